import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { PARTS } from "../../core/pack-parts.ts";
import { packParts } from "../../pack/pack-parts.ts";
import { CannotRun } from "../output.ts";
import { loadRules } from "../rules-folder.ts";
import { type PackFiles, packSteps } from "./pack-steps.ts";
import { benchUpdate } from "./pack-update.ts";
import type { BenchRow } from "./row.ts";
import { medianCpuOf, rounded } from "./timing.ts";

/*
 * What it takes from the text of the pack to the first answer: sizes, time of every step (pack-steps.ts) warm (median of nine runs
 * here) and cold (first time in a process of its own, as when the browser starts the background), and how much the heap grows.
 * What updates cost: pack-update.ts. No ratios.
 */

const ROUNDS = 9;

/** Rows of `pack`. */
export async function benchPack(root: string): Promise<BenchRow[]> {
  const built = loadRules(root, true);
  const parts = packParts(built);
  const text = Buffer.from(parts.get(PARTS.rules) ?? []).toString();
  const compiled = parts.get(PARTS.tables) ?? new Uint8Array();
  const row = (contestant: string, value: number, unit: string): BenchRow => ({ bench: "pack", contestant, value, unit, ratio: null });
  const rows = [...parts].flatMap(([name, bytes]) => [
    row(name, bytes.length, "bytes"),
    row(`${name}, gzip`, gzipSync(bytes, { level: 9 }).length, "bytes"),
  ]);
  let before: unknown = { text, compiled } satisfies PackFiles;
  for (const { name, run } of packSteps) {
    const given = before;
    rows.push(
      row(
        `${name}, warm`,
        rounded(
          medianCpuOf(() => {
            before = run(given);
          }, ROUNDS),
        ),
        "ms CPU",
      ),
    );
  }
  return [...rows, ...(await benchUpdate(join(root, "rules"), parts)), ...coldRows(root, text, compiled)];
}

/** The bench `heap`, run in a process of its own: a fresh heap, nothing compiled yet, and a collector that can be called. */
function coldRows(root: string, text: string, compiled: Uint8Array): BenchRow[] {
  const folder = mkdtempSync(join(tmpdir(), "second-look-bench-"));
  try {
    const file = join(folder, "rows.json");
    const program = join(root, "bin/second-look.mjs");
    const packFile = join(folder, "pack.json");
    writeFileSync(packFile, text);
    writeFileSync(packFile.replace(/json$/, "bin"), compiled);
    const args = ["--expose-gc", program, "bench", "heap", "--pack", packFile, "--json", file];
    const child = spawnSync(process.execPath, args, { encoding: "utf8" });
    if (child.status !== 0) throw new CannotRun(`the process that measures the heap ended with ${child.status}: ${child.stderr}`);
    const { rows } = JSON.parse(readFileSync(file, "utf8")) as { rows: BenchRow[] };
    return rows.map((row) => ({ ...row, bench: "pack" }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
