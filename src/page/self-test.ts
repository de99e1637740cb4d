import { fitsAnyPath } from "../core/path-pattern.ts";
import type { SiteReader } from "../core/site-reader.ts";
import { pathOf } from "./read-view.ts";

/** A few links to ads stand on many pages; so many are a list. */
const MIN_LINKS = 3;
const MAX_LINKS = 3_000;
const frame = 'nav,footer,[role="navigation"],[role="contentinfo"]';

/**
 * The reader's self-test on a page where it found nothing: how many listings stand there all the same. A page whose address is
 * that of an ad holds one; links to so many different ads are a list. A page without results holds neither.
 */
export function countUnfound(page: Document, { content, lists, details }: SiteReader): number {
  const ofLists = new Set(lists.flatMap(({ paths = [] }) => paths));
  // A view with a box of its own may be a pane beside a list, and its paths the list's. On social sites it is one post among
  // others, and few of those offer work.
  const isAd = (path: string) => content === "jobs" && !ofLists.has(path);
  const patterns = details.flatMap(({ card, paths = [] }) => (card ? paths.filter(isAd) : paths));
  if (patterns.length === 0) return 0;
  if (fitsAnyPath(patterns, pathOf(page))) return 1;
  const host = page.location?.host ?? "";
  const ads = new Set<string>();
  for (const link of [...page.querySelectorAll("a[href]")].slice(0, MAX_LINKS)) {
    const path = pathOnHost(link.getAttribute("href") ?? "", host);
    if (path && fitsAnyPath(patterns, path) && !link.closest(frame)) ads.add(path);
  }
  return ads.size >= MIN_LINKS ? ads.size : 0;
}

/** Path of an address on this host; undefined for other hosts. */
function pathOnHost(href: string, host: string): string | undefined {
  const [, at, rest] = /^(?:https?:)?\/\/([^/]+)(.*)$/i.exec(href) ?? [undefined, host, href];
  const path = rest?.replace(/[?#].*$/, "") ?? "";
  return at === host && path.startsWith("/") ? path : undefined;
}
