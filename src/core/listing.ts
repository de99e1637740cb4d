import { z } from "zod/mini";

/** How much of the ad could be read: `full` has title or text in whole, `partial` only a card without text, `unread` neither. */
export const Reading = z.enum(["full", "partial", "unread"]);
export type Reading = z.infer<typeof Reading>;

/** Which way of reading served a field or a listing. */
export const Route = z.enum(["site", "json-ld", "microdata", "repeated", "main-text", "selection", "record"]);
export type Route = z.infer<typeof Route>;

/** ISO 3166-1 alpha-2 country code, upper case. */
export const CountryCode = z.string().check(z.regex(/^[A-Z]{2}$/));

/** BCP 47 language code as used in packs: two or three letters, script where it matters (`uz-Cyrl`). */
export const LanguageCode = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/));

/** One advert as read from a page or a feed. Plain text only; spans of findings point into these strings. */
export const Listing = z.object({
  /** Stable within one page or feed; never sent anywhere. */
  id: z.string().check(z.maxLength(400)),
  title: z.optional(z.string()),
  description: z.optional(z.string()),
  hiringOrganization: z.optional(z.string()),
  jobLocation: z.optional(z.string()),
  baseSalary: z.optional(z.string()),
  url: z.optional(z.string()),
  reading: Reading,
  route: z.optional(Route),
  /** The place that was read carries offers of work only (a job board), so no words are needed to prove it. */
  fromJobBoard: z.optional(z.boolean()),
  /** Text of the ad is known to continue elsewhere ("see more"), so absence proves nothing. */
  truncated: z.optional(z.boolean()),
});
export type Listing = z.infer<typeof Listing>;
