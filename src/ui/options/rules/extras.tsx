import type { UpdateStatus } from "../../../core/update-status.ts";
import { extraLines, rulesLine } from "../../../words/update-words.ts";
import type { Face } from "../../face/face.ts";
import { Button } from "../../kit/button.tsx";
import { AddExtra } from "./add-extra.tsx";
import { Said } from "./said.tsx";
import { answerOf, useOutcome } from "./use-outcome.ts";

export interface ExtrasProps {
  readonly face: Face;
  readonly status: UpdateStatus;
  readonly onStatus: (status: UpdateStatus) => void;
  readonly onAdded: () => Promise<void>;
}

/** Packs of partner organisations: those that were added, each to be removed, and a way to add another. */
export function Extras({ face, status, onStatus, onAdded }: ExtrasProps) {
  const { port, words } = face;
  const { t } = words;
  const { extras } = status;
  const { busy, lines, run } = useOutcome(words);
  const remove = (id: string) =>
    run(async () => {
      onStatus(answerOf(await port.ask("removeExtra", { id })));
      return [t("updates.removed")];
    });
  return (
    <div class="stack tight">
      <h3>{t("updates.extras")}</h3>
      <p class="small">{t("updates.extrasNote")}</p>
      {extras.length > 0 && (
        <ul class="extras">
          {extras.map((extra) => (
            <li key={extra.id}>
              <p>{rulesLine(extra, words)}</p>
              {extra.isOld && <p>{t("updates.oldExtra")}</p>}
              {extra.hosts.length > 0 && <p class="small">{t("updates.addsSites", { sites: extra.hosts.join(", ") })}</p>}
              {extra.address && <p class="small">{t("updates.allowFrom", { mirrors: extra.address })}</p>}
              {extraLines(extra, status, words).map((line) => (
                <p key={line} class="small">
                  {line}
                </p>
              ))}
              {extra.byPolicy ? (
                <p class="small">{t("common.byOrganisation")}</p>
              ) : (
                <Button disabled={busy} icon="trash" onClick={() => void remove(extra.id)}>
                  {t("updates.remove", { maker: extra.maker })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Said lines={lines} />
      <details>
        <summary>{t("updates.addMore")}</summary>
        <AddExtra face={face} onAdded={onAdded} />
      </details>
    </div>
  );
}
