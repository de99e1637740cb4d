import { OTHER_SCRIPT } from "../text/characters.ts";
import { type Disguised, findDisguised } from "../text/unmask.ts";
import type { Words } from "../text/words.ts";
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
  const view = viewOf(text);
  text.words.forEach((word, index) => {
    lookUp(matcher, view, { first: index, last: index, skeleton: word.skeleton, script: word.script }, found);
  });
  for (const disguised of view.disguised) lookUp(matcher, view, disguised, found);
  return found;
}

/** A text with the other ways its words can be read, by where those begin and end. */
interface View {
  readonly text: Words;
  readonly disguised: readonly Disguised[];
  readonly from: ReadonlyMap<number, readonly Disguised[]>;
  readonly to: ReadonlyMap<number, readonly Disguised[]>;
}

function viewOf(text: Words): View {
  const disguised = findDisguised(text);
  return { text, disguised, from: groupBy(disguised, "first"), to: groupBy(disguised, "last") };
}

function groupBy(disguised: readonly Disguised[], end: "first" | "last"): Map<number, Disguised[]> {
  const groups = new Map<number, Disguised[]>();
  for (const one of disguised) {
    const known = groups.get(one[end]);
    if (known) known.push(one);
    else groups.set(one[end], [one]);
  }
  return groups;
}

/** Tries every phrase that is indexed under a word, or under a beginning of it. */
function lookUp(matcher: Matcher, view: View, word: Disguised, found: Occurrence[]): void {
  const exact = matcher.exact.get(word.skeleton);
  if (exact) confirmAll(exact, view, word, found);
  for (const length of matcher.prefixLengths) {
    if (length > word.skeleton.length) break;
    const anchors = matcher.prefixes.get(word.skeleton.slice(0, length));
    if (anchors) confirmAll(anchors, view, word, found);
  }
}

function confirmAll(anchors: readonly Anchor[], view: View, at: Disguised, found: Occurrence[]): void {
  for (const { pattern, step, word } of anchors) {
    if (!fits(word, at, view.text.mainScript)) continue;
    const skipped: number[] = [];
    const last = new Walk(pattern.steps, view, 1, skipped).from(step + 1, at.last);
    if (last < 0) continue;
    const first = new Walk(pattern.steps, view, -1, skipped).from(step - 1, at.first);
    if (first < 0) continue;
    found.push({ key: pattern.key, first, last, skipped });
  }
}

/** Follows the steps of a phrase through a text in one direction. */
class Walk {
  private readonly steps: Sequence;
  private readonly view: View;
  private readonly direction: 1 | -1;
  private readonly skipped: number[];

  constructor(steps: Sequence, view: View, direction: 1 | -1, skipped: number[]) {
    this.steps = steps;
    this.view = view;
    this.direction = direction;
    this.skipped = skipped;
  }

  /** Index of the last word reached when all steps from `step` on fit after word `at`; -1 when they do not. */
  from(step: number, at: number): number {
    const current = this.steps[step];
    if (!current) return at;
    if (current.kind === "gap") return this.overGap(step, at, current.most);
    const next = at + this.direction;
    const word = this.view.text.words[next];
    if (!word || word.sentence !== this.view.text.words[at]?.sentence) return -1;
    if (current.kind === "number") return word.isNumber ? this.from(step + this.direction, next) : -1;
    const plain = this.takes(current, word) ? this.from(step + this.direction, next) : -1;
    return plain >= 0 ? plain : this.throughDisguise(step, current, next);
  }

  private overGap(step: number, at: number, most: number): number {
    const here = this.from(step + this.direction, at);
    if (here >= 0 || most === 0) return here;
    const next = at + this.direction;
    if (this.view.text.words[next]?.sentence !== this.view.text.words[at]?.sentence) return -1;
    for (const end of [next, ...this.disguisedAt(next).map((one) => this.farEnd(one))]) {
      const before = this.skipped.length;
      for (let index = Math.min(next, end); index <= Math.max(next, end); index++) this.skipped.push(index);
      const reached = this.overGap(step, end, most - 1);
      if (reached >= 0) return reached;
      this.skipped.length = before;
    }
    return -1;
  }

  private throughDisguise(step: number, words: WordStep, next: number): number {
    for (const one of this.disguisedAt(next)) {
      const reached = this.takes(words, one) ? this.from(step + this.direction, this.farEnd(one)) : -1;
      if (reached >= 0) return reached;
    }
    return -1;
  }

  private disguisedAt(index: number): readonly Disguised[] {
    return (this.direction === 1 ? this.view.from : this.view.to).get(index) ?? [];
  }

  private farEnd({ first, last }: Disguised): number {
    return this.direction === 1 ? last : first;
  }

  private takes(step: WordStep, word: { skeleton: string; script: number }): boolean {
    return step.words.some((choice) => {
      const same = choice.prefix ? word.skeleton.startsWith(choice.text) : word.skeleton === choice.text;
      return same && fits(choice, word, this.view.text.mainScript);
    });
  }
}

type WordStep = Extract<Step, { kind: "words" }>;

/**
 * Equal skeletons are the same word when the scripts agree, or when the word mixes scripts (a disguise). A word wholly in
 * another script counts only if it is long and stands in a text of the phrase's script: "бот" is not "bot".
 */
function fits(choice: PhraseWord, word: { script: number }, mainScript: number): boolean {
  if (word.script === choice.script || word.script === 0 || (word.script & (word.script - 1)) !== 0) return true;
  if (choice.prefix && (word.script & choice.script) !== 0) return true;
  return word.script !== OTHER_SCRIPT && mainScript === choice.script && choice.text.length >= 4 && !choice.prefix;
}
