import type { ListingField } from "../listing-fields.ts";
import type { SentenceIndex } from "../text/sentence-index.ts";
import type { TextView } from "../text/text-view.ts";
import type { Match, RuleFindings } from "./find.ts";
import type { FoundWords } from "./found-words.ts";
import type { Read } from "./matcher.ts";
import { addPairs } from "./near.ts";
import type { Negation } from "./negation.ts";
import type { RuleSet } from "./rule-set.ts";
import type { Occurrence } from "./walk.ts";

/** A stretch of text that a phrase or a pair of a rule makes up. */
type Span = Omit<Occurrence, "key">;

/** What judging a rule needs to know of the field it was found in. */
export interface Judging {
  readonly set: RuleSet;
  readonly field: ListingField;
  readonly read: Read;
  readonly sentences: SentenceIndex;
  readonly negation: Negation;
}

/** Turns what was found of a rule into matches: those that stand, and those called off that lie beside them. */
export function judgeRule({ set, field, read, sentences, negation }: Judging, findings: RuleFindings, matches: Match[]): void {
  const { rule, found } = findings;
  const spans = spansOf(set, findings, read.words);
  if (spans.length === 0) return;
  const language = set.languages.get(rule.language) ?? 0;
  const counter = rule.hasCounterEvidence ? counterEvidence(set, found, read.view, sentences) : undefined;
  const standing: Match[] = [];
  const off: Match[] = [];
  for (const span of spans) {
    const { start, end } = span;
    const sentence = sentences.numberOf(start);
    const isCountered = counter?.(span, sentence) ?? false;
    const negated = !isCountered && rule.group.negation === "cancels" && (span.absent || negation.reaches(span, language));
    const match: Match = {
      rule,
      field,
      start,
      end,
      sentence,
      cancelled: isCountered ? "counter-evidence" : negated ? "negation" : undefined,
    };
    // What stands is settled first: a phrase that was called off must not hide one beside it that was not.
    if (match.cancelled) off.push(match);
    else standing.push(match);
  }
  const kept = withoutOverlaps(standing);
  for (const match of kept) matches.push(match);
  if (off.length > 0) addBeside(withoutOverlaps(off), kept, matches);
}

/** Those of the one list that overlap nothing of the other; both are in the order of the text. */
function addBeside(off: readonly Match[], kept: readonly Match[], matches: Match[]): void {
  let from = 0;
  for (const match of off) {
    while (from < kept.length && (kept[from]?.end ?? 0) <= match.start) from++;
    const next = kept[from];
    if (!next || next.start >= match.end) matches.push(match);
  }
}

/** Stretches of text that a rule's phrases and pairs make up. */
function spansOf({ targets }: RuleSet, { rule: { group }, found }: RuleFindings, words: FoundWords): readonly Span[] {
  const spans: Span[] = [];
  let pairs: Map<number, readonly [a: Occurrence[], b: Occurrence[]]> | undefined;
  for (const occurrence of found) {
    const target = targets[occurrence.key];
    if (target?.kind === "any") spans.push(occurrence);
    if (target?.kind !== "near") continue;
    pairs ??= new Map();
    let sides = pairs.get(target.pair);
    if (!sides) {
      sides = [[], []];
      pairs.set(target.pair, sides);
    }
    sides[target.side].push(occurrence);
  }
  if (!pairs) return spans;
  const unordered = group.near?.length ?? 0;
  for (const [pair, [a, b]] of pairs) {
    if (a.length === 0 || b.length === 0) continue;
    const within = (pair < unordered ? group.near?.[pair] : group.followedBy?.[pair - unordered]) ?? 0;
    addPairs({ a, b, within, ordered: pair >= unordered }, words, spans);
  }
  return spans;
}

/** Is a span called off by counter-evidence in its sentence, or in its part of the sentence? */
function counterEvidence(
  { targets }: RuleSet,
  found: readonly Occurrence[],
  view: TextView,
  sentences: SentenceIndex,
): ((span: Span, sentence: number) => boolean) | undefined {
  const evidence = found.filter(({ key }) => targets[key]?.kind === "unless" || targets[key]?.kind === "unless-clause");
  if (evidence.length === 0) return undefined;
  const inSentence = new Set<number>();
  const inClause = new Map<number, Occurrence[]>();
  for (const occurrence of evidence) {
    const sentence = sentences.numberOf(occurrence.start);
    if (targets[occurrence.key]?.kind === "unless") inSentence.add(sentence);
    else if (inClause.get(sentence)?.push(occurrence) === undefined) inClause.set(sentence, [occurrence]);
  }
  return (span, sentence) =>
    inSentence.has(sentence) ||
    (inClause.get(sentence)?.some((one) => !view.endsClause(Math.min(one.end, span.end), Math.max(one.start, span.start))) ?? false);
}

function withoutOverlaps(matches: Match[]): readonly Match[] {
  if (matches.length < 2) return matches;
  matches.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return matches.filter((match) => {
    if (match.start < end) return false;
    end = match.end;
    return true;
  });
}
