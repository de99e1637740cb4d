import type { Currency } from "../pack.ts";
import { DIGIT, MONEY } from "../text/fold.ts";
import { isWordClass, NOWHERE, type TextView } from "../text/text-view.ts";
import type { MoneyWord, MoneyWords } from "./money-words.ts";
import { skipSpaces, wordBeforeOnLine } from "./near.ts";
import type { Amount } from "./number.ts";
import { classAt, unitAt } from "./points.ts";

/** A currency beside a sum, and how far the sum with its currency reaches. */
export interface Written {
  readonly currency: Currency;
  readonly start: number;
  readonly end: number;
}

/** Names of currencies found as phrases, by where they start. */
export type NamedCurrencies = ReadonlyMap<number, { readonly end: number; readonly code: string }>;

/** Units that may stand between a sum and the currency after it. */
export const GAP = 3;

/** Finds the currency beside an amount: a sign or a word, after it or before it. */
export class CurrencyReader {
  private readonly view: TextView;
  private readonly tables: MoneyWords;

  private readonly named: NamedCurrencies;

  constructor(view: TextView, tables: MoneyWords, named: NamedCurrencies) {
    this.view = view;
    this.tables = tables;
    this.named = named;
  }

  /** @param end of the amount, where the currency is looked for */
  after(end: number, amount: Amount): Written | undefined {
    const { text } = this.view;
    const { start } = amount;
    if (amount.currency) return { currency: amount.currency, start, end };
    let at = end;
    while (at - end < GAP && isGap(unitAt(text, at))) at++;
    for (let fillers = 0; fillers < 2; fillers++) {
      const letter = classAt(text, at);
      if (letter === MONEY) {
        const sign = this.tables.signs.get(text.charAt(at))?.find(({ symbol }) => symbol.length === 1);
        // "500 $600": the sign belongs to the number it touches.
        const belongsToNext = at > end && classAt(text, at + 1) === DIGIT;
        return sign && !belongsToNext ? { currency: sign.currency, start, end: at + 1 } : undefined;
      }
      if (!isWordClass(letter) || letter === DIGIT) return undefined;
      const word = this.tables.words.find(this.view, at);
      const wordEnd = this.tables.words.end;
      if (word?.kind === "currency")
        return this.trusts(word, amount, wordEnd) ? { currency: word.currency, start, end: wordEnd } : undefined;
      if (word?.kind !== "filler") return this.inDisguise(at, start);
      at = skipSpaces(text, wordEnd, 1);
    }
    return undefined;
  }

  /** "3000 д о л л а р о в". */
  private inDisguise(at: number, start: number): Written | undefined {
    const name = this.named.get(at);
    const currency = name && this.tables.byCode.get(name.code);
    return currency && { currency, start, end: name.end };
  }

  /** "тг" is Telegram after a small number or before a colon or handle; "зелёных" may be apples. */
  private trusts({ trust }: Extract<MoneyWord, { kind: "currency" }>, { value }: Amount, end: number): boolean {
    if (trust.least === 0) return true;
    if (value < trust.least) return false;
    const { text } = this.view;
    const next = skipSpaces(text, end, 2);
    const unit = unitAt(text, next);
    if (unit === 0x3a || unit === 0x40) return false;
    return !trust.ends || !isWordClass(classAt(text, next));
  }

  /** @param last the amount the sum ends with; `low` when it is no range */
  before(low: Amount, last: Amount): Written | undefined {
    const { text } = this.view;
    const { start } = low;
    const { end } = last;
    let at = start - 1;
    while (at >= 0 && start - 1 - at < GAP && isGap(unitAt(text, at))) at--;
    if (classAt(text, at) === MONEY) {
      const sign = this.tables.signs.get(text.charAt(at))?.find(({ symbol }) => text.endsWith(symbol, at + 1));
      return sign && { currency: sign.currency, start: at + 1 - sign.symbol.length, end };
    }
    // "тел. 8 701 234 56 78": groups that go on are no sum.
    if (!isWordClass(classAt(text, at)) || goesOn(text, end)) return undefined;
    const before = wordBeforeOnLine(text, at + 1, 0);
    if (before === NOWHERE || classAt(text, before) === DIGIT) return undefined;
    const word = this.tables.words.find(this.view, before);
    if (word?.kind !== "currency" || word.trust.least > 0 || this.tables.words.end !== at + 1) return undefined;
    return this.view.endsSentence(before, at + 1, start) ? undefined : { currency: word.currency, start: before, end };
  }
}

function goesOn(text: string, end: number): boolean {
  const unit = unitAt(text, end);
  return (unit === 0x20 || unit === 0x2d) && classAt(text, end + 1) === DIGIT;
}

/** What may stand between a number and its currency: spaces, and signs of emphasis or brackets. */
export function isGap(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0 || unit === 0x202f || gapSigns.has(unit);
}

const gapSigns = new Set([..."\u2009.,+*_~:(≈-\t"].map((sign) => sign.charCodeAt(0)));
