import { CYRILLIC, foldCodePoint, GREEK, isApostrophe, LATIN, OTHER_SCRIPT } from "./characters.ts";
import { endsClause, endsSentence } from "./sentences.ts";

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

/**
 * Cuts a text into folded words and tells sentences and clauses apart (see sentences.ts).
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
      if (endsSentence(gap, words.at(-1)?.skeleton ?? "", text.charAt(start))) {
        sentence++;
        clause++;
      } else if (endsClause(gap)) clause++;
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

function mainScriptOf(letters: readonly number[]): number {
  const most = Math.max(...letters);
  if (most === 0) return OTHER_SCRIPT;
  return [LATIN, CYRILLIC, GREEK][letters.indexOf(most)] ?? OTHER_SCRIPT;
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
