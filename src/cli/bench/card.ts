import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { report } from "../output.ts";
import type { BenchRow, Goal } from "./row.ts";
import { quantile, rounded } from "./timing.ts";

/*
 * How long a card and the popup take to open, in a real Chromium with the demo build. scripts/bench-card.mjs drives the browser and says what
 * is measured; it stands there because the command line is one program without a browser, and its helpers are the tests'.
 */

/** A card must be there before a person thinks that nothing happens, ms (Nielsen 1993: 0.1 s feels instantaneous). */
const AT_ONCE = { atMost: 100 };

/** CPU time of our code alone; the rest of the tenth of a second is the browser's: messages, layout, drawing. */
const QUICK = { atMost: 50 };

const contestants: Record<string, { readonly name: string; readonly goal?: Goal }> = {
  tapped: { name: "first card of a page, tapped", goal: AT_ONCE },
  pointed: { name: "first card of a page, pointed at before", goal: AT_ONCE },
  again: { name: "further card, tapped", goal: AT_ONCE },
  nothing: { name: "a box of the page's own" },
  cardCpu: { name: "first card, CPU of our code in the page", goal: QUICK },
  popup: { name: "popup, first paint", goal: AT_ONCE },
  popupCpu: { name: "popup, CPU of our code in its page", goal: QUICK },
};

/** Rows of `card`: milliseconds, median. The fastest says what the card costs where nothing else runs; on a busy machine the rest waits. */
export function benchCard(root: string): BenchRow[] {
  const run = spawnSync(process.execPath, [join(root, "scripts/bench-card.mjs")], { cwd: root, encoding: "utf8" });
  const times = parseTimes(run.stdout);
  if (run.status !== 0 || !times) {
    const note = `not run: ${(run.stderr ?? "").trim().split("\n").at(-1) || "no browser could be started"}`;
    return [{ bench: "card", contestant: "card", value: null, unit: "ms", ratio: null, note }];
  }
  return Object.entries(contestants).map(([key, { name: contestant, goal }]): BenchRow => {
    const list = times[key] ?? [];
    report(`  ${contestant}: ${list.map((time) => time.toFixed(0)).join(" ")} ms`);
    const row = { bench: "card", contestant, value: rounded(quantile(list, 0.5)), unit: "ms", ratio: null };
    return goal ? { ...row, goal, note: `p90 ${rounded(quantile(list, 0.9))}, fastest ${rounded(Math.min(...list))}` } : row;
  });
}

/** The script's one line; undefined when it is none. */
export function parseTimes(output: string | null): Record<string, number[]> | undefined {
  try {
    const value: unknown = JSON.parse(output ?? "");
    return typeof value === "object" && value !== null ? (value as Record<string, number[]>) : undefined;
  } catch {
    return undefined;
  }
}
