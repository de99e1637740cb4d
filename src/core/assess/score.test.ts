import { describe, expect, it } from "vitest";
import type { Flag } from "../flag.ts";
import type { Level } from "../level.ts";
import type { Standing } from "./levels.ts";
import { type ScoreInput, scoreOf } from "./score.ts";

const standing = (alone: Level): Standing => ({
  flag: { id: `test.${alone}`, role: "flag", family: "A", level: alone, strength: "M", status: "stable" } as unknown as Flag,
  alone,
  experimental: false,
});
const score = (given: Partial<ScoreInput>) =>
  scoreOf({ standing: [], combinations: [], protective: 0, facts: () => false, judged: undefined, ...given });
const judged = (logit: number) => ({ logit, bait: false });

describe("the score", () => {
  it("rises with the level, with and without wording judged", () => {
    for (const wording of [undefined, judged(-3), judged(2)]) {
      const scores = (["info", "caution", "danger"] as const).map((level) => score({ standing: [standing(level)], judged: wording }));
      expect(scores).toEqual([...scores].sort((a, b) => a - b));
      expect(new Set(scores).size).toBe(3);
      expect(scores[0]).toBeGreaterThan(score({ judged: wording }));
    }
  });

  it("rises with the wording and is nearly nought for an ordinary one", () => {
    expect(score({ judged: judged(-6) })).toBeLessThan(0.01);
    expect(score({ judged: judged(1) })).toBeGreaterThan(score({ judged: judged(0) }));
    expect(score({ judged: judged(800) })).toBe(2400);
  });

  it("is never below nought", () => {
    expect(score({ protective: 20 })).toBe(0);
    expect(score({ protective: 20, judged: judged(-800) })).toBe(0);
  });
});
