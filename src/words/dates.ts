/**
 * A date of a source as a person reads it: `2025`, `2026-02` or `2026-06-09` in the interface language. In figures where the
 * browser knows no months of that language.
 *
 * @example formatSourceDate("2026-02", "en") // "February 2026"
 */
export function formatSourceDate(date: string, language: string): string {
  const [year, month, day] = date.split("-").map(Number);
  if (!year || Number.isNaN(year)) return date;
  if (!month) return String(year);
  const text = formatterOf(language, Boolean(day)).format(new Date(Date.UTC(year, month - 1, day || 1)));
  return isForeign(text, language) ? inFigures(year, month, day) : text;
}

/** Chromium writes "2026 M02 9" or English where it lacks a language. */
function isForeign(text: string, language: string): boolean {
  return /\bM\d\d\b/.test(text) || Intl.DateTimeFormat.supportedLocalesOf([language]).length === 0;
}

function inFigures(year: number, month: number, day: number | undefined): string {
  const parts = [...(day ? [day] : []), month].map((part) => String(part).padStart(2, "0"));
  return [...parts, year].join(".");
}

/** Making a formatter costs more than all dates of a card. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(language: string, withDay: boolean): Intl.DateTimeFormat {
  const key = `${language}/${withDay}`;
  const options: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric", month: "long", ...(withDay && { day: "numeric" }) };
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(language, options);
  formatters.set(key, formatter);
  return formatter;
}
