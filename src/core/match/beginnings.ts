import { APOSTROPHE, DIGIT, DROP, FOLD } from "../text/fold.ts";
import { isWordClass } from "../text/text-view.ts";
import { type Compiled, DIGIT_LABEL } from "./compiled.ts";

/*
 * How words begin, as one of 64 bits: what is asked for beside a word is known by such bits, and a neighbour whose bit is missing
 * need not be read. Common words ("do", "skills") stand everywhere; nearly all phrases with them end here.
 */

const LETTERS = 3;

/** By element, the bits of its words. */
export interface Beginnings {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** The bit (0–63) of the word that starts there, by its first three letters; all digits are alike. */
export function beginningAt(text: string, start: number): number {
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
  return bitFor(beginning << (6 * (LETTERS - letters)));
}

function bitFor(beginning: number): number {
  return Math.imul(beginning, 0x9e3779b1) >>> 26;
}

/** Reads the beginnings of every element's words off the tree of words. A stem has three letters at least, so its own suffice. */
export function beginningsOf({ labels, firstChild, firstEntry, entryElement, rootOf }: Compiled): Beginnings {
  const low = new Int32Array(rootOf.length);
  const high = new Int32Array(rootOf.length);
  const beginning = new Int32Array(labels.length);
  const depth = new Uint8Array(labels.length);
  // Nodes come in breadth-first order: parents before their children.
  for (let node = 0; node < labels.length; node++) {
    const letters = depth[node] as number;
    const own = beginning[node] as number;
    for (let child = firstChild[node] as number; child < (firstChild[node + 1] as number); child++) {
      const letter = (labels[child] as number) >= DIGIT_LABEL ? DIGIT : (labels[child] as number);
      depth[child] = Math.min(LETTERS, letters + 1);
      beginning[child] = letters < LETTERS ? own | (letter << (6 * (LETTERS - 1 - letters))) : own;
    }
    const bit = bitFor(own);
    const [bits, mask] = bit < 32 ? [low, 1 << bit] : [high, 1 << (bit - 32)];
    for (let entry = firstEntry[node] as number; entry < (firstEntry[node + 1] as number); entry++) {
      const element = entryElement[entry] as number;
      bits[element] = (bits[element] as number) | mask;
    }
  }
  return { low, high };
}
