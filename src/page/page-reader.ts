import type { ReaderView, SiteReader } from "../core/site-reader.ts";
import { findCards, readDetail, readPage } from "./read-page.ts";
import { type FoundListing, readView } from "./read-view.ts";

/** What the page as a whole says, cards apart: the ad it is about, or what generic routes find. */
export interface WholeReading {
  readonly found: readonly FoundListing[];
  readonly route: string;
  readonly unreadBlocks: number;
}

/** What the scanner needs to know about a site: where its cards are and how they are read. Costs one selector match a call. */
export interface PageReader {
  /** False where the site's pages hold no lists. */
  readonly hasCards: boolean;
  /** The card that this element is, or stands in; undefined outside cards and in those not filled yet. */
  cardAround(element: Element): Element | undefined;
  /** Cards below a node, in document order. */
  findCards(scope: ParentNode): Element[];
  readCard(card: Element): FoundListing;
  /** @param cards how many cards are known: generic routes are only for pages without any */
  readWhole(cards: number): WholeReading;
}

/** Binds a site's reader (null: none, generic routes only) to a page. */
export function createPageReader(page: Document, reader: SiteReader | null): PageReader {
  const list = reader?.list?.card ? reader.list : undefined;
  return {
    hasCards: list !== undefined,
    cardAround: (element) => (list ? cardAround(element, list) : undefined),
    findCards: (scope) => (list ? findCards(scope, list) : []),
    readCard(card) {
      if (!list || !reader) throw new Error("a page without a list view has no cards");
      return readView(card, list, reader, "card");
    },
    readWhole(cards) {
      const detail = reader?.detail && readDetail(page, reader, reader.detail);
      if (detail) return { found: [detail], route: "site", unreadBlocks: 0 };
      if (cards > 0) return { found: [], route: "site", unreadBlocks: 0 };
      const { found, route, unreadBlocks } = readPage(page, undefined);
      return { found, route: route ?? "", unreadBlocks };
    },
  };
}

function cardAround(element: Element, { card: selector, ready }: ReaderView): Element | undefined {
  let outermost: Element | undefined;
  for (let at = element.closest(selector ?? ""); at; at = at.parentElement?.closest(selector ?? "") ?? null) outermost = at;
  return outermost && (!ready || outermost.querySelector(ready)) ? outermost : undefined;
}
