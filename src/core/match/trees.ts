import { type Beginnings, beginningsOf } from "./beginnings.ts";
import { type Compiled, TURN_STEP } from "./compiled.ts";

/** Numbers a node has in {@link Trees.nodes}: half a line of the processor's memory, so that visiting one costs one read. */
export const NODE_SIZE = 8;
export const FIRST_EDGE = 0;
export const END_EDGE = 1;
export const FIRST_STEP = 2;
export const END_STEP = 3;
export const FIRST_END = 4;
export const END_END = 5;
/** Beginnings of the words asked for next, see beginnings.ts: bits 0–31, and 32–63. */
export const LOW = 6;
export const HIGH = 7;

/** What must stand beside a word for a phrase filed under it to begin; written into a list that holds one root after another. */
export interface RootSides {
  /** A phrase ends here, or may go on with whatever stands beside. */
  readonly open: boolean;
  readonly right: readonly [low: number, high: number];
  readonly left: readonly [low: number, high: number];
}

/** The trees of the phrases, each node's numbers side by side. Made from the lists of a pack when it is loaded. */
export class Trees {
  readonly nodes: Int32Array;
  /** By node, bits of the rules whose phrases end there or below (see guards.ts). */
  readonly rulesBelow: Int32Array;
  private readonly compiled: Compiled;

  /** @param ruleBits of each key; without them no guard is refused early */
  constructor(compiled: Compiled, ruleBits?: Int32Array) {
    this.compiled = compiled;
    this.nodes = sideBySide(compiled, beginningsOf(compiled));
    this.rulesBelow = rulesBelow(compiled, ruleBits);
  }

  /**
   * Can a word that begins so (see {@link beginningAt}) be asked for by this node? Most neighbours are refused by it unread; a yes may
   * be wrong, a no cannot.
   */
  mayTake(node: number, beginning: number): boolean {
    const { nodes } = this;
    return bitOf(nodes[node * NODE_SIZE + LOW] as number, nodes[node * NODE_SIZE + HIGH] as number, beginning);
  }

  /** What may stand beside a word whose phrases begin at this node. */
  sidesOf(root: number): RootSides {
    const { stepKind, stepChild } = this.compiled;
    const { nodes } = this;
    const base = root * NODE_SIZE;
    let open = (nodes[base + FIRST_END] as number) < (nodes[base + END_END] as number);
    let [low, high] = [0, 0];
    for (let step = nodes[base + FIRST_STEP] as number; step < (nodes[base + END_STEP] as number); step++) {
      const turn = (stepChild[step] as number) * NODE_SIZE;
      if (stepKind[step] !== TURN_STEP || (nodes[turn + FIRST_STEP] as number) < (nodes[turn + END_STEP] as number)) open = true;
      low |= nodes[turn + LOW] as number;
      high |= nodes[turn + HIGH] as number;
    }
    return { open, right: [nodes[base + LOW] as number, nodes[base + HIGH] as number], left: [low, high] };
  }
}

/** Is this bit (0–63; none when negative) among them? */
export function bitOf(low: number, high: number, bit: number): boolean {
  return bit >= 0 && (((bit < 32 ? low : high) >>> (bit & 31)) & 1) !== 0;
}

function sideBySide({ firstEdge, edgeElement, firstStep, firstEnd }: Compiled, { low, high }: Beginnings): Int32Array {
  const count = firstEdge.length - 1;
  const nodes = new Int32Array(count * NODE_SIZE);
  for (let node = 0, base = 0; node < count; node++, base += NODE_SIZE) {
    const from = firstEdge[node] as number;
    const to = firstEdge[node + 1] as number;
    let [lower, higher] = [0, 0];
    for (let edge = from; edge < to; edge++) {
      const element = edgeElement[edge] as number;
      lower |= low[element] as number;
      higher |= high[element] as number;
    }
    nodes[base] = from;
    nodes[base + END_EDGE] = to;
    nodes[base + FIRST_STEP] = firstStep[node] as number;
    nodes[base + END_STEP] = firstStep[node + 1] as number;
    nodes[base + FIRST_END] = firstEnd[node] as number;
    nodes[base + END_END] = firstEnd[node + 1] as number;
    nodes[base + LOW] = lower;
    nodes[base + HIGH] = higher;
  }
  return nodes;
}

function rulesBelow({ firstEdge, edgeChild, firstStep, stepChild, firstEnd, endKey }: Compiled, ruleBits?: Int32Array): Int32Array {
  const bits = new Int32Array(firstEdge.length - 1);
  if (!ruleBits) return bits.fill(-1);
  for (let node = bits.length - 1; node >= 0; node--) {
    let all = 0;
    for (let end = firstEnd[node] as number; end < (firstEnd[node + 1] as number); end++) {
      all |= ruleBits[endKey[end] as number] as number;
    }
    for (let edge = firstEdge[node] as number; edge < (firstEdge[node + 1] as number); edge++)
      all |= bits[edgeChild[edge] as number] as number;
    for (let step = firstStep[node] as number; step < (firstStep[node + 1] as number); step++)
      all |= bits[stepChild[step] as number] as number;
    bits[node] = all;
  }
  return bits;
}
