import type { Listing, Route } from "../core/listing.ts";
import { fitsAnyPath } from "../core/path-pattern.ts";
import type { SiteReader } from "../core/site-reader.ts";
import { cardAround, findCards, readCard } from "./cards.ts";
import { readMicrodata } from "./microdata.ts";
import { countUnfoundPosts } from "./post-test.ts";
import { type FoundListing, pathOf, readView } from "./read-view.ts";
import { countUnfound } from "./self-test.ts";
import { readJsonLd } from "./structured-data.ts";

/** Everything a page holds that can be read without scrolling. */
export interface PageReading {
  readonly route: Route | undefined;
  readonly found: readonly FoundListing[];
  /** Listings that stand there and could not be read: broken structured data, or what the reader's self-test counted. */
  readonly unreadBlocks: number;
  /** Posts that stand there although no card was found; not all of them offer work. */
  readonly unreadPosts?: number;
}

/** The ways of reading that come last (read-further.ts). */
export type ReadFurther = (page: Document) => PageReading;

/**
 * Reads a page: the site's reader first, JSON-LD fills its gaps; without a reader (or when it finds nothing) JSON-LD,
 * then microdata, then what `further` finds (it is not part of every page's script).
 */
export function readPage(page: Document, reader: SiteReader | undefined, further?: ReadFurther): PageReading {
  const fromSite = reader ? readWithReader(page, reader) : [];
  if (fromSite.length > 0) return { route: "site", found: fromSite, unreadBlocks: 0 };
  const structured = readJsonLd(page);
  const fromJsonLd = structured.listings.filter((listing) => isAbout(page, listing));
  if (fromJsonLd.length > 0) {
    return { route: "json-ld", found: fromJsonLd.map((listing) => placeInPage(page, listing)), unreadBlocks: structured.unread };
  }
  const fromMicrodata = readMicrodata(page);
  if (fromMicrodata.length > 0) return { route: "microdata", found: fromMicrodata, unreadBlocks: structured.unread };
  const last = further?.(page);
  // A block that could not be used is no unread listing when the ad was read another way.
  if (last && last.found.length > 0) return last;
  const unreadBlocks = Math.max(structured.unread, reader ? countUnfound(page, reader) : 0);
  const unreadPosts = reader ? countUnfoundPosts(page, reader) : 0;
  return { route: undefined, found: [], unreadBlocks, ...(unreadPosts > 0 && { unreadPosts }) };
}

function readWithReader(page: Document, reader: SiteReader): FoundListing[] {
  const detail = readDetail(page, reader);
  const cards = findCards(page, reader)
    .map((card, index) => readCard(card, reader, `card-${index + 1}`))
    .filter((found) => found !== undefined);
  if (!detail) return cards;
  const same = cards.find(({ listing }) => isSameAd(listing, detail.listing));
  return [same ? withCard(detail, same) : detail, ...cards.filter((card) => card !== same)];
}

/** The ad in full with what only its card says. */
function withCard(detail: FoundListing, { listing, elements }: FoundListing): FoundListing {
  const { description: _excerpt, truncated: _cut, ...short } = listing;
  return {
    ...detail,
    listing: { ...detail.listing, ...short, reading: detail.listing.reading },
    elements: { ...elements, ...detail.elements },
  };
}

/** A card of the ad that a pane beside the list shows in full is no second listing. */
function isSameAd(card: Listing, detail: Listing): boolean {
  if (card.id === detail.id) return true;
  const same = (a: string | undefined, b: string | undefined) => a !== undefined && b !== undefined && plain(a) === plain(b);
  return same(card.title, detail.title) && same(card.hiringOrganization, detail.hiringOrganization);
}

/** The ad a page is about, when it stands outside any card of a list. JSON-LD fills fields the page does not show. */
export function readDetail(page: Document, reader: SiteReader): FoundListing | undefined {
  const path = pathOf(page);
  for (const view of reader.details) {
    const root = view.card ? page.querySelector(view.card) : page;
    if (!root || !fitsAnyPath(view.paths, path)) continue;
    const found = readView(root, view, reader, "detail");
    const words = found.elements.title?.[0] ?? (view.fields.title ? undefined : found.elements.description?.[0]);
    if (!words || cardAround(words, reader)) continue;
    const same = readJsonLd(page).listings.find(({ title }) => title !== undefined && sameTitle(title, found.listing.title ?? ""));
    return same ? { ...found, listing: fillGaps(found.listing, same) } : found;
  }
  return undefined;
}

/** What the page itself shows stays; a whole text from structured data takes the place of an excerpt and joins mere labels. */
function fillGaps(listing: Listing, other: Listing): Listing {
  const filled = { ...other, ...listing };
  if (listing.reading === "full" || !other.description) return filled;
  const { truncated: _cut, ...whole } = filled;
  const labels = listing.truncated ? undefined : listing.description;
  return { ...whole, description: [other.description, labels].filter(Boolean).join("\n"), reading: "full" };
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function sameTitle(a: string, b: string): boolean {
  const one = plain(a);
  const other = plain(b);
  if (one === "" || other === "") return false;
  return ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `);
}

/** Structured data goes stale after in-page navigation: its title must still stand on the page. */
function isAbout(page: Document, listing: Listing): boolean {
  if (!listing.title) return true;
  return page.title !== "" && sameTitle(page.title, listing.title) ? true : findHeading(page, listing.title) !== undefined;
}

function findHeading(page: Document, title: string): Element | undefined {
  return [...page.querySelectorAll("h1,h2,h3,a")].slice(0, 3000).find((element) => plain(element.textContent ?? "") === plain(title));
}

/** Finds where a listing from structured data stands on the page, for the mark and for highlighting. */
function placeInPage(page: Document, listing: Listing): FoundListing {
  const heading = (listing.title && findHeading(page, listing.title)) || page.querySelector("h1") || undefined;
  const main = page.querySelector("main,article,[role=main]") ?? page.body;
  return {
    listing,
    card: undefined,
    anchor: heading,
    elements: { ...(heading && { title: [heading] }), ...(main && { description: [main] }) },
    drop: [],
  };
}
