import { once } from "node:events";
import { existsSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import type { Level } from "../core/level.ts";
import { type FeedFormat, feedFormats, missingFile, readFeed } from "./feed.ts";
import { type FeedItem, readStretches } from "./lines.ts";
import { choiceOption, countryOption } from "./options.ts";
import { CannotRun, EXIT, report } from "./output.ts";
import { engineOf, keptRules } from "./rules-folder.ts";
import { ScanPool } from "./scan-pool.ts";
import { type Done, type ScanOptions, scanWork, type Work } from "./scan-work.ts";

/** Records of formats other than NDJSON handed over at once. */
const CHUNK = 500;

/** `second-look scan [FILE|-] [--input ndjson|csv|xml|jsonld] [--jobs N] [--min-level info|caution|danger] [--country XX]` */
export async function scan(args: readonly string[], root: string): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { input: { type: "string" }, jobs: { type: "string" }, "min-level": { type: "string" }, country: { type: "string" } },
    allowPositionals: true,
  });
  const file = positionals[0] ?? "-";
  const format = choiceOption<FeedFormat>(values.input, "--input", feedFormats, formatOf(file));
  const options: ScanOptions = {
    country: countryOption(values.country, "--country"),
    minLevel: choiceOption<Level>(values["min-level"], "--min-level", ["none", "info", "caution", "danger"], "none"),
  };
  const jobs = Number(values.jobs ?? jobsFor(file));
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64) throw new CannotRun(`--jobs takes a number from 1 to 64, not "${values.jobs}"`);
  const counts = { read: 0, skipped: 0 };
  for await (const done of answers(worksOf(file, format), options, root, jobs)) {
    counts.read += done.read;
    counts.skipped += done.skipped.length;
    for (const { line, error } of done.skipped) report(`line ${line} skipped: ${error}`);
    if (done.out.length > 0 && !process.stdout.write(done.out)) await once(process.stdout, "drain");
  }
  report(`${counts.read} records, ${counts.skipped} skipped`);
  return counts.skipped > 0 ? EXIT.skipped : EXIT.done;
}

function formatOf(file: string): FeedFormat {
  const ending = file.split(".").at(-1)?.toLowerCase();
  return ending === "csv" || ending === "xml" || ending === "jsonld" ? ending : "ndjson";
}

/** A file worth the start of workers, and how many at most unless asked for more: each keeps an engine of its own. */
const LARGE = 20_000_000;
const MOST_JOBS = 8;

function jobsFor(file: string): number {
  const isLarge = file !== "-" && existsSync(file) && statSync(file).size >= LARGE;
  return isLarge ? Math.min(MOST_JOBS, availableParallelism()) : 1;
}

async function* worksOf(file: string, format: FeedFormat): AsyncGenerator<Work> {
  if (format === "ndjson") {
    if (file !== "-" && !existsSync(file)) throw missingFile(file);
    for await (const stretch of readStretches(file)) yield { stretch };
    return;
  }
  let items: FeedItem[] = [];
  for await (const item of readFeed(file, format)) {
    items.push(item);
    if (items.length < CHUNK) continue;
    yield { items };
    items = [];
  }
  if (items.length > 0) yield { items };
}

/** Answers in the order of the input, however many workers there are. */
async function* answers(works: AsyncIterable<Work>, options: ScanOptions, root: string, jobs: number): AsyncGenerator<Done> {
  const kept = keptRules(root);
  if (jobs === 1) {
    const engine = engineOf(kept);
    for await (const work of works) yield scanWork(engine, work, options);
    return;
  }
  const pool = new ScanPool(jobs, kept, options);
  try {
    const underWay: Promise<Done>[] = [];
    for await (const work of works) {
      underWay.push(pool.run(work));
      if (underWay.length >= pool.room) yield await (underWay.shift() as Promise<Done>);
    }
    for (const answer of underWay) yield await answer;
  } finally {
    await pool.close();
  }
}
