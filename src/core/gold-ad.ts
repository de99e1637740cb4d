import { z } from "zod/mini";

/** Ads of our own making as they lie in the package for the rule desk: `desk/ads.json`. */
export const GoldAd = z.object({
  id: z.string(),
  language: z.string(),
  risky: z.boolean(),
  /** Never looked at while rules are written; counted, not shown. */
  held: z.boolean(),
  title: z.string(),
  text: z.string(),
  /** Country of the page it would stand on; "" where none is meant. */
  country: z.string(),
});
export type GoldAd = z.infer<typeof GoldAd>;
export const GoldAds = z.array(GoldAd);

/** What a group was written with, by `language/group`: `desk/<flag>.json`. */
export const GroupExamples = z.record(
  z.string(),
  z.object({
    should_flag: z.array(z.string()),
    should_pass: z.array(z.string()),
    known_misses: z.optional(z.array(z.string())),
    known_false_alarms: z.optional(z.array(z.string())),
    note: z.optional(z.string()),
  }),
);
export type GroupExamples = z.infer<typeof GroupExamples>;
