import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compilePhrases } from "../../src/core/match/phrase-finder.ts";
import { adText, anyPhrase, anyText, edgePhrase, gaplessPhrase } from "./arbitraries.ts";
import { differences, findAll, sequencesOf } from "./reference.ts";

const slices = (phrase: string, text: string) => findAll([sequencesOf(phrase)], text).map(({ start, end }) => text.slice(start, end));

describe("the reference itself", () => {
  it.each<[string, string, string[]]>([
    ["visa", "VISA, Visa, visas", ["VISA", "Visa"]],
    ["виз*", "визу, ревизор, виз", ["визу", "виз"]],
    ["pay … visa", "pay a visa, visa", ["pay a visa", "pay a visa, visa"]],
    ["pay … visa", "pay a b c d visa", []],
    ["pay … visa", "Pay now. Visa later", []],
    ["pay … for … visa", "pay for x for visa", ["pay for x for visa"]],
    ["(a)? visa", "a visa", ["a visa", "visa"]],
    ["# дней", "за 14 дней", ["14 дней"]],
    ["вот", "bot, вот, Bот", ["вот", "Bот"]],
    ["тест", "Нужно пройти TECT сегодня", ["TECT"]],
    ["тест*", "Нужно пройти TECT сегодня", []],
    ["тест", "Take TECT class of our school", []],
    ["visa", "v i s a", []],
    ["^ visa", "visa visa. Visa, visa", ["visa", "Visa"]],
    ["visa $$", "visa\nvisa. Visa", ["visa", "Visa"]],
    ["pay …1 visa", "pay a visa, pay a b visa", ["pay a visa"]],
  ])("reads %j in %j", (phrase, text, expected) => {
    expect(slices(phrase, text)).toEqual(expected);
  });
});

describe("the engine beside the reference", () => {
  it("finds what is there and nothing else: random phrases together", () => {
    fc.assert(
      fc.property(fc.array(anyPhrase, { minLength: 1, maxLength: 8 }), adText, (phrases, text) => {
        expect(differences(phrases, text, compilePhrases(phrases).find(text))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it("finds exactly what is there when no phrase has a gap", () => {
    fc.assert(
      fc.property(fc.array(gaplessPhrase, { minLength: 1, maxLength: 8 }), adText, (phrases, text) => {
        expect(differences(phrases, text, compilePhrases(phrases).find(text))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps to the edges of sentences and lines", () => {
    fc.assert(
      fc.property(fc.array(edgePhrase, { minLength: 1, maxLength: 6 }), adText, (phrases, text) => {
        expect(differences(phrases, text, compilePhrases(phrases).find(text))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("finds what a text was made to hold", () => {
    // Texts that are nearly the phrase: dropped and doubled words, words put into the gap.
    const near = fc.tuple(anyPhrase, fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 8, maxLength: 8 })).map(([phrase, turns]) => {
      const sequences = sequencesOf(phrase);
      const steps = sequences[(turns[0] ?? 0) % sequences.length] ?? [];
      const written = steps.flatMap((step, index) => {
        const turn = turns[(index + 1) % turns.length] ?? 0;
        if (step.kind === "gap") return ["x", "yy", "zzz", "qq"].slice(0, turn);
        const word = step.kind === "words" ? (step.words[turn % step.words.length]?.text ?? "") : "42";
        return turn === 5 ? [word, word] : turn === 4 && index % 3 === 2 ? [] : [word];
      });
      return { phrase, text: `слово ${written.join(" ")} other` };
    });
    fc.assert(
      fc.property(near, ({ phrase, text }) => {
        expect(differences([phrase], text, compilePhrases([phrase]).find(text))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("agrees on strings that are no texts", () => {
    const phrases = ["a", "а", "aa", "(a|1) #", "ss", "a … 1"];
    const finder = compilePhrases(phrases);
    fc.assert(
      fc.property(anyText, (text) => {
        expect(differences(phrases, text, finder.find(text))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
