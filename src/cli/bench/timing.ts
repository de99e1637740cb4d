import { createContext, Script } from "node:vm";

/** Milliseconds of CPU this process has used, all its threads together. */
export function cpuNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Milliseconds of CPU one run takes. */
export function cpuOf(run: () => unknown): number {
  const start = cpuNow();
  run();
  return cpuNow() - start;
}

/** The value below which a share (0 to 1) of the others lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** The middle one of several runs, in milliseconds of CPU. */
export function medianCpuOf(run: () => unknown, rounds: number): number {
  return quantile(
    Array.from({ length: rounds }, () => cpuOf(run)),
    0.5,
  );
}

const script = new Script("run()");

/** Runs something that may never end. `false` when it was stopped after so many milliseconds: what it was working on is unusable. */
export function endsWithin(milliseconds: number, run: () => void): boolean {
  try {
    script.runInContext(createContext({ run }), { timeout: Math.ceil(milliseconds) });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return false;
    throw error;
  }
}

/** Three digits that count. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
