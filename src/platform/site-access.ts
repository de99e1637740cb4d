import browser from "webextension-polyfill";
import { originsOf } from "../core/match-patterns.ts";

const ALLOWED = "allowedSites";
const SCAN_SCRIPT = "scan.js";
/** Our registered scripts are told from others by this beginning of their ids. */
const PREFIX = "site-";

/** Pages of a site the person allowed, as match patterns. */
export interface AllowedPages {
  readonly id: string;
  readonly matches: readonly string[];
}

/** Ids of the sites the person said yes to; nothing unusable. */
export async function loadAllowedSites(): Promise<string[]> {
  const { [ALLOWED]: stored } = await browser.storage.local.get(ALLOWED);
  return Array.isArray(stored) ? stored.filter((id): id is string => typeof id === "string") : [];
}

/** Changes that list; only the background calls this. */
export async function storeAllowedSites(change: (before: readonly string[]) => readonly string[]): Promise<void> {
  await navigator.locks.request("settings", async () => {
    const before = await loadAllowedSites();
    await browser.storage.local.set({ [ALLOWED]: [...new Set(change(before))].sort() });
  });
}

/** Whether the browser lets us read these hosts. */
export async function mayRead(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...origins] });
}

/** Asks the person for these hosts, in their click. True when they agreed. */
export function requestHosts(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: originsOf({ hosts: [...hosts] }) });
}

/** Gives hosts back; those granted at install cannot be, which is no fault. */
export async function giveBack(origins: readonly string[]): Promise<void> {
  await browser.permissions.remove({ origins: [...origins] }).catch(() => false);
}

/** Calls back with the hosts that were just granted, or with none when some were taken away. Register on the first tick. */
export function onHostsChanged(listener: (added: readonly string[]) => void): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => listener(origins));
  browser.permissions.onRemoved.addListener(() => listener([]));
}

/** Has the scanner run in exactly these pages, besides those of the manifest; it stays so over restarts of the browser. */
export async function registerPages(wanted: readonly AllowedPages[]): Promise<void> {
  const present = (await browser.scripting.getRegisteredContentScripts()).filter(({ id }) => id.startsWith(PREFIX));
  const isSame = ({ id, matches }: AllowedPages) =>
    present.some((one) => one.id === PREFIX + id && String(one.matches) === String(matches));
  const stale = present.map(({ id }) => id).filter((id) => !wanted.some((one) => PREFIX + one.id === id && isSame(one)));
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale });
  const missing = wanted.filter((one) => !isSame(one));
  if (missing.length === 0) return;
  await browser.scripting.registerContentScripts(
    missing.map(({ id, matches }) => ({
      id: PREFIX + id,
      matches: [...matches],
      js: [SCAN_SCRIPT],
      allFrames: true,
      runAt: "document_idle" as const,
      persistAcrossSessions: true,
    })),
  );
}

/** Starts the scanner in pages that are open already. */
export async function scanOpenTabs(matches: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...matches] });
  await Promise.allSettled(
    tabs.map(
      ({ id }) =>
        id !== undefined && browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: [`/${SCAN_SCRIPT}`] }),
    ),
  );
}
