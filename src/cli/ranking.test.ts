import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankingFigures } from "./ranking.ts";

/** `count` numbers from `first` up. */
const from = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index);

describe("rankingFigures", () => {
  it.each<[string, number[], number[], number]>([
    ["every risky ad above every ordinary one", [5, 6], [1, 2, 3], 1],
    ["every risky ad below", [1, 2], [5, 6], 0],
    ["all equal", [1, 1], [1, 1, 1], 0.5],
    ["one of two pairs", [2], [1, 3], 0.5],
    ["a tie counts half", [2], [1, 2], 0.75],
    ["negative scores", [-1], [-2, -3], 1],
  ])("auc: %s", (_what, risky, ordinary, auc) => {
    expect(rankingFigures(risky, ordinary)?.auc).toBeCloseTo(auc);
  });

  it("recall counts risky ads above all ordinary ones while there are fewer than a hundred", () => {
    expect(rankingFigures([99, 100, 101], from(1, 99))?.recallAt1).toBeCloseTo(2 / 3);
  });

  it("recall lets one ordinary ad in a hundred through", () => {
    expect(rankingFigures([99, 100, 101], from(1, 100))?.recallAt1).toBeCloseTo(2 / 3);
    expect(rankingFigures([99, 100, 101], from(2, 100))?.recallAt1).toBeCloseTo(1 / 3);
  });

  it("recall is 0 when the threshold is a tie of many ordinary ads", () => {
    expect(rankingFigures([3, 3], new Array<number>(200).fill(3))?.recallAt1).toBe(0);
  });

  it.each<[number[], number[]]>([
    [[], [1]],
    [[1], []],
    [[], []],
  ])("gives nothing for %j and %j", (risky, ordinary) => {
    expect(rankingFigures(risky, ordinary)).toBeUndefined();
  });

  it("leaves its input as it is", () => {
    const risky = [3, 1, 2];
    const ordinary = [2, 3, 1];
    rankingFigures(risky, ordinary);
    expect([risky, ordinary]).toEqual([
      [3, 1, 2],
      [2, 3, 1],
    ]);
  });

  const scores = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 250 });

  it("agrees with counting every pair", () => {
    fc.assert(
      fc.property(scores, scores, (risky, ordinary) => {
        const points = risky.flatMap((a) => ordinary.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
        const sum = points.reduce((total: number, point) => total + point, 0);
        expect(rankingFigures(risky, ordinary)?.auc).toBeCloseTo(sum / points.length);
      }),
      { numRuns: 50 },
    );
  });

  it("keeps at most one ordinary ad in a hundred above the threshold, and no threshold catches more", () => {
    fc.assert(
      fc.property(scores, scores, (risky, ordinary) => {
        const shares = from(-1, 15)
          .filter((threshold) => ordinary.filter((score) => score > threshold).length <= ordinary.length / 100)
          .map((threshold) => risky.filter((score) => score > threshold).length / risky.length);
        expect(rankingFigures(risky, ordinary)?.recallAt1).toBeCloseTo(Math.max(...shares));
      }),
      { numRuns: 100 },
    );
  });
});
