import { describe, expect, it } from "vitest";
import { foldCodePoint } from "./characters.ts";
import {
  ALPHABET,
  APOSTROPHE,
  AT,
  classOfLetter,
  DIGIT,
  DROP,
  END,
  ensureFolded,
  FOLD,
  fillBlock,
  GAP,
  KIND_CYRILLIC,
  KIND_DIGIT,
  KIND_GAP,
  KIND_GREEK,
  KIND_LATIN,
  KIND_SIGN,
  MONEY,
  OTHER,
  SLOW,
} from "./fold.ts";

function entry(character: string): { letter: number; kind: number; digit: number } {
  ensureFolded(character);
  const packed = FOLD[character.charCodeAt(0)] ?? 0;
  return { letter: packed & 63, kind: (packed >> 6) & 7, digit: packed >> 9 };
}

describe("the table for folding", () => {
  it.each<[string, string, number]>([
    ["a space", " ", GAP],
    ["a comma", ",", GAP],
    ["a soft hyphen", "\u00ad", DROP],
    ["a mark", "\u0301", DROP],
    ["an apostrophe", "’", APOSTROPHE],
    ["a dot", ".", END],
    ["a new line", "\n", END],
    ["a bullet", "•", END],
    ["an at", "@", AT],
    ["a dollar sign", "$", MONEY],
    ["the sign of the tenge", "₸", MONEY],
    ["a letter of another script", "签", OTHER],
    ["a letter that is two", "ß", SLOW],
    ["the first half of a mathematical letter", "\ud835", SLOW],
    ["the first half of an emoji", "\ud83d", GAP],
    ["an Arabic digit", "٣", DIGIT],
  ])("%s", (_what, character, expected) => {
    expect(entry(character).letter).toBe(expected);
  });

  it("puts letters that look alike in one class, and tells their scripts", () => {
    expect(["p", "P", "р", "Р", "ρ", "ｐ"].map((letter) => entry(letter).letter)).toEqual(Array(6).fill(classOfLetter("p")));
    expect(["p", "р", "ρ"].map((letter) => entry(letter).kind)).toEqual([KIND_LATIN, KIND_CYRILLIC, KIND_GREEK]);
    expect(["*", ",", "7"].map((sign) => entry(sign).kind)).toEqual([KIND_SIGN, KIND_GAP, KIND_DIGIT]);
  });

  it("keeps the value of every digit", () => {
    for (const digits of ["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९", "０１２３４５６７８９"]) {
      expect([...digits].map((digit) => entry(digit).digit)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    }
  });

  it("says what folding says, for every unit that is a letter by itself", () => {
    const wrong: string[] = [];
    for (let code = 0; code < 0x10000; code++) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const { skeleton, digit } = foldCodePoint(code);
      if (!skeleton || skeleton.length > 1) continue;
      const { letter, digit: value } = entry(String.fromCharCode(code));
      const fine = digit ? letter === DIGIT && value === Number(skeleton) : letter === classOfLetter(skeleton);
      if (!fine) wrong.push(`${code.toString(16)} ${skeleton} ${letter}`);
    }
    expect(wrong).toEqual([]);
  });

  it("has a class of its own for every letter of the alphabet", () => {
    expect([...ALPHABET].map(classOfLetter)).toEqual([...ALPHABET].map((_, index) => index + 1));
    expect(classOfLetter("7")).toBe(DIGIT);
    expect(classOfLetter("签")).toBe(OTHER);
    expect(ALPHABET.length).toBeLessThan(OTHER);
  });

  it("fills a block once", () => {
    ensureFolded("a");
    expect(fillBlock(0x61)).toBe(false);
  });
});
