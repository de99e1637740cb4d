import { APOSTROPHE, DIGIT, DROP, FOLD, OTHER } from "../text/fold.ts";
import { isWordClass, NOWHERE, type TextView } from "../text/text-view.ts";
import type { Disguised } from "../text/unmask.ts";
import { beginningAt } from "./beginnings.ts";
import type { Lexicon } from "./lexicon.ts";
import { NOTHING, UNKNOWN } from "./meanings.ts";
import { addToHash, HASH_START, LONGEST_KEPT } from "./word-cache.ts";

/** Fields of a word's record in {@link FoundWords.data}; records have this many. */
const START = 0;
const END = 1;
const LAST = 2;
const NEXT = 3;
const PREVIOUS = 4;
/** How the neighbours begin, see beginnings.ts; negative where there is none. */
const NEXT_BEGINS = 5;
const PREVIOUS_BEGINS = 6;
const HASH = 7;
const MEANING = 8;
const FIELDS = 10;

const UNASKED = -2;
const none: readonly number[] = [];

/** Readings without disguise by the word they begin with, and by the last plain word they cover. */
export interface Readings {
  readonly from: ReadonlyMap<number, readonly number[]>;
  readonly to: ReadonlyMap<number, readonly number[]>;
}

/**
 * The words of one text that somebody asked for: where they stand, what stands beside them in the same sentence and what
 * they mean. Each word is looked up once, however many phrases ask. Records are named by their number, from 1.
 */
export class FoundWords {
  private readonly lexicon: Lexicon;
  private data = new Int32Array(FIELDS * 256);
  private count = 1;
  /** Record of the word that starts at an offset; 0 when nobody asked yet. */
  private recordAt = new Int32Array(4096);
  view!: TextView;
  /** Words read without their disguise; undefined when there are none. */
  readings: Readings | undefined;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** Forgets the last text and begins a new one. */
  begin(view: TextView): void {
    for (let record = 1; record < this.count; record++) this.recordAt[this.startOf(record)] = 0;
    this.count = 1;
    if (this.recordAt.length < view.text.length) this.recordAt = new Int32Array(view.text.length);
    this.view = view;
    this.readings = undefined;
    this.lexicon.makeRoom();
  }

  /** Records of the disguised words that begin with a word (1), or end with it (-1). */
  readingsAt(start: number, direction: 1 | -1): readonly number[] {
    return (direction === 1 ? this.readings?.from : this.readings?.to)?.get(start) ?? none;
  }

  /** Record of the word that starts there. */
  wordAt(start: number): number {
    const known = this.recordAt[start] as number;
    if (known !== 0) return known;
    const record = this.readWord(start);
    this.recordAt[start] = record;
    return record;
  }

  /** Finds the end of a word (as {@link TextView.wordEnd} does) and the hash of its letters in one go. */
  private readWord(start: number): number {
    const { text } = this.view;
    const first = FOLD[text.charCodeAt(start)] as number;
    const isNumber = (first & 63) === DIGIT;
    let hash = addToHash(HASH_START, first);
    let isKept = (first & 63) !== OTHER;
    let letters = 1;
    let end = start + 1;
    for (let at = end; at < text.length; at++) {
      const entry = FOLD[text.charCodeAt(at)] as number;
      const letter = entry & 63;
      if (isNumber ? letter === DIGIT : isWordClass(letter)) {
        end = at + 1;
        hash = addToHash(hash, entry);
        if (letter === OTHER) isKept = false;
        letters++;
      } else if (letter !== DROP && (isNumber || letter !== APOSTROPHE)) break;
    }
    return this.add(start, end, start, isKept && letters <= LONGEST_KEPT ? hash : 0, UNKNOWN);
  }

  /** Record of a word read without its disguise; 0 when nothing can come of it. */
  addReading({ first, last, end, skeleton, script }: Disguised): number {
    const meaning = this.lexicon.lookUpReading(this.view, skeleton, script);
    // An unknown word made of several may still lie in a gap, and counts as one there.
    return meaning === NOTHING && first === last ? 0 : this.add(first, end, last, 0, meaning);
  }

  private add(start: number, end: number, last: number, hash: number, meaning: number): number {
    const record = this.count++;
    const base = record * FIELDS;
    if (base + FIELDS > this.data.length) this.grow();
    const { data } = this;
    data[base + START] = start;
    data[base + END] = end;
    data[base + LAST] = last;
    data[base + NEXT] = UNASKED;
    data[base + PREVIOUS] = UNASKED;
    data[base + HASH] = hash;
    data[base + MEANING] = meaning;
    return record;
  }

  private grow(): void {
    const larger = new Int32Array(this.data.length * 2);
    larger.set(this.data);
    this.data = larger;
  }

  startOf(record: number): number {
    return this.data[record * FIELDS + START] as number;
  }

  endOf(record: number): number {
    return this.data[record * FIELDS + END] as number;
  }

  /** Start of the last plain word that a record covers: its own start unless it was read through a disguise. */
  lastOf(record: number): number {
    return this.data[record * FIELDS + LAST] as number;
  }

  /** What it means: a place in the lexicon's list of meanings. */
  meaningOf(record: number): number {
    const base = record * FIELDS;
    const known = this.data[base + MEANING] as number;
    if (known !== UNKNOWN) return known;
    const { data } = this;
    const meaning = this.lexicon.lookUpWord(
      this.view,
      data[base + START] as number,
      data[base + END] as number,
      data[base + HASH] as number,
    );
    data[base + MEANING] = meaning;
    return meaning;
  }

  /** Languages (bits by number) in which a word calls off what follows it. */
  negates(record: number): number {
    return this.lexicon.meanings.negates(this.meaningOf(record));
  }

  /** Languages in which it calls off what stands before it. */
  negatesBefore(record: number): number {
    return this.lexicon.meanings.negatesBefore(this.meaningOf(record));
  }

  /** Could the word that starts there call anything off? Quick; a no is certain. */
  mayNegate(start: number): boolean {
    return this.lexicon.mayNegate(this.view.text, start);
  }

  /** Start of the next word of the same sentence; NOWHERE at its end. */
  nextOf(record: number): number {
    const known = this.data[record * FIELDS + NEXT] as number;
    return known !== UNASKED ? known : this.findNext(record);
  }

  /** Start of the word before, in the same sentence. */
  previousOf(record: number): number {
    const known = this.data[record * FIELDS + PREVIOUS] as number;
    return known !== UNASKED ? known : this.findPrevious(record);
  }

  /** How the next word of the same sentence begins (see beginnings.ts); negative at its end. */
  nextBegins(record: number): number {
    if (this.data[record * FIELDS + NEXT] === UNASKED) this.findNext(record);
    return this.data[record * FIELDS + NEXT_BEGINS] as number;
  }

  previousBegins(record: number): number {
    if (this.data[record * FIELDS + PREVIOUS] === UNASKED) this.findPrevious(record);
    return this.data[record * FIELDS + PREVIOUS_BEGINS] as number;
  }

  private findNext(record: number): number {
    const { view } = this;
    const end = this.endOf(record);
    let next = view.wordFrom(end);
    if (next !== NOWHERE && view.endsSentence(this.lastOf(record), end, next)) next = NOWHERE;
    this.data[record * FIELDS + NEXT] = next;
    this.data[record * FIELDS + NEXT_BEGINS] = next === NOWHERE ? -1 : beginningAt(view.text, next);
    return next;
  }

  private findPrevious(record: number): number {
    const { view } = this;
    const start = this.startOf(record);
    let previous = view.wordBefore(start);
    if (previous !== NOWHERE) {
      const end = view.wordEnd(previous);
      if (end > start || view.endsSentence(previous, end, start)) previous = NOWHERE;
    }
    this.data[record * FIELDS + PREVIOUS] = previous;
    this.data[record * FIELDS + PREVIOUS_BEGINS] = previous === NOWHERE ? -1 : beginningAt(view.text, previous);
    return previous;
  }
}
