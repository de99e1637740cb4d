import type { Currency } from "../pack.ts";
import { DIGIT, DROP, FOLD, MONEY } from "../text/fold.ts";
import { isWordClass, type TextView } from "../text/text-view.ts";
import type { MoneyWord } from "./money-words.ts";
import { skipSpaces } from "./near.ts";
import { classAt, unitAt } from "./points.ts";
import type { WordTable } from "./word-table.ts";

/** An amount as written, without its currency. */
export interface Amount {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** "тыс", "млн": what the digits were multiplied by; 1 when there is no such word. */
  readonly factor: number;
  /** The currency a multiplier brings along: "80 тр" is thousands of roubles. */
  readonly currency: Currency | undefined;
}

/** A longer run of digits is no amount. */
const MOST_DIGITS = 9;
/** No pay is higher, in any currency. */
const HIGHEST = 1e9;

/**
 * Reads amounts at given offsets of one text: "150 000", "1,500", "2.500,50", "300к", "70 тыс.", "2 млн", "две тысячи". Digits
 * of all scripts. Looks at most at a few dozen units after the offset, however long the text is.
 */
export class AmountReader {
  private readonly view: TextView;
  private readonly words: WordTable<MoneyWord>;
  private value = 0;
  private digits = 0;
  private end = 0;

  constructor(view: TextView, words: WordTable<MoneyWord>) {
    this.view = view;
    this.words = words;
  }

  /** @param start of a word of digits, or of a number word */
  read(start: number): Amount | undefined {
    const { text } = this.view;
    if (classAt(text, start) !== DIGIT) return this.readWords(start);
    this.readDigits(start);
    if (this.digits > MOST_DIGITS) return undefined;
    this.readGroups();
    let { value, end } = this;
    let factor = 1;
    let currency: Currency | undefined;
    const multiplier = this.multiplierAt(end);
    if (multiplier) {
      factor = multiplier.factor;
      currency = multiplier.currency;
      value *= factor;
      end = this.words.end;
      const rest = this.readRest(end, factor);
      if (rest > 0) {
        value += rest;
        end = this.end;
      }
    }
    return value <= HIGHEST ? { value, start, end, factor, currency } : undefined;
  }

  /** Digits from an offset on; more than fit a number are counted, not read. */
  private readDigits(start: number): void {
    const { text } = this.view;
    this.value = 0;
    this.digits = 0;
    this.end = start;
    for (let at = start; at < text.length; at++) {
      const entry = FOLD[unitAt(text, at)] ?? 0;
      if ((entry & 63) === DIGIT) {
        if (++this.digits > MOST_DIGITS) return;
        this.value = this.value * 10 + (entry >> 9);
        this.end = at + 1;
      } else if ((entry & 63) !== DROP) return;
    }
  }

  /** Groups of three and decimals after the digits just read. */
  private readGroups(): void {
    const { text } = this.view;
    for (let groups = 0; groups < 4; groups++) {
      const { value, digits, end } = this;
      const sign = unitAt(text, end);
      if (!isGroupSign(sign) || classAt(text, end + 1) !== DIGIT) return;
      this.readDigits(end + 1);
      const isDecimal = sign === 0x2e || sign === 0x2c;
      if (this.digits === 3 && value > 0 && (groups > 0 || digits <= 3 || this.value === 0 || !isYear(value))) {
        this.value += value * 1000;
        continue;
      }
      if (this.digits <= 2 && isDecimal) {
        this.value = value + this.value / 10 ** this.digits;
        return;
      }
      this.value = value;
      this.digits = digits;
      this.end = end;
      return;
    }
  }

  /** "тыс" after "70", with at most a space or dot between. */
  private multiplierAt(end: number): { factor: number; currency: Currency | undefined } | undefined {
    const { text } = this.view;
    let at = end;
    const unit = unitAt(text, at);
    if (unit === 0x2e) at++;
    at = skipSpaces(text, at, 1);
    if (!isWordClass(classAt(text, at)) || classAt(text, at) === DIGIT) return undefined;
    const word = this.words.find(this.view, at);
    return word?.kind === "multiplier" ? word : undefined;
  }

  /** "5 тысяч 500 рублей", "2 млн 500 тыс": what is added to the thousands. Only before a currency. Sets `end`. */
  private readRest(from: number, factor: number): number {
    const { text } = this.view;
    const at = skipSpaces(text, from, 1);
    if (at === from || classAt(text, at) !== DIGIT) return 0;
    this.readDigits(at);
    let { value, end } = this;
    if (this.digits > 3) return 0;
    const smaller = this.multiplierAt(end);
    if (smaller) {
      value *= smaller.factor;
      end = this.words.end;
    }
    const next = skipSpaces(text, end, 1);
    const isMoney = classAt(text, next) === MONEY || this.words.find(this.view, next)?.kind === "currency";
    this.end = end;
    return isMoney && value < factor ? value : 0;
  }

  /** "две тысячи", "beş yüz bin", "two thousand five hundred": words one space or hyphen apart. */
  private readWords(start: number): Amount | undefined {
    const { text } = this.view;
    let total = 0;
    let current = 0;
    let factor = 1;
    let end = start;
    let currency: Currency | undefined;
    for (let at = start, count = 0; count < 8; count++) {
      const word = this.words.find(this.view, at);
      if (word?.kind === "number") current = word.value === 100 && current > 0 && current < 10 ? current * 100 : current + word.value;
      else if (word?.kind === "multiplier" && word.factor !== factor) {
        total += Math.max(current, 1) * word.factor;
        current = 0;
        factor = word.factor;
        currency = word.currency;
      } else break;
      end = this.words.end;
      const unit = unitAt(text, end);
      if (unit !== 0x20 && unit !== 0x2d && unit !== 0xa0) break;
      at = end + 1;
    }
    const value = total + current;
    return value > 0 && value <= HIGHEST ? { value, start, end, factor, currency } : undefined;
  }
}

function isYear(value: number): boolean {
  return value >= 1950 && value <= 2050;
}

/** Space, no-break and thin spaces, dot, comma, apostrophes. */
export function isGroupSign(unit: number): boolean {
  return (
    unit === 0x20 ||
    unit === 0x2e ||
    unit === 0x2c ||
    unit === 0x27 ||
    unit === 0xa0 ||
    unit === 0x202f ||
    unit === 0x2009 ||
    unit === 0x2019
  );
}
