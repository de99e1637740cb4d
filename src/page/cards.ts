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
  return [...walkCards(scope, reader)].filter((card) => card !== undefined);
}

/** The same one by one, in document order, so that long pages can be gone through in slices; undefined for what is no card after all. */
export function* walkCards(scope: Element | Document | ShadowRoot, reader: SiteReader): Generator<Element | undefined> {
  const views = listViews(scope.ownerDocument ?? (scope as Document), reader);
  if (views.length === 0) return;
  const isOwnListing = createNesting(views);
  const all = scope.querySelectorAll(selectorOf(views));
  for (let index = 0; index < all.length; index++) {
    const element = all[index];
    yield element && isOwnListing(element) ? element : undefined;
  }
}

/** How many elements look like cards, placeholders and parts of others included: cheap, for pages with too many of them. */
export function countCards(scope: Document | ShadowRoot, reader: SiteReader): number {
  const views = listViews(scope.ownerDocument ?? (scope as Document), reader);
  return views.length === 0 ? 0 : scope.querySelectorAll(selectorOf(views)).length;
}

/** The card that an element is, or is in: the innermost that is a listing of its own; undefined outside and in placeholders. */
export function cardAround(element: Element, reader: SiteReader): Element | undefined {
  const views = listViews(element, reader);
  const any = selectorOf(views);
  const chain: Element[] = [];
  for (let at = any ? element.closest(any) : null; at; at = at.parentElement?.closest(any) ?? null) chain.unshift(at);
  return chain.filter(createNesting(views)).at(-1);
}

const selectorOf = (views: readonly CardView[]): string => views.map(({ card }) => card).join(",");

/**
 * Tells, asked in document order, whether an element is filled and a listing of its own, not a part of a card that was accepted
 * before and is around it.
 */
function createNesting(views: readonly CardView[]): (element: Element) => boolean {
  const around: { element: Element; view: CardView }[] = [];
  return (element) => {
    while (around.length > 0 && !around.at(-1)?.element.contains(element)) around.pop();
    const view = viewOf(element, views);
    if (!view || (view.ready && !element.querySelector(view.ready))) return false;
    if (around.some((outer) => outer.view.nested === "part")) return false;
    around.push({ element, view });
    return true;
  };
}

/** Reads the listing of a card; undefined when the page's address no longer has lists of its kind. */
export function readCard(card: Element, reader: SiteReader, fallbackId: string): FoundListing | undefined {
  const view = viewOf(card, listViews(card, reader));
  return view && readView(card, view, reader, fallbackId);
}

function viewOf(card: Element, views: readonly CardView[]): CardView | undefined {
  return views.find((view) => card.matches(view.card));
}
