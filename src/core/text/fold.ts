import { CYRILLIC, foldCodePoint, GREEK, isApostrophe, LATIN } from "./characters.ts";

/*
 * The fold table: one 16-bit entry for every UTF-16 unit, so that a text is read where it lies, without a normalised copy
 * and without an offset map. An entry holds the letter class (bits 0–5, what phrases are compared by), the kind (bits 6–8,
 * what disguises are recognised by) and the value of a digit (bits 9–12). Blocks of 256 units are filled when a text first
 * needs them: filling all of them takes 50 ms, an ad needs about five.
 */

/** Letters of the skeleton alphabet in the order of their classes, 1…50. What folds to nothing else is {@link OTHER}. */
export const ALPHABET = "abcdefghijklmnopqrstuvwxyzбгджзилпфцчшщъыьэюяθξσψω";

/** Classes beside the letters. `END` may end a sentence, `SLOW` needs a closer look: not filled yet, or not one unit long. */
export const GAP = 0;
export const OTHER = 51;
export const DIGIT = 52;
export const DROP = 53;
export const APOSTROPHE = 54;
export const END = 55;
export const AT = 56;
export const MONEY = 57;
export const SLOW = 58;
/** Number of classes, rounded up to a power of two: the width of an automaton's row. */
export const CLASSES = 64;

/** Kinds: what an automaton for disguises sees. */
export const KIND_GAP = 0;
export const KIND_SIGN = 1;
export const KIND_LATIN = 2;
export const KIND_CYRILLIC = 3;
export const KIND_GREEK = 4;
export const KIND_DIGIT = 5;
export const KIND_DROP = 6;
export const KIND_OTHER = 7;

const UNFILLED = SLOW;
const fold = new Uint16Array(0x10000).fill(UNFILLED);
const filled = new Uint8Array(0x100);

/** The table itself; entries of blocks not filled yet have class `SLOW`. */
export const FOLD: Uint16Array = fold;

/** Fills the block of a UTF-16 unit. @returns false when it was filled before */
export function fillBlock(unit: number): boolean {
  const block = unit >> 8;
  if (filled[block]) return false;
  filled[block] = 1;
  for (let code = block << 8; code < (block + 1) << 8; code++) fold[code] = entryOf(code);
  return true;
}

/** Fills all blocks a text needs. */
export function ensureFolded(text: string): void {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (filled[unit >> 8] === 0) fillBlock(unit);
  }
}

/** Class of a skeleton letter or digit; {@link OTHER} when it is outside the alphabet. */
export function classOfLetter(letter: string): number {
  const code = letter.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  const at = ALPHABET.indexOf(letter);
  return at < 0 ? OTHER : at + 1;
}

const sentenceEnds = new Set([..."\n\r\u2028\u2029.!?…•●▪◦‣✅✔☑➡"].map((sign) => sign.charCodeAt(0)));
/** Second halves of 👉 🔹 🔸, which begin a line as bullets do. */
const bulletHalves = new Set([0xdc49, 0xdd38, 0xdd39]);
const signs = new Set([..."*_~|.·•+=^"].map((sign) => sign.charCodeAt(0)));
const pictograph = /\p{Extended_Pictographic}/u;
const currencySign = /\p{Sc}/u;

function entryOf(code: number): number {
  if (code >= 0xd800 && code < 0xe000) return surrogateEntry(code);
  const character = String.fromCharCode(code);
  if (isApostrophe(code)) return make(APOSTROPHE, KIND_DROP);
  const { skeleton, script, digit } = foldCodePoint(code);
  if (skeleton === undefined) {
    const kind = signs.has(code) || pictograph.test(character) ? KIND_SIGN : KIND_GAP;
    if (sentenceEnds.has(code)) return make(END, kind);
    if (code === 0x40) return make(AT, kind);
    return make(currencySign.test(character) ? MONEY : GAP, kind);
  }
  if (skeleton === "") return make(DROP, KIND_DROP);
  if (digit && skeleton.length === 1) return make(DIGIT, KIND_DIGIT) | (Number(skeleton) << 9);
  if (skeleton.length > 1) return make(SLOW, KIND_OTHER);
  return make(classOfLetter(skeleton), kindOfScript(script));
}

function make(letterClass: number, kind: number): number {
  return letterClass | (kind << 6);
}

function kindOfScript(script: number): number {
  if (script === LATIN) return KIND_LATIN;
  if (script === CYRILLIC) return KIND_CYRILLIC;
  return script === GREEK ? KIND_GREEK : KIND_OTHER;
}

/** Emoji separate words; letters beyond the basic plane are rewritten (see plain.ts), so their first halves are `SLOW`. */
function surrogateEntry(code: number): number {
  if (code >= 0xdc00) return make(bulletHalves.has(code) ? END : GAP, KIND_SIGN);
  return make(code === 0xd83d || code === 0xd83e ? GAP : SLOW, KIND_SIGN);
}
