import { APOSTROPHE, DIGIT, DROP, FOLD } from "../text/fold.ts";
import { isWordClass, type TextView } from "../text/text-view.ts";
import { type Compiled, DIGIT_LABEL, EXACT, TURN_STEP } from "./compiled.ts";

/*
 * What must stand beside a word for any phrase filed under it to begin: a Bloom filter over (word, side, first three letters of
 * the neighbour). Common words ("do", "skills") are met everywhere; nearly all those meetings end here, for a few
 * look-ups, before anything is read. A false yes costs a little time, a false no cannot happen.
 */

const BITS = 20;
const MASK = (1 << BITS) - 1;
const LETTERS = 3;

/** Which sides of a word phrases look at first, by node; {@link OPEN} when one needs no neighbour to begin. */
const RIGHT = 1;
const LEFT = 2;
const OPEN = 4;

/** Answers whether a phrase filed under a word can begin where the word stands. */
export class Beside {
  private readonly bits = new Int32Array(1 << (BITS - 5));
  private readonly sides: Uint8Array;
  /** By node, bits of the rules whose phrases are filed there or further on (see guards.ts). */
  private readonly rules: Int32Array;

  /**
   * @param roots trees of the phrases by element
   * @param beginnings of the words of every element, see {@link beginningsOf}
   * @param rulesBelow bits of the rules in a tree, by its root; all when left out
   */
  constructor(compiled: Compiled, roots: Int32Array, beginnings: Beginnings, rulesBelow?: Int32Array) {
    const { labels, firstChild, firstEntry, entryElement, entryFlags } = compiled;
    this.sides = new Uint8Array(labels.length);
    this.rules = new Int32Array(rulesBelow ? labels.length : 0);
    // Below a stem the filter tells of the stem only: what is filed there goes under the stem's node.
    const stemAbove = new Int32Array(labels.length);
    for (let node = 0; node < labels.length; node++) {
      let stem = stemAbove[node] as number;
      const first = firstEntry[node] as number;
      const last = firstEntry[node + 1] as number;
      if (stem === 0 && first === last) continue;
      for (let entry = first; entry < last && stem === 0; entry++) {
        if ((roots[entryElement[entry] as number] as number) >= 0 && ((entryFlags[entry] as number) & 3) !== EXACT) stem = node;
      }
      for (let entry = first; entry < last; entry++) {
        const root = roots[entryElement[entry] as number] as number;
        if (root < 0) continue;
        const filed = stem > 0 ? stem : node;
        this.addTree(compiled, filed, root, beginnings);
        if (rulesBelow) this.rules[filed] = (this.rules[filed] as number) | (rulesBelow[root] as number);
      }
      if (stem > 0) for (let child = firstChild[node] as number; child < (firstChild[node + 1] as number); child++) stemAbove[child] = stem;
    }
    for (let node = this.rules.length - 1; node > 0; node--) {
      for (let child = firstChild[node] as number; child < (firstChild[node + 1] as number); child++)
        this.rules[node] = (this.rules[node] as number) | (this.rules[child] as number);
    }
  }

  private addTree(compiled: Compiled, node: number, root: number, beginnings: Beginnings): void {
    const { firstEnd, firstStep, stepKind, stepChild } = compiled;
    if ((firstEnd[root] as number) < (firstEnd[root + 1] as number)) this.sides[node] = (this.sides[node] as number) | OPEN;
    this.addEdges(compiled, node, root, RIGHT, beginnings);
    for (let step = firstStep[root] as number; step < (firstStep[root + 1] as number); step++) {
      const turn = stepChild[step] as number;
      const open = stepKind[step] !== TURN_STEP || (firstStep[turn] as number) < (firstStep[turn + 1] as number);
      if (open) this.sides[node] = (this.sides[node] as number) | OPEN;
      else this.addEdges(compiled, node, turn, LEFT, beginnings);
    }
  }

  private addEdges(compiled: Compiled, node: number, from: number, side: number, { first, list }: Beginnings): void {
    const { firstEdge, edgeElement } = compiled;
    for (let edge = firstEdge[from] as number; edge < (firstEdge[from + 1] as number); edge++) {
      this.sides[node] = (this.sides[node] as number) | side;
      const element = edgeElement[edge] as number;
      for (let at = first[element] as number; at < (first[element + 1] as number); at++) {
        const bit = hash(node, side, list[at] as number);
        this.bits[bit >> 5] = (this.bits[bit >> 5] as number) | (1 << (bit & 31));
      }
    }
  }

  /**
   * Can any phrase filed under the word of this node (0: not known which) begin here?
   *
   * @param start start of the word
   * @param end its end, or -1 when not known
   * @param disguised starts of words that may be read otherwise; beside them nothing is refused
   */
  mayBegin(node: number, view: TextView, start: number, end: number, disguised: (start: number, side: 1 | -1) => boolean): boolean {
    if (node === 0) return true;
    const sides = this.sides[node] as number;
    if ((sides & OPEN) !== 0) return true;
    if ((sides & RIGHT) !== 0) {
      const next = view.wordFrom(end < 0 ? view.wordEnd(start) : end);
      if (next >= 0 && (this.has(node, RIGHT, view.text, next) || disguised(next, 1))) return true;
    }
    if ((sides & LEFT) === 0) return false;
    const previous = view.wordBefore(start);
    return previous >= 0 && (this.has(node, LEFT, view.text, previous) || disguised(previous, -1));
  }

  /** Is a phrase of one of these rules (bits) filed under the word of this node (0: not known which), or one that begins so? */
  isOf(node: number, rules: number): boolean {
    return node === 0 || this.rules.length === 0 || ((this.rules[node] as number) & rules) !== 0;
  }

  private has(node: number, side: number, text: string, start: number): boolean {
    const bit = hash(node, side, beginningOf(text, start));
    return ((this.bits[bit >> 5] as number) & (1 << (bit & 31))) !== 0;
  }
}

function hash(node: number, side: number, beginning: number): number {
  let mixed = Math.imul(node * 4 + side, 0x9e3779b1) ^ Math.imul(beginning + 1, 0x85ebca6b);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & MASK;
}

/** The first three letters of a word as one number; all digits are alike. */
function beginningOf(text: string, start: number): number {
  let beginning = 0;
  let letters = 0;
  let number = false;
  for (let at = start; at < text.length && letters < LETTERS; at++) {
    const letter = (FOLD[text.charCodeAt(at)] as number) & 63;
    if (letter === DROP || (letter === APOSTROPHE && !number)) continue;
    // A number ends before a letter, and before an apostrophe.
    if (!isWordClass(letter) || (number && letter !== DIGIT)) break;
    if (letters === 0) number = letter === DIGIT;
    beginning = (beginning << 6) | letter;
    letters++;
  }
  return beginning << (6 * (LETTERS - letters));
}

/** For each element the beginnings of its words: list[first[element]]…list[first[element + 1] - 1]. */
export interface Beginnings {
  readonly first: Int32Array;
  readonly list: Int32Array;
}

/** Reads them off the tree of words. */
export function beginningsOf({ labels, firstChild, firstEntry, entryElement, rootOf }: Compiled): Beginnings {
  const first = new Int32Array(rootOf.length + 1);
  for (let entry = 0; entry < entryElement.length; entry++)
    first[(entryElement[entry] as number) + 1] = (first[(entryElement[entry] as number) + 1] as number) + 1;
  for (let element = 0; element < rootOf.length; element++)
    first[element + 1] = (first[element + 1] as number) + (first[element] as number);
  const next = first.slice();
  const list = new Int32Array(entryElement.length);
  const beginning = new Int32Array(labels.length);
  const depth = new Uint8Array(labels.length);
  for (let node = 0; node < labels.length; node++) {
    const letters = depth[node] as number;
    const own = beginning[node] as number;
    const lastChild = firstChild[node + 1] as number;
    if (letters >= LETTERS) {
      for (let child = firstChild[node] as number; child < lastChild; child++) {
        depth[child] = LETTERS;
        beginning[child] = own;
      }
    } else {
      for (let child = firstChild[node] as number; child < lastChild; child++) {
        const letter = (labels[child] as number) >= DIGIT_LABEL ? DIGIT : (labels[child] as number);
        depth[child] = letters + 1;
        beginning[child] = own | (letter << (6 * (LETTERS - 1 - letters)));
      }
    }
    const lastEntry = firstEntry[node + 1] as number;
    for (let entry = firstEntry[node] as number; entry < lastEntry; entry++) {
      const element = entryElement[entry] as number;
      const at = next[element] as number;
      list[at] = own;
      next[element] = at + 1;
    }
  }
  return { first, list };
}
