import { foldCodePoint } from "./characters.ts";
import { classOfLetter, DIGIT, END, FOLD, KIND_GREEK, KIND_LATIN, KIND_OTHER } from "./fold.ts";

/** Short words that a dot follows within a sentence ("ул. Полевая", "т.р. в месяц", "tel. 8…"). */
const abbreviations = classTree(
  "ул мкр г пр просп пер д дом кв тел т обл стр корп оф им р тыс млн руб мин макс сек час чел шт мес нед им ім пос бул no nr st ave tel mr ms mrs dr ltd inc co vs approx min max tys mies godz тис міс вул буд χιλ mah np tzw sig dott env".split(
    " ",
  ),
);
const LONGEST_ABBREVIATION = 6;
/** A dot after a word shorter than this may be an abbreviation's. */
const SHORT = 3;

/** Those that end a sentence when a capital follows, and only then ("ecc. per gli operai", "bonusy itp. Zadzwoń"). */
const trailing = classTree("etc ecc ets itp itd тощо κλπ".split(" "));

/** Abbreviations of two words ("т. е.", "e. g.", "p. ex.", "per es."): the second by what may stand before it. */
const pairs: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({ е: "т i", g: "e", ex: "p par", es: "p per", χ: "π", зв: "т", наз: "т" }).map(([second, firsts]) => [
    [...classTree([second])].join(""),
    classTree(firsts.split(" ")),
  ]),
);

/** Abbreviations as strings of class numbers, so that no text has to be folded to compare. */
function classTree(words: readonly string[]): ReadonlySet<string> {
  const fold = (word: string) => [...word].map((letter) => foldCodePoint(letter.codePointAt(0) ?? 0).skeleton ?? "").join("");
  return new Set(words.map((word) => String.fromCharCode(...[...fold(word)].map(classOfLetter))));
}

const [NEW_LINE, RETURN, LINE_MARK, PARAGRAPH_MARK] = [10, 13, 0x2028, 0x2029];
const DOT = 0x2e;
const ELLIPSIS = 0x2026;

/** Is this unit a line break? */
export function isLineBreak(unit: number): boolean {
  return unit === NEW_LINE || unit === RETURN || unit === LINE_MARK || unit === PARAGRAPH_MARK;
}

/**
 * Does a sentence end between two neighbouring words? A new line or a bullet always ends it, so do "!" and "?". A dot does
 * unless an abbreviation stands before it, or a very short word or the abbreviation of "and so on" does and a lower-case letter follows.
 *
 * @param start offset of the word before
 * @param end its end (exclusive)
 * @param next offset of the word after
 */
export function endsSentence(text: string, start: number, end: number, next: number): boolean {
  let dot = -1;
  let ellipsis = false;
  for (let at = end; at < next; at++) {
    const unit = text.charCodeAt(at);
    if (((FOLD[unit] ?? 0) & 63) !== END) continue;
    if (unit === DOT) {
      if (dot < 0) dot = at;
    } else if (unit === ELLIPSIS) ellipsis = true;
    else if (unit < 0xd800 || isBullet(text, at)) return true;
  }
  if (ellipsis) return hasSpace(text, end, next) || isCapital(text, next);
  if (dot < 0) return false;
  const spaced = hasSpace(text, dot, next);
  const length = end - start;
  const classes = length <= LONGEST_ABBREVIATION * 2 ? classesOf(text, start, end) : "";
  if (abbreviations.has(classes) || isSecondOfPair(text, start, classes)) return false;
  if (isCapital(text, next)) return spaced || length >= SHORT;
  if (!spaced) return false;
  if (!isLetter(text.charCodeAt(next))) return true;
  return (length >= SHORT && !trailing.has(classes)) || isNumberAt(text, start);
}

/** 👉 🔹 🔸: their second halves also end other emoji, which are no bullets. */
function isBullet(text: string, at: number): boolean {
  const code = at > 0 ? (text.codePointAt(at - 1) ?? 0) : 0;
  return code === 0x1f449 || code === 0x1f539 || code === 0x1f538;
}

/** Does a part of a sentence end there: comma, colon, bracket, dash? */
export function endsClause(text: string, end: number, next: number): boolean {
  for (let at = end; at < next; at++) {
    const unit = text.charCodeAt(at);
    if (clauseEnds.has(unit)) return true;
    if (unit === HYPHEN && at > end && isSpace(text.charCodeAt(at - 1)) && isSpace(text.charCodeAt(at + 1))) return true;
  }
  return false;
}

const clauseEnds = new Set([..."\n\r,;:()[]–—|/"].map((sign) => sign.charCodeAt(0)));
const HYPHEN = 0x2d;

/** Whitespace as `\s` means it, for one unit. */
export function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || (unit > 0x1000 && spaces.has(unit));
}

const spaces = new Set(
  [..."\u1680\u2028\u2029\u202f\u205f\u3000\ufeff\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"].map((space) =>
    space.charCodeAt(0),
  ),
);

function hasSpace(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isSpace(text.charCodeAt(at))) return true;
  return false;
}

/** The letters of a word as class numbers, see {@link classTree}. */
function classesOf(text: string, start: number, end: number): string {
  let classes = "";
  for (let at = start; at < end; at++) {
    const letter = (FOLD[text.charCodeAt(at)] ?? 0) & 63;
    if (letter > 0 && letter <= DIGIT) classes += String.fromCharCode(letter);
  }
  return classes;
}

/** Is this the second half of "т. е.", "e.g."? The word before may have a dot and a space after it. */
function isSecondOfPair(text: string, start: number, classes: string): boolean {
  const firsts = pairs.get(classes);
  if (!firsts) return false;
  let end = start;
  if (isSpace(text.charCodeAt(end - 1))) end--;
  if (text.charCodeAt(end - 1) === DOT) end--;
  if (end === start) return false;
  let first = end;
  while (first > 0 && end - first <= LONGEST_ABBREVIATION && isWordUnit(text.charCodeAt(first - 1))) first--;
  return firsts.has(classesOf(text, first, end));
}

function isWordUnit(unit: number): boolean {
  const letter = (FOLD[unit] ?? 0) & 63;
  return letter > 0 && letter <= DIGIT;
}

function isNumberAt(text: string, start: number): boolean {
  return ((FOLD[text.charCodeAt(start)] ?? 0) & 63) === DIGIT;
}

function isLetter(unit: number): boolean {
  const kind = ((FOLD[unit] ?? 0) >> 6) & 7;
  return (kind >= KIND_LATIN && kind <= KIND_GREEK) || kind === KIND_OTHER;
}

function isCapital(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return unit >= 65 && unit <= 90;
  const character = text.charAt(at);
  return isLetter(unit) && character === character.toUpperCase() && character !== character.toLowerCase();
}
