/** The name a site is paused under: the host without "www.", so that both spellings are one site. */
export function pausedName(host: string): string {
  return host.toLowerCase().replace(/^www\./, "");
}

/**
 * Is a page of this host left alone?
 *
 * @param host without port, as in `location.hostname`
 * @param sites names as `pausedName` gives them; a name covers all hosts below it
 */
export function isPaused(host: string, sites: readonly string[]): boolean {
  const name = pausedName(host);
  return name !== "" && sites.some((site) => name === site || name.endsWith(`.${site}`));
}

/** The list with these hosts paused, newest last, or without every entry that covers one of them. */
export function withPaused(sites: readonly string[], hosts: readonly string[], paused: boolean): string[] {
  const names = [...new Set(hosts.map(pausedName))];
  const others = sites.filter((site) => !names.some((name) => name === site || (!paused && name.endsWith(`.${site}`))));
  return paused ? [...others, ...names] : others;
}
