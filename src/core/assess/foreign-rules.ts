import { identifySegments } from "../text/language-segments.ts";
import type { ReadListing } from "./read-listing.ts";

/** Shorter texts do not tell their language well enough to refuse anything by it. */
const LEAST_LETTERS = 60;

/** Texts shorter than this are taken for one in a near language now and then. */
const SURE_LETTERS = 80;

const LOOK_AT = 4_000;

const families = [new Set(["kk", "ky", "uz", "tk", "tr", "az"]), new Set(["ru", "uk", "be", "bg"])];

/** Their words stand in ads of every language of the region, with endings of that language or none. */
const everywhere = new Set(["ru", "en"]);

/**
 * Without findings in a language that nobody speaks in this ad: a loan word of one language is an ordinary word of another.
 * Ads mix languages, so every stretch of the text is asked.
 */
export function withoutForeignRules(read: ReadListing): ReadListing {
  const isElsewhere = ({ language }: { language: string }) => !everywhere.has(language) && !read.language.startsWith(language);
  const { title = "", description = "" } = read.listing;
  const length = title.length + description.length;
  if (read.language === "und" || length < LEAST_LETTERS || !read.matches.some(({ rule }) => isElsewhere(rule))) return read;
  const heard = [read.language, ...identifySegments(description.slice(0, LOOK_AT)).map(({ language }) => language)];
  // "uz-Cyrl" is Uzbek: rules know languages, not scripts.
  const spoken = new Set(heard.map((language) => language.split("-")[0] ?? language));
  const isNear = (language: string) =>
    length < SURE_LETTERS && families.some((family) => family.has(language) && [...spoken].some((one) => family.has(one)));
  const isSpoken = (language: string) => spoken.has(language) || spoken.has("und") || isNear(language);
  const matches = read.matches.filter(({ rule }) => !isElsewhere(rule) || isSpoken(rule.language));
  return matches.length === read.matches.length ? read : { ...read, matches };
}
