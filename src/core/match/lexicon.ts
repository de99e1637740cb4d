import { OTHER_SCRIPT } from "../text/characters.ts";
import { ALPHABET, APOSTROPHE, CLASSES, DIGIT, DROP, FOLD, OTHER } from "../text/fold.ts";
import { isWordClass, SCRIPT_OF_KIND, type TextView } from "../text/text-view.ts";
import { CHAIN, type Compiled, DIGIT_LABEL, EXACT, STEM } from "./compiled.ts";
import { type Meanings, NOTHING, UNKNOWN } from "./meanings.ts";
import { isChain, isNegative, type Suffixes } from "./suffixes.ts";
import { WordCache } from "./word-cache.ts";

/** Entries on the way to a node that the word can have, and those that depend on more than the node. */
interface Entries {
  readonly meaning: number;
  /** Elements of the meaning, before what depends on more is added. */
  readonly elements: readonly number[];
  /** Entries with a language: what follows the stem decides. By entry number, with the letters up to the stem's end. */
  readonly inflected: readonly (readonly [entry: number, length: number])[];
  /** Whole words of another script, which count in a text of that script. */
  readonly foreign: readonly number[];
  /** Meanings made for words that differ in what depends on more, by what came out (see {@link Lexicon.workOut}). */
  readonly made: Map<number, number>;
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
/** Nodes worked out that are kept: feeds of millions bring ever new words. */
const MOST_KNOWN = 1 << 16;

/** Looks words up among the words of all phrases. Words and nodes met before are kept, so nearly every word costs its letters. */
export class Lexicon {
  readonly meanings: Meanings;
  private readonly compiled: Compiled;
  private readonly suffixes: readonly (Suffixes | undefined)[];
  private readonly cache = new WordCache();
  /** By node, whether the word ends there, and script: see {@link keyOf}. */
  private readonly known = new Map<number, Entries>();
  private readonly path = new Int32Array(LONGEST_PATH);

  /** Nodes with many children have a row with the child for every label; where it begins, -1 for the others. */
  private readonly rowOf: Int32Array;
  private readonly rows: Int32Array;
  private readonly negators: Uint8Array;

  constructor(compiled: Compiled, suffixes: readonly (Suffixes | undefined)[], meanings: Meanings) {
    this.compiled = compiled;
    this.meanings = meanings;
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

  /** Forgets what was kept when it has grown large. Meanings told before are void then. */
  makeRoom(): void {
    if (!this.meanings.isFull && this.known.size <= MOST_KNOWN) return;
    this.meanings.forget();
    this.known.clear();
    this.cache.forget();
  }

  /**
   * What the word of a text from `start` to `end` means.
   *
   * @param hash of its letters; 0 for a word that is not to be kept: too long, or with letters outside the alphabet
   */
  lookUpWord(view: TextView, start: number, end: number, hash: number): number {
    if (hash !== 0) {
      const kept = this.cache.get(view.text, start, end, hash);
      if (kept !== UNKNOWN) return kept;
    }
    const entries = this.readEntries(view.text, start, end);
    if (!entries) return NOTHING;
    const { inflected, foreign } = entries;
    const meaning = isPlain(entries) ? entries.meaning : this.workOut(entries, view, inflected.length > 0 ? view.skeleton(start, end) : "");
    // A foreign word means something or nothing by the text it stands in.
    if (hash !== 0 && foreign.length === 0) this.cache.set(view.text, start, end, hash, meaning);
    return meaning;
  }

  private readEntries(text: string, start: number, end: number): Entries | undefined {
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
      else if (depth === 0) return undefined;
    }
    return this.entriesOf(depth, node >= 0, script);
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
  lookUpReading(view: TextView, skeleton: string, script: number): number {
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
    return isPlain(entries) ? entries.meaning : this.workOut(entries, view, skeleton);
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
    return { meaning: this.meanings.make(elements), elements, inflected, foreign, made: new Map() };
  }

  /** Words with one stem have many endings, but only few things come of them: those are what meanings are kept by. */
  private workOut(entries: Entries, view: TextView, skeleton: string): number {
    const { entryFlags, entryElement } = this.compiled;
    const { inflected, foreign, made } = entries;
    const outcomes: number[] = [];
    for (const [entry, length] of inflected) outcomes.push(this.outcomeOf(entryFlags[entry] as number, skeleton, length));
    for (const entry of foreign) outcomes.push(view.mainScript === (((entryFlags[entry] as number) >> 2) & 15) ? PRESENT : LEFT_OUT);
    const isNumbered = outcomes.length <= MOST_OUTCOMES;
    const key = isNumbered ? outcomes.reduce((all, outcome) => all * OUTCOMES + outcome, 0) : 0;
    const known = isNumbered ? made.get(key) : undefined;
    if (known !== undefined) return known;
    const elements = [...entries.elements];
    outcomes.forEach((outcome, at) => {
      const entry = inflected[at]?.[0] ?? (foreign[at - inflected.length] as number);
      const element = (entryElement[entry] as number) * 2;
      if (outcome !== LEFT_OUT) elements.push(outcome === ABSENT ? element + 1 : element);
    });
    const meaning = this.meanings.make(elements);
    if (isNumbered) made.set(key, meaning);
    return meaning;
  }

  private outcomeOf(flags: number, skeleton: string, length: number): number {
    const suffixes = this.suffixes[flags >> 6];
    if (!suffixes) return PRESENT;
    const rest = skeleton.slice(length);
    if (isNegative(suffixes, rest)) return ABSENT;
    return (flags & 3) !== CHAIN || isChain(suffixes, rest) ? PRESENT : LEFT_OUT;
  }
}

/** What came of an entry that depends on more than the letters on its way. */
const LEFT_OUT = 0;
const PRESENT = 1;
const ABSENT = 2;
const OUTCOMES = 3;
/** So many outcomes are told apart by one number. */
const MOST_OUTCOMES = 30;

function isPlain({ inflected, foreign }: Entries): boolean {
  return inflected.length === 0 && foreign.length === 0;
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

/**
 * Equal letters are the same word when the scripts agree, or when the word mixes scripts (a disguise). A word wholly in another
 * script counts only if it is long, is meant whole, and stands in a text of the phrase's script: "бот" is not "bot".
 */
function sameScript(script: number, wanted: number): boolean {
  const known = script & ~OTHER_SCRIPT;
  return known === wanted || script === 0 || (known & (known - 1)) !== 0;
}
