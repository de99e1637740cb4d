import { identifySegments } from "../text/language-segments.ts";
import type { ReadListing } from "./read-listing.ts";

/** Shorter texts do not tell their language well enough to refuse anything by it. */
const LEAST_LETTERS = 60;

const LOOK_AT = 4_000;

/** Languages so near to each other that texts shorter than this are taken for one another. */
const SURE_LETTERS = 100;
const turkic = new Set(["kk", "ky", "uz", "tk", "tr", "az"]);

/**
 * Without findings of drafts in a language that nobody speaks in this ad: loan words of one language are ordinary words of another,
 * and drafts are not yet narrow enough to tell. Ads mix languages, so every stretch of the text is asked.
 */
export function withoutForeignDrafts(read: ReadListing): ReadListing {
  const foreign = read.matches.some(({ rule }) => rule.experimental && !read.language.startsWith(rule.language));
  const { title = "", description = "" } = read.listing;
  if (!foreign || read.language === "und" || title.length + description.length < LEAST_LETTERS) return read;
  const heard = [read.language, ...identifySegments(description.slice(0, LOOK_AT)).map(({ language }) => language)];
  // "uz-Cyrl" is Uzbek: rules know languages, not scripts.
  const spoken = new Set(heard.map((language) => language.split("-")[0] ?? language));
  const near = title.length + description.length < SURE_LETTERS && [...spoken].some((one) => turkic.has(one));
  const isSpoken = (language: string) => spoken.has(language) || spoken.has("und") || (near && turkic.has(language));
  const matches = read.matches.filter(({ rule }) => !rule.experimental || isSpoken(rule.language));
  return matches.length === read.matches.length ? read : { ...read, matches };
}
