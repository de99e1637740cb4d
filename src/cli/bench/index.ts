import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { CannotRun, EXIT, print, report, table } from "../output.ts";
import { benchCard } from "./card.ts";
import { benchHeap } from "./heap.ts";
import { benchMatch } from "./match.ts";
import type { BenchOptions } from "./options.ts";
import { benchPack } from "./pack.ts";
import { benchPage } from "./page.ts";
import { type BenchRow, judged } from "./row.ts";
import { benchRules } from "./rules.ts";
import { benchScan } from "./scan.ts";
import { benchText } from "./text.ts";

interface Bench {
  readonly run: (root: string, options: BenchOptions) => BenchRow[] | Promise<BenchRow[]>;
  /** Runs only when it is named: it takes minutes, or another bench starts it. */
  readonly onDemand?: true;
}

const benches: Record<string, Bench> = {
  match: { run: benchMatch },
  rules: { run: benchRules },
  text: { run: benchText },
  pack: { run: benchPack },
  page: { run: benchPage, onDemand: true },
  scan: { run: benchScan, onDemand: true },
  heap: { run: benchHeap, onDemand: true },
  card: { run: benchCard, onDemand: true },
};
const LISTINGS = 200_000;

/**
 * `npm run bench -- [match|rules|text|pack|page|scan|card] [--json FILE] [--listings N] [--seconds N]
 * [--minutes N]`: figures of speed, one row each. Each bench's file
 * says how it measures and what its ratios are of. Rows go to standard output, spread and progress to standard error.
 */
export async function bench(args: readonly string[], root: string): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      json: { type: "string" },
      listings: { type: "string" },
      pack: { type: "string" },
      seconds: { type: "string" },
      minutes: { type: "string" },
    },
    allowPositionals: true,
  });
  const [name] = positionals;
  if (name !== undefined && !(name in benches))
    throw new CannotRun(`there is no bench "${name}"; one of: ${Object.keys(benches).join(", ")}`);
  const listings = Number(values.listings ?? LISTINGS);
  if (!Number.isInteger(listings) || listings < 100) throw new CannotRun(`--listings takes a number from 100, not "${values.listings}"`);
  const seconds = values.seconds === undefined ? undefined : Number(values.seconds);
  if (seconds !== undefined && !(seconds >= 1)) throw new CannotRun(`--seconds takes a number from 1, not "${values.seconds}"`);
  const minutes = values.minutes === undefined ? undefined : Number(values.minutes);
  if (minutes !== undefined && !(minutes >= 1)) throw new CannotRun(`--minutes takes a number from 1, not "${values.minutes}"`);
  const rows: BenchRow[] = [];
  for (const [key, { run, onDemand }] of Object.entries(benches)) {
    if (name === undefined ? onDemand : name !== key) continue;
    report(`bench ${key}…`);
    rows.push(...(await run(root, { listings, seconds, minutes, pack: values.pack })));
  }
  print(
    table([
      ["bench", "contestant", "value", "unit", "ratio", "goal"],
      ...rows.map((row) => [
        row.bench,
        row.contestant,
        row.value ?? "–",
        row.unit,
        row.ratio ?? "–",
        [judged(row), row.note ?? ""].join(" "),
      ]),
    ]),
  );
  if (values.json) writeFileSync(resolve(values.json), `${JSON.stringify({ rows }, null, 2)}\n`);
  return EXIT.done;
}
