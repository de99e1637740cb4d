import { describe, expect, it } from "vitest";
import { signs } from "../../core/score/signs.ts";
import { baitThreshold } from "./figures.ts";
import { calibrate, fit, logitOf } from "./fit.ts";
import { learn, outOfFold, type Settings, tableOf } from "./model.ts";
import type { Sample } from "./read-data.ts";

const settings: Settings = { clusters: 2, entries: 10, words: 1, signs: 1, loss: "logistic", elsewhere: 1, leaveOut: [] };
const [LURE, DUTY, COMMON, ONCE] = [11, 22, 33, 44];

/** Made-up texts: risky ones hold one word, ordinary ones another, all a third. */
const samples: Sample[] = Array.from({ length: 60 }, (_, index) => {
  const risky = index % 3 === 0;
  const words = [risky ? LURE : DUTY, COMMON, ...(index === 0 ? [ONCE] : [])];
  return {
    dataset: "made-up",
    cluster: `cluster ${index}`,
    risky,
    isJob: true,
    language: "en",
    times: new Map(words.map((word) => [word, 1])),
    words: 20,
    signs: [],
    judged: true,
  };
});
const all = [...samples.keys()];
const logitsOf = (given: Settings) => {
  const table = tableOf(samples, given, () => true);
  const fitted = learn(table, all, given);
  return { table, logits: all.map((row) => logitOf(table.rows, row, fitted)), fitted };
};

describe("learning", () => {
  it("tells risky from ordinary, the same every time", () => {
    const { logits } = logitsOf(settings);
    expect(samples.every(({ risky }, row) => (logits[row] ?? 0) > 0 === risky)).toBe(true);
    expect(logitsOf(settings).logits).toEqual(logits);
  });

  it("learns no word of a single cluster, nor one it may not", () => {
    expect(tableOf(samples, settings, () => true).hashes).toEqual([LURE, DUTY, COMMON]);
    expect(tableOf(samples, settings, (hash) => hash !== LURE).hashes).toEqual([DUTY, COMMON]);
  });

  it("keeps the most telling words when there is room for few", () => {
    const { table, fitted } = logitsOf({ ...settings, entries: 2 });
    expect(fitted[signs.length + table.hashes.indexOf(COMMON)]).toBe(0);
    expect(fitted[signs.length + table.hashes.indexOf(LURE)]).toBeGreaterThan(0);
    expect(fitted[signs.length + table.hashes.indexOf(DUTY)]).toBeLessThan(0);
  });

  it("says of every text what a model says that has not seen its cluster", () => {
    const twins = samples.map((sample) => ({ ...sample, cluster: sample.risky ? "one" : sample.cluster }));
    const logits = outOfFold(
      tableOf(twins, { ...settings, clusters: 1 }, () => true),
      settings,
      5,
      1,
    );
    const risky = [...logits].filter((_, row) => twins[row]?.risky);
    expect(Math.max(...risky)).toBeLessThan(0);
  });

  it("solves what can be solved by hand", () => {
    const rows = { starts: new Int32Array(5), columns: new Int32Array(), values: new Float64Array(), width: 0 };
    const labels = Uint8Array.from([1, 0, 0, 0]);
    const fitted = fit({
      rows,
      use: [0, 1, 2, 3],
      labels,
      weights: new Float64Array(4).fill(1),
      penalty: new Float64Array(),
      loss: "logistic",
    });
    expect(fitted[0]).toBeCloseTo(Math.log(1 / 3), 2);
  });
});

describe("the margin", () => {
  it("tells risky from ordinary too, and spends nothing on rows far on their side", () => {
    const { logits } = logitsOf({ ...settings, loss: "margin" });
    expect(samples.every(({ risky }, row) => (logits[row] ?? 0) > 0 === risky)).toBe(true);
    expect(Math.max(...logits.map(Math.abs))).toBeLessThan(1.5);
  });

  it("is turned into logits by what was seen beside it", () => {
    const values = Float64Array.from([1, 1, 1, 1, -1, -1, -1, -1]);
    const { slope, offset } = calibrate(values, Uint8Array.from([1, 1, 1, 0, 1, 0, 0, 0]), new Float64Array(8).fill(1));
    expect(slope).toBeCloseTo(Math.log(3), 1);
    expect(offset).toBeCloseTo(0, 1);
  });
});

describe("the threshold of bait", () => {
  it("lies above nearly all ordinary texts, of every data set that is large enough", () => {
    const chat = Array.from({ length: 200 }, () => ({ dataset: "chat" }));
    const ads = Array.from({ length: 4800 }, () => ({ dataset: "ads" }));
    const made = [...chat, ...ads].map(({ dataset }) => ({ ...samples[1], dataset, risky: false }) as Sample);
    const logits = Float64Array.from(made, (_, row) => (row < 200 ? row / 100 : -5));
    const threshold = baitThreshold(made, logits);
    expect([...logits].filter((logit) => logit > threshold).length).toBeLessThanOrEqual(4);
    expect(threshold).toBeLessThan(2);
  });
});
