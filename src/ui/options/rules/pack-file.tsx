import { useState } from "preact/hooks";
import { fromBase64 } from "../../../platform/base64.ts";
import { resultLines } from "../../../words/update-words.ts";
import type { Face } from "../../face/face.ts";
import { Button } from "../../kit/button.tsx";
import { FilePick } from "../../kit/file-pick.tsx";
import { saveFile } from "../save-file.ts";
import { PACK_FILES, readPackBytes } from "./pack-bytes.ts";
import { Said } from "./said.tsx";
import { answerOf, useOutcome } from "./use-outcome.ts";

const nameOf = (isSigned: boolean) => `second-look-rules${isSigned ? "" : "-unsigned"}.slpack`;

export interface PackFileProps {
  readonly face: Face;
  /** This build trusts somebody for packs; without that no file can be believed. */
  readonly mayTake: boolean;
  /** Other rules may be in use now. */
  readonly onTaken: () => Promise<void>;
}

/** Carries rules where there is no internet. A file that is refused changes nothing; one past its last day is asked about once. */
export function PackFile({ face: { port, words }, mayTake, onTaken }: PackFileProps) {
  const { t } = words;
  const { busy, lines, run } = useOutcome(words);
  const [expired, setExpired] = useState<string | undefined>();

  const take = async (file: string, expiredIsFine: boolean): Promise<readonly string[]> => {
    const result = answerOf(await port.ask("importPack", { file, expiredIsFine }));
    const mayAsk = result.problem === "expired" && !expiredIsFine;
    setExpired(mayAsk ? file : undefined);
    if (mayAsk) return [t("updates.problem.expired")];
    await onTaken();
    return resultLines(result, words);
  };
  const choose = (file: File) =>
    run(async () => {
      setExpired(undefined);
      const bytes = await readPackBytes(file);
      return bytes === undefined ? [t("updates.problem.too-large"), t("updates.kept")] : take(bytes, false);
    });
  const decline = () =>
    run(async () => {
      setExpired(undefined);
      return [t("updates.kept")];
    });
  const save = () =>
    run(async () => {
      const { file, isSigned } = answerOf(await port.ask("exportPack", {}));
      saveFile(nameOf(isSigned), new Blob([new Uint8Array(fromBase64(file) ?? [])], { type: "application/octet-stream" }));
      return isSigned ? [] : [t("updates.savedUnsigned")];
    });
  return (
    <div class="stack tight">
      <h3>{t("updates.file")}</h3>
      <p class="small">{t(mayTake ? "updates.fileNote" : "updates.noTake")}</p>
      <div class="row">
        <Button disabled={busy} onClick={() => void save()}>
          {t("updates.save")}
        </Button>
        {mayTake && <FilePick label={t("updates.take")} accept={PACK_FILES} disabled={busy} onFile={(file) => void choose(file)} />}
      </div>
      <Said lines={lines} />
      {expired !== undefined && (
        <div class="row">
          <Button disabled={busy} onClick={() => void run(() => take(expired, true))}>
            {t("updates.takeOld")}
          </Button>
          <Button look="plain" disabled={busy} onClick={() => void decline()}>
            {t("common.cancel")}
          </Button>
        </div>
      )}
    </div>
  );
}
