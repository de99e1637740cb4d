import { type Compiled, LIMITS, PackTooLarge } from "./compiled.ts";

/** A place in the tree of phrases while it grows: word steps by element, other steps by kind, keys of phrases that end here. */
export interface PhraseNode {
  readonly edges: Map<number, PhraseNode>;
  readonly steps: Map<number, PhraseNode>;
  readonly ends: number[];
}

type PhraseArrays = Pick<
  Compiled,
  "firstEdge" | "edgeElement" | "edgeChild" | "firstStep" | "stepKind" | "stepChild" | "firstEnd" | "endKey"
>;

type Roots = ReadonlyMap<number, PhraseNode>;

/** A node after all that lead on alike have become one. */
interface Shared {
  readonly edges: readonly (readonly [number, Shared])[];
  readonly steps: readonly (readonly [number, Shared])[];
  readonly ends: readonly number[];
  number: number;
}

/**
 * Writes trees of phrases as lists. What is alike below is written once: a phrase with choices and parts that may be missing
 * leads to the same ends in many ways.
 *
 * @param trees by element, each with the list its roots are told in
 * @param numbers new numbers of the elements
 * @throws {PackTooLarge} when there are more nodes than the tables can number
 */
export function layOutPhrases(trees: readonly (readonly [Roots, Int32Array])[], numbers: Int32Array): PhraseArrays {
  const sharing = new Sharing(numbers);
  const roots = trees.map(
    // In the order of the new numbers: the order in which phrases first named their words changes with every phrase.
    ([tree, rootOf]) => {
      const byNewNumber = byNumber([...tree].map(([element, root]) => [numbers[element] as number, root] as const));
      return [byNewNumber.map(([element, root]) => [element, sharing.share(root)] as const), rootOf] as const;
    },
  );
  const nodes = sharing.inOrder();
  if (nodes.length > LIMITS.nodes) throw new PackTooLarge(`the phrases of the rules need more than ${LIMITS.nodes} nodes`);
  for (const [list, rootOf] of roots) for (const [element, root] of list) rootOf[element] = root.number;
  const [firstEdge, edgeElement, edgeChild]: [number[], number[], number[]] = [[], [], []];
  const [firstStep, stepKind, stepChild]: [number[], number[], number[]] = [[], [], []];
  const [firstEnd, endKey]: [number[], number[]] = [[], []];
  for (const { edges, steps, ends } of nodes) {
    firstEdge.push(edgeElement.length);
    firstStep.push(stepKind.length);
    firstEnd.push(endKey.length);
    for (const [element, next] of edges) {
      edgeElement.push(element);
      edgeChild.push(next.number);
    }
    for (const [kind, next] of steps) {
      stepKind.push(kind);
      stepChild.push(next.number);
    }
    for (const key of ends) endKey.push(key);
  }
  return {
    firstEdge: Int32Array.from([...firstEdge, edgeElement.length]),
    edgeElement: Int32Array.from(edgeElement),
    edgeChild: Int32Array.from(edgeChild),
    firstStep: Int32Array.from([...firstStep, stepKind.length]),
    stepKind: Uint8Array.from(stepKind),
    stepChild: Int32Array.from(stepChild),
    firstEnd: Int32Array.from([...firstEnd, endKey.length]),
    endKey: Int32Array.from(endKey),
  };
}

class Sharing {
  private readonly known = new Map<string, Shared>();
  private readonly numbers: Int32Array;

  constructor(numbers: Int32Array) {
    this.numbers = numbers;
  }

  /** The one node for all that lead on like this one. */
  share(node: PhraseNode): Shared {
    const byNewNumber = byNumber([...node.edges].map(([element, next]) => [this.numbers[element] as number, next] as const));
    // From the last to the first, so that the first child comes to stand right after its parent.
    const edges = byNewNumber.reverse().map(([element, next]) => [element, this.share(next)] as const);
    edges.reverse();
    const steps = byNumber(node.steps).map(([kind, next]) => [kind, this.share(next)] as const);
    const spell = (list: readonly (readonly [number, Shared])[]) => list.map(([label, next]) => `${label}:${next.number}`).join();
    const name = `${spell(edges)}/${spell(steps)}/${node.ends.join()}`;
    const known = this.known.get(name);
    if (known) return known;
    const made: Shared = { edges, steps, ends: node.ends, number: this.known.size };
    this.known.set(name, made);
    return made;
  }

  /** All nodes, the last found first: a node is found after all it leads to, so children come after their parents. */
  inOrder(): Shared[] {
    const nodes = [...this.known.values()].reverse();
    nodes.forEach((node, number) => {
      node.number = number;
    });
    return nodes;
  }
}

/** Entries of a map in the order of their numbers. */
export function byNumber<Value>(entries: Iterable<readonly [number, Value]>): (readonly [number, Value])[] {
  return [...entries].sort(([a], [b]) => a - b);
}
