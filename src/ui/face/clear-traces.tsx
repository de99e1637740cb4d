import { useState } from "preact/hooks";
import { Button } from "../kit/button.tsx";
import { Notice } from "../kit/notice.tsx";
import type { Face } from "./face.ts";

/** Clears all we stored, after one plain step that says what goes and what stays. */
export function ClearTraces({ face, look = "normal" }: { face: Face; look?: "normal" | "plain" }) {
  const { t } = face.words;
  const [step, setStep] = useState<"closed" | "asked" | "done">("closed");
  const [problem, setProblem] = useState("");
  const clear = async (): Promise<void> => {
    const cleared = await face.port.ask("clearTraces", {});
    setProblem(cleared.ok ? "" : cleared.error.message);
    if (!cleared.ok) return;
    await face.show(cleared.value);
    setStep("done");
  };
  if (step !== "asked")
    return (
      <div class="stack tight">
        <Button icon="trash" look={look} onClick={() => setStep("asked")}>
          {t("clear.open")}
        </Button>
        <p role="status" class="small">
          {step === "done" && t("clear.done")}
        </p>
      </div>
    );
  return (
    <Notice>
      <h3>{t("clear.heading")}</h3>
      <p>{t("clear.removed")}</p>
      <p>{t("clear.kept")}</p>
      <div class="row">
        <Button look="main" onClick={() => void clear()}>
          {t("clear.do")}
        </Button>
        <Button onClick={() => setStep("closed")}>{t("common.cancel")}</Button>
      </div>
      <p role="status">{problem && t("common.failed", { message: problem })}</p>
    </Notice>
  );
}
