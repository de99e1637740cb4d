import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LanguageWords } from "../pack.ts";
import { foldSuffixes, isChain, isNegative, type Suffixes } from "./suffixes.ts";

function words(suffixes: string[], negativeSuffixes: string[] = []): LanguageWords {
  return { language: "kk", negators: [], negatorsAfter: [], homeCountries: [], suffixes, negativeSuffixes };
}

function endings(suffixes: string[], negativeSuffixes: string[] = []): Suffixes {
  const folded = foldSuffixes([words(suffixes, negativeSuffixes)])[1];
  if (!folded) throw new Error("no endings");
  return folded;
}

describe("foldSuffixes", () => {
  it("numbers languages from 1; one without endings has none", () => {
    const folded = foldSuffixes([words(["s"]), words([]), words([], ["less"])]);
    expect(folded.map((one) => one !== undefined)).toEqual([false, true, false, true]);
  });

  it("folds endings as words are folded", () => {
    const { chain, negative, longest } = endings(["ді", "DI", "ін"], ["сіз", "сиз", "'siz"]);
    expect([...chain]).toEqual(["дi", "di", "ih"]);
    expect(negative).toEqual(["ciз", "cиз", "siz"]);
    expect(longest).toBe(2);
  });
});

describe("isChain", () => {
  it.each<[string, string[], string, boolean]>([
    ["nothing", ["s"], "", true],
    ["one ending", ["s"], "s", true],
    ["two", ["ing", "s"], "ings", true],
    ["one twice", ["s"], "ss", true],
    ["other letters", ["s"], "x", false],
    ["an ending and a rest", ["s"], "sx", false],
    ["a rest and an ending", ["s"], "xs", false],
    ["half of an ending", ["ing"], "in", false],
    ["where the longest ending leads astray", ["a", "ab", "bc"], "abc", true],
    ["where the shortest ending leads astray", ["a", "abc"], "abc", true],
    ["when no endings are known", [], "s", false],
    ["a rest of 18 letters", ["s"], "s".repeat(18), true],
    ["a rest of 19 letters", ["s"], "s".repeat(19), false],
    ["a long ending", ["s".repeat(18)], "s".repeat(18), true],
  ])("%s", (_what, suffixes, rest, expected) => {
    expect(isChain(endings(suffixes, ["less"]), rest)).toBe(expected);
  });

  it("says what trying every cut says", () => {
    const ending = fc.stringMatching(/^[abc]{1,4}$/);
    const cuts = (list: readonly string[], rest: string): boolean =>
      rest === "" || list.some((one) => rest.startsWith(one) && cuts(list, rest.slice(one.length)));
    fc.assert(
      fc.property(fc.array(ending, { minLength: 1, maxLength: 5 }), fc.stringMatching(/^[abc]{0,10}$/), (list, rest) => {
        expect(isChain(endings(list), rest)).toBe(cuts(list, rest));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("isNegative", () => {
  const kazakh = endings(["ді", "йсіз"], ["сіз"]);
  it.each<[string, string, boolean]>([
    ["an ending of absence", "ciз", true],
    ["one with more behind it", "ciздi", true],
    ["one behind other letters", "йciз", false],
    ["half of one", "ci", false],
    ["nothing", "", false],
    ["another ending", "дi", false],
  ])("%s", (_what, rest, expected) => {
    expect(isNegative(kazakh, rest)).toBe(expected);
  });
});
