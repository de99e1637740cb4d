/** Ways people hide words from filters, as text → text. Deterministic: `random` gives numbers from 0 to 1. */
export const disguises: Record<string, (text: string, random: () => number) => string> = {
  "upper case": (text) => text.toUpperCase(),
  "look-alike letters": (text, random) => letters(text, random, 0.4, (letter) => lookAlikes[letter] ?? letter),
  "zero-width characters": (text, random) => letters(text, random, 0.3, (letter) => `${letter}\u200b`),
  "soft hyphens": (text, random) => letters(text, random, 0.2, (letter) => `${letter}\u00ad`),
  "combining marks": (text, random) => letters(text, random, 0.3, (letter) => `${letter}\u0336`),
  "right-to-left marks": (text, random) => letters(text, random, 0.2, (letter) => `\u200f${letter}`),
  "full-width letters": (text) => text.replace(/[A-Za-z0-9]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  "mathematical letters": (text) => text.replace(/[a-z]/g, (letter) => String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97)),
  "spaced-out letters": (text, random) => words(text, random, 0.3, (word) => lettersOf(word).join(" ")),
  "dotted letters": (text, random) => words(text, random, 0.3, (word) => lettersOf(word).join(".")),
  "emoji inside words": (text, random) => words(text, random, 0.3, (word) => `${word.slice(0, 3)}🔥${word.slice(3)}`),
  "stars inside words": (text, random) => words(text, random, 0.3, (word) => `${word.slice(0, 3)}*${word.slice(3)}`),
  "digits for letters": (text, random) => letters(text, random, 0.5, (letter) => leet[letter] ?? letter),
  "stretched letters": (text, random) => words(text, random, 0.4, (word) => word.replace(/[аеоуыиaeou]/, (vowel) => vowel.repeat(4))),
  "dropped ё and marks": (text) => text.replaceAll("ё", "е").replaceAll("Ё", "Е"),
  "padding with 2 kB of prose": (text) => `${prose}\n${text}\n${prose}`,
  "shuffled lines": (text, random) =>
    text
      .split("\n")
      .map((line) => ({ line, order: random() }))
      .sort((a, b) => a.order - b.order)
      .map(({ line }) => line)
      .join("\n"),
};

const lookAlikes: Record<string, string> = {
  а: "a",
  е: "e",
  о: "o",
  р: "p",
  с: "c",
  у: "y",
  х: "x",
  А: "A",
  В: "B",
  Е: "E",
  К: "K",
  М: "M",
  Н: "H",
  О: "O",
  Р: "P",
  С: "C",
  Т: "T",
  Х: "X",
  a: "а",
  e: "е",
  o: "о",
  p: "р",
  c: "с",
  x: "х",
};

const leet: Record<string, string> = { о: "0", О: "0", з: "3", З: "3", б: "6", ч: "4", o: "0", O: "0", e: "3", i: "1", s: "5", a: "4" };

const prose =
  "Наша компания развивается много лет и ценит людей. Мы строим отношения на уважении, бережём природу и поддерживаем местные школы. Our company has grown steadily and values its people, their ideas and their time. ".repeat(
    5,
  );

/** Letters, each with the apostrophe that belongs to it: "o'", and in Ukrainian "м'". */
function lettersOf(word: string): string[] {
  return word.match(/\p{L}['’ʻʼ]?/gu) ?? [];
}

/** Words shorter than this are left as they are: hiding them hides nothing. */
const LONG = 5;

function words(text: string, random: () => number, share: number, change: (word: string) => string): string {
  return text.replace(/\p{L}+(?:['’ʻʼ]\p{L}+)*/gu, (word) => (word.length >= LONG && random() < share ? change(word) : word));
}

function letters(text: string, random: () => number, share: number, change: (letter: string) => string): string {
  return words(text, random, 0.5, (word) => [...word].map((letter) => (random() < share ? change(letter) : letter)).join(""));
}
