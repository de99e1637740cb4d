import { DROP, FOLD } from "../text/fold.ts";
import { isLineBreak, isSpace } from "../text/sentences.ts";
import { isWordClass, NOWHERE, type TextView } from "../text/text-view.ts";
import { classAt, unitAt } from "./points.ts";

/** A word walked back over is never longer than this. */
const LONGEST = 24;

/** Offset after at most `most` spaces; line breaks are no spaces here. */
export function skipSpaces(text: string, from: number, most: number): number {
  let at = from;
  while (at - from < most && at < text.length) {
    const unit = unitAt(text, at);
    if (!(unit === 32 || (isSpace(unit) && !isLineBreak(unit)))) break;
    at++;
  }
  return at;
}

/**
 * Start of the word that ends within `reach` units before an offset, in the same line; `NOWHERE` when there is none or it is
 * very long. Never looks at more than a few dozen units.
 */
export function wordBeforeOnLine(text: string, offset: number, reach: number): number {
  let last = offset - 1;
  const limit = Math.max(0, offset - reach - 1);
  while (last >= limit && !isWordClass(classAt(text, last))) {
    if (isLineBreak(unitAt(text, last))) return NOWHERE;
    last--;
  }
  if (last < limit) return NOWHERE;
  let start = last;
  for (let at = last; at >= 0 && last - at < LONGEST; at--) {
    const letter = (FOLD[unitAt(text, at)] ?? 0) & 63;
    if (isWordClass(letter)) start = at;
    else if (letter !== DROP) return start;
  }
  return start === 0 ? 0 : NOWHERE;
}

/**
 * Words from one word to another in the same sentence: 0 for the same word, 1 for neighbours.
 *
 * @param from start of a word
 * @param to start of a later word (or any offset up to it)
 * @param limit more than this is not counted
 * @returns undefined when a sentence ends between, or they are farther apart
 */
export function wordsApart(view: TextView, from: number, to: number, limit: number): number | undefined {
  let at = from;
  for (let count = 0; count <= limit; count++) {
    if (at >= to) return count;
    const end = view.wordEnd(at);
    const next = view.wordFrom(end);
    if (next === NOWHERE || view.endsSentence(at, end, next)) return undefined;
    at = next;
  }
  return undefined;
}

/** Endings that mean "from" in Turkic languages: "300 мыңнан 500 мыңға", "18 yoshdan". */
const fromEndings = new Set("дан ден нан нен тан тен dan den nan nen tan ten".split(" "));

/** Does the word that ends there say "from" by its ending? */
export function endsInFrom(text: string, end: number): boolean {
  return fromEndings.has(text.slice(end - 3, end).toLowerCase());
}
