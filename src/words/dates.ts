/**
 * A date of a source as a person reads it: `2025`, `2026-02` or `2026-06-09` in the interface language.
 *
 * @example formatSourceDate("2026-02", "en") // "February 2026"
 */
export function formatSourceDate(date: string, language: string): string {
  const [year, month, day] = date.split("-").map(Number);
  if (!year || Number.isNaN(year)) return date;
  if (!month) return String(year);
  const options: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric", month: "long", ...(day && { day: "numeric" }) };
  return new Intl.DateTimeFormat(language, options).format(new Date(Date.UTC(year, month - 1, day ?? 1)));
}
