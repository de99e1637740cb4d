import { AT, FOLD, MONEY } from "../text/fold.ts";
import { isWordClass, NOWHERE, type TextView } from "../text/text-view.ts";

/** Places of a text where an extractor has reason to look, in ascending order (UTF-16 offsets). */
export interface Points {
  /** Start of each word of digits. */
  readonly numbers: readonly number[];
  /** Each "@". */
  readonly ats: readonly number[];
  /** Each "." with a letter or digit directly on both sides. */
  readonly dots: readonly number[];
  /** Each currency sign (`\p{Sc}`). */
  readonly money: readonly number[];
}

const DOT = 0x2e;

/** The slow plain way to find them, for tests and short texts. */
export function findPoints(view: TextView): Points {
  const { text } = view;
  const points = { numbers: [] as number[], ats: [] as number[], dots: [] as number[], money: [] as number[] };
  for (let at = view.wordFrom(0); at !== NOWHERE; at = view.next(at)) if (view.isNumber(at)) points.numbers.push(at);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const letter = classAt(text, at);
    if (letter === AT) points.ats.push(at);
    else if (letter === MONEY) points.money.push(at);
    else if (unit === DOT && at > 0 && isWordClass(classAt(text, at - 1)) && isWordClass(classAt(text, at + 1))) points.dots.push(at);
  }
  return points;
}

/** Class of the unit at an offset (see fold.ts); 0 beyond the text, where `charCodeAt` would give NaN, a very slow index. */
export function classAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? (FOLD[text.charCodeAt(at)] as number) & 63 : 0;
}

/** The unit at an offset; 0 beyond the text. */
export function unitAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}
