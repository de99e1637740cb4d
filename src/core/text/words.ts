import { CYRILLIC, foldCodePoint, GREEK, isApostrophe, LATIN, OTHER_SCRIPT } from "./characters.ts";
import { ensureFolded } from "./fold.ts";
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
  ensureFolded(text);
  const words: Word[] = [];
  const cut = new Cutter(text);
  let sentence = 0;
  let clause = 0;
  let gapStart = 0;
  while (cut.next()) {
    const { skeleton, start, end, script, isNumber } = cut;
    const before = words.at(-1);
    if (before && endsSentence(text, before.start, gapStart, start)) {
      sentence++;
      clause++;
    } else if (before && endsClause(text, gapStart, start)) clause++;
    words.push({ skeleton, start, end, script, isNumber, sentence, clause });
    gapStart = end;
  }
  return { text, words, mainScript: mainScriptOf(text) };
}

function mainScriptOf(text: string): number {
  const letters = new Map<number, number>();
  for (const character of text) {
    const { skeleton, script } = foldCodePoint(character.codePointAt(0) ?? 0);
    if (skeleton) letters.set(script, (letters.get(script) ?? 0) + skeleton.length);
  }
  const [latin, cyrillic, greek] = [LATIN, CYRILLIC, GREEK].map((script) => letters.get(script) ?? 0) as [number, number, number];
  if (latin + cyrillic + greek === 0) return OTHER_SCRIPT;
  if (latin >= cyrillic && latin >= greek) return LATIN;
  return cyrillic >= greek ? CYRILLIC : GREEK;
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
