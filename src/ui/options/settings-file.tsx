import { useState } from "preact/hooks";
import { type FileProblem, parseSettingsFile, toSettingsFile } from "../../platform/settings-file.ts";
import type { Face } from "../face/face.ts";
import { Button } from "../kit/button.tsx";
import { FilePick } from "../kit/file-pick.tsx";
import { saveFile } from "./save-file.ts";

const NAME = "second-look-settings.json";

/** Saves the settings to a file and takes them from one. A file that is wrong in any place changes nothing. */
export function SettingsFile({ face }: { face: Face }) {
  const { t } = face.words;
  const [said, setSaid] = useState<Said | undefined>();

  const save = (): void => saveFile(NAME, new Blob([toSettingsFile(face.settings)], { type: "application/json" }));
  const take = async (file: File): Promise<void> => {
    const parsed = parseSettingsFile(await file.text());
    if (!parsed.ok) return setSaid(wordsOf(parsed.problem));
    const problem = await face.change(parsed.settings);
    setSaid(problem ? { key: "common.notKept", values: { message: problem } } : { key: "options.imported" });
  };
  return (
    <div class="stack tight">
      <p class="small">{t("options.fileNote")}</p>
      <div class="row">
        <Button onClick={save}>{t("options.export")}</Button>
        <FilePick label={t("options.import")} accept="application/json,.json" onFile={(file) => void take(file)} />
      </div>
      <p role="status">{said && t(said.key, said.values ?? {})}</p>
    </div>
  );
}

/** What is said, as a key: the file may have changed the language. */
interface Said {
  readonly key: string;
  readonly values?: Record<string, string>;
}

function wordsOf(problem: FileProblem): Said {
  if (problem.code === "bad-field") return { key: "options.badField", values: { field: problem.field } };
  return { key: problem.code === "newer" ? "options.newer" : "options.notSettings" };
}
