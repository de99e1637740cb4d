import { fitsAnyPath } from "../core/path-pattern.ts";
import type { ReaderView, SiteReader } from "../core/site-reader.ts";
import { type FoundListing, pathOf, readView } from "./read-view.ts";

/** A kind of list whose cards have a selector. */
type CardView = ReaderView & { readonly card: string };

/** The kinds of lists this page may hold, by its address now. */
export function listViews(page: Element | Document, { lists }: SiteReader): CardView[] {
  const path = pathOf(page);
  return lists.filter((view): view is CardView => view.card !== undefined && fitsAnyPath(view.paths, path));
}

/** Elements around single listings that exist now; placeholders of virtual lists are not there yet. */
export function findCards(scope: Element | Document | ShadowRoot, reader: SiteReader): Element[] {
  const views = listViews(scope.ownerDocument ?? (scope as Document), reader);
  if (views.length === 0) return [];
  const any = views.map(({ card }) => card).join(",");
  const accepted = new Map<Element, CardView>();
  for (const element of scope.querySelectorAll(any)) {
    const view = viewOf(element, views);
    if (!view || (view.ready && !element.querySelector(view.ready))) continue;
    if (!isPartOfCard(element, any, accepted)) accepted.set(element, view);
  }
  return [...accepted.keys()];
}

/** Whether a card that was already accepted (the page is read from its beginning) holds this one as a part of its own. */
function isPartOfCard(element: Element, any: string, accepted: ReadonlyMap<Element, CardView>): boolean {
  for (let outer = element.parentElement?.closest(any); outer; outer = outer.parentElement?.closest(any)) {
    if (accepted.get(outer)?.nested === "part") return true;
  }
  return false;
}

/** The card that an element is, or is in: the innermost that is a listing of its own; undefined outside and in placeholders. */
export function cardAround(element: Element, reader: SiteReader): Element | undefined {
  const views = listViews(element, reader);
  const any = views.map(({ card }) => card).join(",");
  const chain: Element[] = [];
  for (let at = any ? element.closest(any) : null; at; at = at.parentElement?.closest(any) ?? null) chain.unshift(at);
  const accepted = new Map<Element, CardView>();
  for (const one of chain) {
    const view = viewOf(one, views);
    if (!view || (view.ready && !one.querySelector(view.ready))) continue;
    if (!isPartOfCard(one, any, accepted)) accepted.set(one, view);
  }
  return [...accepted.keys()].at(-1);
}

/** Reads the listing of a card; undefined when the page's address no longer has lists of its kind. */
export function readCard(card: Element, reader: SiteReader, fallbackId: string): FoundListing | undefined {
  const view = viewOf(card, listViews(card, reader));
  return view && readView(card, view, reader, fallbackId);
}

function viewOf(card: Element, views: readonly CardView[]): CardView | undefined {
  return views.find((view) => card.matches(view.card));
}
