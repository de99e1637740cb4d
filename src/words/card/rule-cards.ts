import type { Assessment } from "../../core/assessment.ts";
import type { Reason, RuleCard } from "../../core/card-view.ts";
import type { Engine } from "../../core/engine.ts";
import type { EngineFlag } from "../../core/split-pack.ts";
import { type Words, withLanguage } from "../i18n.ts";

/** More sources of one rule than this are not shown; `second-look rules list` has them all. */
const MAX_SOURCES = 6;

/** The rules behind a card: combinations first, then the flags that were noticed. */
export function ruleCardsOf(engine: Engine, assessment: Assessment, reasons: readonly Reason[], words: Words): RuleCard[] {
  const combinations = assessment.because.flatMap(({ id }): RuleCard[] => {
    const combination = engine.combinations.find((one) => one.id === id);
    const found = withLanguage(combination?.texts, words.language);
    if (!combination || !found) return [];
    const { title, why } = found.text;
    const sources = sourcesOf(engine, combination.references);
    return [{ id, title, kind: "", why, status: "", language: found.language, ilo: "", sources, gaps: [] }];
  });
  const flags = reasons.flatMap(({ id }): RuleCard[] => {
    const flag = engine.flags.get(id);
    const found = withLanguage(flag?.texts, words.language);
    return flag && found ? [flagCard(engine, assessment, flag, found, words)] : [];
  });
  return [...combinations, ...flags];
}

type Found = NonNullable<ReturnType<typeof withLanguage<{ title: string; why: string }>>>;

function flagCard(engine: Engine, assessment: Assessment, flag: EngineFlag, { text, language }: Found, words: Words): RuleCard {
  return {
    id: flag.id,
    title: text.title,
    why: text.why,
    language,
    kind: flag.family ? words.t(`family.${flag.family}`) : "",
    status: statusOf(engine, assessment, flag, words),
    ilo: (flag.indicators ?? []).map((one) => words.t(`card.ilo.${one}`)).join("; "),
    sources: sourcesOf(engine, flag.references),
    gaps: flag.knownGaps ?? [],
  };
}

/** How far the rules that found a flag in this ad were checked. Every file that found something must be reviewed to say so. */
function statusOf({ pack }: Engine, { findings }: Assessment, flag: EngineFlag, { t }: Words): string {
  const languages = new Set(
    findings.filter((finding) => finding.flag === flag.id && !finding.cancelled).map(({ rule }) => rule.split("/")[1] ?? ""),
  );
  const files = pack.rules.filter((rules) => rules.flag === flag.id && languages.has(rules.language));
  if (flag.status === "experimental" || (files.length > 0 && files.every(({ status }) => status === "experimental")))
    return t("card.why.draft");
  if (files.length === 0) return t("card.why.calculated");
  const reviewers = [...new Set(files.map(({ reviewed }) => reviewed))];
  return reviewers.includes("none") ? t("card.why.unreviewed") : t("card.why.reviewed", { who: reviewers.join(", ") });
}

function sourcesOf({ pack }: Engine, references: readonly string[] = []): RuleCard["sources"] {
  const known = references.flatMap((key) => pack.sources?.[key] ?? []);
  return known.slice(0, MAX_SOURCES).map(({ title, url }) => ({ title, url: url ?? "" }));
}
