import type { Compiled } from "../../core/match/compiled.ts";
import type { Renumbering, Run } from "../../core/match/renumber.ts";

/** By old number the new one of the same thing; -1 where it went. */
type Pairs = Int32Array;

/**
 * Which numbers of two versions of compiled phrases stand for the same. What is missed only makes the difference longer.
 *
 * @param keys names of all keys, before and after (see `keyNames`)
 */
export function alignTables(old: Compiled, young: Compiled, keys: readonly [readonly string[], readonly string[]]): Renumbering {
  const words = pairWords(old, young);
  const elements = pairByName(
    namesOfElements(old, (node) => words[node] ?? -1),
    namesOfElements(young, (node) => node),
  );
  const keyPairs = pairByName(...keys);
  const nodes = pairNodes(old, young, elements, keyPairs);
  return {
    words: runsOf(words, young.labels.length),
    elements: runsOf(elements, young.rootOf.length),
    nodes: runsOf(nodes, young.firstEdge.length - 1),
    keys: runsOf(keyPairs, keys[1].length),
  };
}

/** Nodes of the words with the same way to them. */
function pairWords(old: Compiled, young: Compiled): Pairs {
  const pairs = new Int32Array(old.labels.length).fill(-1);
  pairs[0] = 0;
  for (let node = 0; node < pairs.length; node++) {
    const other = pairs[node] as number;
    if (other < 0) continue;
    let at = young.firstChild[other] as number;
    const last = young.firstChild[other + 1] as number;
    for (let child = old.firstChild[node] as number; child < (old.firstChild[node + 1] as number); child++) {
      while (at < last && (young.labels[at] as number) < (old.labels[child] as number)) at++;
      if (at < last && young.labels[at] === old.labels[child]) pairs[child] = at;
    }
  }
  return pairs;
}

/** An element is the words in it. */
function namesOfElements({ firstEntry, entryElement, entryFlags, rootOf }: Compiled, nodeOf: (node: number) => number): string[] {
  const names = Array.from(rootOf, () => "");
  for (let node = 0; node < firstEntry.length - 1; node++) {
    for (let entry = firstEntry[node] as number; entry < (firstEntry[node + 1] as number); entry++) {
      names[entryElement[entry] as number] += `${nodeOf(node)}/${entryFlags[entry]} `;
    }
  }
  return names;
}

/** The first of a name with the first of it, the second with the second. */
function pairByName(old: readonly string[], young: readonly string[]): Pairs {
  const places = new Map<string, number[]>();
  young.forEach((name, at) => {
    const known = places.get(name);
    if (known) known.push(at);
    else places.set(name, [at]);
  });
  for (const list of places.values()) list.reverse();
  return Int32Array.from(old, (name) => places.get(name)?.pop() ?? -1);
}

/** Nodes of the phrases from which all goes on alike; then, from the roots down, those that are reached alike. */
function pairNodes(old: Compiled, young: Compiled, elements: Pairs, keys: Pairs): Pairs {
  const pairs = new Int32Array(old.firstEdge.length - 1).fill(-1);
  const taken = new Map<number, number>();
  const byName = new Map<string, number>();
  for (let node = 0; node < young.firstEdge.length - 1; node++) byName.set(nameOf(young, node), node);
  // Children have higher numbers than their parents.
  for (let node = pairs.length - 1; node >= 0; node--) {
    const other = byName.get(nameOf(old, node, { elements, keys, nodes: pairs }));
    if (other === undefined || taken.has(other)) continue;
    pairs[node] = other;
    taken.set(other, node);
  }
  const waiting: [number, number][] = [];
  for (const roots of ["rootOf", "guardRootOf"] as const) {
    for (const [element, root] of old[roots].entries()) waiting.push([root, young[roots][elements[element] as number] ?? -1]);
  }
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, other] = next;
    if (node < 0 || other < 0 || pairs[node] === other || (pairs[node] as number) >= 0 || taken.has(other)) continue;
    pairs[node] = other;
    taken.set(other, node);
    const children = new Map(childrenOf(young, other));
    for (const [label, child] of childrenOf(old, node, elements)) waiting.push([child, children.get(label) ?? -1]);
  }
  return pairs;
}

interface Mapped {
  readonly elements: Pairs;
  readonly keys: Pairs;
  readonly nodes: Pairs;
}

/** All that goes on from a node; with maps in the numbers of the new version. */
function nameOf(compiled: Compiled, node: number, mapped?: Mapped): string {
  const ends: number[] = [];
  for (let end = compiled.firstEnd[node] as number; end < (compiled.firstEnd[node + 1] as number); end++) {
    const key = compiled.endKey[end] as number;
    ends.push(mapped ? (mapped.keys[key] as number) : key);
  }
  const ways = childrenOf(compiled, node, mapped?.elements).map(([label, child]) => `${label}:${mapped ? mapped.nodes[child] : child}`);
  return `${ways.join()}/${ends.join()}`;
}

function childrenOf(compiled: Compiled, node: number, elements?: Pairs): [label: string, child: number][] {
  const { firstEdge, edgeElement, edgeChild, firstStep, stepKind, stepChild } = compiled;
  const children: [string, number][] = [];
  for (let edge = firstEdge[node] as number; edge < (firstEdge[node + 1] as number); edge++) {
    const element = edgeElement[edge] as number;
    children.push([`${elements ? elements[element] : element}`, edgeChild[edge] as number]);
  }
  for (let step = firstStep[node] as number; step < (firstStep[node + 1] as number); step++) {
    children.push([`s${stepKind[step]}`, stepChild[step] as number]);
  }
  return children;
}

/** Runs of a pairing; of pairs that cross each other as many stay as can. */
function runsOf(pairs: Pairs, count: number): Run[] {
  const stays = longestAscent(pairs);
  const runs: Run[] = [];
  let [old, young, kept] = [0, 0, 0];
  for (let at = 0; at <= pairs.length; at++) {
    const to = at === pairs.length ? count : stays.has(at) ? (pairs[at] as number) : -1;
    if (to < 0) continue;
    const [gone, added] = [at - old, to - young];
    if (gone > 0 || added > 0) {
      runs.push([kept, gone, added]);
      kept = 0;
    }
    kept++;
    [old, young] = [at + 1, to + 1];
  }
  if (kept > 1) runs.push([kept - 1, 0, 0]);
  return runs;
}

/** Places of a longest list of pairs that ascends (patience sorting). */
function longestAscent(pairs: Pairs): Set<number> {
  const ends: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (let at = 0; at < pairs.length; at++) {
    const value = pairs[at] as number;
    if (value < 0) continue;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] as number] as number) < value) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (ends[low - 1] as number) : -1;
    ends[low] = at;
  }
  const stays = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] as number) stays.add(at);
  return stays;
}
