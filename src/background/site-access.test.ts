import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Engine } from "../core/engine.ts";
import { SiteReader } from "../core/site-reader.ts";
import { createSiteAccess, keepSiteAccess } from "./site-access.ts";

const site = (id: string, more: object): SiteReader =>
  SiteReader.parse({ id, name: id.toUpperCase(), content: "mixed", proven: { state: "untested" }, ...more });
const sites = [
  site("board", { hosts: ["board.example"] }),
  site("jobs", { hosts: ["both.example"], paths: ["/jobs/*"] }),
  site("feed", { hosts: ["both.example"], paths: ["/feed/*", "/"], permission: "ask" }),
  site("social", { hosts: ["social.example", "social.test"], permission: "ask" }),
];
const engines = { load: async () => ({ pack: { sites } }) as unknown as Engine };
const social = ["*://*.social.example/*", "*://*.social.test/*"];

/** The browser's own parts that the fake leaves out: granted hosts, registered scripts, tabs. */
function standIns() {
  const granted = new Set(["*://*.board.example/*", "*://*.both.example/*"]);
  let scripts: { id: string; matches: string[] }[] = [];
  const executeScript = vi.fn(async () => []);
  type Listener = (change: { origins?: string[] }) => void;
  const listeners = new Map<string, Listener>();
  Object.assign(fakeBrowser.scripting, {
    executeScript,
    getRegisteredContentScripts: async () => scripts,
    registerContentScripts: async (more: typeof scripts) => {
      scripts = [...scripts, ...more];
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      scripts = scripts.filter(({ id }) => !ids.includes(id));
    },
  });
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.has(origin)),
    remove: async ({ origins }: { origins: string[] }) => origins.map((origin) => granted.delete(origin)).every(Boolean),
    onAdded: { addListener: (listener: Listener) => listeners.set("added", listener) },
    onRemoved: { addListener: (listener: Listener) => listeners.set("removed", listener) },
  });
  Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 3 }] });
  const locks = { request: (_name: string, run: () => Promise<unknown>) => run() };
  Object.defineProperty(navigator, "locks", { value: locks, configurable: true });
  return { granted, executeScript, listeners, scripts: () => scripts.map(({ id, matches }) => [id, matches]) };
}

let parts: ReturnType<typeof standIns>;
beforeEach(() => {
  fakeBrowser.reset();
  parts = standIns();
});
const access = () => createSiteAccess(engines);
const allowedOf = async () => [...(await access().allowedIds())];

describe("which sites are read", () => {
  it("boards from the installation on, no other", async () => {
    expect(await access().list()).toEqual([
      { id: "board", name: "BOARD", hosts: ["board.example"], permission: "install", allowed: true, proven: "untested" },
      { id: "jobs", name: "JOBS", hosts: ["both.example"], permission: "install", allowed: true, proven: "untested" },
      { id: "feed", name: "FEED", hosts: ["both.example"], permission: "ask", allowed: false, proven: "untested" },
      { id: "social", name: "SOCIAL", hosts: ["social.example", "social.test"], permission: "ask", allowed: false, proven: "untested" },
    ]);
  });

  it("a site the person allowed and the browser granted; its open tabs at once, its later pages by a registered script", async () => {
    for (const origin of social) parts.granted.add(origin);
    await access().setAllowed("social", true);
    expect(await allowedOf()).toContain("social");
    expect(parts.scripts()).toEqual([["site-social", social]]);
    expect(parts.executeScript.mock.calls).toMatchObject([[{ target: { tabId: 3 }, files: ["/scan.js"] }]]);
  });

  it("none that the browser did not grant, whatever is stored", async () => {
    await access().setAllowed("social", true);
    expect(await allowedOf()).not.toContain("social");
    expect(parts.scripts()).toEqual([]);
    expect(parts.executeScript).not.toHaveBeenCalled();
  });

  it("none that was only granted as a part of another: the feed of a site whose job pages are read", async () => {
    expect(await allowedOf()).not.toContain("feed");
    await access().setAllowed("feed", true);
    expect(parts.scripts()).toEqual([["site-feed", ["*://*.both.example/feed/*", "*://*.both.example/"]]]);
  });

  it("no longer a site the person took back; hosts that another reader needs stay", async () => {
    for (const origin of social) parts.granted.add(origin);
    await access().setAllowed("social", true);
    await access().setAllowed("feed", true);
    await access().setAllowed("social", false);
    await access().setAllowed("feed", false);
    expect(await allowedOf()).toEqual(["board", "jobs"]);
    expect([...parts.granted]).toEqual(["*://*.board.example/*", "*://*.both.example/*"]);
    expect(parts.scripts()).toEqual([]);
  });

  it.each(["board", "unknown"])("is not asked for %s", async (id) => {
    await expect(access().setAllowed(id, true)).rejects.toThrow(id);
  });

  it("changes the registered scripts only where something changed", async () => {
    for (const origin of social) parts.granted.add(origin);
    await access().setAllowed("social", true);
    const register = vi.spyOn(fakeBrowser.scripting, "registerContentScripts" as never);
    await access().sync();
    expect(register).not.toHaveBeenCalled();
  });
});

describe("keepSiteAccess", () => {
  const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 10));

  it.each(["install", "update"] as const)("reads tabs that are open already after an %s, each once", async (reason) => {
    for (const origin of social) parts.granted.add(origin);
    await access().setAllowed("social", true);
    const asked = vi.spyOn(fakeBrowser.tabs, "query");
    parts.executeScript.mockClear();
    keepSiteAccess(engines);
    await fakeBrowser.runtime.onInstalled.trigger({ reason, temporary: false });
    await settled();
    expect(asked.mock.calls).toEqual([[{ url: ["*://*.board.example/*", "*://*.both.example/*", ...social] }]]);
    expect(parts.executeScript.mock.calls).toMatchObject([[{ target: { tabId: 3, allFrames: true }, files: ["/scan.js"] }]]);
  });

  it("leaves open tabs alone when the browser starts: it loads them anew itself", async () => {
    keepSiteAccess(engines);
    await fakeBrowser.runtime.onStartup.trigger();
    await settled();
    expect(parts.executeScript).not.toHaveBeenCalled();
  });

  it("takes a grant for a yes, for a popup closes while the browser asks", async () => {
    keepSiteAccess(engines);
    for (const origin of social) parts.granted.add(origin);
    parts.listeners.get("added")?.({ origins: social });
    await settled();
    expect(await allowedOf()).toContain("social");
    expect(parts.scripts()).toEqual([["site-social", social]]);
  });

  it("takes no part of a site for the whole", async () => {
    keepSiteAccess(engines);
    parts.listeners.get("added")?.({ origins: social.slice(0, 1) });
    await settled();
    expect(await allowedOf()).not.toContain("social");
  });

  it("stops reading what the browser took away", async () => {
    for (const origin of social) parts.granted.add(origin);
    await access().setAllowed("social", true);
    keepSiteAccess(engines);
    parts.granted.delete(social[0] ?? "");
    parts.listeners.get("removed")?.({ origins: social });
    await settled();
    expect(parts.scripts()).toEqual([]);
  });
});
