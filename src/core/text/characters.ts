/** Writing systems as bits, so that a word can hold several. Digits belong to none. */
export const LATIN = 1;
export const CYRILLIC = 2;
export const GREEK = 4;
export const OTHER_SCRIPT = 8;

/** What one character contributes: letters of its skeleton, `""` when it vanishes, `undefined` when it separates words. */
export interface FoldedCharacter {
  readonly skeleton: string | undefined;
  readonly script: number;
  readonly digit: boolean;
}

/**
 * Look-alikes and letters that people type without the right keyboard, after lower-casing and removal of marks.
 * Cyrillic and Greek letters that look like a Latin one share its skeleton (Unicode TR39 confusables, restricted to
 * shapes met in real ads, see rules/README.md); phrases pass the same table, so nothing is lost by it.
 */
const skeletons: Record<string, string> = {
  // Cyrillic → Latin shape
  а: "a",
  в: "b",
  е: "e",
  к: "k",
  м: "m",
  н: "h",
  о: "o",
  р: "p",
  с: "c",
  т: "t",
  у: "y",
  х: "x",
  і: "i",
  ј: "j",
  ѕ: "s",
  ԁ: "d",
  ԛ: "q",
  ԝ: "w",
  // Kazakh, Kyrgyz, Tajik, Uzbek, Ukrainian letters → what is typed on a Russian keyboard → shape
  ғ: "г",
  қ: "k",
  ң: "h",
  ө: "o",
  ү: "y",
  ұ: "y",
  ә: "a",
  һ: "x",
  ҳ: "x",
  ҷ: "ч",
  ґ: "г",
  ӊ: "h",
  є: "e",
  // Greek → Latin shape (of the capital, which is what gets swapped in)
  α: "a",
  β: "b",
  ε: "e",
  ζ: "z",
  η: "h",
  ι: "i",
  κ: "k",
  μ: "m",
  ν: "n",
  ο: "o",
  ρ: "p",
  σ: "σ",
  ς: "σ",
  τ: "t",
  υ: "y",
  χ: "x",
  // Greek → the Cyrillic letter of the same shape or sound; scripts keep the words apart
  γ: "г",
  δ: "д",
  λ: "л",
  π: "п",
  φ: "ф",
  // small capitals and letters turned round
  ᴀ: "a",
  ʙ: "b",
  ᴄ: "c",
  ᴅ: "d",
  ᴇ: "e",
  ʜ: "h",
  ɪ: "i",
  ᴊ: "j",
  ᴋ: "k",
  ʟ: "l",
  ᴍ: "m",
  ɴ: "n",
  ᴏ: "o",
  ᴘ: "p",
  ᴩ: "p",
  ʀ: "r",
  ꜱ: "s",
  ᴛ: "t",
  ᴜ: "u",
  ᴠ: "v",
  ᴡ: "w",
  ʏ: "y",
  ᴢ: "z",
  ᴦ: "г",
  ᴫ: "л",
  ᴨ: "п",
  ɯ: "ш",
  ᴙ: "я",
  ᴎ: "и",
  // Latin letters that do not decompose
  ı: "i",
  ł: "l",
  ø: "o",
  đ: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ə: "a",
  ŋ: "n",
};

/** Apostrophes of all kinds: dropped inside words (don't, o‘zbek, п'ять). */
const apostrophes = new Set([..."'’‘ʼʻ`´′ʹ＇"].map((character) => character.charCodeAt(0)));

const ignorable = /[\p{Cf}\p{M}\p{Variation_Selector}\u115f\u1160\u3164\uffa0]/u;
const marks = /\p{M}+/gu;
const wordLike = /^[\p{L}\p{N}]+$/u;

const VANISHES: FoldedCharacter = { skeleton: "", script: 0, digit: false };
const SEPARATES: FoldedCharacter = { skeleton: undefined, script: 0, digit: false };

/** Answers already worked out: by code for the basic plane, by code point beyond it. */
const basicPlane: (FoldedCharacter | undefined)[] = new Array(0x10000);
const beyond = new Map<number, FoldedCharacter>();

/** True for characters that vanish only between letters. */
export function isApostrophe(code: number): boolean {
  return apostrophes.has(code);
}

/**
 * Folds one code point: case, compatibility forms (full-width, mathematical letters), diacritics, look-alikes.
 *
 * @example foldCodePoint("Ё".codePointAt(0)).skeleton // "e"
 */
export function foldCodePoint(code: number): FoldedCharacter {
  const known = code < 0x10000 ? basicPlane[code] : beyond.get(code);
  if (known) return known;
  const folded = computeFold(String.fromCodePoint(code));
  if (code < 0x10000) basicPlane[code] = folded;
  else beyond.set(code, folded);
  return folded;
}

function computeFold(character: string): FoldedCharacter {
  // Apostrophes that Unicode calls letters (ʻ ʼ) vanish within words like the others; № is no "No".
  if (character === "№" || isApostrophe(character.charCodeAt(0))) return SEPARATES;
  if (ignorable.test(character)) return VANISHES;
  const plain = plainLetters(character);
  // "㋀" is a digit and a letter at once: no word of ours.
  if (!wordLike.test(plain) || (/\d/.test(plain) && /\D/.test(plain))) return SEPARATES;
  let skeleton = "";
  for (const letter of plain) skeleton += skeletons[letter] ?? letter;
  return { skeleton, script: scriptOf(plain), digit: /^\d+$/.test(plain) };
}

/**
 * A character without case, compatibility form and marks, digits of other scripts as 0–9; not yet its skeleton. May be
 * several letters ("ß"), or none.
 */
export function plainLetters(character: string): string {
  const plain = character.normalize("NFKD").toLowerCase().normalize("NFKD").replace(marks, "");
  return [...plain]
    .filter((letter) => !isApostrophe(letter.charCodeAt(0)))
    .join("")
    .replace(otherDigits, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)));
}

const otherDigits = /(?![0-9])\p{Nd}/gu;

/** Digits come in tens that begin at a code ending in 0 or 6 (Arabic ٠, Persian ۰, Devanagari ०). */
function digitValue(code: number): number {
  const low = code & 0xf;
  const beginsAtSix = low >= 6 && !/\p{Nd}/u.test(String.fromCodePoint(code - low));
  return beginsAtSix ? low - 6 : low;
}

function scriptOf(plain: string): number {
  let script = 0;
  for (const letter of plain) {
    const code = letter.codePointAt(0) ?? 0;
    if (code >= 0x30 && code <= 0x39) continue;
    if (code < 0x250 || code === 0x259) script |= LATIN;
    // Small capitals and turned letters are nobody's alphabet: they disguise either.
    else if (code < 0x2b0 || (code >= 0x1d00 && code < 0x1dc0) || code === 0xa731) script |= LATIN | CYRILLIC;
    else if (code >= 0x370 && code < 0x400) script |= GREEK;
    else if (code >= 0x400 && code < 0x530) script |= CYRILLIC;
    else script |= OTHER_SCRIPT;
  }
  return script;
}
