import { useState } from "preact/hooks";
import { toCheckedText } from "../../core/checked-text.ts";
import { type Checked, CheckResult } from "../check/check-result.tsx";
import type { Face } from "../face/face.ts";
import { Button } from "../kit/button.tsx";

/** An invented ad, read by the real engine when the button is pressed. */
export function Tour({ face }: { face: Face }) {
  const { t } = face.words;
  const [checked, setChecked] = useState<Checked | undefined>();
  const [problem, setProblem] = useState("");
  const text = t("first-run.tourText");
  const read = async (): Promise<void> => {
    const taken = toCheckedText(text);
    const reply = taken && (await face.port.ask("checkListing", { listing: taken.listing }));
    setProblem(reply && !reply.ok ? reply.error.message : "");
    if (taken && reply?.ok) setChecked({ listing: taken.listing, view: reply.value });
  };
  // A change of language brings another ad: the old result would be about another text.
  const shown = checked?.listing.description === text ? checked : undefined;
  if (!shown)
    return (
      <div class="stack">
        <p>{t("first-run.tourLead")}</p>
        <blockquote class="ad" dir="auto">
          {text}
        </blockquote>
        <div class="row">
          <Button look="main" icon="check" onClick={() => void read()}>
            {t("first-run.tourDo")}
          </Button>
        </div>
        <p role="status">{problem && t("common.failed", { message: problem })}</p>
      </div>
    );
  return (
    <div class="stack">
      <p role="status">{t("first-run.tourMarked")}</p>
      <CheckResult checked={shown} face={face} most={2} />
      <p>
        <strong>{t("first-run.tourNext")}</strong>
      </p>
    </div>
  );
}
