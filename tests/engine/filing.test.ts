import { describe, expect, it } from "vitest";
import { loadEngine } from "../../src/cli/rules-folder.ts";
import { createEngine, type Engine } from "../../src/core/engine.ts";
import { findInField } from "../../src/core/match/find.ts";
import { Frequency } from "../../src/core/match/frequency.ts";
import { compileRules } from "../../src/core/match/rule-set.ts";
import { buildSmall } from "../small-pack.ts";
import { exampleTexts, goldTexts } from "./real-rules.ts";

/** The rules as they ship: filed under words that were counted in the examples. */
const shipped = loadEngine(process.cwd(), true);
/** The same with nothing counted, as drafts and tests have them. */
const plain = createEngine(shipped.pack);

/** Rules and table entries found, with sentence and verdict. */
function found({ rules }: Engine, text: string): string[] {
  const { matches, hits, calledOff } = findInField(rules, "description", rules.matcher.read(text));
  return [
    ...matches.map(({ rule, sentence, cancelled }) => `${rule.name} ${sentence} ${cancelled}`),
    ...hits.map(({ target, start }) => `${JSON.stringify(target)} ${start}`),
    ...calledOff,
  ].sort();
}

describe("the words that phrases are filed under", () => {
  it("change no verdict: the real rules in ads and examples", () => {
    for (const text of [...goldTexts, ...exampleTexts]) expect([text, ...found(shipped, text)]).toEqual([text, ...found(plain, text)]);
  });

  it("do not change where a finding begins and ends", () => {
    const { pack } = buildSmall();
    const groups = [{ id: "g", negation: "cancels" as const, any: ["интерес … (процент|дохода)"] }];
    const small = { ...pack, rules: [{ flag: "test.flag", language: "ru", reviewed: "none", groups }] };
    const text = "Интерес — процент с дохода";
    const evidence = (counts: readonly (readonly [string, number])[]) => {
      // Counted words are folded.
      const { rules } = createEngine(small, compileRules(small, new Frequency(new Map(counts))));
      return findInField(rules, "description", rules.matcher.read(text)).matches.map(({ start, end }) => text.slice(start, end));
    };
    expect(evidence([["иhtepec", 9]])).toEqual(evidence([["пpoцeht", 9]]));
  });
});
