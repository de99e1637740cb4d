import type { ListingField } from "../listing-fields.ts";
import type { TableHit } from "../match/find.ts";
import type { Money } from "../pack.ts";
import { LATIN } from "../text/characters.ts";
import type { TextView } from "../text/text-view.ts";
import { MoneyReader, type Sum } from "./money-reader.ts";
import { type MoneyWords, moneyWords } from "./money-words.ts";
import { skipSpaces } from "./near.ts";
import { PayHits } from "./pay-hits.ts";
import type { Points } from "./points.ts";
import { unitAt } from "./points.ts";
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
  /** Said to be after or before taxes. */
  readonly tax: "net" | "gross" | undefined;
  /** US dollars a month, by the pack's tables; undefined for piece work. */
  readonly monthlyUsd: { readonly from: number; readonly to: number } | undefined;
  /**
   * How far `monthlyUsd` may be off, as a fraction of it. Independent sources, so squares are added: the exchange table (0.15,
   * red-flags 3.5; none for the dollar itself), how many hours, days or shifts a month has (`spread` of the period: red-flags
   * 3.3 gives several factors for it), a period nobody wrote (0.3, own convention), and taxes not yet taken off (0.2, own
   * convention; the pack's usual pay is net).
   */
  readonly uncertainty: number;
}

const EXCHANGE_SPREAD = 0.15;
const ASSUMED_SPREAD = 0.3;
const GROSS_SPREAD = 0.2;

/**
 * Sums of money with a currency in one field. A number without a currency is left alone (years, ages, addresses).
 *
 * @param hits table hits of this field: periods, tax words and number words are used
 * @param points where to look
 */
export function findPay(view: TextView, field: ListingField, money: Money, hits: readonly TableHit[], points: Points): Pay[] {
  const near = new PayHits(hits);
  const { numbers } = points;
  if (numbers.length === 0 && near.numberWords.length === 0) return [];
  const words = moneyWords(money);
  const reader = new MoneyReader(view, words, near.currencies);
  const found: Pay[] = [];
  let consumed = 0;
  let [digit, word] = [0, 0];
  while (digit < numbers.length || word < near.numberWords.length) {
    const nextDigit = numbers[digit] ?? Number.POSITIVE_INFINITY;
    const nextWord = near.numberWords[word] ?? Number.POSITIVE_INFINITY;
    const start = Math.min(nextDigit, nextWord);
    if (start === nextDigit) digit++;
    if (start === nextWord) word++;
    if (start < consumed) continue;
    const sum = reader.read(start, found.at(-1)?.end ?? 0);
    consumed = reader.consumed;
    if (sum) found.push(makePay(view, field, sum, near, words));
  }
  return found;
}

function makePay(view: TextView, field: ListingField, sum: Sum, near: PayHits, words: MoneyWords): Pay {
  const { currency, start, end, from, to } = sum;
  const period = shortPeriod(view, end, currency.code, words) ?? near.periodOf(view, sum);
  const assumed = yearlyByHabit(view, currency.code, from) ? "year" : "month";
  const used = words.periods.get(period?.id ?? assumed);
  const perMonth = used ? used.perMonth : 1;
  const tax = near.taxOf(view, sum);
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
    tax,
    monthlyUsd: perMonth === null ? undefined : { from: usd(from), to: usd(to) },
    uncertainty: Math.sqrt(
      square(currency.perUsd === 1 ? 0 : EXCHANGE_SPREAD) +
        square(used?.spread ?? 0) +
        square(period ? 0 : ASSUMED_SPREAD) +
        square(tax === "gross" ? GROSS_SPREAD : 0),
    ),
  };
}

function square(value: number): number {
  return value * value;
}

/** "250 ₽/ч", "15 € / h", "1500 € net/mois": the word after a slash. */
function shortPeriod(view: TextView, end: number, code: string, words: MoneyWords): { id: string; perMonth: number | null } | undefined {
  let at = skipSpaces(view.text, unitAt(view.text, end) === 0x2e ? end + 1 : end, 1);
  if (words.words.find(view, at)?.kind === "filler") at = skipSpaces(view.text, words.words.end, 1);
  if (unitAt(view.text, at) !== 0x2f) return undefined;
  at = skipSpaces(view.text, at + 1, 1);
  return words.shortWith.get(code)?.find(view, at) ?? words.shortPeriods.find(view, at);
}

const yearlyCurrencies = new Set(["GBP", "USD", "EUR", "CAD", "AUD", "CHF"]);

/** "Salary: £24,000" in a Latin-script ad is a year's pay; no month's pay of these currencies is written so. */
function yearlyByHabit(view: TextView, code: string, amount: number): boolean {
  return amount >= 10_000 && yearlyCurrencies.has(code) && view.mainScript === LATIN;
}
