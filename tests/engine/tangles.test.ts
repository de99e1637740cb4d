import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { hostileTexts } from "../../src/cli/bench/hostile.ts";
import { loadEngine } from "../../src/cli/rules-folder.ts";
import { findInField } from "../../src/core/match/find.ts";
import { goldTexts } from "./real-rules.ts";

/*
 * Texts made to make the engine slow, by the steps that phrases of the real rules are followed: counted alike on every machine. Words
 * spaced out one after the other once had as many ways through a gap as there are ways to part them: 22 seconds for 5,000 characters.
 */

const LENGTH = 20_000;
/** Ordinary ads take some 2 a character. */
const MOST = 60;
const { rules } = loadEngine(join(import.meta.dirname, "../.."), true);
const { matcher } = rules;

afterEach(() => matcher.limitSteps(Number.POSITIVE_INFINITY));

describe("a hostile text is read in few steps", () => {
  it.each(Object.keys(hostileTexts))("%s", (name) => {
    const text = hostileTexts[name]?.(LENGTH) ?? "";
    matcher.limitSteps(MOST * LENGTH);
    expect(() => findInField(rules, "description", matcher.read(text))).not.toThrow();
  });
});

describe("disguises where they stand thick", () => {
  const spaced = (text: string) => [...text].join(" ");

  it("are seen through in an ad that is spaced out as a whole", () => {
    const text = "Паспорта работников хранятся у администратора.";
    const plain = findInField(rules, "description", matcher.read(text)).matches.map(({ rule }) => rule.flag);
    const read = findInField(rules, "description", matcher.read(text.split(" ").map(spaced).join("   "))).matches;
    expect(plain).toContain("documents.retention");
    expect(read.map(({ rule }) => rule.flag)).toContain("documents.retention");
  });

  it("do not keep plain words from being read where there are too many", () => {
    const text = `${spaced("паспорт".repeat(700))}. Паспорта работников хранятся у администратора.`;
    const read = findInField(rules, "description", matcher.read(text)).matches;
    expect(read.map(({ rule }) => rule.flag)).toContain("documents.retention");
  });

  it("never end the reading of an ordinary ad behind them", () => {
    const tangle = spaced("паспорт".repeat(150));
    const ads = goldTexts.filter((_, at) => at % 60 === 0);
    expect(ads.length).toBeGreaterThan(50);
    for (const ad of ads) {
      const { guardsIn, view } = matcher.read(`${tangle}.\n${ad}`);
      expect(() => guardsIn(0, view.text.length)).not.toThrow();
    }
  });
});
