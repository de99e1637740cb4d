import { OTHER_SCRIPT } from "../text/characters.ts";
import { ALPHABET, APOSTROPHE, CLASSES, DIGIT, DROP, FOLD, OTHER } from "../text/fold.ts";
import { isWordClass, SCRIPT_OF_KIND, type TextView } from "../text/text-view.ts";
import { CHAIN, type Compiled, DIGIT_LABEL, EXACT, STEM } from "./compiled.ts";
import { isChain, isNegative, type Suffixes } from "./suffixes.ts";

/** What a word means to the phrases. Shared by all words that mean the same; never changed. */
export interface Meaning {
  /** Elements (sets of choices) it belongs to, ascending: `element * 2`, plus 1 when an ending of absence follows the stem. */
  readonly elements: Int32Array;
  /** Those of them that phrases are filed under, and that guards are filed under. */
  readonly anchors: Int32Array;
  readonly guards: Int32Array;
  /** Languages (bits by number) in which it calls off what follows, and what stands before it. */
  readonly negates: number;
  readonly negatesBefore: number;
}

/** Entries on the way to a node that the word can have, and those that depend on more than the node. */
interface Entries {
  readonly meaning: Meaning;
  /** Entries with a language: what follows the stem decides. By entry number, with the letters up to the stem's end. */
  readonly inflected: readonly (readonly [entry: number, length: number])[];
  /** Whole words of another script, which count in a text of that script. */
  readonly foreign: readonly number[];
  /** What was worked out for a word and the main script of its text. */
  readonly adjusted: Map<string, Meaning>;
}

/** Label of a skeleton letter in the trie of words, by its code; 0 for letters outside. */
const labelOfCode = new Uint8Array(0x530);
[...ALPHABET].forEach((letter, index) => {
  labelOfCode[letter.charCodeAt(0)] = index + 1;
});
for (let digit = 0; digit < 10; digit++) labelOfCode[0x30 + digit] = DIGIT_LABEL + digit;

const LONGEST_PATH = 64;
/** Up to so many children are looked through one by one. */
const FEW_CHILDREN = 4;
/** Labels are below this. */
const ROW = DIGIT_LABEL + 10;
const MIN_FOREIGN = 4;
/** Words worked out for one node that are kept; ads repeat themselves. */
const MOST_KEPT = 200;

/** Looks words up among the words of all phrases. What it worked out for a node is kept, so a word costs its letters. */
export class Lexicon {
  private readonly compiled: Compiled;
  private readonly suffixes: readonly (Suffixes | undefined)[];
  /** By node, whether the word ends there, and script: see {@link keyOf}. */
  private readonly known = new Map<number, Entries>();
  private readonly path = new Int32Array(LONGEST_PATH);

  /** Nodes with many children have a row with the child for every label; where it begins, -1 for the others. */
  private readonly rowOf: Int32Array;
  private readonly rows: Int32Array;
  private readonly negators: Uint8Array;

  constructor(compiled: Compiled, suffixes: readonly (Suffixes | undefined)[]) {
    this.compiled = compiled;
    this.suffixes = suffixes;
    this.negators = beginningsOfNegators(compiled);
    const { firstChild, labels } = compiled;
    this.rowOf = new Int32Array(labels.length).fill(-1);
    const wide: number[] = [];
    for (let node = 0; node < labels.length; node++) {
      if ((firstChild[node + 1] as number) - (firstChild[node] as number) <= FEW_CHILDREN) continue;
      this.rowOf[node] = wide.length * ROW;
      wide.push(node);
    }
    this.rows = new Int32Array(wide.length * ROW).fill(-1);
    wide.forEach((node, at) => {
      for (let child = firstChild[node] as number; child < (firstChild[node + 1] as number); child++) {
        this.rows[at * ROW + (labels[child] as number)] = child;
      }
    });
  }

  /** What a word means that is known to end at a node, if it was asked before: spares the way there. */
  knownAt(node: number, script: number): Meaning | undefined {
    const entries = this.known.get(keyOf(node, true, script));
    return entries && this.isPlain(entries) ? entries.meaning : undefined;
  }

  /** Looks up the word of a text from `start` to `end`. */
  lookUpWord(view: TextView, start: number, end: number): Meaning {
    const { text } = view;
    const { path } = this;
    let depth = 0;
    let node = 0;
    let script = 0;
    for (let at = start; at < end; at++) {
      const entry = FOLD[text.charCodeAt(at)] as number;
      const letter = entry & 63;
      if (letter === DROP || letter === APOSTROPHE) continue;
      script |= letter === OTHER ? OTHER_SCRIPT : (SCRIPT_OF_KIND[(entry >> 6) & 7] as number);
      if (node < 0) continue;
      node = depth < LONGEST_PATH ? this.childOf(node, letter === DIGIT ? DIGIT_LABEL + (entry >> 9) : letter) : -1;
      if (node >= 0) path[depth++] = node;
      else if (depth === 0) return NOTHING;
    }
    const entries = this.entriesOf(depth, node >= 0, script);
    return this.isPlain(entries) ? entries.meaning : this.adjust(entries, view, () => view.skeleton(start, end));
  }

  /** Could the word that starts there be a negator, by its first two units? Most words are refused by it unread. */
  mayNegate(text: string, start: number): boolean {
    const first = (FOLD[text.charCodeAt(start)] as number) & 63;
    const second = start + 1 < text.length ? (FOLD[text.charCodeAt(start + 1)] as number) & 63 : 0;
    // What is invisible between letters is not looked behind.
    return second === DROP || second === APOSTROPHE || this.negators[(first << 6) | (isWordClass(second) ? second : 0)] === 1;
  }

  /**
   * Of how many letters, signs between them left out, could a word be that begins here and means anything to a phrase? Bit n of
   * the answer is for n letters, up to 31. Quick, and may say yes for nothing; a no is certain.
   */
  lengthsFrom(view: TextView, start: number, end: number): number {
    const { firstEntry, entryFlags } = this.compiled;
    let node = 0;
    let lengths = 0;
    for (let at = start, letters = 1; at < end && letters < 32; at++) {
      const letter = (FOLD[view.text.charCodeAt(at)] as number) & 63;
      if (!isWordClass(letter)) continue;
      node = this.childOf(node, letter);
      if (node < 0) break;
      for (let entry = firstEntry[node] as number; entry < (firstEntry[node + 1] as number); entry++) {
        // A stem may go on as it likes.
        if (((entryFlags[entry] as number) & 3) !== EXACT) return lengths | (-1 << letters);
        lengths |= 1 << letters;
      }
      letters++;
    }
    return lengths;
  }

  /** Looks up a word as it is read without its disguise. */
  lookUpReading(view: TextView, skeleton: string, script: number): Meaning {
    const { path } = this;
    let depth = 0;
    let node = 0;
    let at = 0;
    for (; at < skeleton.length; at++) {
      node = this.childOf(node, labelOfCode[skeleton.charCodeAt(at)] ?? 0);
      if (node < 0 || depth === LONGEST_PATH) break;
      path[depth++] = node;
    }
    if (depth === 0) return NOTHING;
    const entries = this.entriesOf(depth, at === skeleton.length, script);
    return this.isPlain(entries) ? entries.meaning : this.adjust(entries, view, () => skeleton);
  }

  private isPlain({ inflected, foreign }: Entries): boolean {
    return inflected.length === 0 && foreign.length === 0;
  }

  private childOf(node: number, label: number): number {
    const { firstChild, labels } = this.compiled;
    const row = this.rowOf[node] as number;
    if (row >= 0) return this.rows[row + label] as number;
    const high = firstChild[node + 1] as number;
    for (let low = firstChild[node] as number; low < high; low++) {
      const found = labels[low] as number;
      if (found === label) return low;
      if (found > label) return -1;
    }
    return -1;
  }

  /** What a word means that leads along the path, and ends with it or goes on elsewhere. */
  private entriesOf(depth: number, ends: boolean, script: number): Entries {
    const key = keyOf(this.path[depth - 1] as number, ends, script);
    let entries = this.known.get(key);
    if (!entries) {
      entries = this.gather(depth, ends, script);
      this.known.set(key, entries);
    }
    return entries;
  }

  private gather(depth: number, ends: boolean, script: number): Entries {
    const { firstEntry, entryFlags, entryElement } = this.compiled;
    const elements: number[] = [];
    const inflected: [number, number][] = [];
    const foreign: number[] = [];
    for (let length = 1; length <= depth; length++) {
      const node = this.path[length - 1] as number;
      const whole = ends && length === depth;
      for (let entry = firstEntry[node] as number; entry < (firstEntry[node + 1] as number); entry++) {
        const flags = entryFlags[entry] as number;
        const wanted = (flags >> 2) & 15;
        if ((flags & 3) === EXACT && !whole) continue;
        if (!sameScript(script, wanted)) {
          if ((flags & 3) === EXACT && script !== OTHER_SCRIPT && length >= MIN_FOREIGN) foreign.push(entry);
        } else if (whole || (flags >> 6 === 0 && (flags & 3) === STEM)) elements.push((entryElement[entry] as number) * 2);
        else if (flags >> 6 !== 0) inflected.push([entry, length]);
      }
    }
    return { meaning: this.meaningOf(elements), inflected, foreign, adjusted: new Map() };
  }

  private adjust(entries: Entries, view: TextView, spell: () => string): Meaning {
    const { adjusted } = entries;
    const skeleton = entries.inflected.length > 0 ? spell() : "";
    const key = entries.foreign.length > 0 ? `${view.mainScript}${skeleton}` : skeleton;
    const known = adjusted.get(key);
    if (known) return known;
    const made = this.workOut(entries, view, skeleton);
    if (adjusted.size >= MOST_KEPT) adjusted.clear();
    adjusted.set(key, made);
    return made;
  }

  private workOut({ meaning, inflected, foreign }: Entries, view: TextView, skeleton: string): Meaning {
    const { entryFlags, entryElement } = this.compiled;
    const elements = [...meaning.elements];
    if (inflected.length > 0) {
      for (const [entry, length] of inflected) {
        const flags = entryFlags[entry] as number;
        const element = (entryElement[entry] as number) * 2;
        const suffixes = this.suffixes[flags >> 6];
        const rest = skeleton.slice(length);
        if (!suffixes) elements.push(element);
        else if (isNegative(suffixes, rest)) elements.push(element + 1);
        else if ((flags & 3) !== CHAIN || isChain(suffixes, rest)) elements.push(element);
      }
    }
    for (const entry of foreign) {
      if (view.mainScript === (((entryFlags[entry] as number) >> 2) & 15)) elements.push((entryElement[entry] as number) * 2);
    }
    return this.meaningOf(elements);
  }

  private meaningOf(list: number[]): Meaning {
    if (list.length === 0) return NOTHING;
    const { rootOf, guardRootOf, negates, negatesBefore } = this.compiled;
    // Each element once, present rather than absent.
    const elements = list.sort((a, b) => a - b).filter((element, at) => at === 0 || element >> 1 !== (list[at - 1] ?? 0) >> 1);
    const bits = (marks: Int32Array) => elements.reduce((all, element) => all | (marks[element >> 1] ?? 0), 0);
    return {
      elements: Int32Array.from(elements),
      anchors: Int32Array.from(elements.filter((element) => (rootOf[element >> 1] ?? -1) >= 0)),
      guards: Int32Array.from(elements.filter((element) => (guardRootOf[element >> 1] ?? -1) >= 0)),
      negates: bits(negates),
      negatesBefore: bits(negatesBefore),
    };
  }
}

/** Which pairs of first letters negators have; a second letter of 0 is none. */
function beginningsOfNegators({ labels, firstChild, firstEntry, entryElement, negates, negatesBefore }: Compiled): Uint8Array {
  const pairs = new Uint8Array(CLASSES * CLASSES);
  const classOf = (node: number) => ((labels[node] as number) >= DIGIT_LABEL ? DIGIT : (labels[node] as number));
  for (let entry = 0; entry < entryElement.length; entry++) {
    const element = entryElement[entry] as number;
    if (negates[element] === 0 && negatesBefore[element] === 0) continue;
    // The few there are: back to their first two letters, from parent to parent.
    let [node, below] = [lastNotAbove(firstEntry, entry), 0];
    for (let parent = lastNotAbove(firstChild, node); parent > 0; parent = lastNotAbove(firstChild, node)) [node, below] = [parent, node];
    pairs[(classOf(node) << 6) | (below > 0 ? classOf(below) : 0)] = 1;
  }
  return pairs;
}

/** The last place of an ascending list whose number is not above this one. */
function lastNotAbove(list: Int32Array, number: number): number {
  let low = 0;
  let high = list.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) <= number) low = middle;
    else high = middle;
  }
  return low;
}

function keyOf(node: number, ends: boolean, script: number): number {
  return (node * 2 + (ends ? 1 : 0)) * 16 + script;
}

/** The meaning of all words that no phrase knows. */
export const NOTHING: Meaning = {
  elements: new Int32Array(0),
  anchors: new Int32Array(0),
  guards: new Int32Array(0),
  negates: 0,
  negatesBefore: 0,
};

/**
 * Equal letters are the same word when the scripts agree, or when the word mixes scripts (a disguise). A word wholly in another
 * script counts only if it is long, is meant whole, and stands in a text of the phrase's script: "бот" is not "bot".
 */
function sameScript(script: number, wanted: number): boolean {
  const known = script & ~OTHER_SCRIPT;
  return known === wanted || script === 0 || (known & (known - 1)) !== 0;
}
