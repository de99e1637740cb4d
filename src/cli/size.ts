import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { CannotRun, EXIT, print, report, table } from "./output.ts";

/** One built file. Bytes; `limit` is of the gzip size, where there is one. */
export interface SizeRow {
  entry: string;
  bytes: number;
  gzip: number;
  limit: number | null;
}

/** What runs on every page, and on each opening of a card, must stay small on weak machines; so must all that a page of ours loads. */
const limits: Record<string, number> = {
  "scan.js": 15_000,
  "marks.js": 10_000,
  "card.js": 25_000,
  // Read whenever the background wakes.
  "pack.json": 200_000,
  "pack.bin": 1_250_000,
  // Read when somebody asks.
  "phrases.json": 1_000_000,
  "basis.json": 25_000,
  "page popup": 75_000,
  "page sidepanel": 75_000,
  "page options": 75_000,
  "page first-run": 75_000,
  "page help": 100_000,
  "page desk": 120_000,
};
/** The same for each language of the pack's texts. */
const TEXTS_LIMIT = 20_000;

/**
 * `npm run size -- [--json FILE] [--check]`: bytes of every built entry of the Chromium build, and of each page of
 * ours with all that it loads before it shows anything; with `--check` too large is an error.
 */
export function size(args: readonly string[], root: string): number {
  const { values } = parseArgs({ args: [...args], options: { json: { type: "string" }, check: { type: "boolean" } } });
  const folder = join(root, ".output/chrome-mv3");
  if (!existsSync(folder)) throw new CannotRun("nothing is built yet; run `npm run build` first");
  const rows = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => sizeOf(join(file.parentPath, file.name), folder))
    .sort((a, b) => b.gzip - a.gzip);
  const pages = rows.filter(({ entry }) => /^[^/]+\.html$/.test(entry)).map(({ entry }) => pageOf(entry, folder, rows));
  const total = { entry: "total", bytes: sum(rows, "bytes"), gzip: sum(rows, "gzip"), limit: null };
  print(
    table([
      ["entry", "bytes", "gzip", "limit (gzip)"],
      ...[...rows, total, ...pages].map((row) => [row.entry, row.bytes, row.gzip, row.limit ?? ""]),
    ]),
  );
  if (values.json) writeFileSync(resolve(values.json), `${JSON.stringify({ rows, total, pages }, null, 2)}\n`);
  const over = [...rows, ...pages].filter(({ gzip, limit }) => limit !== null && gzip > limit);
  for (const { entry, gzip, limit } of over) report(`${entry} is ${gzip} bytes gzip, over its limit of ${limit}`);
  return values.check && over.length > 0 ? EXIT.skipped : EXIT.done;
}

function sizeOf(path: string, folder: string): SizeRow {
  const bytes = readFileSync(path);
  const entry = path.slice(folder.length + 1).replaceAll("\\", "/");
  return {
    entry,
    bytes: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    limit: limits[entry] ?? (/^texts-.+\.json$/.test(entry) ? TEXTS_LIMIT : null),
  };
}

/** A page with its scripts, those they import, and its styles. Their own words come on top, in the language in force. */
function pageOf(entry: string, folder: string, rows: readonly SizeRow[]): SizeRow {
  const html = readFileSync(join(folder, entry), "utf8");
  const loaded = new Set([entry, ...[...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map((match) => match[1] ?? "")]);
  const parts = rows.filter((row) => loaded.has(row.entry));
  const name = `page ${entry.replace(/\.html$/, "")}`;
  return { entry: name, bytes: sum(parts, "bytes"), gzip: sum(parts, "gzip"), limit: limits[name] ?? null };
}

function sum(rows: readonly SizeRow[], key: "bytes" | "gzip"): number {
  return rows.reduce((total, row) => total + row[key], 0);
}
