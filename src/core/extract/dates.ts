import type { ListingField } from "../listing-fields.ts";
import type { TableHit } from "../match/find.ts";
import { DIGIT } from "../text/fold.ts";
import { isWordClass, type TextView } from "../text/text-view.ts";
import { classAt, type Points, unitAt } from "./points.ts";
import type { FieldSpan } from "./span.ts";

/** A date as written; what is not written is left out. */
export interface StatedDate extends FieldSpan {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number | undefined;
}

/** Units between the parts of a date: ", " or "-". */
const GAP = 2;

/**
 * Dates in one field: "15.03.2026", "2026-03-15", "15 марта", "March 15, 2026". With slashes the order is known only where one
 * number is over 12; "05/06/2026" is left out. No clock: a date without a year stays without one.
 *
 * @param hits table hits of this field; names of months are used
 */
export function findDates(view: TextView, field: ListingField, hits: readonly TableHit[], { numbers }: Points): StatedDate[] {
  const found: StatedDate[] = [];
  for (let index = 0; index + 2 < numbers.length; index++) {
    const date = numericDate(view, numbers, index);
    if (!date) continue;
    found.push({ field, ...date });
    index += 2;
  }
  let taken = 0;
  for (const { target, start, end } of hits) {
    if (target.kind !== "month" || start < taken) continue;
    const date = namedDate(view, target.month, start, end);
    if (!date || date.start < taken) continue;
    found.push({ field, ...date });
    taken = date.end;
  }
  return found.sort((a, b) => a.start - b.start);
}

type Date = Omit<StatedDate, "field">;

function numericDate(view: TextView, numbers: readonly number[], index: number): Date | undefined {
  const [one = 0, two = 0, three = 0] = [numbers[index], numbers[index + 1], numbers[index + 2]];
  if (three - one > 8 || two - one < 2) return undefined;
  const { text } = view;
  const sign = unitAt(text, two - 1);
  if ((sign !== 0x2e && sign !== 0x2d && sign !== 0x2f) || unitAt(text, three - 1) !== sign) return undefined;
  const [a, b] = [readShort(view, one), readShort(view, two)];
  const c = readShort(view, three);
  if (!a || !b || !c || a.end !== two - 1 || b.end !== three - 1) return undefined;
  const date = ordered(a, b, c, sign);
  return date && { ...date, start: one, end: c.end };
}

interface Short {
  readonly value: number;
  readonly end: number;
  readonly length: number;
}

/** A number of at most four digits. */
function readShort(view: TextView, start: number): Short | undefined {
  let end = start;
  while (end - start < 5 && classAt(view.text, end) === DIGIT) end++;
  const length = end - start;
  return length > 0 && length < 5 ? { value: view.numberAt(start), end, length } : undefined;
}

const SLASH = 0x2f;

function ordered(a: Short, b: Short, c: Short, sign: number): Pick<Date, "year" | "month" | "day"> | undefined {
  if (a.length === 4) return checked(a.value, b.value, c.value);
  if (c.length !== 4 && !(c.length === 2 && sign === 0x2e)) return undefined;
  const year = c.length === 4 ? c.value : 2000 + c.value;
  if (sign !== SLASH) return checked(year, b.value, a.value);
  if (a.value > 12) return checked(year, b.value, a.value);
  return b.value > 12 ? checked(year, a.value, b.value) : undefined;
}

function checked(year: number, month: number, day: number): Pick<Date, "year" | "month" | "day"> | undefined {
  return isYear(year) && month >= 1 && month <= 12 && isDay(day) ? { year, month, day } : undefined;
}

function isYear(value: number): boolean {
  return value >= 1950 && value <= 2100;
}

function isDay(value: number): boolean {
  return value >= 1 && value <= 31;
}

/** "15 марта 2026", "15-mart", "March 15, 2026", "март 2026". */
function namedDate(view: TextView, month: number, start: number, end: number): Date | undefined {
  const before = numberBefore(view, start);
  const day = before && isDay(before.value) ? before : undefined;
  const after = numberAfter(view, end);
  const dayAfter = !day && after && after.length <= 2 && isDay(after.value) ? after : undefined;
  const rest = dayAfter ? numberAfter(view, dayAfter.end) : after;
  const year = rest && rest.length === 4 && isYear(rest.value) ? rest : undefined;
  if (!day && !dayAfter && !year) return undefined;
  const last = Math.max(end, dayAfter?.end ?? 0, year?.end ?? 0);
  return { year: year?.value, month, day: (day ?? dayAfter)?.value, start: day?.start ?? start, end: last };
}

/** The number of one or two digits directly before, a space, dot or hyphen apart. */
function numberBefore(view: TextView, start: number): { value: number; start: number } | undefined {
  const { text } = view;
  let at = start - 1;
  while (at >= 0 && start - 1 - at < GAP && isGap(unitAt(text, at))) at--;
  const end = at + 1;
  while (at >= 0 && end - at < 4 && classAt(text, at) === DIGIT) at--;
  const digits = end - 1 - at;
  if (digits < 1 || digits > 2 || isWordClass(classAt(text, at))) return undefined;
  return { value: view.numberAt(at + 1), start: at + 1 };
}

function numberAfter(view: TextView, end: number): Short | undefined {
  let at = end;
  while (at - end < GAP && isGap(unitAt(view.text, at))) at++;
  if (at === end || classAt(view.text, at) !== DIGIT) return undefined;
  return readShort(view, at);
}

/** Space, no-break space, dot, comma, hyphen. */
function isGap(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0 || unit === 0x2e || unit === 0x2c || unit === 0x2d;
}
