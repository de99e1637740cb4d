/** Scripts told apart by {@link scripts}; the first two index {@link letterIds}. */
export const LATIN = 0;
export const CYRILLIC = 1;
export const GREEK = 2;
/** A script none of our languages uses. */
export const FOREIGN = 3;
export const NO_LETTER = 4;

/** In {@link letterIds}: a character to be passed over as if it were not there (zero width, soft hyphen). */
export const SKIPPED = 64;
/** In {@link letterIds}: a mark or a compatibility letter, so that the text must be normalised before it is read. */
export const UNUSUAL = 65;

/** One number a letter; capitals and letters in brackets share it. The tables go by these numbers: never change the order alone. */
const alphabets = [
  "abcdefghijklmnopqrstuvwxyzäáàąçć(éë)èęğǵ(iİ)ìıłñńňóòöśşß(úů)ùüūýžźż(âêîôûïœ)('’‘ʻʼ`´ʹ′)",
  "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґәғқңөұүһӣӯҳҷў('’‘ʻʼ`´ʹ′)",
];
/** For letters only languages not ours use: one number for all of them. */
const FOREIGN_LETTER = 63;

const latinRanges = [0x41, 0x5a, 0x61, 0x7a, 0xc0, 0xd6, 0xd8, 0xf6, 0xf8, 0x24f, 0x1e00, 0x1eff];
const cyrillicRanges = [0x400, 0x481, 0x48a, 0x52f];
const greekRanges = [0x370, 0x373, 0x376, 0x377, 0x37b, 0x37d, 0x37f, 0x3ff, 0x1f00, 0x1fff];
const foreignRanges = [0x531, 0x1cff, 0x2d00, 0x2ddf, 0x3040, 0xd7ff, 0xf900, 0xfaff, 0xfb1d, 0xfdff, 0xfe70, 0xfefc];
const skippedRanges = [0xad, 0xad, 0x180e, 0x180e, 0x200b, 0x200f, 0x202a, 0x202e, 0x2060, 0x206f, 0xfe00, 0xfe0f, 0xfeff, 0xfeff];
/** Combining marks, letters in circles, full width, and the first half of every mathematical letter. */
const unusualRanges = [0x300, 0x36f, 0x24b6, 0x24e9, 0xff21, 0xff5a, 0xd835, 0xd835];

/** Script of every UTF-16 unit. */
export const scripts = scriptTable();
/** For Latin and Cyrillic: number of every UTF-16 unit as a letter, 0 where it ends a word. */
export const letterIds: readonly [Uint8Array, Uint8Array] = [letterTable(LATIN, latinRanges), letterTable(CYRILLIC, cyrillicRanges)];

function fill(table: Uint8Array, ranges: readonly number[], value: number): void {
  for (let at = 0; at < ranges.length; at += 2) table.fill(value, ranges[at] ?? 0, (ranges[at + 1] ?? 0) + 1);
}

function scriptTable(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(NO_LETTER);
  fill(table, latinRanges, LATIN);
  fill(table, cyrillicRanges, CYRILLIC);
  fill(table, greekRanges, GREEK);
  fill(table, foreignRanges, FOREIGN);
  return table;
}

function letterTable(script: typeof LATIN | typeof CYRILLIC, ranges: readonly number[]): Uint8Array {
  const table = new Uint8Array(0x10000);
  fill(table, ranges, FOREIGN_LETTER);
  fill(table, skippedRanges, SKIPPED);
  fill(table, unusualRanges, UNUSUAL);
  let id = 0;
  for (const [letters] of (alphabets[script] ?? "").matchAll(/\([^)]*\)|./gsu)) {
    id++;
    for (const letter of letters.length > 1 ? letters.slice(1, -1) : letters) {
      table[letter.charCodeAt(0)] = id;
      const capital = letter.toUpperCase();
      if (capital.length === 1 && capital !== "I") table[capital.charCodeAt(0)] = id;
    }
  }
  if (script === LATIN) table["I".charCodeAt(0)] = table["i".charCodeAt(0)] ?? 0;
  return table;
}
