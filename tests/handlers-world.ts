import { vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { createHandlers } from "../src/background/handlers.ts";
import type { PackHandlers } from "../src/background/packs.ts";
import { localeFiles } from "../src/cli/locale-files.ts";
import { createEngine, type Engine } from "../src/core/engine.ts";
import type { Listing } from "../src/core/listing.ts";
import { Pack } from "../src/core/pack.ts";
import type { Sender } from "../src/platform/messages/server.ts";

/*
 * What tests of the services share: a small pack, two boards, a browser of stand-ins.
 */

const site = (id: string, hosts: string[], countries: Record<string, string>) => ({
  id,
  name: id,
  hosts,
  countries,
  content: "jobs",
  lists: [{ card: ".card", fields: { title: ["h3"] } }],
  proven: { state: "untested" },
});

/** Read only when the person allowed it or asked for the page. */
const social = { ...site("social", ["social.example"], {}), permission: "ask" as const, paths: ["/feed/*"] };

const text = (title: string) => ({ en: { title, why: `${title}, and that matters.` } });

/** Of our own making: abroad is loud, "parcel" is a small sign. */
export const pack = Pack.parse({
  format: 1,
  version: "7",
  maker: { name: "Maker", objections: "https://maker.example/object" },
  flags: [
    { id: "test.parcel", level: "info", strength: "W", status: "stable", texts: text("Parcels") },
    { id: "offer.other", role: "offer", level: "none", status: "stable" },
  ],
  rules: [
    { flag: "test.parcel", language: "en", reviewed: "none", groups: [{ id: "parcel", any: ["parcel"] }] },
    { flag: "offer.other", language: "en", reviewed: "none", groups: [{ id: "sale", any: ["for sale"] }] },
  ],
  combinations: [
    { id: "C99", name: "Parcels abroad", level: "danger", when: { all: ["abroad", "test.parcel"] }, texts: text("Parcels abroad") },
  ],
  questions: [],
  advice: [],
  languages: [{ language: "en", negators: ["not"], homeCountries: ["GB"] }],
  places: [
    { country: "NO", names: { en: ["Oslo"] } },
    { country: "KZ", names: { en: ["Almaty"] } },
  ],
  money: { currencies: [], periods: [], multipliers: [], usualPay: [], trades: [] },
  contacts: { messengers: [], freeMail: [], shorteners: [] },
  help: [],
  sites: [site("board", ["board.no", "board.kz"], { "board.no": "NO", "board.kz": "KZ" }), site("other", ["other.example"], {}), social],
});
export const engine = createEngine(pack);

export const locales = localeFiles(process.cwd());
/** The bundled pack alone: nothing taken back, nothing added. */
export const packsOf = (load: () => Promise<Engine>): Parameters<typeof createHandlers>[0] => ({
  engines: { load, withTexts: load, whole: async () => pack, origin: async () => ({ from: "bundled" }), reset: () => undefined },
  rules: async () => ({ engine: await load(), retracted: new Set(), extras: [], withTexts: load }),
  handlers: {} as PackHandlers,
  forget: async () => undefined,
});
export const handlers = () =>
  createHandlers(
    packsOf(async () => engine),
    locales,
  );
export const from = (url: string, frame: Partial<Sender> = {}): Sender => ({ url, tabId: 5, frameId: 0, ...frame });
export const norway = from("https://www.board.no/jobs");
export const kazakhstan = from("https://board.kz/jobs");
export const parcels: Listing = { id: "1", title: "Parcel packer, Oslo", reading: "partial", fromJobBoard: true };

/** The browser's own parts that the fake leaves out, written down as they are used. */
export function standIns(language = "en-GB") {
  const executeScript = vi.fn(async () => []);
  const insertCSS = vi.fn(async () => undefined);
  const removeCSS = vi.fn(async () => undefined);
  const sendMessage = vi.fn(async () => undefined);
  const query = vi.fn(async () => [{ id: 1 }, { id: 2 }, {}]);
  Object.assign(fakeBrowser.scripting, { executeScript, insertCSS, removeCSS, getRegisteredContentScripts: async () => [] });
  Object.assign(fakeBrowser.tabs, { sendMessage, query });
  const menus = { removeAll: vi.fn(async () => undefined), create: vi.fn() };
  Object.assign(fakeBrowser, { contextMenus: menus });
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => language });
  const locks = { request: (_name: string, run: () => Promise<unknown>) => run() };
  Object.defineProperty(navigator, "locks", { value: locks, configurable: true });
  return { executeScript, insertCSS, removeCSS, sendMessage, menus };
}

/** A browser as it is before anything was done in it. */
export function freshBrowser(): ReturnType<typeof standIns> {
  fakeBrowser.reset();
  return standIns();
}
