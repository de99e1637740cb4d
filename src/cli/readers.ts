import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Listing } from "../core/listing.ts";
import { CannotRun, EXIT, print, report, table } from "./output.ts";
import { type ReadReport, readHtml } from "./read.ts";
import { loadEngine } from "./rules-folder.ts";

/** Ground truth beside a saved page: `x.html` + `x.json`. */
interface Truth {
  url: string;
  listings_visible: number;
  listings: { title?: string | null; company?: string | null; desc80?: string | null; pay?: string | null; place?: string | null }[];
}

interface ReaderRow {
  page: string;
  site: string | null;
  route: string | null;
  expected: number;
  found: number;
  partial: number;
  unread: number;
  /** Of the listings described in the ground truth: how many of the labelled fields read right. */
  fields: { right: number; labelled: number };
}

/** `npm run readers -- [--pages DIR] [--json FILE]`: listings and fields found per saved page against the ground truth. */
export function readers(args: readonly string[], root: string): number {
  const { values } = parseArgs({ args: [...args], options: { pages: { type: "string" }, json: { type: "string" } } });
  const folder = resolve(values.pages ?? join(root, "../shared/pages"));
  if (!existsSync(folder)) throw new CannotRun(`no pages in ${folder}; give a folder of x.html + x.json with --pages DIR`);
  const { sites } = loadEngine(root).pack;
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));
  if (files.length === 0) throw new CannotRun(`no *.html files below ${folder}`);
  let skipped = 0;
  const rows: ReaderRow[] = [];
  for (const file of files.sort()) {
    const truth = readTruth(join(folder, file.replace(/\.html$/, ".json")));
    if (truth) rows.push(compare(file, truth, readHtml(readFileSync(join(folder, file), "utf8"), truth.url, sites)));
    else {
      skipped++;
      report(`${file} skipped: no ground truth (${file.replace(/\.html$/, ".json")}) beside it`);
    }
  }
  print(formatRows(rows));
  if (values.json) writeFileSync(resolve(values.json), `${JSON.stringify({ rows }, null, 2)}\n`);
  return skipped > 0 ? EXIT.skipped : EXIT.done;
}

function readTruth(path: string): Truth | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Truth;
  } catch {
    return undefined;
  }
}

function compare(page: string, truth: Truth, seen: ReadReport): ReaderRow {
  const fields = { right: 0, labelled: 0 };
  for (const expected of truth.listings) {
    const best = seen.listings.find(({ title }) => plain(title) === plain(expected.title));
    for (const [is, should] of pairs(best, expected)) {
      if (should === undefined || should === null) continue;
      fields.labelled++;
      if (plain(is).includes(plain(should))) fields.right++;
    }
  }
  return {
    page,
    site: seen.site,
    route: seen.route,
    expected: truth.listings_visible,
    found: seen.listings.length,
    partial: seen.partial,
    unread: seen.unread,
    fields,
  };
}

function pairs(listing: Listing | undefined, expected: Truth["listings"][number]): [string | undefined, string | null | undefined][] {
  return [
    [listing?.title, expected.title],
    [listing?.hiringOrganization, expected.company],
    [listing?.baseSalary, expected.pay],
    [listing?.jobLocation, expected.place],
    [listing?.description, expected.desc80],
  ];
}

function plain(text: string | null | undefined): string {
  return (text ?? "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function formatRows(rows: readonly ReaderRow[]): string {
  return table([
    ["page", "site", "route", "expected", "found", "partial", "unread", "fields right"],
    ...rows.map((row) => [
      row.page,
      row.site ?? "-",
      row.route ?? "-",
      row.expected,
      row.found,
      row.partial,
      row.unread,
      `${row.fields.right}/${row.fields.labelled}`,
    ]),
  ]);
}
