import type { Quote } from "../../core/card-view.ts";

/** More quotes of one sign than this nobody reads. */
const MAX_QUOTES = 6;

/** Does a quote lie within another of the same field? */
export function liesIn(quote: Quote, other: Quote): boolean {
  return quote.field === other.field && quote.start >= other.start && quote.end <= other.end;
}

/** Without repeats and without quotes that lie inside a longer one; in the given order, a handful at most. */
export function distinctQuotes(quotes: readonly Quote[]): Quote[] {
  const kept: Quote[] = [];
  for (const quote of [...quotes].sort((a, b) => b.text.length - a.text.length)) {
    const words = quote.text.toLowerCase();
    if (words !== "" && !kept.some((other) => other.text.toLowerCase().includes(words))) kept.push(quote);
  }
  return quotes.filter((quote) => kept.includes(quote)).slice(0, MAX_QUOTES);
}
