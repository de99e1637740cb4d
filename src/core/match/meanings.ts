import type { Compiled } from "./compiled.ts";
import type { Trees } from "./trees.ts";

/*
 * What words mean to the phrases, all in one list of numbers: a meaning is named by the place where it begins. There its head stands,
 * then the elements it belongs to, then the trees of phrases and of guards that are filed under them. Reading a meaning goes straight
 * on in memory; objects and lists of their own would lie all over it.
 */

const NEGATES = 0;
const NEGATES_BEFORE = 1;
/** Bits of all rules its guards belong to. */
const GUARD_RULES = 2;
const END_ELEMENTS = 3;
const END_ANCHORS = 4;
const END_GUARDS = 5;
const HEAD = 6;

/** Numbers of a tree under a word. */
export const ROOT_SIZE = 6;
/** The root of the tree and what is said of the word: see {@link rootNode}. */
export const ROOT = 0;
/** Bits of the rules in the tree. */
export const ROOT_RULES = 1;
export const RIGHT_LOW = 2;
export const RIGHT_HIGH = 3;
export const LEFT_LOW = 4;
export const LEFT_HIGH = 5;

const ABSENT = 1;
const OPEN = 2;

/** The root a number of {@link ROOT} stands for. */
export function rootNode(entry: number): number {
  return entry >> 2;
}

/** Does an ending of absence follow the stem? */
export function isAbsent(entry: number): boolean {
  return (entry & ABSENT) !== 0;
}

/** May a phrase begin here whatever stands beside the word? */
export function isOpen(entry: number): boolean {
  return (entry & OPEN) !== 0;
}

/** Nobody asked yet what a word means. */
export const UNKNOWN = 0;
/** The meaning of all words that no phrase knows. */
export const NOTHING = 1;

/** All is forgotten when more numbers are held than this (4 MB): feeds of millions bring ever new words. */
const MOST = 1 << 21;

/** The meanings made so far. */
export class Meanings {
  list = new Int32Array(1 << 14);
  private length = 0;
  private readonly compiled: Compiled;
  private readonly trees: Trees;

  constructor(compiled: Compiled, trees: Trees) {
    this.compiled = compiled;
    this.trees = trees;
    this.forget();
  }

  /** Is it time to forget? Whoever holds a meaning must forget it too. */
  get isFull(): boolean {
    return this.length > MOST;
  }

  /** Begins anew, with {@link NOTHING} only. */
  forget(): void {
    this.list.fill(0, 0, NOTHING + HEAD);
    this.length = NOTHING + HEAD;
    this.list[NOTHING + END_ELEMENTS] = this.length;
    this.list[NOTHING + END_ANCHORS] = this.length;
    this.list[NOTHING + END_GUARDS] = this.length;
  }

  /** Makes a meaning. @param unsorted elements in any order: `element * 2`, plus 1 when an ending of absence follows the stem */
  make(unsorted: number[]): number {
    if (unsorted.length === 0) return NOTHING;
    const elements = unsorted.sort((a, b) => a - b).filter((element, at, all) => at === 0 || element >> 1 !== (all[at - 1] ?? 0) >> 1);
    const made = this.length;
    this.reserve(HEAD + elements.length * (1 + 2 * ROOT_SIZE));
    const { list, compiled } = this;
    list.fill(0, made, made + HEAD);
    this.length = made + HEAD;
    for (const element of elements) {
      list[made + NEGATES] = (list[made + NEGATES] as number) | (compiled.negates[element >> 1] as number);
      list[made + NEGATES_BEFORE] = (list[made + NEGATES_BEFORE] as number) | (compiled.negatesBefore[element >> 1] as number);
      list[this.length++] = element;
    }
    list[made + END_ELEMENTS] = this.length;
    this.addRoots(elements, compiled.rootOf);
    list[made + END_ANCHORS] = this.length;
    list[made + GUARD_RULES] = this.addRoots(elements, compiled.guardRootOf);
    list[made + END_GUARDS] = this.length;
    return made;
  }

  private addRoots(elements: readonly number[], rootOf: Int32Array): number {
    const { list, trees } = this;
    let rules = 0;
    for (const element of elements) {
      const root = rootOf[element >> 1] as number;
      if (root < 0) continue;
      const { open, right, left } = trees.sidesOf(root);
      rules |= trees.rulesBelow[root] as number;
      list[this.length + ROOT] = (root << 2) | (open ? OPEN : 0) | (element & ABSENT);
      list[this.length + ROOT_RULES] = trees.rulesBelow[root] as number;
      list[this.length + RIGHT_LOW] = right[0];
      list[this.length + RIGHT_HIGH] = right[1];
      list[this.length + LEFT_LOW] = left[0];
      list[this.length + LEFT_HIGH] = left[1];
      this.length += ROOT_SIZE;
    }
    return rules;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.list.length) return;
    const larger = new Int32Array(Math.max(this.list.length * 2, this.length + more));
    larger.set(this.list.subarray(0, this.length));
    this.list = larger;
  }

  /** Languages (bits by number) in which the word calls off what follows. */
  negates(meaning: number): number {
    return this.list[meaning + NEGATES] as number;
  }

  /** Languages in which it calls off what stands before it. */
  negatesBefore(meaning: number): number {
    return this.list[meaning + NEGATES_BEFORE] as number;
  }

  /** Bits of the rules whose guards are filed under the word. */
  guardRules(meaning: number): number {
    return this.list[meaning + GUARD_RULES] as number;
  }

  /** Where its elements begin in the list; ascending, `element * 2`, plus 1 when an ending of absence follows the stem. */
  firstElement(meaning: number): number {
    return meaning + HEAD;
  }

  endElements(meaning: number): number {
    return this.list[meaning + END_ELEMENTS] as number;
  }

  /** Trees of phrases filed under the word: from the end of its elements up to here. */
  endAnchors(meaning: number): number {
    return this.list[meaning + END_ANCHORS] as number;
  }

  /** Trees of guards: from the end of the anchors up to here. */
  endGuards(meaning: number): number {
    return this.list[meaning + END_GUARDS] as number;
  }
}
