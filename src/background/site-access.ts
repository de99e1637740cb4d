import { originsOf, pagesOf } from "../core/match-patterns.ts";
import type { SiteReader } from "../core/site-reader.ts";
import { onBegun } from "../platform/lifecycle.ts";
import type { SiteSummary } from "../platform/messages/protocol.ts";
import {
  giveBack,
  loadAllowedSites,
  mayRead,
  onHostsChanged,
  registerPages,
  scanOpenTabs,
  storeAllowedSites,
} from "../platform/site-access.ts";
import type { EngineHost } from "./engine-host.ts";

type Engines = Pick<EngineHost, "load">;

/** Which sites are read: job boards from the installation on, the others when the person allowed them and the browser agrees. */
export interface SiteAccess {
  list(): Promise<SiteSummary[]>;
  /** What the person answered for one site. The browser's own permission was asked for in their click, before. */
  setAllowed(id: string, allowed: boolean): Promise<SiteSummary[]>;
  /** Ids of the sites that are read without being asked each time. */
  allowedIds(): Promise<ReadonlySet<string>>;
  /** Brings the registered scripts in line with what is allowed. */
  sync(): Promise<void>;
  /** Has tabs that are open already read: those opened before the extension was there, or left behind by its last version. */
  readOpenTabs(): Promise<void>;
}

/** Makes the service; it keeps nothing between calls. */
export function createSiteAccess(engines: Engines): SiteAccess {
  const sites = async (): Promise<readonly SiteReader[]> => (await engines.load()).pack.sites;

  const allowedIds = async (): Promise<Set<string>> => {
    const [all, stored] = await Promise.all([sites(), loadAllowedSites()]);
    const asked = all.filter(({ id, permission }) => permission === "ask" && stored.includes(id));
    const granted = await Promise.all(asked.map((site) => mayRead(originsOf(site))));
    const atInstall = all.filter(({ permission }) => permission === "install");
    return new Set([...atInstall, ...asked.filter((_, index) => granted[index])].map(({ id }) => id));
  };

  const sync = async (): Promise<void> => {
    const [all, allowed] = await Promise.all([sites(), allowedIds()]);
    const asked = all.filter(({ id, permission }) => permission === "ask" && allowed.has(id));
    await registerPages(asked.map((site) => ({ id: site.id, matches: pagesOf(site) })));
  };

  const list = async (): Promise<SiteSummary[]> => {
    const [all, allowed] = await Promise.all([sites(), allowedIds()]);
    // Hosts granted at install can be taken away in the browser's own settings, too.
    const readable = await Promise.all(all.map((site) => mayRead(originsOf(site))));
    return all.map(({ id, name, hosts, permission, proven }, index) => ({
      id,
      name,
      hosts: [...hosts],
      permission,
      allowed: allowed.has(id) && readable[index] === true,
      proven: proven.state,
    }));
  };

  const readOpenTabs = async (): Promise<void> => {
    const [all, allowed] = await Promise.all([sites(), allowedIds()]);
    const origins = new Set(all.filter(({ id }) => allowed.has(id)).flatMap(originsOf));
    if (origins.size > 0) await scanOpenTabs([...origins]);
  };

  return {
    list,
    readOpenTabs,
    allowedIds,
    sync,
    async setAllowed(id, allowed) {
      const all = await sites();
      const site = all.find((one) => one.id === id && one.permission === "ask");
      if (!site) throw new Error(`no site "${id}" is asked for`);
      await storeAllowedSites((before) => (allowed ? [...before, id] : before.filter((one) => one !== id)));
      // Hosts that another reader needs stay granted.
      const isShared = all.some((other) => other !== site && other.hosts.some((host) => site.hosts.includes(host)));
      if (!allowed && !isShared) await giveBack(originsOf(site));
      await sync();
      if (allowed && (await allowedIds()).has(id)) await scanOpenTabs(pagesOf(site));
      return list();
    },
  };
}

/**
 * Keeps the registered scripts right: at the start, when open tabs are read too (browsers bring scripts into pages as they are
 * loaded, and those of the last version are cut off from us and end by themselves), and when hosts were granted or taken away in the browser's own settings.
 * A popup closes while the browser asks, so its answer is taken from here too. Must be called on the background's first tick.
 */
export function keepSiteAccess(engines: Engines, access: SiteAccess = createSiteAccess(engines)): void {
  onBegun(async (how) => {
    await access.sync();
    if (how !== "start") await access.readOpenTabs();
  });
  onHostsChanged((added) => void rememberGranted(engines, added).then(() => access.sync()));
}

async function rememberGranted(engines: Engines, added: readonly string[]): Promise<void> {
  if (added.length === 0) return;
  const { sites } = (await engines.load()).pack;
  const granted = sites.filter((site) => site.permission === "ask" && originsOf(site).every((origin) => added.includes(origin)));
  if (granted.length > 0) await storeAllowedSites((before) => [...before, ...granted.map(({ id }) => id)]);
}
