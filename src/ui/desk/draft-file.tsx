import { useState } from "preact/hooks";
import type { Pack } from "../../core/pack.ts";
import type { Draft } from "../../pack/draft/draft.ts";
import { readDraftFile, writeDraftFile } from "../../pack/draft/draft-file.ts";
import type { Face } from "../face/face.ts";
import { Button } from "../kit/button.tsx";
import { FilePick } from "../kit/file-pick.tsx";
import { saveFile } from "../options/save-file.ts";
import { fileProblemWords } from "./problem-words.ts";

/** No file of phrases is larger, in bytes. */
const LARGEST = 2_000_000;

export interface DraftFileProps {
  readonly face: Face;
  readonly pack: Pack;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

/** Saves the draft as a file of phrases, for others to sign off, and takes one from a file. */
export function DraftFile({ face: { words }, pack, draft, onDraft }: DraftFileProps) {
  const { t } = words;
  const [said, setSaid] = useState("");
  const [detail, setDetail] = useState("");
  const save = (): void => {
    setDetail("");
    const file = writeDraftFile(draft, pack.languages);
    setSaid(file === undefined ? t("desk.mend") : "");
    if (file !== undefined) saveFile(`${draft.flag}.${draft.language}.yaml`, new Blob([file], { type: "application/yaml" }));
  };
  const take = async (file: File): Promise<void> => {
    setDetail("");
    if (file.size > LARGEST) return setSaid(t("desk.ownTooLong", { number: LARGEST }));
    const read = readDraftFile(await file.text(), draft.flag);
    if (!read.ok) {
      const [first] = read.problems;
      if (!first) return;
      const problem = fileProblemWords(first, words);
      setDetail(problem.detail);
      return setSaid(problem.said);
    }
    if (!pack.flags.some(({ id }) => id === read.draft.flag)) return setSaid(t("desk.unknownSign", { name: read.draft.flag }));
    onDraft(read.draft);
    setSaid(t("desk.taken"));
  };
  return (
    <div class="stack tight">
      <p class="small">{t("desk.fileNote")}</p>
      <div class="row">
        <Button onClick={save}>{t("desk.save")}</Button>
        <FilePick label={t("desk.take")} accept=".yaml,.yml,application/yaml" onFile={(file) => void take(file)} />
      </div>
      <p role="status">{said}</p>
      {detail && (
        <p class="small" lang="en" dir="ltr">
          {detail}
        </p>
      )}
    </div>
  );
}
