import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compilePhrases } from "../../core/match/phrase-finder.ts";
import { buildPack } from "../../pack/build.ts";
import { readRuleFiles } from "../rules-folder.ts";
import { ADS, makeAds, makeCorpus } from "./corpus.ts";
import { chooseOnce, makeIdlePhrases, makePhrases } from "./phrases.ts";
import { seeded } from "./random.ts";
import { collectSentences } from "./sentences.ts";

const root = join(import.meta.dirname, "../../..");
const built = buildPack(readRuleFiles(join(root, "rules")));
const ads = makeCorpus(root, built);
const few = ads.slice(0, 60);

describe("the corpus", () => {
  it("is as long as ordinary ads are", () => {
    expect(ads).toHaveLength(ADS);
    const mean = ads.reduce((sum, { length }) => sum + length, 0) / ads.length;
    expect(Math.abs(mean - 1_578)).toBeLessThan(32);
  });

  it("is the same every time, and another one with another seed", () => {
    const pools = collectSentences(root, built);
    expect([...makeAds(pools, 20, 5)]).toEqual([...makeAds(pools, 20, 5)]);
    expect([...makeAds(pools, 20, 5)]).not.toEqual([...makeAds(pools, 20, 6)]);
  });

  it("has the share of capitals and of both scripts it promises", () => {
    const share = (test: (ad: string) => boolean) => ads.filter(test).length / ads.length;
    expect(share((ad) => ad === ad.toUpperCase())).toBeCloseTo(0.04, 1);
    expect(share((ad) => /[а-я]{3}/i.test(ad))).toBeGreaterThan(0.5);
    expect(share((ad) => /[a-z]{3}/i.test(ad))).toBeGreaterThan(0.35);
  });
});

describe("the phrases", () => {
  it("take one choice in every bracket", () => {
    expect(chooseOnce("(a|b (c|d)?) e* (f)?", seeded(1))).toMatch(/^(a|b|b c|b d) e\*( f)?$/);
  });

  it("are different ones, a short list begins a long one, and some occur", () => {
    const phrases = makePhrases(built.pack, ads, 400);
    expect(new Set(phrases).size).toBe(400);
    expect(makePhrases(built.pack, ads, 100)).toEqual(phrases.slice(0, 100));
    const finder = compilePhrases(phrases);
    expect(few.flatMap((ad) => finder.find(ad)).length).toBeGreaterThan(10);
  });

  it("never occur when they are idle", () => {
    const finder = compilePhrases(makeIdlePhrases(ads, 2_000));
    expect(few.flatMap((ad) => finder.find(ad))).toEqual([]);
  });
});
