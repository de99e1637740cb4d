import { NOWHERE, type TextView } from "../text/text-view.ts";
import type { Disguised } from "../text/unmask.ts";
import { type Lexicon, type Meaning, NOTHING } from "./lexicon.ts";

/** Fields of a word's record in {@link FoundWords.data}; records have this many. */
const START = 0;
const END = 1;
const LAST = 2;
const NEXT = 3;
const PREVIOUS = 4;
const FIELDS = 5;

const UNKNOWN = -2;
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
  /** Looked up when first asked for. */
  private readonly meanings: (Meaning | undefined)[] = [NOTHING];
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
  }

  /** Records of the disguised words that begin with a word (1), or end with it (-1). */
  readingsAt(start: number, direction: 1 | -1): readonly number[] {
    return (direction === 1 ? this.readings?.from : this.readings?.to)?.get(start) ?? none;
  }

  /** Record of the word that starts there. */
  wordAt(start: number): number {
    const known = this.recordAt[start] as number;
    if (known !== 0) return known;
    const record = this.add(start, this.view.wordEnd(start), start, undefined);
    this.recordAt[start] = record;
    return record;
  }

  /** The same for a word of which the filter has found that it ends with a node. */
  wordEndingAt(start: number, node: number): number {
    const record = this.wordAt(start);
    if (node > 0 && this.meanings[record] === undefined) {
      this.meanings[record] = this.lexicon.knownAt(node, this.view.scriptOf(start, this.endOf(record)));
    }
    return record;
  }

  /** Record of a word read without its disguise; 0 when nothing can come of it. */
  addReading({ first, last, end, skeleton, script }: Disguised): number {
    const meaning = this.lexicon.lookUpReading(this.view, skeleton, script);
    // An unknown word made of several may still lie in a gap, and counts as one there.
    return meaning === NOTHING && first === last ? 0 : this.add(first, end, last, meaning);
  }

  private add(start: number, end: number, last: number, meaning: Meaning | undefined): number {
    const record = this.count++;
    const base = record * FIELDS;
    if (base + FIELDS > this.data.length) this.grow();
    const { data } = this;
    data[base + START] = start;
    data[base + END] = end;
    data[base + LAST] = last;
    data[base + NEXT] = UNKNOWN;
    data[base + PREVIOUS] = UNKNOWN;
    this.meanings[record] = meaning;
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

  meaningOf(record: number): Meaning {
    const known = this.meanings[record];
    if (known) return known;
    const meaning = this.lexicon.lookUpWord(this.view, this.startOf(record), this.endOf(record));
    this.meanings[record] = meaning;
    return meaning;
  }

  /** Could the word that starts there call anything off? Quick; a no is certain. */
  mayNegate(start: number): boolean {
    return this.lexicon.mayNegate(this.view.text, start);
  }

  /** Start of the next word of the same sentence; NOWHERE at its end. */
  nextOf(record: number): number {
    const known = this.data[record * FIELDS + NEXT] as number;
    if (known !== UNKNOWN) return known;
    const end = this.endOf(record);
    let next = this.view.wordFrom(end);
    if (next !== NOWHERE && this.view.endsSentence(this.lastOf(record), end, next)) next = NOWHERE;
    this.data[record * FIELDS + NEXT] = next;
    return next;
  }

  /** Start of the word before, in the same sentence. */
  previousOf(record: number): number {
    const known = this.data[record * FIELDS + PREVIOUS] as number;
    if (known !== UNKNOWN) return known;
    const start = this.startOf(record);
    let previous = this.view.wordBefore(start);
    if (previous !== NOWHERE) {
      const end = this.view.wordEnd(previous);
      if (end > start || this.view.endsSentence(previous, end, start)) previous = NOWHERE;
    }
    this.data[record * FIELDS + PREVIOUS] = previous;
    return previous;
  }
}
