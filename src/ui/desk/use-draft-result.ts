import { useEffect, useState } from "preact/hooks";
import type { Bench, DraftResult } from "../../pack/draft/bench.ts";
import type { Draft } from "../../pack/draft/draft.ts";

/** How long typing must rest before a draft is tried, ms. */
const REST = 250;

/** What became of a draft, and whether a newer one is being tried. */
export interface DraftState {
  /** Nothing until the first answer. While a newer draft is tried the older answer stays. */
  readonly result: DraftResult | undefined;
  readonly isWorking: boolean;
}

/** Tries the draft whenever typing rests. */
export function useDraftResult(bench: Bench, draft: Draft): DraftState {
  const [result, setResult] = useState<DraftResult | undefined>();
  const [isWorking, setWorking] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(async () => {
      setWorking(true);
      const next = await bench.check(draft).catch(() => undefined);
      if (!isCurrent) return;
      setWorking(false);
      if (next) setResult(next);
    }, REST);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [bench, draft]);
  return { result, isWorking };
}
