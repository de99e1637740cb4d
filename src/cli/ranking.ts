/**
 * How well a score separates risky from ordinary ads.
 *
 * `auc`: chance that a risky ad scores above an ordinary one, ties counted half (Mann–Whitney).
 * `recallAt1`: share of risky ads above the threshold that at most 1 % of ordinary ads reach.
 * Undefined when either side is empty.
 */
export function rankingFigures(risky: readonly number[], ordinary: readonly number[]): { auc: number; recallAt1: number } | undefined {
  if (risky.length === 0 || ordinary.length === 0) return undefined;
  const sorted = [...ordinary].sort((a, b) => a - b);
  let sum = 0;
  for (const score of risky) sum += (lowerBound(sorted, score) + upperBound(sorted, score)) / 2;
  const allowed = Math.floor(ordinary.length * 0.01);
  const threshold = sorted[sorted.length - 1 - allowed] ?? Number.NEGATIVE_INFINITY;
  return {
    auc: sum / (risky.length * ordinary.length),
    recallAt1: risky.filter((score) => score > threshold).length / risky.length,
  };
}

/** Number of values below `limit`. */
function lowerBound(sorted: readonly number[], limit: number): number {
  return partition(sorted, (value) => value < limit);
}

/** Number of values not above `limit`. */
function upperBound(sorted: readonly number[], limit: number): number {
  return partition(sorted, (value) => value <= limit);
}

function partition(sorted: readonly number[], isLeft: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isLeft(sorted[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}
