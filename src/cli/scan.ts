import { once } from "node:events";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import type { Level } from "../core/level.ts";
import { type FeedFormat, type FeedItem, feedFormats, readFeed } from "./feed.ts";
import { choiceOption, countryOption } from "./options.ts";
import { CannotRun, EXIT, report } from "./output.ts";
import { loadEngine } from "./rules-folder.ts";
import { type Scanned, scanRecord } from "./scan-record.ts";

export interface ScanOptions {
  readonly country: string | undefined;
  readonly minLevel: Level;
}

/** Records handed to a worker at once. */
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
  const jobs = Number(values.jobs ?? 1);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64) throw new CannotRun(`--jobs takes a number from 1 to 64, not "${values.jobs}"`);
  const items = readFeed(file, format);
  const counts = jobs === 1 ? await scanHere(items, options, root) : await scanInWorkers(items, options, root, jobs);
  report(`${counts.read} records, ${counts.skipped} skipped`);
  return counts.skipped > 0 ? EXIT.skipped : EXIT.done;
}

function formatOf(file: string): FeedFormat {
  const ending = file.split(".").at(-1)?.toLowerCase();
  return ending === "csv" || ending === "xml" || ending === "jsonld" ? ending : "ndjson";
}

interface Counts {
  read: number;
  skipped: number;
}

async function scanHere(items: AsyncIterable<FeedItem>, options: ScanOptions, root: string): Promise<Counts> {
  const engine = loadEngine(root);
  const counts: Counts = { read: 0, skipped: 0 };
  for await (const item of items) {
    counts.read++;
    const scanned = "error" in item ? item : scanRecord(engine, item.value, item.line, options);
    await writeScanned(item.line, scanned, counts);
  }
  return counts;
}

async function writeScanned(line: number, scanned: Scanned, counts: Counts): Promise<void> {
  if ("error" in scanned) {
    counts.skipped++;
    report(`line ${line} skipped: ${scanned.error}`);
  } else if (scanned.out !== undefined && !process.stdout.write(`${scanned.out}\n`)) await once(process.stdout, "drain");
}

/** Chunks go to workers in turn and come back in input order; at most two chunks per worker wait. */
async function scanInWorkers(items: AsyncIterable<FeedItem>, options: ScanOptions, root: string, jobs: number): Promise<Counts> {
  const workers = Array.from(
    { length: jobs },
    () => new Worker(new URL("./scan-worker.mjs", import.meta.url), { workerData: { root, options } }),
  );
  const counts: Counts = { read: 0, skipped: 0 };
  const waiting: { chunk: FeedItem[]; answer: Promise<Scanned[]> }[] = [];
  let turn = 0;
  const send = (chunk: FeedItem[]) => {
    const worker = workers[turn++ % jobs];
    if (worker) waiting.push({ chunk, answer: runChunk(worker, chunk) });
  };
  const settle = async () => {
    const next = waiting.shift();
    if (!next) return;
    const scanned = await next.answer;
    for (const [index, item] of next.chunk.entries()) await writeScanned(item.line, scanned[index] ?? { error: "no answer" }, counts);
  };
  let chunk: FeedItem[] = [];
  for await (const item of items) {
    counts.read++;
    chunk.push(item);
    if (chunk.length < CHUNK) continue;
    send(chunk);
    chunk = [];
    if (waiting.length >= jobs * 2) await settle();
  }
  if (chunk.length > 0) send(chunk);
  while (waiting.length > 0) await settle();
  await Promise.all(workers.map((worker) => worker.terminate()));
  return counts;
}

let nextChunk = 0;

function runChunk(worker: Worker, chunk: readonly FeedItem[]): Promise<Scanned[]> {
  const id = nextChunk++;
  return new Promise((resolve, reject) => {
    const listener = (message: { id: number; scanned: Scanned[] }) => {
      if (message.id !== id) return;
      worker.off("message", listener);
      resolve(message.scanned);
    };
    worker.on("message", listener);
    worker.once("error", reject);
    worker.postMessage({ id, chunk });
  });
}
