import { Worker } from "node:worker_threads";
import type { Kept } from "./rules-folder.ts";
import type { Done, ScanOptions, Work } from "./scan-work.ts";

interface Waiting {
  readonly resolve: (done: Done) => void;
  readonly reject: (error: unknown) => void;
}

/** Parts of a feed a worker may have before it, so that memory stays flat and none waits for the next. */
const AHEAD = 2;

/** Workers that each make the engine once, from the rules as they are kept, and answer in the order they are asked. */
export class ScanPool {
  private readonly workers: readonly { readonly worker: Worker; readonly waiting: Waiting[] }[];
  private turn = 0;

  constructor(jobs: number, kept: Kept, options: ScanOptions) {
    this.workers = Array.from({ length: jobs }, () => {
      const worker = new Worker(new URL("./scan-worker.mjs", import.meta.url), { workerData: { kept, options } });
      const waiting: Waiting[] = [];
      worker.on("message", (done: Done) => waiting.shift()?.resolve(done));
      worker.on("error", (error) => {
        for (const { reject } of waiting.splice(0)) reject(error);
      });
      return { worker, waiting };
    });
  }

  /** How many parts may be under way at once. */
  get room(): number {
    return this.workers.length * AHEAD;
  }

  /** Gives a part to the worker whose turn it is. Its bytes go over to the worker and are no longer here. */
  run(work: Work): Promise<Done> {
    const chosen = this.workers[this.turn++ % this.workers.length];
    const answer = new Promise<Done>((resolve, reject) => {
      chosen?.waiting.push({ resolve, reject });
      const bytes = "stretch" in work && "bytes" in work.stretch ? [work.stretch.bytes.buffer as ArrayBuffer] : [];
      chosen?.worker.postMessage(work, bytes);
    });
    // Whoever waits for it hears of an error; until then nobody need.
    answer.catch(() => undefined);
    return answer;
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map(({ worker }) => worker.terminate()));
  }
}
