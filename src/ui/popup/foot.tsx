import { useState } from "preact/hooks";
import { ClearTraces } from "../face/clear-traces.tsx";
import type { Face } from "../face/face.ts";
import { LanguageSelect, NotKept } from "../face/person-settings.tsx";
import { Unreviewed } from "../face/unreviewed.tsx";
import { Button } from "../kit/button.tsx";
import { RulesLine } from "./rules-line.tsx";

/** Below everything: the language, what is promised, what is kept and how to be rid of it. */
export function Foot({ face }: { face: Face }) {
  const { t } = face.words;
  const [problem, setProblem] = useState("");
  return (
    <footer class="foot stack tight">
      <LanguageSelect face={face} onProblem={setProblem} />
      <NotKept face={face} problem={problem} />
      <Unreviewed face={face} />
      <div class="row">
        <Button icon="settings" look="plain" onClick={() => void face.port.openPage("options")}>
          {t("popup.settings")}
        </Button>
        <ClearTraces face={face} look="plain" />
      </div>
      <p class="small">{t("popup.private")}</p>
      <p class="small">{t("popup.leaveNote")}</p>
      <RulesLine face={face} />
    </footer>
  );
}
