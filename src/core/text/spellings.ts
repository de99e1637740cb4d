/**
 * Other ways in which people write the same word: Uzbek in Cyrillic letters, Kazakh in Latin ones. Phrases are written once, in the
 * script most ads use, and are looked for in all. Sources: Uzbek Latin alphabet of 1995; Kazakh Latin of 2018 (acute) and 2021;
 * the third Kazakh row is what people type without either.
 */
// biome-ignore format: a table is read in rows
const uzbekCyrillic: readonly (readonly [string, string])[] = [
  ["yo'", "йў"], ["o'", "ў"], ["g'", "ғ"], ["sh", "ш"], ["ch", "ч"], ["yo", "ё"], ["yu", "ю"], ["ya", "я"], ["ye", "е"], ["ts", "ц"],
  ["a", "а"], ["b", "б"], ["d", "д"], ["e", "е"], ["f", "ф"], ["g", "г"], ["h", "ҳ"], ["i", "и"], ["j", "ж"], ["k", "к"], ["l", "л"],
  ["m", "м"], ["n", "н"], ["o", "о"], ["p", "п"], ["q", "қ"], ["r", "р"], ["s", "с"], ["t", "т"], ["u", "у"], ["v", "в"], ["x", "х"],
  ["y", "й"], ["z", "з"], ["'", "ъ"],
];

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
  if (language === "uz") return (word) => (/^[\p{Script=Latin}'‘’ʻʼ`-]+$/u.test(word) ? [toUzbekCyrillic(word)] : []);
  if (language === "kk")
    return (word) => (/^[\p{Script=Cyrillic}-]+$/u.test(word) ? [...new Set(kazakhLatin.map((row) => map(word, row)))] : []);
  return undefined;
}

function toUzbekCyrillic(word: string): string {
  const latin = word.toLowerCase().replace(/[‘’ʻʼ`]/g, "'");
  let cyrillic = "";
  for (let at = 0; at < latin.length; ) {
    const pair = uzbekCyrillic.find(([from]) => latin.startsWith(from, at));
    const atStart = at === 0 || latin[at - 1] === "-";
    cyrillic += pair?.[0] === "e" && atStart ? "э" : (pair?.[1] ?? latin[at]);
    at += pair?.[0].length ?? 1;
  }
  return cyrillic;
}

function map(word: string, row: Readonly<Record<string, string>>): string {
  return [...word.toLowerCase()].map((letter) => row[letter] ?? letter).join("");
}
