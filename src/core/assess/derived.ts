import type { Offer } from "../assessment.ts";
import type { Engine } from "../engine.ts";
import type { Pay } from "../extract/pay.ts";
import type { FieldSpan } from "../extract/span.ts";
import type { UsualPay } from "../pack.ts";
import { findEvasion } from "./evasion.ts";
import type { Facts } from "./facts.ts";
import type { ReadListing } from "./read-listing.ts";

/** A flag that follows from calculation, with the words it rests on. */
export interface Derived {
  readonly flag: string;
  readonly rule: string;
  readonly span: FieldSpan;
}

/** What was concluded before. */
export interface Conclusions {
  readonly facts: Facts;
  readonly stands: (name: string) => boolean;
  readonly offer: Offer;
}

const nowhere: FieldSpan = { field: "description", start: 0, end: 0 };

/**
 * Flags found by calculation: `contact.messenger-only`, `contact.anonymous-employer`, `pay.too-good`, `place.risk`, `style.evasion`.
 * What is missing counts only in an offer of work that was read in whole.
 */
export function findDerived(engine: Engine, read: ReadListing, { facts, stands, offer }: Conclusions): Derived[] {
  if (read.isWarning) return [];
  const found: Derived[] = [];
  const add = (flag: string, why: string, span: FieldSpan = nowhere) => {
    if (engine.flags.has(flag)) found.push({ flag, rule: `${flag}/calculated/${why}`, span });
  };

  const identified = facts.has("employer-named") || facts.has("corporate-contact") || stands("protective.registration-number");
  const reachable = facts.get("messenger") ?? facts.get("phone");
  if (offer === "job" && facts.has("full-text") && !identified) {
    add("contact.anonymous-employer", "no-employer");
    if (reachable) add("contact.messenger-only", facts.has("messenger") ? "messenger" : "phone", reachable[0] ?? nowhere);
  }
  // A place alone is news; in an offer of work it is where one would go.
  for (const place of offer === "job" ? (facts.get("risk-place") ?? []).slice(0, 1) : []) {
    add("place.risk", facts.has("tier1-place") ? "tier1" : "corridor", facts.get("tier1-place")?.[0] ?? place);
  }
  for (const hidden of findEvasion(read.listing, read.matches).slice(0, 1)) add("style.evasion", "disguised-words", hidden);
  // In a text that offers no work a sum is not pay.
  const pay = offer === "job" ? tooGood(engine, read, facts, stands) : undefined;
  if (pay) add("pay.too-good", "above-usual", pay);
  return found;
}

/** So many times what is already too good is no wage that anybody promises, but a budget or a turnover. */
const NO_WAGE = 100;

/**
 * Pay of unskilled work above the pack's threshold for the country, times the factor of the trade named. The lower end
 * of a range is compared ("up to" proves nothing), and a month must be written or plausible.
 */
function tooGood(engine: Engine, read: ReadListing, facts: Facts, stands: (flag: string) => boolean): Pay | undefined {
  if (!stands("fact.unskilled-work") && !stands("job.no-requirements")) return undefined;
  const factors = read.hits.flatMap(({ target }) => (target.kind === "trade" ? [target.factor] : []));
  if (factors.includes(0)) return undefined;
  const factor = Math.max(1, ...factors);
  return read.pay.find((pay) => {
    const row = usualPayFor(engine, pay.currency, facts);
    const currency = engine.pack.money.currencies.find(({ code }) => code === row?.currency);
    if (!row || !currency || !pay.monthlyUsd || isCeiling(read, pay)) return false;
    const most = (row.cautionOver * factor) / currency.perUsd;
    return pay.monthlyUsd.from > most && pay.monthlyUsd.from < most * NO_WAGE;
  });
}

/**
 * What to compare a sum with: usual pay of the country of the job; else of the country whose money it is. Of several countries
 * named, the one whose money it is; where one of them has no row, nobody knows which is meant, else the best paid. Foreign money
 * without a country is compared with home only when it is not some third country's (a euro harvest wage is no lure).
 */
function usualPayFor(engine: Engine, currency: string, facts: Facts): UsualPay | undefined {
  const { usualPay, currencies } = engine.pack.money;
  const rowOf = (country: string | undefined) => usualPay.find((row) => row.country === country);
  const countries = countriesNamed(facts, "to-");
  const rows = countries.flatMap((country) => rowOf(country) ?? []);
  const paidIn = rows.find((row) => row.currency === currency);
  if (paidIn) return paidIn;
  if (rows.length > 0)
    return rows.length < countries.length ? undefined : rows.reduce((a, b) => (thresholdUsd(engine, b) > thresholdUsd(engine, a) ? b : a));
  const country = currencies.find(({ code }) => code === currency)?.country;
  const own = rowOf(country);
  if (own) return own;
  const isThirds = currency === "EUR" || (country !== undefined && currency !== "USD");
  return isThirds ? undefined : countriesNamed(facts, "home-").map(rowOf).find(Boolean);
}

function thresholdUsd(engine: Engine, row: UsualPay): number {
  return row.cautionOver / (engine.pack.money.currencies.find(({ code }) => code === row.currency)?.perUsd ?? 1);
}

function countriesNamed(facts: Facts, prefix: string): string[] {
  return [...facts.keys()].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
}

/** "до 500 000", "up to 5,000": a ceiling, not a promise. */
function isCeiling(read: ReadListing, pay: Pay): boolean {
  const text = read.listing[pay.field] ?? "";
  return /(?:^|[^\p{L}])(?:до|up to|fino a|jusqu'à|bis|dan)\s*[$€£*_~\s]*$/iu.test(text.slice(Math.max(0, pay.start - 12), pay.start));
}
