import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type GoldAd, goldLevel, readGold } from "../src/cli/gold.ts";
import { loadEngine } from "../src/cli/rules-folder.ts";
import { compareLevels, type Level } from "../src/core/level.ts";

const engine = loadEngine(join(import.meta.dirname, ".."), true);

const atLeast = (level: Level) => (ad: GoldAd) => compareLevels(goldLevel(engine, ad), level) >= 0;

// Ads that were used to widen the rules say what must not be lost; those held back, what unseen ads may give (rules/SCORECARD.md).
describe.each(readGold(join(import.meta.dirname, "gold")))("gold set %s", (_language, all) => {
  const ads = all.filter(({ split }) => split !== "held");
  const risky = ads.filter(({ label }) => label === "fraud");
  const ordinary = ads.filter(({ label }) => label === "legit");

  it("keeps every hard ordinary ad quiet", () => {
    expect(ordinary.filter(atLeast("caution")).map((ad) => `${goldLevel(engine, ad)}: ${ad.id} ${ad.text.slice(0, 80)}`)).toEqual([]);
  });

  it("is loud about at least 60 % of the risky ads and warns about at least 85 %", () => {
    const missed = risky.filter((ad) => !atLeast("caution")(ad)).map(({ id }) => id);
    expect(risky.filter(atLeast("danger")).length / risky.length).toBeGreaterThanOrEqual(0.6);
    expect(1 - missed.length / risky.length, `missed: ${missed.join(", ")}`).toBeGreaterThanOrEqual(0.85);
  });
});
