import type { Level } from "../core/level.ts";
import type { Group } from "./labelled-data.ts";
import { isAtLeast, isOrdinary } from "./score-rows.ts";

/** Alarms allowed per 1,000 ordinary texts of a language (the product's alarm budget). */
export const ALLOWED = { danger: 2, caution: 20 } as const;

/** With fewer ordinary texts a share says little: the count and its bound are told instead. */
export const ENOUGH = 500;

/** How often ordinary texts of one language warn. */
export interface AlarmRow {
  language: string;
  ordinary: number;
  caution: number;
  danger: number;
  /** Upper end of the 95 % interval of the alarm rate, per 1,000. */
  cautionBound: number;
  dangerBound: number;
  /** Undefined where too few texts are there to judge. */
  withinBudget: boolean | undefined;
}

/** Alarms on ordinary texts, by language over all data sets. */
export function alarmRows(groups: readonly Group[]): AlarmRow[] {
  const languages = [...new Set(groups.map(({ language }) => language))].sort();
  return languages.flatMap((language) => {
    const ordinary = groups.filter((group) => group.language === language).flatMap(({ scored }) => scored.filter(isOrdinary));
    if (ordinary.length === 0) return [];
    const count = (level: Level) => ordinary.filter(isAtLeast(level)).length;
    const [caution, danger] = [count("caution"), count("danger")];
    const per1000 = (part: number) => (part / ordinary.length) * 1000;
    const judged = ordinary.length >= ENOUGH;
    return {
      language,
      ordinary: ordinary.length,
      caution,
      danger,
      cautionBound: upperBound(caution, ordinary.length) * 1000,
      dangerBound: upperBound(danger, ordinary.length) * 1000,
      withinBudget: judged ? per1000(caution) <= ALLOWED.caution && per1000(danger) <= ALLOWED.danger : undefined,
    };
  });
}

/** One-sided 95 % upper bound of a rate seen `hits` times in `n` (Clopper and Pearson, 1934): 3/n for no hit at all. */
export function upperBound(hits: number, n: number): number {
  if (hits >= n) return 1;
  let low = hits / n;
  let high = 1;
  for (let step = 0; step < 60; step++) {
    const rate = (low + high) / 2;
    if (atMost(hits, n, rate) > 0.05) low = rate;
    else high = rate;
  }
  return high;
}

/** Chance of at most `hits` in `n` at a rate. Terms are built up in logarithms: powers of small rates vanish. */
function atMost(hits: number, n: number, rate: number): number {
  let logTerm = n * Math.log1p(-rate);
  let sum = Math.exp(logTerm);
  for (let k = 1; k <= hits; k++) {
    logTerm += Math.log((n - k + 1) / k) + Math.log(rate) - Math.log1p(-rate);
    sum += Math.exp(logTerm);
  }
  return sum;
}
