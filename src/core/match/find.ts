import type { ListingField } from "../listing-fields.ts";
import type { Word, Words } from "../text/words.ts";
import { findOccurrences, type Occurrence } from "./matcher.ts";
import type { Rule, RuleSet, Target } from "./rule-set.ts";

/** Why a match does not count. */
export type CancelReason = "negation" | "counter-evidence" | "warning-text";

/** A rule that matched in one field. Offsets are UTF-16 units of that field. */
export interface Match {
  readonly rule: Rule;
  readonly field: ListingField;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly cancelled: CancelReason | undefined;
}

/** A phrase of one of the pack's tables (places, trades, periods, messengers) found in a field. */
export interface TableHit {
  readonly target: Exclude<Target, { rule: Rule }>;
  readonly field: ListingField;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
}

export interface FieldFindings {
  readonly field: ListingField;
  readonly words: Words;
  readonly matches: readonly Match[];
  readonly hits: readonly TableHit[];
  /** Rules whose counter-evidence "anywhere in the ad" stands in this field. */
  readonly calledOff: ReadonlySet<string>;
}

interface Span {
  readonly first: number;
  readonly last: number;
  readonly skipped: readonly number[];
}

/** Words before a match that a negator may stand in. */
const NEGATION_REACH = 3;

/**
 * Runs all rules over one field.
 *
 * @param negators folded skeletons of "not", "without" and the like, of all languages, with their scripts
 */
export function findInField(set: RuleSet, field: ListingField, words: Words, negators: ReadonlyMap<string, number>): FieldFindings {
  const byRule = new Map<Rule, { target: Target; occurrence: Occurrence }[]>();
  const hits: TableHit[] = [];
  for (const occurrence of findOccurrences(set.matcher, words)) {
    const target = set.targets[occurrence.key];
    if (!target) continue;
    if ("rule" in target) {
      const known = byRule.get(target.rule);
      if (known) known.push({ target, occurrence });
      else byRule.set(target.rule, [{ target, occurrence }]);
    } else hits.push({ target, field, ...spanOf(words.words, occurrence) });
  }
  const matches: Match[] = [];
  const calledOff = new Set<string>();
  const negative = negativePhrases(byRule);
  // A "no" that belongs to a negative phrase ending before the span ("no experience needed, visa arranged") is used up.
  const negates = (index: number, before: number) =>
    isNegator(words.words[index], negators) && !negative.some(({ first, last }) => first <= index && index <= last && last < before);
  for (const [rule, found] of byRule) {
    if (found.some(({ target }) => target.kind === "unless-anywhere")) calledOff.add(rule.name);
    if (rule.group.fields && !rule.group.fields.includes(field)) continue;
    matches.push(...matchRule(rule, found, field, words.words, negates));
  }
  matches.sort((a, b) => a.start - b.start || b.end - a.end || (a.rule.name < b.rule.name ? -1 : 1));
  return { field, words, matches, hits, calledOff };
}

function matchRule(
  rule: Rule,
  found: readonly { target: Target; occurrence: Occurrence }[],
  field: ListingField,
  words: readonly Word[],
  negates: (index: number, before: number) => boolean,
): Match[] {
  const spans = found.filter(({ target }) => target.kind === "any").map(({ occurrence }): Span => occurrence);
  rule.group.near?.forEach(([, , within], pair) => {
    const side = (wanted: 0 | 1) =>
      found
        .filter(({ target }) => target.kind === "near" && target.pair === pair && target.side === wanted)
        .map(({ occurrence }) => occurrence);
    spans.push(...nearSpans(side(0), side(1), within, words));
  });
  const unless = found.filter(({ target }) => target.kind === "unless").map(({ occurrence }) => words[occurrence.first]?.sentence);
  const judged = spans.map((span) => {
    const place = spanOf(words, span);
    const negated = rule.group.negation === "cancels" && isNegated(span, words, negates);
    const cancelled: CancelReason | undefined = unless.includes(place.sentence) ? "counter-evidence" : negated ? "negation" : undefined;
    return { ...span, match: { rule, field, ...place, cancelled } };
  });
  // What stands is settled first: a phrase that was called off must not hide one beside it that was not.
  const standing = withoutOverlaps(judged.filter(({ match }) => !match.cancelled));
  const off = judged.filter((one) => one.match.cancelled && !standing.some((other) => one.first <= other.last && other.first <= one.last));
  return [...standing, ...withoutOverlaps(off)].map(({ match }) => match);
}

/** Pairs each occurrence of `a` with the nearest `b` of the same sentence, at most `within` words away. */
function nearSpans(a: readonly Occurrence[], b: readonly Occurrence[], within: number, words: readonly Word[]): Span[] {
  const spans: Span[] = [];
  for (const one of a) {
    let best: Span | undefined;
    for (const other of b) {
      if (words[one.first]?.sentence !== words[other.first]?.sentence) continue;
      const apart = Math.max(other.first - one.last, one.first - other.last);
      if (apart < 1 || apart > within) continue;
      const first = Math.min(one.first, other.first);
      const last = Math.max(one.last, other.last);
      if (!best || last - first < best.last - best.first) best = { first, last, skipped: between(one, other) };
    }
    if (best) spans.push(best);
  }
  return spans;
}

function between(one: Occurrence, other: Occurrence): number[] {
  const [left, right] = one.first < other.first ? [one, other] : [other, one];
  const skipped = [...left.skipped, ...right.skipped];
  for (let index = left.last + 1; index < right.first; index++) skipped.push(index);
  return skipped;
}

function withoutOverlaps<Part extends Span>(spans: readonly Part[]): Part[] {
  const ordered = [...spans].sort((a, b) => a.first - b.first || b.last - a.last);
  const kept: Part[] = [];
  for (const span of ordered) {
    const previous = kept.at(-1);
    if (!previous || span.first > previous.last) kept.push(span);
  }
  return kept;
}

function isNegator(word: Word | undefined, negators: ReadonlyMap<string, number>): boolean {
  return word !== undefined && (word.script & (negators.get(word.skeleton) ?? 0)) !== 0;
}

/** Occurrences of phrases that are negative themselves ("no experience needed"). */
function negativePhrases(byRule: ReadonlyMap<Rule, readonly { target: Target; occurrence: Occurrence }[]>): Occurrence[] {
  const found: Occurrence[] = [];
  for (const [rule, list] of byRule) {
    if (rule.group.negation !== "ignored") continue;
    for (const { target, occurrence } of list) if (target.kind === "any") found.push(occurrence);
  }
  return found;
}

function isNegated(span: Span, words: readonly Word[], negates: (index: number, before: number) => boolean): boolean {
  if (span.skipped.some((index) => negates(index, span.first))) return true;
  const clause = words[span.first]?.clause;
  for (let index = span.first - 1; index >= Math.max(0, span.first - NEGATION_REACH); index--) {
    const word = words[index];
    if (!word || word.clause !== clause) return false;
    if (negates(index, span.first)) return true;
  }
  return false;
}

function spanOf(words: readonly Word[], span: { first: number; last: number }): { start: number; end: number; sentence: number } {
  const first = words[span.first];
  const last = words[span.last];
  return { start: first?.start ?? 0, end: last?.end ?? 0, sentence: first?.sentence ?? 0 };
}
