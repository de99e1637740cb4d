/*
 * Why tables of our own and not a library. Measured in November 2026 on the third of shared/data held out (`second-look languages`):
 * none of franc, franc-min, franc-all, tinyld, eld, cld3-asm and langdetect knows all our languages, and none is fast or small. Percent
 * right in sentences of SIB-200 (in brackets: their first 80 characters), of our own ad sentences in every way of writing ("ads"), and
 * microseconds for 1,500 characters (libraries in one pass of 60 ads):
 *
 *                          kk        ky         tg         uz         tk         ads   µs
 *   franc 6.2, 0.3 MB      99 (97)   97 (95)    100 (100)  97 (90)    96 (92)    62    8,000
 *   franc-all 7.2, 0.6 MB  99 (95)   94 (91)    100 (100)  97 (88)    95 (90)    55    17,000
 *   cld3-asm 4.0, 6.7 MB   100 (99)  100 (99)   100 (100)  100 (99)   –          64    7,000
 *   tinyld 1.3, 12 MB      99 (99)   –          –          –          97 (95)    51    550
 *   eld 2.1, langdetect    –         –          –          –          –          37    440; 11,000
 *   ours, 14 kB            100 (99)  100 (99)   100 (100)  100 (99)   100 (100)  99    2
 *
 * Kazakh in Latin letters no library tells (tinyld: five of ten sentences in the spelling of 2018).
 */

import { CYRILLIC, FOREIGN, GREEK, LATIN, NO_LETTER } from "./language-letters.ts";
import { addScores, countScripts, LANES, WINDOW, windowEnd } from "./language-score.ts";
import { languageTables } from "./language-tables.ts";

export { identifySegments, type LanguageSegment } from "./language-segments.ts";

/** Only so much of a text is looked at: language does not change the verdict, only words shown and tables used. */
export const LOOK_AT = 1500;

/** A text up to this long is read whole; of a longer one windows of {@link WINDOW} characters, spread evenly. */
const READ_WHOLE = 360;

/** Where the windows are, in parts of the text, and after how many of them a clear case is settled: mixed ads are read on. */
const places = [0, 4, 7, 2, 5, 1, 3, 6];
const ENOUGH = 3;

/** How clear that is: natural logarithm of odds, and share of letters in the other scripts. */
const CLEAR = 14;
const CLEAR_SHARE = 0.1;

/** To know the script of a window, every so many characters will do. */
const SCRIPT_STEP = 5;

/** A letter that is not Latin counts for more: Russian ads are full of Latin names of products, not the other way round. */
const OTHER_WEIGHT = 1.5;

/** So much clearer must it be that a text is in none of our languages than that it is in one of them (natural logarithm of odds). */
const AGAINST_UNKNOWN = 2;

const sums: readonly [Int32Array, Int32Array] = [new Int32Array(LANES), new Int32Array(LANES)];
const counts = new Int32Array(NO_LETTER + 1);
const totals = new Int32Array(NO_LETTER + 1);

/**
 * The language most of a text is in, as a BCP 47 code, or `und` when nothing is recognised. Kazakh is `kk` in both scripts, Uzbek `uz` in
 * Latin and `uz-Cyrl` in Cyrillic letters.
 *
 * @example identifyLanguage("Требуется повар, опыт от года") // "ru"
 */
export function identifyLanguage(text: string): string {
  if (readSample(text)) readSample(text.slice(0, LOOK_AT).normalize("NFKC"));
  const latin = (totals[LATIN] ?? 0) / OTHER_WEIGHT;
  const cyrillic = totals[CYRILLIC] ?? 0;
  const greek = totals[GREEK] ?? 0;
  const most = Math.max(latin, cyrillic, greek, totals[FOREIGN] ?? 0);
  if (most === 0) return "und";
  if (most === cyrillic) return bestOf(CYRILLIC);
  if (most === greek) return "el";
  return most === latin ? bestOf(LATIN) : "und";
}

/** Adds up what windows of the text say into `sums` and `totals`; whether the text must be normalised first. */
function readSample(text: string): boolean {
  for (let lane = 0; lane < LANES; lane++) sums[LATIN][lane] = sums[CYRILLIC][lane] = 0;
  for (let script = 0; script < NO_LETTER; script++) totals[script] = 0;
  const end = Math.min(text.length, LOOK_AT);
  let unusual = false;
  if (end <= READ_WHOLE) {
    for (let from = 0; from < end; ) {
      const to = windowEnd(text, from, end);
      unusual = readWindow(text, from, to) || unusual;
      from = to;
    }
    return unusual;
  }
  const stride = Math.floor((end - WINDOW) / (places.length - 1));
  for (let index = 0; index < places.length; index++) {
    if (index === ENOUGH && isClear()) break;
    const from = (places[index] ?? 0) * stride;
    unusual = readWindow(text, from, from + WINDOW) || unusual;
  }
  return unusual;
}

/** Whether one script holds nearly all letters, and one language is far ahead in it. */
function isClear(): boolean {
  const latin = totals[LATIN] ?? 0;
  const cyrillic = totals[CYRILLIC] ?? 0;
  const all = latin + cyrillic + (totals[GREEK] ?? 0) + (totals[FOREIGN] ?? 0);
  const script = cyrillic >= latin ? CYRILLIC : LATIN;
  if (all - Math.max(latin, cyrillic) > all * CLEAR_SHARE) return false;
  let most = 0;
  let second = 0;
  for (let lane = 0; lane < LANES; lane++) {
    const score = sums[script][lane] ?? 0;
    if (score > most) {
      second = most;
      most = score;
    } else if (score > second) second = score;
  }
  return (most - second) * languageTables[script].step > CLEAR;
}

/** One window, in the script most of it is in. */
function readWindow(text: string, from: number, to: number): boolean {
  for (let script = 0; script <= NO_LETTER; script++) counts[script] = 0;
  countScripts(text, from, to, SCRIPT_STEP, counts);
  const latin = counts[LATIN] ?? 0;
  const cyrillic = counts[CYRILLIC] ?? 0;
  for (let script = 0; script < NO_LETTER; script++) totals[script] = (totals[script] ?? 0) + (counts[script] ?? 0);
  const script = cyrillic * OTHER_WEIGHT >= latin ? CYRILLIC : LATIN;
  return addScores(text, from, to, script, sums[script]);
}

/** The clearest language of a script; with nothing to go by, the one its table starts highest. */
function bestOf(script: typeof LATIN | typeof CYRILLIC): string {
  const { languages, start, step } = languageTables[script];
  let best = "und";
  let most = Number.NEGATIVE_INFINITY;
  for (let lane = 0; lane < languages.length; lane++) {
    const language = languages[lane] ?? "und";
    const score = (sums[script][lane] ?? 0) + (start[lane] ?? 0) - (language === "und" ? AGAINST_UNKNOWN / step : 0);
    if (score > most) {
      most = score;
      best = language;
    }
  }
  return best;
}
