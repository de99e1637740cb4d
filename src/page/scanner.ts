import type { SiteReader } from "../core/site-reader.ts";
import { cardAround, findCards, readCard as readListing } from "./cards.ts";
import { hashOf } from "./content-hash.ts";
import { type ReadFurther, readDetail, readPage } from "./read-page.ts";
import type { FoundListing } from "./read-view.ts";

/** A listing that stands on the page now. `hash` changes with its words. */
export interface SeenListing {
  readonly found: FoundListing;
  readonly hash: string;
}

export interface ScannerEvents {
  /** A listing was read for the first time, or reads differently now (then `onRemoved` came first). */
  onRead(seen: SeenListing): void;
  /** A listing left the page or its element shows another one. */
  onRemoved(seen: SeenListing): void;
  /** After each look at the page. */
  onSettled(): void;
}

export interface Scanner {
  /** How many cards wait to come near the viewport or to be read. */
  readonly waiting: number;
  readonly route: string;
  readonly unreadBlocks: number;
  /** Everything read that is still on the page. */
  seen(): SeenListing[];
  /** Looks again now; for when settings changed or the person asks. */
  rescan(): void;
}

/** Cards this far outside the viewport (in screens) are read. */
const MARGIN = "100% 0px";
/** Pause between looks at a page that changes all the time, ms. */
const LOOK_EVERY = 120;
/** Longest stretch of reading in one go, ms. */
const SLICE = 8;

/**
 * Watches a page: cards are read when they come near the viewport, in idle time; changed cards are read again; removed ones
 * are forgotten; in-page navigation starts over. Never writes to the page.
 *
 * @param isOwn tells nodes that the extension put on the page, whose changes are not looked at
 * @param further ways of reading a page that no reader knows, once they are there
 */
export function createScanner(
  page: Document,
  reader: SiteReader | null,
  events: ScannerEvents,
  isOwn: (node: Node) => boolean,
  signal: AbortSignal,
  further: () => ReadFurther | undefined = () => undefined,
): Scanner {
  const view = page.defaultView as Window & typeof globalThis;
  const cards = new Map<Element, SeenListing | undefined>();
  const near = new Set<Element>();
  let wholePage: SeenListing[] = [];
  let address = page.location.href;
  let lookPlanned = false;
  let readPlanned = false;
  let generic = reader === null;
  let route = "";
  let unreadBlocks = 0;

  const nearby = new view.IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        nearby.unobserve(target);
        near.add(target);
      }
      planReading();
    },
    { rootMargin: MARGIN },
  );

  const forget = (seen: SeenListing | undefined): void => {
    if (seen) events.onRemoved(seen);
  };

  const readCard = (card: Element): void => {
    const found = reader && card.isConnected ? readListing(card, reader, "card") : undefined;
    if (!found) return;
    const seen = { found, hash: hashOf(found.listing) };
    const before = cards.get(card);
    if (before?.hash === seen.hash && before.found.anchor === found.anchor) return;
    forget(before);
    cards.set(card, seen);
    events.onRead(seen);
  };

  const readNear = (): void => {
    readPlanned = false;
    const until = view.performance.now() + SLICE;
    for (const card of near) {
      near.delete(card);
      readCard(card);
      if (view.performance.now() > until) break;
    }
    if (near.size > 0) planReading();
    else events.onSettled();
  };

  const planReading = (): void => {
    if (readPlanned || signal.aborted) return;
    readPlanned = true;
    whenIdle(view, readNear);
  };

  const replaceWholePage = (found: readonly FoundListing[]): void => {
    const now = found.map((one): SeenListing => ({ found: one, hash: hashOf(one.listing) }));
    const same = (a: SeenListing, b: SeenListing) => a.hash === b.hash && a.found.anchor === b.found.anchor;
    const kept = wholePage.filter((old) => now.some((one) => same(old, one)));
    for (const old of wholePage) if (!kept.includes(old)) forget(old);
    wholePage = now.map((one) => kept.find((old) => same(old, one)) ?? one);
    for (const one of wholePage) if (!kept.includes(one)) events.onRead(one);
  };

  const lookForCards = (): void => {
    for (const [card, seen] of cards) {
      if (card.isConnected) continue;
      cards.delete(card);
      near.delete(card);
      forget(seen);
    }
    if (!reader) return;
    for (const card of findCards(page, reader)) {
      if (cards.has(card)) continue;
      cards.set(card, undefined);
      nearby.observe(card);
    }
  };

  const lookAtWholePage = (): void => {
    const detail = reader ? readDetail(page, reader) : undefined;
    generic = !detail && cards.size === 0;
    if (generic) {
      const reading = readPage(page, reader ?? undefined, further());
      route = reading.route ?? "";
      unreadBlocks = reading.unreadBlocks;
      replaceWholePage(reading.found);
    } else {
      route = "site";
      unreadBlocks = 0;
      replaceWholePage(detail ? [detail] : []);
    }
  };

  const look = (): void => {
    lookPlanned = false;
    if (signal.aborted) return;
    if (page.location.href !== address) {
      address = page.location.href;
      for (const card of cards.keys()) near.add(card);
    }
    lookForCards();
    lookAtWholePage();
    planReading();
  };

  const planLook = (): void => {
    if (lookPlanned || signal.aborted) return;
    lookPlanned = true;
    view.setTimeout(look, LOOK_EVERY);
  };

  const changes = new view.MutationObserver((records) => {
    let foreign = false;
    for (const record of records) {
      if (isOwn(record.target) || isOnlyOwn(record, isOwn)) continue;
      foreign = true;
      const changed = reader && elementOf(record.target);
      const card = changed && cardAround(changed, reader);
      if (card && cards.get(card)) near.add(card);
    }
    if (foreign) planLook();
  });
  changes.observe(page, { childList: true, subtree: true, characterData: true });
  view.addEventListener("popstate", planLook, { signal });
  view.addEventListener("pageshow", planLook, { signal });
  signal.addEventListener("abort", () => {
    changes.disconnect();
    nearby.disconnect();
  });
  look();

  return {
    get waiting() {
      return near.size;
    },
    get route() {
      return route;
    },
    get unreadBlocks() {
      return unreadBlocks;
    },
    seen: () => [...wholePage, ...[...cards.values()].filter((seen) => seen !== undefined)],
    rescan: planLook,
  };
}

function elementOf(node: Node): Element | null {
  return node.nodeType === 1 ? (node as Element) : node.parentElement;
}

function isOnlyOwn({ type, addedNodes, removedNodes }: MutationRecord, isOwn: (node: Node) => boolean): boolean {
  return type === "childList" && [...addedNodes, ...removedNodes].every(isOwn);
}

/** Runs when the page has nothing better to do; in a hidden tab, or where idle time never comes, soon anyway. */
function whenIdle(view: Window, run: () => void): void {
  if ("requestIdleCallback" in view) view.requestIdleCallback(run, { timeout: 200 });
  else (view as Window).setTimeout(run, 16);
}
