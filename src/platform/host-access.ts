import browser from "webextension-polyfill";

/** The permission patterns of a site: each host with all below it. */
export function originsOf(hosts: readonly string[]): string[] {
  return hosts.map((host) => `*://*.${host}/*`);
}

/** May pages of these hosts be read? A person may have given it, or taken it away in the browser's own settings. */
export function mayRead(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: originsOf(hosts) });
}

/** Asks the person for these hosts, in their click. True when they agreed. */
export function requestHosts(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: originsOf(hosts) });
}
