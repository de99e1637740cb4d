import { cutsOf, packTables, UnusableRules, unpackAny } from "../core/match/packed.ts";
import { type Renumbering, type Run, renumber } from "../core/match/renumber.ts";
import { applyDelta, Numbers, putNumber } from "./delta.ts";
import { joinBytes } from "./inflate.ts";

/*
 * The difference between two versions of compiled phrases: "SLT2"; how the four kinds of numbers went on (core/match/renumber.ts): for
 * each how many runs, and the three numbers of every run; then, for the head and for each list of the file, how long it becomes and how
 * many bytes its difference has; then those differences (delta.ts), each between the old list with the new numbers and the new list.
 * List by list, for lists are much alike: over the whole file a stretch that moved is easily taken for one of another list.
 */

const MAGIC = [0x53, 0x4c, 0x54, 0x32];
const kinds = ["words", "elements", "nodes", "keys"] as const;

/** What makes one list of the new tables. */
export interface ListDelta {
  readonly size: number;
  readonly delta: Uint8Array;
}

/** The old tables with the new numbers, as bytes to compare; nothing when that cannot be. */
export function renumberedTables(old: Uint8Array, runs: Renumbering, most: number): Uint8Array | undefined {
  const made = renumber(unpackAny(old), runs, most);
  return made && packTables(made, 0, 0);
}

/** The head and the lists of tables, one after the other. */
export function listsOf(tables: Uint8Array): Uint8Array[] {
  const cuts = [0, ...cutsOf(tables)];
  return cuts.slice(1).map((end, at) => tables.subarray(cuts[at], end));
}

/** Writes such a difference. */
export function writeTablesDelta(runs: Renumbering, lists: readonly ListDelta[]): Uint8Array {
  const head: number[] = [...MAGIC];
  for (const kind of kinds) {
    putNumber(head, runs[kind].length);
    for (const numbers of runs[kind]) for (const number of numbers) putNumber(head, number);
  }
  for (const { size, delta } of lists) {
    putNumber(head, size);
    putNumber(head, delta.length);
  }
  return joinBytes([Uint8Array.from(head), ...lists.map(({ delta }) => delta)]);
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
    return renumbered && applyLists(listsOf(renumbered), delta, numbers, size);
  } catch (error) {
    if (error instanceof UnusableRules) return undefined;
    throw error;
  }
}

function applyLists(old: readonly Uint8Array[], delta: Uint8Array, numbers: Numbers, size: number): Uint8Array | undefined {
  const heads = old.map(() => ({ size: numbers.next(), length: numbers.next() }));
  // Asked before anything is made: sizes come from whoever wrote the difference.
  if (heads.reduce((sum, head) => sum + head.size, 0) !== size) return undefined;
  const made: Uint8Array[] = [];
  let { at } = numbers;
  for (const [index, head] of heads.entries()) {
    const list = applyDelta(old[index] as Uint8Array, delta.subarray(at, at + head.length), head.size);
    if (!list) return undefined;
    made.push(list);
    at += head.length;
  }
  return at === delta.length ? joinBytes(made) : undefined;
}
