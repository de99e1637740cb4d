import type { Listing } from "../core/listing.ts";
import type { ReadReport } from "./read.ts";

/** Ground truth beside a saved page: `x.html` + `x.json`. A missing key was not labelled, `null` is absent from the page. */
export interface Truth {
  readonly url: string;
  /** Cards of any kind that stand on the page. */
  readonly listings_visible: number;
  readonly listings: readonly Labelled[];
}

interface Labelled {
  readonly id?: string | null;
  readonly title?: string | null;
  readonly company?: string | null;
  readonly pay?: string | null;
  readonly place?: string | null;
  /** The first 80 characters of the text. */
  readonly desc80?: string | null;
}

/** Fields that are compared, as a person calls them. */
export const measured = ["title", "employer", "pay", "place", "description"] as const;
type Measured = (typeof measured)[number];

interface Fault {
  readonly field: Measured;
  readonly should: string | null;
  readonly is: string | undefined;
}

export interface ReaderRow {
  readonly page: string;
  readonly site: string | null;
  readonly route: string | null;
  readonly expected: number;
  readonly found: number;
  /** Found beyond what stands on the page. */
  readonly invented: number;
  readonly partial: number;
  readonly unread: number;
  /** Of the listings described in the ground truth. */
  readonly fields: Readonly<Record<Measured, { right: number; labelled: number }>>;
  readonly faults: readonly Fault[];
}

/** Compares what was read from one page with what stands on it. */
export function compare(page: string, truth: Truth, seen: ReadReport): ReaderRow {
  const fields = noFigures();
  const faults: Fault[] = [];
  for (const expected of truth.listings) {
    const read = findListing(seen.listings, expected);
    for (const [field, is, should] of pairs(read, expected)) {
      // Nobody says that a text is absent where labels stand for it.
      if (should === undefined || (should === null && field === "description")) continue;
      fields[field].labelled++;
      if (isRight(is, should)) fields[field].right++;
      else faults.push({ field, should, is });
    }
  }
  const found = seen.listings.length;
  return {
    page,
    site: seen.site,
    route: seen.route,
    expected: truth.listings_visible,
    found,
    invented: Math.max(0, found - truth.listings_visible),
    partial: seen.partial,
    unread: seen.unread,
    fields,
    faults,
  };
}

/** All rows in one. */
export function addUp(rows: readonly ReaderRow[]): ReaderRow {
  const fields = noFigures();
  for (const row of rows) {
    for (const field of measured) {
      fields[field].right += row.fields[field].right;
      fields[field].labelled += row.fields[field].labelled;
    }
  }
  const sum = (key: "expected" | "found" | "invented" | "partial" | "unread") => rows.reduce((total, row) => total + row[key], 0);
  return {
    page: "total",
    site: null,
    route: null,
    expected: sum("expected"),
    found: sum("found"),
    invented: sum("invented"),
    partial: sum("partial"),
    unread: sum("unread"),
    fields,
    faults: rows.flatMap(({ faults }) => faults),
  };
}

/** One line per field that was read wrong. */
export function formatFaults(rows: readonly ReaderRow[]): string[] {
  const short = (text: string | null | undefined) => JSON.stringify(text?.slice(0, 100) ?? null);
  return rows.flatMap(({ page, faults }) =>
    faults.map(({ field, should, is }) => `${page}: ${field} should be ${short(should)}, is ${short(is)}`),
  );
}

function noFigures(): Record<Measured, { right: number; labelled: number }> {
  const none = () => ({ right: 0, labelled: 0 });
  return { title: none(), employer: none(), pay: none(), place: none(), description: none() };
}

/** A listing is found again by its title, a post by the beginning of its text; of several alike, by name or employer. */
function findListing(listings: readonly Listing[], { id, title, company, desc80 }: Labelled): Listing | undefined {
  if (!title) return listings.find(({ description }) => plain(description).startsWith(plain(desc80).slice(0, 40)));
  const alike = listings.filter((one) => plain(one.title) === plain(title));
  return alike.find((one) => one.id === id) ?? alike.find((one) => plain(one.hiringOrganization) === plain(company)) ?? alike[0];
}

function pairs(listing: Listing | undefined, expected: Labelled): [Measured, string | undefined, string | null | undefined][] {
  return [
    ["title", listing?.title, expected.title],
    ["employer", listing?.hiringOrganization, expected.company],
    ["pay", listing?.baseSalary, expected.pay],
    ["place", listing?.jobLocation, expected.place],
    ["description", listing?.description, expected.desc80],
  ];
}

function isRight(is: string | undefined, should: string | null): boolean {
  return should === null ? is === undefined : plain(is).includes(plain(should));
}

/** Letters and digits only: white space and punctuation differ between ways of taking a text out of a page. */
function plain(text: string | null | undefined): string {
  return (text ?? "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
