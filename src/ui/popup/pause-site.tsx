import { isPaused, pausedName, withPaused } from "../../core/paused-sites.ts";
import type { Face } from "../face/face.ts";
import { Button } from "../kit/button.tsx";

export interface PauseSiteProps {
  readonly face: Face;
  /** Host of the page, "" when there is none to pause. */
  readonly host: string;
  /** Something of ours reads here. */
  readonly isRead: boolean;
  /** The pause is over: the page is to be read anew. */
  readonly onResumed: () => Promise<void>;
  readonly onProblem: (problem: string) => void;
}

/** Leaves a site alone, or reads it again. What an organisation switched off stays off. */
export function PauseSite({ face, host, isRead, onResumed, onProblem }: PauseSiteProps) {
  const { t } = face.words;
  const site = pausedName(host);
  if (!site) return null;
  const change = async (paused: boolean): Promise<void> => {
    const problem = await face.change({ pausedSites: withPaused(face.settings.pausedSites, [host], paused) });
    onProblem(problem);
    if (!problem && !paused) await onResumed();
  };
  if (isPaused(host, face.managed.sitesOff ?? []))
    return (
      <p class="state">
        {t("popup.off", { site })} {t("common.byOrganisation")}.
      </p>
    );
  if (isPaused(host, face.settings.pausedSites))
    return (
      <div class="stack tight">
        <p class="state">{t("popup.paused", { site })}</p>
        <Button icon="play" wide onClick={() => void change(false)}>
          {t("popup.resume")}
        </Button>
      </div>
    );
  if (!isRead) return null;
  return (
    <Button icon="pause" wide onClick={() => void change(true)}>
      {t("popup.pause", { site })}
    </Button>
  );
}
