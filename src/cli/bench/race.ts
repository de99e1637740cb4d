import { report } from "../output.ts";
import { cpuNow, endsWithin, quantile } from "./timing.ts";

/*
 * Method. Contestants run in turn, round after round, in one process. In each round each reads the same texts again until about
 * 80 ms of CPU time (not wall) are spent; before and after stands the limit, one `charCodeAt` loop over the same texts. What
 * counts is the share of the limit of that very moment, so a busy or slow machine changes little. Given is the median of the
 * rounds, with the 10th and 90th percentile. A slow contestant reads fewer of the texts and runs in fewer rounds (at least
 * two); one that cannot read its first text in time is stopped and named. Texts are read a few times before counting begins.
 */

const CHUNK = 80;
const LIMIT_CHUNK = 20;
const ROUNDS = 7;
const FEWEST_ROUNDS = 2;
/** Milliseconds one contestant may take in all its rounds, fewest rounds apart. */
const BUDGET = 1_200;
const WARM_UP = 320;
/** The clock itself costs a microsecond or so: it is looked at after so many milliseconds or more. */
const BETWEEN_LOOKS = 0.5;

export interface Contestant {
  readonly name: string;
  readonly texts: readonly string[];
  /** What the limit reads beside it: its own texts, unless contestants with unlike texts are to be compared with each other. */
  readonly limitTexts?: readonly string[];
  /** Reads one text; returns how many things were found in it. */
  readonly run: (text: string) => number;
  /** Milliseconds the first text may take. */
  readonly patience?: number;
  /** Texts to read before counting begins, when more than usual are needed until all is compiled. */
  readonly warmUps?: number;
  /** Called when a run had to be stopped in the middle. */
  readonly onStopped?: () => void;
}

/** How one contestant did. `share` is its speed as a share of the limit's, over the rounds. */
export interface Result {
  readonly name: string;
  readonly unitsPerSecond: number;
  readonly share: { readonly p10: number; readonly median: number; readonly p90: number };
  readonly foundPerText: number;
  /** Milliseconds of CPU for the first text ever. */
  readonly first: number;
  readonly texts: number;
  readonly rounds: number;
  /** Why there are no figures. */
  readonly notRun?: string;
}

interface Runner extends Contestant {
  readonly own: readonly string[];
  readonly units: number;
  /** Milliseconds of one pass over its own texts. */
  readonly pass: number;
  readonly first: number;
  readonly rounds: number;
  readonly notRun?: string;
  readonly speeds: number[];
  readonly shares: number[];
  found: number;
}

/** Something the compiler cannot prove unused. */
let sink = 0;

/** Measures contestants against the limit and so against each other. */
export function race(contestants: readonly Contestant[]): Result[] {
  const runners = contestants.map(prepare);
  for (let round = 0; round < ROUNDS; round++) {
    for (const runner of runners) if (takesPart(runner, round)) runRound(runner);
  }
  if (sink === 0.5) report("never");
  return runners.map(toResult);
}

/** The limit's speed in UTF-16 units per second: one `charCodeAt` loop. */
export function limitSpeed(texts: readonly string[]): number {
  return speedOf({ own: texts, units: unitsOf(texts), run: readOnly, pass: unitsOf(texts) / 1e6 }, LIMIT_CHUNK);
}

function readOnly(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

function prepare(contestant: Contestant): Runner {
  const { name, texts, run, patience = 20_000 } = contestant;
  const [firstText = ""] = texts;
  const start = cpuNow();
  const runner = {
    ...contestant,
    own: texts.slice(0, 1),
    units: firstText.length,
    pass: 0,
    rounds: FEWEST_ROUNDS,
    speeds: [],
    shares: [],
    found: 0,
  };
  const ended = endsWithin(patience, () => {
    runner.found = run(firstText);
  });
  const first = cpuNow() - start;
  if (!ended) {
    contestant.onStopped?.();
    report(`  ${name}: stopped after ${(first / 1_000).toFixed(1)} s`);
    return { ...runner, first, notRun: `one text took more than ${patience / 1_000} s (wall)` };
  }
  const { share, pass } = warmUp(contestant, first);
  const rounds = Math.max(FEWEST_ROUNDS, Math.min(ROUNDS, Math.floor(BUDGET / Math.max(pass, CHUNK))));
  const own = texts.slice(0, share);
  const found = own.reduce((sum, text) => sum + (pass > BUDGET ? runner.found : run(text)), 0);
  return { ...runner, own, units: unitsOf(own), pass, first, rounds, found };
}

/** Runs until the compiler has had its say; returns how many texts fill a chunk, and how long one pass over those takes. */
function warmUp({ texts, run, warmUps = 1 }: Contestant, first: number): { share: number; pass: number } {
  if (first > BUDGET && texts[0] !== undefined && texts[0].length > 10_000) return { share: 1, pass: first };
  const start = cpuNow();
  let chunkStart = start;
  let share = 0;
  for (let read = 1; ; read++) {
    sink += run(texts[read % texts.length] ?? "");
    share++;
    const now = cpuNow();
    if (now - chunkStart < CHUNK) continue;
    // The last chunk of the warm-up is nearest to the speed to come.
    if (now - start >= WARM_UP && read >= warmUps) {
      const own = Math.min(share, texts.length);
      return { share: own, pass: ((now - chunkStart) * own) / share };
    }
    chunkStart = now;
    share = 0;
  }
}

/** Fewer rounds are spread over all of them. */
function takesPart({ rounds, notRun }: Runner, round: number): boolean {
  return notRun === undefined && Math.floor((round * rounds) / ROUNDS) !== Math.floor(((round - 1) * rounds) / ROUNDS);
}

function runRound(runner: Runner): void {
  const limitTexts = runner.limitTexts ?? runner.own;
  const before = limitSpeed(limitTexts);
  const speed = speedOf(runner, CHUNK);
  const after = limitSpeed(limitTexts);
  runner.speeds.push(speed);
  runner.shares.push(speed / ((before + after) / 2));
}

/** Units per second of whole passes over the texts, for at least so many milliseconds of CPU. */
function speedOf({ own, units, run, pass }: Pick<Runner, "own" | "units" | "run" | "pass">, milliseconds: number): number {
  const start = cpuNow();
  let passes = 0;
  let spent = 0;
  const atOnce = Math.max(1, Math.floor(BETWEEN_LOOKS / pass));
  do {
    for (let repeat = 0; repeat < atOnce; repeat++) for (const text of own) sink = (sink + run(text)) | 0;
    passes += atOnce;
    spent = cpuNow() - start;
  } while (spent < milliseconds);
  return (units * passes) / (spent / 1_000);
}

function unitsOf(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0);
}

function toResult({ name, speeds, shares, found, own, first, notRun }: Runner): Result {
  const share = { p10: quantile(shares, 0.1), median: quantile(shares, 0.5), p90: quantile(shares, 0.9) };
  const result = { name, unitsPerSecond: quantile(speeds, 0.5), share, first, texts: own.length, rounds: shares.length };
  return { ...result, foundPerText: found / own.length, ...(notRun && { notRun }) };
}
