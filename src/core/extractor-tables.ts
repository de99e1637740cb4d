import { z } from "zod/mini";
import { CountryCode, LanguageCode } from "./listing.ts";

/* Word tables for extractors (src/core/extract). All optional in a pack: without a table its extractor finds nothing. */

const Words = z.array(z.string().check(z.minLength(1)));
const PhrasesByLanguage = z.record(LanguageCode, Words);

/** Who is wanted: `rules/people.yaml`. Phrases, except where words alone are said. */
export const People = z.strictObject({
  ages: z.strictObject({
    /** After the number: "лет", "years old". */
    units: PhrasesByLanguage,
    /** Before the number: "возраст", "aged". */
    labels: PhrasesByLanguage,
    /** Words before or after a number: not younger than, not older than. */
    from: Words,
    to: Words,
    /** Words for "from" that say "since" before years as well: "od 15 lat", "over 20 years". */
    since: Words,
    /** Words that turn the one after them round: "не старше". */
    negators: Words,
    /** Words that join the ends of a range, or follow "older". */
    joiners: Words,
    /** Words near by that make years something else: experience, history of a firm, children. */
    guards: Words,
  }),
  women: PhrasesByLanguage,
  men: PhrasesByLanguage,
  /** Words near by that say somebody is wanted, and words that make them customers, clothes or colleagues. */
  wanted: Words,
  unwanted: Words,
});
export type People = z.infer<typeof People>;

/** Names of months, January first: `rules/dates.yaml`. */
export const Months = z.array(PhrasesByLanguage).check(z.length(12));
export type Months = z.infer<typeof Months>;

/** Labels of company and licence numbers: `rules/registration.yaml`. The schemes are known to `core/extract/registration.ts`. */
export const Registration = z.strictObject({
  companies: z.array(z.strictObject({ schemes: Words, phrases: Words })),
  licences: Words,
  /** Words that may stand between label and number. */
  fillers: Words,
});
export type Registration = z.infer<typeof Registration>;

/** Words and endings that say whether a place is where people come from or go to: `rules/directions.yaml`. */
export const Directions = z.strictObject({
  from: Words,
  to: Words,
  fromEndings: Words,
  /** Words between places that share a direction: "from Albania or India". Small letters. */
  joiners: z.optional(Words),
  /** Phrases that name where people come from, by country: forms that place tables leave out. */
  origins: z.record(CountryCode, Words),
});
export type Directions = z.infer<typeof Directions>;
