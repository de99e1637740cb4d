import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { assess } from "../core/assess/assess.ts";
import type { Engine } from "../core/engine.ts";
import { compareLevels, type Level } from "../core/level.ts";
import { CannotRun, EXIT, print, report, table } from "./output.ts";
import { rankingFigures } from "./ranking.ts";
import { loadEngine } from "./rules-folder.ts";

interface DataRecord {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly body?: string;
  readonly title?: string;
  readonly label: "fraud" | "spam" | "legit" | "unknown";
  readonly domain?: string;
}

interface Scored {
  readonly id: string;
  readonly label: DataRecord["label"];
  readonly level: Level;
  readonly score: number;
  readonly reasons: readonly string[];
}

interface Group {
  readonly dataset: string;
  readonly language: string;
  readonly domain: string;
  readonly scored: Scored[];
}

/** One line of the score card. Shares are of `n`; recall of risky ads; alarms per 1,000 ordinary ads. */
export interface ScoreRow {
  dataset: string;
  language: string;
  domain: string;
  n: number;
  risky: number;
  ordinary: number;
  levels: Record<Level, number>;
  recallCaution: number | null;
  recallDanger: number | null;
  alarmsCaution: number | null;
  alarmsDanger: number | null;
  auc: number | null;
  recallAt1: number | null;
}

/**
 * `npm run evaluate -- [--data DIR] [--json FILE] [--show LEVEL] [--only DATASET]`: assesses labelled ads and prints a
 * score card. Where a record has `body` (text as a board shows it, without company profile) that is read.
 */
export function evaluate(args: readonly string[], root: string): number {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: "string" }, json: { type: "string" }, show: { type: "string" }, only: { type: "string" } },
  });
  const folder = resolve(values.data ?? join(root, "../shared/data"));
  if (!existsSync(folder)) throw new CannotRun(`no data in ${folder}; give a folder of *.jsonl or *.jsonl.gz with --data DIR`);
  const files = readdirSync(folder).filter((name) => /\.jsonl(\.gz)?$/.test(name) && (!values.only || name.includes(values.only)));
  if (files.length === 0) throw new CannotRun(`no *.jsonl or *.jsonl.gz files in ${folder}`);
  const engine = loadEngine(root);
  const { pack } = engine;
  const groups: Group[] = [];
  let skipped = 0;
  for (const name of files.sort()) skipped += assessFile(engine, join(folder, name), groups, values.show);
  const rows = groups.map(scoreRow);
  print(`pack ${pack.version}`);
  print(formatRows(rows));
  if (values.json) writeFileSync(resolve(values.json), `${JSON.stringify({ packVersion: pack.version, rows }, null, 2)}\n`);
  return skipped > 0 ? EXIT.skipped : EXIT.done;
}

function assessFile(engine: Engine, path: string, groups: Group[], show: string | undefined): number {
  const dataset = basename(path).replace(/(\.(dev|test))?\.jsonl(\.gz)?$/, "");
  const raw = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(raw) : raw).toString("utf8");
  let skipped = 0;
  text.split("\n").forEach((line, index) => {
    if (line.trim() === "") return;
    const record = parseRecord(line);
    if (!record) {
      skipped++;
      report(`${path}:${index + 1} skipped: not a record with id, text and label`);
      return;
    }
    const scored = scoreRecord(engine, record);
    groupOf(groups, dataset, record).scored.push(scored);
    if (show && compareLevels(scored.level, show as Level) >= 0) {
      report(
        `${dataset} ${record.label} ${scored.level} ${scored.score} ${scored.reasons.join(",")} | ${record.id} | ${record.title ?? ""} ${record.text.slice(0, 160).replaceAll("\n", " ")}`,
      );
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

function scoreRecord(engine: Engine, record: DataRecord): Scored {
  const title = record.title ? { title: record.title } : {};
  const assessment = assess(engine, { id: String(record.id), ...title, description: record.body ?? record.text, reading: "full" });
  return { id: String(record.id), label: record.label, level: assessment.level, score: assessment.score, reasons: assessment.reasons };
}

function groupOf(groups: Group[], dataset: string, record: DataRecord): Group {
  const domain = record.domain ?? "job";
  const known = groups.find((group) => group.dataset === dataset && group.language === record.lang && group.domain === domain);
  if (known) return known;
  const made: Group = { dataset, language: record.lang, domain, scored: [] };
  groups.push(made);
  return made;
}

function scoreRow({ dataset, language, domain, scored }: Group): ScoreRow {
  const risky = scored.filter(({ label }) => label === "fraud" || label === "spam");
  const ordinary = scored.filter(({ label }) => label === "legit");
  const atLeast = (list: readonly Scored[], level: Level) => list.filter((one) => compareLevels(one.level, level) >= 0).length;
  const share = (list: readonly Scored[], level: Level, per: number) =>
    list.length > 0 ? (atLeast(list, level) / list.length) * per : null;
  const levels = { none: 0, info: 0, caution: 0, danger: 0 };
  for (const { level } of scored) levels[level]++;
  const ranking = rankingFigures(
    risky.map(({ score }) => score),
    ordinary.map(({ score }) => score),
  );
  return {
    dataset,
    language,
    domain,
    n: scored.length,
    risky: risky.length,
    ordinary: ordinary.length,
    levels,
    recallCaution: share(risky, "caution", 1),
    recallDanger: share(risky, "danger", 1),
    alarmsCaution: share(ordinary, "caution", 1000),
    alarmsDanger: share(ordinary, "danger", 1000),
    auc: ranking?.auc ?? null,
    recallAt1: ranking?.recallAt1 ?? null,
  };
}

function formatRows(rows: readonly ScoreRow[]): string {
  const head = [
    "data set",
    "lang",
    "domain",
    "n",
    "risky",
    "none",
    "info",
    "caution",
    "danger",
    "recall c+",
    "recall d",
    "alarms c+/1000",
    "alarms d/1000",
    "AUC",
    "rec@1%",
  ];
  const fixed = (value: number | null, digits: number) => (value === null ? "-" : Number(value.toFixed(digits)));
  return table([
    head,
    ...rows.map((row) => [
      row.dataset,
      row.language,
      row.domain,
      row.n,
      row.risky,
      row.levels.none,
      row.levels.info,
      row.levels.caution,
      row.levels.danger,
      fixed(row.recallCaution, 3),
      fixed(row.recallDanger, 3),
      fixed(row.alarmsCaution, 1),
      fixed(row.alarmsDanger, 1),
      fixed(row.auc, 3),
      fixed(row.recallAt1, 3),
    ]),
  ]);
}
