import type { PhraseWord, Sequence } from "./phrase.ts";

/**
 * How often words occur, counted in texts of our own (see pack/word-counts.ts). Only the order matters: a phrase is filed
 * under its rarest word, so that ordinary text calls for nothing. Without counts a long word passes for a rare one.
 */
export class Frequency {
  private readonly words: readonly string[];
  /** sums[n]: occurrences of the first n words of the sorted list. */
  private readonly sums: readonly number[];
  /** Written-out forms of one phrase share their steps: each is weighed once. */
  private readonly costs = new WeakMap<readonly PhraseWord[], number>();

  /** @param counts folded word → number of texts it was met in */
  constructor(counts: ReadonlyMap<string, number> = new Map()) {
    const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
    this.words = sorted.map(([word]) => word);
    const sums = [0];
    for (const [, count] of sorted) sums.push((sums.at(-1) ?? 0) + count);
    this.sums = sums;
  }

  /** The step to file a written-out phrase under; -1 when it has no words. */
  rarestStep(steps: Sequence): number {
    let best = -1;
    let bestCost = Number.POSITIVE_INFINITY;
    steps.forEach((step, index) => {
      if (step.kind !== "words") return;
      const cost = this.costOf(step.words);
      if (cost < bestCost) {
        best = index;
        bestCost = cost;
      }
    });
    return best;
  }

  /** How often any written-out form of a phrase would have to be looked at. */
  phraseCost(sequences: readonly Sequence[]): number {
    const costs = sequences.map((steps) => {
      const step = steps[this.rarestStep(steps)];
      return step?.kind === "words" ? this.costOf(step.words) : 0;
    });
    return Math.max(0, ...costs);
  }

  private costOf(words: readonly PhraseWord[]): number {
    const known = this.costs.get(words);
    if (known !== undefined) return known;
    let cost = 0;
    for (const word of words) {
      // Unseen words cost a little, the longer the less; numbers are everywhere.
      cost += this.count(word) + 1 / word.text.length;
      if (/^\d/.test(word.text)) cost += MANY;
    }
    this.costs.set(words, cost);
    return cost;
  }

  private count({ text, prefix }: PhraseWord): number {
    const from = this.indexOf(text);
    const to = prefix ? this.indexOf(`${text}\uffff`) : this.words[from] === text ? from + 1 : from;
    return (this.sums[to] ?? 0) - (this.sums[from] ?? 0);
  }

  /** Place of the first word not before this one. */
  private indexOf(text: string): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.words[middle] ?? "") < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const MANY = 1e6;
