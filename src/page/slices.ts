/** Longest stretch of work in one go, ms: half a frame, so that scrolling stays smooth on slow machines. */
const SLICE = 8;
/** Idle work is done after this time even where the page never rests, ms. */
const IDLE_TIMEOUT = 200;
const AFTER_FAILURE = 1_000;

export interface Slices {
  /**
   * Goes on with the work, or begins it anew.
   *
   * @param isUrgent in the next task rather than in idle time
   * @param wait not before so many milliseconds
   */
  plan(isUrgent: boolean, wait?: number): void;
  /** One slice at once, before the page is painted; the rest as planned. */
  runNow(): void;
}

/**
 * Runs work that gives way: a generator that yields after each small step is carried on in slices, never two at a time.
 * A plan that comes while the work is under way makes it run once more afterwards.
 *
 * @param onSpent told the length of each slice, ms
 */
export function createSlices(
  view: Window & typeof globalThis,
  work: () => Generator<void>,
  onSpent: (milliseconds: number) => void,
  signal: AbortSignal,
): Slices {
  let running: Generator<void> | undefined;
  let again: { isUrgent: boolean; notBefore: number } | undefined;
  let planned: { cancel(): void; at: number } | undefined;
  const now = () => view.performance.now();

  const runSlice = (): void => {
    planned?.cancel();
    planned = undefined;
    if (signal.aborted) return;
    const start = now();
    running ??= work();
    let isDone = false;
    try {
      while (!isDone && now() - start < SLICE) isDone = running.next().done === true;
    } catch (problem) {
      // Work that failed is over, and begun anew for what was left. The console of our own world hears of the bug.
      running = undefined;
      schedule(false, AFTER_FAILURE);
      throw problem;
    } finally {
      onSpent(now() - start);
    }
    if (!isDone) {
      schedule(false, 0);
      return;
    }
    running = undefined;
    if (!again) return;
    const { isUrgent, notBefore } = again;
    again = undefined;
    schedule(isUrgent, notBefore - now());
  };

  const schedule = (isUrgent: boolean, wait: number): void => {
    const at = now() + Math.max(0, wait);
    if (planned && planned.at <= at && !(isUrgent && wait <= 0)) return;
    planned?.cancel();
    planned = { at, cancel: after(view, isUrgent, wait, runSlice) };
  };

  return {
    plan(isUrgent, wait = 0) {
      if (signal.aborted) return;
      if (!running) {
        schedule(isUrgent, wait);
        return;
      }
      again = { isUrgent: isUrgent || again?.isUrgent === true, notBefore: Math.min(now() + wait, again?.notBefore ?? Infinity) };
      if (isUrgent && wait <= 0) schedule(true, 0);
    },
    runNow() {
      if (running) this.plan(true);
      else runSlice();
    },
  };
}

/** Calls back after a time: in the next task, or when the page has nothing better to do. Returns what cancels it. */
function after(view: Window & typeof globalThis, isUrgent: boolean, wait: number, run: () => void): () => void {
  if (!isUrgent && wait <= 0 && "requestIdleCallback" in view) {
    const idle = view.requestIdleCallback(run, { timeout: IDLE_TIMEOUT });
    return () => view.cancelIdleCallback(idle);
  }
  const timer = view.setTimeout(run, Math.max(0, wait));
  return () => view.clearTimeout(timer);
}
