import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { assess } from "../core/assess/assess.ts";
import type { Engine } from "../core/engine.ts";
import type { Level } from "../core/level.ts";
import { CannotRun, report } from "./output.ts";

/** A labelled text; `body` is the text as a board shows it, where that is less than all. */
export interface DataRecord {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly body?: string;
  readonly title?: string;
  readonly label: "fraud" | "spam" | "legit" | "unknown";
  readonly domain?: string;
}

/** What the rules say to one labelled text. */
export interface Scored {
  readonly id: string;
  readonly label: DataRecord["label"];
  readonly level: Level;
  readonly score: number;
  readonly reasons: readonly string[];
  /** Its beginning on one line. */
  readonly excerpt: string;
}

/** Texts of one data set in one language: offers of work, or others. */
export interface Group {
  readonly dataset: string;
  readonly language: string;
  readonly domain: string;
  readonly scored: Scored[];
}

export interface ScoredData {
  readonly groups: readonly Group[];
  /** Lines that are no records. */
  readonly skipped: number;
}

/**
 * Assesses every labelled text of a folder (`*.jsonl`, `*.jsonl.gz`).
 *
 * @param only part of a file's name; all files when absent
 * @throws {CannotRun} when there is nothing to read
 */
export function scoreFolder(engine: Engine, folder: string, only = ""): ScoredData {
  if (!existsSync(folder)) throw new CannotRun(`no data in ${folder}; give a folder of *.jsonl or *.jsonl.gz with --data DIR`);
  const files = readdirSync(folder).filter((name) => /\.jsonl(\.gz)?$/.test(name) && name.includes(only));
  if (files.length === 0) throw new CannotRun(`no *.jsonl or *.jsonl.gz files in ${folder}`);
  const groups: Group[] = [];
  let skipped = 0;
  for (const name of files.sort()) skipped += scoreFile(engine, join(folder, name), groups);
  return { groups, skipped };
}

function scoreFile(engine: Engine, path: string, groups: Group[]): number {
  const dataset = basename(path).replace(/(\.(dev|test))?\.jsonl(\.gz)?$/, "");
  const raw = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(raw) : raw).toString("utf8");
  let skipped = 0;
  text.split("\n").forEach((line, index) => {
    if (line.trim() === "") return;
    const record = parseRecord(line);
    if (record) groupOf(groups, dataset, record).scored.push(scoreRecord(engine, record));
    else {
      skipped++;
      report(`${path}:${index + 1} skipped: not a record with id, text and label`);
    }
  });
  return skipped;
}

function parseRecord(line: string): DataRecord | undefined {
  try {
    const value = JSON.parse(line) as DataRecord;
    return typeof value.text === "string" && typeof value.label === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}

const EXCERPT = 160;

function scoreRecord(engine: Engine, record: DataRecord): Scored {
  const title = record.title ? { title: record.title } : {};
  const { level, score, reasons } = assess(engine, {
    id: String(record.id),
    ...title,
    description: record.body ?? record.text,
    reading: "full",
  });
  const excerpt = `${record.title ?? ""} ${record.text.slice(0, EXCERPT).replaceAll("\n", " ")}`.trim();
  return { id: String(record.id), label: record.label, level, score, reasons, excerpt };
}

function groupOf(groups: Group[], dataset: string, record: DataRecord): Group {
  const domain = record.domain ?? "job";
  const known = groups.find((group) => group.dataset === dataset && group.language === record.lang && group.domain === domain);
  if (known) return known;
  const made: Group = { dataset, language: record.lang, domain, scored: [] };
  groups.push(made);
  return made;
}
