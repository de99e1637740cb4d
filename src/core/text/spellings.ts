import { toUzbekCyrillic } from "./uzbek-cyrillic.ts";

/**
 * Other ways in which people write the same word: Uzbek in Cyrillic letters, Kazakh in Latin ones. Phrases are written once, in the
 * script most ads use, and are looked for in all. Sources: Uzbek Latin alphabet of 1995; Kazakh Latin of 2018 (acute) and 2021;
 * the third Kazakh row is what people type without either.
 */
// biome-ignore format: a table is read in rows
const kazakhCommon: Readonly<Record<string, string>> = {
  а: "a", б: "b", в: "v", д: "d", е: "e", ё: "io", з: "z", й: "i", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", ф: "f",
  һ: "h", х: "h", ц: "ts", ч: "ch", ы: "y", і: "i", и: "i", э: "e", ю: "iu", я: "ia", ь: "", ъ: "",
};

/** Marks are written plain: they are folded away in texts and phrases alike. */
// biome-ignore format: a table is read in rows
const kazakhLatin: readonly Readonly<Record<string, string>>[] = [
  { ...kazakhCommon, ә: "a", г: "g", ғ: "g", ж: "j", к: "k", қ: "q", ң: "n", ө: "o", у: "y", ұ: "u", ү: "u", ш: "sh", щ: "sh" },
  { ...kazakhCommon, ә: "a", г: "g", ғ: "g", ж: "j", к: "k", қ: "q", ң: "n", ө: "o", у: "u", ұ: "u", ү: "u", ш: "s", щ: "s" },
  { ...kazakhCommon, ә: "a", г: "g", ғ: "g", ж: "zh", й: "y", к: "k", қ: "k", ң: "n", ө: "o", у: "u", ұ: "u", ү: "u", ш: "sh", щ: "sh" },
];

/** Gives the other spellings of one word (without `*` and `~`). */
export type Speller = (word: string) => readonly string[];

/** How words of a language are also written; undefined for languages with one script. */
export function spellerOf(language: string | undefined): Speller | undefined {
  if (language === "uz") return (word) => (/^[\p{Script=Latin}'‘’ʻʼ`-]+$/u.test(word) ? uzbek(word.toLowerCase()) : []);
  if (language === "kk") return (word) => (/^[\p{Script=Cyrillic}-]+$/u.test(word) ? kazakh(word) : []);
  return undefined;
}

/** "ts" is one letter in loan words (litsenziya) and two across an ending (suhbatsiz); both spellings are taken. */
function uzbek(latin: string): string[] {
  const cyrillic = toUzbekCyrillic(latin);
  return latin.includes("ts") ? [cyrillic, cyrillic.replaceAll("ц", "тс")] : [cyrillic];
}

/** Latin letters, and "и" typed for "і" where the keyboard has no Kazakh letters. */
function kazakh(word: string): string[] {
  const typed = word.toLowerCase().includes("і") ? [word.toLowerCase().replaceAll("і", "и")] : [];
  return [...new Set([...kazakhLatin.map((row) => map(word, row)), ...typed])];
}

function map(word: string, row: Readonly<Record<string, string>>): string {
  return [...word.toLowerCase()].map((letter) => row[letter] ?? letter).join("");
}
