import { parentPort, workerData } from "node:worker_threads";
import { engineOf, type Kept } from "./rules-folder.ts";
import { type ScanOptions, scanWork, type Work } from "./scan-work.ts";

const { kept, options } = workerData as { kept: Kept; options: ScanOptions };
const engine = engineOf(kept, true);

parentPort?.on("message", (work: Work) => {
  const done = scanWork(engine, work, options);
  parentPort?.postMessage(done, [done.out.buffer as ArrayBuffer]);
});
