import { languageName, type Words } from "./i18n.ts";

/** As the directory writes days; their order is that of `help.days` in every language. */
const dayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const DAYS = `(?:${dayNames.join("|")})`;
const TIMES = /^(?:[01]?\d|2[0-4])(?::\d\d)?-(?:[01]?\d|2[0-4])(?::\d\d)?$/;
const PART = new RegExp(`^(${DAYS}(?:(?:-|, )${DAYS})*)?(?: ?(\\d\\S*))?$`);

/**
 * Hours of a service in the interface language. What is written otherwise than `24/7` or `Mon-Thu 09:00-19:00; Fri 09:00-14:00` is
 * shown as it stands, with the name of its language.
 */
export function formatHours(hours: string, words: Words): string {
  const parts = hours.split("; ").map((part) => partIn(part, words));
  if (parts.every((part) => part !== undefined)) return parts.join("; ");
  return words.language === "en" ? hours : `${hours} (${languageName("en", words.language)})`;
}

function partIn(part: string, { t }: Words): string | undefined {
  if (part === "24/7") return t("help.always");
  const [, days = "", times = ""] = PART.exec(part) ?? [];
  if ((!days && !times) || (times && !TIMES.test(times))) return undefined;
  const own = t("help.days").split(" ");
  const named = days.replace(new RegExp(DAYS, "g"), (day) => own[dayNames.indexOf(day)] ?? day);
  return `${named} ${times}`.trim().replaceAll("-", "–");
}
