import type { ListingField } from "../listing-fields.ts";
import { SentenceIndex } from "../text/sentence-index.ts";
import { NOWHERE, type TextView } from "../text/text-view.ts";
import type { FoundWords } from "./found-words.ts";
import type { Read } from "./matcher.ts";
import { addPairs } from "./near.ts";
import type { Rule, RuleSet, Target } from "./rule-set.ts";
import type { Occurrence } from "./walk.ts";

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
  readonly matches: readonly Match[];
  readonly hits: readonly TableHit[];
  /** Rules whose counter-evidence "anywhere in the ad" stands in this field. */
  readonly calledOff: ReadonlySet<string>;
}

interface Span {
  readonly start: number;
  readonly end: number;
  /** Start of its last word. */
  readonly last: number;
  readonly skipped: readonly number[];
  readonly absent: boolean;
}

interface Found {
  readonly target: Target;
  readonly occurrence: Occurrence;
}

/** Words before or after a match that a negator may stand in. */
const NEGATION_REACH = 3;

/** Runs all rules over one field. Offsets are those of `read.view.text`. */
export function findInField(set: RuleSet, field: ListingField, read: Read): FieldFindings {
  const sentences = new SentenceIndex(read.view, read.ends);
  const byRule = new Map<Rule, Found[]>();
  const hits: TableHit[] = [];
  for (const occurrence of read.occurrences) {
    const target = set.targets[occurrence.key];
    if (!target) continue;
    if ("rule" in target) {
      const known = byRule.get(target.rule);
      if (known) known.push({ target, occurrence });
      else byRule.set(target.rule, [{ target, occurrence }]);
    } else hits.push({ target, field, start: occurrence.start, end: occurrence.end, sentence: sentences.numberOf(occurrence.start) });
  }
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  const guards = new Guards(set, read, sentences, byRule);
  const matches: Match[] = [];
  const calledOff = new Set<string>();
  const negation = new Negation(read.words, negativePhrases(byRule, read.view));
  for (const [rule, found] of byRule) {
    if (found.some(({ target }) => target.kind === "unless-anywhere")) calledOff.add(rule.name);
    if (rule.group.fields && !rule.group.fields.includes(field)) continue;
    const language = set.languages.get(rule.language) ?? 0;
    matchRule({ rule, language, found: guards.beside(rule, found), field, read, sentences, negation }, matches);
  }
  matches.sort((a, b) => a.start - b.start || b.end - a.end || (a.rule.name < b.rule.name ? -1 : 1));
  return { field, matches, hits, calledOff };
}

interface RuleInField {
  readonly rule: Rule;
  /** Bit of its language: "ne" is Turkish for "what" and French for "not". */
  readonly language: number;
  readonly found: readonly Found[];
  readonly field: ListingField;
  readonly read: Read;
  readonly sentences: SentenceIndex;
  readonly negation: Negation;
}

function matchRule({ rule, language, found, field, read, sentences, negation }: RuleInField, matches: Match[]): void {
  const spans = spansOf(rule, found, read.words);
  if (spans.length === 0) return;
  const counter = counterEvidence(found, read.view, sentences);
  const judged = spans.map((span) => {
    const sentence = sentences.numberOf(span.start);
    const negated = rule.group.negation === "cancels" && (span.absent || negation.reaches(span, language));
    const cancelled: CancelReason | undefined = counter(span, sentence) ? "counter-evidence" : negated ? "negation" : undefined;
    return { ...span, match: { rule, field, start: span.start, end: span.end, sentence, cancelled } };
  });
  // What stands is settled first: a phrase that was called off must not hide one beside it that was not.
  const standing = withoutOverlaps(judged.filter(({ match }) => !match.cancelled));
  const off = withoutOverlaps(judged.filter(({ match }) => match.cancelled));
  for (const { match } of standing) matches.push(match);
  let from = 0;
  for (const one of off) {
    while (from < standing.length && (standing[from]?.end ?? 0) <= one.start) from++;
    const next = standing[from];
    if (!next || next.start >= one.end) matches.push(one.match);
  }
}

/** Stretches of text that a rule's phrases and pairs make up. */
function spansOf({ group }: Rule, found: readonly Found[], words: FoundWords): Span[] {
  const spans: Span[] = [];
  const pairs = new Map<number, readonly [a: Occurrence[], b: Occurrence[]]>();
  for (const { target, occurrence } of found) {
    if (target.kind === "any") spans.push(occurrence);
    if (target.kind !== "near") continue;
    let sides = pairs.get(target.pair);
    if (!sides) {
      sides = [[], []];
      pairs.set(target.pair, sides);
    }
    sides[target.side].push(occurrence);
  }
  const unordered = group.near?.length ?? 0;
  for (const [pair, [a, b]] of pairs) {
    if (a.length === 0 || b.length === 0) continue;
    const [, , within = 0] = (pair < unordered ? group.near?.[pair] : group.followedBy?.[pair - unordered]) ?? [];
    addPairs({ a, b, within, ordered: pair >= unordered }, words, spans);
  }
  return spans;
}

/** Is a span called off by counter-evidence in its sentence, or in its part of the sentence? */
function counterEvidence(found: readonly Found[], view: TextView, sentences: SentenceIndex): (span: Span, sentence: number) => boolean {
  const inSentence = new Set<number>();
  const inClause = new Map<number, Occurrence[]>();
  for (const { target, occurrence } of found) {
    if (target.kind === "unless") inSentence.add(sentences.numberOf(occurrence.start));
    if (target.kind !== "unless-clause") continue;
    const sentence = sentences.numberOf(occurrence.start);
    const known = inClause.get(sentence);
    if (known) known.push(occurrence);
    else inClause.set(sentence, [occurrence]);
  }
  return (span, sentence) =>
    inSentence.has(sentence) ||
    (inClause.get(sentence)?.some((one) => !view.endsClause(Math.min(one.end, span.end), Math.max(one.start, span.start))) ?? false);
}

function withoutOverlaps<Part extends Span>(spans: readonly Part[]): Part[] {
  const ordered = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Part[] = [];
  for (const span of ordered) {
    const previous = kept.at(-1);
    if (!previous || span.start >= previous.end) kept.push(span);
  }
  return kept;
}

/** Words of phrases that are negative themselves ("no experience needed"), each with where the earliest such phrase ends. */
function negativePhrases(byRule: ReadonlyMap<Rule, readonly Found[]>, view: TextView): Map<number, number> {
  const endOf = new Map<number, number>();
  for (const [rule, list] of byRule) {
    if (rule.group.negation !== "ignored") continue;
    for (const { target, occurrence } of list) {
      if (target.kind !== "any") continue;
      const { start, last } = occurrence;
      for (let word = start; word !== NOWHERE && word <= last; word = view.next(word)) {
        endOf.set(word, Math.min(last, endOf.get(word) ?? last));
      }
    }
  }
  return endOf;
}

/** Finds what matters only beside other words of a rule: counter-evidence, and the commoner sides of pairs. */
class Guards {
  private readonly set: RuleSet;
  private readonly read: Read;
  private readonly sentences: SentenceIndex;
  private readonly bySentence = new Map<number, Map<Rule, Found[]>>();

  private readonly wants: (key: number) => boolean;

  /** @param touched rules that something was found of: only their guards matter */
  constructor(set: RuleSet, read: Read, sentences: SentenceIndex, touched: ReadonlyMap<Rule, unknown>) {
    this.set = set;
    this.read = read;
    this.sentences = sentences;
    this.wants = (key) => {
      const target = set.targets[key];
      return target !== undefined && "rule" in target && touched.has(target.rule);
    };
  }

  /** What was found of a rule, with its guards in the same sentences. */
  beside(rule: Rule, found: readonly Found[]): readonly Found[] {
    const { unless, unlessClause, near, followedBy } = rule.group;
    if (!unless && !unlessClause && !near && !followedBy) return found;
    let all: Found[] | undefined;
    let last = -1;
    const seen = found.length > 1 ? new Set<number>() : undefined;
    for (const { occurrence } of found) {
      const sentence = this.sentences.numberOf(occurrence.start);
      if (sentence === last || seen?.has(sentence)) continue;
      last = sentence;
      seen?.add(sentence);
      const guards = this.inSentence(sentence).get(rule);
      if (!guards) continue;
      all ??= [...found];
      for (const guard of guards) all.push(guard);
    }
    return all ?? found;
  }

  private inSentence(sentence: number): Map<Rule, Found[]> {
    const known = this.bySentence.get(sentence);
    if (known) return known;
    const byRule = new Map<Rule, Found[]>();
    for (const occurrence of this.read.guardsIn(...this.sentences.rangeOf(sentence), this.wants)) {
      const target = this.set.targets[occurrence.key];
      if (!target || !("rule" in target)) continue;
      const list = byRule.get(target.rule);
      if (list) list.push({ target, occurrence });
      else byRule.set(target.rule, [{ target, occurrence }]);
    }
    this.bySentence.set(sentence, byRule);
    return byRule;
  }
}

/** Tells whether a "not" of the phrase's language reaches a span. */
class Negation {
  private readonly words: FoundWords;
  private readonly negative: ReadonlyMap<number, number>;

  constructor(words: FoundWords, negative: ReadonlyMap<number, number>) {
    this.words = words;
    this.negative = negative;
  }

  reaches(span: Span, language: number): boolean {
    return (
      span.skipped.some((word) => this.negates(word, span.start, language)) ||
      this.before(span.start, language) ||
      this.after(span, language)
    );
  }

  private before(start: number, language: number): boolean {
    const { words } = this;
    let at = start;
    for (let reach = 0; reach < NEGATION_REACH; reach++) {
      const before = words.previousOf(words.wordAt(at));
      if (before === NOWHERE || words.view.endsClause(words.endOf(words.wordAt(before)), at)) return false;
      if (this.negates(before, start, language)) return true;
      at = before;
    }
    return false;
  }

  /** Turkic languages put their "not" behind: "төлем жоқ", "ücret yok". */
  private after(span: Span, language: number): boolean {
    const { words } = this;
    let at = span.last;
    let end = span.end;
    for (let reach = 0; reach < NEGATION_REACH; reach++) {
      const next = words.nextOf(words.wordAt(at));
      if (next === NOWHERE || words.view.endsClause(end, next)) return false;
      const record = words.wordAt(next);
      if ((words.meaningOf(record).negatesBefore & language) !== 0) return true;
      at = next;
      end = words.endOf(record);
    }
    return false;
  }

  /** A "no" that belongs to a negative phrase ending before the span ("no experience needed, visa arranged") is used up. */
  private negates(word: number, before: number, language: number): boolean {
    const { words } = this;
    if ((words.meaningOf(words.wordAt(word)).negates & language) === 0) return false;
    return (this.negative.get(word) ?? before) >= before;
  }
}
