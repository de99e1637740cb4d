import type { Currency } from "../pack.ts";
import { DIGIT, DROP, MONEY } from "../text/fold.ts";
import { isWordClass, NOWHERE, type TextView } from "../text/text-view.ts";
import { CurrencyReader, GAP, isGap, type NamedCurrencies, type Written } from "./currency-reader.ts";
import type { MoneyWords } from "./money-words.ts";
import { endsInFrom, skipSpaces, wordBeforeOnLine } from "./near.ts";
import { type Amount, AmountReader, isGroupSign } from "./number.ts";
import { classAt, unitAt } from "./points.ts";

/** A sum or range with its currency. `start`–`end` takes in the currency, `numberStart`–`numberEnd` only the amounts. */
export interface Sum {
  readonly currency: Currency;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly numberStart: number;
  readonly numberEnd: number;
}

/** Reads sums of money of one text at given offsets; looks at a few dozen units around each. */
export class MoneyReader {
  /** Everything before this offset has been used up by the last call. */
  consumed = 0;
  private readonly view: TextView;
  private readonly tables: MoneyWords;
  private readonly amounts: AmountReader;
  private readonly currencies: CurrencyReader;

  /** @param named names of currencies found as phrases, by where they start */
  constructor(view: TextView, tables: MoneyWords, named: NamedCurrencies) {
    this.view = view;
    this.tables = tables;
    this.amounts = new AmountReader(view, tables.words);
    this.currencies = new CurrencyReader(view, tables, named);
  }

  /**
   * @param start of a word of digits, or of a number word
   * @param taken end of the sum before: a currency belongs to the sum before it ("500 сом 20 дней" is one sum)
   */
  read(start: number, taken: number): Sum | undefined {
    this.consumed = start + 1;
    if (classAt(this.view.text, start) === DIGIT) {
      const end = numberRunEnd(this.view.text, start);
      if (!this.mayBeMoney(start, end)) {
        this.consumed = end;
        return undefined;
      }
    }
    const low = this.amounts.read(start);
    if (!low) return undefined;
    const lowCurrency = this.currencies.after(low.end, low);
    const second = this.rangeEnd(low, lowCurrency);
    const high = second && this.rangeFits(low, lowCurrency, second) ? second : undefined;
    const last = high ?? low;
    this.consumed = last.end;
    const written = (high ? this.currencies.after(high.end, high) : lowCurrency) ?? lowCurrency ?? this.currencies.before(low, last);
    if (!written || written.start < taken) return undefined;
    const [from, to] = ends(low, high);
    return {
      currency: written.currency,
      from,
      to,
      start: Math.min(written.start, low.start),
      end: Math.max(written.end, last.end),
      numberStart: low.start,
      numberEnd: last.end,
    };
  }

  /**
   * Most numbers are not money, and the word or sign beside a run of numbers tells: nothing is read where it is none of ours.
   *
   * @param end of the whole run of digits, separators and dashes
   */
  private mayBeMoney(start: number, end: number): boolean {
    const { text } = this.view;
    if (this.moneyFollows(end)) return true;
    let at = start - 1;
    while (at >= 0 && start - 1 - at < GAP && isGap(unitAt(text, at))) at--;
    const before = classAt(text, at);
    if (before === MONEY) return true;
    if (!isWordClass(before) || before === DIGIT) return false;
    const word = wordBeforeOnLine(text, at + 1, 0);
    return word !== NOWHERE && this.tables.words.find(this.view, word)?.kind === "currency";
  }

  private moneyFollows(end: number): boolean {
    const { text } = this.view;
    let from = end;
    // "9 до 18 тысяч": after "до" the next run of numbers tells.
    for (let joiners = 0; joiners < 2; joiners++) {
      let at = from;
      while (at - from < GAP && isGap(unitAt(text, at))) at++;
      const after = classAt(text, at);
      if (after === MONEY) return true;
      const word = isWordClass(after) && after !== DIGIT ? this.tables.words.find(this.view, at) : undefined;
      if (!word) return false;
      const next = word.kind === "joiner" ? skipSpaces(text, this.tables.words.end, 2) : at;
      if (word.kind !== "joiner" || classAt(text, next) !== DIGIT) return word.kind !== "joiner" || classAt(text, next) !== 0;
      from = numberRunEnd(text, next);
    }
    return false;
  }

  /** "70–100", "от 70 до 100", "500$ - 700$", "300 мыңнан 500 мыңға". */
  private rangeEnd(low: Amount, lowCurrency: Written | undefined): Amount | undefined {
    const { text } = this.view;
    const at = lowCurrency && lowCurrency.end > low.end ? lowCurrency.end : low.end;
    let next = skipSpaces(text, at, 2);
    const unit = unitAt(text, next);
    if (isDash(unit)) next++;
    else if (isWordClass(classAt(text, next)) && classAt(text, next) !== DIGIT) {
      if (this.tables.words.find(this.view, next)?.kind !== "joiner") return undefined;
      next = this.tables.words.end;
    } else if (next === at || !endsInFrom(text, at)) return undefined;
    next = skipSpaces(text, next, 2);
    if (classAt(text, next) === MONEY) next = skipSpaces(text, next + 1, 1);
    return isWordClass(classAt(text, next)) ? this.amounts.read(next) : undefined;
  }

  /** Both ends of a range name the same currency, or only one of them does. */
  private rangeFits(low: Amount, lowCurrency: Written | undefined, high: Amount): boolean {
    if (!lowCurrency || lowCurrency.end <= low.end) return true;
    const after = this.currencies.after(high.end, high);
    return after?.currency === lowCurrency.currency && high.value >= low.value;
  }
}

/** The ends of a range in order. "70 до 100 тыс" and "2-3 млн" say the multiplier once. */
function ends(low: Amount, high: Amount | undefined): [number, number] {
  if (!high) return [low.value, low.value];
  let { value } = low;
  if (low.factor === 1 && high.factor > 1 && value <= high.value / high.factor) value *= high.factor;
  else if (high.value >= 1000 && value < 1000 && high.value / value > 50) value *= 1000;
  return [Math.min(value, high.value), Math.max(value, high.value)];
}

/** A longer run than this is no sum with its range. */
const LONGEST_RUN = 40;

/** End of the digits from an offset on, with what may stand between groups and ends of a range. */
function numberRunEnd(text: string, start: number): number {
  let end = start + 1;
  const limit = Math.min(text.length, start + LONGEST_RUN);
  for (let at = end; at < limit; at++) {
    const unit = unitAt(text, at);
    if ((unit >= 0x30 && unit <= 0x39) || classAt(text, at) === DIGIT) end = at + 1;
    else if (unit !== 0x20 && !isDash(unit) && !isGroupSign(unit) && classAt(text, at) !== DROP) break;
  }
  return end;
}

/** Hyphen, dashes, minus, slash. */
function isDash(unit: number): boolean {
  return unit === 0x2d || unit === 0x2013 || unit === 0x2014 || unit === 0x2212 || unit === 0x2f;
}
