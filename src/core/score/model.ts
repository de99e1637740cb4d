import { z } from "zod/mini";
import { LanguageCode } from "../listing.ts";

const Weight = z.number().check(z.gte(-99), z.lte(99));

/** Words and pairs of words filed under what they speak of. `weights` are in the order of `words`. */
const Theme = z.strictObject({
  name: z.string().check(z.minLength(3)),
  words: z.array(z.string().check(z.minLength(1), z.maxLength(40))),
  weights: z.array(Weight),
});

const shared = {
  language: LanguageCode,
  /** Further languages and mixtures whose ads it reads: `uk`, `und`. */
  also: z._default(z.array(z.union([LanguageCode, z.literal("und")])), []),
  /** Where an ad without any sign stands. */
  bias: Weight,
  /** Wording is that of bait above this: `wording-of-bait`. Without it the fact never holds. */
  bait: z.optional(Weight),
  /** Signs that are no words, by their names in `core/score/signs.ts`. */
  signs: z.record(z.string(), Weight),
};

/** What was learned of one language, as it travels in a pack. */
export const ScoreModel = z.strictObject({ ...shared, themes: z.array(Theme) });
export type ScoreModel = z.infer<typeof ScoreModel>;

/** `rules/score/<lang>.yaml`: written by `second-look learn-score`, readable: theme → word → weight. */
export const ScoreFile = z.strictObject({
  ...shared,
  themes: z.record(z.string().check(z.minLength(3)), z.record(z.string().check(z.minLength(1), z.maxLength(40)), Weight)),
});
export type ScoreFile = z.infer<typeof ScoreFile>;

/** The model of a file as it travels. */
export function toModel({ themes, ...rest }: ScoreFile): ScoreModel {
  return {
    ...rest,
    themes: Object.entries(themes).map(([name, words]) => ({ name, words: Object.keys(words), weights: Object.values(words) })),
  };
}
