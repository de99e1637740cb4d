import type { SeenListing } from "../../page/scanner.ts";
import { isOwnNode } from "./host.ts";
import { createMark, type Mark, type MarkLevel, type MarkWords } from "./mark.ts";
import { watchCards } from "./near-cards.ts";
import { type MarkTarget, surroundingsOf } from "./surroundings.ts";

/** A mark thrown away sooner than this after it was put back (ms) is one that the page fights. */
const FIGHT = 300;
/** After so many in a row the page has won: the popup still tells of the ad. */
const MAX_FIGHTS = 5;

/** What is known of a mark whether or not it is on the page: all that it takes to make it. */
interface Entry {
  /** The reading it belongs to now. */
  seen: SeenListing;
  readonly level: MarkLevel;
  readonly target: MarkTarget;
  readonly isCompact: boolean;
  words: MarkWords;
  /** On the page; undefined while its card is far from the viewport. */
  mark: Mark | undefined;
  /** The browser laid it out: it is not in a part of the page that is passed over because nobody sees it. */
  isLaidOut: boolean;
  insertedAt: number;
  fights: number;
  /** Gets the focus as soon as it has its place. */
  isFocusDue: boolean;
}
type Standing = Entry & { mark: Mark };

/** What people do with marks. */
export interface MarkEvents {
  /** A person opens it. */
  onOpen(seen: SeenListing, mark: Mark): void;
  /** Somebody comes near it. */
  onNear(seen: SeenListing): void;
}

/** The marks on this page, one per listing. Those of cards far from the viewport are taken off and come back with their cards. */
export interface Marks {
  show(seen: SeenListing, level: MarkLevel, target: MarkTarget, words: MarkWords, isCompact: boolean): void;
  /** The same mark now belongs to another reading of the same ad. */
  handOver(from: SeenListing, to: SeenListing): void;
  hide(seen: SeenListing): void;
  /** It was taken off because its card is far from the viewport. */
  isFar(seen: SeenListing): boolean;
  /** Puts back what the page threw away, within the present task; true when the title of some mark has left the page. */
  keep(): boolean;
  rename(seen: SeenListing, words: MarkWords): void;
  /** At once, or as soon as it has its place. */
  focus(seen: SeenListing): void;
  clear(): void;
}

/** Makes the marks of one frame; ended by the signal. */
export function createMarks({ onOpen, onNear }: MarkEvents, signal: AbortSignal): Marks {
  const entries = new Map<SeenListing, Entry>();
  const byCard = new Map<Element, Entry>();
  const standing = new Set<Standing>();
  const fresh = new Set<Standing>();
  /** Its card gives the focus back to it, wherever the page was scrolled meanwhile. */
  let opened: Entry | undefined;
  let isFlushPlanned = false;

  /**
   * Told in each picture after the page was laid out and before it is painted: measuring costs nothing then. Marks in parts of the
   * page that the browser passes over because nobody sees them have no size yet: measuring there would lay them out for us alone.
   */
  const sized = new ResizeObserver((records) => {
    const changed = new Map(records.map(({ target, contentRect }) => [target, contentRect.width > 0]));
    const due = [...standing].filter((one) => {
      if (!watched(one.mark).some((element) => changed.has(element)) || !one.mark.isInserted()) return false;
      one.isLaidOut = changed.get(one.mark.button) ?? one.isLaidOut;
      return one.isLaidOut;
    });
    for (const { mark } of due) mark.unfold();
    const all = due.map((one) => ({ one, measured: one.mark.measure(), around: surroundingsOf(one.target, isOwnNode) }));
    for (const { one, measured, around } of all) one.mark.move(around, measured);
    for (const one of due) if (one.isFocusDue) giveFocus(one);
  });
  signal.addEventListener("abort", () => sized.disconnect());

  const cards = watchCards((card, isNear) => {
    const one = byCard.get(card);
    if (!one) return;
    if (isNear) putOn(one);
    else if (one !== opened && !one.isFocusDue && one.mark?.hasFocus() !== true) takeOff(one);
  }, signal);

  const giveFocus = (one: Standing): void => {
    one.isFocusDue = false;
    one.mark.focus();
  };

  const putOn = (one: Entry): void => {
    if (one.mark) return;
    const { level, target, words, isCompact } = one;
    const open = () => {
      const before = opened;
      opened = one;
      if (before?.target.card && before !== one) cards.watch(before.target.card);
      if (one.mark) onOpen(one.seen, one.mark);
    };
    // A mark that kept its place for the focus alone is asked for again when that is gone.
    const onLeft = () => target.card && byCard.get(target.card) === one && cards.watch(target.card);
    one.mark = createMark(level, target, words, open, { compact: isCompact, onNear: () => onNear(one.seen), onLeft });
    one.isLaidOut = false;
    standing.add(one as Standing);
    fresh.add(one as Standing);
    planFlush();
  };

  const takeOff = (one: Entry): void => {
    if (!isStanding(one)) return;
    standing.delete(one);
    fresh.delete(one);
    for (const element of watched(one.mark)) sized.unobserve(element);
    one.mark.remove();
    (one as Entry).mark = undefined;
  };

  /** Has a mark measured in the next picture, whether or not a size changed. */
  const measureAgain = ({ mark }: Standing): void => {
    for (const element of watched(mark)) {
      sized.unobserve(element);
      sized.observe(element);
    }
  };

  const flush = (): void => {
    isFlushPlanned = false;
    const due = [...fresh].filter(({ target }) => target.anchor.isConnected);
    for (const { mark } of due) mark.choose();
    for (const one of due) {
      one.mark.insert();
      one.insertedAt = performance.now();
      measureAgain(one);
    }
    fresh.clear();
  };

  const planFlush = (): void => {
    if (isFlushPlanned || signal.aborted) return;
    isFlushPlanned = true;
    queueMicrotask(() => signal.aborted || flush());
  };

  const isFought = (one: Standing): boolean => {
    one.fights = performance.now() - one.insertedAt < FIGHT ? one.fights + 1 : 0;
    return one.fights >= MAX_FIGHTS;
  };

  return {
    show(seen, level, target, words, isCompact) {
      const kept = { mark: undefined, isLaidOut: false, insertedAt: Number.NEGATIVE_INFINITY, fights: 0, isFocusDue: false };
      const one: Entry = { seen, level, target, words, isCompact, ...kept };
      entries.set(seen, one);
      // At once, not when the observer has told that it is near: somebody may be looking at the card.
      putOn(one);
      if (!target.card) return;
      byCard.set(target.card, one);
      cards.watch(target.card);
    },
    handOver(from, to) {
      const one = entries.get(from);
      if (!one) return;
      entries.delete(from);
      entries.set(to, one);
      one.seen = to;
      if (isStanding(one)) measureAgain(one);
    },
    hide(seen) {
      const one = entries.get(seen);
      if (!one) return;
      entries.delete(seen);
      takeOff(one);
      if (opened === one) opened = undefined;
      const { card } = one.target;
      if (!card || byCard.get(card) !== one) return;
      byCard.delete(card);
      cards.forget(card);
    },
    isFar(seen) {
      const one = entries.get(seen);
      return one !== undefined && !isStanding(one);
    },
    keep() {
      let isTitleLost = false;
      for (const one of standing) {
        if (!one.target.anchor.isConnected) isTitleLost = true;
        else if (!fresh.has(one) && !one.mark.isInserted() && one.fights < MAX_FIGHTS && !isFought(one)) fresh.add(one);
      }
      if (fresh.size > 0) planFlush();
      return isTitleLost;
    },
    rename(seen, words) {
      const one = entries.get(seen);
      if (!one) return;
      one.words = words;
      if (!isStanding(one)) return;
      one.mark.rename(words);
      measureAgain(one);
    },
    focus(seen) {
      const one = entries.get(seen);
      if (!one) return;
      putOn(one);
      if (!isStanding(one)) return;
      if (one.isLaidOut) giveFocus(one);
      else one.isFocusDue = true;
    },
    clear() {
      for (const { mark } of standing) mark.remove();
      for (const one of [entries, byCard, standing, fresh]) one.clear();
      opened = undefined;
      sized.disconnect();
    },
  };
}

const isStanding = (one: Entry): one is Standing => one.mark !== undefined;

/** Elements whose size decides where a mark goes; the mark itself comes first in sight with its first size. */
function watched({ button, target: { anchor, title, card } }: Mark): Element[] {
  return [button, title ?? anchor, card ?? document.documentElement];
}
