import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { loadEngine } from "../../src/cli/rules-folder.ts";
import { compile, type Pattern } from "../../src/core/match/compile.ts";
import { Matcher } from "../../src/core/match/matcher.ts";
import { parsePhrase } from "../../src/core/match/phrase.ts";
import { Trees } from "../../src/core/match/trees.ts";
import { adText, anyPhrase, edgePhrase } from "./arbitraries.ts";
import { exampleTexts, goldTexts } from "./real-rules.ts";

/** Phrases that are looked for everywhere; every second is a guard. */
function matcherOf(phrases: readonly string[]): Matcher {
  const patterns = phrases.flatMap((phrase, key): Pattern[] => {
    const parsed = parsePhrase(phrase);
    return parsed.ok ? parsed.sequences.map((steps) => ({ key, steps, guard: key % 2 === 1 })) : [];
  });
  return new Matcher(compile(patterns));
}

function readAll(matcher: Matcher, text: string): object {
  const { occurrences, guardsIn, view } = matcher.read(text);
  return { occurrences, guards: guardsIn(0, view.text.length) };
}

/** The same where every neighbour is read, whatever it begins with. */
function readUnrefused(matcherOf: () => Matcher, text: string): object {
  const mayTake = vi.spyOn(Trees.prototype, "mayTake").mockReturnValue(true);
  const sidesOf = vi.spyOn(Trees.prototype, "sidesOf").mockReturnValue({ open: true, right: [0, 0], left: [0, 0] });
  try {
    return readAll(matcherOf(), text);
  } finally {
    mayTake.mockRestore();
    sidesOf.mockRestore();
  }
}

afterEach(() => {
  vi.restoreAllMocks();
});

// Literal numbers beside words, and texts in which words, digits and apostrophes touch.
const withNumbers = fc.array(fc.constantFrom("pay", "visa", "24", "1", "k9", "a", "don't", "виз*", "pass*"), {
  minLength: 1,
  maxLength: 3,
});
const numberPhrase = withNumbers.map((words) => words.join(" ")).filter((phrase) => parsePhrase(phrase).ok);
const numberText = fc
  .array(
    fc.tuple(
      fc.constantFrom("pay", "visa", "24", "1", "k9", "a", "don’t", "визу", "passport", "000"),
      fc.constantFrom(" ", " ", "", "-", "\u200b", "!"),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.map(([word, after]) => word + after).join(""));

describe("what is refused by its neighbours would not have been found", () => {
  it("of random phrases in random texts", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyPhrase, edgePhrase), { minLength: 1, maxLength: 8 }), adText, (phrases, text) => {
        expect(readAll(matcherOf(phrases), text)).toEqual(readUnrefused(() => matcherOf(phrases), text));
      }),
      { numRuns: 700 },
    );
  });

  it("of phrases with numbers", () => {
    fc.assert(
      fc.property(fc.array(numberPhrase, { minLength: 1, maxLength: 6 }), numberText, (phrases, text) => {
        expect(readAll(matcherOf(phrases), text)).toEqual(readUnrefused(() => matcherOf(phrases), text));
      }),
      { numRuns: 700 },
    );
  });

  it("of the real rules in ads and examples", () => {
    const { matcher } = loadEngine(process.cwd(), true).rules;
    // Its own, whose meanings were all made while nothing was refused.
    const unrefused = loadEngine(process.cwd(), true).rules.matcher;
    // Every twelfth: with nothing refused each takes a hundred times as long.
    const texts = [...goldTexts, ...exampleTexts].filter((_, at) => at % 12 === 0);
    for (const text of texts) expect(readAll(matcher, text)).toEqual(readUnrefused(() => unrefused, text));
  });

  it("of a number before an apostrophe", () => {
    expect(readAll(matcherOf(["pay 1"]), "pay 1'000")).toEqual(readUnrefused(() => matcherOf(["pay 1"]), "pay 1'000"));
  });
});
