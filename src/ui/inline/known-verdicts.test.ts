import { describe, expect, it, vi } from "vitest";
import { createKnownVerdicts } from "./known-verdicts.ts";

const names = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `ad ${from + index}`);

/** Verdicts of at most 100 ads, with what stands on the page and how often that was asked. */
function start(stands: readonly string[]) {
  const standing = vi.fn(() => new Set(stands));
  const known = createKnownVerdicts<string>(100, standing);
  const learn = (hashes: readonly string[]) => hashes.forEach((hash) => void known.set(hash, `verdict of ${hash}`));
  const lacking = (hashes: readonly string[]) => hashes.filter((hash) => known.get(hash) === undefined);
  return { known, standing, learn, lacking };
}

describe("createKnownVerdicts", () => {
  it("keeps the verdicts of all ads that stand on the page, however many", () => {
    const all = names(0, 350);
    const { learn, lacking, known } = start(all);
    learn(all);
    expect(lacking(all)).toEqual([]);
    expect(known.get("ad 0")).toBe("verdict of ad 0");
  });

  it("forgets the oldest of those that are gone", () => {
    const { learn, lacking } = start(names(0, 5));
    learn(names(0, 101));
    expect(lacking(names(0, 101))).toEqual(names(5, 16));
  });

  it("holds no more than it may while ads come and go", () => {
    const { learn, lacking } = start([]);
    learn(names(0, 5_000));
    expect(5_000 - lacking(names(0, 5_000)).length).toBeLessThanOrEqual(100);
    expect(lacking(names(4_950, 5_000))).toEqual([]);
  });

  it("seldom goes through the page", () => {
    const { learn, standing } = start(names(0, 1_000));
    learn(names(0, 100));
    expect(standing).not.toHaveBeenCalled();
    learn(names(100, 1_000));
    expect(standing.mock.calls.length).toBeLessThan(100);
  });

  it("knows nothing once cleared", () => {
    const { known, learn } = start([]);
    learn(names(0, 10));
    known.clear();
    expect(known.get("ad 3")).toBeUndefined();
  });
});
