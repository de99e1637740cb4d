import type { Currency, Money } from "../pack.ts";
import { type WordEntry, WordTable } from "./word-table.ts";

/** What a word beside a number says about money. */
export type MoneyWord =
  | { readonly kind: "multiplier"; readonly factor: number; readonly currency: Currency | undefined }
  | { readonly kind: "currency"; readonly currency: Currency; readonly trust: CurrencyTrust }
  | { readonly kind: "number"; readonly value: number }
  /** "до", "to", "дан" between the ends of a range. */
  | { readonly kind: "joiner" }
  /** A word that may stand between a sum and its currency: "5000 netto zł", "5 mln gacha so'm". */
  | { readonly kind: "filler" };

/** A number of least `least` makes the word a currency; `ends`: only where nothing else follows ("500 зелёных яблок"). */
export interface CurrencyTrust {
  readonly least: number;
  readonly ends: boolean;
}

export interface MoneyWords {
  readonly words: WordTable<MoneyWord>;
  /** Currencies by their sign, the longest spelling first ("C$" before "$"). */
  readonly signs: ReadonlyMap<string, readonly Spelling[]>;
  readonly byCode: ReadonlyMap<string, Currency>;
  readonly periods: ReadonlyMap<string, Money["periods"][number]>;
  /** Periods as written after a slash: "250 ₽/ч". */
  readonly shortPeriods: WordTable<Money["periods"][number]>;
  /** Those that mean the period only beside a currency, by its code. */
  readonly shortWith: ReadonlyMap<string, WordTable<Money["periods"][number]>>;
}

interface Spelling {
  readonly symbol: string;
  readonly currency: Currency;
}

const ALWAYS: CurrencyTrust = { least: 0, ends: false };
const compiled = new WeakMap<Money, MoneyWords>();

/** The words of a pack's money tables, made ready once. */
export function moneyWords(money: Money): MoneyWords {
  const known = compiled.get(money);
  if (known) return known;
  const made: MoneyWords = {
    words: new WordTable(entries(money)),
    signs: signsOf(money),
    byCode: new Map(money.currencies.map((currency) => [currency.code, currency])),
    periods: new Map(money.periods.map((period) => [period.id, period])),
    shortPeriods: new WordTable(money.periods.flatMap((period) => (period.short ?? []).map((word) => [word, period] as const))),
    shortWith: shortWithOf(money),
  };
  compiled.set(money, made);
  return made;
}

function* entries(money: Money): Generator<WordEntry<MoneyWord>> {
  const byCode = new Map(money.currencies.map((currency) => [currency.code, currency]));
  for (const currency of money.currencies) {
    const plain: MoneyWord = { kind: "currency", currency, trust: ALWAYS };
    for (const word of currency.words) yield [word, plain];
    if (currency.unsure) {
      const unsure: MoneyWord = { kind: "currency", currency, trust: { least: currency.unsure.least, ends: currency.unsure.ends } };
      for (const word of currency.unsure.words) yield [word, unsure];
    }
    // Signs that are letters to Unicode: 원, 元.
    for (const symbol of currency.symbols) if (/^\p{L}+$/u.test(symbol)) yield [symbol, plain];
  }
  for (const { factor, currency, words } of money.multipliers) {
    const multiplier: MoneyWord = { kind: "multiplier", factor, currency: currency ? byCode.get(currency) : undefined };
    for (const word of words) yield [word, multiplier];
  }
  for (const { value, words } of money.numberWords?.values ?? []) {
    const number: MoneyWord = { kind: "number", value };
    for (const word of words) yield [word, number];
  }
  const fillers = Object.values(money.taxWords ?? {}).flatMap((byLanguage) => Object.values(byLanguage).flat());
  for (const word of [...(money.numberWords?.fillers ?? []), ...fillers]) if (/^[\p{L}*]+$/u.test(word)) yield [word, { kind: "filler" }];
  for (const word of money.numberWords?.joiners ?? []) yield [word, { kind: "joiner" }];
}

function shortWithOf({ periods }: Money): MoneyWords["shortWith"] {
  const entries = periods.flatMap((period) => Object.entries(period.shortWith ?? {}).map(([code, words]) => ({ code, words, period })));
  const listed = (code: string) =>
    entries.flatMap(({ code: own, words, period }) => (own === code ? words.map((word) => [word, period] as const) : []));
  return new Map(entries.map(({ code }) => [code, new WordTable(listed(code))]));
}

function signsOf(money: Money): Map<string, Spelling[]> {
  const signs = new Map<string, Spelling[]>();
  for (const currency of money.currencies) {
    for (const symbol of currency.symbols) {
      const sign = symbol.at(-1) ?? "";
      if (!/\p{Sc}/u.test(sign)) continue;
      signs.set(
        sign,
        [...(signs.get(sign) ?? []), { symbol, currency }].sort((a, b) => b.symbol.length - a.symbol.length),
      );
    }
  }
  return signs;
}
