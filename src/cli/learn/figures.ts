import { rankingFigures } from "../ranking.ts";
import type { Sample } from "./read-data.ts";

/** So many of all ordinary texts may be taken for bait, and so many of those of one data set. */
const BAIT_ALARMS = 0.002;
const BAIT_ALARMS_EACH = 0.01;
/** A data set with fewer ordinary texts says nothing about its share. */
const ENOUGH = 100;

/** How well logits separate, and how many ordinary texts of each data set reach what one in a hundred reaches where risky ones are known. */
export function figuresOf(samples: readonly Sample[], logits: Float64Array): string[] {
  const jobs = new Set(samples.flatMap(({ risky, dataset }) => (risky ? [dataset] : [])));
  const pick = (wanted: (sample: Sample) => boolean) => samples.flatMap((sample, row) => (wanted(sample) ? [logits[row] as number] : []));
  const risky = pick((sample) => sample.risky);
  const lines: string[] = [];
  const compare = (name: string, ordinary: readonly number[]) => {
    const figures = rankingFigures(risky, ordinary);
    if (!figures) return;
    lines.push(
      `against ${name} (${risky.length} risky, ${ordinary.length} ordinary): AUC ${figures.auc.toFixed(3)}, recall at 1 % ${figures.recallAt1.toFixed(3)}`,
    );
  };
  const same = pick(({ risky: isRisky, dataset }) => !isRisky && jobs.has(dataset));
  const ads = pick(({ risky: isRisky, dataset, isJob }) => !isRisky && (isJob || jobs.has(dataset)));
  compare("the same sources", same);
  compare("ads and the same sources", ads);
  compare(
    "all ordinary texts",
    pick((sample) => !sample.risky),
  );
  const limit = reachedBy(same.length >= 500 ? same : ads, 0.01);
  for (const dataset of new Set(samples.map((sample) => sample.dataset))) {
    const own = pick((sample) => sample.dataset === dataset && !sample.risky);
    if (own.length === 0) continue;
    lines.push(`${dataset}: ${share(own, limit)} % of ${own.length} ordinary texts above that threshold`);
  }
  return lines;
}

/** The logit that hardly an ordinary text of all, and few of any data set, lies above. */
export function baitThreshold(samples: readonly Sample[], logits: Float64Array): number {
  const ordinary = samples.flatMap((sample, row) => (sample.risky ? [] : [{ dataset: sample.dataset, logit: logits[row] as number }]));
  let threshold = reachedBy(
    ordinary.map(({ logit }) => logit),
    BAIT_ALARMS,
  );
  for (const dataset of new Set(ordinary.map((one) => one.dataset))) {
    const own = ordinary.filter((one) => one.dataset === dataset).map(({ logit }) => logit);
    if (own.length >= ENOUGH) threshold = Math.max(threshold, reachedBy(own, BAIT_ALARMS_EACH));
  }
  return Math.ceil(threshold * 100) / 100;
}

/** What at most this share lies above. */
function reachedBy(values: readonly number[], alarms: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length - 1 - Math.floor(sorted.length * alarms)] ?? 0;
}

function share(values: readonly number[], limit: number): string {
  return ((100 * values.filter((value) => value > limit).length) / values.length).toFixed(1);
}
