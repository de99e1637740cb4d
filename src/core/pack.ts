import { z } from "zod/mini";
import { Condition } from "./condition.ts";
import { CountryFacts } from "./country-facts.ts";
import { Directions, Months, People, Registration } from "./extractor-tables.ts";
import { Flag, FlagId, FlagText, Status, Texts } from "./flag.ts";
import { HelpService } from "./help.ts";
import { Level } from "./level.ts";
import { CountryCode, LanguageCode } from "./listing.ts";
import { PhraseGroup } from "./rule.ts";
import { ScoreModel } from "./score/model.ts";
import { SiteReader } from "./site-reader.ts";

const Words = z.array(z.string().check(z.minLength(1)));
const Amount = z.number().check(z.positive());

/** Plain words in several languages. */
export const Localised = z.record(LanguageCode, z.string().check(z.minLength(2), z.maxLength(600)));

/** Signs that together are loud: `rules/combinations/<id>.yaml`. */
export const Combination = z.strictObject({
  id: z.string().check(z.regex(/^C\d{2}[a-z]?$/)),
  name: z.string(),
  level: Level,
  when: Condition,
  references: z._default(z.array(z.string()), []),
  texts: Texts,
});
export type Combination = z.infer<typeof Combination>;

/** A fact the ad leaves out, as a question to the recruiter: `rules/questions/<id>.yaml`. */
export const Question = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z-]*$/)),
  /** Asked when this holds (usually: something is missing). */
  when: Condition,
  /** Smaller comes first. */
  order: z.int(),
  texts: Localised,
});
export type Question = z.infer<typeof Question>;

const languageWords = {
  language: LanguageCode,
  /** Words that call off what follows: "not", "without". */
  negators: Words,
  /** Words that call off what stands before: Kazakh "емес", Turkish "yok". */
  negatorsAfter: z._default(Words, []),
  /** Endings that mean absence directly after a stem: "төлем" + "сіз" = without payment. */
  negativeSuffixes: z._default(Words, []),
  /** Endings as they follow each other; `stem~kk` takes a chain of them. */
  suffixes: z._default(Words, []),
  /** Countries where an ad in this language is ordinarily at home; a place elsewhere is work abroad. */
  homeCountries: z.array(CountryCode),
};

/** Words of one language that steer matching. */
export const LanguageWords = z.strictObject(languageWords);
export type LanguageWords = z.infer<typeof LanguageWords>;

const StemAndWord = z.array(z.tuple([z.string(), z.string()]));

/** `rules/languages/<lang>.yaml`: the words, who checked them, and examples, which the build strips. */
export const LanguageFile = z.strictObject({
  ...languageWords,
  /** Who of that language checked it, or `none`. */
  reviewed: z.string(),
  /** Phrases in this language that nobody of it checked are drafts (`experimental`). */
  drafts: z._default(z.boolean(), false),
  examples: z.optional(
    z.strictObject({
      /** A stem and a word that is the stem with endings. */
      inflected: z._default(StemAndWord, []),
      /** A stem and another word that only begins alike. */
      otherWords: z._default(StemAndWord, []),
      /** A stem and a word that means its absence. */
      negative: z._default(StemAndWord, []),
      /** A stem and a word that looks so and does not. */
      notNegative: z._default(StemAndWord, []),
    }),
  ),
});
export type LanguageFile = z.infer<typeof LanguageFile>;

/** A country and its places as ads name them: `rules/places/<CC>.yaml`. */
export const Place = z.strictObject({
  country: CountryCode,
  names: z.record(LanguageCode, Words),
  /** 1: places known for scam compounds; 2: documented trafficking corridor. */
  risk: z.optional(z.strictObject({ tier: z.union([z.literal(1), z.literal(2)]), names: z.optional(z.record(LanguageCode, Words)) })),
  references: z._default(z.array(z.string()), []),
});
export type Place = z.infer<typeof Place>;

/** `rules/money/currencies.yaml` */
export const Currency = z.strictObject({
  code: z.string().check(z.regex(/^[A-Z]{3,4}$/)),
  /** Units of this currency for one US dollar. */
  perUsd: Amount,
  symbols: z._default(Words, []),
  words: z._default(Words, []),
  /**
   * Words that are something else too ("тг" is Telegram): a currency only right after a sum of at least `least`, and with
   * `ends` only where no other word follows ("500 зелёных яблок").
   */
  unsure: z.optional(z.strictObject({ words: Words, least: Amount, ends: z._default(z.boolean(), false) })),
  /** Country whose ordinary pay is written in it, where there is one. */
  country: z.optional(CountryCode),
});

export type Currency = z.infer<typeof Currency>;

/** `rules/money/periods.yaml`: factor that turns pay for the period into a month. */
export const Period = z.strictObject({
  id: z.enum(["hour", "shift", "day", "week", "month", "year", "piece"]),
  /** null: cannot be turned into a month (per piece). */
  perMonth: z.nullable(Amount),
  phrases: z.record(LanguageCode, Words),
  /** Words that say it after a slash: "250 ₽/ч". */
  short: z.optional(Words),
  /** The same, but only beside a currency: "год" is an hour beside hryvnias and a year elsewhere. */
  shortWith: z.optional(z.record(z.string(), Words)),
  /** How far the factor may be off, as a fraction: people work more or fewer hours and shifts. */
  spread: z.optional(z.number().check(z.nonnegative())),
});

/** `rules/money/number-words.yaml`: numbers as words. 100 after 2…9 multiplies ("two hundred"), all else is added up. */
export const NumberWords = z.strictObject({
  values: z.array(z.strictObject({ value: Amount, words: Words })),
  /** Multipliers that are a number by themselves: "тысяча долларов". Not abbreviations. */
  starters: z._default(Words, []),
  /** Words between the ends of a range: "до", "to". */
  joiners: Words,
  /** Words that may stand between a sum and its currency. */
  fillers: Words,
});

/** `rules/money/tax.yaml`: words beside a sum that say whether taxes are taken off already. */
export const TaxWords = z.strictObject({ net: z.record(LanguageCode, Words), gross: z.record(LanguageCode, Words) });

/** `rules/money/pay.yaml`: usual monthly pay of unskilled work, in national currency. */
export const UsualPay = z.strictObject({
  country: CountryCode,
  currency: z.string(),
  usual: z.tuple([Amount, Amount]),
  cautionOver: Amount,
  strongOver: Amount,
  year: z.int(),
  source: z.string(),
});

export type UsualPay = z.infer<typeof UsualPay>;

/** Trades whose pay is lawfully higher: words in the ad and the factor on the thresholds; 0 = do not judge pay. */
export const Trade = z.strictObject({ id: z.string(), factor: z.number(), phrases: z.record(LanguageCode, Words) });

export const Money = z.strictObject({
  currencies: z.array(Currency),
  periods: z.array(Period),
  /** `currency`: the word names the money too ("80 тр" is thousands of roubles). */
  multipliers: z.array(z.strictObject({ factor: Amount, currency: z.optional(z.string()), words: Words })),
  usualPay: z.array(UsualPay),
  trades: z.array(Trade),
  numberWords: z.optional(NumberWords),
  taxWords: z.optional(TaxWords),
});
export type Money = z.infer<typeof Money>;

/** Everything a person reads, in one language: `rules/texts/<lang>.yaml`. English stands beside what it describes. */
export const TextFile = z.strictObject({
  language: LanguageCode,
  /** Who of that language checked it, or `none`. */
  reviewed: z.string(),
  flags: z.record(z.string(), FlagText),
  combinations: z.record(z.string(), FlagText),
  questions: z.record(z.string(), z.string().check(z.minLength(2), z.maxLength(600))),
  advice: z.record(z.string(), z.string().check(z.minLength(2), z.maxLength(600))),
});
export type TextFile = z.infer<typeof TextFile>;

/** Channels by which a recruiter can be reached: `rules/contacts.yaml`. */
export const ContactTables = z.strictObject({
  messengers: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      words: Words,
      hosts: z._default(Words, []),
      /** Words that name it only before a handle: "тг: anna_hr". */
      labels: z.optional(Words),
    }),
  ),
  freeMail: Words,
  shorteners: Words,
});
export type ContactTables = z.infer<typeof ContactTables>;

/** What to do next, by level and kind of sign: `rules/advice/<id>.yaml`. */
export const Advice = z.strictObject({
  id: z.string(),
  when: z.optional(Condition),
  order: z.int(),
  texts: Localised,
  references: z._default(z.array(z.string()), []),
});
export type Advice = z.infer<typeof Advice>;

/** A matching rule in the pack: phrases of one flag in one language. */
export const PackRules = z.strictObject({
  flag: FlagId,
  language: LanguageCode,
  reviewed: z.string(),
  /** Where it differs from the flag's. */
  status: z.optional(Status),
  groups: z.array(PhraseGroup),
});

/** Who answers for the rules: `rules/maker.yaml`. */
export const Maker = z.strictObject({
  name: z.string().check(z.minLength(1)),
  /** Where an advertiser can object; null until whoever publishes the rules has an address that answers. */
  objections: z.nullable(z.string().check(z.regex(/^(https:\/\/|mailto:)/))),
});
export type Maker = z.infer<typeof Maker>;

/** Where a rule is known from: `rules/SOURCES.md`. `url` is missing where the source is on paper. */
export const RuleSource = z.strictObject({
  title: z.string().check(z.minLength(1)),
  url: z.optional(z.string().check(z.regex(/^https?:\/\//))),
});
export type RuleSource = z.infer<typeof RuleSource>;

/** Everything that must be correctable between releases. Pure data; nothing in it is ever run. */
export const Pack = z.strictObject({
  format: z.literal(1),
  version: z.string(),
  maker: Maker,
  flags: z.array(Flag),
  rules: z.array(PackRules),
  combinations: z.array(Combination),
  questions: z.array(Question),
  advice: z.array(Advice),
  languages: z.array(LanguageWords),
  places: z.array(Place),
  money: Money,
  contacts: ContactTables,
  people: z.optional(People),
  months: z.optional(Months),
  registration: z.optional(Registration),
  directions: z.optional(Directions),
  /** Facts by country; without them advice is the same everywhere. */
  countries: z.optional(z.array(CountryFacts)),
  /** Weights of wording by language, learned offline. */
  score: z.optional(z.array(ScoreModel)),
  help: z.array(HelpService),
  sites: z.array(SiteReader),
  /** The sources that flags and combinations name, by key. */
  sources: z.optional(z.record(z.string(), RuleSource)),
});
export type Pack = z.infer<typeof Pack>;
