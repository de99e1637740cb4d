import type { SeenListing } from "../../page/scanner.ts";
import { askMarks } from "../../platform/content-port.ts";
import { bridge } from "./bridge.ts";
import type { MarkLevel, MarkWords } from "./mark.ts";
import type { MarkEvents, Marks } from "./marks.ts";
import type { MarkTarget } from "./surroundings.ts";

/** The script that makes marks is asked for again after this time, when it did not come, ms. */
const ASK_AGAIN = 2_000;

interface Wanted {
  readonly level: MarkLevel;
  readonly target: MarkTarget;
  /** The shape alone: others on this page stand out already. */
  isCompact: boolean;
  /** How many repeats of its ad are marked, when it stands for them. */
  count: number;
}

/** Which listings should carry a mark. The script that makes marks is brought when the first is wanted; it never is in low-trace mode. */
export interface WantedMarks {
  show(seen: SeenListing, level: MarkLevel, target: MarkTarget, isCompact: boolean): void;
  /** Another ad came to the same place, and the mark stays: whether it stands out is decided anew. */
  resize(seen: SeenListing, isCompact: boolean): void;
  /** It stands for so many repeats of its ad now. */
  recount(seen: SeenListing, count: number): void;
  readonly all: readonly SeenListing[];
  hide(seen: SeenListing): void;
  /** A listing at the same place was read anew: its mark stays until the new words are judged. */
  handOver(from: SeenListing, to: SeenListing): void;
  levelOf(seen: SeenListing): MarkLevel | undefined;
  /** Its card is screens away from what is looked at now. */
  isFar(seen: SeenListing): boolean;
  /** Puts back what the page threw away; true when the title of some mark has left the page. */
  keep(): boolean;
  rename(): void;
  focus(seen: SeenListing): void;
  clear(): void;
}

/** @param wordsFor words in the present language */
export function createWantedMarks(
  wordsFor: (level: MarkLevel, count: number) => MarkWords,
  events: MarkEvents,
  signal: AbortSignal,
): WantedMarks {
  const wanted = new Map<SeenListing, Wanted>();
  let marks: Marks | undefined;
  let isAsked = false;

  const draw = (seen: SeenListing): void => {
    const one = wanted.get(seen);
    if (one) marks?.show(seen, one.level, one.target, wordsFor(one.level, one.count), one.isCompact);
  };

  const bring = async (): Promise<void> => {
    if (isAsked || marks || signal.aborted) return;
    isAsked = true;
    if (!bridge().marks) await askMarks();
    isAsked = false;
    if (signal.aborted) return;
    marks = bridge().marks?.create(events, signal);
    if (marks) for (const seen of wanted.keys()) draw(seen);
    else setTimeout(() => void (wanted.size > 0 && bring()), ASK_AGAIN);
  };

  return {
    get all() {
      return [...wanted.keys()];
    },
    resize(seen, isCompact) {
      const one = wanted.get(seen);
      if (!one || one.isCompact === isCompact) return;
      one.isCompact = isCompact;
      marks?.hide(seen);
      draw(seen);
    },
    recount(seen, count) {
      const one = wanted.get(seen);
      if (!one || one.count === count) return;
      one.count = count;
      marks?.rename(seen, wordsFor(one.level, count));
    },
    show(seen, level, target, isCompact) {
      wanted.set(seen, { level, target, isCompact, count: 1 });
      if (marks) draw(seen);
      else void bring();
    },
    hide(seen) {
      if (wanted.delete(seen)) marks?.hide(seen);
    },
    handOver(from, to) {
      const one = wanted.get(from);
      if (!one || one.target.anchor !== to.anchor) return;
      wanted.delete(from);
      wanted.set(to, one);
      marks?.handOver(from, to);
    },
    levelOf: (seen) => wanted.get(seen)?.level,
    isFar: (seen) => marks?.isFar(seen) ?? false,
    keep: () => marks?.keep() ?? false,
    rename() {
      for (const [seen, { level, count }] of wanted) marks?.rename(seen, wordsFor(level, count));
    },
    focus: (seen) => marks?.focus(seen),
    clear() {
      wanted.clear();
      marks?.clear();
    },
  };
}
