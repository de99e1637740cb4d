import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Pack } from "../core/pack.ts";
import { hashOfEntry } from "../core/score/lexicon-table.ts";
import { STEM } from "../core/score/word-pass.ts";
import { baitThreshold, figuresOf } from "./learn/figures.ts";
import { calibrate } from "./learn/fit.ts";
import { learn, outOfFold, type Settings, tableOf } from "./learn/model.ts";
import { readData, type Sample, Spellings } from "./learn/read-data.ts";
import { toFile, toYaml } from "./learn/write.ts";
import { CannotRun, EXIT, print, report } from "./output.ts";
import { loadEngine } from "./rules-folder.ts";

interface Plan {
  readonly language: string;
  readonly also: readonly string[];
  readonly settings: Settings;
  readonly isUsed: (sample: Sample) => boolean;
  /** Whether ordinary texts of all kinds were seen, so that a threshold for bait means something. */
  readonly findsBait: boolean;
}

/** Steps set for Russian; English has others close by. */
const russianSteps = ["text of 120 ", "sentences of 18 ", "sentences of 24 ", "in 100 words, numbers 0.5 ", "in 100 words, brackets 1 or"];

/**
 * Chosen by out-of-fold figures, in November 2026. English: fraud is known from one board only; ads of other boards count a twentieth, enough
 * that their ways of writing raise no alarm. Russian: messages from chats against ads, chats and news alike;
 * that messages have no title says nothing of bait.
 */
const plans: readonly Plan[] = [
  {
    language: "en",
    also: [],
    settings: { clusters: 5, entries: 5000, words: 500, signs: 31, loss: "margin", elsewhere: 0.05, leaveOut: russianSteps },
    isUsed: ({ isJob }) => isJob,
    findsBait: false,
  },
  {
    language: "ru",
    also: ["uk", "und"],
    settings: { clusters: 5, entries: 1500, words: 30, signs: 1, loss: "logistic", elsewhere: 1, leaveOut: ["title"] },
    isUsed: () => true,
    findsBait: true,
  },
];

const FOLDS = 10;

/**
 * `npm run learn -- [--data DIR] [--only LANGUAGE] [--folds N] [--dry]`: learns the weights of wording from labelled ads, prints
 * figures for ads that were not learned from, and writes `rules/score/<lang>.yaml`. The same data and rules give the same files.
 */
export function learnScore(args: readonly string[], root: string): number {
  const { values: given } = parseArgs({
    args: [...args],
    options: { data: { type: "string" }, only: { type: "string" }, folds: { type: "string" }, dry: { type: "boolean" } },
  });
  const folder = resolve(given.data ?? join(root, "../shared/data"));
  if (!existsSync(folder)) throw new CannotRun(`no data in ${folder}; give a folder of *.jsonl or *.jsonl.gz with --data DIR`);
  const folds = given.folds === undefined ? FOLDS : Number(given.folds);
  if (!Number.isInteger(folds) || folds < 2) throw new CannotRun(`--folds takes a whole number from 2 on, not "${given.folds}"`);
  const chosen = plans.filter(({ language }) => !given.only || language === given.only);
  if (chosen.length === 0)
    throw new CannotRun(`nothing is learned for "${given.only}"; one of: ${plans.map((plan) => plan.language).join(", ")}`);
  const engine = loadEngine(root);
  const isName = namesOf(engine.pack);
  for (const plan of chosen) {
    const spellings = new Spellings();
    const spoken = new Set([plan.language, ...plan.also]);
    const samples = readData(engine, folder, { spellings, languages: spoken }).filter((sample) => sample.judged && plan.isUsed(sample));
    if (!samples.some(({ risky }) => risky))
      throw new CannotRun(`no risky ads in ${plan.language} in ${folder}; there is nothing to learn from`);
    const mayLearn = (hash: number) => spellings.isNoName(hash) && !(spellings.best(hash) ?? "").split(" ").some(isName);
    const table = tableOf(samples, plan.settings, mayLearn);
    report(`${plan.language}: ${samples.length} texts, ${table.hashes.length} words and pairs`);
    const values = outOfFold(table, plan.settings, folds, 1);
    const { slope, offset } = calibrate(values, table.labels, table.weights);
    const logits = values.map((value) => value * slope + offset);
    const figures = figuresOf(samples, logits);
    print(`${plan.language}, out of fold (${folds} folds, near-duplicates on one side)`);
    for (const line of figures) print(`  ${line}`);
    const bait = plan.findsBait ? baitThreshold(samples, logits) : undefined;
    const fitted = learn(table, [...samples.keys()], plan.settings).map((weight) => weight * slope);
    fitted[table.rows.width] = (fitted[table.rows.width] as number) + offset;
    const file = toFile(table, fitted, spellings, {
      language: plan.language,
      also: [...plan.also],
      ...(bait !== undefined && { bait }),
    });
    if (given.dry) continue;
    mkdirSync(join(root, "rules/score"), { recursive: true });
    writeFileSync(join(root, `rules/score/${plan.language}.yaml`), toYaml(file, figures.slice(0, 2)));
  }
  return EXIT.done;
}

/** Names of places and services the pack knows: no wording. */
function namesOf({ places, contacts }: Pack): (word: string) => boolean {
  const phrases = [
    ...places.flatMap(({ names, risk }) => [...Object.values(names).flat(), ...Object.values(risk?.names ?? {}).flat()]),
    ...contacts.messengers.flatMap(({ words, hosts, labels }) => [...words, ...hosts, ...(labels ?? [])]),
  ];
  const whole = new Set<number>();
  const beginnings: string[] = [];
  for (const phrase of phrases) {
    for (const [word] of phrase.toLowerCase().matchAll(/\p{L}+/gu)) {
      if (word.length < 3) continue;
      whole.add(hashOfEntry(word));
      if (word.length > 3 && word.length < STEM) beginnings.push(word);
    }
  }
  return (word) =>
    whole.has(hashOfEntry(word)) || beginnings.some((beginning) => word.startsWith(beginning) && word.length <= beginning.length + 2);
}
