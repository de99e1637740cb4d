import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { type ReadReport, readHtml } from "../src/cli/read.ts";
import { addUp, compare, formatFaults, measured, type ReaderRow, type Truth } from "../src/cli/reader-figures.ts";
import { loadEngine } from "../src/cli/rules-folder.ts";
import { assess } from "../src/core/assess/assess.ts";
import { countryOfHost } from "../src/core/find-reader.ts";

const folder = resolve(process.cwd(), "../shared/pages");
const isMissing = !existsSync(folder);
const why = isMissing ? "skipped: ../shared/pages is not here — " : "";
const engine = loadEngine(process.cwd(), true);
const { pack } = engine;

interface SavedPage {
  readonly file: string;
  readonly truth: Truth;
  read(): { report: ReadReport; row: ReaderRow };
}

function savedPages(): SavedPage[] {
  if (isMissing) return [];
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));
  return files.sort().map((file) => {
    const truth = JSON.parse(readFileSync(join(folder, file.replace(/\.html$/, ".json")), "utf8")) as Truth;
    let read: { report: ReadReport; row: ReaderRow } | undefined;
    return {
      file: file.replaceAll("\\", "/"),
      truth,
      read() {
        if (!read) {
          const report = readHtml(readFileSync(join(folder, file), "utf8"), truth.url, pack.sites);
          read = { report, row: compare(file, truth, report) };
        }
        return read;
      },
    };
  });
}

/** Of these pages some cards hold no words: placeholders of promoted posts, and posts of pictures alone (said to be unread). */
const wordless: Readonly<Record<string, number>> = { "reddit/home-2019-08.html": 2, "x.com/home-2025-11.html": 3 };

const pages = savedPages();
const empty = pages.filter(({ truth }) => truth.listings_visible === 0);
const full = pages.filter(({ truth }) => truth.listings_visible > 0);

it.skipIf(isMissing)(`${why}some saved pages hold listings, some hold none`, () => {
  expect(full.length).toBeGreaterThan(30);
  expect(empty.length).toBeGreaterThan(3);
});

describe.each(full)("$file", ({ file, truth, read }) => {
  it(`has ${truth.listings_visible} listings: all that hold words are found, and none besides`, () => {
    expect(read().report.listings).toHaveLength(truth.listings_visible - (wordless[file] ?? 0));
  });
});

describe.each(empty)("$file, which holds no listing", ({ read }) => {
  it("gives none, and claims none that it could not read", () => {
    expect(read().report).toMatchObject({ listings: [], unread: 0 });
  });
});

it.skipIf(isMissing)(`${why}the broken card of hh.ru/search-excerpt-2026-07 is counted as unread`, () => {
  const page = pages.find(({ file }) => file === "hh.ru/search-excerpt-2026-07.html");
  expect(page?.read().report.unread).toBe(1);
});

describe.skipIf(isMissing)(`${why}all saved pages together`, () => {
  const total = () => addUp(pages.map(({ read }) => read().row));

  it("at least 95 % of the listings are found, at most 1 % are invented", () => {
    const { expected, found, invented } = total();
    expect(found - invented).toBeGreaterThanOrEqual(0.95 * expected);
    expect(invented).toBeLessThanOrEqual(0.01 * expected);
  });

  it.each(measured)("the %s is right in at least 90 % of the listings described", (field) => {
    const { right, labelled } = total().fields[field];
    const faults = formatFaults(pages.map(({ read }) => read().row)).filter((line) => line.includes(`: ${field} should`));
    expect(right, faults.join("\n")).toBeGreaterThanOrEqual(0.9 * labelled);
  });

  it("alarms stay within the budget for ordinary ads, and nothing that is no offer of work is assessed", () => {
    const levels = pages.flatMap(({ truth, read }) => {
      const context = { pageCountry: countryOfHost(pack.sites, new URL(truth.url).hostname) };
      return read().report.listings.map((listing) => assess(engine, listing, context));
    });
    const count = (level: string) => levels.filter((one) => one.level === level).length;
    expect(count("danger")).toBeLessThanOrEqual(0.002 * levels.length);
    expect(count("caution")).toBeLessThanOrEqual(0.02 * levels.length);
    expect(levels.filter(({ offer, level }) => offer === "other" && level !== "none")).toEqual([]);
  });
});
