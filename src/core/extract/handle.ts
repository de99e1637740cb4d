import { isSpace } from "../text/sentences.ts";
import { isWordClass } from "../text/text-view.ts";
import { type Address, isPlain, isPlainLetter, type Span } from "./contact-hosts.ts";
import { skipSpaces } from "./near.ts";
import { classAt, unitAt } from "./points.ts";

/** Telegram's own limits for a user name: 5 to 32 letters, digits and underscores; other messengers allow four. */
const SHORTEST = 4;
const LONGEST = 32;

/**
 * "@anna_hr".
 *
 * @param at offset of the "@"
 */
export function findHandle(text: string, at: number): Address | undefined {
  if (at > 0 && (isWordClass(classAt(text, at - 1)) || "._%+@/-".includes(text.charAt(at - 1)))) return undefined;
  const end = handleEnd(text, at + 1);
  return end === undefined ? undefined : { kind: "messenger", start: at, end };
}

/**
 * The handle after the name of a messenger: "Telegram: anna_hr", "тг - anna_hr".
 *
 * @param end where the messenger's name ends
 * @param isDoubtful the name is an ordinary word too, so that a colon or dash is needed
 */
export function labelledHandle(text: string, end: number, isDoubtful: boolean): Span | undefined {
  let at = skipSpaces(text, end, 2);
  const sign = text.charAt(at);
  const hasSign = sign === ":" || sign === "-" || sign === "–" || sign === "—";
  if (hasSign) at = skipSpaces(text, at + 1, 2);
  else if (isDoubtful) return undefined;
  const stop = handleEnd(text, at);
  if (stop === undefined) return undefined;
  // "Telegram channel": an ordinary word is a handle only after a colon, or with an underscore or digit in it.
  return (hasSign && sign === ":") || /[_\d]/.test(text.slice(at, stop)) ? { start: at, end: stop } : undefined;
}

function handleEnd(text: string, from: number): number | undefined {
  if (!isPlainLetter(unitAt(text, from))) return undefined;
  let end = from + 1;
  while (end - from <= LONGEST && isHandleUnit(unitAt(text, end))) end++;
  const length = end - from;
  if (length < SHORTEST || length > LONGEST) return undefined;
  const unit = unitAt(text, end);
  // "anna@firma", "anna.hr@…": a mail address or host, no handle.
  if (unit === 0x40 || (unit === 0x2e && isPlainLetter(unitAt(text, end + 1)) && !isCapital(unitAt(text, end + 1)))) return undefined;
  return unit > 0x7f && isWordClass(classAt(text, end)) && !isSpace(unit) ? undefined : end;
}

function isHandleUnit(unit: number): boolean {
  return isPlain(unit) || unit === 0x5f;
}

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}
