import { readMainText } from "./main-text.ts";
import type { PageReading, ReadFurther } from "./read-page.ts";
import { readRepeated } from "./read-repeated.ts";
import type { FoundListing } from "./read-view.ts";
import { readText } from "./text.ts";

/** A page whose cards hold less of its words than this is about one thing, with others beside it. */
const SHARE_OF_LIST = 0.4;

/**
 * The last two ways of reading a page that has no reader and no structured data, on the person's request: repeated cards of a
 * list, or the main text of a page about one thing (then cards beside it are other ads, and are left out).
 */
export function readFurther(page: Document): PageReading {
  const cards = readRepeated(page);
  if (cards.length > 0 && shareOf(page, cards) >= SHARE_OF_LIST) return { route: "repeated", found: cards, unreadBlocks: 0 };
  const main = readMainText(page);
  if (main) return { route: "main-text", found: [main], unreadBlocks: 0 };
  return { route: cards.length > 0 ? "repeated" : undefined, found: cards, unreadBlocks: 0 };
}

/** Pause between two readings of a page that changes all the time, ms: each looks at all of it. */
const READ_EVERY = 2_000;

/** The same reading for a while, as long as what was read is still on the page. */
export function reuseReading(read: ReadFurther, now: () => number = () => performance.now()): ReadFurther {
  let last: { page: Document; at: number; reading: PageReading } | undefined;
  return (page) => {
    const isFresh = last?.page === page && now() - last.at < READ_EVERY;
    if (last && isFresh && last.reading.found.every(({ anchor }) => anchor?.isConnected !== false)) return last.reading;
    last = { page, at: now(), reading: read(page) };
    return last.reading;
  };
}

function shareOf(page: Document, cards: readonly FoundListing[]): number {
  const all = readText(page.body, ["nav", "footer", '[role="navigation"]']).text.length;
  const inCards = cards.reduce((sum, { card }) => sum + (card ? readText(card).text.length : 0), 0);
  return all === 0 ? 0 : inCards / all;
}
