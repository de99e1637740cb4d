import { z } from "zod/mini";
import { Status } from "./flag.ts";
import { Level } from "./level.ts";
import { LanguageCode } from "./listing.ts";

const Phrase = z.string().check(z.minLength(2), z.maxLength(600));

/** `[a, b, n]`: both within n words of each other in one sentence. */
export const Near = z.tuple([Phrase, Phrase, z.int().check(z.minimum(1), z.maximum(20))]);

/** Fields a group may be limited to. */
const Fields = z.array(z.enum(["title", "description", "hiringOrganization", "jobLocation", "baseSalary"]));

const body = {
  /** Unique in its file; together `flag/language/id` names the rule for ever. */
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  /** Name under which conditions can ask for just this group: `flag#sign`. */
  sign: z.optional(z.string().check(z.regex(/^[a-z][a-z0-9-]*$/))),
  /** Level of this group alone, where it differs from the flag's. `none`: counts in combinations only. */
  level: z.optional(Level),
  any: z.optional(z.array(Phrase)),
  near: z.optional(z.array(Near)),
  /** Like near, but the first must stand before the second. */
  followedBy: z.optional(z.array(Near)),
  /** Counter-evidence in the same part of a sentence, between commas and the like. */
  unlessClause: z.optional(z.array(Phrase)),
  /** Counter-evidence in the same sentence. */
  unless: z.optional(z.array(Phrase)),
  /** Counter-evidence anywhere in the listing. */
  unlessAnywhere: z.optional(z.array(Phrase)),
  /** `cancels`: "not", "without" just before the words call the finding off. `ignored`: the phrase itself is negative. */
  negation: z._default(z.enum(["cancels", "ignored"]), "cancels"),
  fields: z.optional(Fields),
};

/** A group of phrases as it travels in a pack: matching data only. */
export const PhraseGroup = z.strictObject(body);
export type PhraseGroup = z.infer<typeof PhraseGroup>;

/** A group as its author writes it: with examples both ways, which the build strips. */
export const AuthoredGroup = z.strictObject({
  ...body,
  should_flag: z.array(z.string()).check(z.minLength(1)),
  should_pass: z.array(z.string()).check(z.minLength(1)),
  known_misses: z.optional(z.array(z.string())),
  known_false_alarms: z.optional(z.array(z.string())),
  note: z.optional(z.string()),
});
export type AuthoredGroup = z.infer<typeof AuthoredGroup>;

/** `rules/<flag>/<lang>.yaml` */
export const PhraseFile = z.strictObject({
  language: LanguageCode,
  /** Who of that language checked it, or `none`. */
  reviewed: z.string(),
  /** Where these phrases are less sure than the flag: drafts that no native speaker checked are `experimental`. */
  status: z.optional(Status),
  phrases: z.array(AuthoredGroup).check(z.minLength(1)),
});
export type PhraseFile = z.infer<typeof PhraseFile>;
