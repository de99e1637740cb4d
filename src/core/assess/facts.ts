import type { AssessContext } from "../assessment.ts";
import type { Engine } from "../engine.ts";
import { corridorOf } from "../extract/corridor.ts";
import type { FieldSpan } from "../extract/span.ts";
import type { TableHit } from "../match/find.ts";
import { type ReadListing, roleOf, SEGMENTS_WITHIN } from "./read-listing.ts";

/** Calculated facts by name, each with where in the ad it comes from (empty when it comes from what is missing). */
export type Facts = ReadonlyMap<string, readonly FieldSpan[]>;

/**
 * Facts that conditions may name: `abroad`, `to-XX`, `home-XX`, `hard-currency`, `pay-stated`, `messenger`, `phone`,
 * `corporate-contact`, `free-mail`, `employer-named`, `full-text`, `tier1-place`, `risk-place`, `works-from-home`, `from-XX`,
 * `age-stated`, `minors-wanted`, `women-wanted`, `men-wanted`, `registration-number`, `licence-number`, `dates-stated`. `wording-of-bait` is added by
 * `understand` (see assess.ts), which knows what the wording says.
 */
export function findFacts(engine: Engine, read: ReadListing, context: AssessContext): Map<string, FieldSpan[]> {
  const facts = new Map<string, FieldSpan[]>();
  const add = (name: string, ...spans: FieldSpan[]) => {
    const known = facts.get(name);
    if (known) known.push(...spans);
    else facts.set(name, spans);
  };

  const fullText = read.listing.reading === "full" && !read.listing.truncated;
  if (fullText) add("full-text");
  if (context.homeCountry ?? context.pageCountry) add(`home-${context.homeCountry ?? context.pageCountry}`);
  addPlaces(engine, read, context, add);
  addContacts(engine, read, add);
  for (const pay of read.pay) add("pay-stated", pay);
  for (const pay of read.pay) if (isHard(engine, pay.currency, facts, context)) add("hard-currency", pay);
  for (const match of read.matches) {
    if (match.rule.flag === "fact.home-work" && !match.cancelled) add("works-from-home", match);
  }
  addStated(read, context, add);
  return facts;
}

type Add = (name: string, ...spans: FieldSpan[]) => void;

/** Majority in all countries the packs know (Convention on the Rights of the Child, art. 1). */
const ADULT = 18;

function addStated({ stated }: ReadListing, { homeCountry, pageCountry }: AssessContext, add: Add): void {
  for (const age of stated.ages) {
    add("age-stated", age);
    if (age.from !== undefined && age.from < ADULT) add("minors-wanted", age);
  }
  for (const sex of stated.sexes) if (sex.wanted !== "any") add(`${sex.wanted}-wanted`, sex);
  for (const date of stated.dates) add("dates-stated", date);
  for (const number of stated.registrations) {
    if (number.kind === "licence") add("licence-number", number);
    else if (number.valid) add("registration-number", number);
  }
  const { from, spans } = corridorOf(stated.places, homeCountry, pageCountry);
  if (from) add(`from-${from}`, ...spans);
}

function addPlaces(engine: Engine, read: ReadListing, context: AssessContext, add: Add): void {
  const home = context.homeCountry ?? context.pageCountry;
  const isPlaceOfWork = placesOfWork(read);
  const isAbroad = foreignCountries(engine, read, home);
  // "We take people from India": nobody works there.
  const origins = new Set(
    read.stated.places.filter(({ direction }) => direction === "from").map(({ field, start }) => `${field}/${start}`),
  );
  const isOrigin = ({ field, start }: TableHit) => field === "description" && origins.has(`${field}/${start}`);
  const places = read.hits.filter((hit) => hit.target.kind === "place" && isPlaceOfWork(hit) && !isOrigin(hit));
  for (const place of places) {
    if (place.target.kind !== "place") continue;
    const { country, tier } = place.target;
    add(`to-${country}`, place);
    if (tier === 1) add("tier1-place", place);
    if (!isAbroad(country)) continue;
    add("abroad", place);
    if (tier) add("risk-place", place);
  }
  for (const match of read.matches) {
    if (match.rule.flag === "fact.abroad" && !match.cancelled) add("abroad", match);
  }
  const noPlace = places.length === 0;
  if (noPlace && context.homeCountry && context.pageCountry && context.homeCountry !== context.pageCountry) {
    add("abroad");
    add(`to-${context.pageCountry}`);
  }
}

/**
 * Elsewhere than home; with no home known, outside the countries of the ad's languages (ads that mix Russian and Kazakh are at
 * home where either is); where that says nothing (English), where visas and tickets are spoken of, or pay is in dollars that are
 * not the place's own.
 */
function foreignCountries(engine: Engine, read: ReadListing, home: string | undefined): (country: string) => boolean {
  if (home) return (country) => country !== home;
  // Most places lie where the ad's main language is at home; only the others make it worth asking which languages it mixes.
  const own = homeCountriesOf(engine, read.language);
  let usual: readonly string[] | undefined;
  return (country) => {
    if (own.includes(country)) return false;
    usual ??= languagesOf(read).flatMap((language) => homeCountriesOf(engine, language));
    return usual.length > 0 ? !usual.includes(country) : isTravelOrForeignPay(read, country);
  };
}

function homeCountriesOf(engine: Engine, language: string): readonly string[] {
  return engine.pack.languages.find((words) => words.language === language)?.homeCountries ?? [];
}

function isTravelOrForeignPay(read: ReadListing, country: string): boolean {
  const travels = read.matches.some(({ rule, cancelled }) => !cancelled && rule.flag.startsWith("travel."));
  return travels || read.pay.some(({ currency }) => isForeignMoney(currency, country));
}

function languagesOf(read: ReadListing): string[] {
  const whole = Math.min(SEGMENTS_WITHIN, read.listing.description?.length ?? 0);
  const lengths = new Map<string, number>();
  for (const { language, start, end } of read.segments()) lengths.set(language, (lengths.get(language) ?? 0) + end - start);
  const spoken = [...lengths].filter(([, length]) => length >= whole * LANGUAGE_SHARE).map(([language]) => language);
  return [...new Set([read.language, ...spoken])];
}

/** A line or a name in another language does not make a mixed ad. */
const LANGUAGE_SHARE = 0.25;

/** Countries that pay in a dollar of their own, written with the same sign. */
const dollarCountries = new Set(["US", "CA", "AU", "NZ", "SG", "HK"]);

/** Dollars offered where nobody is paid in them. Euro and pound say nothing: neighbours name each other's places all the time. */
function isForeignMoney(currency: string, country: string): boolean {
  return (currency === "USD" || currency === "USDT") && !dollarCountries.has(country);
}

/**
 * Places named in the location field or the title are where the work is. In running text they count when nothing better
 * is known, or when the sentence speaks of work or travel ("exports to China" does not).
 */
function placesOfWork(read: ReadListing): (hit: TableHit) => boolean {
  const located = read.hits.some(({ target, field }) => target.kind === "place" && (field === "jobLocation" || field === "title"));
  const ofWork = new Set<number>();
  for (const { rule, field, sentence, cancelled } of read.matches) {
    if (cancelled || field !== "description") continue;
    if (rule.flag === "offer.work" || rule.flag === "fact.abroad" || rule.flag.startsWith("travel.")) ofWork.add(sentence);
  }
  return ({ field, sentence }) => {
    if (field === "jobLocation" || field === "title") return true;
    return field === "description" && (!located || ofWork.has(sentence));
  };
}

function addContacts(engine: Engine, read: ReadListing, add: Add): void {
  for (const contact of read.contacts) {
    if (contact.kind === "messenger" || contact.kind === "phone" || contact.kind === "free-mail") add(contact.kind, contact);
    if (contact.kind === "corporate-mail" || contact.kind === "site") add("corporate-contact", contact);
  }
  for (const hit of read.hits) if (hit.target.kind === "messenger") add("messenger", hit);
  const named = read.matches.filter(
    (match) => match.rule.flag === "protective.named-employer" && roleOf(engine, match) === "protective" && !match.cancelled,
  );
  if (read.listing.hiringOrganization?.trim() || named.length > 0) add("employer-named", ...named);
}

/** Countries that pay in euro (2026). */
const euroCountries = new Set("AT BE BG HR CY EE FI FR DE GR IE IT LV LT LU MT NL PT SK SI ES ME".split(" "));

const hardCurrencies = new Set(["USD", "EUR", "GBP", "CHF", "USDT", "AED", "KRW", "CNY"]);

/** Pay in foreign money: a hard currency that is not the one used at the reader's home. */
function isHard(engine: Engine, currency: string, facts: Facts, context: AssessContext): boolean {
  if (!hardCurrencies.has(currency)) return false;
  const home = context.homeCountry ?? context.pageCountry;
  if (!home || facts.has("abroad")) return true;
  const own = engine.pack.money.currencies.find(({ code }) => code === currency)?.country;
  return currency === "EUR" ? !euroCountries.has(home) : own !== home;
}
