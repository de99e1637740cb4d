import { z } from "zod/mini";
import { Level } from "./level.ts";
import { LanguageCode } from "./listing.ts";

/** Words about a flag in one language. Plain text, never HTML; they travel with the pack. */
export const FlagText = z.strictObject({
  /** What was noticed, as a short line: "The passport is taken away". */
  title: z.string().check(z.minLength(3), z.maxLength(90)),
  /** Why it matters, one or two plain sentences. */
  why: z.string().check(z.minLength(10), z.maxLength(320)),
  /** What the reader can do about it, one plain sentence. */
  advice: z.optional(z.string().check(z.minLength(10), z.maxLength(320))),
});
export type FlagText = z.infer<typeof FlagText>;

export const Texts = z.record(LanguageCode, FlagText);

/**
 * What a set of phrases is for. `flag` warns; `protective` speaks for the ad; `context` cancels (news, warnings);
 * `offer` tells work from other ads; `fact` only feeds conditions.
 */
export const Role = z.enum(["flag", "protective", "context", "offer", "fact"]);

/** How far a rule can be trusted. `experimental`: gives danger only together with a flag of another family. */
export const Status = z.enum(["experimental", "test", "stable", "deprecated"]);

/** How strong a flag is beside others: strong, medium, weak (ILO/EC Delphi classes where they exist). */
export const Strength = z.enum(["S", "M", "W"]);

export const FlagId = z.string().check(z.regex(/^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/));

/** The eleven ILO indicators of forced labour (2012), for those who read them in their own language (`card.ilo` of the locales). */
export const Indicator = z.enum([
  "vulnerability",
  "deception",
  "movement",
  "isolation",
  "violence",
  "threats",
  "papers",
  "wages",
  "debt",
  "conditions",
  "overtime",
]);

/** The meaning of a flag: `rules/<id>/flag.yaml`. */
export const Flag = z.strictObject({
  id: FlagId,
  role: z._default(Role, "flag"),
  /** Taxonomy family A–L; signs of one family add up less than signs of several. */
  family: z.optional(z.string().check(z.regex(/^[A-L]$/))),
  /** Level when it stands alone. */
  level: Level,
  strength: z.optional(Strength),
  status: Status,
  /** Found by calculation (pay, contacts, places) rather than by phrases alone. */
  derived: z._default(z.boolean(), false),
  /** What it stands for in the words of the ILO and other sources, for those who work on rules. */
  ilo: z.optional(z.string()),
  /** The same for readers: which of the eleven indicators. */
  indicators: z.optional(z.array(Indicator)),
  /** Keys of the sources behind it; see rules/SOURCES.md. */
  references: z._default(z.array(z.string()), []),
  knownGaps: z.optional(z.array(z.string())),
  /** Signs that phrase files of every language share, each with its meaning, so that conditions may name them. Not shipped. */
  signs: z.optional(z.record(z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)), z.string())),
  texts: z.optional(Texts),
});
export type Flag = z.infer<typeof Flag>;
