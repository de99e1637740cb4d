import { packTables, UnusableRules, unpackAny } from "../core/match/packed.ts";
import { type Renumbering, type Run, renumber } from "../core/match/renumber.ts";
import { applyDelta, Numbers, putNumber } from "./delta.ts";

/*
 * The difference between two versions of compiled phrases: "SLT1"; how the four kinds of numbers went on (core/match/renumber.ts): for
 * each how many runs, and the three numbers of every run; then an ordinary difference (delta.ts) between the old tables with the new
 * numbers and the new tables.
 */

const MAGIC = [0x53, 0x4c, 0x54, 0x31];
const kinds = ["words", "elements", "nodes", "keys"] as const;

/** The old tables with the new numbers, as bytes to compare; nothing when that cannot be. */
export function renumberedTables(old: Uint8Array, runs: Renumbering, most: number): Uint8Array | undefined {
  const made = renumber(unpackAny(old), runs, most);
  return made && packTables(made, 0, 0);
}

/** Writes such a difference. */
export function writeTablesDelta(runs: Renumbering, rest: Uint8Array): Uint8Array {
  const head: number[] = [...MAGIC];
  for (const kind of kinds) {
    putNumber(head, runs[kind].length);
    for (const numbers of runs[kind]) for (const number of numbers) putNumber(head, number);
  }
  const delta = new Uint8Array(head.length + rest.length);
  delta.set(head);
  delta.set(rest, head.length);
  return delta;
}

/**
 * Makes the new bytes of a part by a difference of either kind, which may come from anybody: whether they are right is told by their hash.
 *
 * @param size how many there must be
 * @returns nothing when the difference does not fit the old bytes or the size
 */
export function applyPartDelta(old: Uint8Array, delta: Uint8Array, size: number): Uint8Array | undefined {
  if (!MAGIC.every((byte, at) => delta[at] === byte)) return applyDelta(old, delta, size);
  const numbers = new Numbers(delta, MAGIC.length);
  const runs: Record<(typeof kinds)[number], Run[]> = { words: [], elements: [], nodes: [], keys: [] };
  for (const kind of kinds) {
    const count = numbers.next();
    if (count > delta.length) return undefined;
    for (let index = 0; index < count; index++) runs[kind].push([numbers.next(), numbers.next(), numbers.next()]);
  }
  try {
    // Every number has a byte of its own at least, so there are never more of a kind than bytes.
    const renumbered = renumberedTables(old, runs, Math.max(old.length, size));
    return renumbered && applyDelta(renumbered, delta.subarray(numbers.at), size);
  } catch (error) {
    if (error instanceof UnusableRules) return undefined;
    throw error;
  }
}
