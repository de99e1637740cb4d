import { readFileSync } from "node:fs";
import { CannotRun } from "../output.ts";
import type { BenchOptions } from "./options.ts";
import { type PackFiles, packSteps } from "./pack-steps.ts";
import type { BenchRow } from "./row.ts";
import { cpuNow, rounded } from "./timing.ts";

/*
 * The steps of `pack`, each for the first time in this process, and how much more is in memory after each (heap and typed
 * arrays, once the collector has run) than before the first.
 * Started by `pack`; by hand: `node --expose-gc bin/second-look.mjs bench heap --pack pack.json`.
 */

/** Rows of `heap`: milliseconds of CPU, and MB that stay. */
export function benchHeap(_root: string, { pack }: BenchOptions): BenchRow[] {
  if (!globalThis.gc || pack === undefined)
    throw new CannotRun("heap needs `node --expose-gc` and --pack; run `bench pack`, which starts it");
  const start = heldNow();
  // Only what the next step needs is kept, as in the background: the text is dropped once it is parsed.
  let before: unknown = { text: readFileSync(pack, "utf8"), compiled: readFileSync(pack.replace(/json$/, "bin")) } satisfies PackFiles;
  return packSteps.flatMap(({ name, run }): BenchRow[] => {
    const from = cpuNow();
    before = run(before);
    const time = cpuNow() - from;
    const held = heldNow() - start;
    return [
      { bench: "heap", contestant: `${name}, cold`, value: rounded(time), unit: "ms CPU", ratio: null },
      { bench: "heap", contestant: `in memory after ${name}`, value: rounded(held / 1e6), unit: "MB", ratio: null },
    ];
  });
}

function heldNow(): number {
  for (let times = 0; times < 3; times++) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
