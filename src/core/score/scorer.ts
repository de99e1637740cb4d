import type { TextView } from "../text/text-view.ts";
import { hashOfEntry, LexiconTable } from "./lexicon-table.ts";
import type { ScoreModel } from "./model.ts";
import { emptyShape, type Shape } from "./shape.ts";
import { type Known, signs } from "./signs.ts";
import { passWords } from "./word-pass.ts";

/** The fields whose wording is judged. */
export interface Wording {
  readonly language: string;
  readonly title: TextView | undefined;
  readonly text: TextView | undefined;
}

/** What the wording of an ad says. */
export interface Judged {
  /** Natural logarithm of the odds that an ad so worded is bait, among the ads that were learned from. */
  readonly logit: number;
  readonly bait: boolean;
}

/** Parts of the logit by name, for explaining. */
export type Part = { readonly theme: string; readonly sign: string; readonly adds: number };

/** A word counts for less in a long text, as in cosine-normalised term vectors; the constant keeps very short texts from shouting. */
export function wordScale(words: number): number {
  return 10 / Math.sqrt(words + 12);
}

/** A word said often counts a little more (sublinear term frequency). */
export function timesScale(times: number): number {
  return 1 + Math.log(times);
}

/** Judges wording by weights that were learned offline (`second-look learn-score`). */
export class Scorer {
  private readonly models = new Map<string, OpenModel>();

  constructor(models: readonly ScoreModel[]) {
    for (const model of models) {
      const open = new OpenModel(model);
      for (const language of [model.language, ...model.also]) if (!this.models.has(language)) this.models.set(language, open);
    }
    for (const model of models) this.models.set(model.language, new OpenModel(model));
  }

  /** What the wording says; undefined where nothing was learned for the language. */
  judge(wording: Wording, known: Omit<Known, "title" | "text">): Judged | undefined {
    return this.models.get(wording.language)?.judge(wording, known);
  }

  /** The parts of {@link judge}, those that say most first. */
  explain(wording: Wording, known: Omit<Known, "title" | "text">): Part[] {
    const parts: Part[] = [];
    this.models.get(wording.language)?.judge(wording, known, parts);
    return parts.sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds));
  }
}

/** A model made ready when its language is first met. */
class OpenModel {
  private readonly model: ScoreModel;
  private table: LexiconTable | undefined;
  private readonly weights: number[] = [];
  private times = new Uint16Array(0);

  constructor(model: ScoreModel) {
    this.model = model;
  }

  judge({ title, text }: Wording, beside: Omit<Known, "title" | "text">, parts?: Part[]): Judged {
    const table = this.open();
    const met: number[] = [];
    const { times } = this;
    const count = (hash: number) => {
      const index = table.get(hash);
      if (index < 0) return;
      if (times[index] === 0) met.push(index);
      times[index] = (times[index] as number) + 1;
    };
    const known: Known = { ...beside, title: readShape(title, count), text: readShape(text, count) };
    const scale = wordScale(known.title.words + known.text.words);
    let logit = this.model.bias;
    for (const index of met) {
      const adds = (this.weights[index] as number) * timesScale(times[index] as number) * scale;
      times[index] = 0;
      logit += adds;
      parts?.push({ ...this.nameOf(index), adds });
    }
    for (const sign of signs) {
      const weight = this.model.signs[sign.name];
      if (weight === undefined || !sign.holds(known)) continue;
      logit += weight;
      parts?.push({ theme: "", sign: sign.name, adds: weight });
    }
    return { logit, bait: this.model.bait !== undefined && logit > this.model.bait };
  }

  private open(): LexiconTable {
    if (this.table) return this.table;
    this.weights.push(...this.model.themes.flatMap(({ weights }) => weights));
    this.table = new LexiconTable(this.model.themes.flatMap(({ words }) => words.map(hashOfEntry)));
    this.times = new Uint16Array(this.weights.length);
    return this.table;
  }

  private nameOf(index: number): { theme: string; sign: string } {
    let first = 0;
    for (const { name, words } of this.model.themes) {
      if (index < first + words.length) return { theme: name, sign: words[index - first] ?? "" };
      first += words.length;
    }
    return { theme: "", sign: "" };
  }
}

/** Reads one field; a missing one has an empty shape. */
export function readShape(view: TextView | undefined, visit: Parameters<typeof passWords>[2]): Shape {
  const shape = emptyShape();
  if (view) passWords(view.text, shape, visit);
  return shape;
}
