import { describe, expect, it } from "vitest";
import { CYRILLIC, foldCodePoint, GREEK, isApostrophe, LATIN, OTHER_SCRIPT } from "./characters.ts";
import { readWords } from "./words.ts";

const fold = (character: string) => foldCodePoint(character.codePointAt(0) ?? 0);

describe("foldCodePoint", () => {
  it.each([
    ["case", "Ж", "ж"],
    ["ё is е", "Ё", "e"],
    ["й is и", "й", "и"],
    ["Latin accents", "É", "e"],
    ["full-width letters", "Ｐ", "p"],
    ["full-width digits", "７", "7"],
    ["mathematical bold letters", "𝐩", "p"],
    ["mathematical monospace digits", "𝟽", "7"],
    ["circled letters", "Ⓟ", "p"],
    ["the dotless i of Turkish", "ı", "i"],
    ["the dotted capital I of Turkish", "İ", "i"],
    ["the Polish l with stroke", "Ł", "l"],
    ["one letter that stands for two", "ß", "ss"],
    ["a ligature", "ﬁ", "fi"],
    ["Kazakh letters typed on a Russian keyboard", "Қ", "k"],
    ["Kazakh letters that fold to a Cyrillic one", "Ғ", "г"],
    ["Greek capitals that look Latin", "Ρ", "p"],
    ["both forms of the Greek sigma", "ς", "σ"],
  ])("folds %s", (_what, character, skeleton) => {
    expect(fold(character).skeleton).toBe(skeleton);
  });

  it.each(["aа", "bв", "cс", "eе", "hн", "kк", "mм", "oо", "pр", "tт", "xх", "yу"])("gives the look-alikes %s one skeleton", (pair) => {
    const [latin = "", cyrillic = ""] = pair;
    expect(fold(cyrillic).skeleton).toBe(fold(latin).skeleton);
    expect([fold(latin).script, fold(cyrillic).script]).toEqual([LATIN, CYRILLIC]);
  });

  it.each([
    ["a zero-width space", "\u200b"],
    ["a zero-width joiner", "\u200d"],
    ["a soft hyphen", "\u00ad"],
    ["a byte order mark", "\ufeff"],
    ["a combining accent", "\u0301"],
    ["a variation selector", "\ufe0f"],
    ["a direction mark", "\u202e"],
    ["a Hangul filler", "\u3164"],
  ])("lets %s vanish", (_what, character) => {
    expect(fold(character).skeleton).toBe("");
  });

  it.each([" ", "\n", "-", "–", ".", "/", "🔥", "₸", "$", "½"])("takes %j for a separator", (character) => {
    expect(fold(character).skeleton).toBeUndefined();
  });

  it.each([
    ["z", LATIN],
    ["ə", LATIN],
    ["ж", CYRILLIC],
    ["ө", CYRILLIC],
    ["λ", GREEK],
    ["字", OTHER_SCRIPT],
    ["ა", OTHER_SCRIPT],
    ["5", 0],
  ])("knows the script of %s", (character, script) => {
    expect(fold(character).script).toBe(script);
  });

  it("knows digits from letters", () => {
    expect(["5", "５", "б", "b"].map((character) => fold(character).digit)).toEqual([true, true, false, false]);
  });

  it("gives the same answer the second time", () => {
    expect(fold("𝐩")).toEqual(fold("𝐩"));
    expect(fold("Ё")).toEqual(fold("Ё"));
  });
});

describe("isApostrophe", () => {
  it.each(["'", "’", "‘", "ʼ", "ʻ", "`", "´"])("knows %s", (character) => {
    expect(isApostrophe(character.charCodeAt(0))).toBe(true);
  });

  it.each(["-", '"', "«", "."])("leaves %s alone", (character) => {
    expect(isApostrophe(character.charCodeAt(0))).toBe(false);
  });
});

describe("apostrophes that Unicode calls letters", () => {
  const skeletons = (text: string) => readWords(text).words.map(({ skeleton }) => skeleton);

  it.each(["ʻ", "ʼ"])("%s vanishes inside words like any other", (letter) => {
    expect(skeletons(`so${letter}m oylik`)).toEqual(skeletons("so'm oylik"));
    expect(skeletons(`so${letter}m`)).toEqual(["som"]);
  });

  it.each(["ʻ", "ʼ"])("%s around words is no part of them", (letter) => {
    expect(skeletons(`${letter}visa${letter} va bilet`)).toEqual(["visa", "va", "bilet"]);
  });
});
