import { APOSTROPHE, DROP, FOLD } from "../text/fold.ts";
import { UNKNOWN } from "./meanings.ts";

/** Words kept: as many places as numbers of this many bits. */
const BITS = 16;
const PLACES = 1 << BITS;
/** Letters of a word that is kept, and one place more, which ends it. */
const ROOM = 16;
const END = 0;

/** So many letters a word may have to be kept. */
export const LONGEST_KEPT = ROOM - 1;

/** Hash of a word before its first letter. */
export const HASH_START = 0x811c9dc5 | 0;

/** The hash with one more letter (an entry of the fold table): FNV-1a. */
export function addToHash(hash: number, entry: number): number {
  return Math.imul(hash ^ entry, 0x01000193);
}

/**
 * Meanings of words met before, by their folded letters: ads are made of the same few thousand words. Each place holds the word last
 * met there; letters are compared, so a word is never taken for another.
 */
export class WordCache {
  private readonly places = new Int32Array(PLACES * 2);
  private readonly letters = new Uint16Array(PLACES * ROOM);

  /** The meaning of the word from `start` to `end`; {@link UNKNOWN} when it is not kept. */
  get(text: string, start: number, end: number, hash: number): number {
    const { letters } = this;
    const place = placeOf(hash);
    if (this.places[place * 2] !== hash) return UNKNOWN;
    let at = place * ROOM;
    for (let index = start; index < end; index++) {
      const entry = FOLD[text.charCodeAt(index)] as number;
      if (isInvisible(entry)) continue;
      // A longer word ends here at the latest: a letter is never what ends a word that is kept.
      if (letters[at] !== entry) return UNKNOWN;
      at++;
    }
    return letters[at] === END ? (this.places[place * 2 + 1] as number) : UNKNOWN;
  }

  /** Keeps a word of at most {@link LONGEST_KEPT} letters. */
  set(text: string, start: number, end: number, hash: number, meaning: number): void {
    const place = placeOf(hash);
    this.places[place * 2] = hash;
    this.places[place * 2 + 1] = meaning;
    let at = place * ROOM;
    for (let index = start; index < end; index++) {
      const entry = FOLD[text.charCodeAt(index)] as number;
      if (!isInvisible(entry)) this.letters[at++] = entry;
    }
    this.letters[at] = END;
  }

  /** Forgets all words. */
  forget(): void {
    this.places.fill(UNKNOWN);
  }
}

function placeOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (PLACES - 1);
}

function isInvisible(entry: number): boolean {
  const letter = entry & 63;
  return letter === DROP || letter === APOSTROPHE;
}
