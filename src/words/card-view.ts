import { contactsIn } from "../core/assess/contacts.ts";
import type { AssessContext, Assessment } from "../core/assessment.ts";
import type { CardView } from "../core/card-view.ts";
import { holds } from "../core/condition.ts";
import type { Engine } from "../core/engine.ts";
import type { Listing } from "../core/listing.ts";
import { askMessageOf } from "./card/ask.ts";
import { helpFor } from "./card/help.ts";
import { cardLabels } from "./card/labels.ts";
import { whatWasNoticed } from "./card/noticed.ts";
import { questionsOf } from "./card/questions.ts";
import { reportOf } from "./card/report.ts";
import { ruleCardsOf } from "./card/rule-cards.ts";
import { languageName, type Words, withLanguage } from "./i18n.ts";

const MAX_STEPS = 4;
/** A title longer than this is cut: some pages give a whole text as one. */
const MAX_TITLE = 300;

/** Turns an assessment into everything a card says, in the interface language. */
export function toCardView(engine: Engine, listing: Listing, assessment: Assessment, words: Words, context: AssessContext): CardView {
  const { t, language } = words;
  const { maker, version } = engine.pack;
  const { reasons, meanings } = whatWasNoticed(engine, assessment, words);
  const ruleCards = ruleCardsOf(engine, assessment, reasons, words);
  const questions = questionsOf(engine, assessment, words);
  const steps = stepsOf(engine, assessment, language);
  const forThisAd = speaksFor(engine, assessment, language);
  const warns = assessment.level === "danger" || assessment.level === "caution";
  return {
    level: assessment.level,
    language,
    direction: words.direction,
    heading: headingOf(assessment, words),
    adTitle: shortTitle(listing.title ?? ""),
    lead: leadOf(assessment, words),
    untranslated: otherLanguages(
      [...reasons, ...meanings, ...ruleCards, ...steps, ...forThisAd, ...questions.map(({ mine }) => mine)],
      words,
    ),
    reasonsHeading: t("card.reasons"),
    reasons,
    meaningsHeading: t("card.meanings"),
    meanings,
    questionsHeading: t("card.questions"),
    questions,
    helpHeading: t("card.help"),
    ...helpFor(engine, assessment, words, context),
    stepsHeading: t("card.steps"),
    steps,
    forHeading: t("card.for"),
    forNote: t("card.forNote"),
    forThisAd,
    contacts: warns ? contactsIn(engine, listing, context) : [],
    care: [t("advice.before.worker"), t("advice.verify.ring"), t("advice.travel.person")],
    askMessage: askMessageOf(listing, reasons, words),
    ruleCards,
    kinds: warns ? assessment.reasons : [],
    report: reportOf(reasons, assessment, words),
    footer: [t("card.local"), t("card.pack", { maker: maker.name, version })],
    objection: maker.objections ?? "",
    labels: cardLabels(words, maker.name),
  };
}

/** Cut between letters, not inside one of two units. */
function shortTitle(title: string): string {
  return title.length > MAX_TITLE ? `${[...title.slice(0, MAX_TITLE)].slice(0, -1).join("")}…` : title;
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

function speaksFor(engine: Engine, { protective }: Assessment, wanted: string): CardView["forThisAd"] {
  return protective.flatMap((id) => {
    const found = withLanguage(engine.flags.get(id)?.texts, wanted);
    return found ? [{ title: found.text.title, why: found.text.why, language: found.language }] : [];
  });
}

/** A pack may have texts that nobody has written in the reader's language yet: said, and not left to be wondered at. */
function otherLanguages(shown: readonly { language: string }[], { t, language }: Words): string {
  const others = [...new Set(shown.map((one) => one.language))].filter((code) => code !== language);
  return others.length === 0 ? "" : t("card.untranslated", { language: others.map((code) => languageName(code, language)).join(", ") });
}

function stepsOf(engine: Engine, assessment: Assessment, language: string): CardView["steps"] {
  const standing = new Set([...assessment.facts, ...assessment.reasons, ...assessment.protective]);
  return [...engine.pack.advice]
    .filter(({ when }) => !when || holds(when, (name) => standing.has(name)))
    .sort((a, b) => a.order - b.order)
    .slice(0, MAX_STEPS)
    .flatMap(({ texts }) => withLanguage(texts, language) ?? []);
}
