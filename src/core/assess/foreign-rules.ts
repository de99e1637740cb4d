import type { Listing } from "../listing.ts";
import type { Match } from "../match/find.ts";
import type { LanguageSegment } from "../text/language.ts";

/** Shorter texts do not tell their language well enough to refuse anything by it. */
const LEAST_LETTERS = 60;

/** Texts shorter than this are taken for one in a near language now and then. */
const SURE_LETTERS = 80;

const families = [new Set(["kk", "ky", "uz", "tk", "tr", "az"]), new Set(["ru", "uk", "be", "bg"])];

/** Their words stand in ads of every language of the region, with endings of that language or none. */
const everywhere = new Set(["ru", "en"]);

/**
 * Without findings in a language that nobody speaks in this ad: a loan word of one language is an ordinary word of another.
 * Ads mix languages, so every stretch of the text is asked.
 *
 * @param language what the ad as a whole is in
 * @param segments what the stretches of its description are in; asked only where it matters
 */
export function withoutForeignRules(
  matches: readonly Match[],
  language: string,
  { title = "", description = "" }: Listing,
  segments: () => readonly LanguageSegment[],
): readonly Match[] {
  const isElsewhere = (rule: Match["rule"]) => !everywhere.has(rule.language) && !language.startsWith(rule.language);
  const length = title.length + description.length;
  if (language === "und" || length < LEAST_LETTERS || !matches.some(({ rule }) => isElsewhere(rule))) return matches;
  const heard = [language, ...segments().map((segment) => segment.language)];
  // "uz-Cyrl" is Uzbek: rules know languages, not scripts.
  const spoken = new Set(heard.map((one) => one.split("-")[0] ?? one));
  const isNear = (other: string) =>
    length < SURE_LETTERS && families.some((family) => family.has(other) && [...spoken].some((one) => family.has(one)));
  const isSpoken = (other: string) => spoken.has(other) || spoken.has("und") || isNear(other);
  return matches.filter(({ rule }) => !isElsewhere(rule) || isSpoken(rule.language));
}
