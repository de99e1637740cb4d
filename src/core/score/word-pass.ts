import { APOSTROPHE, DIGIT, DROP, END, FOLD, KIND_CYRILLIC, KIND_GREEK, KIND_LATIN, MONEY } from "../text/fold.ts";
import { countSign, isLower, isUpper, type Shape } from "./shape.ts";

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

/**
 * Reads a text once, letter by letter as it lies, folded like phrases are (so look-alike letters change nothing), and tells of every
 * word by a hash of its first {@link STEM} letters. Words that hold a digit are passed over: they are numbers of things, not words.
 *
 * @param text must be in the fold table and free of letters that need rewriting, as `TextView.text` is
 */
export function passWords(text: string, shape: Shape, visit: WordVisitor): void {
  const pass = new WordPass(text, shape, visit);
  for (let at = 0; at < text.length; at++) pass.read(at);
  pass.endWord();
  pass.endSentence();
}

class WordPass {
  private readonly text: string;
  private readonly shape: Shape;
  private readonly visit: WordVisitor;
  // Hashes of the words before, the nearest first; 0 where there is none.
  private before = 0;
  private second = 0;
  private third = 0;
  // The word that is being read.
  private hash = START;
  private letters = 0;
  private digits = 0;
  private upper = 0;
  private kinds = 0;
  private start = 0;
  private end = 0;
  private sentence = 0;

  constructor(text: string, shape: Shape, visit: WordVisitor) {
    this.text = text;
    this.shape = shape;
    this.visit = visit;
  }

  read(at: number): void {
    const unit = this.text.charCodeAt(at);
    const entry = FOLD[unit] as number;
    const letter = entry & 63;
    const kind = (entry >> 6) & 7;
    if (letter > 0 && letter <= DIGIT) {
      if (isUpper(unit)) this.meetCapital(at);
      if (this.letters + this.digits === 0) this.start = at;
      this.end = at + 1;
      if (letter === DIGIT) this.digits++;
      else {
        if (this.letters < STEM) this.hash = mix(this.hash, letter);
        this.letters++;
        this.kinds |= 1 << kind;
        if (isUpper(unit)) {
          this.upper++;
          if (this.start === at) this.shape.started++;
        }
      }
      return;
    }
    if (letter === DROP) return;
    if (letter === APOSTROPHE && this.letters > 0) {
      countSign(this.text, at, kind, this.shape);
      return;
    }
    this.endWord();
    if (letter === END) this.endSentence();
    else if (letter === MONEY) this.shape.money++;
    countSign(this.text, at, kind, this.shape);
  }

  /** Items of a list lie against each other where a page's tags were taken out ("skillsMust have"): one begins here. */
  private meetCapital(at: number): void {
    const last = this.text.charCodeAt(at - 1);
    if (this.letters === 0) {
      if (isClosing(last)) this.shape.breaks++;
    } else if (isLower(last) && isLower(this.text.charCodeAt(at - 2)) && !isUpper(this.text.charCodeAt(at + 1))) {
      this.shape.breaks++;
      this.endWord();
      this.endSentence();
    }
  }

  endSentence(): void {
    this.before = this.second = this.third = 0;
    if (this.sentence === 0) return;
    this.shape.sentences++;
    this.shape.longest = Math.max(this.shape.longest, this.sentence);
    this.sentence = 0;
  }

  endWord(): void {
    const { letters, digits, shape, visit, start, end, before, second, third } = this;
    if (letters + digits === 0) return;
    shape.words++;
    this.sentence++;
    const word = digits === 0 ? this.hash : letters === 0 ? NUMBER_HASH : 0;
    if (digits > 0) shape.numbers++;
    if (letters >= LONG) shape.long++;
    if (letters > 2 && this.upper === letters) shape.capitals++;
    if (letters > 2 && isMixed(this.kinds)) shape.mixed++;
    if (word !== 0) {
      visit(word, 0, start, end);
      if (before !== 0) visit(pairHash(before, word), 1, start, end);
      if (second !== 0) visit(pairHash(second, word), 2, start, end);
      if (third !== 0) visit(pairHash(third, word), REACH, start, end);
    }
    this.third = second;
    this.second = before;
    this.before = word;
    this.hash = START;
    this.letters = this.digits = this.upper = this.kinds = 0;
  }
}

/** Letters of a long word. */
const LONG = 10;
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

function isMixed(kinds: number): boolean {
  const alphabets = kinds & ((1 << KIND_LATIN) | (1 << KIND_CYRILLIC) | (1 << KIND_GREEK));
  return (alphabets & (alphabets - 1)) !== 0;
}

/** A sign that ends a sentence or an item, without a space behind it: ".,;:!?)". */
function isClosing(unit: number): boolean {
  return unit === 0x2e || unit === 0x2c || unit === 0x3b || unit === 0x3a || unit === 0x21 || unit === 0x3f || unit === 0x29;
}
