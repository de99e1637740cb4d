import { useState } from "preact/hooks";
import type { ExtraPreview } from "../../../core/update-status.ts";
import type { Input } from "../../../platform/messages/protocol.ts";
import { resultLines } from "../../../words/update-words.ts";
import type { Face } from "../../face/face.ts";
import { Button } from "../../kit/button.tsx";
import { AddressField } from "../../kit/field.tsx";
import { FilePick } from "../../kit/file-pick.tsx";
import { readAddress } from "./address.ts";
import { ExtraSeen } from "./extra-seen.tsx";
import { PACK_FILES, readPackBytes } from "./pack-bytes.ts";
import { Said } from "./said.tsx";
import { answerOf, useOutcome } from "./use-outcome.ts";

type From = Input<"previewExtra">;

export interface AddExtraProps {
  readonly face: Face;
  readonly onAdded: () => Promise<void>;
}

/** Adds an extra pack: first what it is and who signs it, then the person's yes, then the browser's own question about sites. */
export function AddExtra({ face: { port, words }, onAdded }: AddExtraProps) {
  const { t } = words;
  const { busy, lines, run } = useOutcome(words);
  const [address, setAddress] = useState("");
  const [seen, setSeen] = useState<{ readonly from: From; readonly preview: ExtraPreview } | undefined>();

  const look = async (from: From): Promise<readonly string[]> => {
    const { preview, problem } = answerOf(await port.ask("previewExtra", from));
    if (!preview) return [t(`updates.problem.${problem ?? "bad-shape"}`)];
    setSeen({ from, preview });
    return [];
  };
  const choose = (file: File) =>
    run(async () => {
      setSeen(undefined);
      const bytes = await readPackBytes(file);
      return bytes === undefined ? [t("updates.problem.too-large")] : look({ file: bytes });
    });
  const lookThere = () =>
    run(async () => {
      setSeen(undefined);
      const given = readAddress(address);
      return given ? look({ address: given }) : [t("updates.badAddress")];
    });
  const add = (from: From, { hosts, fingerprint }: ExtraPreview) =>
    run(async () => {
      // The permission first: browsers ask for it only inside the person's click.
      const granted = hosts.length === 0 || (await port.allowHosts(hosts));
      const result = answerOf(await port.ask("addExtra", { from, fingerprint }));
      if (result.outcome === "refused") return resultLines(result, words);
      setSeen(undefined);
      setAddress("");
      await onAdded();
      return [...resultLines(result, words), ...(granted ? [] : [t("updates.sitesRefused")])];
    });
  return (
    <div class="stack tight">
      <AddressField label={t("updates.address")} value={address} onInput={setAddress} />
      <div class="row">
        <Button disabled={busy || address.trim() === ""} onClick={() => void lookThere()}>
          {t("updates.look")}
        </Button>
        <FilePick label={t("updates.lookFile")} accept={PACK_FILES} disabled={busy} onFile={(file) => void choose(file)} />
      </div>
      {seen && (
        <ExtraSeen
          words={words}
          preview={seen.preview}
          busy={busy}
          onAdd={() => void add(seen.from, seen.preview)}
          onCancel={() => setSeen(undefined)}
        />
      )}
      <Said lines={lines} />
    </div>
  );
}
