import { NOWHERE } from "../text/text-view.ts";
import { readWords } from "../text/words.ts";
import type { RuleFindings } from "./find.ts";
import type { FoundWords } from "./found-words.ts";
import type { RuleSet } from "./rule-set.ts";
import type { Occurrence } from "./walk.ts";

/** Words before or after a match that a negator may stand in. */
const REACH = 3;

/**
 * "Or" and "nor" of our languages, folded: they carry a "no" on to the next thing. "And" does not: "no experience needed and visa
 * arranged".
 */
const joiners = new Set(
  "or nor или ни либо або чи ані ni ou oppure né lub ani albo veya ya yoki немесе же ýa ούτε"
    .split(" ")
    .map((word) => readWords(word).words[0]?.skeleton ?? ""),
);

/** Tells whether a "not" of the phrase's language reaches a span. */
export class Negation {
  private readonly set: RuleSet;
  private readonly touched: readonly RuleFindings[];
  private readonly words: FoundWords;
  /** Words of phrases that are negative themselves, made when a "not" is first met. */
  private negative: ReadonlyMap<number, number> | undefined;

  /** @param touched what was found in the field, rule by rule */
  constructor(set: RuleSet, touched: readonly RuleFindings[], words: FoundWords) {
    this.set = set;
    this.touched = touched;
    this.words = words;
  }

  /** @param language bit of the language: "ne" is Turkish for "what" and French for "not" */
  reaches(span: Pick<Occurrence, "start" | "end" | "last" | "skipped">, language: number): boolean {
    for (const word of span.skipped) if (this.negates(word, span.start, language)) return true;
    return this.before(span.start, language) || this.after(span.last, span.end, language);
  }

  private before(start: number, language: number): boolean {
    const { words } = this;
    let at = start;
    for (let reach = 0; reach < REACH; reach++) {
      const before = words.previousOf(words.wordAt(at));
      if (before === NOWHERE || words.view.endsClause(words.endOf(words.wordAt(before)), at)) return false;
      if (this.negates(before, start, language)) return true;
      at = before;
    }
    return false;
  }

  /** Turkic languages put their "not" behind: "төлем жоқ", "ücret yok". */
  private after(last: number, spanEnd: number, language: number): boolean {
    const { words } = this;
    let at = last;
    let end = spanEnd;
    for (let reach = 0; reach < REACH; reach++) {
      const next = words.nextOf(words.wordAt(at));
      if (next === NOWHERE || words.view.endsClause(end, next)) return false;
      const record = words.wordAt(next);
      if (words.mayNegate(next) && (words.negatesBefore(record) & language) !== 0) return true;
      at = next;
      end = words.endOf(record);
    }
    return false;
  }

  /** A "no" that belongs to a negative phrase ending before the span ("no experience needed, visa arranged") is used up. */
  private negates(word: number, before: number, language: number): boolean {
    const { words } = this;
    if (!words.mayNegate(word) || (words.negates(words.wordAt(word)) & language) === 0) return false;
    this.negative ??= negativePhrases(this.set, this.touched, words);
    const end = this.negative.get(word) ?? before;
    return end >= before || this.isJoined(end, before);
  }

  /** "No experience or deposit needed": the "no" goes on over an "or", here between a phrase's last word and the span after it. */
  private isJoined(last: number, before: number): boolean {
    const { view } = this.words;
    const joiner = view.next(last);
    return joiner !== NOWHERE && joiner < before && view.next(joiner) === before && joiners.has(view.skeleton(joiner));
  }
}

/** Words of phrases that are negative themselves ("no experience needed"), each with where the earliest such phrase ends. */
function negativePhrases({ targets }: RuleSet, touched: readonly RuleFindings[], { view }: FoundWords): Map<number, number> {
  const endOf = new Map<number, number>();
  for (const { rule, found } of touched) {
    if (rule.group.negation !== "ignored") continue;
    for (const { key, start, last } of found) {
      if (targets[key]?.kind !== "any") continue;
      for (let word = start; word !== NOWHERE && word <= last; word = view.next(word)) {
        endOf.set(word, Math.min(last, endOf.get(word) ?? last));
      }
    }
  }
  return endOf;
}
