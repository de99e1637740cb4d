import { APOSTROPHE, CLASSES, DROP, FOLD, OTHER } from "../text/fold.ts";
import { isWordClass, TextView } from "../text/text-view.ts";

/** A word an extractor knows: as written in the pack (`stem*` = any ending), and what it stands for. */
export type WordEntry<Meaning> = readonly [word: string, meaning: Meaning];

interface Known<Meaning> {
  readonly meaning: Meaning;
  /** Bits of the writing systems of its letters (see characters.ts). */
  readonly script: number;
  readonly letters: number;
  /** Letters outside the skeleton alphabet share one class; words with them are compared letter by letter. */
  readonly exact: string | undefined;
}

/** Words shorter than this are many things in another script: "5 p.m." is no rouble, "24.com" no som. */
const UNMISTAKABLE = 4;
const DOT = 0x2e;
/** The column of a dot inside a word; no letter has it. */
const DOT_COLUMN = CLASSES - 1;

/**
 * A few hundred words as a tree over letter classes: asked "is there one of you at this offset?", without cutting the text.
 * A dot inside a table's word ("у.е") is looked for as written; elsewhere a dot ends a word.
 */
export class WordTable<Meaning> {
  /** End (exclusive) of the word last found. */
  end = 0;
  /** Rows of {@link CLASSES} children each; 0 = none. The first row is the root. */
  private rows = new Int16Array(CLASSES * 64);
  private used = 1;
  private readonly words: (Known<Meaning>[] | undefined)[] = [];
  private readonly stems: (Known<Meaning>[] | undefined)[] = [];

  constructor(entries: Iterable<WordEntry<Meaning>>) {
    for (const [word, meaning] of entries) this.add(word, meaning);
  }

  /** The meaning of the word that starts at an offset; `end` then tells where it ends. */
  find(view: TextView, start: number): Meaning | undefined {
    const { text } = view;
    const { rows } = this;
    let row = 0;
    let end = start;
    let stem: Known<Meaning>[] | undefined;
    let beforeDot: Known<Meaning>[] | undefined;
    let dotAt = start;
    for (let at = start; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const letter = (FOLD[unit] ?? 0) & 63;
      if (isWordClass(letter)) {
        const child = rows[row * CLASSES + letter] ?? 0;
        if (child === 0) {
          if (stem) return this.accept(view, stem, start, view.wordEnd(start));
          return beforeDot && this.accept(view, beforeDot, start, dotAt);
        }
        row = child;
        end = at + 1;
        stem = this.stems[row] ?? stem;
      } else if (unit === DOT) {
        const child = rows[row * CLASSES + DOT_COLUMN] ?? 0;
        if (child === 0 || at + 1 === text.length || !isWordClass((FOLD[text.charCodeAt(at + 1)] ?? 0) & 63)) break;
        beforeDot = this.words[row];
        dotAt = end;
        row = child;
      } else if (letter !== DROP && letter !== APOSTROPHE) break;
    }
    const word = this.words[row];
    if (word) return this.accept(view, word, start, end);
    return (stem && this.accept(view, stem, start, end)) ?? (beforeDot && this.accept(view, beforeDot, start, dotAt));
  }

  private accept(view: TextView, known: readonly Known<Meaning>[], start: number, end: number): Meaning | undefined {
    for (const { exact, letters, script, meaning } of known) {
      if (exact !== undefined && view.skeleton(start, end) !== exact) continue;
      if (letters < UNMISTAKABLE && (view.scriptOf(start, end) | script) !== script) continue;
      this.end = end;
      return meaning;
    }
    return undefined;
  }

  private add(written: string, meaning: Meaning): void {
    const isStem = written.endsWith("*");
    const word = written.replace(/[*.]$/, "");
    const view = new TextView(word);
    let row = 0;
    let letters = 0;
    let other = false;
    for (let at = 0; at < word.length; at++) {
      const letter = (FOLD[word.charCodeAt(at)] ?? 0) & 63;
      if (isWordClass(letter)) {
        row = this.child(row, letter);
        letters++;
        other ||= letter === OTHER;
      } else if (word.charCodeAt(at) === DOT) row = this.child(row, DOT_COLUMN);
    }
    if (letters === 0) return;
    const known = { meaning, script: view.scriptOf(0, word.length), letters, exact: other ? view.skeleton(0, word.length) : undefined };
    const table = isStem ? this.stems : this.words;
    table[row] = [...(table[row] ?? []), known];
  }

  private child(row: number, column: number): number {
    const slot = row * CLASSES + column;
    const known = this.rows[slot] ?? 0;
    if (known > 0) return known;
    const made = this.used++;
    if (this.used * CLASSES > this.rows.length) {
      const wider = new Int16Array(this.rows.length * 2);
      wider.set(this.rows);
      this.rows = wider;
    }
    this.rows[slot] = made;
    return made;
  }
}
