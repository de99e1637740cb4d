import type { Registration } from "../extractor-tables.ts";
import type { ListingField } from "../listing-fields.ts";
import type { TableHit } from "../match/find.ts";
import { DIGIT, FOLD } from "../text/fold.ts";
import { isLineBreak } from "../text/sentences.ts";
import { isWordClass, type TextView } from "../text/text-view.ts";
import { schemes } from "./checksums.ts";
import { classAt, unitAt } from "./points.ts";
import type { FieldSpan } from "./span.ts";
import { WordTable } from "./word-table.ts";

/** The number of a company or licence with its label, as written in the ad. */
export interface RegistrationNumber extends FieldSpan {
  readonly kind: "company" | "licence";
  /** `KZ-BIN`, `PL-NIP`… (see checksums.ts); undefined for licences, which follow no common form. */
  readonly scheme: string | undefined;
  /** Its digits; of a licence also letters, as written. */
  readonly number: string;
  /** Whether the check digits hold; undefined where no method is published. */
  readonly valid: boolean | undefined;
}

/** Units between the label and its number: a word or two, "№", a colon. */
const REACH = 32;
const MOST_DIGITS = 16;
const MOST_FILLERS = 3;

/**
 * Company and licence numbers beside their labels (БИН, ИНН, NIP, "лицензия №"). A company number counts only when its length fits
 * a scheme of the label; with wrong check digits it is given with `valid: false`.
 *
 * @param hits table hits of this field; registration labels are used
 */
export function findRegistrations(
  view: TextView,
  field: ListingField,
  table: Registration | undefined,
  hits: readonly TableHit[],
): RegistrationNumber[] {
  const found: RegistrationNumber[] = [];
  if (!table) return found;
  for (const { target, start, end } of hits) {
    if (target.kind !== "registration" && target.kind !== "licence") continue;
    if (start < (found.at(-1)?.end ?? 0)) continue;
    const at = numberAfter(view, end, fillersOf(table), target.kind === "licence");
    if (at === undefined) continue;
    const one = target.kind === "licence" ? licence(view.text, at) : company(view.text, at, target.schemes);
    if (one) found.push({ field, start, ...one });
  }
  return found;
}

const compiled = new WeakMap<Registration, WordTable<true>>();

function fillersOf(table: Registration): WordTable<true> {
  const known = compiled.get(table) ?? new WordTable(table.fillers.map((word) => [word, true] as const));
  compiled.set(table, known);
  return known;
}

/** Where the number begins: after spaces, signs, a country's letters ("IT0123…") and words such as "компании", "number". */
function numberAfter(view: TextView, end: number, fillers: WordTable<true>, isLicence: boolean): number | undefined {
  const { text } = view;
  let signed = !isLicence;
  for (let at = end, words = 0; at - end < REACH && at < text.length; ) {
    const letter = classAt(text, at);
    if (letter === DIGIT) return signed ? at : undefined;
    if (!isWordClass(letter)) {
      const unit = unitAt(text, at);
      if (isLineBreak(unit)) return undefined;
      if (unit === 0x2116 || unit === 0x23) signed = true; // № #
      at++;
      continue;
    }
    if (++words > MOST_FILLERS) return undefined;
    if (fillers.find(view, at)) {
      signed = true;
      at = fillers.end;
      continue;
    }
    const serial = isLicence ? serialEnd(text, at) : at + 2;
    if (signed && isLicence && serial !== undefined) return at;
    if (isLicence || classAt(text, serial ?? at) !== DIGIT) return undefined;
    at += 2; // the country's two letters
  }
  return undefined;
}

/** End of "KR12", "ГЛ-000123", "00АБ": capitals and digits, with at least two digits in it. */
function serialEnd(text: string, from: number): number | undefined {
  let digits = 0;
  let at = from;
  for (; at - from < 24; at++) {
    const letter = classAt(text, at);
    if (letter === DIGIT) digits++;
    else if (isWordClass(letter)) {
      const character = text.charAt(at);
      if (character !== character.toUpperCase()) return undefined;
    } else if (!("-/.".includes(text.charAt(at)) && isWordClass(classAt(text, at + 1)))) break;
  }
  return digits >= 2 ? at : undefined;
}

function licence(text: string, at: number): Omit<RegistrationNumber, "field" | "start"> | undefined {
  const end = serialEnd(text, at);
  return end === undefined ? undefined : { end, kind: "licence", scheme: undefined, number: text.slice(at, end), valid: undefined };
}

/** Digits in groups a space, hyphen or dot apart, as long as a scheme of the label fits. */
function company(text: string, from: number, names: readonly string[]): Omit<RegistrationNumber, "field" | "start"> | undefined {
  let digits = "";
  let best: Omit<RegistrationNumber, "field" | "start"> | undefined;
  for (let at = from; digits.length <= MOST_DIGITS && at - from < MOST_DIGITS * 2; at++) {
    if (classAt(text, at) !== DIGIT) {
      if (!(" -.\u00a0".includes(text.charAt(at)) && classAt(text, at + 1) === DIGIT)) break;
      continue;
    }
    digits += String((FOLD[unitAt(text, at)] ?? 0) >> 9);
    if (classAt(text, at + 1) === DIGIT) continue;
    for (const scheme of names) {
      const known = schemes.get(scheme);
      if (!known?.lengths.includes(digits.length)) continue;
      const valid = known.check(digits);
      // The longest number whose digits hold: a SIRET begins with its SIREN.
      if (!best || valid || best.valid === false) best = { end: at + 1, kind: "company", scheme, number: digits, valid };
      if (valid) break;
    }
  }
  return best;
}
