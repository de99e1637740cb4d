/*
 * Names as they sound, in plain Latin letters, so that one country is found however it is written: "Қазақстан", "Kazahstan",
 * "Καζακστάν". Coarser than any spelling; for comparing only, never shown. (text/fold.ts compares by how letters look.)
 */

// biome-ignore format: a table is read in rows
const sounds: Record<string, string> = {
  а: "a", б: "b", в: "v", г: "g", ғ: "g", ґ: "g", д: "d", е: "e", ё: "io", є: "e", ж: "j", з: "z", и: "i", і: "i", ї: "i", й: "i", к: "k",
  қ: "k", л: "l", м: "m", н: "n", ң: "n", о: "o", ө: "o", ў: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ү: "u", ұ: "u", ф: "f", х: "h",
  һ: "h", ҳ: "h", ц: "ts", ч: "ch", ҷ: "j", ш: "sh", щ: "sh", ъ: "", ы: "i", ь: "", э: "e", ю: "iu", я: "ia", ә: "a", ӣ: "i", ӯ: "u",
  α: "a", β: "v", γ: "g", δ: "d", ε: "e", ζ: "z", η: "i", θ: "t", ι: "i", κ: "k", λ: "l", μ: "m", ν: "n", ξ: "ks", ο: "o", π: "p", ρ: "r",
  σ: "s", ς: "s", τ: "t", υ: "i", φ: "f", χ: "h", ψ: "ps", ω: "o",
  ı: "i", ł: "l", ø: "o", ß: "ss", đ: "d", ð: "d", æ: "e", ə: "a", x: "h",
};

/** Pairs of letters that are one sound, in Greek and in Latin spellings; longer ones first. */
const pairs: readonly (readonly [RegExp, string])[] = [
  [/μπ/g, "b"],
  [/ντ/g, "nd"],
  [/γκ|γγ/g, "g"],
  [/ου/g, "u"],
  [/αι/g, "e"],
  [/[εο]ι/g, "i"],
  [/sch|sz|ş/g, "sh"],
  [/tch|cz|ç|č/g, "ch"],
  [/kh|ch(?=[rlk])/g, "h"],
  [/zh|dj|dzh/g, "j"],
  [/ck/g, "k"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/gh/g, "g"],
  [/ou|oo/g, "u"],
  [/ee/g, "i"],
];

/**
 * How a name sounds, roughly.
 *
 * @example toLatinKey("Қозоғистон") // "kozogiston"
 * @example toLatinKey("ΙΤΑΛΙΑ") // "italia"
 */
export function toLatinKey(text: string): string {
  let key = text
    .toLowerCase()
    .normalize("NFC")
    .replace(/[’‘ʻʼ`'´]/g, "");
  for (const [pair, sound] of pairs) key = key.replace(pair, sound);
  key = [...key].map(soundOf).join("");
  return key
    .replace(/c(?!h)|q/g, "k")
    .replace(/w/g, "v")
    .replace(/y/g, "i")
    .replace(/ii+/g, "i")
    .replace(/(\p{L})\1+/gu, "$1")
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();
}

function soundOf(letter: string): string {
  const known = sounds[letter];
  if (known !== undefined) return known;
  const plain = letter.normalize("NFD").replace(/\p{M}/gu, "");
  return sounds[plain] ?? plain;
}
