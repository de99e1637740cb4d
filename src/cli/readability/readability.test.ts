import { describe, expect, it } from "vitest";
import { formulas, reaches } from "./formulas.ts";
import { rowOf } from "./index.ts";
import { countTexts, sentencesOf, syllablesOf, wordsOf } from "./measure.ts";

describe("syllablesOf", () => {
  it.each([
    ["en", "paper", 2],
    ["en", "take", 1],
    ["en", "table", 2],
    ["en", "asked", 1],
    ["en", "the", 1],
    ["ru", "документы", 4],
    ["ru", "её", 2],
    ["tr", "pasaport", 3],
    ["tr", "saat", 2],
    ["pl", "pieniądze", 3],
    ["fr", "personne", 2],
    ["fr", "demande", 2],
    ["kk", "құжат", 2],
    ["uz", "ishga", 2],
    ["en", "hmm", 1],
  ])("%s: %s has %i", (language, word, count) => {
    expect(syllablesOf(word, language)).toBe(count);
  });
});

describe("sentencesOf and wordsOf", () => {
  it("end sentences at signs and lines, and count no placeholders or numbers", () => {
    expect(sentencesOf("Call {{number}} now. Who pays?\nNobody…")).toEqual(["Call  now.", "Who pays?", "Nobody…"]);
    expect(wordsOf("Pay 300 € for o‘zbek work-papers, don't")).toEqual(["Pay", "for", "o‘zbek", "work-papers", "don't"]);
  });

  it("count long sentences", () => {
    const long = `${"word ".repeat(21)}.`;
    expect(countTexts([long, "Short one."], "en")).toMatchObject({ sentences: 2, words: 23, longSentences: 1 });
  });
});

describe("formulas", () => {
  /** Two sentences, ten words, 14 syllables, 40 letters, one word of four syllables. */
  const counts = { sentences: 2, words: 10, letters: 40, syllables: 14, longWords: 1, longSentences: 0 };

  it.each([
    ["en", 206.835 - 1.015 * 5 - 84.6 * 1.4],
    ["ru", 206.835 - 1.3 * 5 - 60.1 * 1.4],
    ["fr", 207 - 1.015 * 5 - 73.6 * 1.4],
    ["it", 109],
    ["tr", 198.825 - 40.175 * 1.4 - 2.61 * 5],
    ["pl", 6],
  ])("%s", (language, figure) => {
    expect(formulas[language]?.figure(counts)).toBeCloseTo(figure, 6);
  });

  it("know their goals from both sides", () => {
    const { en, pl } = formulas;
    expect(en && [reaches(60, en), reaches(59, en)]).toEqual([true, false]);
    expect(pl && [reaches(9, pl), reaches(10, pl)]).toEqual([true, false]);
  });
});

describe("rowOf", () => {
  it("judges short plain sentences better than long ones of long words", () => {
    const plain = rowOf("ru", "rules", ["Спроси, кто платит за визу. Не отдавай паспорт."]);
    const hard = rowOf("ru", "rules", [
      "Представление персональных документов осуществляется непосредственно по прибытии уполномоченному администратору предприятия.",
    ]);
    expect([plain.reached, hard.reached]).toEqual([true, false]);
    expect(plain.figure ?? 0).toBeGreaterThan(hard.figure ?? 0);
  });

  it("makes up no figure for a language without a formula, or without texts", () => {
    expect(rowOf("kk", "interface", ["Төлқұжатыңызды ешкімге бермеңіз."])).toMatchObject({
      sentences: 1,
      formula: null,
      figure: null,
      reached: null,
    });
    expect(rowOf("en", "interface", [])).toMatchObject({ sentences: 0, figure: null });
  });
});
