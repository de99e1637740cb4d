import { NOWHERE } from "../text/text-view.ts";
import type { FoundWords } from "./found-words.ts";
import type { Occurrence } from "./walk.ts";

/** Two phrases to pair when they stand near each other. */
export interface Pairing {
  readonly a: readonly Occurrence[];
  readonly b: readonly Occurrence[];
  /** Words from the end of one to the beginning of the other, at most. */
  readonly within: number;
  /** `a` must stand before `b`. */
  readonly ordered: boolean;
}

/** A pair found, from the beginning of the one to the end of the other. */
export type Pair = Pick<Occurrence, "start" | "end" | "last" | "skipped" | "absent">;

/**
 * Pairs each occurrence of `a` with the nearest `b` of the same sentence. Looks only at the few words around each `a`, so the
 * cost is that of the occurrences, however often both are repeated.
 */
export function addPairs({ a, b, within, ordered }: Pairing, words: FoundWords, pairs: Pair[]): void {
  if (a.length === 0 || b.length === 0) return;
  const byStart = shortest(b, ({ start }) => start);
  const byLast = ordered ? undefined : shortest(b, ({ last }) => last);
  for (const one of a) {
    const after = lookAhead(one, byStart, within, words);
    const before = byLast && lookBack(one, byLast, within, words);
    if (after && before) pairs.push(before.end - before.start < after.end - after.start ? before : after);
    else if (after ?? before) pairs.push((after ?? before) as Pair);
  }
}

/** For each place the shortest occurrence there. */
function shortest(list: readonly Occurrence[], placeOf: (one: Occurrence) => number): Map<number, Occurrence> {
  const found = new Map<number, Occurrence>();
  for (const one of list) {
    const known = found.get(placeOf(one));
    if (!known || one.end - one.start < known.end - known.start) found.set(placeOf(one), one);
  }
  return found;
}

/** Places to go on from at once, at most: a spaced-out word can be read in many ways. */
const MOST_PLACES = 64;

/** The nearest `b` ahead. A word spaced out into letters is one step, and so is each of its letters. */
function lookAhead(one: Occurrence, byStart: ReadonlyMap<number, Occurrence>, within: number, words: FoundWords): Pair | undefined {
  let places = [words.nextOf(words.wordAt(one.last))];
  for (let steps = 0; steps < within; steps++) {
    const further: number[] = [];
    for (const at of places) {
      if (at === NOWHERE) continue;
      const other = byStart.get(at);
      if (other) return join(one, other, words);
      further.push(words.nextOf(words.wordAt(at)));
      for (const reading of words.readingsAt(at, 1)) if (further.length < MOST_PLACES) further.push(words.nextOf(reading));
    }
    places = further;
  }
  return undefined;
}

function lookBack(one: Occurrence, byLast: ReadonlyMap<number, Occurrence>, within: number, words: FoundWords): Pair | undefined {
  let places = [words.previousOf(words.wordAt(one.start))];
  for (let steps = 0; steps < within; steps++) {
    const further: number[] = [];
    for (const at of places) {
      if (at === NOWHERE) continue;
      const other = byLast.get(at);
      if (other) return join(other, one, words);
      further.push(words.previousOf(words.wordAt(at)));
      for (const reading of words.readingsAt(at, -1)) if (further.length < MOST_PLACES) further.push(words.previousOf(reading));
    }
    places = further;
  }
  return undefined;
}

function join(left: Occurrence, right: Occurrence, words: FoundWords): Pair {
  const between: number[] = [];
  for (let at = words.view.next(left.last); at !== NOWHERE && at < right.start; at = words.view.next(at)) between.push(at);
  return {
    start: left.start,
    end: right.end,
    last: right.last,
    skipped: [...left.skipped, ...right.skipped, ...between],
    absent: left.absent || right.absent,
  };
}
