import { CYRILLIC } from "./characters.ts";
import type { Word, Words } from "./words.ts";

/** Another way to read one or several neighbouring words: a disguise taken off. */
export interface Disguised {
  /** Indexes of the first and last word it covers. */
  readonly first: number;
  readonly last: number;
  readonly skeleton: string;
  readonly script: number;
}

/**
 * Reads words as they would sound without disguise: spaced-out or dotted letters ("п а с п о р т"), a sign inside a word
 * ("кур🔥ьер"), digits for letters ("0пыт", "п4спорт"), stretched letters ("сроооочно"), letters by their written shape ("нaбuрaем"). The words themselves stay; these are
 * read beside them, so ordinary neighbours are never lost by it.
 */
export function findDisguised(text: Words): Disguised[] {
  const found: Disguised[] = [];
  const { words } = text;
  for (let at = 0; at < words.length && found.length < MAX_READINGS; at++) {
    const word = words[at];
    if (!word) continue;
    if (isSingle(word) && !continuesRun(text, at)) addSpaced(text, at, found);
    addStretched(word, at, found);
    addMixed(word, at, found);
    if (/\d/.test(word.skeleton)) addLeet(text, at, found);
    addInterrupted(text, at, found);
  }
  return found;
}

/** Letters that are words by themselves, as skeletons: а в и к о с у я, a i y, і, ў… */
const singleWords = new Set([..."abиkocyяiу"]);
const MIN_SPACED = 4;
/** Lengths of the parts of a run that are tried as words of their own: a whole text may be spaced out. */
const MIN_PART = 5;
const MAX_PART = 20;
/** Readings of one text; more is an attack, not a disguise. */
const MAX_READINGS = 20_000;

function isSingle(word: Word | undefined): boolean {
  return word !== undefined && word.skeleton.length === 1 && !word.isNumber;
}

/** Is the word before a single letter too, with the same sign after it? Then the run began earlier. */
function continuesRun({ text, words }: Words, at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (!before || !word || !next || !isSingle(before)) return false;
  return text.slice(before.end, word.start) === text.slice(word.end, next.start);
}

/**
 * A run of single letters with the same sign between all of them. At least two of the letters must be no words of their own:
 * "а в и з а" is left alone, and so are short abbreviations ("т.р.", "и.о.").
 */
function addSpaced({ text, words }: Words, first: number, found: Disguised[]): void {
  const gapAfter = (index: number) => text.slice(words[index]?.end ?? 0, words[index + 1]?.start ?? 0);
  const gap = gapAfter(first);
  if (gap.length === 0 || gap.length > 3) return;
  let last = first;
  while (isSingle(words[last + 1]) && gapAfter(last) === gap) last++;
  const letters = words.slice(first, last + 1);
  if (letters.length < MIN_SPACED || letters.filter(({ skeleton }) => !singleWords.has(skeleton)).length < 2) return;
  if (letters.length < MIN_PART) found.push({ first, last, skeleton: joined(letters), script: scripts(letters) });
  for (let start = 0; start + MIN_PART <= letters.length && found.length < MAX_READINGS; start++) {
    for (let end = start + MIN_PART; end <= Math.min(letters.length, start + MAX_PART); end++) {
      const part = letters.slice(start, end);
      found.push({ first: first + start, last: first + end - 1, skeleton: joined(part), script: scripts(part) });
    }
  }
}

/** Three or more of the same letter in a row are read as one. */
function addStretched({ skeleton, script }: Word, at: number, found: Disguised[]): void {
  if (!/(.)\1\1/u.test(skeleton)) return;
  const plain = skeleton.replace(/(\p{L})\1{2,}/gu, "$1");
  if (plain !== skeleton) found.push({ first: at, last: at, skeleton: plain, script });
}

/** Latin letters that stand for a Cyrillic one by its written shape, in a word that mixes both: "нaбuрaем". */
const written: Record<string, string> = { u: "и", n: "п", r: "г", g: "д", w: "ш", l: "л" };

function addMixed({ skeleton, script }: Word, at: number, found: Disguised[]): void {
  if ((script & CYRILLIC) === 0 || script === CYRILLIC) return;
  const read = skeleton.replace(/[unrgwl]/g, (letter) => written[letter] ?? letter);
  if (read !== skeleton) found.push({ first: at, last: at, skeleton: read, script });
}

/** What digits stand for, by script; skeletons, so Cyrillic о and а are Latin-shaped. */
const cyrillicLeet: Record<string, string> = { "0": "o", "3": "з", "4": "ч", "6": "б", "1": "i", "9": "я" };
const latinLeet: Record<string, string> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t" };

/** Digits among letters, also at the beginning ("3арплата" is cut after the digit). Needs at least three letters. */
function addLeet({ words }: Words, at: number, found: Disguised[]): void {
  const word = words[at];
  const next = words[at + 1];
  if (!word) return;
  const glued = word.isNumber && word.skeleton.length === 1 && next && next.start === word.end && !next.isNumber;
  const whole = glued ? [word, next] : [word];
  const skeleton = joined(whole);
  const script = scripts(whole);
  if (skeleton.replace(/\d/g, "").length < 3) return;
  const table = (script & CYRILLIC) !== 0 ? cyrillicLeet : latinLeet;
  const read = (fours: string) => skeleton.replace(/\d/g, (digit) => (digit === "4" ? fours : (table[digit] ?? digit)));
  const readings = new Set(skeleton.includes("4") ? [read("ч"), read("a")] : [read("")]);
  for (const reading of readings) found.push({ first: at, last: at + whole.length - 1, skeleton: reading, script });
}

/** Pieces a word is cut into at most. */
const MAX_PARTS = 5;

/** A sign without spaces between two parts of a word. Both parts stay words of their own beside it. */
const insideSign = /^(?:[*_~|.·•+=^]|\p{Extended_Pictographic}\ufe0f?){1,2}$/u;

function addInterrupted({ text, words }: Words, at: number, found: Disguised[]): void {
  const parts: Word[] = [];
  for (let last = at; parts.length < MAX_PARTS; last++) {
    const word = words[last];
    const before = parts.at(-1);
    if (!word || word.isNumber || (before && !insideSign.test(text.slice(before.end, word.start)))) return;
    parts.push(word);
    if (parts.length < 2 || parts.every(({ skeleton }) => skeleton.length === 1)) continue;
    found.push({ first: at, last, skeleton: joined(parts), script: scripts(parts) });
  }
}

function joined(words: readonly Word[]): string {
  return words.map(({ skeleton }) => skeleton).join("");
}

function scripts(words: readonly Word[]): number {
  return words.reduce((all, { script }) => all | script, 0);
}
