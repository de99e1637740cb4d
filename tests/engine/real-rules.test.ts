import { describe, expect, it } from "vitest";
import { compilePhrases } from "../../src/core/match/phrase-finder.ts";
import { CYRILLIC } from "../../src/core/text/characters.ts";
import { readWords } from "../../src/core/text/words.ts";
import { exampleTexts, goldTexts, realPhrases } from "./real-rules.ts";
import { differences, faultsOf, keysOf } from "./reference.ts";

const finder = compilePhrases(realPhrases);

/** Many to a text, a line each: no phrase runs over a line, and the reference is slow. */
function pagesOf(texts: readonly string[], size: number): string[] {
  return Array.from({ length: Math.ceil(texts.length / size) }, (_, page) => texts.slice(page * size, page * size + size).join("\n"));
}
/** Every fourth page: the reference tries every phrase at every word. */
const pages = [...pagesOf(goldTexts, 8), ...pagesOf(exampleTexts, 25)].filter((_page, index) => index % 4 === 0);

it("there are rules and texts to judge by", () => {
  expect(realPhrases.length).toBeGreaterThan(1000);
  expect(goldTexts.length).toBeGreaterThan(250);
  expect(exampleTexts.length).toBeGreaterThan(500);
  expect(goldTexts.flatMap((text) => finder.find(text)).length).toBeGreaterThan(1000);
});

describe("finds of our own rules in our own ads and examples", () => {
  it.each(pages.map((text, index) => [index, text] as const))("are those of the reference: page %i", (_index, text) => {
    expect(differences(realPhrases, text, finder.find(text))).toEqual([]);
  });

  it("are whole words that satisfy the phrase", () => {
    expect(pages.flatMap((text) => faultsOf(realPhrases, text, finder.find(text)))).toEqual([]);
  });

  it("are the same for a phrase alone as among all", () => {
    const text = goldTexts.filter((_, index) => index % 10 === 0).join("\n");
    const all = finder.find(text);
    // Every eightieth is enough, and quick.
    for (let at = 0; at < realPhrases.length; at += 80) {
      const phrase = realPhrases[at] ?? "";
      const among = all.filter((found) => found.phrase === at).map((found) => ({ ...found, phrase: 0 }));
      expect(keysOf(among), phrase).toEqual(keysOf(compilePhrases([phrase]).find(text)));
    }
  });

  it("are the same whatever the order of the phrases", () => {
    const last = realPhrases.length - 1;
    const reversed = compilePhrases([...realPhrases].reverse());
    for (const text of pages) {
      const found = reversed.find(text).map((one) => ({ ...one, phrase: last - one.phrase }));
      expect(keysOf(found)).toEqual(keysOf(finder.find(text)));
    }
  });

  it("are the same among lines of another matter", () => {
    for (const text of goldTexts) {
      const filler = readWords(text).mainScript === CYRILLIC ? "Абв гдъ жзи.\n" : "Abc def ghi.\n";
      const shifted = finder
        .find(text)
        .map(({ phrase, start, end }) => ({ phrase, start: start + filler.length, end: end + filler.length }));
      expect(keysOf(finder.find(`${filler}${text}\n${filler}`))).toEqual(keysOf(shifted));
    }
  });
});
