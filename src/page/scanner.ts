import type { SiteReader } from "../core/site-reader.ts";
import { hashOf } from "./content-hash.ts";
import type { PromisedFields } from "./field-test.ts";
import { watchViewport } from "./near-viewport.ts";
import { createPace } from "./pace.ts";
import { watchPage } from "./page-changes.ts";
import { createPageReader } from "./page-reader.ts";
import type { ReadFurther } from "./read-page.ts";
import type { FoundListing } from "./read-view.ts";
import { findOpenRoots } from "./shadow-roots.ts";
import { withoutHidden } from "./sight.ts";
import { createSlices } from "./slices.ts";

/** A listing that stands on the page now. Its texts are not kept: thousands of ads would fill the memory of weak machines. */
export interface SeenListing {
  /** Changes with its words. */
  readonly hash: string;
  readonly title: string;
  readonly reading: FoundListing["listing"]["reading"];
  readonly card: Element | undefined;
  readonly anchor: Element | undefined;
  readonly promised: PromisedFields;
  /** Reads it once more; undefined when it has left the page. */
  read(): FoundListing | undefined;
  /**
   * Asked when something was found in it: leaves out the words that nobody can see. True when there were any: what is left then
   * stands as another listing in its place, and `onRead` was called for it.
   */
  narrow(): boolean;
}

export interface ScannerEvents {
  /** A listing was read for the first time, or stands where `before` stood (which is then gone). `isInView`: a person waits for it. */
  onRead(seen: SeenListing, found: FoundListing, before: SeenListing | undefined, isInView: boolean): void;
  /** A listing left the page. */
  onRemoved(seen: SeenListing): void;
  /** The page changed, before it is painted; true when something we show was lost, so that looking must not wait. */
  onChanged(): boolean;
  /** After each look at the page. */
  onSettled(): void;
}

export interface Scanner {
  /** How many cards wait to be read. */
  readonly waiting: number;
  readonly route: string;
  readonly unreadBlocks: number;
  /** Posts that stand on the page although no card was found. */
  readonly unreadPosts: number;
  /** Cards past the limit, which are counted and not read. */
  readonly beyondLimit: number;
  /** Everything read that is still on the page. */
  seen(): SeenListing[];
  /** Looks at the whole page again; for when settings changed or the person asks. */
  rescan(): void;
}

/** More cards than this in one frame are no list for people. */
const MAX_CARDS = 8_000;
/** Records of changes kept until the next look; beyond, the whole page is looked at instead. */
const MAX_RECORDS = 3_000;
/** Pause between looks at a page that changes all the time, ms. */
const LOOK_EVERY = 100;
/**
 * Cards that come near, and cannot be seen yet, are gathered for so long (ms): read one by one, each would be a task and a message of
 * its own, and the message costs more than the reading. They were noticed early enough (near-viewport.ts) for somebody who passes a
 * screen in 400 ms.
 */
const GATHER = 250;
/** A page is looked at again at these times (ms) while elements of its own kind wait for their scripts: a root comes without notice. */
const ROOTS_COME_AFTER = [500, 1_500, 4_000, 10_000];
const MAX_TITLE = 200;
/** Cards that take the place of marked ones are read at once, this many, without waiting to hear that they are near. */
const MAX_HURRIED = 60;

/**
 * Watches a page and its open shadow roots: cards are read when they come near the viewport, those in view first; changed cards are
 * read again, removed ones forgotten; in-page navigation starts over. Never writes to the page.
 *
 * @param isOwn tells nodes that the extension put on the page, whose changes are not looked at
 * @param further ways of reading a page that no reader knows, once they are there
 */
export function createScanner(
  page: Document,
  siteReader: SiteReader | null,
  events: ScannerEvents,
  isOwn: (node: Node) => boolean,
  signal: AbortSignal,
  further: () => ReadFurther | undefined = () => undefined,
): Scanner {
  const view = page.defaultView as Window & typeof globalThis;
  const reader = createPageReader(page, siteReader, further);
  const now = () => view.performance.now();
  const pace = createPace(now);
  const cards = new Map<Element, SeenListing | undefined>();
  const roots = new Set<Document | ShadowRoot>();
  const withoutRoot = new Set<Element>();
  /** Cards, and places of whole ads, that hold words which nobody can see. */
  const narrowed = new WeakSet<Element>();
  const visible = new Set<Element>();
  const near = new Set<Element>();
  let records: MutationRecord[] = [];
  let wholePage: SeenListing[] = [];
  let address = page.location.href;
  let everything = true;
  let rootsMayHaveCome = false;
  let wholeIsStale = true;
  let hurried = 0;
  let isFull = false;
  let beyondLimit = 0;
  let route = "";
  let unreadBlocks = 0;
  let unreadPosts = 0;
  let lastLook = Number.NEGATIVE_INFINITY;

  const viewport = watchViewport(
    view,
    (card, isVisible) => (isVisible ? visible : near).add(card),
    // What a person sees is read in the observer's own task: under load the next one may be long in coming.
    () => (visible.size > 0 ? slices.runNow() : slices.plan(false, GATHER)),
    signal,
  );

  const placeOf = ({ card, anchor }: Pick<FoundListing, "card" | "anchor">) => card ?? anchor;

  const asSeen = (found: FoundListing): FoundListing => {
    const place = placeOf(found);
    return (place && narrowed.has(place) && withoutHidden(found)) || found;
  };

  const narrow = (seen: SeenListing): boolean => {
    const place = placeOf(seen);
    const found = place && !narrowed.has(place) ? seen.read() : undefined;
    const shown = found && withoutHidden(found);
    if (!place || !shown || hashOf(shown.listing) === seen.hash) return false;
    narrowed.add(place);
    for (const element of seen.card ? [seen.card] : (found.elements.description ?? [])) changes.watchLooks(element);
    if (cards.has(place)) readCard(place, true);
    else readWhole();
    return true;
  };

  const readCard = (card: Element, isInView: boolean): void => {
    if (!card.isConnected || !cards.has(card)) return;
    const read = reader.readCard(card);
    const found = read && asSeen(read);
    if (!found) return;
    const { anchor } = found;
    const hash = hashOf(found.listing);
    const before = cards.get(card);
    if (before?.hash === hash && before.anchor === anchor) return;
    const readAgain = () => {
      const now = card.isConnected ? reader.readCard(card) : undefined;
      return now && asSeen(now);
    };
    const seen = toSeen(found, hash, readAgain, narrow);
    cards.set(card, seen);
    events.onRead(seen, found, before, isInView);
  };

  /** A card that was met: new ones wait until they are near, known ones are read anew. */
  const meet = (card: Element): void => {
    if (cards.has(card)) {
      if (cards.get(card)) near.add(card);
    } else if (cards.size >= MAX_CARDS) isFull = true;
    else {
      cards.set(card, undefined);
      if (hurried > 0) {
        hurried--;
        visible.add(card);
      } else viewport.watch(card);
    }
  };

  const meetRoot = function* (root: Document | ShadowRoot): Generator<void> {
    if (roots.has(root)) return;
    roots.add(root);
    changes.watch(root);
    yield* searchBelow(root);
  };

  const searchBelow = function* (scope: Element | Document | ShadowRoot): Generator<void> {
    if (reader.isElsewhere()) return;
    for (const card of reader.walkCards(scope)) {
      if (card) meet(card);
      if (isFull) return;
      yield;
    }
    for (const found of findOpenRoots(scope, (element) => cards.has(element))) {
      if (found && "host" in found) yield* meetRoot(found);
      else if (found && !isOwn(found) && withoutRoot.size < MAX_RECORDS) withoutRoot.add(found);
      yield;
    }
  };

  const lookAtRecord = function* (record: MutationRecord): Generator<void> {
    if (reader.isElsewhere()) return;
    const target = record.target.nodeType === 1 ? (record.target as Element) : record.target.parentElement;
    const card = target?.isConnected ? reader.cardAround(target) : undefined;
    if (card) {
      meet(card);
      return;
    }
    if (record.type !== "childList") wholeIsStale = true;
    for (const node of record.removedNodes) if (!cards.has(node as Element) && !isOwn(node)) wholeIsStale = true;
    for (const node of record.addedNodes) {
      yield;
      if (isOwn(node) || !node.isConnected) continue;
      if (node.nodeType === 3 && (node as Text).data.trim() === "") continue;
      const own = node.nodeType === 1 ? reader.cardAround(node as Element) : undefined;
      if (own) meet(own);
      else wholeIsStale = true;
      if (node.nodeType === 1) yield* searchBelow(node as Element);
    }
  };

  const forgetRemoved = function* (): Generator<void> {
    for (const [card, seen] of cards) {
      yield;
      if (card.isConnected) continue;
      cards.delete(card);
      viewport.forget(card);
      near.delete(card);
      visible.delete(card);
      if (seen) events.onRemoved(seen);
    }
    for (const root of roots) if (root !== page && !root.isConnected) roots.delete(root);
    for (const element of withoutRoot) {
      if (!element.isConnected) withoutRoot.delete(element);
      const root = element.shadowRoot;
      if (!root) continue;
      withoutRoot.delete(element);
      yield* meetRoot(root);
    }
  };

  const readWaiting = function* (queue: Set<Element>): Generator<void> {
    for (const card of queue) {
      // What came into view meanwhile goes first.
      if (queue !== visible) yield* readWaiting(visible);
      queue.delete(card);
      readCard(card, queue === visible);
      yield;
    }
  };

  const readWhole = (): void => {
    wholeIsStale = false;
    const whole = reader.readWhole(cards.size);
    ({ route, unreadBlocks, unreadPosts } = whole);
    const kept: SeenListing[] = [];
    const fresh: [SeenListing, FoundListing][] = [];
    for (const found of whole.found.map(asSeen)) {
      const hash = hashOf(found.listing);
      const same = wholePage.find((old) => old.hash === hash && old.anchor === found.anchor && !kept.includes(old));
      if (same) kept.push(same);
      else fresh.push([toSeen(found, hash, () => found, narrow), found]);
    }
    const gone = wholePage.filter((old) => !kept.includes(old));
    wholePage = [...kept, ...fresh.map(([seen]) => seen)];
    for (const [seen, found] of fresh) events.onRead(seen, found, takeSameAnchor(gone, seen), true);
    for (const old of gone) events.onRemoved(old);
  };

  /** One look: what changed, then what is in view, then the rest. The order is what a person would want first. */
  const look = function* (): Generator<void> {
    yield* readWaiting(visible);
    if (everything || records.length > 0 || rootsMayHaveCome) {
      lastLook = now();
      rootsMayHaveCome = false;
      const batch = records;
      records = [];
      if (page.location.href !== address) {
        address = page.location.href;
        everything = true;
        for (const [card, seen] of cards) if (seen) near.add(card);
      }
      if (everything) {
        everything = false;
        wholeIsStale = true;
        isFull = false;
        roots.add(page);
        for (const root of [...roots]) yield* searchBelow(root);
      } else for (const record of batch) yield* lookAtRecord(record);
      hurried = 0;
      const before = cards.size;
      yield* forgetRemoved();
      // Counted without touching them: what is kept of a hundred thousand elements would fill the memory.
      beyondLimit = isFull ? Math.max(0, [...roots].reduce((sum, root) => sum + reader.countCards(root), 0) - before) : 0;
      // There is room again for cards that were only counted.
      if (isFull && cards.size < before) {
        everything = true;
        planLook();
      }
      yield* readWaiting(visible);
    }
    if (wholeIsStale) readWhole();
    yield;
    yield* readWaiting(near);
    events.onSettled();
  };

  const slices = createSlices(view, look, (milliseconds) => pace.spend(milliseconds), signal);

  const planLook = (): void => {
    const wait = Math.max(lastLook + LOOK_EVERY - now(), pace.wait);
    slices.plan(true, wait);
  };

  const changes = watchPage(view, isOwn, signal, {
    onRecords(fresh) {
      if (records.length + fresh.length > MAX_RECORDS) {
        everything = true;
        records = [];
      } else if (!everything) records.push(...fresh);
      const lost = events.onChanged();
      if (lost && pace.wait === 0) {
        hurried = MAX_HURRIED;
        slices.runNow();
      } else planLook();
    },
    onOwnRemoved: () => void events.onChanged(),
    onMoved() {
      everything = true;
      planLook();
    },
  });
  changes.watch(page);
  for (const wait of ROOTS_COME_AFTER) {
    view.setTimeout(() => {
      rootsMayHaveCome = withoutRoot.size > 0;
      if (rootsMayHaveCome) planLook();
    }, wait);
  }
  slices.plan(true);

  return {
    get waiting() {
      return near.size + visible.size;
    },
    get route() {
      return route;
    },
    get unreadBlocks() {
      return unreadBlocks;
    },
    get unreadPosts() {
      return unreadPosts;
    },
    get beyondLimit() {
      return beyondLimit;
    },
    seen: () => [...wholePage, ...[...cards.values()].filter((seen) => seen !== undefined)],
    rescan() {
      everything = true;
      planLook();
    },
  };
}

function toSeen(
  { listing, card, anchor, promised = {} }: FoundListing,
  hash: string,
  read: SeenListing["read"],
  narrow: (seen: SeenListing) => boolean,
): SeenListing {
  const title = (listing.title ?? "").slice(0, MAX_TITLE);
  const seen: SeenListing = { hash, title, reading: listing.reading, card, anchor, promised, read, narrow: () => narrow(seen) };
  return seen;
}

/** The listing that stood at the same place before, taken out of the list. */
function takeSameAnchor(gone: SeenListing[], { anchor }: SeenListing): SeenListing | undefined {
  const at = anchor ? gone.findIndex((old) => old.anchor === anchor) : -1;
  return at < 0 ? undefined : gone.splice(at, 1)[0];
}
