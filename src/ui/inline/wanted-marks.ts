import type { SeenListing } from "../../page/scanner.ts";
import { askMarks } from "../../platform/content-port.ts";
import { bridge } from "./bridge.ts";
import type { Mark, MarkLevel, MarkWords } from "./mark.ts";
import type { Marks } from "./marks.ts";
import type { MarkTarget } from "./surroundings.ts";

/** The script that makes marks is asked for again after this time, when it did not come, ms. */
const ASK_AGAIN = 2_000;

interface Wanted {
  readonly level: MarkLevel;
  readonly target: MarkTarget;
}

/** Which listings should carry a mark. The script that makes marks is brought when the first is wanted; it never is in low-trace mode. */
export interface WantedMarks {
  show(seen: SeenListing, level: MarkLevel, target: MarkTarget): void;
  hide(seen: SeenListing): void;
  /** A listing at the same place was read anew: its mark stays until the new words are judged. */
  handOver(from: SeenListing, to: SeenListing): void;
  levelOf(seen: SeenListing): MarkLevel | undefined;
  /** Puts back what the page threw away; true when the title of some mark has left the page. */
  keep(): boolean;
  rename(): void;
  focus(seen: SeenListing): void;
  clear(): void;
}

/** @param wordsFor words in the present language */
export function createWantedMarks(
  wordsFor: (level: MarkLevel) => MarkWords,
  onOpen: (seen: SeenListing, mark: Mark) => void,
  signal: AbortSignal,
): WantedMarks {
  const wanted = new Map<SeenListing, Wanted>();
  let marks: Marks | undefined;
  let isAsked = false;

  const draw = (seen: SeenListing): void => {
    const one = wanted.get(seen);
    if (one) marks?.show(seen, one.level, one.target, wordsFor(one.level));
  };

  const bring = async (): Promise<void> => {
    if (isAsked || marks || signal.aborted) return;
    isAsked = true;
    if (!bridge().marks) await askMarks();
    isAsked = false;
    if (signal.aborted) return;
    marks = bridge().marks?.create(onOpen, signal);
    if (marks) for (const seen of wanted.keys()) draw(seen);
    else setTimeout(() => void (wanted.size > 0 && bring()), ASK_AGAIN);
  };

  return {
    show(seen, level, target) {
      wanted.set(seen, { level, target });
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
    keep: () => marks?.keep() ?? false,
    rename: () => marks?.rename(wordsFor),
    focus: (seen) => marks?.find(seen)?.focus(),
    clear() {
      wanted.clear();
      marks?.clear();
    },
  };
}
