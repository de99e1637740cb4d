import { useEffect, useState } from "preact/hooks";
import type { Flag } from "../../core/flag.ts";
import type { GroupExamples } from "../../core/gold-ad.ts";
import { toDraftGroup } from "../../pack/draft/draft.ts";
import { inLanguage } from "../../words/i18n.ts";
import type { BrowseProps } from "./browse.tsx";
import { GroupCard } from "./group-card.tsx";
import { loadExamples } from "./load-desk.ts";
import { Meaning, Sources } from "./meaning.tsx";
import { MeasuredTable } from "./measured-table.tsx";

/** The rule card of a sign: meaning, sources, what was measured, and its phrases by language. */
export function FlagCard({ face, pack, bench, flag, onCopy }: BrowseProps & { readonly flag: Flag }) {
  const { t, language } = face.words;
  const [examples, setExamples] = useState<GroupExamples>({});
  useEffect(() => void loadExamples(face.port, flag.id).then(setExamples), [flag]);
  const files = pack.rules.filter((rules) => rules.flag === flag.id);
  const nameOf = (code: string) => face.languages.find((one) => one.code === code)?.name ?? code;
  const facts = [
    flag.role === "flag" ? flag.family && t(`family.${flag.family}`) : t(`desk.role.${flag.role}`),
    flag.status === "experimental" && t("card.why.draft"),
    flag.derived && t("card.why.calculated"),
  ].filter(Boolean);
  return (
    <div class="stack tight rule-card">
      {facts.length > 0 && <p class="small">{facts.join(" · ")}</p>}
      <Meaning words={face.words} text={inLanguage(flag.texts, language)} level={flag.level} />
      {flag.ilo && (
        <p class="small">
          {t("card.why.ilo")}: <bdi lang="en">{flag.ilo}</bdi>
        </p>
      )}
      {flag.knownGaps && (
        <div class="small">
          {t("card.why.gaps")}
          <ul class="bullets" lang="en">
            {flag.knownGaps.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </div>
      )}
      <Sources words={face.words} pack={pack} references={flag.references} />
      {flag.role === "flag" && <MeasuredTable words={face.words} bench={bench} flag={flag.id} nameOf={nameOf} />}
      {files.map((file) => (
        <details key={file.language}>
          <summary>{t("desk.groups", { language: nameOf(file.language), number: file.groups.length })}</summary>
          <div class="stack">
            <p class="small">{file.reviewed === "none" ? t("card.why.unreviewed") : t("card.why.reviewed", { who: file.reviewed })}</p>
            {file.groups.map((group) => (
              <GroupCard
                key={group.id}
                words={face.words}
                language={file.language}
                group={group}
                examples={examples[`${file.language}/${group.id}`]}
                onCopy={() => {
                  const own = examples[`${file.language}/${group.id}`];
                  onCopy({ flag: flag.id, language: file.language, groups: [toDraftGroup({ ...group, ...own })] });
                }}
              />
            ))}
          </div>
        </details>
      ))}
    </div>
  );
}
