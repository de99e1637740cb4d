import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Window } from "happy-dom";
import { findReader } from "../core/find-reader.ts";
import type { Listing } from "../core/listing.ts";
import type { SiteReader } from "../core/site-reader.ts";
import { readFurther } from "../page/read-further.ts";
import { readPage } from "../page/read-page.ts";
import { CannotRun, EXIT, print, table } from "./output.ts";
import { loadEngine } from "./rules-folder.ts";

/** What the site readers see in a saved page (contract `second-look read`). */
export interface ReadReport {
  site: string | null;
  route: string | null;
  listings: Listing[];
  partial: number;
  unread: number;
}

/** `second-look read PAGE.html --url URL [--json]` */
export function read(args: readonly string[], root: string): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { url: { type: "string" }, json: { type: "boolean" } },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (!file || !values.url)
    throw new CannotRun("write `second-look read PAGE.html --url https://…`: the address tells which reader to use");
  if (!URL.canParse(values.url)) throw new CannotRun(`"${values.url}" is not an address; write it in full, with https://`);
  const report = readHtml(readFile(file), values.url, loadEngine(root).pack.sites);
  if (values.json) print(JSON.stringify(report));
  else printReport(report);
  return EXIT.done;
}

function readFile(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new CannotRun(`cannot read ${file}; check the path`);
  }
}

/** Nothing in a drawing is read, and a style sheet inside one ends the parser's reading of the page. */
function withoutDrawings(html: string): string {
  return html.replace(/<svg\b[^>]*>[\s\S]*?<\/svg>/gi, "<svg></svg>");
}

/** Reads saved HTML with the same code that runs in pages. Its scripts are not run. */
export function readHtml(html: string, url: string, sites: readonly SiteReader[]): ReadReport {
  const window = new Window({
    url,
    settings: { disableJavaScriptEvaluation: true, disableJavaScriptFileLoading: true, disableCSSFileLoading: true },
  });
  try {
    window.document.write(withoutDrawings(html));
    const { hostname, pathname } = new URL(url);
    const reader = findReader(sites, hostname, pathname);
    const document = window.document as unknown as Document;
    const { route, found, unreadBlocks, unreadPosts = 0 } = readPage(document, reader, reader ? undefined : readFurther);
    const listings = found.map(({ listing }) => listing).filter(({ reading }) => reading !== "unread");
    return {
      site: reader?.id ?? null,
      route: route ?? null,
      listings,
      partial: listings.filter(({ reading }) => reading === "partial").length,
      unread: found.length - listings.length + unreadBlocks + unreadPosts,
    };
  } finally {
    window.close();
  }
}

function printReport({ site, route, listings, partial, unread }: ReadReport): void {
  print(`site ${site ?? "unknown"}, route ${route ?? "none"}: ${listings.length} listings (${partial} partial), ${unread} unread`);
  const cut = (text: string | undefined, length: number) => (text ?? "").replaceAll("\n", " ").slice(0, length);
  const rows = listings.map((one) => [
    one.id,
    one.reading,
    cut(one.title, 50),
    cut(one.hiringOrganization, 25),
    cut(one.baseSalary, 25),
    cut(one.jobLocation, 25),
  ]);
  if (rows.length > 0) print(table([["id", "reading", "title", "employer", "pay", "place"], ...rows]));
}
