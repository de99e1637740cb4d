import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { identifyLanguage } from "../core/text/language.ts";
import { languageSamples } from "../core/text/language-samples.ts";
import { languageTables } from "../core/text/language-tables.ts";
import { CannotRun, EXIT, print, report, table } from "./output.ts";

interface Text {
  readonly dataset: string;
  readonly language: string;
  readonly text: string;
}

/** How often the language was told right, of `n` texts. */
export interface LanguageRow {
  language: string;
  n: number;
  whole: number;
  first80: number;
}

/** How much of a text the second figure is about: a title and half a line. */
const SHORT = 80;

/** Length of the texts of which the speed is told. */
const TIMED_LENGTH = 1500;

const ours: ReadonlySet<string> = new Set([...languageTables.flatMap(({ languages }) => languages), "el"]);

/**
 * `npm run languages -- [--data DIR] [--json FILE]`: how often the language of a text is told right, over the third of the records the
 * tables were not made from, and over sentences of our own.
 */
export function languages(args: readonly string[], root: string): number {
  const { values } = parseArgs({ args: [...args], options: { data: { type: "string" }, json: { type: "string" } } });
  const folder = resolve(values.data ?? join(root, "../shared/data"));
  if (!existsSync(folder)) throw new CannotRun(`no data in ${folder}; give a folder of *.jsonl or *.jsonl.gz with --data DIR`);
  const files = readdirSync(folder).filter((name) => /\.jsonl(\.gz)?$/.test(name));
  if (files.length === 0) throw new CannotRun(`no *.jsonl or *.jsonl.gz files in ${folder}`);
  const texts: Text[] = [];
  let skipped = 0;
  for (const name of files.sort()) skipped += readTexts(join(folder, name), texts);
  const inAll = rowsOf(texts, ({ language }) => language);
  const bySet = rowsOf(texts, ({ dataset, language }) => `${language} ${dataset}`);
  const own = rowsOf(samples(), ({ dataset, language }) => `${language} ${dataset}`);
  const confusions = confusionsOf(texts);
  const microseconds = speedOf(texts);
  print(`${texts.length} records: the third by hash of the id that was held out when the tables were made. Labels are the publishers',`);
  print("not always right; languages that are none of ours count as und.\n");
  print(`${formatRows("language", inAll)}\n\n${formatRows("language and data set", bySet)}\n`);
  print(`Our own sentences from job ads, never used for the tables:\n\n${formatRows("language", own)}\n`);
  print(`Most frequent mistakes in whole texts:\n\n${table([["is", "taken for", "n"], ...confusions])}\n`);
  print(`${microseconds.toFixed(1)} microseconds for a text of ${TIMED_LENGTH} characters`);
  if (values.json) {
    writeFileSync(resolve(values.json), `${JSON.stringify({ inAll, bySet, own, confusions, microseconds }, null, 2)}\n`);
  }
  return skipped > 0 ? EXIT.skipped : EXIT.done;
}

/** Whether a record is among the third that is for measuring only. Must not change: the tables were made from the others. */
export function heldOut(id: string): boolean {
  let hash = 2166136261;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 16777619);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 2246822507);
  hash ^= hash >>> 13;
  return (hash >>> 0) % 3 === 0;
}

function readTexts(path: string, texts: Text[]): number {
  const dataset = basename(path).replace(/(\.(dev|test))?\.jsonl(\.gz)?$/, "");
  const raw = readFileSync(path);
  let skipped = 0;
  (path.endsWith(".gz") ? gunzipSync(raw) : raw)
    .toString("utf8")
    .split("\n")
    .forEach((line, index) => {
      if (line.trim() === "") return;
      const record = parseRecord(line);
      if (!record) {
        skipped++;
        report(`${path}:${index + 1} skipped: not a record with id, lang and text`);
      } else if (heldOut(record.id)) {
        texts.push({ dataset, language: ours.has(record.lang) ? record.lang : "und", text: record.text });
      }
    });
  return skipped;
}

function parseRecord(line: string): { id: string; lang: string; text: string } | undefined {
  try {
    const value = JSON.parse(line) as { id: unknown; lang: unknown; text: unknown };
    const { lang, text } = value;
    return typeof lang === "string" && typeof text === "string" ? { id: String(value.id), lang, text } : undefined;
  } catch {
    return undefined;
  }
}

function samples(): Text[] {
  return languageSamples.flatMap(({ language, written, texts }) => texts.map((text) => ({ dataset: written, language, text })));
}

function rowsOf(texts: readonly Text[], nameOf: (text: Text) => string): LanguageRow[] {
  const rows = new Map<string, LanguageRow>();
  for (const one of texts) {
    const name = nameOf(one).trim();
    const row = rows.get(name) ?? { language: name, n: 0, whole: 0, first80: 0 };
    rows.set(name, row);
    row.n++;
    if (identifyLanguage(one.text) === one.language) row.whole++;
    if (identifyLanguage(one.text.slice(0, SHORT)) === one.language) row.first80++;
  }
  return [...rows.values()].sort((a, b) => (a.language < b.language ? -1 : 1));
}

function confusionsOf(texts: readonly Text[]): [string, string, number][] {
  const pairs = new Map<string, [string, string, number]>();
  for (const { language, text } of texts) {
    const told = identifyLanguage(text);
    if (told === language) continue;
    const pair = pairs.get(`${language} ${told}`) ?? [language, told, 0];
    pairs.set(`${language} ${told}`, pair);
    pair[2]++;
  }
  return [...pairs.values()].sort((a, b) => b[2] - a[2]).slice(0, 12);
}

/** The best of a few rounds, so that what else the machine does counts little; 0 where no text is long enough. */
function speedOf(texts: readonly Text[]): number {
  const long = texts.filter(({ text }) => text.length >= TIMED_LENGTH).slice(0, 400);
  if (long.length === 0) return 0;
  const cut = long.map(({ text }) => text.slice(0, TIMED_LENGTH));
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 30; round++) {
    const begun = process.hrtime.bigint();
    for (let again = 0; again < 10; again++) for (const text of cut) identifyLanguage(text);
    best = Math.min(best, Number(process.hrtime.bigint() - begun) / 1000 / 10 / cut.length);
  }
  return best;
}

function formatRows(head: string, rows: readonly LanguageRow[]): string {
  const percent = (part: number, all: number) => Number(((100 * part) / all).toFixed(1));
  return table([
    [head, "n", "whole %", `first ${SHORT} %`],
    ...rows.map(({ language, n, whole, first80 }) => [language, n, percent(whole, n), percent(first80, n)]),
  ]);
}
