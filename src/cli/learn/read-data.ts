import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { assess, understand } from "../../core/assess/assess.ts";
import type { Engine } from "../../core/engine.ts";
import type { Listing } from "../../core/listing.ts";
import { Scorer, readShape } from "../../core/score/scorer.ts";
import { type Known, signs } from "../../core/score/signs.ts";

/** One text as the scorer sees it, with what people said of it. */
export interface Sample {
  readonly dataset: string;
  /** Near-duplicates share it: they are never on both sides of a split. */
  readonly cluster: string;
  readonly risky: boolean;
  readonly isJob: boolean;
  /** Language the engine takes it for. */
  readonly language: string;
  /** Times of words and pairs, by hash. */
  readonly times: ReadonlyMap<number, number>;
  readonly words: number;
  /** Numbers of the signs that hold. */
  readonly signs: readonly number[];
  /** Score without learned weights. */
  readonly byHand: number;
  /** The engine judges its wording at all: no other offer, no warning. */
  readonly judged: boolean;
  readonly stands: (name: string) => boolean;
}

interface DataRecord {
  readonly id: string;
  readonly text: string;
  readonly body?: string;
  readonly title?: string;
  readonly label: string;
  readonly domain?: string;
  readonly cluster?: string;
}

/** How words are written, by hash: for writing the lexicon down. */
export class Spellings {
  private readonly written = new Map<number, Map<string, number>>();
  private readonly small = new Map<number, Set<string>>();

  add(hash: number, spelling: string, cluster: string): void {
    const lower = spelling.toLowerCase();
    const known = this.written.get(hash) ?? new Map<string, number>();
    known.set(lower, (known.get(lower) ?? 0) + 1);
    this.written.set(hash, known);
    if (spelling !== lower) return;
    const clusters = this.small.get(hash) ?? new Set<string>();
    clusters.add(cluster);
    this.small.set(hash, clusters);
  }

  /** The commonest way to write it that holds; ties go to the first in the alphabet. */
  best(hash: number, holds: (spelling: string) => boolean): string | undefined {
    const ranked = [...(this.written.get(hash) ?? [])].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return ranked.find(([spelling]) => holds(spelling))?.[0];
  }

  /** In how many clusters it is written small: names of people, firms and places seldom are. */
  writtenSmall(hash: number): number {
    return this.small.get(hash)?.size ?? 0;
  }
}

/** Reads a folder of labelled records through the engine. Rows nobody labelled and advertising that is no job are left out. */
export function readData(engine: Engine, folder: string, spellings: Spellings): Sample[] {
  const bare: Engine = { ...engine, scorer: new Scorer([]) };
  return readdirSync(folder)
    .filter((name) => /\.jsonl(\.gz)?$/.test(name))
    .sort()
    .flatMap((name) => {
      const raw = readFileSync(join(folder, name));
      const lines = (name.endsWith(".gz") ? gunzipSync(raw) : raw).toString("utf8").split("\n");
      const dataset = name.replace(/(\.(dev|test))?\.jsonl(\.gz)?$/, "");
      return lines
        .filter((line) => line.trim() !== "")
        .map((line) => JSON.parse(line) as DataRecord)
        .filter(isUsed)
        .map((record) => toSample(bare, dataset, record, spellings));
    });
}

function isUsed({ label, domain }: DataRecord): boolean {
  return label === "legit" || ((label === "fraud" || label === "spam") && domain !== "nonjob");
}

function toSample(engine: Engine, dataset: string, record: DataRecord, spellings: Spellings): Sample {
  const cluster = `${dataset}/${record.cluster ?? record.id}`;
  const title = record.title ? { title: record.title } : {};
  const listing: Listing = { id: String(record.id), ...title, description: record.body ?? record.text, reading: "full" };
  const { read, wording, beside, assessed, stands } = understand(engine, listing);
  const times = new Map<number, number>();
  const readField = (view: typeof wording.text) => {
    let before = "";
    return readShape(view, (hash, pair, start, end) => {
      const spelling = view?.text.slice(start, end) ?? "";
      // Publishers put marks such as #URL_… in the place of what they took out.
      if (view?.text.charAt(start - 1) === "#") {
        before = "";
        return;
      }
      const written = /^\d+$/.test(spelling) ? "#" : spelling;
      times.set(hash, (times.get(hash) ?? 0) + 1);
      spellings.add(hash, written, cluster);
      if (pair !== 0 && before !== "") {
        times.set(pair, (times.get(pair) ?? 0) + 1);
        spellings.add(pair, `${before} ${written}`, cluster);
      }
      before = written;
    });
  };
  const known: Known = { ...beside, title: readField(wording.title), text: readField(wording.text) };
  return {
    dataset,
    cluster,
    risky: record.label !== "legit",
    isJob: record.domain !== "nonjob",
    language: read.language,
    times,
    words: known.title.words + known.text.words,
    signs: signs.flatMap(({ holds }, index) => (holds(known) ? [index] : [])),
    byHand: assess(engine, listing).score,
    judged: assessed && !read.isWarning,
    stands,
  };
}
