import { report } from "../output.ts";
import type { Result } from "./race.ts";
import { rounded } from "./timing.ts";

/** One figure. `ratio` is a share of something measured in the same run: what of, says each bench's head. */
export interface BenchRow {
  bench: string;
  contestant: string;
  /** Null when the contestant could not be run; `note` says why. */
  value: number | null;
  unit: string;
  ratio: number | null;
  /** 10th and 90th percentile of the ratio. */
  p10?: number;
  p90?: number;
  goal?: Goal;
  note?: string;
}

/** What a figure should be: `ratio` when it has one, `value` otherwise. */
export interface Goal {
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** A contestant's speed as a row, its ratio the share of the limit; spread and first text go to standard error. */
export function speedRow(bench: string, result: Result, goal?: Goal): BenchRow {
  const { name, share, notRun, first, texts, rounds, foundPerText } = result;
  if (notRun) return { bench, contestant: name, value: null, unit: "units/s", ratio: null, note: `not run: ${notRun}` };
  const [p10, median, p90] = [rounded(share.p10), rounded(share.median), rounded(share.p90)];
  const found = `${rounded(foundPerText)} found a text, first text ${first.toFixed(1)} ms`;
  report(`  ${name}: ${median} (${p10}–${p90}) of the limit; ${found}; ${texts} texts, ${rounds} rounds`);
  const value = Math.round(result.unitsPerSecond);
  return { bench, contestant: name, value, unit: "units/s", ratio: median, p10, p90, ...(goal && { goal }) };
}

/** The goal in words, and whether it is reached; empty without one. */
export function judged({ goal, ratio, value }: BenchRow): string {
  const figure = ratio ?? value;
  if (!goal || figure === null) return "";
  const { atLeast, atMost } = goal;
  const reached = (atLeast === undefined || figure >= atLeast) && (atMost === undefined || figure <= atMost);
  const words = [atLeast === undefined ? "" : `≥ ${atLeast}`, atMost === undefined ? "" : `≤ ${atMost}`].join(" ").trim();
  return `${words} ${reached ? "reached" : "missed"}`;
}
