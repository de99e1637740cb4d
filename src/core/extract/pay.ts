import type { ListingField } from "../listing-fields.ts";
import type { TableHit } from "../match/find.ts";
import type { Currency, Money } from "../pack.ts";
import { LATIN } from "../text/characters.ts";
import { readWords, type Word, type Words } from "../text/words.ts";
import type { FieldSpan } from "./span.ts";

/** A sum of pay as written, and what it comes to in a month. */
export interface Pay extends FieldSpan {
  readonly currency: string;
  /** Lowest and highest amount as written, for its period. */
  readonly from: number;
  readonly to: number;
  readonly period: string;
  /** The period was not written: a month is assumed, or a year where that is the habit. */
  readonly assumedPeriod: boolean;
  /** US dollars a month, by the pack's tables (±15 %); undefined for piece work. */
  readonly monthlyUsd: { readonly from: number; readonly to: number } | undefined;
}

interface Amount {
  readonly value: number;
  readonly first: number;
  readonly last: number;
}

/** How far (in words) the period may stand from the sum. */
const PERIOD_REACH = 5;

/**
 * Sums of money with a currency in one field. In `baseSalary` every sum is pay; elsewhere a sum without a currency is
 * left alone (years, ages, addresses).
 */
export function findPay(words: Words, field: ListingField, money: Money, hits: readonly TableHit[]): Pay[] {
  const found: Pay[] = [];
  const tables = tablesOf(money);
  const list = words.words;
  for (let at = 0; at < list.length; at++) {
    const amount = readAmount(words, at, tables);
    if (!amount) continue;
    const second = readRangeEnd(words, amount, tables);
    const last = second?.last ?? amount.last;
    const written = currencyAround(words, amount.first, last, tables);
    at = last;
    // A currency belongs to the sum before it: "500 сом 20 дней" is one sum.
    if (written && written.start < (found.at(-1)?.end ?? 0)) continue;
    if (written) found.push(makePay(words, field, { low: amount, high: second, written }, hits, money));
  }
  return found;
}

interface Spelling {
  readonly skeleton: string;
  readonly script: number;
  readonly currency: Currency;
}

interface Tables {
  readonly multipliers: ReadonlyMap<string, number>;
  readonly words: ReadonlyMap<string, Spelling>;
  readonly stems: readonly Spelling[];
  readonly symbols: readonly (readonly [string, Currency])[];
}

const tableCache = new WeakMap<Money, Tables>();

function tablesOf(money: Money): Tables {
  const known = tableCache.get(money);
  if (known) return known;
  const fold = (word: string) =>
    readWords(word)
      .words.map(({ skeleton }) => skeleton)
      .join("");
  const spell = (word: string, currency: Currency): Spelling => {
    const [first] = readWords(word).words;
    return { skeleton: fold(word), script: first?.script ?? 0, currency };
  };
  const spelled = money.currencies.flatMap((currency) => currency.words.map((word) => ({ word, spelling: spell(word, currency) })));
  const tables: Tables = {
    multipliers: new Map(money.multipliers.flatMap(({ factor, words }) => words.map((word) => [fold(word), factor] as const))),
    words: new Map(spelled.filter(({ word }) => !word.endsWith("*")).map(({ spelling }) => [spelling.skeleton, spelling])),
    stems: spelled.filter(({ word }) => word.endsWith("*")).map(({ spelling }) => spelling),
    symbols: money.currencies.flatMap((currency) => currency.symbols.map((symbol) => [symbol, currency] as const)),
  };
  tableCache.set(money, tables);
  return tables;
}

/** Reads "150 000", "1,500", "1.5", "300к", "70 тыс", "2 млн" beginning at word `at`. */
function readAmount(words: Words, at: number, tables: Tables): Amount | undefined {
  const first = words.words[at];
  if (!first?.isNumber || first.skeleton.length > 9) return undefined;
  let value = Number(first.skeleton);
  let last = at;
  for (;;) {
    const next = words.words[last + 1];
    const gap = next ? words.text.slice(words.words[last]?.end ?? 0, next.start) : "";
    if (!next?.isNumber || value === 0 || !/^[ \u00a0\u2009\u202f.,'’]$/.test(gap)) break;
    if (next.skeleton.length === 3 && value < 1e9) value = value * 1000 + Number(next.skeleton);
    else if (next.skeleton.length <= 2 && /[.,]/.test(gap)) {
      value += Number(next.skeleton) / 10 ** next.skeleton.length;
      last++;
      break;
    } else break;
    last++;
  }
  const multiplier = words.words[last + 1];
  const gap = multiplier ? words.text.slice(words.words[last]?.end ?? 0, multiplier.start) : "";
  const factor = multiplier && /^[ \u00a0.]?$/.test(gap) ? tables.multipliers.get(multiplier.skeleton) : undefined;
  return factor ? { value: value * factor, first: at, last: last + 1 } : { value, first: at, last };
}

/** "от 70 до 100", "70–100", "70 - 100 тыс". */
function readRangeEnd(words: Words, amount: Amount, tables: Tables): Amount | undefined {
  const next = words.words[amount.last + 1];
  if (!next) return undefined;
  const gap = words.text.slice(words.words[amount.last]?.end ?? 0, next.start);
  const dash = next.isNumber && /^\s?\p{Sc}?\s?[-–—/]\s?\p{Sc}?\s?$/u.test(gap);
  const joined = !next.isNumber && ["до", "to", "a", "do"].includes(unfold(words, next));
  const at = dash ? amount.last + 1 : joined ? amount.last + 2 : -1;
  return at > 0 ? readAmount(words, at, tables) : undefined;
}

function unfold(words: Words, word: Word): string {
  return words.text.slice(word.start, word.end).toLowerCase();
}

/** A currency beside a sum, and how far the sum with its currency reaches. */
interface Written {
  readonly currency: Currency;
  readonly start: number;
  readonly end: number;
}

function currencyAround(words: Words, first: number, last: number, tables: Tables): Written | undefined {
  const start = words.words[first]?.start ?? 0;
  const end = words.words[last]?.end ?? 0;
  const before = words.text.slice(Math.max(0, start - 4), start);
  const after = words.text.slice(end, end + 5);
  const gap = after.length - after.replace(/^[\s.]+/, "").length;
  for (const [symbol, currency] of tables.symbols) {
    if (after.slice(gap).startsWith(symbol)) return { currency, start, end: end + gap + symbol.length };
    const at = /[\n\r]\s*$/.test(before) || !before.trimEnd().endsWith(symbol) ? -1 : before.trimEnd().length - symbol.length;
    if (at >= 0) return { currency, start: start - before.length + at, end };
  }
  const next = words.words[last + 1];
  const named = wordCurrency(next, tables);
  if (named && next) return { currency: named, start, end: next.end };
  const previous = words.words[first - 1];
  const leading = previous?.sentence === words.words[first]?.sentence ? wordCurrency(previous, tables) : undefined;
  return leading && previous ? { currency: leading, start: previous.start, end } : undefined;
}

function wordCurrency(word: Word | undefined, tables: Tables): Currency | undefined {
  if (!word) return undefined;
  const spelled = tables.words.get(word.skeleton) ?? tables.stems.find(({ skeleton }) => word.skeleton.startsWith(skeleton));
  // Short names are many things in another script: "5 p.m." is no rouble, "24.com" no som.
  return spelled && (spelled.script === word.script || spelled.skeleton.length >= 4) ? spelled.currency : undefined;
}

interface Sum {
  readonly low: Amount;
  readonly high: Amount | undefined;
  readonly written: Written;
}

function makePay(words: Words, field: ListingField, { low, high, written }: Sum, hits: readonly TableHit[], money: Money): Pay {
  const { currency, start, end } = written;
  const scaled = high && high.value >= 1000 && low.value < 1000 && high.value / low.value > 50 ? low.value * 1000 : low.value;
  const from = Math.min(scaled, high?.value ?? scaled);
  const to = Math.max(scaled, high?.value ?? scaled);
  const period = periodNear(words, low.first, high?.last ?? low.last, hits);
  const assumed = yearlyByHabit(words, currency, from) ? "year" : "month";
  const perMonth = period ? period.perMonth : (money.periods.find(({ id }) => id === assumed)?.perMonth ?? 1);
  const usd = (amount: number) => (perMonth === null ? 0 : (amount * perMonth) / currency.perUsd);
  return {
    field,
    start,
    end,
    currency: currency.code,
    from,
    to,
    period: period?.id ?? assumed,
    assumedPeriod: !period,
    monthlyUsd: perMonth === null ? undefined : { from: usd(from), to: usd(to) },
  };
}

const yearlyCurrencies = new Set(["GBP", "USD", "EUR", "CAD", "AUD", "CHF"]);

/** "Salary: £24,000" in a Latin-script ad is a year's pay; no month's pay of these currencies is written so. */
function yearlyByHabit({ mainScript }: Words, { code }: Currency, amount: number): boolean {
  return mainScript === LATIN && yearlyCurrencies.has(code) && amount >= 10_000;
}

/** The period written nearest to the sum in the same sentence, those after it preferred ("500 $ в неделю"). */
function periodNear(
  words: Words,
  first: number,
  last: number,
  hits: readonly TableHit[],
): { id: string; perMonth: number | null } | undefined {
  let best: { id: string; perMonth: number | null } | undefined;
  let bestDistance = PERIOD_REACH + 1;
  for (const hit of hits) {
    if (hit.target.kind !== "period" || hit.sentence !== words.words[first]?.sentence) continue;
    const at = words.words.findIndex((word) => word.start >= hit.start);
    const distance = at > last ? at - last : at < first ? first - at + 1 : 0;
    if (distance < bestDistance) {
      best = { id: hit.target.id, perMonth: hit.target.perMonth };
      bestDistance = distance;
    }
  }
  return best;
}
