import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { understand } from "../../core/assess/assess.ts";
import type { Engine } from "../../core/engine.ts";
import type { Listing } from "../../core/listing.ts";
import { hashOfEntry } from "../../core/score/lexicon-table.ts";
import { readShape, Scorer } from "../../core/score/scorer.ts";
import { type Known, signs } from "../../core/score/signs.ts";
import { STEM } from "../../core/score/word-pass.ts";
import { identifyLanguage } from "../../core/text/language.ts";

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
  /** The engine judges its wording at all: no other offer, no warning. */
  readonly judged: boolean;
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
  private readonly small = new Map<string, Set<string>>();

  addWord(hash: number, spelling: string, cluster: string): void {
    const lower = this.count(hash, spelling);
    if (spelling !== lower) return;
    const stem = lower.slice(0, STEM);
    const clusters = this.small.get(stem) ?? new Set<string>();
    if (clusters.size < ENOUGH) clusters.add(cluster);
    this.small.set(stem, clusters);
  }

  addPair(hash: number, spelling: string): void {
    this.count(hash, spelling);
  }

  private count(hash: number, spelling: string): string {
    const lower = spelling.toLowerCase();
    const known = this.written.get(hash);
    if (!known) this.written.set(hash, new Map([[lower, 1]]));
    else if (known.size < MANY || known.has(lower)) known.set(lower, (known.get(lower) ?? 0) + 1);
    return lower;
  }

  /** The commonest way to write it that the engine reads as the same; ties go to the first in the alphabet. */
  best(hash: number): string | undefined {
    const ranked = [...(this.written.get(hash) ?? [])].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return ranked.find(([spelling]) => !/\p{Lu}|\p{N}/u.test(spelling) && hashOfEntry(spelling) === hash)?.[0];
  }

  /** Whether all its words are written small in several ads: names of people, firms and places seldom are. */
  isNoName(hash: number): boolean {
    const [spelling = ""] = [...(this.written.get(hash)?.keys() ?? [])];
    return spelling.split(" ").every((word) => word === "#" || (this.small.get(word.slice(0, STEM))?.size ?? 0) >= ENOUGH);
  }
}

const ENOUGH = 2;
/** So many ways to write a word are kept. */
const MANY = 40;

/** What is read, and where its spellings go. */
interface Wanted {
  readonly spellings: Spellings;
  /** Languages, as the engine tells them. */
  readonly languages: ReadonlySet<string>;
}

/** Reads a folder of labelled records through the engine. Rows nobody labelled and advertising that is no job are left out. */
export function readData(engine: Engine, folder: string, { spellings, languages }: Wanted): Sample[] {
  const bare: Engine = { ...engine, scorer: new Scorer([]) };
  const isSpoken = ({ title, body, text }: DataRecord) => languages.has(identifyLanguage(`${title ?? ""}\n${body ?? text}`));
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
        .filter((record) => isUsed(record) && isSpoken(record))
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
  const { read, wording, beside, assessed } = understand(engine, listing);
  const times = new Map<number, number>();
  const readField = (view: typeof wording.text) => {
    const before: string[] = [];
    return readShape(view, (hash, distance, start, end) => {
      const spelling = view?.text.slice(start, end) ?? "";
      const written = /^\d+$/.test(spelling) ? "#" : spelling;
      if (distance === 0) before.unshift(written);
      const other = before[distance] ?? "";
      // Publishers put marks such as #URL_… in the place of what they took out.
      if (view?.text.charAt(start - 1) === "#" || (distance > 0 && other === "")) return;
      times.set(hash, (times.get(hash) ?? 0) + 1);
      if (distance === 0) spellings.addWord(hash, written, cluster);
      else spellings.addPair(hash, `${other} ${written}`);
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
    judged: assessed && !read.isWarning,
  };
}
