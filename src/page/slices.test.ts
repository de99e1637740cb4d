import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createSlices } from "./slices.ts";

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(window.performance, "now").mockImplementation(() => time);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

let time = 0;
const view = window as unknown as Window & typeof globalThis;

/** Work of so many steps, each of which takes so long; every step is written down with the slice it fell into. */
function setUp(steps: number, each: number, end = new AbortController()) {
  time = 0;
  const log = { rounds: 0, done: [] as number[], spent: [] as number[] };
  const work = function* (): Generator<void> {
    log.rounds++;
    for (let step = 0; step < steps; step++) {
      time += each;
      log.done.push(step);
      yield;
    }
  };
  const slices = createSlices(view, work, (milliseconds) => log.spent.push(milliseconds), end.signal);
  return { slices, log, end };
}

describe("createSlices", () => {
  it("does long work in slices of about 8 ms", () => {
    const { slices, log } = setUp(10, 3);
    slices.plan(true);
    vi.runAllTimers();
    expect(log.done).toHaveLength(10);
    expect(log.rounds).toBe(1);
    expect(log.spent).toEqual([9, 9, 9, 3]);
  });

  it("does not begin before the time that was asked for", () => {
    const { slices, log } = setUp(1, 1);
    slices.plan(true, 500);
    vi.advanceTimersByTime(499);
    expect(log.rounds).toBe(0);
    vi.advanceTimersByTime(1);
    expect(log.rounds).toBe(1);
  });

  it("begins once, at the earliest of the times asked for", () => {
    const { slices, log } = setUp(1, 1);
    slices.plan(true, 500);
    slices.plan(true, 100);
    slices.plan(true, 300);
    vi.advanceTimersByTime(100);
    expect(log.rounds).toBe(1);
    vi.runAllTimers();
    expect(log.rounds).toBe(1);
  });

  it("works once more when that is asked for while it is under way", () => {
    const { slices, log } = setUp(4, 5);
    slices.plan(true);
    vi.advanceTimersToNextTimer();
    slices.plan(true);
    slices.plan(true);
    vi.runAllTimers();
    expect(log.rounds).toBe(2);
  });

  it("runs a slice at once when something must not be missing in the next picture", () => {
    const { slices, log } = setUp(4, 3);
    slices.runNow();
    expect(log.done).toHaveLength(3);
    vi.runAllTimers();
    expect(log.done).toHaveLength(4);
  });

  it("does nothing more once it was ended", () => {
    const { slices, log, end } = setUp(10, 5);
    slices.plan(true);
    vi.advanceTimersToNextTimer();
    end.abort();
    slices.plan(true);
    vi.runAllTimers();
    expect(log.done.length).toBeLessThan(10);
  });

  it("begins anew after work that failed, and lets the failure be heard of", () => {
    let round = 0;
    const slices = createSlices(
      view,
      // biome-ignore lint/correctness/useYield: it fails before it comes to that
      function* () {
        round++;
        if (round === 1) throw new Error("a bug");
      },
      () => undefined,
      new AbortController().signal,
    );
    expect(() => slices.runNow()).toThrow("a bug");
    vi.runAllTimers();
    expect(round).toBe(2);
  });
});
