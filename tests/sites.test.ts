import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type ReadReport, readHtml } from "../src/cli/read.ts";
import { loadEngine } from "../src/cli/rules-folder.ts";
import { resultsIn, siteTable, withTable } from "../src/cli/site-table.ts";
import { assess } from "../src/core/assess/assess.ts";
import type { Listing } from "../src/core/listing.ts";

/** What a listing of `expected.json` says; `…Includes` are pieces of a field. */
interface ExpectedListing {
  readonly id?: string;
  readonly route?: string;
  /** Posts have none. */
  readonly title?: string;
  readonly hiringOrganization?: string;
  readonly jobLocation?: string;
  readonly jobLocationIncludes?: readonly string[];
  readonly baseSalary?: string;
  readonly baseSalaryIncludes?: readonly string[];
  readonly descriptionIncludes?: readonly string[];
  readonly descriptionExcludes?: readonly string[];
  /** Words that stand nowhere in the listing. */
  readonly mustNotContain?: readonly string[];
  readonly labels?: readonly string[];
  readonly fromJsonLd?: { readonly jobLocationIncludes?: readonly string[]; readonly baseSalaryIncludes?: readonly string[] };
  readonly reading: string;
}

interface ExpectedPage {
  readonly url: string;
  readonly count: number;
  readonly partial?: number;
  readonly unread?: number;
  readonly listings: readonly ExpectedListing[];
  /** Cards beside the ad that the page is about. */
  readonly similar?: readonly ExpectedListing[];
}

const engine = loadEngine(process.cwd(), true);
const { sites } = engine.pack;

function pagesOf(folder: string): { name: string; expected: ExpectedPage; html: string }[] {
  const path = join(process.cwd(), "tests/pages", folder);
  if (!existsSync(path)) return [];
  const { pages } = JSON.parse(readFileSync(join(path, "expected.json"), "utf8")) as { pages: Record<string, ExpectedPage> };
  return Object.entries(pages).map(([name, expected]) => ({ name, expected, html: readFileSync(join(path, name), "utf8") }));
}

const plain = (text: string | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();

/** Every promise about one listing, checked against the listing that was read. */
function check(listing: Listing | undefined, expected: ExpectedListing): void {
  for (const field of ["id", "title", "hiringOrganization", "jobLocation", "baseSalary", "route", "reading"] as const) {
    if (expected[field] !== undefined) expect(plain(listing?.[field]), field).toBe(expected[field]);
  }
  const includes = {
    description: [...(expected.descriptionIncludes ?? []), ...(expected.labels ?? [])],
    jobLocation: [...(expected.jobLocationIncludes ?? []), ...(expected.fromJsonLd?.jobLocationIncludes ?? [])],
    baseSalary: [...(expected.baseSalaryIncludes ?? []), ...(expected.fromJsonLd?.baseSalaryIncludes ?? [])],
  };
  for (const [field, pieces] of Object.entries(includes)) {
    for (const piece of pieces) expect(plain(listing?.[field as keyof typeof includes]), field).toContain(piece);
  }
  for (const piece of expected.descriptionExcludes ?? []) expect(plain(listing?.description), "description").not.toContain(piece);
}

/** A field that expected.json leaves out is not on the page, so it must not be invented. */
function checkNothingInvented(listing: Listing | undefined, expected: ExpectedListing): void {
  if (expected.baseSalary === undefined && !expected.baseSalaryIncludes && !expected.fromJsonLd?.baseSalaryIncludes) {
    expect(listing?.baseSalary, "baseSalary").toBeUndefined();
  }
}

const sitePages = sites.flatMap(({ id }) => pagesOf(id).map((page) => ({ id, ...page })));

it.each(sites)("there is a page of our own for the reader $id", ({ id }) => {
  expect(sitePages.some((page) => page.id === id)).toBe(true);
});

describe.each(sitePages)("$id: $name", ({ id, expected, html }) => {
  const report: ReadReport = readHtml(html, expected.url, sites);
  const listings = [...expected.listings, ...(expected.similar ?? [])];

  it(`is read by its reader and gives ${expected.count} listings`, () => {
    expect(report).toMatchObject({ site: id, route: "site", partial: expected.partial, unread: expected.unread });
    expect(report.listings).toHaveLength(expected.count);
  });

  it("gives the listings in the order of the page, each with a name of its own", () => {
    expect(new Set(report.listings.map((one) => one.id)).size).toBe(expected.count);
    for (const [index, one] of listings.entries()) if (one.id) expect(report.listings[index]?.id).toBe(one.id);
  });

  it.each(listings.map((one, index) => ({ ...one, index })))("reads listing $index", ({ index, ...one }) => {
    check(report.listings[index], one);
    checkNothingInvented(report.listings[index], one);
  });
});

describe.each(pagesOf("generic").filter(({ expected }) => expected.count > 0))("generic: $name", ({ expected, html }) => {
  const report: ReadReport = readHtml(html, expected.url, sites);

  it(`gives ${expected.count} listings without a reader for the site`, () => {
    expect(report).toMatchObject({ site: null, route: expected.listings[0]?.route ?? null, unread: 0 });
    expect(report.listings).toHaveLength(expected.count);
  });

  it("reads their fields, and mixes nothing else in", () => {
    for (const [index, one] of expected.listings.entries()) {
      check(report.listings[index], one);
      checkNothingInvented(report.listings[index], one);
      for (const words of one.mustNotContain ?? []) expect(JSON.stringify(report.listings[index])).not.toContain(words);
    }
  });
});

describe.each(pagesOf("generic").filter(({ expected }) => expected.count === 0))("generic: $name", ({ expected, html }) => {
  it("may be read when the person asks, but is taken for no offer of work", () => {
    const { listings } = readHtml(html, expected.url, sites);
    expect(listings.map((listing) => assess(engine, listing, {}).offer)).not.toContain("job");
    expect(listings.map((listing) => assess(engine, listing, {}).level)).not.toContain("caution");
  });
});

it("docs/sites.md tells the state of every reader as the data do", () => {
  const document = readFileSync(join(process.cwd(), "docs/sites.md"), "utf8");
  expect(withTable(document, siteTable(sites, resultsIn(document)))).toBe(document);
  for (const { id, proven } of sites) if (proven.state === "proven") expect(Object.keys(resultsIn(document)), id).toContain(id);
});

describe("a reader is chosen by the whole host", () => {
  const html = readFileSync(join(process.cwd(), "tests/pages/hh/search.html"), "utf8");

  it.each(["https://hh.ru/search", "https://spb.hh.ru/search", "https://almaty.hh.kz/search", "https://rabota.by/search"])("%s", (url) => {
    expect(readHtml(html, url, sites).site).toBe("hh");
  });

  it.each(["https://hh.ru.example/search", "https://nothh.ru/search", "https://example/hh.ru"])("not for %s", (url) => {
    expect(readHtml(html, url, sites).site).toBeNull();
  });
});
