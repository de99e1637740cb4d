import { isLineBreak } from "../text/sentences.ts";
import { NOWHERE } from "../text/text-view.ts";
import { type Compiled, GAP_STEP, LINE_EDGE, NUMBER_STEP, SENTENCE_EDGE, TURN_STEP } from "./compiled.ts";
import type { FoundWords } from "./found-words.ts";
import type { Wanted } from "./guards.ts";
import {
  isAbsent,
  isOpen,
  LEFT_HIGH,
  LEFT_LOW,
  type Meanings,
  RIGHT_HIGH,
  RIGHT_LOW,
  ROOT,
  ROOT_RULES,
  ROOT_SIZE,
  rootNode,
} from "./meanings.ts";
import { bitOf, END_EDGE, END_END, END_STEP, FIRST_EDGE, FIRST_END, FIRST_STEP, NODE_SIZE, type Trees } from "./trees.ts";

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

/** Disguised words stand so thick that following phrases through them would take for ever. */
export class TooTangled extends Error {}

/** Steps that phrases may be followed in a text with disguised words: so many, and so many more for each character of it. */
const TANGLES = 20_000;
const TANGLES_A_CHARACTER = 20;

const nothing: readonly number[] = [];

/**
 * Confirms phrases around a word they are filed under: follows the tree of their steps first to the right, then to the left.
 * Every way a gap can be bridged is told, so that the answer does not depend on the word a phrase is filed under.
 */
export class Walk {
  /** Nodes that may still be entered: how much work phrases are, counted alike on every machine. No limit but in trials. */
  stepsLeft = Number.POSITIVE_INFINITY;
  private tanglesLeft = 0;
  private readonly compiled: Compiled;
  private readonly trees: Trees;
  private readonly meanings: Meanings;
  private readonly words: FoundWords;
  private anchor = 0;
  private rightmost = 0;
  private absent = false;
  private readonly skipped: number[] = [];
  private found: Occurrence[] = [];
  private wanted: Wanted | undefined;

  constructor(compiled: Compiled, trees: Trees, meanings: Meanings, words: FoundWords) {
    this.compiled = compiled;
    this.trees = trees;
    this.meanings = meanings;
    this.words = words;
  }

  /** Begins a text of so many characters. */
  begin(length: number): void {
    this.tanglesLeft = TANGLES + TANGLES_A_CHARACTER * length;
  }

  /**
   * Tells every phrase (or every guard) that is filed under the word of this record and stands around it.
   *
   * @param found where occurrences go
   * @param wanted which guards; all when left out
   * @throws TooTangled when disguised words make too much of it
   */
  around(record: number, guards: boolean, found: Occurrence[], wanted?: Wanted): void {
    const { meanings } = this;
    const meaning = this.words.meaningOf(record);
    this.wanted = wanted;
    this.found = found;
    const last = guards ? meanings.endGuards(meaning) : meanings.endAnchors(meaning);
    for (let at = guards ? meanings.endAnchors(meaning) : meanings.endElements(meaning); at < last; at += ROOT_SIZE) {
      // Asked for anew each time: the list is replaced when it grows.
      const { list } = meanings;
      if (wanted && ((list[at + ROOT_RULES] as number) & wanted.mask) === 0) continue;
      if (!this.mayBegin(list, at, record)) continue;
      this.anchor = record;
      this.absent = isAbsent(list[at + ROOT] as number);
      this.right(rootNode(list[at + ROOT] as number), record);
    }
  }

  /** Do the neighbours of the word allow any phrase of this tree to begin? Beside disguised words nothing is refused. */
  private mayBegin(list: Int32Array, at: number, record: number): boolean {
    const { words } = this;
    if (isOpen(list[at + ROOT] as number) || words.readings) return true;
    const [right, higher] = [list[at + RIGHT_LOW] as number, list[at + RIGHT_HIGH] as number];
    // Neighbours are looked for only on the sides that are asked for.
    if ((right | higher) !== 0 && bitOf(right, higher, words.nextBegins(record))) return true;
    const [left, leftHigher] = [list[at + LEFT_LOW] as number, list[at + LEFT_HIGH] as number];
    return (left | leftHigher) !== 0 && bitOf(left, leftHigher, words.previousBegins(record));
  }

  private right(node: number, record: number): void {
    if (this.enter(node)) this.visit(node, record, 1, this.anchor, record);
  }

  private left(node: number, record: number): void {
    if (this.enter(node)) this.visit(node, record, -1, record, this.rightmost);
  }

  private enter(node: number): boolean {
    if (--this.stepsLeft < 0) throw new TooManySteps();
    if (this.words.readings) this.countTangle();
    return !this.wanted || ((this.trees.rulesBelow[node] as number) & this.wanted.mask) !== 0;
  }

  /** Tells the phrases that end in a node, reaching from one word to another, and goes on from it. */
  private visit(node: number, record: number, direction: 1 | -1, first: number, last: number): void {
    const { endKey, stepKind, stepChild } = this.compiled;
    const { nodes } = this.trees;
    const base = node * NODE_SIZE;
    for (let end = nodes[base + FIRST_END] as number; end < (nodes[base + END_END] as number); end++) {
      this.tell(endKey[end] as number, first, last);
    }
    if ((nodes[base + FIRST_EDGE] as number) < (nodes[base + END_EDGE] as number)) this.takeWords(node, record, direction);
    for (let step = nodes[base + FIRST_STEP] as number; step < (nodes[base + END_STEP] as number); step++) {
      this.takeStep(stepKind[step] as number, stepChild[step] as number, record, direction);
    }
  }

  private follow(node: number, record: number, direction: 1 | -1): void {
    if (direction === 1) this.right(node, record);
    else this.left(node, record);
  }

  private neighbour(record: number, direction: 1 | -1): number {
    return direction === 1 ? this.words.nextOf(record) : this.words.previousOf(record);
  }

  private takeWords(node: number, record: number, direction: 1 | -1): void {
    const { words, trees } = this;
    const begins = direction === 1 ? words.nextBegins(record) : words.previousBegins(record);
    if (begins < 0) return;
    const start = this.neighbour(record, direction);
    if (trees.mayTake(node, begins)) this.takeWord(node, words.wordAt(start), direction);
    if (words.readings) for (const reading of words.readingsAt(start, direction)) this.takeWord(node, reading, direction);
  }

  /** Takes every edge of a node whose element the word belongs to; both lists ascend. */
  private takeWord(node: number, record: number, direction: 1 | -1): void {
    const { edgeElement } = this.compiled;
    const { meanings } = this;
    const { nodes } = this.trees;
    const meaning = this.words.meaningOf(record);
    const first = meanings.firstElement(meaning);
    const last = meanings.endElements(meaning);
    if (first === last) return;
    const from = nodes[node * NODE_SIZE + FIRST_EDGE] as number;
    const to = nodes[node * NODE_SIZE + END_EDGE] as number;
    const { list } = meanings;
    if (to - from < last - first) {
      for (let edge = from; edge < to; edge++) {
        const wanted = (edgeElement[edge] as number) * 2;
        const at = lowerBound(list, first, last, wanted);
        if (at < last && (list[at] as number) <= wanted + 1) this.takeEdge(edge, list[at] as number, record, direction);
      }
      return;
    }
    for (let at = first, edge = from; at < last && edge < to; at++) {
      const element = list[at] as number;
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

  private countTangle(): void {
    if (--this.tanglesLeft < 0) throw new TooTangled();
  }

  private overGap(child: number, record: number, most: number, direction: 1 | -1): void {
    if (!this.words.readings && this.takesWordsOnly(child)) this.scanGap(child, record, most, direction);
    else this.bridgeGap(child, record, most, direction);
  }

  /**
   * Goes on from every place that can be reached by skipping at most so many words, disguised ones counted as one. There are many ways
   * to one place where disguises overlap; what lies between is the same, so each place is left once, by the way that skips least.
   */
  private bridgeGap(child: number, record: number, most: number, direction: 1 | -1): void {
    const { words, skipped } = this;
    const before = skipped.length;
    const edgeOf = (one: number) => direction * (direction === 1 ? words.endOf(one) : words.startOf(one));
    // Records by the edge they reach, nearest first, and how many words may be skipped behind each.
    const reached = [record];
    const left = [most];
    const reach = (one: number, more: number) => {
      let at = reached.length;
      while (at > 0 && edgeOf(reached[at - 1] as number) > edgeOf(one)) at--;
      if (at > 0 && edgeOf(reached[at - 1] as number) === edgeOf(one)) left[at - 1] = Math.max(left[at - 1] as number, more);
      else {
        reached.splice(at, 0, one);
        left.splice(at, 0, more);
      }
    };
    let between = this.neighbour(record, direction);
    for (let at = 0; at < reached.length; at++) {
      if (words.readings) this.countTangle();
      const here = reached[at] as number;
      for (; at > 0 && between !== NOWHERE && this.isWithin(between, here, direction); between = this.beside(between, direction))
        skipped.push(between);
      this.follow(child, here, direction);
      const start = left[at] === 0 ? NOWHERE : this.neighbour(here, direction);
      if (start === NOWHERE) continue;
      reach(words.wordAt(start), (left[at] as number) - 1);
      for (const reading of words.readingsAt(start, direction)) reach(reading, (left[at] as number) - 1);
    }
    skipped.length = before;
  }

  /** Is the plain word that starts there covered by a record that was skipped, or by one before it? */
  private isWithin(start: number, record: number, direction: 1 | -1): boolean {
    return direction === 1 ? start <= this.words.lastOf(record) : start >= this.words.startOf(record);
  }

  private beside(start: number, direction: 1 | -1): number {
    return direction === 1 ? this.words.view.next(start) : this.words.view.wordBefore(start);
  }

  private takesWordsOnly(node: number): boolean {
    const { nodes } = this.trees;
    const base = node * NODE_SIZE;
    return nodes[base + FIRST_STEP] === nodes[base + END_STEP] && nodes[base + FIRST_END] === nodes[base + END_END];
  }

  /** The same where nothing but words can follow the gap and nothing is disguised: nearly always. */
  private scanGap(child: number, record: number, most: number, direction: 1 | -1): void {
    const { words, skipped, trees } = this;
    const before = skipped.length;
    let last = record;
    for (let left = most; ; left--) {
      const begins = direction === 1 ? words.nextBegins(last) : words.previousBegins(last);
      if (begins < 0) break;
      const isWanted = trees.mayTake(child, begins);
      if (!isWanted && left === 0) break;
      const start = this.neighbour(last, direction);
      last = words.wordAt(start);
      if (isWanted) this.takeWord(child, last, direction);
      if (left === 0) break;
      skipped.push(start);
    }
    while (skipped.length > before) skipped.pop();
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
