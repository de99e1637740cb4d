import { CYRILLIC, GREEK, LATIN, OTHER_SCRIPT } from "./characters.ts";
import { ALPHABET, APOSTROPHE, DIGIT, DROP, ensureFolded, FOLD, OTHER } from "./fold.ts";
import { endsClause, endsSentence } from "./sentences.ts";

/** No such word. */
export const NOWHERE = -1;

/** A run of more letters is no word, and is not walked back over. */
const LONGEST_RUN = 512;

/** Script of a letter by its kind (see fold.ts); letters turned round or in small capitals disguise either alphabet. */
export const SCRIPT_OF_KIND: readonly number[] = [0, 0, LATIN, CYRILLIC, GREEK, 0, 0, LATIN | CYRILLIC];

/**
 * Words of a text on demand. A word is named by the offset of its first letter; nothing is cut or copied until somebody
 * asks. Offsets are UTF-16 units. The text must be free of letters that need rewriting (see plain.ts).
 */
export class TextView {
  readonly text: string;
  private script = NOWHERE;

  /** @param text all its characters must be in the fold table, or `folded` is left out and they are put there */
  constructor(text: string, folded = false) {
    this.text = text;
    if (!folded) ensureFolded(text);
  }

  /** Start of the first word at or after an offset (which must not lie inside a word). */
  wordFrom(offset: number): number {
    const { text } = this;
    for (let at = offset; at < text.length; at++) if (isWordClass((FOLD[text.charCodeAt(at)] ?? 0) & 63)) return at;
    return NOWHERE;
  }

  /** End (exclusive) of the word that starts there. A number ends before a letter; letters may be followed by digits. */
  wordEnd(start: number): number {
    const { text } = this;
    const number = this.isNumber(start);
    let end = start + 1;
    for (let at = end; at < text.length; at++) {
      const letter = (FOLD[text.charCodeAt(at)] ?? 0) & 63;
      if (number ? letter === DIGIT : isWordClass(letter)) end = at + 1;
      else if (letter !== DROP && (number || letter !== APOSTROPHE)) break;
    }
    return end;
  }

  /** Start of the last word that begins before an offset. */
  wordBefore(offset: number): number {
    const { text } = this;
    let last = offset - 1;
    while (last >= 0 && !isWordClass((FOLD[text.charCodeAt(last)] ?? 0) & 63)) last--;
    if (last < 0) return NOWHERE;
    let firstLetter = NOWHERE;
    let numberStart = last;
    let inNumber = true;
    let letters = 0;
    for (let at = last; at >= 0; at--) {
      const letter = (FOLD[text.charCodeAt(at)] ?? 0) & 63;
      if (letter !== DROP && ++letters > LONGEST_RUN) return NOWHERE;
      if (letter === DIGIT) {
        if (inNumber) numberStart = at;
      } else if (isWordClass(letter)) firstLetter = at;
      else if (letter === APOSTROPHE) inNumber = false;
      else if (letter !== DROP) break;
    }
    return firstLetter >= 0 ? firstLetter : numberStart;
  }

  /** Start of the word after the one that starts there. */
  next(start: number): number {
    return this.wordFrom(this.wordEnd(start));
  }

  /** Does the word that starts there consist of digits? */
  isNumber(start: number): boolean {
    return ((FOLD[this.text.charCodeAt(start)] ?? 0) & 63) === DIGIT;
  }

  /** The number a word of at most 15 digits stands for, digits of all scripts included. */
  numberAt(start: number): number {
    let value = 0;
    for (let at = start; at < this.text.length; at++) {
      const entry = FOLD[this.text.charCodeAt(at)] ?? 0;
      if ((entry & 63) === DIGIT) value = value * 10 + (entry >> 9);
      else if ((entry & 63) !== DROP) break;
    }
    return value;
  }

  /** Bits of the writing systems of a word's letters (see characters.ts). */
  scriptOf(start: number, end: number): number {
    let script = 0;
    for (let at = start; at < end; at++) {
      const entry = FOLD[this.text.charCodeAt(at)] ?? 0;
      script |= (entry & 63) === OTHER ? OTHER_SCRIPT : (SCRIPT_OF_KIND[(entry >> 6) & 7] ?? 0);
    }
    return script;
  }

  /** The script most letters belong to. */
  get mainScript(): number {
    if (this.script === NOWHERE) this.script = findMainScript(this.text);
    return this.script;
  }

  /** A word as it is compared: folded letters, digits as they are. Builds a string; for short tables only. */
  skeleton(start: number, end = this.wordEnd(start)): string {
    let skeleton = "";
    for (let at = start; at < end; at++) {
      const entry = FOLD[this.text.charCodeAt(at)] ?? 0;
      const letter = entry & 63;
      if (letter === DIGIT) skeleton += String(entry >> 9);
      else if (letter === OTHER) skeleton += this.text.charAt(at);
      else if (isWordClass(letter)) skeleton += ALPHABET.charAt(letter - 1);
    }
    return skeleton;
  }

  /** Does a sentence end between two neighbouring words, the first from `start` to `end`? */
  endsSentence(start: number, end: number, next: number): boolean {
    if (next === end + 1 && this.text.charCodeAt(end) === 32) return false;
    return endsSentence(this.text, start, end, next);
  }

  /** Does a clause end between two neighbouring words? */
  endsClause(end: number, next: number): boolean {
    if (next === end + 1 && this.text.charCodeAt(end) === 32) return false;
    return endsClause(this.text, end, next);
  }
}

/** Letters and digits: what words are made of. */
export function isWordClass(letter: number): boolean {
  return letter > 0 && letter <= DIGIT;
}

/** The script most letters of a text belong to. All its characters must be in the fold table. */
export function findMainScript(text: string): number {
  const counts = new Uint32Array(8);
  for (let at = 0; at < text.length; at++) {
    const kind = ((FOLD[text.charCodeAt(at)] ?? 0) >> 6) & 7;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  const [, , latin = 0, cyrillic = 0, greek = 0] = counts;
  if (latin + cyrillic + greek === 0) return OTHER_SCRIPT;
  if (latin >= cyrillic && latin >= greek) return LATIN;
  return cyrillic >= greek ? CYRILLIC : GREEK;
}
