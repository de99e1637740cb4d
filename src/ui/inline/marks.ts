import type { SeenListing } from "../../page/scanner.ts";
import { isOwnNode } from "./host.ts";
import { createMark, type Mark, type MarkLevel, type MarkWords } from "./mark.ts";
import { type MarkTarget, surroundingsOf } from "./surroundings.ts";

/** A mark thrown away sooner than this after it was put back (ms) is one that the page fights. */
const FIGHT = 300;
/** After so many in a row the page has won: the popup still tells of the ad. */
const MAX_FIGHTS = 5;

interface Standing {
  readonly mark: Mark;
  /** The browser laid it out: it is not in a part of the page that is passed over because nobody sees it. */
  isLaidOut: boolean;
  insertedAt: number;
  fights: number;
}

/** What people do with marks. */
export interface MarkEvents {
  /** A person opens it. */
  onOpen(seen: SeenListing, mark: Mark): void;
  /** Somebody comes near it. */
  onNear(seen: SeenListing): void;
}

/** The marks on this page, one per listing. */
export interface Marks {
  show(seen: SeenListing, level: MarkLevel, target: MarkTarget, words: MarkWords, isCompact: boolean): void;
  /** The same mark now belongs to another reading of the same ad. */
  handOver(from: SeenListing, to: SeenListing): void;
  hide(seen: SeenListing): void;
  /** Puts back what the page threw away, within the present task; true when the title of some mark has left the page. */
  keep(): boolean;
  rename(seen: SeenListing, words: MarkWords): void;
  find(seen: SeenListing): Mark | undefined;
  clear(): void;
}

/** Makes the marks of one frame; ended by the signal. */
export function createMarks({ onOpen, onNear }: MarkEvents, signal: AbortSignal): Marks {
  const standing = new Map<SeenListing, Standing>();
  const byMark = new WeakMap<Mark, SeenListing>();
  const fresh = new Set<Standing>();
  let isFlushPlanned = false;

  /**
   * Told in each picture after the page was laid out and before it is painted: measuring costs nothing then. Marks in parts of the
   * page that the browser passes over because nobody sees them have no size yet: measuring there would lay them out for us alone.
   */
  const sized = new ResizeObserver((entries) => {
    const changed = new Map(entries.map(({ target, contentRect }) => [target, contentRect.width > 0]));
    const due = [...standing.values()].filter((one) => {
      if (!watched(one.mark).some((element) => changed.has(element)) || !one.mark.isInserted()) return false;
      one.isLaidOut = changed.get(one.mark.button) ?? one.isLaidOut;
      return one.isLaidOut;
    });
    for (const { mark } of due) mark.unfold();
    const all = due.map(({ mark }) => ({ mark, measured: mark.measure(), around: surroundingsOf(mark.target, isOwnNode) }));
    for (const { mark, measured, around } of all) mark.move(around, measured);
  });
  signal.addEventListener("abort", () => sized.disconnect());

  /** Has a mark measured in the next picture, whether or not a size changed. */
  const measureAgain = ({ mark }: Standing): void => {
    for (const element of watched(mark)) {
      sized.unobserve(element);
      sized.observe(element);
    }
  };

  const flush = (): void => {
    isFlushPlanned = false;
    const due = [...fresh].filter(({ mark }) => mark.target.anchor.isConnected);
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
    find: (seen) => standing.get(seen)?.mark,
    show(seen, level, target, words, isCompact) {
      const owner = (act: (seen: SeenListing) => void) => () => {
        const present = byMark.get(mark);
        if (present) act(present);
      };
      const options = { compact: isCompact, onNear: owner(onNear) };
      const mark: Mark = createMark(
        level,
        target,
        words,
        owner((present) => onOpen(present, mark)),
        options,
      );
      const one: Standing = { mark, isLaidOut: false, insertedAt: Number.NEGATIVE_INFINITY, fights: 0 };
      standing.set(seen, one);
      byMark.set(mark, seen);
      fresh.add(one);
      planFlush();
    },
    handOver(from, to) {
      const one = standing.get(from);
      if (!one) return;
      standing.delete(from);
      standing.set(to, one);
      byMark.set(one.mark, to);
      measureAgain(one);
    },
    hide(seen) {
      const one = standing.get(seen);
      if (!one) return;
      standing.delete(seen);
      fresh.delete(one);
      one.mark.remove();
      for (const element of watched(one.mark)) sized.unobserve(element);
    },
    keep() {
      let isTitleLost = false;
      for (const one of standing.values()) {
        const { mark } = one;
        if (!mark.target.anchor.isConnected) isTitleLost = true;
        else if (!fresh.has(one) && !mark.isInserted() && one.fights < MAX_FIGHTS && !isFought(one)) fresh.add(one);
      }
      if (fresh.size > 0) planFlush();
      return isTitleLost;
    },
    rename(seen, words) {
      const one = standing.get(seen);
      if (!one) return;
      one.mark.rename(words);
      measureAgain(one);
    },
    clear() {
      for (const { mark } of standing.values()) mark.remove();
      standing.clear();
      fresh.clear();
      sized.disconnect();
    },
  };
}

/** Elements whose size decides where a mark goes; the mark itself comes first in sight with its first size. */
function watched({ button, target: { anchor, title, card } }: Mark): Element[] {
  return [button, title ?? anchor, card ?? document.documentElement];
}
