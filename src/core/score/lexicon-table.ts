import { TextView } from "../text/text-view.ts";
import { emptyShape } from "./shape.ts";
import { NUMBER_HASH, pairHash, passWords } from "./word-pass.ts";

/** Bits of {@link LexiconTable.seen}: 16 kB, so that it stays beside the processor whatever else is read. */
const SEEN_BITS = 17;

/** Words and pairs of words by hash, open addressing: one look-up a word, no strings. */
export class LexiconTable {
  private readonly keys: Int32Array;
  private readonly values: Int32Array;
  private readonly mask: number;
  /** Nearly all words and pairs of an ad are in no table; a bit for each hash that is refuses them without reading the table itself. */
  private readonly seen = new Int32Array(1 << (SEEN_BITS - 5));

  /** @param hashes by number of the entry */
  constructor(hashes: readonly number[]) {
    let size = 16;
    while (size < hashes.length * 4) size *= 2;
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.values = new Int32Array(size).fill(-1);
    hashes.forEach((hash, index) => {
      let slot = this.slotOf(hash);
      while (this.values[slot] !== -1 && this.keys[slot] !== hash) slot = (slot + 1) & this.mask;
      this.keys[slot] = hash;
      this.values[slot] = index;
      this.seen[hash >>> (37 - SEEN_BITS)] = (this.seen[hash >>> (37 - SEEN_BITS)] as number) | (1 << ((hash >>> (32 - SEEN_BITS)) & 31));
    });
  }

  /** Number of the entry, -1 when there is none. */
  get(hash: number): number {
    if (((this.seen[hash >>> (37 - SEEN_BITS)] as number) & (1 << ((hash >>> (32 - SEEN_BITS)) & 31))) === 0) return -1;
    let slot = this.slotOf(hash);
    for (;;) {
      const value = this.values[slot] as number;
      if (value === -1 || this.keys[slot] === hash) return value;
      slot = (slot + 1) & this.mask;
    }
  }

  private slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & this.mask;
  }
}

/** The hash of an entry as written: one word, or two with a space between; `#` is a number. 0 when it is neither. */
export function hashOfEntry(entry: string): number {
  const hashes = entry.split(" ").map(hashOfWord);
  const [first = 0, second = 0] = hashes;
  if (hashes.length > 2 || first === 0) return 0;
  if (hashes.length === 1) return first;
  return second === 0 ? 0 : pairHash(first, second);
}

function hashOfWord(word: string): number {
  if (word === "#") return NUMBER_HASH;
  let found = 0;
  let count = 0;
  passWords(new TextView(word).text, emptyShape(), (hash, distance) => {
    if (distance > 0) return;
    found = hash;
    count++;
  });
  return count === 1 ? found : 0;
}
