import type { AssessContext, Assessment, Finding, Offer } from "../assessment.ts";
import { holds } from "../condition.ts";
import type { Engine } from "../engine.ts";
import type { FieldSpan } from "../extract/span.ts";
import { compareLevels, type Level, louder } from "../level.ts";
import type { Listing } from "../listing.ts";
import { listingFields } from "../listing-fields.ts";
import type { Match } from "../match/find.ts";
import type { Wording } from "../score/scorer.ts";
import type { EngineCombination } from "../split-pack.ts";
import { type Derived, findDerived } from "./derived.ts";
import { type Facts, findFacts } from "./facts.ts";
import { levelOf, type Standing } from "./levels.ts";
import { MAX_FIELD, type ReadListing, readListing, roleOf } from "./read-listing.ts";
import { scoreOf } from "./score.ts";

/**
 * Assesses one listing: what was noticed, how loud it is and why.
 *
 * @param context country of the page and of the reader where known; "abroad" follows from them or from explicit words
 * @returns plain data; the same input gives the same output
 */
export function assess(engine: Engine, whole: Listing, context: AssessContext = {}): Assessment {
  const { listing, read, offer, facts, derived, stands, protecting, judged, assessed } = understand(engine, whole, context);
  const combinations = assessed ? combinationsThatHold(engine, stands, context.retracted) : [];
  const standing = assessed ? standingFlags(engine, read, derived) : [];
  const protective = assessed ? protecting : [];
  const addressed = offer === "job" || listing.reading !== "full" || waysToAnswer.some(stands);
  const level = levelOf({ standing, combinations, has: stands, protective: protective.length, addressed });
  return {
    id: listing.id,
    level,
    reading: listing.reading,
    offer,
    language: read.language,
    packVersion: engine.pack.version,
    findings: assessed ? findingsOf(engine, read, derived, combinations, stands) : [],
    combinations: combinations.map(({ id }) => id),
    because: combinations.map((one) => becauseOf(engine, read, { combination: one, facts, derived, stands })),
    reasons: reasonsOf(standing, combinations),
    questions: assessed ? engine.questions.filter(({ when }) => holds(when, stands)).map(({ id }) => id) : [],
    protective,
    facts: [...facts.keys()].sort(),
    score: scoreOf({ standing, combinations, protective: protective.length, facts: stands, judged }),
  };
}

/** What is known of a listing before anything is concluded from it. */
export function understand(engine: Engine, whole: Listing, context: AssessContext = {}) {
  const listing = withinReach(whole);
  const read = readListing(engine, listing, context.pageCountry ?? context.homeCountry, context.retracted);
  const offer = offerOf(read);
  const facts = findFacts(engine, read, context);
  const standingNames = namesThatStand(engine, read);
  const stands = (name: string) => standingNames.has(name) || facts.has(name);
  const derived = findDerived(engine, read, { facts, stands, offer }).filter(({ flag }) => !context.retracted?.has(flag));
  for (const { flag } of derived) standingNames.add(flag);
  const assessed = offer !== "other" && listing.reading !== "unread";
  const wording = wordingOf(read);
  const protecting = protectiveThatStand(engine, read);
  const beside = { stands, protective: protecting.length };
  const judged = assessed && !read.isWarning ? engine.scorer.judge(wording, beside) : undefined;
  if (judged?.bait) facts.set("wording-of-bait", []);
  return { listing, read, offer, facts, derived, stands, protecting, wording, beside, judged, assessed };
}

function wordingOf(read: ReadListing): Wording {
  return { language: read.language, title: read.views.get("title"), text: read.views.get("description") };
}

/** What an offer gives that a story about offers does not: a way to answer. */
const waysToAnswer = ["messenger", "phone", "free-mail", "corporate-contact", "contact.move-off-platform", "contact.link-or-app"];

/** A field too long to be read to its end makes the reading partial: nothing is claimed about the rest. */
function withinReach(listing: Listing): Listing {
  const tooLong = listingFields.some((field) => (listing[field]?.length ?? 0) > MAX_FIELD);
  return tooLong && listing.reading === "full" ? { ...listing, reading: "partial", truncated: true } : listing;
}

/** Flags and signs (`flag#sign`) with at least one match that counts. */
function namesThatStand(engine: Engine, read: ReadListing): Set<string> {
  const names = new Set<string>();
  for (const match of read.matches) {
    if (match.cancelled) continue;
    const { flag, signName } = match.rule;
    if (signName) names.add(signName);
    if (countsAlone(engine, match) || roleOf(engine, match) !== "flag") names.add(flag);
  }
  return names;
}

/** Groups of level `none` only feed conditions by their sign; the flag itself does not stand through them. */
function countsAlone(engine: Engine, match: Match): boolean {
  return levelAlone(engine, match) !== "none";
}

function levelAlone(engine: Engine, match: Match): Level {
  return match.rule.group.level ?? engine.flags.get(match.rule.flag)?.level ?? "none";
}

function standingFlags(engine: Engine, read: ReadListing, derived: readonly Derived[]): Standing[] {
  const alone = new Map<string, Level>();
  const sure = new Set<string>();
  for (const match of read.matches) {
    if (match.cancelled || roleOf(engine, match) !== "flag" || !countsAlone(engine, match)) continue;
    alone.set(match.rule.flag, louder(alone.get(match.rule.flag) ?? "none", levelAlone(engine, match)));
    if (!match.rule.experimental) sure.add(match.rule.flag);
  }
  for (const { flag, rule } of derived) {
    const level = rule.endsWith("/tier1") ? "caution" : (engine.flags.get(flag)?.level ?? "info");
    alone.set(flag, louder(alone.get(flag) ?? "none", level));
    sure.add(flag);
  }
  return [...alone].flatMap(([id, level]) => {
    const flag = engine.flags.get(id);
    return flag && flag.status !== "deprecated" ? [{ flag, alone: level, experimental: !sure.has(id) }] : [];
  });
}

function combinationsThatHold(
  engine: Engine,
  stands: (name: string) => boolean,
  retracted: AssessContext["retracted"],
): EngineCombination[] {
  return engine.combinations
    .filter(({ id, when }) => !retracted?.has(id) && holds(when, stands))
    .sort((a, b) => compareLevels(b.level, a.level) || (a.id < b.id ? -1 : 1));
}

function protectiveThatStand(engine: Engine, read: ReadListing): string[] {
  const found = read.matches.filter((match) => !match.cancelled && roleOf(engine, match) === "protective");
  return [...new Set(found.map(({ rule }) => rule.flag))].sort();
}

function findingsOf(
  engine: Engine,
  read: ReadListing,
  derived: readonly Derived[],
  combinations: readonly EngineCombination[],
  stands: (name: string) => boolean,
): Finding[] {
  const usedSigns = new Set(combinations.flatMap(({ when }) => holds(when, stands) ?? []));
  const shown = read.matches.filter((match) => {
    if (roleOf(engine, match) !== "flag") return usedSigns.has(match.rule.flag);
    const { signName } = match.rule;
    return countsAlone(engine, match) || (signName !== undefined && usedSigns.has(signName));
  });
  const findings = shown.map(({ rule, field, start, end, cancelled }) =>
    finding(read.listing, { flag: rule.flag, rule: rule.name, field, start, end, cancelled: cancelled !== undefined }),
  );
  for (const { flag, rule, span } of derived) findings.push(finding(read.listing, { flag, rule, ...span, cancelled: false }));
  return findings;
}

interface Ground {
  readonly combination: EngineCombination;
  readonly facts: Facts;
  readonly derived: readonly Derived[];
  readonly stands: (name: string) => boolean;
}

/** The words a combination rests on: the first stretch for each of its flags, signs and facts, in the order of the text. */
function becauseOf(engine: Engine, read: ReadListing, { combination, facts, derived, stands }: Ground): Assessment["because"][number] {
  const names = [...new Set(holds(combination.when, stands))];
  const kept: (FieldSpan & { readonly name: string })[] = [];
  for (const name of names) {
    const spans = [...matchesNamed(engine, read, name), ...(facts.get(name) ?? []), ...derivedSpans(derived, name)];
    const fresh = spans.find((span) => span.end > span.start && !kept.some((other) => overlap(span, other)));
    if (fresh) kept.push({ field: fresh.field, start: fresh.start, end: fresh.end, name });
  }
  const evidence = kept
    .map(({ field, start, end, name }) => ({ field, start, end, text: (read.listing[field] ?? "").slice(start, end), name }))
    .sort((a, b) => listingFields.indexOf(a.field) - listingFields.indexOf(b.field) || a.start - b.start);
  return { id: combination.id, names, evidence };
}

function overlap(a: FieldSpan, b: FieldSpan): boolean {
  return a.field === b.field && a.start < b.end && b.start < a.end;
}

function matchesNamed(engine: Engine, read: ReadListing, name: string): Match[] {
  const [flag, sign] = name.split("#");
  return read.matches.filter(
    (match) =>
      !match.cancelled &&
      match.rule.flag === flag &&
      (sign === undefined ? countsAlone(engine, match) || roleOf(engine, match) !== "flag" : match.rule.group.sign === sign),
  );
}

function derivedSpans(derived: readonly Derived[], name: string): FieldSpan[] {
  return derived.filter(({ flag }) => flag === name).map(({ span }) => span);
}

function finding(listing: Listing, found: Omit<Finding, "evidence">): Finding {
  const { flag, rule, field, start, end, cancelled } = found;
  return { flag, rule, field, start, end, evidence: (listing[field] ?? "").slice(start, end), cancelled };
}

const weight = { S: 3, M: 2, W: 1 } as const;

function reasonsOf(standing: readonly Standing[], combinations: readonly EngineCombination[]): string[] {
  const flags = [...standing].sort(
    (a, b) =>
      compareLevels(b.alone, a.alone) ||
      weight[b.flag.strength ?? "W"] - weight[a.flag.strength ?? "W"] ||
      (a.flag.id < b.flag.id ? -1 : 1),
  );
  return [...combinations.map(({ id }) => id), ...flags.map(({ flag }) => flag.id)];
}

/** A board of jobs carries offers only; elsewhere words decide, and when they say nothing the listing stays `unsure`. */
function offerOf(read: ReadListing): Offer {
  if (read.listing.fromJobBoard) return "job";
  const speaking = (flag: string) => read.matches.filter((match) => match.rule.flag === flag && !match.cancelled);
  const strength = (matches: readonly Match[]) => new Set(matches.map(({ rule, start }) => `${rule.name}@${start}`)).size;
  const work = speaking("offer.work");
  const other = speaking("offer.other");
  // Nearly always one of them only speaks, and need not be weighed.
  if (other.length === 0) return work.length > 0 ? "job" : "unsure";
  return work.length > 0 && strength(work) >= strength(other) ? "job" : "other";
}
