import { useEffect, useState } from "preact/hooks";
import type { Face } from "../face/face.ts";
import { HomeSelect, LanguageSelect, NotKept } from "../face/person-settings.tsx";
import { Unreviewed } from "../face/unreviewed.tsx";
import { Button } from "../kit/button.tsx";
import { Section } from "../kit/section.tsx";
import { Sites } from "../options/sites.tsx";
import { Tour } from "./tour.tsx";

/** Once, after installing: what this is, two questions, half a minute on an invented ad. Nothing here has to be answered. */
export function FirstRun({ face }: { face: Face }) {
  const { t } = face.words;
  const [problem, setProblem] = useState("");
  const [asksSites, setAsksSites] = useState(false);
  // asked once
  useEffect(() => {
    void face.port
      .ask("listSites", {})
      .then((reply) => setAsksSites(reply.ok && reply.value.some(({ permission }) => permission === "ask")));
  }, []);
  const finish = async (): Promise<void> => {
    const kept = await face.change({ introduced: true });
    setProblem(kept);
    if (!kept) await face.port.closeWindow();
  };
  return (
    <div class="sheet">
      <h1>{t("first-run.heading")}</h1>
      <div class="lead">
        <p>{t("first-run.what1")}</p>
        <p>{t("first-run.what2")}</p>
        <p>{t("first-run.what3")}</p>
      </div>
      <Unreviewed face={face} />
      <Section heading={t("first-run.you")}>
        <LanguageSelect face={face} onProblem={setProblem} />
        <HomeSelect face={face} onProblem={setProblem} />
        <p class="small">{t("options.homeWhy")}</p>
      </Section>
      <Section heading={t("first-run.tour")}>
        <Tour face={face} />
      </Section>
      {asksSites && (
        <Section heading={t("first-run.sites")}>
          <details>
            <summary>{t("first-run.sitesLead")}</summary>
            <Sites face={face} onProblem={setProblem} onlyAsked />
          </details>
        </Section>
      )}
      <section class="section">
        <NotKept face={face} problem={problem} />
        <p class="small">{t("first-run.doneNote")}</p>
        <div class="row">
          <Button look="main" onClick={() => void finish()}>
            {t("first-run.done")}
          </Button>
        </div>
      </section>
    </div>
  );
}
