import type { SiteReader } from "./site-reader.ts";

/**
 * The reader for a host: `spb.hh.ru` belongs to `hh.ru`.
 *
 * @param host without port, as in `location.hostname`
 */
export function findReader(sites: readonly SiteReader[], host: string): SiteReader | undefined {
  return sites.find(({ hosts }) => hosts.some((known) => belongsTo(host, known)));
}

/** Country of a page by its host, where the site has one per country. */
export function countryOfHost(sites: readonly SiteReader[], host: string): string | undefined {
  const reader = findReader(sites, host);
  const known = Object.entries(reader?.countries ?? {}).find(([ending]) => belongsTo(host, ending));
  return known?.[1];
}

function belongsTo(host: string, known: string): boolean {
  return host === known || host.endsWith(`.${known}`);
}
