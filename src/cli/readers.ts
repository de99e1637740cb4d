import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { CannotRun, EXIT, print, report, table } from "./output.ts";
import { readHtml } from "./read.ts";
import { addUp, compare, formatFaults, measured, type ReaderRow, type Truth } from "./reader-figures.ts";
import { loadEngine } from "./rules-folder.ts";
import { resultsBySite, siteTable, withTable } from "./site-table.ts";

/**
 * `npm run readers -- [--pages DIR] [--json FILE] [--generic] [--faults] [--only PART] [--table]`: listings and fields found per saved page against the
 * ground truth beside it, and totals. `--generic` reads every page as one of a site without a reader; `--faults` prints what was
 * expected and what was read; `--only` takes pages whose path holds PART; `--table` writes the status table of docs/sites.md anew.
 */
export function readers(args: readonly string[], root: string): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      pages: { type: "string" },
      json: { type: "string" },
      generic: { type: "boolean" },
      faults: { type: "boolean" },
      only: { type: "string" },
      table: { type: "boolean" },
    },
  });
  const folder = resolve(values.pages ?? join(root, "../shared/pages"));
  if (!existsSync(folder)) throw new CannotRun(`no pages in ${folder}; give a folder of x.html + x.json with --pages DIR`);
  const sites = values.generic ? [] : loadEngine(root).pack.sites;
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html") && file.includes(values.only ?? ""))
    .sort();
  if (files.length === 0) throw new CannotRun(`no *.html files below ${folder}`);
  let skipped = 0;
  const rows: ReaderRow[] = [];
  for (const file of files) {
    const truth = readTruth(join(folder, file.replace(/\.html$/, ".json")));
    if (truth) rows.push(compare(file, truth, readHtml(readFileSync(join(folder, file), "utf8"), truth.url, sites)));
    else {
      skipped++;
      report(`${file} skipped: no ground truth (${file.replace(/\.html$/, ".json")}) beside it`);
    }
  }
  const total = addUp(rows);
  print(formatRows([...rows, total]));
  if (values.faults) for (const line of formatFaults(rows)) print(line);
  if (values.table && !values.generic && !values.only) writeTable(join(root, "docs/sites.md"), siteTable(sites, resultsBySite(rows)));
  if (values.json) writeFileSync(resolve(values.json), `${JSON.stringify({ rows, total }, null, 2)}\n`);
  return skipped > 0 ? EXIT.skipped : EXIT.done;
}

function writeTable(file: string, table: string): void {
  const document = withTable(readFileSync(file, "utf8"), table);
  if (document === undefined) throw new CannotRun(`${file} has no place for the table; put back its two marks "readers: begin" and "end"`);
  writeFileSync(file, document);
}

function readTruth(path: string): Truth | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Truth;
  } catch {
    return undefined;
  }
}

function formatRows(rows: readonly ReaderRow[]): string {
  return table([
    ["page", "site", "route", "expected", "found", "invented", "partial", "unread", ...measured],
    ...rows.map((row) => [
      row.page,
      row.site ?? "-",
      row.route ?? "-",
      row.expected,
      row.found,
      row.invented,
      row.partial,
      row.unread,
      ...measured.map((field) => {
        const { right, labelled } = row.fields[field];
        return labelled === 0 ? "" : `${right}/${labelled}`;
      }),
    ]),
  ]);
}
