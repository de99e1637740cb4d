import type { Assessment } from "../../core/assessment.ts";
import type { Meaning, Quote, Reason } from "../../core/card-view.ts";
import type { Engine } from "../../core/engine.ts";
import { compareLevels } from "../../core/level.ts";
import { inLanguage, type Words, withLanguage } from "../i18n.ts";
import { distinctQuotes, liesIn } from "./quotes.ts";

/** More meanings than this nobody reads; the rule cards below tell the rest. */
const MAX_MEANINGS = 3;

/** Facts that have a sentence of their own (`card.fact.…`), with the family whose picture goes with them. */
const facts: Record<string, string> = {
  abroad: "B",
  "hard-currency": "D",
  "pay-stated": "D",
  messenger: "C",
  phone: "C",
  "free-mail": "C",
  "tier1-place": "B",
  "works-from-home": "E",
  "minors-wanted": "F",
  "women-wanted": "F",
  "unskilled-work": "E",
};
/** The same facts where phrases say them. */
const sameFact: Record<string, string> = {
  "fact.abroad": "abroad",
  "fact.home-work": "works-from-home",
  "fact.unskilled-work": "unskilled-work",
};

/** What stands in an ad, and what it may mean. */
export interface Noticed {
  readonly reasons: Reason[];
  readonly meanings: Meaning[];
}

/**
 * What was noticed, sign by sign with its words: first what the combinations rest on, then flags that are no part of one. Then
 * what it may mean: the combinations, and the flags that stand by themselves.
 */
export function whatWasNoticed(engine: Engine, assessment: Assessment, words: Words): Noticed {
  const reasons = new Map<string, Reason & { readonly quotes: Quote[] }>();
  const meanings: Meaning[] = [];
  const add = (reason: Omit<Reason, "quotes">, quotes: readonly Quote[]) => {
    const known = reasons.get(reason.id);
    if (known) known.quotes.push(...quotes);
    else reasons.set(reason.id, { ...reason, quotes: [...quotes] });
  };
  for (const { id, evidence, names } of assessment.because) {
    const combination = engine.combinations.find((one) => one.id === id);
    const found = withLanguage(combination?.texts, words.language);
    if (!combination || !found) continue;
    const { text, language } = found;
    meanings.push({ id, level: combination.level, family: "", title: text.title, why: text.why, advice: text.advice ?? "", language });
    for (const name of names) {
      const flag = flagReason(engine, name, words);
      if (flag) add(flag, quotesOf(assessment, flag.id));
    }
    for (const { name = "", ...quote } of evidence) {
      const reason = flagReason(engine, name, words) ?? factReason(name, words);
      if (reason) add(reason, [quote]);
      // Words that show no sign by themselves ("work", "we offer") are told only where nothing else would be.
      else if (reasons.size === 0 || reasons.has(id))
        add({ id, level: combination.level, family: "", title: text.title, language }, [quote]);
    }
  }
  for (const id of assessment.reasons) {
    const flag = flagReason(engine, id, words);
    if (!flag || reasons.has(id)) continue;
    const quotes = quotesOf(assessment, id);
    const told = [...reasons.values()].flatMap((reason) => reason.quotes);
    if (quotes.length > 0 && quotes.every((quote) => told.some((other) => liesIn(quote, other)))) continue;
    add(flag, quotes);
    const text = inLanguage(engine.flags.get(id)?.texts, words.language);
    // Beside something graver, small signs are noticed and no more.
    const isSmall = meanings.some((other) => compareLevels(other.level, flag.level) > 0) && compareLevels(flag.level, "caution") < 0;
    if (text && !isSmall) meanings.push({ ...flag, title: "", why: text.why, advice: text.advice ?? "" });
  }
  return {
    reasons: [...reasons.values()].map((reason) => ({ ...reason, quotes: distinctQuotes(reason.quotes) })),
    meanings: meanings.slice(0, MAX_MEANINGS),
  };
}

/** The flag that a name of a condition (`flag` or `flag#sign`) stands for, where it warns and has words. */
function flagReason(engine: Engine, name: string, { language }: Words): Omit<Reason, "quotes"> | undefined {
  const flag = engine.flags.get(name.split("#")[0] ?? "");
  const found = withLanguage(flag?.texts, language);
  if (!flag || !found || flag.role !== "flag") return undefined;
  return { id: flag.id, level: flag.level, family: flag.family ?? "", title: found.text.title, language: found.language };
}

function factReason(name: string, { t, language }: Words): Omit<Reason, "quotes"> | undefined {
  const [base = ""] = name.split("#");
  const fact = sameFact[base] ?? base;
  const family = facts[fact];
  return family === undefined ? undefined : { id: `fact/${fact}`, level: "info", family, title: t(`card.fact.${fact}`), language };
}

/** The words a flag rests on: what was called off is no evidence, what is missing from an ad has no words. */
function quotesOf({ findings }: Assessment, flag: string): Quote[] {
  return findings
    .filter((finding) => finding.flag === flag && !finding.cancelled && finding.end > finding.start)
    .map(({ field, start, end, evidence }) => ({ field, start, end, text: evidence }));
}
