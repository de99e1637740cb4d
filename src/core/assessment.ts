import { z } from "zod/mini";
import { Level } from "./level.ts";
import { Reading } from "./listing.ts";
import { listingFields } from "./listing-fields.ts";

/** A flag that was noticed, with the original words. Derived flags about something missing have an empty span. */
export const Finding = z.object({
  flag: z.string(),
  rule: z.string(),
  field: z.enum(listingFields),
  start: z.int(),
  end: z.int(),
  evidence: z.string(),
  /** Counter-evidence, a negation or a warning text called it off; kept for explaining, never counted. */
  cancelled: z.boolean(),
});
export type Finding = z.infer<typeof Finding>;

/** Is the text an offer of work? */
export const Offer = z.enum(["job", "other", "unsure"]);
export type Offer = z.infer<typeof Offer>;

/** What was made of one listing. Pure data: same listing, pack and context give the same assessment. */
export const Assessment = z.object({
  id: z.string(),
  level: Level,
  reading: Reading,
  offer: Offer,
  /** Language of the ad (BCP 47, `und` when unknown); never the interface's. */
  language: z.string(),
  packVersion: z.string(),
  findings: z.array(Finding),
  /** Ids of combinations that hold, loudest first. */
  combinations: z.array(z.string()),
  /** For each combination that holds: the names it rests on and the words that show them. */
  because: z.array(
    z.object({
      id: z.string(),
      names: z.array(z.string()),
      /** `name`: the flag, sign or fact that these words show. */
      evidence: z.array(
        z.object({ field: z.enum(listingFields), start: z.int(), end: z.int(), text: z.string(), name: z.optional(z.string()) }),
      ),
    }),
  ),
  /** What made the level: combination ids and flags in order of weight. */
  reasons: z.array(z.string()),
  /** Ids of questions for facts the ad leaves out. */
  questions: z.array(z.string()),
  /** Flags of role `protective` that stand: facts to verify. */
  protective: z.array(z.string()),
  /** Calculated facts (`abroad`, `to-AE`…), for choosing help and advice. */
  facts: z.array(z.string()),
  /** Ranks listings for moderators and for measuring; never shown to seekers. */
  score: z.number(),
});
export type Assessment = z.infer<typeof Assessment>;

/** What is known beside the listing: where page and reader are (ISO 3166-1 alpha-2), and what of the pack does not count. */
export interface AssessContext {
  readonly pageCountry?: string | undefined;
  readonly homeCountry?: string | undefined;
  /** Names of rules (`flag/language/group`), flags, combinations and help services that were taken back: as if they were not there. */
  readonly retracted?: ReadonlySet<string> | undefined;
}
