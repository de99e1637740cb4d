import type { SiteReader } from "../core/site-reader.ts";
import type { ReaderRow } from "./reader-figures.ts";

/** Where the table stands in docs/sites.md. */
export const TABLE_BEGIN = "<!-- readers: begin -->";
export const TABLE_END = "<!-- readers: end -->";

/** What `npm run readers` found on saved pages of a site. */
export interface SavedResult {
  readonly pages: number;
  readonly expected: number;
  readonly found: number;
}

/** Adds up the rows of each site that has saved pages. */
export function resultsBySite(rows: readonly ReaderRow[]): Record<string, SavedResult> {
  const results: Record<string, SavedResult> = {};
  for (const { site, expected, found } of rows) {
    if (!site) continue;
    const before = results[site] ?? { pages: 0, expected: 0, found: 0 };
    results[site] = { pages: before.pages + 1, expected: before.expected + expected, found: before.found + found };
  }
  return results;
}

/** The status table of all readers, as it stands in docs/sites.md. */
export function siteTable(sites: readonly SiteReader[], results: Readonly<Record<string, SavedResult>>): string {
  const sorted = [...sites].sort((a, b) => (a.id < b.id ? -1 : 1));
  const rows = sorted.map((site) => {
    const { state, date, note } = site.proven;
    const result = results[site.id];
    return [
      `\`${site.id}\``,
      site.hosts.join(", "),
      site.permission === "ask" ? "asked for" : "at install",
      state === "proven" ? `${state}${date ? ` ${date}` : ""}` : state,
      result ? `${result.found} of ${result.expected} on ${result.pages}` : "–",
      note ?? "",
    ];
  });
  const head = ["reader", "hosts", "permission", "state", "listings found on saved pages", "note"];
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/** A document with its table replaced; undefined where the marks are missing. */
export function withTable(document: string, table: string): string | undefined {
  const from = document.indexOf(TABLE_BEGIN);
  const to = document.indexOf(TABLE_END);
  if (from < 0 || to < from) return undefined;
  return `${document.slice(0, from + TABLE_BEGIN.length)}\n${table}\n${document.slice(to)}`;
}

/** The results that a table already tells, so that it can be checked where no saved pages are at hand. */
export function resultsIn(document: string): Record<string, SavedResult> {
  const line = /^\| `([a-z0-9-]+)` \|.*\| (\d+) of (\d+) on (\d+) \|/gm;
  return Object.fromEntries(
    [...document.matchAll(line)].map(([, id = "", found, expected, pages]) => [
      id,
      { found: Number(found), expected: Number(expected), pages: Number(pages) },
    ]),
  );
}
