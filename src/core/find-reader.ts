import { fitsAnyPath } from "./path-pattern.ts";
import type { Feed, ReaderView, SiteReader } from "./site-reader.ts";

/**
 * The reader for a page: `spb.hh.ru` belongs to `hh.ru`. Where readers share a host (job pages and feed of one site), the one for
 * this path comes first and carries the kinds of pages of the others along, because a person moves between them without the page
 * being loaded anew. Its `paths` are those of all of them: elsewhere on the host nothing is read.
 *
 * @param host without port, as in `location.hostname`
 * @param path as in `location.pathname`; without it any path
 * @param isAllowed whether a reader may be used: a part of a host that was not allowed is not read because another part is
 */
export function findReader(
  sites: readonly SiteReader[],
  host: string,
  path?: string,
  isAllowed: (site: SiteReader) => boolean = () => true,
): SiteReader | undefined {
  const here = sites.filter((site) => isAllowed(site) && site.hosts.some((known) => belongsTo(host, known)));
  const first = (path === undefined ? undefined : here.find(({ paths }) => fitsAnyPath(paths, path))) ?? here[0];
  if (!first) return undefined;
  const others = here.filter((other) => other !== first);
  return others.length > 0 || first.paths ? others.reduce(carryAlong, ownViews(first)) : first;
}

function carryAlong(first: SiteReader, other: SiteReader): SiteReader {
  const { lists, details, feeds } = ownViews(other);
  const { paths, ...rest } = first;
  const both = paths && other.paths ? { paths: [...paths, ...other.paths] } : {};
  return {
    ...rest,
    ...both,
    lists: [...first.lists, ...lists],
    details: [...first.details, ...details],
    feeds: [...first.feeds, ...feeds],
  };
}

/** Every view says for itself what else its reader would say for it. */
function ownViews(site: SiteReader): SiteReader {
  const own = (view: ReaderView): ReaderView => ({
    ...view,
    content: view.content ?? site.content,
    ...(view.paths || site.paths ? { paths: view.paths ?? site.paths } : {}),
  });
  const ownFeed = (feed: Feed): Feed => (feed.paths || !site.paths ? feed : { ...feed, paths: site.paths });
  return { ...site, lists: site.lists.map(own), details: site.details.map(own), feeds: site.feeds.map(ownFeed) };
}

/** Country of a page by its host, where the site has one per country. */
export function countryOfHost(sites: readonly SiteReader[], host: string): string | undefined {
  for (const { hosts, countries } of sites) {
    if (!hosts.some((known) => belongsTo(host, known))) continue;
    const known = Object.entries(countries).find(([ending]) => belongsTo(host, ending));
    if (known) return known[1];
  }
  return undefined;
}

function belongsTo(host: string, known: string): boolean {
  return host === known || host.endsWith(`.${known}`);
}
