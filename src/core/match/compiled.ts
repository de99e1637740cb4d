/**
 * Phrases as numbers: everything the matcher needs, in typed arrays that can be written to a file when a pack is built
 * (see packed.ts) and are ready to use when read again.
 */
export interface Compiled {
  /**
   * The words of all phrases as a trie in breadth-first order: node n's children are firstChild[n]…firstChild[n + 1] - 1,
   * each with the label that leads to it (letters 1…50, digits 64…73), ascending.
   */
  readonly labels: Uint8Array;
  readonly firstChild: Int32Array;
  /** Node n's entries are firstEntry[n]…firstEntry[n + 1] - 1: element number, and flags (see {@link entryFlags}). */
  readonly firstEntry: Int32Array;
  readonly entryElement: Int32Array;
  readonly entryFlags: Uint16Array;
  /**
   * Root of the tree of phrases filed under an element, -1 when there are none: those looked for everywhere, and guards, which
   * are looked for only in sentences where they could matter.
   */
  readonly rootOf: Int32Array;
  readonly guardRootOf: Int32Array;
  /** By element: languages (bits by number) in which the word calls off what follows, and what stands before. */
  readonly negates: Int32Array;
  readonly negatesBefore: Int32Array;
  /**
   * The phrases as trees of steps: node n's word steps are firstEdge[n]…firstEdge[n + 1] - 1, by element, ascending; its other
   * steps firstStep[n]…, and the keys of the patterns that end in it endKey[firstEnd[n]]…. Trees share what they have alike below;
   * children have higher numbers than their parents.
   */
  readonly firstEdge: Int32Array;
  readonly edgeElement: Int32Array;
  readonly edgeChild: Int32Array;
  readonly firstStep: Int32Array;
  readonly stepKind: Uint8Array;
  readonly stepChild: Int32Array;
  readonly firstEnd: Int32Array;
  readonly endKey: Int32Array;
}

/** Entry flags: how the word must continue (bits 0–1), scripts of its letters (bits 2–5), its language's number (bits 6–11). */
export const EXACT = 0;
export const STEM = 1;
export const CHAIN = 2;

/** Packs the flags of an entry. */
export function entryFlags(kind: number, script: number, language: number): number {
  return kind | (script << 2) | (language << 6);
}

/** Kinds of steps that take no particular word. A gap's size is added to `GAP_STEP`. */
export const NUMBER_STEP = 0;
export const TURN_STEP = 1;
export const SENTENCE_EDGE = 2;
export const LINE_EDGE = 3;
export const GAP_STEP = 16;

/** Label of a digit in the trie of words. */
export const DIGIT_LABEL = 64;

/** Limits that the numbers above leave room for; a pack beyond them is refused with this message. */
export const LIMITS = { elements: 1 << 22, languages: 30, gap: 9, nodes: 1 << 24 } as const;

/** The pack holds more than the engine's tables can number. */
export class PackTooLarge extends Error {
  override readonly name = "PackTooLarge";
}
