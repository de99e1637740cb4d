import { APOSTROPHE, DIGIT, DROP, END, FOLD, GAP, KIND_CYRILLIC, KIND_GREEK, KIND_LATIN, KIND_SIGN, MONEY } from "../text/fold.ts";

/** Letters of a word that are compared: endings of inflection lie behind them. */
export const STEM = 6;

/** What a number is counted as, whatever it is. */
export const NUMBER_HASH = 0x2f0b4c47;

/** How far before a word another may stand to be a pair with it, in words, in the same sentence. */
export const REACH = 3;

/**
 * Told of every word and then of its pairs with words before it in the same sentence: `distance` is 0 for the word alone, else how
 * many words before the other one stands. `start` and `end` are those of the word.
 */
export type WordVisitor = (hash: number, distance: number, start: number, end: number) => void;

/** What is counted on the way. */
export interface Shape {
  words: number;
  numbers: number;
  sentences: number;
  /** Words of three letters or more in capitals. */
  capitals: number;
  /** Words with letters of two alphabets. */
  mixed: number;
  exclamations: number;
  questions: number;
  money: number;
  percents: number;
  pictographs: number;
  lines: number;
  colons: number;
  commas: number;
  brackets: number;
}

export function emptyShape(): Shape {
  return {
    words: 0,
    numbers: 0,
    sentences: 0,
    capitals: 0,
    mixed: 0,
    exclamations: 0,
    questions: 0,
    money: 0,
    percents: 0,
    pictographs: 0,
    lines: 0,
    colons: 0,
    commas: 0,
    brackets: 0,
  };
}

/**
 * Reads a text once, letter by letter as it lies, folded like phrases are (so look-alike letters change nothing), and tells of every
 * word by a hash of its first {@link STEM} letters. Words that hold a digit are passed over: they are numbers of things, not words.
 *
 * @param text must be in the fold table and free of letters that need rewriting, as `TextView.text` is
 */
export function passWords(text: string, shape: Shape, visit: WordVisitor): void {
  // Hashes of the words before, the nearest first; 0 where there is none.
  let before = 0;
  let second = 0;
  let third = 0;
  let hash = START;
  let letters = 0;
  let digits = 0;
  let upper = 0;
  let kinds = 0;
  let start = 0;
  let end = 0;
  let fresh = true;
  const { length } = text;
  for (let at = 0; at <= length; at++) {
    let unit = SPACE;
    let entry = FOLD[SPACE] as number;
    let letter = GAP;
    // Nearly all units are letters within a word: this inner loop is what reading a text costs.
    for (; at < length; at++) {
      unit = text.charCodeAt(at);
      entry = FOLD[unit] as number;
      letter = entry & 63;
      if (letter === GAP || letter > DIGIT) break;
      if (letters + digits === 0) start = at;
      end = at + 1;
      if (letter === DIGIT) {
        digits++;
        continue;
      }
      if (letters < STEM) hash = mix(hash, letter);
      if (upper === letters && isUpper(unit)) upper++;
      letters++;
      kinds |= 1 << ((entry >> 6) & 7);
    }
    if (at === length) [unit, entry, letter] = [SPACE, FOLD[SPACE] as number, GAP];
    if (letter === DROP || (letter === APOSTROPHE && letters > 0)) continue;
    if (letters + digits > 0) {
      shape.words++;
      if (fresh) shape.sentences++;
      fresh = false;
      const word = digits === 0 ? hash : letters === 0 ? NUMBER_HASH : 0;
      if (digits > 0) shape.numbers++;
      if (letters > 2 && upper === letters) shape.capitals++;
      if (letters > 2 && isMixed(kinds)) shape.mixed++;
      if (word !== 0) {
        visit(word, 0, start, end);
        if (before !== 0) visit(pairHash(before, word), 1, start, end);
        if (second !== 0) visit(pairHash(second, word), 2, start, end);
        if (third !== 0) visit(pairHash(third, word), REACH, start, end);
      }
      third = second;
      second = before;
      before = word;
      hash = START;
      letters = digits = upper = kinds = 0;
    }
    if (letter === END) {
      before = second = third = 0;
      fresh = true;
    } else if (letter === MONEY) shape.money++;
    countSign(unit, (entry >> 6) & 7, shape);
  }
}

const SPACE = 32;
const START = 0x811c9dc5 | 0;
const JOIN = 63;

/** FNV-1a, 32 bit: a foreign word takes the place of one of some thousand signs once in a million. */
function mix(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193);
}

/** The hash of a word that follows another. */
export function pairHash(first: number, second: number): number {
  return mix(mix(first, JOIN), second);
}

function isUpper(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 0x410 && unit <= 0x42f) || unit === 0x401;
}

function isMixed(kinds: number): boolean {
  const alphabets = kinds & ((1 << KIND_LATIN) | (1 << KIND_CYRILLIC) | (1 << KIND_GREEK));
  return (alphabets & (alphabets - 1)) !== 0;
}

function countSign(unit: number, kind: number, shape: Shape): void {
  switch (unit) {
    case 0x21:
      shape.exclamations++;
      break;
    case 0x3f:
      shape.questions++;
      break;
    case 0x25:
      shape.percents++;
      break;
    case 0x3a:
      shape.colons++;
      break;
    case 0x2c:
      shape.commas++;
      break;
    case 0x28:
      shape.brackets++;
      break;
    case 0x0a:
      shape.lines++;
      break;
    default:
      if (kind === KIND_SIGN && (unit >= 0xd800 || (unit >= 0x2600 && unit < 0x2800))) shape.pictographs++;
  }
}
