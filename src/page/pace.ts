/** Share of the main thread's time that looking at changes may take in the long run. */
const SHARE = 0.05;
/** What may be spent at once after a quiet time, ms: enough for a page of thousands of cards. */
const BURST = 400;

/**
 * Keeps the cost of watching in bounds on pages that never rest: time spent is paid back by waiting, so that a page that rewrites
 * itself without end costs a fixed share and not everything.
 */
export interface Pace {
  /** Milliseconds until the next look is affordable; 0 when it is now. */
  readonly wait: number;
  spend(milliseconds: number): void;
}

/** @param now clock in milliseconds */
export function createPace(now: () => number): Pace {
  let saved = BURST;
  let at = now();
  const refill = (): void => {
    const time = now();
    saved = Math.min(BURST, saved + (time - at) * SHARE);
    at = time;
  };
  return {
    get wait() {
      refill();
      return saved > 0 ? 0 : Math.ceil(-saved / SHARE);
    },
    spend(milliseconds) {
      refill();
      saved -= milliseconds;
    },
  };
}
