import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { CannotRun, EXIT, print, report, table } from "./output.ts";
import { readHtml } from "./read.ts";
import { addUp, compare, formatFaults, measured, type ReaderRow, type Truth } from "./reader-figures.ts";
import { loadEngine } from "./rules-folder.ts";

/**
 * `npm run readers -- [--pages DIR] [--json FILE] [--generic] [--faults]`: listings and fields found per saved page against the
 * ground truth beside it, and totals. `--generic` reads every page as one of a site without a reader; `--faults` prints what was
 * expected and what was read.
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
  if (values.json) writeFileSync(resolve(values.json), `${JSON.stringify({ rows, total }, null, 2)}\n`);
  return skipped > 0 ? EXIT.skipped : EXIT.done;
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
