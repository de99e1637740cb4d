import { useRef, useState } from "preact/hooks";
import { type FileProblem, parseSettingsFile, toSettingsFile } from "../../platform/settings-file.ts";
import type { Words } from "../../words/i18n.ts";
import type { Face } from "../face/face.ts";
import { Button } from "../kit/button.tsx";

const NAME = "second-look-settings.json";

/** Saves the settings to a file and takes them from one. A file that is wrong in any place changes nothing. */
export function SettingsFile({ face }: { face: Face }) {
  const { t } = face.words;
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");

  const save = (): void => {
    const url = URL.createObjectURL(new Blob([toSettingsFile(face.settings)], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = NAME;
    link.click();
    URL.revokeObjectURL(url);
  };
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const parsed = parseSettingsFile(await file.text());
    if (!parsed.ok) return setSaid(wordsOf(parsed.problem, t));
    const problem = await face.change(parsed.settings);
    setSaid(problem ? t("common.notKept", { message: problem }) : t("options.imported"));
  };
  return (
    <div class="stack tight">
      <p class="small">{t("options.fileNote")}</p>
      <div class="row">
        <Button onClick={save}>{t("options.export")}</Button>
        <Button onClick={() => input.current?.click()}>{t("options.import")}</Button>
        <input
          ref={input}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={t("options.import")}
          onChange={({ currentTarget }) => {
            void take(currentTarget.files?.[0]);
            // The same file may be chosen again after it was mended.
            currentTarget.value = "";
          }}
        />
      </div>
      <p role="status">{said}</p>
    </div>
  );
}

function wordsOf(problem: FileProblem, t: Words["t"]): string {
  if (problem.code === "bad-field") return t("options.badField", { field: problem.field });
  return t(problem.code === "newer" ? "options.newer" : "options.notSettings");
}
