import { type Stretch, writeDelta } from "../../trust/delta.ts";

/** Bytes that must be alike for two places to be worth comparing. */
const SEED = 8;
/** Places with the same beginning that are looked at; in tables some beginnings are everywhere. */
const MOST_PLACES = 48;
const LONGEST = 1 << 16;
const HASH_BITS = 20;

/**
 * The difference from old bytes to new ones, by the method of bsdiff (Percival 2003), with a table of beginnings in place of a sorted
 * list of all ends: a place in the old is followed as long as most bytes agree, even when every few bytes differ.
 */
export function makeDelta(old: Uint8Array, young: Uint8Array): Uint8Array {
  const places = new Places(old);
  const stretches: Stretch[] = [];
  const differences: number[] = [];
  const added: number[] = [];
  let [scan, length, place] = [0, 0, 0];
  let [lastScan, lastPlace, offset] = [0, 0, 0];
  const agree = (at: number) => at + offset < old.length && at + offset >= 0 && old[at + offset] === young[at];
  while (scan < young.length) {
    scan += length;
    let counted = scan;
    let agreeing = 0;
    for (; scan < young.length; scan++) {
      [length, place] = places.find(young, scan, scan + offset);
      for (; counted < scan + length; counted++) if (agree(counted)) agreeing++;
      // Only a clearly better place is worth a new stretch.
      if ((length === agreeing && length !== 0) || length > agreeing + SEED) break;
      if (agree(scan)) agreeing--;
    }
    if (length === agreeing && scan < young.length) continue;
    let forward = bestReach(Math.min(scan - lastScan, old.length - lastPlace), (at) => old[lastPlace + at] === young[lastScan + at]);
    let back = scan < young.length ? bestReach(Math.min(scan - lastScan, place), (at) => old[place - at - 1] === young[scan - at - 1]) : 0;
    const overlap = lastScan + forward - (scan - back);
    if (overlap > 0) {
      const kept = bestSplit(overlap, (at) => {
        const [left, right] = [lastScan + forward - overlap + at, scan - back + at];
        return Number(young[left] === old[lastPlace + forward - overlap + at]) - Number(young[right] === old[place - back + at]);
      });
      forward += kept - overlap;
      back -= kept;
    }
    for (let at = 0; at < forward; at++) differences.push(((young[lastScan + at] as number) - (old[lastPlace + at] as number)) & 255);
    for (let at = lastScan + forward; at < scan - back; at++) added.push(young[at] as number);
    stretches.push({ changed: forward, added: scan - back - lastScan - forward, skip: place - back - lastPlace - forward });
    [lastScan, lastPlace, offset] = [scan - back, place - back, place - scan];
  }
  return writeDelta(stretches, Uint8Array.from(differences), Uint8Array.from(added));
}

/** How far to go so that as many as possible of the bytes agree and as few as possible do not. */
function bestReach(most: number, agrees: (at: number) => boolean): number {
  let [sum, best, reach] = [0, 0, 0];
  for (let at = 0; at < most; at++) {
    sum += agrees(at) ? 1 : -1;
    if (sum > best) [best, reach] = [sum, at + 1];
  }
  return reach;
}

/** Where two stretches that overlap are best parted. */
function bestSplit(overlap: number, gain: (at: number) => number): number {
  let [sum, best, split] = [0, 0, 0];
  for (let at = 0; at < overlap; at++) {
    sum += gain(at);
    if (sum > best) [best, split] = [sum, at + 1];
  }
  return split;
}

/** Places in the old bytes by how they begin. */
class Places {
  private readonly newest = new Int32Array(1 << HASH_BITS).fill(-1);
  private readonly before: Int32Array;
  private readonly old: Uint8Array;

  constructor(old: Uint8Array) {
    this.old = old;
    this.before = new Int32Array(old.length);
    for (let at = 0; at + SEED <= old.length; at++) {
      const hash = hashAt(old, at);
      this.before[at] = this.newest[hash] as number;
      this.newest[hash] = at;
    }
  }

  /** The longest stretch of the old that begins like the new bytes at a place, and where. `near`: tried first. */
  find(young: Uint8Array, at: number, near: number): [length: number, place: number] {
    let [length, place] = [0, 0];
    const look = (candidate: number) => {
      const own = this.lengthAt(candidate, young, at);
      if (own > length) [length, place] = [own, candidate];
    };
    if (near >= 0 && near < this.old.length) look(near);
    if (at + SEED > young.length) return [length, place];
    let candidate = this.newest[hashAt(young, at)] as number;
    for (let seen = 0; candidate >= 0 && seen < MOST_PLACES; seen++) {
      look(candidate);
      candidate = this.before[candidate] as number;
    }
    return [length, place];
  }

  private lengthAt(place: number, young: Uint8Array, at: number): number {
    const most = Math.min(this.old.length - place, young.length - at, LONGEST);
    let length = 0;
    while (length < most && this.old[place + length] === young[at + length]) length++;
    return length;
  }
}

function hashAt(bytes: Uint8Array, at: number): number {
  let hash = 0;
  for (let index = 0; index < SEED; index++) hash = (Math.imul(hash ^ (bytes[at + index] as number), 0x01000193) + index) | 0;
  return (hash ^ (hash >>> 15)) & ((1 << HASH_BITS) - 1);
}
