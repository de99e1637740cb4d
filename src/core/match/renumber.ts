import type { Compiled } from "./compiled.ts";

/*
 * Compiled phrases name everything by its place in a list, so that one word more moves the numbers of all that follow. Before two
 * versions are compared, the old one is therefore given the numbers of the new one: what is left is what really changed.
 */

/** How numbers of one kind went on, from the first: so many kept their order, so many of the next went, so many are new before the next kept. */
export type Run = readonly [kept: number, gone: number, added: number];

/** How the numbers of words' nodes, elements, phrases' nodes and keys went on (see compiled.ts for what they are). */
export interface Renumbering {
  readonly words: readonly Run[];
  readonly elements: readonly Run[];
  readonly nodes: readonly Run[];
  readonly keys: readonly Run[];
}

/** Numbers of one kind before and after. */
interface Numbers {
  /** By old number the new one, -1 where it went. */
  readonly to: Int32Array;
  /** By new number the old one, -1 where it is new. */
  readonly from: Int32Array;
}

/**
 * Gives compiled phrases other numbers. What is new has nothing in it yet, what went is left out everywhere: the result need not make
 * sense to the matcher, only be nearly the new tables.
 *
 * @param most numbers of one kind that may come of it
 * @returns nothing when the runs do not fit the tables
 */
export function renumber(compiled: Compiled, runs: Renumbering, most: number): Compiled | undefined {
  const words = numbersOf(runs.words, compiled.labels.length, most);
  const elements = numbersOf(runs.elements, compiled.rootOf.length, most);
  const nodes = numbersOf(runs.nodes, compiled.firstEdge.length - 1, most);
  const keys = numbersOf(runs.keys, undefined, most);
  if (!words || !elements || !nodes || !keys) return undefined;
  const { entryElement, entryFlags, edgeElement, edgeChild, stepKind, stepChild, endKey } = compiled;
  const at = (numbers: Numbers, old: number | undefined) => numbers.to[old ?? -1] ?? -1;
  const entries = copyRows(compiled.firstEntry, words.from, (entry) => at(elements, entryElement[entry]) >= 0);
  const edges = copyRows(compiled.firstEdge, nodes.from, (edge) => at(elements, edgeElement[edge]) >= 0 && at(nodes, edgeChild[edge]) >= 0);
  const steps = copyRows(compiled.firstStep, nodes.from, (step) => at(nodes, stepChild[step]) >= 0);
  const ends = copyRows(compiled.firstEnd, nodes.from, (end) => at(keys, endKey[end]) >= 0);
  const roots = (list: Int32Array) => elements.from.map((old) => (old < 0 ? -1 : at(nodes, list[old])));
  const marks = (list: Int32Array) => elements.from.map((old) => list[old] ?? 0);
  return {
    labels: Uint8Array.from(words.from, (old) => compiled.labels[old] ?? 0),
    firstChild: moveBounds(compiled.firstChild, words),
    firstEntry: entries.first,
    entryElement: Int32Array.from(entries.items, (entry) => at(elements, entryElement[entry])),
    entryFlags: Uint16Array.from(entries.items, (entry) => entryFlags[entry] ?? 0),
    rootOf: roots(compiled.rootOf),
    guardRootOf: roots(compiled.guardRootOf),
    negates: marks(compiled.negates),
    negatesBefore: marks(compiled.negatesBefore),
    firstEdge: edges.first,
    edgeElement: Int32Array.from(edges.items, (edge) => at(elements, edgeElement[edge])),
    edgeChild: Int32Array.from(edges.items, (edge) => at(nodes, edgeChild[edge])),
    firstStep: steps.first,
    stepKind: Uint8Array.from(steps.items, (step) => stepKind[step] ?? 0),
    stepChild: Int32Array.from(steps.items, (step) => at(nodes, stepChild[step])),
    firstEnd: ends.first,
    endKey: Int32Array.from(ends.items, (end) => at(keys, endKey[end])),
  };
}

/** @param count how many old numbers there must be, where it is known */
function numbersOf(runs: readonly Run[], count: number | undefined, most: number): Numbers | undefined {
  let [before, after] = [0, 0];
  for (const [kept, gone, added] of runs) {
    before += kept + gone;
    after += kept + added;
    // Asked at every step: a file of nothing but large numbers must not cost time.
    if (!(before <= most && after <= most)) return undefined;
  }
  if (count !== undefined && before !== count) return undefined;
  const [to, from] = [new Int32Array(before).fill(-1), new Int32Array(after).fill(-1)];
  let [old, young] = [0, 0];
  for (const [kept, gone, added] of runs) {
    for (let index = 0; index < kept; index++) {
      to[old + index] = young + index;
      from[young + index] = old + index;
    }
    old += kept + gone;
    young += kept + added;
  }
  return { to, from };
}

interface Rows {
  readonly first: Int32Array;
  /** Old places of the items, row by row. */
  readonly items: readonly number[];
}

/** The rows of a list in their new order; rows that are new are empty. */
function copyRows(first: Int32Array, from: Int32Array, isKept: (item: number) => boolean): Rows {
  const items: number[] = [];
  const starts = new Int32Array(from.length + 1);
  from.forEach((old, row) => {
    starts[row] = items.length;
    if (old < 0) return;
    for (let item = first[old] ?? 0; item < (first[old + 1] ?? 0); item++) if (isKept(item)) items.push(item);
  });
  starts[from.length] = items.length;
  return { first: starts, items };
}

/** Where children begin, for nodes that are children themselves: new ones count to the node before, until the rest says otherwise. */
function moveBounds(first: Int32Array, { to, from }: Numbers): Int32Array {
  const place = new Int32Array(to.length + 1);
  place[to.length] = from.length;
  for (let old = to.length - 1; old >= 0; old--) place[old] = (to[old] as number) >= 0 ? (to[old] as number) : (place[old + 1] as number);
  const moved = new Int32Array(from.length + 1);
  moved[from.length] = from.length;
  for (let node = from.length - 1; node >= 0; node--) {
    const old = from[node] as number;
    moved[node] = old < 0 ? (moved[node + 1] as number) : (place[first[old] ?? 0] ?? 0);
  }
  return moved;
}
