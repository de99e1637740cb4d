import { useState } from "preact/hooks";
import type { UpdateStatus } from "../../../core/update-status.ts";
import type { Face } from "../../face/face.ts";
import { Button } from "../../kit/button.tsx";
import { AddressField } from "../../kit/field.tsx";
import { readAddress } from "./address.ts";
import { Said } from "./said.tsx";
import { answerOf, useOutcome } from "./use-outcome.ts";

export interface OtherMirrorProps {
  readonly face: Face;
  readonly onStatus: (status: UpdateStatus) => void;
}

/** Another address to fetch rules from, as where the usual one is blocked. Who may sign them stays the same. */
export function OtherMirror({ face: { port, words }, onStatus }: OtherMirrorProps) {
  const { t } = words;
  const { busy, lines, run } = useOutcome(words);
  const [written, setWritten] = useState("");
  const keep = (mirrors: string[] | null) =>
    run(async () => {
      onStatus(answerOf(await port.ask("saveUpdateSettings", { mirrors })));
      setWritten("");
      return [];
    });
  const use = (): void => {
    const address = readAddress(written);
    void (address ? keep([address]) : run(async () => [t("updates.badAddress")]));
  };
  return (
    <details>
      <summary>{t("updates.otherAddress")}</summary>
      <div class="stack tight">
        <AddressField label={t("updates.address")} value={written} onInput={setWritten} />
        <div class="row">
          <Button disabled={busy || written.trim() === ""} onClick={use}>
            {t("updates.useAddress")}
          </Button>
          <Button look="plain" disabled={busy} onClick={() => void keep(null)}>
            {t("updates.usualAddress")}
          </Button>
        </div>
        <Said lines={lines} />
      </div>
    </details>
  );
}
