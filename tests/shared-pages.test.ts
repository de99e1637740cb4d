import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { type ReadReport, readHtml } from "../src/cli/read.ts";
import { loadEngine } from "../src/cli/rules-folder.ts";
import { assess } from "../src/core/assess/assess.ts";
import { countryOfHost, findReader } from "../src/core/find-reader.ts";

/** What lies beside a saved page: counted by hand, with up to five listings described. A missing key was not labelled. */
interface Truth {
  readonly url: string;
  readonly listings_visible: number;
  readonly listings: readonly Labelled[];
}
interface Labelled {
  readonly title?: string | null;
  readonly company?: string | null;
  readonly pay?: string | null;
  readonly place?: string | null;
  readonly desc80?: string | null;
}

const folder = resolve(process.cwd(), "../shared/pages");
const isMissing = !existsSync(folder);
const why = isMissing ? "skipped: ../shared/pages is not here — " : "";
const engine = loadEngine(process.cwd(), true);
const { pack } = engine;

interface SavedPage {
  readonly file: string;
  readonly truth: Truth;
  read(): ReadReport;
}

function savedPages(): SavedPage[] {
  if (isMissing) return [];
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));
  return files.sort().map((file) => {
    const truth = JSON.parse(readFileSync(join(folder, file.replace(/\.html$/, ".json")), "utf8")) as Truth;
    let report: ReadReport | undefined;
    const read = () => {
      report ??= readHtml(readFileSync(join(folder, file), "utf8"), truth.url, pack.sites);
      return report;
    };
    return { file, truth, read };
  });
}

const pages = savedPages();
const readable = pages.filter(({ truth }) => findReader(pack.sites, new URL(truth.url).hostname));
const empty = pages.filter(({ truth }) => truth.listings_visible === 0);
const plain = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();

it.skipIf(isMissing)(`${why}pages of hh.ru and rabota.by are among the saved pages`, () => {
  expect(new Set(readable.map(({ file }) => file.split(/[\\/]/)[0]))).toEqual(new Set(["hh.ru", "rabota.by"]));
});

describe.each(readable)("$file", ({ truth, read }) => {
  it(`has ${truth.listings_visible} listings, all found`, () => {
    expect(read().listings).toHaveLength(truth.listings_visible);
  });

  it.each(truth.listings.map((listing, index) => ({ ...listing, index })))(
    "reads its listing $index",
    ({ title, company, pay, place, desc80 }) => {
      const read1 = read().listings.find((listing) => plain(listing.title) === plain(title));
      expect(plain(read1?.title)).toBe(plain(title));
      for (const [is, should] of [
        [read1?.hiringOrganization, company],
        [read1?.baseSalary, pay],
        [read1?.jobLocation, place],
      ]) {
        if (should === null) expect(is).toBeUndefined();
        else if (should !== undefined) expect(plain(is)).toContain(plain(should));
      }
      if (desc80) expect(plain(read1?.description)).toContain(plain(desc80));
    },
  );

  it("has no listing that is assessed above info", () => {
    const context = { pageCountry: countryOfHost(pack.sites, new URL(truth.url).hostname) };
    const loud = read()
      .listings.map((listing) => ({ title: listing.title, ...assess(engine, listing, context) }))
      .filter(({ level }) => level === "caution" || level === "danger");
    expect(loud.map(({ title, level, reasons }) => ({ title, level, reasons }))).toEqual([]);
  });
});

it.skipIf(isMissing)(`${why}the broken card of hh.ru/search-excerpt-2026-07 is counted as unread`, () => {
  const page = pages.find(({ file }) => file.replaceAll("\\", "/") === "hh.ru/search-excerpt-2026-07.html");
  expect(page?.read().unread).toBe(1);
});

it.skipIf(isMissing)(`${why}some saved pages hold no listing`, () => {
  expect(empty.length).toBeGreaterThan(0);
});

describe.each(empty)("$file, which holds no listing", ({ read }) => {
  it("gives none", () => {
    expect(read()).toMatchObject({ listings: [], unread: 0 });
  });
});
