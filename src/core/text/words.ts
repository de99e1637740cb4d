import { CYRILLIC, foldCodePoint, GREEK, isApostrophe, LATIN, OTHER_SCRIPT } from "./characters.ts";

/** One word of a text, folded for comparison; `start` and `end` are UTF-16 offsets into the original. */
export interface Word {
  readonly skeleton: string;
  readonly start: number;
  readonly end: number;
  /** Bits of the writing systems its letters come from. */
  readonly script: number;
  readonly isNumber: boolean;
  readonly sentence: number;
  /** Part of a sentence between commas, dashes and brackets. */
  readonly clause: number;
}

/** A text cut into words. */
export interface Words {
  readonly text: string;
  readonly words: readonly Word[];
  /** The script most letters belong to. */
  readonly mainScript: number;
}

/** End of a sentence, a line, or an emoji used as a bullet. */
const sentenceEnd = /[.!?…]+["»”)]*\s|[\n\r\u2028\u2029]|[•●▪◦‣✅✔☑➡👉🔹🔸]/u;
const clauseEnd = /[,;:()[\]–—|/]|\s-\s/;

/**
 * Cuts a text into folded words and tells sentences and clauses apart. A dot ends a sentence when white space and then
 * no lower-case letter follow ("т.р. в месяц" goes on).
 *
 * @example readWords("Сдать пaспорт!").words.map((word) => word.skeleton) // Latin "a" folds like the Cyrillic one
 */
export function readWords(text: string): Words {
  const words: Word[] = [];
  const cut = new Cutter(text);
  let latin = 0;
  let cyrillic = 0;
  let greek = 0;
  let sentence = 0;
  let clause = 0;
  let gapStart = 0;
  while (cut.next()) {
    const { skeleton, start, end, script, isNumber } = cut;
    if (words.length > 0 && start - gapStart > 0 && !(start - gapStart === 1 && text.charCodeAt(gapStart) === SPACE)) {
      const gap = text.slice(gapStart, start);
      if (endsSentence(gap, text, start) && !(gap === ". " && abbreviations.has(words.at(-1)?.skeleton ?? ""))) {
        sentence++;
        clause++;
      } else if (clauseEnd.test(gap)) clause++;
    }
    words.push({ skeleton, start, end, script, isNumber, sentence, clause });
    if (script === LATIN) latin += skeleton.length;
    else if (script === CYRILLIC) cyrillic += skeleton.length;
    else if (script === GREEK) greek += skeleton.length;
    gapStart = end;
  }
  return { text, words, mainScript: mainScriptOf([latin, cyrillic, greek]) };
}

const SPACE = 32;

/** Short words that a dot follows within a sentence ("ул. Полевая", "tel. 8…"), folded. */
const abbreviations = new Set(
  [..."ул мкр г пр просп пер д дом кв тел т обл стр корп оф им р no nr st ave tel mr ms mrs dr ltd inc co vs approx".split(" ")].map(
    (word) => [...word].map((letter) => foldCodePoint(letter.codePointAt(0) ?? 0).skeleton).join(""),
  ),
);

function mainScriptOf(letters: readonly number[]): number {
  const most = Math.max(...letters);
  if (most === 0) return OTHER_SCRIPT;
  return [LATIN, CYRILLIC, GREEK][letters.indexOf(most)] ?? OTHER_SCRIPT;
}

function charLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 && at + 1 < text.length ? 2 : 1;
}

function endsSentence(gap: string, text: string, next: number): boolean {
  if (!sentenceEnd.test(gap)) return false;
  if (/[\n\r\u2028\u2029!?…•]/.test(gap) || !/\.\s/.test(gap)) return true;
  const first = text.slice(next, next + charLength(text, next));
  return first.toLowerCase() !== first || first.toUpperCase() === first;
}

/** Walks a text word by word; the fields describe the word last found. */
class Cutter {
  skeleton = "";
  start = 0;
  end = 0;
  script = 0;
  isNumber = false;
  private position = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Moves to the next word; false at the end of the text. */
  next(): boolean {
    this.skeleton = "";
    this.script = 0;
    this.isNumber = false;
    const { text } = this;
    while (this.position < text.length) {
      const code = text.codePointAt(this.position) ?? 0;
      const size = code > 0xffff ? 2 : 1;
      const folded = foldCodePoint(code);
      const letters = folded.skeleton;
      if (letters === undefined) {
        if (this.skeleton !== "" && (this.isNumber || !isApostrophe(code))) return true;
      } else if (letters !== "") {
        if (this.skeleton === "") {
          this.start = this.position;
          this.isNumber = folded.digit;
        } else if (this.isNumber && !folded.digit) return true;
        this.skeleton += letters;
        this.script |= folded.script;
        this.end = this.position + size;
      }
      this.position += size;
    }
    return this.skeleton !== "";
  }
}
