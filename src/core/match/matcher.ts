import { OTHER_SCRIPT } from "../text/characters.ts";
import { type Disguised, findDisguised } from "../text/unmask.ts";
import type { Word, Words } from "../text/words.ts";
import type { PhraseWord, Sequence, Step } from "./phrase.ts";

/** A phrase found: words `first`…`last` (indexes), and which words lay in its gaps. */
export interface Occurrence {
  /** Number the phrase was given when the matcher was made. */
  readonly key: number;
  readonly first: number;
  readonly last: number;
  readonly skipped: readonly number[];
}

/** One written-out phrase to look for. Several may share a key. */
export interface Pattern {
  readonly key: number;
  readonly steps: Sequence;
}

interface Anchor {
  readonly pattern: Pattern;
  readonly step: number;
  readonly word: PhraseWord;
}

/** All phrases of all languages, looked up by their longest word. */
export interface Matcher {
  readonly exact: ReadonlyMap<string, readonly Anchor[]>;
  readonly prefixes: ReadonlyMap<string, readonly Anchor[]>;
  /** Lengths that prefixes come in, ascending. */
  readonly prefixLengths: readonly number[];
}

/**
 * Prepares phrases for one pass over a text. Each phrase is indexed under its longest word, so the cost of a text
 * follows the words that occur, not the number of phrases.
 */
export function compileMatcher(patterns: Iterable<Pattern>): Matcher {
  const exact = new Map<string, Anchor[]>();
  const prefixes = new Map<string, Anchor[]>();
  for (const pattern of patterns) {
    const step = anchorStep(pattern.steps);
    const words = pattern.steps[step];
    if (words?.kind !== "words") continue;
    for (const word of words.words) {
      const index = word.prefix ? prefixes : exact;
      const anchors = index.get(word.text);
      if (anchors) anchors.push({ pattern, step, word });
      else index.set(word.text, [{ pattern, step, word }]);
    }
  }
  const lengths = new Set([...prefixes.keys()].map((prefix) => prefix.length));
  return { exact, prefixes, prefixLengths: [...lengths].sort((a, b) => a - b) };
}

/** The step whose shortest choice is longest: the rarest place to start from, near enough. */
function anchorStep(steps: Sequence): number {
  let best = -1;
  let bestLength = Number.NEGATIVE_INFINITY;
  steps.forEach((step, index) => {
    if (step.kind !== "words") return;
    const length = Math.min(...step.words.map((word) => word.text.length)) - step.words.length / 8;
    if (length > bestLength) {
      best = index;
      bestLength = length;
    }
  });
  return best;
}

/** Every occurrence of every phrase, disguised words included. Phrases do not cross sentences. */
export function findOccurrences(matcher: Matcher, text: Words): Occurrence[] {
  const found: Occurrence[] = [];
  text.words.forEach((word, index) => {
    lookUp(matcher, text, { first: index, last: index, skeleton: word.skeleton, script: word.script }, found);
  });
  for (const disguised of findDisguised(text)) lookUp(matcher, text, disguised, found);
  return found;
}

/** Tries every phrase that is indexed under a word, or under a beginning of it. */
function lookUp(matcher: Matcher, text: Words, word: Disguised, found: Occurrence[]): void {
  const exact = matcher.exact.get(word.skeleton);
  if (exact) confirmAll(exact, text, word, found);
  for (const length of matcher.prefixLengths) {
    if (length > word.skeleton.length) break;
    const anchors = matcher.prefixes.get(word.skeleton.slice(0, length));
    if (anchors) confirmAll(anchors, text, word, found);
  }
}

function confirmAll(anchors: readonly Anchor[], text: Words, at: Disguised, found: Occurrence[]): void {
  for (const { pattern, step, word } of anchors) {
    if (!fits(word, at, text.mainScript)) continue;
    const skipped: number[] = [];
    const last = walk(pattern.steps, step + 1, text, at.last, 1, skipped);
    if (last < 0) continue;
    const first = walk(pattern.steps, step - 1, text, at.first, -1, skipped);
    if (first < 0) continue;
    found.push({ key: pattern.key, first, last, skipped });
  }
}

/** Follows the steps from word `at` in one direction; returns the index of the last word reached, or -1. */
function walk(steps: Sequence, step: number, text: Words, at: number, direction: 1 | -1, skipped: number[]): number {
  const current = steps[step];
  if (!current) return at;
  const sentence = text.words[at]?.sentence;
  if (current.kind === "gap") {
    const passed: number[] = [];
    for (let gap = 0; gap <= current.most; gap++) {
      const from = at + direction * gap;
      if (text.words[from]?.sentence !== sentence) return -1;
      if (gap > 0) passed.push(from);
      const before = skipped.length;
      const end = walk(steps, step + direction, text, from, direction, skipped);
      if (end >= 0) {
        skipped.push(...passed);
        return end;
      }
      skipped.length = before;
    }
    return -1;
  }
  const next = text.words[at + direction];
  if (!next || next.sentence !== sentence || !accepts(current, next, text.mainScript)) return -1;
  return walk(steps, step + direction, text, at + direction, direction, skipped);
}

function accepts(step: Exclude<Step, { kind: "gap" }>, word: Word, mainScript: number): boolean {
  if (step.kind === "number") return word.isNumber;
  return step.words.some((choice) => {
    const same = choice.prefix ? word.skeleton.startsWith(choice.text) : word.skeleton === choice.text;
    return same && fits(choice, word, mainScript);
  });
}

/**
 * Equal skeletons are the same word when the scripts agree, or when the word mixes scripts (a disguise). A word wholly in
 * another script counts only if it is long and stands in a text of the phrase's script: "бот" is not "bot".
 */
function fits(choice: PhraseWord, word: { script: number }, mainScript: number): boolean {
  if (word.script === choice.script || word.script === 0 || (word.script & (word.script - 1)) !== 0) return true;
  if (choice.prefix && (word.script & choice.script) !== 0) return true;
  return word.script !== OTHER_SCRIPT && mainScript === choice.script && choice.text.length >= 4 && !choice.prefix;
}
