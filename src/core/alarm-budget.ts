import type { Level } from "./level.ts";
import type { Listing } from "./listing.ts";

/** So many marks of level `danger` stand out near each other: a reader who sees more at a time learns to look past them. */
export const LOUD_MARKS = 12;

/** A mark that is or would be on a page. */
export interface MarkCandidate {
  readonly level: Level;
  /** The same for repeats of one ad; see `repeatKey`. */
  readonly repeats: string;
  /** It stands where nobody looks now, screens away: it takes nothing from the attention that is left for what is near. */
  readonly isFar?: boolean;
}

/**
 * How a mark is drawn. `compact`: its shape without words. An ad in which something was found always keeps a mark that opens the
 * card: with none it would look like an ad without signs.
 */
export type Prominence = "full" | "compact";

/**
 * Attention is scarce: the first of several repeats stands out, the others are compact; so are loud marks beyond the budget of
 * their neighbourhood, which the popup lists with all others. The budget is not the page's: after an hour in an endless feed the
 * thirteenth grave ad is as grave as the first, and those passed long ago are out of sight.
 *
 * @param standing the marks that stand out on the page now
 */
export function prominenceOf(candidate: MarkCandidate, standing: Iterable<MarkCandidate>, loudMarks = LOUD_MARKS): Prominence {
  let loud = 0;
  for (const { level, repeats, isFar = false } of standing) {
    if (repeats === candidate.repeats) return "compact";
    if (level === "danger" && !isFar) loud++;
  }
  return candidate.level === "danger" && loud >= loudMarks ? "compact" : "full";
}

/** Letters enough to tell two ads apart. */
const ENOUGH = 160;

/**
 * What repeats of one ad have in common: who posted it and how its text begins (its title where only that was read), without case,
 * digits, signs and spaces, in which copies differ.
 */
export function repeatKey({ hiringOrganization = "", title = "", description = "" }: Listing): string {
  return `${letters(hiringOrganization)}|${letters(description) || letters(title)}`;
}

function letters(text: string): string {
  return text
    .slice(0, ENOUGH * 3)
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, "")
    .slice(0, ENOUGH);
}
