import type { ListingField } from "../listing-fields.ts";
import { SentenceIndex } from "../text/sentence-index.ts";
import { addGuards } from "./guards.ts";
import { judgeRule } from "./judge.ts";
import type { Read } from "./matcher.ts";
import { Negation } from "./negation.ts";
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

/** What was found of one rule in one field. */
export interface RuleFindings {
  readonly rule: Rule;
  readonly found: Occurrence[];
}

const nothingCalledOff: ReadonlySet<string> = new Set();

/** Runs all rules over one field. Offsets are those of `read.view.text`. */
export function findInField(set: RuleSet, field: ListingField, read: Read): FieldFindings {
  const matches: Match[] = [];
  const hits: TableHit[] = [];
  if (read.occurrences.length === 0) return { field, matches, hits, calledOff: nothingCalledOff };
  const sentences = new SentenceIndex(read.view, read.ends);
  const touched = sortOccurrences(set, field, read, sentences, hits);
  if (hits.length > 1) hits.sort((a, b) => a.start - b.start || b.end - a.end);
  if (touched.length === 0) return { field, matches, hits, calledOff: nothingCalledOff };
  const calledOff = rulesCalledOff(set, touched);
  addGuards(set, read, sentences, touched);
  const negation = new Negation(set, touched, read.words);
  for (const one of touched) {
    const { fields } = one.rule.group;
    if (!fields || fields.includes(field)) judgeRule({ set, field, read, sentences, negation }, one, matches);
  }
  if (matches.length > 1) matches.sort((a, b) => a.start - b.start || b.end - a.end || (a.rule.name < b.rule.name ? -1 : 1));
  return { field, matches, hits, calledOff };
}

/** Sorts occurrences by rule, those of the tables into `hits`. */
function sortOccurrences(set: RuleSet, field: ListingField, read: Read, sentences: SentenceIndex, hits: TableHit[]): RuleFindings[] {
  const { targets, findingsOf } = set;
  const touched: RuleFindings[] = [];
  for (const occurrence of read.occurrences) {
    const target = targets[occurrence.key];
    if (!target) continue;
    if ("rule" in target) {
      const { rule } = target;
      let at = findingsOf[rule.number] as number;
      if (at < 0) {
        at = touched.push({ rule, found: [] }) - 1;
        findingsOf[rule.number] = at;
      }
      touched[at]?.found.push(occurrence);
    } else hits.push({ target, field, start: occurrence.start, end: occurrence.end, sentence: sentences.numberOf(occurrence.start) });
  }
  for (const { rule } of touched) findingsOf[rule.number] = -1;
  return touched;
}

function rulesCalledOff({ targets }: RuleSet, touched: readonly RuleFindings[]): ReadonlySet<string> {
  let names: Set<string> | undefined;
  for (const { rule, found } of touched) {
    if (!rule.group.unlessAnywhere || !found.some(({ key }) => targets[key]?.kind === "unless-anywhere")) continue;
    names ??= new Set();
    names.add(rule.name);
  }
  return names ?? nothingCalledOff;
}
