import { FOLD } from "../text/fold.ts";
import { isLineBreak } from "../text/sentences.ts";
import { NOWHERE } from "../text/text-view.ts";
import { type Compiled, GAP_STEP, LINE_EDGE, NUMBER_STEP, SENTENCE_EDGE, TURN_STEP } from "./compiled.ts";
import { type FirstLetters, firstLettersOf, mayBegin } from "./first-letters.ts";
import type { FoundWords } from "./found-words.ts";
import type { Wanted } from "./guards.ts";

/** A phrase found. Words are named by the offset they start at. */
export interface Occurrence {
  /** Number the phrase was given when the matcher was made. */
  readonly key: number;
  readonly start: number;
  readonly end: number;
  /** Start of the last word. */
  readonly last: number;
  /** Words in the phrase's gaps. */
  readonly skipped: readonly number[];
  /** One of its words carries an ending of absence. */
  readonly absent: boolean;
}

/** Phrases are more work than the trial of a pack allows. */
export class TooManySteps extends Error {}

const nothing: readonly number[] = [];

/**
 * Confirms phrases around a word they are filed under: follows the tree of their steps first to the right, then to the left.
 * Every way a gap can be bridged is told, so that the answer does not depend on the word a phrase is filed under.
 */
export class Walk {
  /** Nodes that may still be entered: how much work phrases are, counted alike on every machine. No limit but in trials. */
  stepsLeft = Number.POSITIVE_INFINITY;
  private readonly compiled: Compiled;
  private readonly words: FoundWords;
  private readonly firstLetters: FirstLetters;
  private readonly ruleBits: Int32Array | undefined;
  /** Made when a guard is first looked for. */
  private rulesBelowMade: Int32Array | undefined;
  private anchor = 0;
  private rightmost = 0;
  private absent = false;
  private readonly skipped: number[] = [];
  private found: Occurrence[] = [];
  private wanted: Wanted | undefined;

  /** @param ruleBits of each key (see guards.ts); without them no guard is refused early */
  constructor(compiled: Compiled, words: FoundWords, ruleBits?: Int32Array) {
    this.compiled = compiled;
    this.words = words;
    this.ruleBits = ruleBits;
    this.firstLetters = firstLettersOf(compiled);
  }

  /**
   * Tells every phrase (or every guard) that is filed under the word of this record and stands around it.
   *
   * @param found where occurrences go
   * @param wanted which guards; all when left out
   */
  around(record: number, guards: boolean, found: Occurrence[], wanted?: Wanted): void {
    this.wanted = wanted;
    const meaning = this.words.meaningOf(record);
    const roots = guards ? this.compiled.guardRootOf : this.compiled.rootOf;
    this.found = found;
    const elements = guards ? meaning.guards : meaning.anchors;
    for (let index = 0; index < elements.length; index++) {
      const element = elements[index] as number;
      const root = roots[element >> 1] as number;
      if (wanted && ((this.rulesBelow[root] as number) & wanted.mask) === 0) continue;
      this.anchor = record;
      this.absent = (element & 1) !== 0;
      this.right(root, record);
    }
  }

  /** By node of the phrases, bits of the rules whose phrases end there or below. */
  get rulesBelow(): Int32Array {
    this.rulesBelowMade ??= rulesBelow(this.compiled, this.ruleBits);
    return this.rulesBelowMade;
  }

  private right(node: number, record: number): void {
    const { compiled } = this;
    if (--this.stepsLeft < 0) throw new TooManySteps();
    if (this.wanted && ((this.rulesBelow[node] as number) & this.wanted.mask) === 0) return;
    for (let end = compiled.firstEnd[node] as number; end < (compiled.firstEnd[node + 1] as number); end++) {
      this.tell(compiled.endKey[end] as number, this.anchor, record);
    }
    this.onwards(node, record, 1);
  }

  private left(node: number, record: number): void {
    const { compiled } = this;
    if (--this.stepsLeft < 0) throw new TooManySteps();
    if (this.wanted && ((this.rulesBelow[node] as number) & this.wanted.mask) === 0) return;
    for (let end = compiled.firstEnd[node] as number; end < (compiled.firstEnd[node + 1] as number); end++) {
      this.tell(compiled.endKey[end] as number, record, this.rightmost);
    }
    this.onwards(node, record, -1);
  }

  private follow(node: number, record: number, direction: 1 | -1): void {
    if (direction === 1) this.right(node, record);
    else this.left(node, record);
  }

  private onwards(node: number, record: number, direction: 1 | -1): void {
    const { firstEdge, firstStep, stepKind, stepChild } = this.compiled;
    const from = firstEdge[node] as number;
    const to = firstEdge[node + 1] as number;
    if (from < to) this.takeWords(node, record, direction);
    for (let step = firstStep[node] as number; step < (firstStep[node + 1] as number); step++) {
      this.takeStep(stepKind[step] as number, stepChild[step] as number, record, direction);
    }
  }

  private neighbour(record: number, direction: 1 | -1): number {
    return direction === 1 ? this.words.nextOf(record) : this.words.previousOf(record);
  }

  private takeWords(node: number, record: number, direction: 1 | -1): void {
    const start = this.neighbour(record, direction);
    if (start === NOWHERE) return;
    const from = this.compiled.firstEdge[node] as number;
    const to = this.compiled.firstEdge[node + 1] as number;
    const { words } = this;
    if (mayBegin(this.firstLetters, node, (FOLD[words.view.text.charCodeAt(start)] as number) & 63)) {
      this.takeWord(from, to, words.wordAt(start), direction);
    }
    if (words.readings) for (const reading of words.readingsAt(start, direction)) this.takeWord(from, to, reading, direction);
  }

  /** Takes every edge whose element the word belongs to; both lists ascend. */
  private takeWord(from: number, to: number, record: number, direction: 1 | -1): void {
    const { edgeElement } = this.compiled;
    const { elements } = this.words.meaningOf(record);
    const { length } = elements;
    if (length === 0) return;
    if (to - from < length) {
      for (let edge = from; edge < to; edge++) {
        const wanted = (edgeElement[edge] as number) * 2;
        const at = lowerBound(elements, 0, length, wanted);
        if (at < length && (elements[at] as number) <= wanted + 1) this.takeEdge(edge, elements[at] as number, record, direction);
      }
      return;
    }
    for (let index = 0, edge = from; index < length && edge < to; index++) {
      const element = elements[index] as number;
      edge = lowerBound(edgeElement, edge, to, element >> 1);
      if (edge < to && edgeElement[edge] === element >> 1) this.takeEdge(edge, element, record, direction);
    }
  }

  private takeEdge(edge: number, element: number, record: number, direction: 1 | -1): void {
    const { absent } = this;
    if ((element & 1) !== 0) this.absent = true;
    this.follow(this.compiled.edgeChild[edge] as number, record, direction);
    this.absent = absent;
  }

  private takeStep(kind: number, child: number, record: number, direction: 1 | -1): void {
    if (kind >= GAP_STEP) this.overGap(child, record, kind - GAP_STEP, direction);
    else if (kind === TURN_STEP) this.turn(child, record);
    else if (kind === NUMBER_STEP) {
      const start = this.neighbour(record, direction);
      if (start !== NOWHERE && this.words.view.isNumber(start)) this.follow(child, this.words.wordAt(start), direction);
    } else if (this.isEdge(record, direction, kind)) this.follow(child, record, direction);
  }

  private turn(child: number, record: number): void {
    const { rightmost } = this;
    this.rightmost = record;
    this.left(child, this.anchor);
    this.rightmost = rightmost;
  }

  private overGap(child: number, record: number, most: number, direction: 1 | -1): void {
    if (!this.words.readings && this.takesWordsOnly(child)) {
      this.scanGap(child, record, most, direction);
      return;
    }
    this.follow(child, record, direction);
    if (most === 0) return;
    const start = this.neighbour(record, direction);
    if (start === NOWHERE) return;
    this.skipOver(child, this.words.wordAt(start), most, direction);
    for (const reading of this.words.readingsAt(start, direction)) this.skipOver(child, reading, most, direction);
  }

  private takesWordsOnly(node: number): boolean {
    const { firstStep, firstEnd } = this.compiled;
    return firstStep[node] === firstStep[node + 1] && firstEnd[node] === firstEnd[node + 1];
  }

  /** The same where nothing but words can follow the gap and nothing is disguised: nearly always. */
  private scanGap(child: number, record: number, most: number, direction: 1 | -1): void {
    const { words, skipped } = this;
    const from = this.compiled.firstEdge[child] as number;
    const to = this.compiled.firstEdge[child + 1] as number;
    const before = skipped.length;
    let last = record;
    for (let left = most; ; left--) {
      const start = this.neighbour(last, direction);
      if (start === NOWHERE) break;
      const isWanted = mayBegin(this.firstLetters, child, (FOLD[words.view.text.charCodeAt(start)] as number) & 63);
      if (!isWanted && left === 0) break;
      last = words.wordAt(start);
      if (isWanted) this.takeWord(from, to, last, direction);
      if (left === 0) break;
      skipped.push(start);
    }
    while (skipped.length > before) skipped.pop();
  }

  private skipOver(child: number, record: number, most: number, direction: 1 | -1): void {
    const { words, skipped } = this;
    const before = skipped.length;
    const last = words.lastOf(record);
    for (let at = words.startOf(record); at !== NOWHERE && at <= last; at = words.view.next(at)) skipped.push(at);
    this.overGap(child, record, most - 1, direction);
    skipped.length = before;
  }

  /** Does a sentence (or line) begin before the word, or end after it? */
  private isEdge(record: number, direction: 1 | -1, kind: number): boolean {
    const { words } = this;
    if (kind === SENTENCE_EDGE) return this.neighbour(record, direction) === NOWHERE;
    if (kind !== LINE_EDGE) return false;
    const { view } = words;
    const [from, to] =
      direction === 1
        ? [words.endOf(record), view.wordFrom(words.endOf(record))]
        : [wordEndBefore(words, words.startOf(record)), words.startOf(record)];
    if (from === NOWHERE || to === NOWHERE) return true;
    for (let at = from; at < to; at++) if (isLineBreak(view.text.charCodeAt(at))) return true;
    return false;
  }

  private tell(key: number, first: number, last: number): void {
    const { words, wanted } = this;
    if (wanted && !wanted.has(key)) return;
    this.found.push({
      key,
      start: words.startOf(first),
      end: words.endOf(last),
      last: words.lastOf(last),
      skipped: this.skipped.length === 0 ? nothing : [...this.skipped],
      absent: this.absent,
    });
  }
}

function rulesBelow({ firstEdge, edgeChild, firstStep, stepChild, firstEnd, endKey }: Compiled, ruleBits?: Int32Array): Int32Array {
  const bits = new Int32Array(firstEdge.length - 1);
  if (!ruleBits) return bits.fill(-1);
  for (let node = bits.length - 1; node >= 0; node--) {
    let all = 0;
    for (let end = firstEnd[node] as number; end < (firstEnd[node + 1] as number); end++) {
      all |= ruleBits[endKey[end] as number] as number;
    }
    for (let edge = firstEdge[node] as number; edge < (firstEdge[node + 1] as number); edge++)
      all |= bits[edgeChild[edge] as number] as number;
    for (let step = firstStep[node] as number; step < (firstStep[node + 1] as number); step++)
      all |= bits[stepChild[step] as number] as number;
    bits[node] = all;
  }
  return bits;
}

/** Place of the first number not below the wanted one, in a stretch that ascends. */
function lowerBound(list: Int32Array, from: number, to: number, wanted: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function wordEndBefore(words: FoundWords, start: number): number {
  const before = words.view.wordBefore(start);
  return before === NOWHERE ? NOWHERE : words.view.wordEnd(before);
}
