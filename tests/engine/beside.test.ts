import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { loadEngine } from "../../src/cli/rules-folder.ts";
import { Beside } from "../../src/core/match/beside.ts";
import { compile, type Pattern } from "../../src/core/match/compile.ts";
import { Matcher } from "../../src/core/match/matcher.ts";
import { parsePhrase } from "../../src/core/match/phrase.ts";
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

function readWithoutFilter(matcher: Matcher, text: string): object {
  const open = vi.spyOn(Beside.prototype, "mayBegin").mockReturnValue(true);
  try {
    return readAll(matcher, text);
  } finally {
    open.mockRestore();
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
        const matcher = matcherOf(phrases);
        expect(readAll(matcher, text)).toEqual(readWithoutFilter(matcher, text));
      }),
      { numRuns: 700 },
    );
  });

  it("of phrases with numbers", () => {
    fc.assert(
      fc.property(fc.array(numberPhrase, { minLength: 1, maxLength: 6 }), numberText, (phrases, text) => {
        const matcher = matcherOf(phrases);
        expect(readAll(matcher, text)).toEqual(readWithoutFilter(matcher, text));
      }),
      { numRuns: 700 },
    );
  });

  it("of the real rules in ads and examples", () => {
    const { matcher } = loadEngine(process.cwd(), true).rules;
    for (const text of [...goldTexts, ...exampleTexts]) expect(readAll(matcher, text)).toEqual(readWithoutFilter(matcher, text));
  });

  it("of a number before an apostrophe", () => {
    const matcher = matcherOf(["pay 1"]);
    expect(readAll(matcher, "pay 1'000")).toEqual(readWithoutFilter(matcher, "pay 1'000"));
  });
});
