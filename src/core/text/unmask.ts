import { CYRILLIC } from "./characters.ts";
import { APOSTROPHE, DIGIT, DROP, FOLD, KIND_DROP, KIND_GAP, KIND_SIGN } from "./fold.ts";
import { isWordClass, type TextView } from "./text-view.ts";

/** Another way to read one or several neighbouring words: a disguise taken off. */
export interface Disguised {
  /** Starts of the first and last word it covers. */
  readonly first: number;
  readonly last: number;
  /** Where it ends (exclusive). */
  readonly end: number;
  readonly skeleton: string;
  readonly script: number;
}

/** A word in which a disguise may hide. Its letters are spelled only when something speaks for one. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly isNumber: boolean;
  /** Length in letters and digits; counts only so far as it matters. */
  readonly letters: number;
}

/** Pieces of one stretch of text read for disguises; longer ones are cut. */
const MAX_PIECES = 2_000;
/** A longer "word" is none. */
const MAX_LETTERS = 64;

/**
 * Reads words as they would sound without disguise: spaced-out or dotted letters ("п а с п о р т"), a sign inside a word
 * ("кур🔥ьер"), digits for letters ("0пыт", "п4спорт"), stretched letters ("сроооочно"), letters by their written shape
 * ("нaбuрaем"). A French or Italian word behind its article ("l'argent", "dell'azienda") is read without it, too. The words themselves stay; these are read beside them, so ordinary neighbours are never lost by it.
 *
 * @param places where the disguise automaton pointed, ascending
 * @param lengths of how many letters (bit n for n) a word from an offset on, signs left out, could be that matters; saves work
 */
export function findDisguised(view: TextView, places: readonly number[], lengths: Lengths = () => ANY_LENGTH): Disguised[] {
  const found: Disguised[] = [];
  let done = -1;
  for (const place of places) {
    if (place <= done || found.length >= MAX_READINGS) continue;
    const pieces = piecesAround(view, place, done + 1);
    const last = pieces.at(-1);
    if (!last) continue;
    readPieces({ view, lengths, words: pieces }, found);
    done = last.end - 1;
  }
  return found;
}

type Lengths = (start: number, end: number) => number;
/** What it answers when nobody knows which words matter. */
const ANY_LENGTH = -1;

/** The words without a gap between them around a place, or the run of single letters that it lies in. */
function piecesAround(view: TextView, place: number, from: number): Piece[] {
  let start = place;
  while (start > from && place - start < MAX_PIECES && !isGap(view.text, start - 1)) start--;
  start = runStart(view, view.wordFrom(start), from);
  const pieces: Piece[] = [];
  for (let at = start; at >= 0 && pieces.length < MAX_PIECES; ) {
    const end = view.wordEnd(at);
    pieces.push(pieceOf(view, at, end));
    const next = view.wordFrom(end);
    if (next < 0 || (next > place && !continues(view, pieces, next))) break;
    at = next;
  }
  return pieces;
}

function isGap(text: string, at: number): boolean {
  return (((FOLD[text.charCodeAt(at)] ?? 0) >> 6) & 7) === KIND_GAP;
}

function pieceOf(view: TextView, start: number, end: number): Piece {
  let letters = 0;
  for (let at = start; at < end && letters <= MAX_LETTERS; at++) if (isWordClass((FOLD[view.text.charCodeAt(at)] ?? 0) & 63)) letters++;
  return { start, end, isNumber: view.isNumber(start), letters };
}

/** Back to the first of the single letters before a place. */
function runStart(view: TextView, start: number, from: number): number {
  let first = start;
  for (let steps = 0; steps < MAX_PIECES && first >= 0; steps++) {
    const before = view.wordBefore(first);
    if (before < from || view.isNumber(before) || !isOneLetter(view, before)) break;
    first = before;
  }
  return first;
}

function isOneLetter(view: TextView, start: number): boolean {
  return view.wordEnd(start) === start + 1;
}

/** Does the stretch go on: no gap between the words, or single letters with the same sign between them? */
function continues(view: TextView, pieces: readonly Piece[], next: number): boolean {
  const last = pieces.at(-1);
  if (!last) return false;
  if (!hasGap(view.text, last.end, next)) return true;
  return isSingle(last) && next - last.end <= MOST_SEPARATING && isOneLetter(view, next);
}

const MOST_SEPARATING = 3;

function hasGap(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isGap(text, at)) return true;
  return false;
}

interface Pieces {
  readonly view: TextView;
  readonly lengths: Lengths;
  readonly words: readonly Piece[];
}

function readPieces(pieces: Pieces, found: Disguised[]): void {
  pieces.words.forEach((piece, at) => {
    if (found.length >= MAX_READINGS || piece.letters > MAX_LETTERS) return;
    if (isSingle(piece) && !continuesRun(pieces, at)) addSpaced(pieces, at, found);
    addStretched(pieces, piece, found);
    addMixed(pieces, piece, found);
    addElided(pieces, piece, found);
    addLeet(pieces, at, found);
    addInterrupted(pieces, at, found);
  });
}

function reading(view: TextView, parts: readonly Piece[], skeleton = joined(view, parts)): Disguised {
  const first = parts[0]?.start ?? 0;
  const last = parts.at(-1);
  return { first, last: last?.start ?? first, end: last?.end ?? first, skeleton, script: scripts(view, parts) };
}

/** Letters that are words by themselves, as skeletons: а в и к о с у я, a i y, і, ў… */
const singleWords = new Set([..."abиkocyяiу"]);
const MIN_SPACED = 4;
/** Lengths of the parts of a run that are tried as words of their own: a whole text may be spaced out. */
const MIN_PART = 5;
const MAX_PART = 20;
/** Readings of one text; more is an attack, not a disguise. */
const MAX_READINGS = 20_000;

function isSingle(word: Piece | undefined): boolean {
  return word !== undefined && word.letters === 1 && !word.isNumber;
}

/** Is the word before a single letter too, with the same sign after it? Then the run began earlier. */
function continuesRun({ view: { text }, words }: Pieces, at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (!before || !word || !next || !isSingle(before)) return false;
  return gapBetween(text, before, word) === gapBetween(text, word, next);
}

/** What stands between two words; signs that belong to the first are not counted in. */
function gapBetween(text: string, before: Piece | undefined, after: Piece | undefined): string {
  let from = before?.end ?? 0;
  const to = after?.start ?? 0;
  while (from < to && belongsToLetter((FOLD[text.charCodeAt(from)] ?? 0) & 63)) from++;
  return text.slice(from, to);
}

function belongsToLetter(letter: number): boolean {
  return letter === APOSTROPHE || letter === DROP;
}

/**
 * A run of single letters with the same sign between all of them; an apostrophe belongs to its letter ("s o' r a"). At least two of the
 * letters must be no words of their own, or the run as it stands a word of some phrase: "а в и з а" is left alone, and so are short abbreviations ("т.р.", "и.о.").
 */
function addSpaced({ view, lengths, words }: Pieces, first: number, found: Disguised[]): void {
  const gapAfter = (index: number) => gapBetween(view.text, words[index], words[index + 1]);
  const gap = gapAfter(first);
  if (gap.length === 0 || gap.length > MOST_SEPARATING) return;
  let last = first;
  while (isSingle(words[last + 1]) && gapAfter(last) === gap) last++;
  const letters = words.slice(first, last + 1);
  if (letters.length < MIN_SPACED) return;
  const skeleton = joined(view, letters);
  const end = letters.at(-1)?.end ?? 0;
  const noWords = [...skeleton].filter((letter) => !singleWords.has(letter)).length;
  if (noWords < 2) {
    // "к в о т а": nearly all its letters are words, so it must be one that matters, as it stands or but for a word beside it.
    for (const [from, to] of noWords === 1 ? wholeRuns(skeleton) : []) {
      const length = to - from;
      if (length < (length === letters.length ? MIN_SPACED : MIN_PART) || length > MAX_PART) continue;
      const matter = lengths(letters[from]?.start ?? 0, end);
      if (matter === ANY_LENGTH || (matter & (1 << length)) === 0) continue;
      found.push(reading(view, letters.slice(from, to), skeleton.slice(from, to)));
    }
    return;
  }
  // The run as a whole, known or not, is one word in a gap; a long one is several, and nobody knows where they part.
  const runs = wholeRuns(skeleton);
  for (const [from, to] of runs) {
    found.push(reading(view, letters.slice(from, to), to - from <= MAX_PART ? skeleton.slice(from, to) : ""));
  }
  const isWhole = (from: number, to: number) => runs.some((run) => run[0] === from && run[1] === to);
  for (let start = 0; start + MIN_PART <= letters.length && found.length < MAX_READINGS; start++) {
    const matter = lengths(letters[start]?.start ?? 0, end);
    const most = Math.min(letters.length - start, MAX_PART);
    for (let length = MIN_PART; length <= most; length++) {
      if ((matter & (1 << length)) === 0 || isWhole(start, start + length)) continue;
      found.push(reading(view, letters.slice(start, start + length), skeleton.slice(start, start + length)));
    }
  }
}

/** A run as a whole, and without the letters at its ends that are words by themselves: "с к о н д и ц и о н е р о м с" + "нас". */
function wholeRuns(skeleton: string): [from: number, to: number][] {
  const begins = singleWords.has(skeleton.charAt(0)) ? [0, 1] : [0];
  const ends = singleWords.has(skeleton.charAt(skeleton.length - 1)) ? [skeleton.length, skeleton.length - 1] : [skeleton.length];
  return begins.flatMap((from) => ends.map((to): [number, number] => [from, to]));
}

/** Three or more of the same letter in a row are read as one. */
function addStretched({ view }: Pieces, word: Piece, found: Disguised[]): void {
  if (!isStretched(view.text, word)) return;
  found.push(reading(view, [word], view.skeleton(word.start, word.end).replace(/(\p{L})\1{2,}/gu, "$1")));
}

function isStretched(text: string, { start, end }: Piece): boolean {
  let before = -1;
  let same = 0;
  for (let at = start; at < end; at++) {
    const letter = (FOLD[text.charCodeAt(at)] ?? 0) & 63;
    if (!isWordClass(letter) || letter === DIGIT) continue;
    same = letter === before ? same + 1 : 0;
    if (same === 2) return true;
    before = letter;
  }
  return false;
}

/** Latin letters that stand for a Cyrillic one by its written shape, in a word that mixes both: "нaбuрaем". */
const written: Record<string, string> = { u: "и", n: "п", r: "г", g: "д", w: "ш", l: "л" };

function addMixed({ view }: Pieces, word: Piece, found: Disguised[]): void {
  const script = view.scriptOf(word.start, word.end);
  if ((script & CYRILLIC) === 0 || script === CYRILLIC) return;
  const skeleton = view.skeleton(word.start, word.end);
  const read = skeleton.replace(/[unrgwl]/g, (letter) => written[letter] ?? letter);
  if (read !== skeleton) found.push(reading(view, [word], read));
}

/** What digits stand for, by script; skeletons, so Cyrillic о and а are Latin-shaped. */
const cyrillicLeet: Record<string, string> = { "0": "o", "3": "з", "4": "ч", "6": "б", "1": "i", "9": "я" };
const latinLeet: Record<string, string> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t" };

/** What French and Italian write before an apostrophe, as skeletons. Not s', n' and m': they stand before verbs, and in Kazakh and Uzbek. */
const elided = new Set("l d qu jusqu lorsqu puisqu un dell all dall nell sull coll quest quell".split(" "));
const LONGEST_ELIDED = 6;
const MIN_AFTER_ELIDED = 3;

/** "l'argent" as "argent": the whole stays a word of its own beside it. */
function addElided({ view }: Pieces, word: Piece, found: Disguised[]): void {
  if (word.isNumber || word.letters <= MIN_AFTER_ELIDED) return;
  const reach = Math.min(word.end, word.start + LONGEST_ELIDED + 1);
  for (let at = word.start + 1; at < reach; at++) {
    if (((FOLD[view.text.charCodeAt(at)] ?? 0) & 63) !== APOSTROPHE) continue;
    const rest = view.skeleton(at + 1, word.end);
    if (rest.length >= MIN_AFTER_ELIDED && elided.has(view.skeleton(word.start, at))) found.push(reading(view, [word], rest));
    return;
  }
}

/** Digits among letters, also at the beginning ("3арплата" is cut after the digit). Needs at least three letters. */
function addLeet({ view, words }: Pieces, at: number, found: Disguised[]): void {
  const word = words[at];
  const next = words[at + 1];
  if (!word || (word.isNumber && word.letters > 1)) return;
  const glued = word.isNumber && next && next.start === word.end && !next.isNumber;
  if (word.isNumber && !glued) return;
  if (word.letters + (glued ? next.letters : 0) < MIN_LEET || !(glued || hasDigit(view.text, word))) return;
  const whole = glued ? [word, next] : [word];
  const skeleton = joined(view, whole);
  if (skeleton.replace(/\d/g, "").length < MIN_LEET - 1) return;
  const table = (scripts(view, whole) & CYRILLIC) !== 0 ? cyrillicLeet : latinLeet;
  const read = (fours: string) => skeleton.replace(/\d/g, (digit) => (digit === "4" ? fours : (table[digit] ?? digit)));
  const readings = new Set(skeleton.includes("4") ? [read("ч"), read("a")] : [read("")]);
  for (const one of readings) found.push(reading(view, whole, one));
}

/** Three letters and a digit at least. */
const MIN_LEET = 4;

function hasDigit(text: string, { start, end }: Piece): boolean {
  for (let at = start; at < end; at++) if (((FOLD[text.charCodeAt(at)] ?? 0) & 63) === DIGIT) return true;
  return false;
}

/** Pieces a word is cut into at most. */
const MAX_PARTS = 5;

/** Signs between two parts of a word at most; an emoji is one. */
const MAX_SIGNS = 2;

/** Nothing but a sign or two (and what is invisible) between two parts of a word? */
function isInterrupted(text: string, from: number, to: number): boolean {
  let signs = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    const kind = ((FOLD[unit] ?? 0) >> 6) & 7;
    if (kind === KIND_SIGN) {
      if (unit < 0xdc00 || unit > 0xdfff) signs++;
    } else if (kind !== KIND_DROP) return false;
  }
  return signs > 0 && signs <= MAX_SIGNS;
}

/** A sign without spaces between two parts of a word. Both parts stay words of their own beside it. */
function addInterrupted({ view, lengths, words }: Pieces, at: number, found: Disguised[]): void {
  const parts: Piece[] = [];
  for (let last = at; parts.length < MAX_PARTS; last++) {
    const word = words[last];
    const before = parts.at(-1);
    if (!word || word.isNumber || (before && !isInterrupted(view.text, before.end, word.start))) return;
    parts.push(word);
    if (parts.length < 2 || parts.every(({ letters }) => letters === 1)) continue;
    if ((lengths(parts[0]?.start ?? 0, word.end) & (1 << Math.min(31, lettersOf(parts)))) !== 0) found.push(reading(view, parts));
  }
}

function lettersOf(parts: readonly Piece[]): number {
  return parts.reduce((sum, { letters }) => sum + letters, 0);
}

function joined(view: TextView, words: readonly Piece[]): string {
  return words.map(({ start, end }) => view.skeleton(start, end)).join("");
}

function scripts(view: TextView, words: readonly Piece[]): number {
  return words.reduce((all, { start, end }) => all | view.scriptOf(start, end), 0);
}
