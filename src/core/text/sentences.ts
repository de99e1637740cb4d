import { foldCodePoint } from "./characters.ts";

/** Signs that a line of its own begins: bullets and emoji used as such. */
const newLine = /[\n\r\u2028\u2029]|[•●▪◦‣✅✔☑➡👉🔹🔸]/u;
const clauseEnd = /[,;:()[\]–—|/]|\s-\s/;

/** Short words that a dot follows within a sentence ("ул. Полевая", "т.р. в месяц", "tel. 8…"), folded. */
const abbreviations = new Set(
  "ул мкр г пр просп пер д дом кв тел т обл стр корп оф им р тыс млн руб мин макс сек час чел шт мес нед no nr st ave tel mr ms mrs dr ltd inc co vs approx min max"
    .split(" ")
    .map((word) => [...word].map((letter) => foldCodePoint(letter.codePointAt(0) ?? 0).skeleton).join("")),
);

/** A dot after a word shorter than this may be an abbreviation's. */
const SHORT = 3;

/**
 * Does a sentence end in the gap between two words? A dot does so unless an abbreviation or a very short word stands before it
 * and a lower-case letter follows; "!" and "?" always do; so does a new line.
 *
 * @param gap what stands between the words
 * @param before folded word before the gap
 * @param next first character after the gap
 */
export function endsSentence(gap: string, before: string, next: string): boolean {
  if (newLine.test(gap)) return true;
  if (/[!?]/.test(gap)) return true;
  if (gap.includes("…")) return /\s/.test(gap) || isCapital(next);
  const dot = gap.indexOf(".");
  if (dot < 0) return false;
  const spaced = /\s/.test(gap.slice(dot));
  if (abbreviations.has(before)) return false;
  if (isCapital(next)) return spaced || before.length >= SHORT;
  if (!spaced) return false;
  return isLetter(next) ? before.length >= SHORT || /^\d+$/.test(before) : true;
}

/** Does a part of a sentence end there: comma, colon, bracket, dash? */
export function endsClause(gap: string): boolean {
  return clauseEnd.test(gap);
}

function isLetter(character: string): boolean {
  return character.toLowerCase() !== character.toUpperCase();
}

function isCapital(character: string): boolean {
  return isLetter(character) && character === character.toUpperCase();
}
