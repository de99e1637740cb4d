import type { AssessContext } from "../assessment.ts";
import type { Engine } from "../engine.ts";
import type { Listing } from "../listing.ts";
import { readListing } from "./read-listing.ts";

/**
 * The ways to reach the recruiter that stand in a listing, word for word, each once, in the order of the text. They are shown to
 * the reader of this one ad and go nowhere else: no list of them is kept.
 *
 * @example contactsIn(engine, listing, {}) // ["t.me/example_x", "+7 701 000 00 00"]
 */
export function contactsIn(engine: Engine, listing: Listing, { pageCountry, homeCountry }: AssessContext): string[] {
  const { contacts } = readListing(engine, listing, pageCountry ?? homeCountry);
  const texts = contacts.map(({ field, start, end }) => (listing[field] ?? "").slice(start, end).trim());
  return [...new Set(texts)].filter((text) => text !== "");
}
