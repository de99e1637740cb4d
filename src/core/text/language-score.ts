import { letterIds, NO_LETTER, SKIPPED, scripts, UNUSUAL } from "./language-letters.ts";
import { type LanguageTable, languageTables } from "./language-tables.ts";

/** Most characters {@link addScores} may be given at once: a lane then holds every sum it can come to (see {@link LANE}). */
export const WINDOW = 42;

/** Languages a script may have. */
export const LANES = 10;

/** Slots 0–4095 are pairs of letters, the rest short words and ends of words by hash. */
const PAIRS = 4096;
const HASHED = 8192;

/**
 * A row of weights is two doubles of five lanes, so that one addition adds up five languages. A weight is at most 12, and 42 characters
 * have at most 21 words with four features each: no lane comes to 1,024.
 */
const LANE = 1024;

/** Weights there are, all raised by six so that none is negative: what every language gets more changes nothing. */
const levels = [0, 2, 4, 5, 6, 7, 8, 10, 12];

interface Scorer {
  readonly ids: Uint8Array;
  /** Weights by slot: the first five languages of the script, and the rest. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

const scorers: readonly [Scorer, Scorer] = [unpack(languageTables[0], letterIds[0]), unpack(languageTables[1], letterIds[1])];

/** Digits of the packed tables: printable characters that need no escaping in a string. */
function digitValues(): Uint8Array {
  const values = new Uint8Array(128);
  let value = 0;
  for (let code = 35; code < 127; code++) if (!"$'\\`".includes(String.fromCharCode(code))) values[code] = value++;
  return values;
}

/** What is packed for one slot: the distance from the slot before (87 means 87 more to come), then two weights a digit. */
function unpack({ languages, packed }: LanguageTable, ids: Uint8Array): Scorer {
  const text = packed.join("");
  const values = digitValues();
  const low = new Float64Array(PAIRS + HASHED);
  const high = new Float64Array(PAIRS + HASHED);
  const digit = (at: number) => values[text.charCodeAt(at)] ?? 0;
  let slot = -1;
  for (let at = 0; at < text.length; ) {
    for (; digit(at) === 87; at++) slot += 87;
    slot += digit(at++) + 1;
    const weights = new Array<number>(LANES).fill(0);
    for (let lane = 0; lane < languages.length; lane += 2) {
      const both = digit(at++);
      weights[lane] = levels[Math.floor(both / levels.length)] ?? 0;
      if (lane + 1 < languages.length) weights[lane + 1] = levels[both % levels.length] ?? 0;
    }
    low[slot] = lanes(weights.slice(0, 5));
    high[slot] = lanes(weights.slice(5));
  }
  return { ids, low, high };
}

function lanes(weights: readonly number[]): number {
  return weights.reduceRight((sum, weight) => sum * LANE + weight, 0);
}

/**
 * Adds to `sums` (one place a language of the script) what `text` from `from` to `to`, at most {@link WINDOW} characters, says for each.
 * Returns whether it met characters that should be normalised first.
 */
export function addScores(text: string, from: number, to: number, script: 0 | 1, sums: Int32Array): boolean {
  const { ids, low, high } = scorers[script];
  let lowSum = 0;
  let highSum = 0;
  /** The last three letters of the word, six bits each: so the last two are the slot of the pair. */
  let recent = 0;
  let word = 0;
  let unusual = false;
  for (let at = from; at <= to; at++) {
    const id = at < to ? (ids[text.charCodeAt(at)] ?? 0) : 0;
    if (id >= SKIPPED) {
      if (id === UNUSUAL) unusual = true;
      continue;
    }
    const pair = ((recent << 6) | id) & (PAIRS - 1);
    lowSum += low[pair] ?? 0;
    highSum += high[pair] ?? 0;
    if (id !== 0) {
      recent = ((recent << 6) | id) & 0x3ffff;
      word = (Math.imul(word, 67) + id) | 0;
    } else if (recent !== 0) {
      const whole = hashed(word, 0);
      const ending = hashed(recent, 1);
      lowSum += (low[whole] ?? 0) + (low[ending] ?? 0);
      highSum += (high[whole] ?? 0) + (high[ending] ?? 0);
      recent = 0;
      word = 0;
    }
  }
  spill(lowSum, sums, 0);
  spill(highSum, sums, 5);
  return unusual;
}

function hashed(value: number, salt: number): number {
  return PAIRS + (((Math.imul(value, 0x9e3779b1) >>> 8) + salt) & (HASHED - 1));
}

/** Takes the five lanes of a sum apart. */
function spill(sum: number, sums: Int32Array, first: number): void {
  const upper = Math.floor(sum / (LANE * LANE));
  const lower = sum - upper * (LANE * LANE);
  sums[first] = (sums[first] ?? 0) + (lower & (LANE - 1));
  sums[first + 1] = (sums[first + 1] ?? 0) + (lower >> 10);
  sums[first + 2] = (sums[first + 2] ?? 0) + (upper & (LANE - 1));
  sums[first + 3] = (sums[first + 3] ?? 0) + ((upper >> 10) & (LANE - 1));
  sums[first + 4] = (sums[first + 4] ?? 0) + (upper >> 20);
}

/** Counts the letters of each script in `text` from `from` to `to`, looking at every `step`-th character, into `counts`. */
export function countScripts(text: string, from: number, to: number, step: number, counts: Int32Array): void {
  for (let at = from; at < to; at += step) {
    const script = scripts[text.charCodeAt(at)] ?? 0;
    counts[script] = (counts[script] ?? 0) + step;
  }
}

/** End of a window that begins at `from`: between words where one ends in its later half. */
export function windowEnd(text: string, from: number, end: number): number {
  const to = from + WINDOW;
  if (to >= end) return end;
  for (let at = to; at > to - WINDOW / 2; at--) if (!isLetter(text, at) || !isLetter(text, at - 1)) return at;
  return to;
}

/** Whether a character is a letter of any script, as far as one UTF-16 unit tells. */
export function isLetter(text: string, at: number): boolean {
  return (scripts[text.charCodeAt(at)] ?? NO_LETTER) !== NO_LETTER;
}
