import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { report } from "../output.ts";
import { loadEngine, loadRules } from "../rules-folder.ts";
import { makeAds } from "./corpus.ts";
import { readFeedOnly, writeFeed } from "./feed-file.ts";
import type { BenchOptions } from "./options.ts";
import type { BenchRow } from "./row.ts";
import { collectSentences } from "./sentences.ts";
import { cpuNow, rounded } from "./timing.ts";
import { watchScan } from "./watched-scan.ts";

/*
 * `second-look scan` from file to answers, in processes of its own, on 200,000 made listings (`--listings N` for fewer), beside
 * only reading, decoding and parsing the same file. `ratio`: share of the speed of reading only, CPU time for one job, wall time
 * for all. Start of the process and of the engine is counted in, so few listings look slower than many. Memory is the highest
 * so far when a tenth, a half and all of the listings were answered: flat when the three are about the same.
 */

const SHARE = { atLeast: 0.6 };
const SEED = 7;

/** Rows of `scan`: listings per second, MB. */
export async function benchScan(root: string, { listings }: BenchOptions): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "second-look-bench-"));
  try {
    const file = join(folder, "listings.ndjson");
    report(`  writing ${listings} listings…`);
    const bytes = writeFeed(file, makeAds(collectSentences(root, loadRules(root, true)), listings, SEED));
    // Builds and keeps the pack, so that it is not part of what is measured.
    loadEngine(root, true);
    const alone = readAlone(file, listings);
    const rows = [sizeRow(bytes, listings), speedRow("read and parse only, CPU", alone.cpu, listings)];
    for (const jobs of [1, 2]) {
      report(`  scan --jobs ${jobs}…`);
      const run = await watchScan(root, file, listings, jobs);
      if (run.answered !== listings) report(`  ${run.answered} of ${listings} listings were answered`);
      const name = `scan --jobs ${jobs}`;
      rows.push({ ...speedRow(`${name}, wall`, run.wall, listings), ratio: rounded(alone.wall / run.wall) });
      const cpu = { ...speedRow(`${name}, CPU`, run.cpu, listings), ratio: rounded(alone.cpu / run.cpu) };
      rows.push(jobs === 1 ? { ...cpu, goal: SHARE } : cpu, ...memoryRows(name, run.peaks));
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The faster of two goes: the first brings the file into the system's memory. */
function readAlone(file: string, listings: number): { wall: number; cpu: number } {
  const goes = [1, 2].map(() => {
    const start = { wall: performance.now(), cpu: cpuNow() };
    if (readFeedOnly(file) !== listings) throw new Error("not every listing that was written was read");
    return { wall: performance.now() - start.wall, cpu: cpuNow() - start.cpu };
  });
  return { wall: Math.min(...goes.map(({ wall }) => wall)), cpu: Math.min(...goes.map(({ cpu }) => cpu)) };
}

function sizeRow(bytes: number, listings: number): BenchRow {
  return { bench: "scan", contestant: `file of ${listings} listings`, value: rounded(bytes / 1e6), unit: "MB", ratio: null };
}

function speedRow(contestant: string, milliseconds: number, listings: number): BenchRow {
  return { bench: "scan", contestant, value: Math.round(listings / (milliseconds / 1_000)), unit: "listings/s", ratio: null };
}

function memoryRows(name: string, peaks: readonly [number, number, number]): BenchRow[] {
  const [tenth] = peaks;
  return (["10 %", "50 %", "100 %"] as const).map((part, at) => {
    const peak = peaks[at] ?? 0;
    const ratio = tenth > 0 ? rounded(peak / tenth) : null;
    return { bench: "scan", contestant: `${name}, memory at its highest up to ${part}`, value: Math.round(peak), unit: "MB", ratio };
  });
}
