import type { Engine } from "../engine.ts";
import { type Contact, findContacts } from "../extract/contact.ts";
import { findPay, type Pay } from "../extract/pay.ts";
import { findStated, type Stated } from "../extract/stated.ts";
import type { Listing } from "../listing.ts";
import { type ListingField, listingFields } from "../listing-fields.ts";
import { type FieldFindings, findInField, type Match, type TableHit } from "../match/find.ts";
import { isGreeklish } from "../text/greeklish.ts";
import { identifyLanguage, identifySegments, type LanguageSegment, LOOK_AT } from "../text/language.ts";
import type { PlainText } from "../text/plain.ts";
import type { TextView } from "../text/text-view.ts";
import { withoutForeignRules } from "./foreign-rules.ts";

/** Everything found in the fields of one listing, before anything is concluded. */
export interface ReadListing {
  readonly listing: Listing;
  /** The fields as they were read, letters rewritten where they had to be. */
  readonly views: ReadonlyMap<ListingField, TextView>;
  readonly language: string;
  readonly fields: readonly FieldFindings[];
  readonly matches: readonly Match[];
  readonly hits: readonly TableHit[];
  readonly pay: readonly Pay[];
  readonly contacts: readonly Contact[];
  /** Ages, sexes, dates, registration numbers and places with their directions, of all fields. */
  readonly stated: Stated;
  /** The text as a whole warns of such ads (news, police, an NGO): nothing in it is a sign. */
  readonly isWarning: boolean;
  /** Languages of the description's beginning, stretch by stretch; worked out when first asked for. */
  readonly segments: () => readonly LanguageSegment[];
}

/** A field longer than this is read up to here: no ad is longer, and time stays bounded. */
export const MAX_FIELD = 200_000;

/**
 * Runs phrases and extractors over every field. Fields do not influence each other here.
 *
 * @param retracted names of rules and flags whose findings are dropped before anything is made of them
 */
export function readListing(engine: Engine, listing: Listing, country: string | undefined, retracted?: ReadonlySet<string>): ReadListing {
  const fields: FieldFindings[] = [];
  const views = new Map<ListingField, TextView>();
  const pay: Pay[] = [];
  const contacts: Contact[] = [];
  const stated: Stated[] = [];
  let isDisguised = false;
  for (const field of listingFields) {
    const text = listing[field]?.slice(0, MAX_FIELD);
    if (!text) continue;
    const read = engine.rules.matcher.read(text);
    views.set(field, read.view);
    if (read.words.readings) isDisguised = true;
    const found = findInField(engine.rules, field, read);
    const given = inGivenText(read.rewritten);
    pay.push(...given(findPay(read.view, field, engine.pack.money, found.hits, read.points)));
    contacts.push(...given(findContacts(read.view, field, engine.pack.contacts, country, read.points, found.hits)));
    stated.push(statedInGiven(findStated(read.view, field, engine.pack, found.hits, read.points), given));
    fields.push(withDrafts(engine, field, text, { ...found, matches: given(found.matches), hits: given(found.hits) }));
  }
  const found = withoutCalledOff(fields);
  const language = languageOf(listing, found, isDisguised);
  const segments = segmentsOf(listing);
  const matches = withoutRetracted(withoutForeignRules(found, language, listing, segments), retracted);
  // Whoever gives a messenger handle is hiring, whatever the first line says.
  const isWarning = warnsAsAWhole(warningsIn(engine, matches)) && !contacts.some(({ kind }) => kind === "messenger");
  return {
    listing,
    language,
    segments,
    views,
    fields,
    matches: callOffInWarnings(engine, matches, isWarning),
    isWarning,
    hits: fields.flatMap((found) => found.hits),
    pay,
    contacts,
    stated: {
      ages: stated.flatMap(({ ages }) => ages),
      sexes: stated.flatMap(({ sexes }) => sexes),
      dates: stated.flatMap(({ dates }) => dates),
      registrations: stated.flatMap(({ registrations }) => registrations),
      places: stated.flatMap(({ places }) => places),
    },
  };
}

/** With what an overlay finds in place of the rules it replaces. */
function withDrafts({ overlay }: Engine, field: ListingField, text: string, own: FieldFindings): FieldFindings {
  if (!overlay) return own;
  const { rules, replaced } = overlay;
  const read = rules.matcher.read(text);
  const drafted = findInField(rules, field, read);
  const matches = [...own.matches.filter(({ rule }) => !replaced.has(rule.name)), ...inGivenText(read.rewritten)(drafted.matches)];
  return {
    ...own,
    matches: matches.sort((a, b) => a.start - b.start || b.end - a.end || (a.rule.name < b.rule.name ? -1 : 1)),
    calledOff: new Set([...[...own.calledOff].filter((name) => !replaced.has(name)), ...drafted.calledOff]),
  };
}

/** So much of a description tells which languages an ad mixes. */
export const SEGMENTS_WITHIN = 4_000;

function segmentsOf({ description = "" }: Listing): () => readonly LanguageSegment[] {
  let known: readonly LanguageSegment[] | undefined;
  return () => {
    known ??= identifySegments(description.slice(0, SEGMENTS_WITHIN));
    return known;
  };
}

function withoutRetracted(matches: readonly Match[], retracted: ReadonlySet<string> | undefined): readonly Match[] {
  if (!retracted || retracted.size === 0) return matches;
  return matches.filter(({ rule }) => !retracted.has(rule.name) && !retracted.has(rule.flag));
}

/** Matches of all fields; counter-evidence "anywhere in the ad" counts in all of them. */
function withoutCalledOff(fields: readonly FieldFindings[]): readonly Match[] {
  const matches = fields.flatMap((found) => found.matches);
  const isCalledOff = (name: string) => fields.some(({ calledOff }) => calledOff.has(name));
  if (fields.every(({ calledOff }) => calledOff.size === 0)) return matches;
  return matches.map(
    (match): Match => (!match.cancelled && isCalledOff(match.rule.name) ? { ...match, cancelled: "counter-evidence" } : match),
  );
}

/** A word spaced out into letters: "п а с п о р т", "p.a.s.p.o.r.t". Single letters look like another language. */
const spacedOut = /(?<!\p{L})\p{L}['’ʻʼ]?(?:[ .·*_-]{1,3}\p{L}['’ʻʼ]?(?!\p{L})){3,}/gu;

/**
 * Cut before it is joined: the rest is not looked at, and joining a long text copies it. Greek in Latin letters is taken for some other
 * language; it is asked after only where a Greek phrase was found, so that other texts pay nothing for it.
 */
function languageOf({ title = "", description = "" }: Listing, found: readonly Match[], isDisguised: boolean): string {
  const given = `${title.slice(0, LOOK_AT)}\n${description.slice(0, LOOK_AT)}`;
  const text = isDisguised ? given.replace(spacedOut, "") : given;
  const language = identifyLanguage(text);
  return language !== "el" && found.some(({ rule }) => rule.language === "el") && isGreeklish(text) ? "el" : language;
}

function statedInGiven({ ages, sexes, dates, registrations, places }: Stated, given: ReturnType<typeof inGivenText>): Stated {
  return {
    ages: given(ages),
    sexes: given(sexes),
    dates: given(dates),
    registrations: given(registrations),
    places: given(places),
  };
}

/** Turns offsets of a text whose letters had to be rewritten into those of the text as given. */
function inGivenText(
  rewritten: PlainText | undefined,
): <Found extends { start: number; end: number }>(found: readonly Found[]) => readonly Found[] {
  return (found) =>
    rewritten ? found.map((one) => ({ ...one, start: rewritten.startOf(one.start), end: rewritten.endOf(one.end) })) : found;
}

/** How far before a match (in sentences) a warning such as "police warn of ads that offer…" reaches. */
const WARNING_REACH = 3;

function warningsIn(engine: Engine, matches: readonly Match[]): Match[] {
  return matches.filter((match) => roleOf(engine, match) === "context" && !match.cancelled);
}

/** A warning in the title or the first line speaks for the whole text. */
function warnsAsAWhole(warnings: readonly Match[]): boolean {
  return warnings.some(({ field, sentence }) => field === "title" || sentence === 0);
}

/** In a text that warns of such ads, quoting them is no sign. */
function callOffInWarnings(engine: Engine, matches: readonly Match[], coversAll: boolean): readonly Match[] {
  const warnings = warningsIn(engine, matches);
  if (warnings.length === 0) return matches;
  const reached = new Set<string>();
  for (const { field, sentence } of warnings) {
    for (let near = sentence - WARNING_REACH; near <= sentence + WARNING_REACH; near++) reached.add(`${field}/${near}`);
  }
  return matches.map((match): Match => {
    if (match.cancelled || roleOf(engine, match) !== "flag") return match;
    return coversAll || reached.has(`${match.field}/${match.sentence}`) ? { ...match, cancelled: "warning-text" } : match;
  });
}

/** The role of the flag a match belongs to. */
export function roleOf(_engine: Engine, match: Match): string {
  return match.rule.role;
}
