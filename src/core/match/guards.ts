import type { SentenceIndex } from "../text/sentence-index.ts";
import type { RuleFindings } from "./find.ts";
import type { Read } from "./matcher.ts";
import type { RuleSet } from "./rule-set.ts";

/** Which guards are wanted: those of a few rules. */
export interface Wanted {
  /** Bits of the rules, see {@link ruleBit}: refuses whole trees of phrases unread. */
  readonly mask: number;
  /** Is the rule of this phrase one of them? By key. */
  readonly has: (key: number) => boolean;
}

/** A rule's bit; several share one. */
export function ruleBit(rule: number): number {
  return 1 << (Math.imul(rule, 0x9e3779b1) >>> 27);
}

/**
 * Adds to what was found of each rule its guards of the same sentences: counter-evidence, and the commoner sides of pairs, which
 * matter only beside other words of their rule.
 */
export function addGuards(set: RuleSet, read: Read, sentences: SentenceIndex, touched: readonly RuleFindings[]): void {
  const bySentence = rulesBySentence(sentences, touched);
  if (!bySentence) return;
  for (const [sentence, rules] of bySentence) {
    const [from, to] = sentences.rangeOf(sentence);
    const findingsOf = (key: number): RuleFindings | undefined => {
      const target = set.targets[key];
      return target && "rule" in target ? rules.find(({ rule }) => rule === target.rule) : undefined;
    };
    const wanted: Wanted = {
      mask: rules.reduce((bits, { rule }) => bits | ruleBit(rule.number), 0),
      has: (key) => findingsOf(key) !== undefined,
    };
    for (const guard of read.guardsIn(from, to, wanted)) findingsOf(guard.key)?.found.push(guard);
  }
}

/** The rules that have guards, by the sentences something was found of them in. */
function rulesBySentence(sentences: SentenceIndex, touched: readonly RuleFindings[]): Map<number, RuleFindings[]> | undefined {
  let bySentence: Map<number, RuleFindings[]> | undefined;
  for (const one of touched) {
    if (!one.rule.hasGuards) continue;
    for (const { start } of one.found) {
      const sentence = sentences.numberOf(start);
      bySentence ??= new Map();
      const rules = bySentence.get(sentence);
      if (!rules) bySentence.set(sentence, [one]);
      else if (rules[rules.length - 1] !== one) rules.push(one);
    }
  }
  return bySentence;
}
