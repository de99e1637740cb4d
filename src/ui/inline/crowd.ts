import { type MarkCandidate, type Prominence, prominenceOf, repeatKey } from "../../core/alarm-budget.ts";
import type { Level } from "../../core/level.ts";
import type { Listing } from "../../core/listing.ts";

/** The place of one mark among the others of its page. */
export interface Place<Key> {
  readonly prominence: Prominence;
  /** The first of the repeats it belongs to, when that is another. */
  readonly first: Key | undefined;
  /** How many repeats of that ad are marked now. */
  readonly count: number;
}

/** Keeps which marks of a page stand out (core/alarm-budget.ts decides) and how often each ad is repeated. */
export function createCrowd<Key>() {
  const standing = new Map<Key, MarkCandidate>();
  const counts = new Map<string, number>();
  const keyOf = new Map<Key, string>();
  return {
    /** @param isFar whether the mark of another stands far from what is looked at now */
    join(key: Key, level: Level, listing: Listing, isFar: (other: Key) => boolean = () => false): Place<Key> {
      const candidate = { level, repeats: repeatKey(listing) };
      const prominence = prominenceOf(
        candidate,
        [...standing].map(([other, one]) => ({ ...one, isFar: isFar(other) })),
      );
      const first = [...standing].find(([, { repeats }]) => repeats === candidate.repeats)?.[0];
      if (prominence === "full") standing.set(key, candidate);
      const count = (counts.get(candidate.repeats) ?? 0) + 1;
      counts.set(candidate.repeats, count);
      keyOf.set(key, candidate.repeats);
      return { prominence, first, count };
    },
    /** What is left of its repeats: the one that stands for them, and how many they are. */
    leave(key: Key): { readonly first: Key; readonly count: number } | undefined {
      const repeats = keyOf.get(key);
      if (repeats === undefined) return undefined;
      standing.delete(key);
      keyOf.delete(key);
      const count = (counts.get(repeats) ?? 1) - 1;
      if (count > 0) counts.set(repeats, count);
      else counts.delete(repeats);
      const first = [...standing].find(([, one]) => one.repeats === repeats)?.[0];
      return first === undefined ? undefined : { first, count };
    },
  };
}
