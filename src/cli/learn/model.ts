import { timesScale, wordScale } from "../../core/score/scorer.ts";
import { signs } from "../../core/score/signs.ts";
import { type Fitted, fit, type Loss, logitOf, type Rows } from "./fit.ts";
import type { Sample } from "./read-data.ts";

export interface Settings {
  /** A word must stand in so many clusters, so that no single ad is learned by heart. */
  readonly clusters: number;
  /** How many words and pairs are kept. */
  readonly entries: number;
  /** Regularisation of words, and of signs that are no words. */
  readonly words: number;
  readonly signs: number;
  readonly loss: Loss;
  /** How much an ordinary text counts that comes from elsewhere than the risky ones. */
  readonly elsewhere: number;
  /** Beginnings of signs that tell only where a text was gathered. */
  readonly leaveOut: readonly string[];
}

/** Samples as a matrix: signs first, then words. */
export interface Table {
  readonly samples: readonly Sample[];
  readonly rows: Rows;
  /** Hash of each word column. */
  readonly hashes: readonly number[];
  readonly rarity: readonly number[];
  readonly labels: Uint8Array;
  readonly weights: Float64Array;
}

/** Builds the matrix of all words that stand in enough clusters and that `mayLearn`. Labels play no part in the choice. */
export function tableOf(samples: readonly Sample[], settings: Settings, mayLearn: (hash: number) => boolean): Table {
  const clusters = new Map<number, Set<string>>();
  for (const { times, cluster } of samples) {
    for (const hash of times.keys()) {
      const known = clusters.get(hash);
      if (known) known.add(cluster);
      else clusters.set(hash, new Set([cluster]));
    }
  }
  const hashes = [...clusters]
    .filter(([hash, { size }]) => size >= settings.clusters && mayLearn(hash))
    .map(([hash]) => hash)
    .sort((a, b) => a - b);
  const columnOf = new Map(hashes.map((hash, index) => [hash, index + signs.length]));
  const total = new Set(samples.map(({ cluster }) => cluster)).size;
  const rarity = hashes.map((hash) => Math.log((1 + total) / (1 + (clusters.get(hash)?.size ?? 0))) + 1);
  const starts = [0];
  const columns: number[] = [];
  const values: number[] = [];
  for (const sample of samples) {
    for (const sign of sample.signs) {
      if (settings.leaveOut.some((beginning) => signs[sign]?.name.startsWith(beginning))) continue;
      columns.push(sign);
      values.push(1);
    }
    const scale = wordScale(sample.words);
    for (const [hash, times] of sample.times) {
      const column = columnOf.get(hash);
      if (column === undefined) continue;
      columns.push(column);
      values.push(timesScale(times) * scale * (rarity[column - signs.length] as number));
    }
    starts.push(columns.length);
  }
  const home = new Set(samples.filter(({ risky }) => risky).map(({ dataset }) => dataset));
  return {
    samples,
    rows: {
      starts: Int32Array.from(starts),
      columns: Int32Array.from(columns),
      values: Float64Array.from(values),
      width: hashes.length + signs.length,
    },
    hashes,
    rarity,
    labels: Uint8Array.from(samples, ({ risky }) => (risky ? 1 : 0)),
    weights: Float64Array.from(samples, ({ dataset }) => (home.has(dataset) ? 1 : settings.elsewhere)),
  };
}

/** Learns from some rows: once with every word, then again with those that proved most telling. */
export function learn(table: Table, use: readonly number[], settings: Settings): Fitted {
  const { rows, labels, weights } = table;
  const penaltyOf = (width: number) => new Float64Array(width).fill(settings.words).fill(settings.signs, 0, signs.length);
  const { loss } = settings;
  const first = fit({ rows, use, labels, weights, penalty: penaltyOf(rows.width), loss });
  const kept = tellingColumns(table, use, first).slice(0, settings.entries);
  const fewer = onlyColumns(rows, [...signs.keys(), ...kept]);
  const second = fit({ rows: fewer, use, labels, weights, penalty: penaltyOf(fewer.width), loss });
  const fitted = new Float64Array(rows.width + 1);
  signs.forEach((_, index) => {
    fitted[index] = second[index] as number;
  });
  kept.forEach((column, index) => {
    fitted[column] = second[signs.length + index] as number;
  });
  fitted[rows.width] = second[fewer.width] as number;
  return fitted;
}

function onlyColumns({ starts, columns, values, width }: Rows, kept: readonly number[]): Rows {
  const place = new Int32Array(width).fill(-1);
  kept.forEach((column, index) => {
    place[column] = index;
  });
  const fewer = { starts: [0], columns: [] as number[], values: [] as number[] };
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let cell = starts[row] as number; cell < (starts[row + 1] as number); cell++) {
      const column = place[columns[cell] as number] as number;
      if (column < 0) continue;
      fewer.columns.push(column);
      fewer.values.push(values[cell] as number);
    }
    fewer.starts.push(fewer.columns.length);
  }
  return {
    starts: Int32Array.from(fewer.starts),
    columns: Int32Array.from(fewer.columns),
    values: Float64Array.from(fewer.values),
    width: kept.length,
  };
}

/** Words by how much they move the logits of the rows together. */
function tellingColumns({ rows }: Table, use: readonly number[], fitted: Fitted): number[] {
  const moved = new Float64Array(rows.width);
  for (const row of use) {
    for (let cell = rows.starts[row] as number; cell < (rows.starts[row + 1] as number); cell++) {
      const column = rows.columns[cell] as number;
      moved[column] = (moved[column] as number) + ((rows.values[cell] as number) * (fitted[column] as number)) ** 2;
    }
  }
  return Array.from({ length: rows.width - signs.length }, (_, index) => index + signs.length).sort(
    (a, b) => (moved[b] as number) - (moved[a] as number) || a - b,
  );
}

/** Values of every row, each from a model that saw nothing of its cluster. */
export function outOfFold(table: Table, settings: Settings, folds: number, seed: number): Float64Array {
  const foldOf = table.samples.map(({ cluster }) => foldOfCluster(cluster, folds, seed));
  const logits = new Float64Array(table.samples.length);
  for (let fold = 0; fold < folds; fold++) {
    const use = foldOf.flatMap((one, row) => (one === fold ? [] : [row]));
    const fitted = learn(table, use, settings);
    foldOf.forEach((one, row) => {
      if (one === fold) logits[row] = logitOf(table.rows, row, fitted);
    });
  }
  return logits;
}

/** FNV-1a of the cluster's name with the seed before it: the same split every time. */
function foldOfCluster(cluster: string, folds: number, seed: number): number {
  let hash = 0x811c9dc5;
  const name = `${seed}/${cluster}`;
  for (let index = 0; index < name.length; index++) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  hash ^= hash >>> 15;
  return (Math.imul(hash, 0x2c1b3c6d) >>> 8) % folds;
}
