import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compilePhrases, type FoundPhrase } from "../../src/core/match/phrase-finder.ts";
import { CYRILLIC, GREEK } from "../../src/core/text/characters.ts";
import { readWords } from "../../src/core/text/words.ts";
import { adText, anyPhrase, anyText } from "./arbitraries.ts";
import { faultsOf, keysOf } from "./reference.ts";

const phraseList = fc.array(anyPhrase, { minLength: 1, maxLength: 8 });
const skeletonsOf = (text: string) => readWords(text).words.map(({ skeleton }) => skeleton);

describe("folding", () => {
  const isSettled = (text: string) => skeletonsOf(skeletonsOf(text).join(" ")).join(" ") === skeletonsOf(text).join(" ");
  /** Planes 0 and 1 hold all letters that fold to others. */
  const characters = Array.from({ length: 0x20000 }, (_, code) => String.fromCodePoint(code));

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, adText), (text) => {
        const once = skeletonsOf(text);
        expect(skeletonsOf(once.join(" "))).toEqual(once);
      }),
      { numRuns: 1500 },
    );
  });

  it("changes nothing the second time, character by character", () => {
    expect(characters.filter((character) => !isSettled(character))).toEqual([]);
  });

  it("keeps words in order, apart, and inside the text", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, adText), (text) => {
        let before = 0;
        let sentence = 0;
        for (const word of readWords(text).words) {
          expect(word.start).toBeGreaterThanOrEqual(before);
          expect(word.end).toBeGreaterThan(word.start);
          expect(word.end).toBeLessThanOrEqual(text.length);
          expect(word.sentence).toBeGreaterThanOrEqual(sentence);
          expect(skeletonsOf(text.slice(word.start, word.end))).toEqual([word.skeleton]);
          before = word.end;
          sentence = word.sentence;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("every span", () => {
  it("is whole words that satisfy the phrase", () => {
    fc.assert(
      fc.property(phraseList, adText, (phrases, text) => {
        expect(faultsOf(phrases, text, compilePhrases(phrases).find(text))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("phrases do not influence each other", () => {
  it("their order never matters", () => {
    const shuffled = phraseList.chain((phrases) =>
      fc
        .shuffledSubarray(
          phrases.map((_, index) => index),
          { minLength: phrases.length },
        )
        .map((order) => ({ phrases, order })),
    );
    fc.assert(
      fc.property(shuffled, adText, ({ phrases, order }, text) => {
        const other = compilePhrases(order.map((index) => phrases[index] ?? ""))
          .find(text)
          .map((found) => ({ ...found, phrase: order[found.phrase] ?? -1 }));
        expect(keysOf(other)).toEqual(keysOf(compilePhrases(phrases).find(text)));
      }),
      { numRuns: 500 },
    );
  });

  it("what others are sought never matters", () => {
    fc.assert(
      fc.property(phraseList, phraseList, adText, (phrases, more, text) => {
        const together = compilePhrases([...phrases, ...more])
          .find(text)
          .filter(({ phrase }) => phrase < phrases.length);
        expect(keysOf(together)).toEqual(keysOf(compilePhrases(phrases).find(text)));
      }),
      { numRuns: 500 },
    );
  });
});

describe("texts do not influence each other", () => {
  it("the same text gives the same answer after any other", () => {
    const long = `${"pass visa паспорт мама 12 βιζα ".repeat(500)}\n${"п а с ".repeat(200)}`;
    const property = fc.property(phraseList, adText, fc.oneof(adText, anyText, fc.constantFrom("", long)), (phrases, text, between) => {
      const finder = compilePhrases(phrases);
      const before = finder.find(text);
      const kept = JSON.stringify(before);
      finder.find(between);
      expect(finder.find(text)).toEqual(before);
      // What was handed out stays as it was: no buffer of the engine's own.
      expect(JSON.stringify(before)).toBe(kept);
    });
    fc.assert(property, { numRuns: 150 });
  });

  it("two finders at work by turns do not disturb each other", () => {
    fc.assert(
      fc.property(phraseList, phraseList, adText, adText, (one, two, text, other) => {
        const [a, b] = [compilePhrases(one), compilePhrases(two)];
        const alone = [a.find(text), b.find(other)];
        expect([a.find(text), b.find(other), a.find(text), b.find(other)]).toEqual([...alone, ...alone]);
      }),
      { numRuns: 150 },
    );
  });
});

/** Sentences of another matter, in the script of the text: its main script, which some finds depend on, stays what it is. */
function unrelated(mainScript: number): { before: string; after: string } {
  if (mainScript === CYRILLIC)
    return { before: "Сегодня хорошая погода, дождь кончился.\n", after: "\nЗавтра будет снег! Деревья зелёные.\n" };
  if (mainScript === GREEK) return { before: "Σήμερα έχει ήλιο, χωρίς σύννεφα.\n", after: "\nΑύριο θα βρέξει! Δέντρα πράσινα.\n" };
  return { before: "Weather seems fine today, rain stopped.\n", after: "\nTomorrow brings snow! Trees look green.\n" };
}

describe("what stands around", () => {
  const shifted = (found: readonly FoundPhrase[], by: number) =>
    keysOf(found.map(({ phrase, start, end }) => ({ phrase, start: start + by, end: end + by })));

  it("changes nothing: lines before and after", () => {
    fc.assert(
      fc.property(phraseList, adText, (phrases, text) => {
        const finder = compilePhrases(phrases);
        const { before, after } = unrelated(readWords(text).mainScript);
        const wrapped = finder.find(before + text + after);
        expect(keysOf(wrapped)).toEqual(shifted(finder.find(text), before.length));
      }),
      { numRuns: 1000 },
    );
  });

  it("changes nothing: sentences on the same line", () => {
    fc.assert(
      fc.property(phraseList, adText, (phrases, text) => {
        const finder = compilePhrases(phrases);
        const { before, after } = unrelated(readWords(text).mainScript);
        const [head, tail] = [before.replace(".\n", "! "), after.replace("\n", "! ")];
        const wrapped = finder.find(head + text + tail);
        expect(keysOf(wrapped)).toEqual(shifted(finder.find(text), head.length));
      }),
      { numRuns: 500 },
    );
  });
});
