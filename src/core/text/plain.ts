import { foldCodePoint, plainLetters } from "./characters.ts";

/** A text in which every letter is one UTF-16 unit, with the way back to the text as it was given. */
export interface PlainText {
  readonly text: string;
  /** Offset in the given text of a word that starts here in the plain one. */
  startOf(offset: number): number;
  /** End in the given text of a word that ends here (exclusive) in the plain one. */
  endOf(offset: number): number;
}

/**
 * Writes letters that take two units (mathematical, enclosed) or stand for several ("ß", "ﬁ") as ordinary ones, and leaves out
 * invisible characters beyond the basic plane. Only texts that hold such characters need it; all others are read as they are.
 */
export function rewrite(given: string): PlainText {
  const parts: string[] = [];
  const origins: number[] = [];
  for (let at = 0; at < given.length; ) {
    const code = given.codePointAt(at) ?? 0;
    const size = code > 0xffff ? 2 : 1;
    const written = needsRewriting(code) ? spellOut(String.fromCodePoint(code)) : given.slice(at, at + size);
    parts.push(written);
    const inPlace = written.length === size;
    for (let unit = 0; unit < written.length; unit++) origins.push(inPlace ? at + unit : at);
    at += size;
  }
  origins.push(given.length);
  const text = parts.join("");
  return {
    text,
    startOf: (offset) => origins[offset] ?? given.length,
    endOf(offset) {
      const last = origins[offset - 1] ?? 0;
      return last + ((given.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
    },
  };
}

/** Stands for a letter beyond the basic plane that is like no other: it keeps its word a word. */
const SOME_LETTER = "\ua000";

/** "ﬁ" → "fi", "ß" → "ss", mathematical "𝐩" → "p": letters of one unit each, their script kept. */
function spellOut(character: string): string {
  let written = "";
  for (const letter of plainLetters(character)) {
    const { skeleton } = foldCodePoint(letter.codePointAt(0) ?? 0);
    if (letter.length > 1) written += SOME_LETTER;
    else written += skeleton !== undefined && skeleton.length > 1 ? skeleton : letter;
  }
  return written;
}

/** Is this code point a letter or invisible character that a fold table of single units cannot hold? */
export function needsRewriting(code: number): boolean {
  const { skeleton } = foldCodePoint(code);
  return skeleton !== undefined && (code > 0xffff || skeleton.length > 1);
}
