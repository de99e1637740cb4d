import { z } from "zod/mini";
import { Level } from "./level.ts";
import { listingFields } from "./listing-fields.ts";

/** Words quoted from the ad: a stretch of one field. */
export const Quote = z.object({
  field: z.enum(listingFields),
  start: z.int(),
  end: z.int(),
  text: z.string(),
});
export type Quote = z.infer<typeof Quote>;

/** One thing noticed, in words: a combination or a flag, with the quotes it rests on. */
export const Reason = z.object({
  id: z.string(),
  level: Level,
  title: z.string(),
  why: z.string(),
  advice: z.string(),
  quotes: z.array(Quote),
});
export type Reason = z.infer<typeof Reason>;

/** One help service as shown: who it serves, how to reach it, where that is known from. */
export const HelpLine = z.object({
  id: z.string(),
  country: z.string(),
  name: z.string(),
  serves: z.string(),
  phones: z.array(z.object({ text: z.string(), href: z.string() })),
  web: z.string(),
  details: z.string(),
  source: z.string(),
  confirmed: z.string(),
});
export type HelpLine = z.infer<typeof HelpLine>;

/** Everything a card says, in the interface language: the card itself holds no words. */
export const CardView = z.object({
  level: Level,
  language: z.string(),
  direction: z.enum(["ltr", "rtl"]),
  heading: z.string(),
  adTitle: z.string(),
  lead: z.string(),
  reasonsHeading: z.string(),
  reasons: z.array(Reason),
  questionsHeading: z.string(),
  /** Each question in the interface language and, where it differs, in the ad's. */
  questions: z.array(z.object({ text: z.string(), copy: z.string(), copyLanguage: z.string() })),
  helpHeading: z.string(),
  help: z.array(HelpLine),
  helpNotes: z.array(z.string()),
  stepsHeading: z.string(),
  steps: z.array(z.string()),
  forHeading: z.string(),
  forNote: z.string(),
  forThisAd: z.array(z.object({ title: z.string(), why: z.string() })),
  footer: z.array(z.string()),
  objection: z.string(),
  objectionLabel: z.string(),
  labels: z.object({
    close: z.string(),
    copy: z.string(),
    copied: z.string(),
    showInAd: z.string(),
    quoteNotFound: z.string(),
    call: z.string(),
    website: z.string(),
  }),
});
export type CardView = z.infer<typeof CardView>;
