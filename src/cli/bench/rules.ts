import { compilePhrases, type PhraseFinder } from "../../core/match/phrase-finder.ts";
import { loadRules } from "../rules-folder.ts";
import { makeCorpus } from "./corpus.ts";
import { makeIdlePhrases } from "./phrases.ts";
import { race } from "./race.ts";
import type { BenchRow } from "./row.ts";
import { cpuOf, rounded } from "./timing.ts";

/*
 * What phrases cost that never occur: 100, 1,000, 5,000 and 20,000 of them over the same ads, in one race (race.ts). They are
 * made of invented words that sound natural (phrases.ts), so nothing is saved by odd letters. `ratio` is the cost of a
 * character beside the cost with 100 phrases: 2 is twice as slow.
 */

const sizes = [100, 1_000, 5_000, 20_000] as const;
const MOST = 2;
const GOAL_UP_TO = 5_000;

/** Rows of `rules`: microseconds of CPU per 1,000 characters, and milliseconds to compile. */
export function benchRules(root: string): BenchRow[] {
  const texts = makeCorpus(root, loadRules(root, true));
  const idle = makeIdlePhrases(texts, Math.max(...sizes));
  const compiled = sizes.map((size) => compileTimed(idle.slice(0, size)));
  const results = race(
    compiled.map(({ finder }, at) => ({ name: `${sizes[at]} idle phrases`, texts, run: (text) => finder.find(text).length })),
  );
  const base = results[0]?.share.median ?? 1;
  return results.flatMap(({ name, share, unitsPerSecond, foundPerText }, at): BenchRow[] => [
    {
      bench: "rules",
      contestant: name,
      value: rounded(1e9 / unitsPerSecond),
      unit: "µs CPU per 1,000 characters",
      ratio: rounded(base / share.median),
      p10: rounded(base / share.p90),
      p90: rounded(base / share.p10),
      ...((sizes[at] ?? 0) <= GOAL_UP_TO && { goal: { atMost: MOST } }),
      ...(foundPerText > 0 && { note: `${rounded(foundPerText)} hits an ad: not idle` }),
    },
    { bench: "rules", contestant: `compile ${name}`, value: rounded(compiled[at]?.time ?? 0), unit: "ms CPU", ratio: null },
  ]);
}

function compileTimed(phrases: readonly string[]): { finder: PhraseFinder; time: number } {
  let finder: PhraseFinder | undefined;
  const time = cpuOf(() => {
    finder = compilePhrases(phrases);
  });
  if (!finder) throw new Error("the phrases were not compiled");
  return { finder, time };
}
