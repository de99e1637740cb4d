import { useEffect, useState } from "preact/hooks";
import type { Bench, DraftResult } from "../../pack/draft/bench.ts";
import type { Draft } from "../../pack/draft/draft.ts";

/** How long typing must rest before a draft is tried, ms. */
const REST = 250;

/** What became of the draft as it was last typed; nothing until the first answer. While a newer one is tried the older answer stays. */
export function useDraftResult(bench: Bench, draft: Draft): DraftResult | undefined {
  const [result, setResult] = useState<DraftResult | undefined>();
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      bench.check(draft).then(
        (next) => isCurrent && setResult(next),
        () => undefined,
      );
    }, REST);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [bench, draft]);
  return result;
}
