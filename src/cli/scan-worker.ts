import { parentPort, workerData } from "node:worker_threads";
import type { FeedItem } from "./feed.ts";
import { loadEngine } from "./rules-folder.ts";
import type { ScanOptions } from "./scan.ts";
import { type Scanned, scanRecord } from "./scan-record.ts";

const { root, options } = workerData as { root: string; options: ScanOptions };
const engine = loadEngine(root, true);

parentPort?.setMaxListeners(0);
parentPort?.on("message", ({ id, chunk }: { id: number; chunk: FeedItem[] }) => {
  const scanned = chunk.map((item): Scanned => ("error" in item ? item : scanRecord(engine, item.value, item.line, options)));
  parentPort?.postMessage({ id, scanned });
});
