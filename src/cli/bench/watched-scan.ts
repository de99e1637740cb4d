import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { CannotRun } from "../output.ts";

/** How one run of `second-look scan` went. Milliseconds; MB of resident memory at their highest so far. */
export interface ScanRun {
  readonly wall: number;
  readonly cpu: number;
  /** After 10 %, 50 % and 100 % of the listings had been answered. */
  readonly peaks: readonly [number, number, number];
  readonly answered: number;
}

interface Sample {
  readonly rss: number;
  readonly cpu: number;
}

/** Runs in the scanning process before it: tells its memory and CPU time every 50 ms and at its end. Workers are in the same process. */
const telltale = `
const tell = () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ rss: process.memoryUsage.rss(), cpu: (user + system) / 1000 });
};
setInterval(tell, 50).unref();
process.on("exit", tell);
`;
const LINE_BREAK = 10;

/** Scans a file of so many listings in a process of its own. Its output is counted and thrown away. */
export async function watchScan(root: string, file: string, listings: number, jobs: number): Promise<ScanRun> {
  const preload = `data:text/javascript,${encodeURIComponent(telltale)}`;
  const args = ["--import", preload, join(root, "bin/second-look.mjs"), "scan", file, "--jobs", String(jobs)];
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe", "ipc"] });
  const peaks: [number, number, number] = [0, 0, 0];
  let answered = 0;
  let cpu = 0;
  let said = "";
  child.stdout?.on("data", (bytes: Buffer) => {
    for (let at = bytes.indexOf(LINE_BREAK); at >= 0; at = bytes.indexOf(LINE_BREAK, at + 1)) answered++;
  });
  child.stderr?.on("data", (bytes: Buffer) => {
    said = `${said}${bytes.toString()}`.slice(-400);
  });
  child.on("message", (sample: Sample) => {
    cpu = sample.cpu;
    const done = answered / listings;
    if (done <= 0.1) peaks[0] = Math.max(peaks[0], sample.rss / 1e6);
    if (done <= 0.5) peaks[1] = Math.max(peaks[1], sample.rss / 1e6);
    peaks[2] = Math.max(peaks[2], sample.rss / 1e6);
  });
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new CannotRun(`scan --jobs ${jobs} ended with ${code}: ${said.trim()}`);
  return { wall: performance.now() - start, cpu, peaks, answered };
}
