import { fitsAnyPath } from "../core/path-pattern.ts";
import type { SiteReader } from "../core/site-reader.ts";
import { cardAround, countCards, readCard, walkCards } from "./cards.ts";
import { type ReadFurther, readDetail, readPage } from "./read-page.ts";
import { type FoundListing, pathOf } from "./read-view.ts";

/** What the page as a whole says, cards apart: the ad it is about, or what generic routes find. */
export interface WholeReading {
  readonly found: readonly FoundListing[];
  readonly route: string;
  readonly unreadBlocks: number;
  readonly unreadPosts: number;
}

/** What the scanner needs to know about a site: where its cards are and how they are read. */
export interface PageReader {
  /** Here nothing is looked for: this part of the host is none of the reader's, and nobody asked for it. */
  isElsewhere(): boolean;
  /** The card that this element is, or stands in; undefined outside cards and in those not filled yet. */
  cardAround(element: Element): Element | undefined;
  /** Cards below a node, in document order, one by one; undefined for what only looks like one. */
  walkCards(scope: Element | Document | ShadowRoot): Iterable<Element | undefined>;
  /** About how many cards there are, without touching them. */
  countCards(scope: Document | ShadowRoot): number;
  /** Undefined when the page's address no longer has lists of its kind. */
  readCard(card: Element): FoundListing | undefined;
  /** @param cards how many cards are known: generic routes are only for pages without any */
  readWhole(cards: number): WholeReading;
}

/**
 * Binds a site's reader (null: none, generic routes only) to a page.
 *
 * @param further ways of reading a page that no reader knows, once they are there
 */
export function createPageReader(page: Document, known: SiteReader | null, further: () => ReadFurther | undefined): PageReader {
  /** A part of the host that no reader is for is left alone, until the person asks for it. */
  const here = () => (known && fitsAnyPath(known.paths, pathOf(page)) ? known : null);
  const isElsewhere = () => known !== null && !here() && !further();
  return {
    isElsewhere,
    cardAround(element) {
      const reader = here();
      return reader ? cardAround(element, reader) : undefined;
    },
    walkCards(scope) {
      const reader = here();
      return reader ? walkCards(scope, reader) : [];
    },
    countCards(scope) {
      const reader = here();
      return reader ? countCards(scope, reader) : 0;
    },
    readCard(card) {
      const reader = here();
      return reader ? readCard(card, reader, "card") : undefined;
    },
    readWhole(cards) {
      const reader = here();
      if (isElsewhere()) return { found: [], route: "", unreadBlocks: 0, unreadPosts: 0 };
      const detail = reader ? readDetail(page, reader) : undefined;
      if (detail) return { found: [detail], route: "site", unreadBlocks: 0, unreadPosts: 0 };
      if (cards > 0) return { found: [], route: "site", unreadBlocks: 0, unreadPosts: 0 };
      const { found, route, unreadBlocks, unreadPosts = 0 } = readPage(page, reader ?? undefined, further());
      return { found, route: route ?? "", unreadBlocks, unreadPosts };
    },
  };
}
