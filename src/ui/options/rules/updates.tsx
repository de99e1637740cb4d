import type { UpdateStatus } from "../../../core/update-status.ts";
import { addressesOf, fetchLines, isOn, resultLines } from "../../../words/update-words.ts";
import type { Face } from "../../face/face.ts";
import { Button } from "../../kit/button.tsx";
import { Switch } from "../../kit/field.tsx";
import { OtherMirror } from "./other-mirror.tsx";
import { Said } from "./said.tsx";
import { answerOf, useOutcome } from "./use-outcome.ts";

export interface UpdatesProps {
  readonly face: Face;
  readonly status: UpdateStatus;
  /** Another status holds now. */
  readonly onStatus: (status: UpdateStatus) => void;
  /** Other rules may be in use now. */
  readonly onTaken: () => Promise<void>;
}

/** Whether new rules are fetched: what that means, who decided, when it last went well, and a way to do it at once. */
export function Updates({ face, status, onStatus, onTaken }: UpdatesProps) {
  const { port, words } = face;
  const { t } = words;
  const { busy, lines, run } = useOutcome(words);
  const allow = (allowed: boolean) =>
    run(async () => {
      onStatus(answerOf(await port.ask("saveUpdateSettings", { allowed })));
      return [];
    });
  const updateNow = () =>
    run(async () => {
      const result = answerOf(await port.ask("updateNow", {}));
      await onTaken();
      return resultLines(result, words);
    });
  const addresses = addressesOf(status);
  const from = addresses ? t("updates.allowFrom", { mirrors: addresses }) : "";
  return (
    <div class="stack tight">
      {status.fetchable && (
        <Switch
          label={t("updates.allow")}
          note={[t("updates.allowNote"), isOn(status) ? "" : from].filter(Boolean).join(" ")}
          checked={status.allowed === true}
          locked={status.byPolicy ? t("common.byOrganisation") : undefined}
          onChange={(allowed) => void allow(allowed)}
        />
      )}
      {fetchLines(status, words).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {isOn(status) && (
        <Button disabled={busy} onClick={() => void updateNow()}>
          {t("updates.now")}
        </Button>
      )}
      <Said lines={lines} />
      {status.possible && face.managed.updatesMirror === undefined && <OtherMirror face={face} onStatus={onStatus} />}
    </div>
  );
}
