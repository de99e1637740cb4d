import { useState } from "preact/hooks";
import type { Sensitivity } from "../../platform/settings.ts";
import { ClearTraces } from "../face/clear-traces.tsx";
import type { Face } from "../face/face.ts";
import { HomeSelect, LanguageSelect, NotKept } from "../face/person-settings.tsx";
import { Unreviewed } from "../face/unreviewed.tsx";
import { Button } from "../kit/button.tsx";
import { Choices, Switch } from "../kit/field.tsx";
import { Section } from "../kit/section.tsx";
import { Rules } from "./rules/rules.tsx";
import { SettingsFile } from "./settings-file.tsx";
import { Sites } from "./sites.tsx";

/** All that can be chosen, what is promised, which rules are in use, and how to take it all away. */
export function Options({ face }: { face: Face }) {
  const { t } = face.words;
  const [problem, setProblem] = useState("");
  const byOrganisation = (set: unknown) => (set === undefined ? undefined : t("common.byOrganisation"));
  return (
    <div class="sheet">
      <h1>{t("options.heading")}</h1>
      <Unreviewed face={face} />
      <NotKept face={face} problem={problem} />
      <Section heading={t("options.you")}>
        <LanguageSelect face={face} onProblem={setProblem} />
        <HomeSelect face={face} onProblem={setProblem} />
        <p class="small">{t("options.homeWhy")}</p>
      </Section>
      <Section heading={t("options.marks")}>
        <Choices
          label={t("options.sensitivity")}
          value={face.settings.sensitivity}
          choices={[
            { value: "some", label: t("options.some"), note: t("options.someNote") },
            { value: "serious", label: t("options.serious"), note: t("options.seriousNote") },
          ]}
          locked={byOrganisation(face.managed.sensitivity)}
          onChange={async (value) => setProblem(await face.change({ sensitivity: value as Sensitivity }))}
        />
        <Switch
          label={t("options.lowTrace")}
          note={t("options.lowTraceNote")}
          checked={face.settings.lowTrace}
          locked={byOrganisation(face.managed.lowTrace)}
          onChange={async (lowTrace) => setProblem(await face.change({ lowTrace }))}
        />
      </Section>
      <Section heading={t("options.sites")}>
        <p class="small">{t("options.sitesNote")}</p>
        <Sites face={face} onProblem={setProblem} />
      </Section>
      <Section heading={t("options.privacy")}>
        <ol class="promises">
          {[1, 2, 3, 4, 5].map((number) => (
            <li key={number}>{t(`options.privacy${number}`)}</li>
          ))}
        </ol>
      </Section>
      <Section heading={t("options.rules")}>
        <Rules face={face} />
      </Section>
      <Section heading={t("options.file")}>
        <SettingsFile face={face} />
      </Section>
      <Section heading={t("options.traces")}>
        <ClearTraces face={face} />
        <div class="row">
          <Button look="plain" onClick={() => void face.port.openPage("first-run")}>
            {t("options.tour")}
          </Button>
        </div>
      </Section>
    </div>
  );
}
