import type { AssessContext, Assessment } from "../core/assessment.ts";
import type { CardView, Quote, Reason } from "../core/card-view.ts";
import { chooseHelp } from "../core/choose-help.ts";
import { holds } from "../core/condition.ts";
import type { Engine } from "../core/engine.ts";
import type { Listing } from "../core/listing.ts";
import { toHelpLine } from "./help-line.ts";
import { countryName, inLanguage, type Words } from "./i18n.ts";

/** More questions than this nobody sends. */
const MAX_QUESTIONS = 4;
const MAX_STEPS = 4;
const MAX_QUOTES = 6;

/** Turns an assessment into everything a card says, in the interface language. */
export function toCardView(engine: Engine, listing: Listing, assessment: Assessment, words: Words, context: AssessContext): CardView {
  const { t, language } = words;
  const help = helpFor(engine, assessment, words, context);
  return {
    level: assessment.level,
    language,
    direction: words.direction,
    heading: headingOf(assessment, words),
    adTitle: listing.title ?? "",
    lead: leadOf(assessment, words),
    reasonsHeading: t("card.reasons"),
    reasons: reasonsOf(engine, assessment, language),
    questionsHeading: t("card.questions"),
    questions: questionsOf(engine, assessment, language),
    helpHeading: t("card.help"),
    ...help,
    stepsHeading: t("card.steps"),
    steps: stepsOf(engine, assessment, language),
    forHeading: t("card.for"),
    forNote: t("card.forNote"),
    forThisAd: assessment.protective.flatMap((id) => {
      const text = inLanguage(engine.flags.get(id)?.texts, language);
      return text ? [{ title: text.title, why: text.why }] : [];
    }),
    footer: [t("card.local"), t("card.pack", { maker: engine.pack.maker.name, version: engine.pack.version })],
    objection: engine.pack.maker.objections ?? "",
    objectionLabel: t("card.objection"),
    labels: {
      close: t("card.close"),
      copy: t("card.copy"),
      copied: t("card.copied"),
      showInAd: t("card.showInAd", { words: "{{words}}" }),
      quoteNotFound: t("card.quoteNotFound"),
      call: t("card.call", { number: "{{number}}" }),
      website: t("card.website"),
    },
  };
}

function headingOf({ level, reading }: Assessment, { t }: Words): string {
  if (level !== "none" || reading === "full") return t(`level.${level}`);
  return reading === "unread" ? t("card.headingUnread") : t("card.headingPartial");
}

function leadOf({ level, reading }: Assessment, { t }: Words): string {
  if (level === "none" && reading !== "full") return reading === "unread" ? t("card.unread") : t("card.partial");
  const lead = t(`card.lead.${level}`);
  return reading === "partial" ? `${lead} ${t("card.partial")}` : lead;
}

/** Combinations first, each with what it rests on; then flags that are not already part of one. */
function reasonsOf(engine: Engine, assessment: Assessment, language: string): Reason[] {
  const told = new Set<string>();
  const quoted: Quote[] = [];
  const reasons: Reason[] = [];
  for (const { id, evidence, names } of assessment.because) {
    const combination = engine.combinations.find((one) => one.id === id);
    const text = inLanguage(combination?.texts, language);
    if (!combination || !text) continue;
    for (const name of names) told.add(name);
    quoted.push(...evidence);
    reasons.push({ id, level: combination.level, title: text.title, why: text.why, advice: text.advice ?? "", quotes: distinct(evidence) });
  }
  for (const id of assessment.reasons) {
    const flag = engine.flags.get(id);
    const text = inLanguage(flag?.texts, language);
    if (!flag || !text || told.has(id)) continue;
    const quotes = assessment.findings
      .filter((finding) => finding.flag === id && !finding.cancelled && finding.end > finding.start)
      .map(({ field, start, end, evidence }): Quote => ({ field, start, end, text: evidence }));
    if (quotes.length > 0 && quotes.every((quote) => quoted.some((other) => liesIn(quote, other)))) continue;
    reasons.push({ id, level: flag.level, title: text.title, why: text.why, advice: text.advice ?? "", quotes: distinct(quotes) });
  }
  return reasons;
}

function liesIn(quote: Quote, other: Quote): boolean {
  return quote.field === other.field && quote.start >= other.start && quote.end <= other.end;
}

/** Without repeats, and without quotes that lie inside a longer one. */
function distinct(quotes: readonly Quote[]): Quote[] {
  const kept: Quote[] = [];
  for (const quote of [...quotes].sort((a, b) => b.text.length - a.text.length)) {
    const words = quote.text.toLowerCase();
    if (words !== "" && !kept.some((other) => other.text.toLowerCase().includes(words))) kept.push(quote);
  }
  return kept
    .filter((quote) => quotes.includes(quote))
    .sort((a, b) => quotes.indexOf(a) - quotes.indexOf(b))
    .slice(0, MAX_QUOTES);
}

function questionsOf(engine: Engine, { questions, language: adLanguage }: Assessment, language: string): CardView["questions"] {
  return questions.slice(0, MAX_QUESTIONS).flatMap((id) => {
    const texts = engine.questions.find((question) => question.id === id)?.texts;
    const text = inLanguage(texts, language);
    if (!texts || !text) return [];
    const copy = texts[adLanguage];
    const shown = Object.keys(texts).find((code) => texts[code] === text) ?? language;
    return [copy ? { text, copy, copyLanguage: adLanguage } : { text, copy: text, copyLanguage: shown }];
  });
}

function stepsOf(engine: Engine, assessment: Assessment, language: string): string[] {
  const standing = new Set([...assessment.facts, ...assessment.reasons, ...assessment.protective]);
  return [...engine.pack.advice]
    .filter(({ when }) => !when || holds(when, (name) => standing.has(name)))
    .sort((a, b) => a.order - b.order)
    .slice(0, MAX_STEPS)
    .flatMap(({ texts }) => inLanguage(texts, language) ?? []);
}

function helpFor(
  engine: Engine,
  { facts, reasons }: Assessment,
  words: Words,
  context: AssessContext,
): Pick<CardView, "help" | "helpNotes"> {
  const { t, language } = words;
  const jobs = facts.filter((fact) => fact.startsWith("to-")).map((fact) => fact.slice("to-".length));
  const services = engine.pack.help.filter(({ id }) => !context.retracted?.has(id));
  const { services: chosen, withoutNumber } = chooseHelp(services, context.homeCountry ?? context.pageCountry, jobs, {
    minors: facts.includes("minors-wanted") || reasons.includes("recruit.minors"),
  });
  const notes = withoutNumber.map((country) => t("help.noNumber", { country: countryName(country, language) }));
  return {
    help: chosen.map((service) => toHelpLine(service, words)),
    helpNotes: [t("help.emergencyFirst"), ...notes, ...(chosen.length > 0 ? [t("help.unverified")] : [])],
  };
}
