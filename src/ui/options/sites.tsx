import { useEffect, useState } from "preact/hooks";
import { isPaused, withPaused } from "../../core/paused-sites.ts";
import type { SiteSummary } from "../../platform/messages/protocol.ts";
import type { Face } from "../face/face.ts";
import { Button } from "../kit/button.tsx";
import { Switch } from "../kit/field.tsx";

export interface SitesProps {
  readonly face: Face;
  readonly onProblem: (problem: string) => void;
  /** Only sites that are asked for one by one. */
  readonly onlyAsked?: boolean;
}

/** Every site we can read, each to be switched off; those not granted at install ask the browser first. */
export function Sites({ face, onProblem, onlyAsked = false }: SitesProps) {
  const { t } = face.words;
  const [sites, setSites] = useState<readonly SiteSummary[]>([]);
  const [refused, setRefused] = useState(false);
  const load = async (): Promise<void> => {
    const reply = await face.port.ask("listSites", {});
    if (reply.ok) setSites(reply.value);
    else onProblem(reply.error.message);
  };
  // asked once; later answers follow a change
  useEffect(() => void load(), []);

  const { pausedSites } = face.settings;
  const off = face.managed.sitesOff ?? [];
  const isOn = ({ allowed, hosts }: SiteSummary) => allowed && !hosts.some((host) => isPaused(host, [...pausedSites, ...off]));
  const pause = (site: SiteSummary, paused: boolean) => face.change({ pausedSites: withPaused(pausedSites, site.hosts, paused) });
  /** A site that was asked for is not paused: its hosts may be another site's too. */
  const answer = async (site: SiteSummary, allowed: boolean): Promise<string> => {
    const reply = await face.port.ask("setSiteAllowed", { id: site.id, allowed });
    if (!reply.ok) return reply.error.message;
    return allowed ? pause(site, false) : "";
  };
  const change = async (site: SiteSummary, on: boolean): Promise<void> => {
    // The permission first: browsers ask for it only inside the person's click.
    const granted = !on || site.allowed || (await face.port.allowHosts(site.hosts));
    setRefused(!granted);
    if (granted) onProblem(site.permission === "ask" ? await answer(site, on) : await pause(site, !on));
    await load();
  };
  const install = onlyAsked ? [] : sites.filter(({ permission }) => permission === "install");
  const ask = sites.filter(({ permission }) => permission === "ask");
  const known = sites.flatMap(({ hosts }) => hosts);
  const others = pausedSites.filter((site) => !known.includes(site));
  const list = (shown: readonly SiteSummary[]) => (
    <div class="sites">
      {shown.map((site) => (
        <Switch
          key={site.id}
          label={site.name}
          note={[site.hosts.join(", "), site.proven === "untested" && t("options.untested")].filter(Boolean).join(" · ")}
          checked={isOn(site)}
          locked={site.hosts.some((host) => isPaused(host, off)) ? t("common.byOrganisation") : undefined}
          onChange={(on) => void change(site, on)}
        />
      ))}
    </div>
  );
  return (
    <div class="stack tight">
      {install.length > 0 && (
        <details>
          <summary>{t("options.sitesCount", { on: install.filter(isOn).length, all: install.length })}</summary>
          {list(install)}
        </details>
      )}
      {ask.length > 0 && <p class="small">{t("options.sitesAsk")}</p>}
      {list(ask)}
      <p role="status">{refused && t("options.notAllowed")}</p>
      {others.length > 0 && !onlyAsked && (
        <div class="row">
          <span>{t("options.alsoPaused", { sites: others.join(", ") })}</span>
          <Button onClick={async () => onProblem(await face.change({ pausedSites: withPaused(pausedSites, others, false) }))}>
            {t("options.resumeAll")}
          </Button>
        </div>
      )}
    </div>
  );
}
