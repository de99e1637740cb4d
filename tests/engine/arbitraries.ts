import fc from "fast-check";
import { parsePhrase } from "../../src/core/match/phrase.ts";

/*
 * Random phrases and texts from one small vocabulary, so that they meet often: words that begin alike, words that differ only
 * in script, and every way to write them that folds away.
 */

const latin = ["visa", "visas", "pass", "passport", "pay", "pa", "rot", "bot", "mama", "temo", "don't", "ok", "a", "i"];
const cyrillic = ["виза", "визы", "пас", "паспорт", "рау", "рот", "вот", "мама", "темо", "п'ять", "сом", "не", "а", "и"];
const greek = ["βιζα", "μαμα", "τεμο", "βοτ", "λογος"];
const others = ["签证", "ვიზა", "וויזה"];
const numbers = ["7", "12", "1500", "２", "𝟽"];

/** What phrases are made of; texts hold words of other scripts too. */
const vocabulary = [...latin, ...cyrillic, ...greek];
const plainWord = fc.constantFrom(...vocabulary);

/** Stems of at least three letters: the beginnings of the longer words. */
const stems = vocabulary.filter((word) => word.length > 3 && /^\p{L}+$/u.test(word)).flatMap((word) => [word.slice(0, 3), word]);

const item: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: plainWord },
  { weight: 3, arbitrary: fc.constantFrom(...stems).map((stem) => `${stem}*`) },
  { weight: 1, arbitrary: fc.constant("#") },
);
const option = fc.array(item, { minLength: 1, maxLength: 3 }).map((items) => items.join(" "));
const group = fc
  .tuple(fc.array(option, { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([options, optional]) => `(${options.join("|")})${optional ? "?" : ""}`);

function phraseOf(parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof(...parts), { minLength: 1, maxLength: 5 })
    .map((items) => items.join(" "))
    .filter((phrase) => parsePhrase(phrase).ok);
}

/** Phrases with stems, choices, optional parts, numbers and gaps. */
export const anyPhrase = phraseOf([item, item, group, fc.constantFrom("…", "…", "…1", "…5")]);
/** The same without gaps: an engine must find exactly what is there. */
export const gaplessPhrase = phraseOf([item, item, group]);

/** Pairs of letters that look alike; Cyrillic ones stand second. */
const pairs = [..."aа eе oо pр cс xх mм tт kк".split(" "), "iι", "vν"];
/** Phrases that stand at the edge of a sentence or line. */
export const edgePhrase: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom("^", "^^", ""), anyPhrase, fc.constantFrom("$", "$$", ""))
  .map((parts) => parts.join(" "))
  .filter((phrase) => parsePhrase(phrase).ok);

const lookAlikes = new Map(pairs.flatMap(([a = "", b = ""]) => [[a, b] as const, [b, a] as const]));
const swap = (word: string) => [...word].map((letter) => lookAlikes.get(letter) ?? letter).join("");
const everyOther = (word: string, change: (letter: string) => string) =>
  [...word].map((letter, index) => (index % 2 === 1 ? change(letter) : letter)).join("");

/** Ways to write a word that leave it the same word, or make it one of another script. */
const writings: readonly ((word: string) => string)[] = [
  (word) => word.toUpperCase(),
  (word) => word.charAt(0).toUpperCase() + word.slice(1),
  swap,
  (word) => everyOther(word, swap),
  (word) => [...word].map((letter) => `${letter}\u0301`).join(""),
  (word) => everyOther(word, (letter) => `${letter}\u200b`),
  (word) => `\u200b${everyOther(word, (letter) => `\u00ad${letter}`)}\u200f`,
  (word) => everyOther(word, (letter) => `’${letter}`),
  (word) => word.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  (word) => word.replace(/[a-z]/g, (letter) => String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97)),
  (word) => word.replaceAll("и", "й").replaceAll("a", "á").replaceAll("о", "ө").normalize("NFD"),
];

const writtenWord = fc.oneof(
  { weight: 5, arbitrary: plainWord },
  { weight: 3, arbitrary: fc.tuple(plainWord, fc.constantFrom(...writings)).map(([word, write]) => write(word)) },
  { weight: 2, arbitrary: fc.constantFrom(...numbers, "50000тг", "k9", "2/2", "1 500.00") },
  { weight: 1, arbitrary: fc.constantFrom("т.р.", "ул.", "p.m.", "тыс.", "e.g.", "U.S.A.") },
  { weight: 1, arbitrary: fc.constantFrom(...others, "qu", "ещё", "слово", "другое", "other") },
);

const separators = fc.oneof(
  { weight: 12, arbitrary: fc.constant(" ") },
  { weight: 5, arbitrary: fc.constantFrom(", ", " - ", " – ", "; ", ": ", " (", ") ", " / ", ' "', "» ", "\u00a0", "\t", " & ", "  ") },
  { weight: 3, arbitrary: fc.constantFrom(". ", "! ", "? ", "... ", "… ", "\n", "\r\n", "\n\n", "\u2028", " • ", " ✅ ", "?! ") },
  {
    weight: 2,
    arbitrary: fc.constantFrom(".", ",", "-", "/", "…", "!", "*", "_", "|", "🔥", "👨‍👩‍👧", "\u200b", "'", "’ ", "№", "•", "\ud800", "\0"),
  },
);

/** A text of such words with every kind of sign between them. */
export const adText: fc.Arbitrary<string> = fc
  .array(fc.tuple(writtenWord, separators), { maxLength: 24 })
  .map((parts) => parts.map(([word, after]) => word + after).join(""));

/** Any string at all: half of it out of lone surrogates, marks, compatibility forms and the like. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.constantFrom(..."aа1٣²ßŉŁѣ字각ｶﾞ㋀™Ⅷ½ʼ'’\u0301\u200b\u3164\ufe0f\ud835\udc29.…\n "), { maxLength: 30 })
    .map((parts) => parts.join("")),
);
