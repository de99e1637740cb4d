import type { Journal } from "./journal.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Bounds of the random pauses: nobody can tell from the times who asks, and hosts are not asked by all at once. */
const PACKS = [2 * HOUR, 6 * HOUR] as const;
/** A pack may be on its way for 20 minutes more before they are asked for (see fetch-capped.ts): together less than an hour. */
const RETRACTIONS = [15 * MINUTE, 40 * MINUTE] as const;
/** After a try that failed for want of a link. */
const AGAIN = [10 * MINUTE, 40 * MINUTE] as const;

/** What is due now. A moment further away than any pause is from a clock that was wrong: it is due too. */
export function whatIsDue({ nextPack, nextRetractions }: Journal, now: number): { readonly pack: boolean; readonly retractions: boolean } {
  const isDue = (next: number | undefined, longest: number) => next === undefined || now >= next || next - now > longest;
  return { pack: isDue(nextPack, PACKS[1]), retractions: isDue(nextRetractions, RETRACTIONS[1]) };
}

/** When to ask for a pack again. */
export function nextPack(now: number, random: number, failed: boolean): number {
  return between(now, failed ? AGAIN : PACKS, random);
}

/** When to ask for retractions again. */
export function nextRetractions(now: number, random: number): number {
  return between(now, RETRACTIONS, random);
}

function between(now: number, [least, most]: readonly [number, number], random: number): number {
  return Math.round(now + least + (most - least) * random);
}
