import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { localeFiles } from "../cli/locale-files.ts";
import { createEngine, type Engine } from "../core/engine.ts";
import type { Listing } from "../core/listing.ts";
import { Pack } from "../core/pack.ts";
import type { Sender } from "../platform/messages/server.ts";
import { defaultSettings } from "../platform/settings.ts";
import { putWaitingText } from "../platform/storage.ts";
import { createHandlers } from "./handlers.ts";
import type { PackHandlers } from "./packs.ts";

const site = (id: string, hosts: string[], countries: Record<string, string>) => ({
  id,
  name: id,
  hosts,
  countries,
  content: "jobs",
  lists: [{ card: ".card", fields: { title: ["h3"] } }],
  proven: { state: "untested" },
});

const text = (title: string) => ({ en: { title, why: `${title}, and that matters.` } });

/** Of our own making: abroad is loud, "parcel" is a small sign. */
const pack = Pack.parse({
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
  sites: [
    site("board", ["board.no", "board.kz"], { "board.no": "NO", "board.kz": "KZ" }),
    site("other", ["other.example"], {}),
    { ...site("social", ["social.example"], {}), permission: "ask" as const, paths: ["/feed/*"] },
  ],
});
const engine = createEngine(pack);

const locales = localeFiles(process.cwd());
/** The bundled pack alone: nothing taken back, nothing added. */
const packsOf = (load: () => Promise<Engine>): Parameters<typeof createHandlers>[0] => ({
  engines: { load, origin: async () => ({ from: "bundled" }), reset: () => undefined },
  rules: async () => ({ engine: await load(), retracted: new Set(), extras: [] }),
  handlers: {} as PackHandlers,
  forget: async () => undefined,
});
const handlers = () =>
  createHandlers(
    packsOf(async () => engine),
    locales,
  );
const from = (url: string, frame: Partial<Sender> = {}): Sender => ({ url, tabId: 5, frameId: 0, ...frame });
const norway = from("https://www.board.no/jobs");
const kazakhstan = from("https://board.kz/jobs");
const parcels: Listing = { id: "1", title: "Parcel packer, Oslo", reading: "partial", fromJobBoard: true };

/** The browser's own parts that the fake leaves out, written down as they are used. */
function standIns(language = "en-GB") {
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

let browserParts: ReturnType<typeof standIns>;
beforeEach(() => {
  fakeBrowser.reset();
  browserParts = standIns();
});

describe("startScan", () => {
  it.each([
    ["the reader of the page's host", "https://board.kz/jobs", "board"],
    ["the reader of a host below it", "https://almaty.board.kz/jobs", "board"],
    ["another reader for another host", "https://other.example/", "other"],
    ["no reader for an unknown host", "https://unknown.example/", undefined],
    ["no reader for a host that only contains a known one", "https://board.kz.example/", undefined],
    ["no reader for an address that is none", "", undefined],
    ["no reader for a page without a host", "about:srcdoc", undefined],
  ])("gives %s", async (_name, url, id) => {
    const { reader } = await handlers().startScan({}, from(url));
    expect(reader?.id).toBe(id);
  });

  it("gives the reader of a site that is not allowed when the person asked for the page, and for that part of the host alone", async () => {
    const start = (url: string, asked: boolean) => handlers().startScan(asked ? { asked } : {}, from(url));
    expect((await start("https://social.example/feed/1", false)).reader).toBeNull();
    expect((await start("https://social.example/feed/1", true)).reader?.id).toBe("social");
    expect((await start("https://social.example/chats", true)).reader).toBeNull();
  });

  it("gives the words of the browser's language", async () => {
    standIns("ru-KZ");
    const { language, direction, marks } = await handlers().startScan({}, norway);
    expect([language, direction]).toEqual(["ru", "ltr"]);
    expect(marks.danger).toMatch(/[а-я]/i);
    expect(marks.open).toContain("{{level}}");
  });

  it("gives the words of the language a person chose", async () => {
    standIns("ru-KZ");
    const { saveSettings, startScan } = handlers();
    await saveSettings({ language: "en" }, norway);
    expect((await startScan({}, norway)).language).toBe("en");
  });

  it("leaves a paused site alone, with all hosts below it, and no other", async () => {
    const { saveSettings, startScan } = handlers();
    await saveSettings({ pausedSites: ["board.kz"] }, norway);
    expect((await startScan({}, kazakhstan)).paused).toBe(true);
    expect((await startScan({}, from("https://www.board.kz/")))?.paused).toBe(true);
    expect((await startScan({}, from("https://almaty.board.kz/")))?.paused).toBe(true);
    expect((await startScan({}, norway)).paused).toBe(false);
  });

  it.each([
    ["some", "caution"],
    ["serious", "danger"],
  ] as const)("with the choice %j marks from %s on", async (sensitivity, quietest) => {
    const { saveSettings, startScan } = handlers();
    await saveSettings({ sensitivity }, norway);
    expect((await startScan({}, norway)).quietest).toBe(quietest);
  });
});

describe("low-trace mode", () => {
  it("is off until it is chosen, and told to every scanner that starts", async () => {
    const { saveSettings, startScan } = handlers();
    expect((await startScan({}, norway)).quiet).toBe(false);
    await saveSettings({ lowTrace: true }, norway);
    expect((await startScan({}, norway)).quiet).toBe(true);
    await saveSettings({ language: "ru" }, norway);
    expect((await startScan({}, norway)).quiet).toBe(true);
  });
});

describe("assessListings", () => {
  const levelFor = async (sender: Sender, listing: Listing = parcels) => {
    const [verdict] = await handlers().assessListings({ listings: [listing] }, sender);
    return verdict?.level;
  };

  it("takes the country of the page from the sender's address", async () => {
    expect(await levelFor(norway)).toBe("info");
    expect(await levelFor(kazakhstan)).toBe("danger");
  });

  it("believes no address inside the listing", async () => {
    expect(await levelFor(norway, { ...parcels, url: "https://board.kz/jobs/1" })).toBe("info");
    expect(await levelFor(kazakhstan, { ...parcels, url: "https://board.no/jobs/1" })).toBe("danger");
  });

  it("knows the reader's home when it was said", async () => {
    await handlers().saveSettings({ homeCountry: "KZ" }, norway);
    expect(await levelFor(norway)).toBe("danger");
  });

  it("answers each listing under its own name, with nothing but a verdict", async () => {
    const listings: Listing[] = [
      { id: "a", title: "Cook, Oslo", reading: "partial", fromJobBoard: true },
      { ...parcels, id: "b" },
      { id: "c", title: "Parcel for sale", reading: "full" },
    ];
    expect(await handlers().assessListings({ listings }, kazakhstan)).toEqual([
      { id: "a", level: "none", reading: "partial", offer: "job" },
      { id: "b", level: "danger", reading: "partial", offer: "job" },
      { id: "c", level: "none", reading: "full", offer: "other" },
    ]);
  });

  it("lowers ads whose signs are no problem to the reader, and keeps saying that there are some", async () => {
    const levels = await Promise.all(
      [["C99"], ["C99", "test.parcel"], ["other.flag"]].map((hidden) =>
        handlers().assessListings({ listings: [parcels], hidden }, kazakhstan),
      ),
    );
    expect(levels.map(([verdict]) => verdict?.level)).toEqual(["info", "info", "danger"]);
  });

  it("answers an empty batch", async () => {
    expect(await handlers().assessListings({ listings: [] }, norway)).toEqual([]);
  });

  it("fails when the pack cannot be loaded", async () => {
    const broken = createHandlers(
      packsOf(() => Promise.reject(new Error("no pack"))),
      locales,
    );
    await expect(broken.assessListings({ listings: [parcels] }, norway)).rejects.toThrow("no pack");
  });
});

describe("explainListing", () => {
  it("says why, with the quoted words, for the country of the sender's address", async () => {
    const view = await handlers().explainListing({ listing: parcels }, kazakhstan);
    expect(view.level).toBe("danger");
    expect(view.adTitle).toBe("Parcel packer, Oslo");
    expect(view.meanings).toMatchObject([{ id: "C99", title: "Parcels abroad" }]);
    expect(view.reasons.map(({ title, quotes }) => [title, ...quotes.map(({ text }) => text)])).toEqual([
      ["Parcels", "Parcel"],
      ["The work is in another country.", "Oslo"],
    ]);
    expect((await handlers().explainListing({ listing: parcels }, norway)).level).toBe("info");
  });
});

describe("what is done to a page", () => {
  it("brings the card into the frame that asked", async () => {
    expect(await handlers().openCard({}, from("https://board.kz/", { tabId: 5, frameId: 3 }))).toEqual({});
    expect(browserParts.executeScript.mock.calls).toEqual([[{ target: { tabId: 5, frameIds: [3] }, files: ["/card.js"] }]]);
  });

  it("takes the main frame when the browser names none", async () => {
    await handlers().openCard({}, from("https://board.kz/", { frameId: undefined }));
    expect(browserParts.executeScript.mock.calls).toMatchObject([[{ target: { frameIds: [0] } }]]);
  });

  it("refuses when the message came from no tab", async () => {
    await expect(handlers().openCard({}, from("https://board.kz/", { tabId: undefined }))).rejects.toThrow("tab");
    expect(browserParts.executeScript).not.toHaveBeenCalled();
  });

  it("adds a highlight's style and takes the same away", async () => {
    await handlers().showHighlight({ name: "abcdefgh" }, kazakhstan);
    await handlers().hideHighlight({ name: "abcdefgh" }, kazakhstan);
    expect(browserParts.insertCSS.mock.calls).toEqual(browserParts.removeCSS.mock.calls);
    expect(browserParts.insertCSS.mock.calls).toMatchObject([
      [{ target: { tabId: 5, frameIds: [0] }, css: expect.stringContaining("::highlight(abcdefgh)") }],
    ]);
  });

  it("reads the page of the tab that is named", async () => {
    expect(await handlers().readThisPage({ tabId: 9 }, norway)).toEqual({});
    expect(browserParts.executeScript.mock.calls).toEqual([[{ target: { tabId: 9 }, files: ["/further.js", "/scan.js"] }]]);
  });
});

describe("settings", () => {
  it("are nothing chosen at first", async () => {
    expect(await handlers().getSettings({}, norway)).toEqual(defaultSettings);
  });

  it("change one by one and stay", async () => {
    const { getSettings, saveSettings } = handlers();
    expect(await saveSettings({ language: "ru" }, norway)).toEqual({ ...defaultSettings, language: "ru" });
    expect(await saveSettings({ homeCountry: "KZ" }, norway)).toMatchObject({ language: "ru", homeCountry: "KZ" });
    expect(await saveSettings({ language: null }, norway)).toMatchObject({ language: null, homeCountry: "KZ" });
    expect(await getSettings({}, norway)).toMatchObject({ language: null, homeCountry: "KZ" });
  });

  it("are the defaults when what is stored cannot be used", async () => {
    await fakeBrowser.storage.local.set({ settings: { version: 99, value: "?" } });
    expect(await handlers().getSettings({}, norway)).toEqual(defaultSettings);
  });

  it("are told to the scanner of every tab", async () => {
    await handlers().saveSettings({ language: "ru" }, norway);
    expect(browserParts.sendMessage.mock.calls).toEqual([
      [1, { kind: "settingsChanged" }],
      [2, { kind: "settingsChanged" }],
    ]);
  });

  it("are saved even when no tab listens", async () => {
    browserParts.sendMessage.mockRejectedValue(new Error("Receiving end does not exist."));
    expect(await handlers().saveSettings({ language: "ru" }, norway)).toMatchObject({ language: "ru" });
  });
});

describe("getPackStatus", () => {
  it("tells version, maker and size of the pack", async () => {
    expect(await handlers().getPackStatus({}, norway)).toEqual({
      version: "7",
      maker: "Maker",
      contact: "https://maker.example/object",
      flags: 2,
      skippedPhrases: 0,
    });
  });
});

describe("help", () => {
  const contacts = {
    organisation: "Our network",
    checked: "2026-11-01",
    contacts: [{ name: "Evening line", country: "KG", phones: ["000"] }],
  };

  it("opens in a tab of its own, with the person's country and what the card knows", async () => {
    const create = vi.fn(async (_tab: { url: string }) => ({ id: 9 }));
    Object.assign(fakeBrowser.tabs, { create });
    await handlers().saveSettings({ homeCountry: "KG" }, norway);
    await handlers().openHelp({ to: "NO", need: "labour" }, norway);
    await handlers().openHelp({}, norway);
    const hashes = create.mock.calls.map(([{ url }]) => url.replace(/^.*help\.html/, ""));
    expect(hashes).toEqual(["#from=KG&to=NO&need=labour", "#from=KG"]);
  });

  it("is the part of the pack that helps: countries by name, the maker, no rule", async () => {
    const help = await handlers().getHelp({}, norway);
    expect(help).toEqual({
      services: [],
      facts: [],
      countries: [
        { code: "KZ", names: ["Almaty"] },
        { code: "NO", names: ["Oslo"] },
      ],
      version: "7",
      maker: "Maker",
      contact: "https://maker.example/object",
    });
  });

  it("keeps contacts of an organisation on the device, and forgets them", async () => {
    const { saveOwnContacts, getOwnContacts } = handlers();
    await saveOwnContacts({ contacts }, norway);
    expect(await getOwnContacts({}, norway)).toEqual({ managed: null, own: contacts });
    await saveOwnContacts({ contacts: null }, norway);
    expect(await getOwnContacts({}, norway)).toEqual({ managed: null, own: null });
  });

  it("takes what storage holds in another shape for nothing", async () => {
    await fakeBrowser.storage.local.set({ ownContacts: { organisation: "x", contacts: "all" } });
    expect((await handlers().getOwnContacts({}, norway)).own).toBeNull();
  });
});

describe("checkListing", () => {
  it("says the same about a text as a page would, for the country of the page it is from", async () => {
    const check = (pageUrl?: string) => handlers().checkListing({ listing: parcels, ...(pageUrl && { pageUrl }) }, from("own page"));
    expect((await check("https://board.kz/jobs")).level).toBe("danger");
    expect((await check("https://board.no/jobs")).level).toBe("info");
    expect(await check("https://board.kz/jobs")).toEqual(await handlers().explainListing({ listing: parcels }, kazakhstan));
  });
});

describe("a text that waits", () => {
  it("is given once and forgotten", async () => {
    await putWaitingText("Cook wanted");
    expect(await handlers().takeWaitingText({}, norway)).toEqual({ text: "Cook wanted" });
    expect(await handlers().takeWaitingText({}, norway)).toEqual({ text: null });
  });

  it("never reaches the disk", async () => {
    await putWaitingText("Cook wanted");
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain("Cook");
  });
});

describe("what an organisation set", () => {
  const set = (policy: Record<string, unknown>) => fakeBrowser.storage.managed.set(policy);

  it("wins over what a person chose, and does not become theirs", async () => {
    const { getSettings, saveSettings } = handlers();
    await saveSettings({ language: "en", homeCountry: "KG" }, norway);
    await set({ language: "ru", lowTrace: true });
    expect(await getSettings({}, norway)).toMatchObject({ language: "ru", homeCountry: "KG", lowTrace: true });
    expect(await saveSettings({ language: "en", lowTrace: false, homeCountry: "KZ" }, norway)).toMatchObject({
      language: "ru",
      lowTrace: true,
      homeCountry: "KZ",
    });
    await fakeBrowser.storage.managed.clear();
    expect(await getSettings({}, norway)).toMatchObject({ language: "en", lowTrace: false, homeCountry: "KZ" });
  });

  it("pauses sites that a person cannot resume", async () => {
    await set({ sitesOff: ["board.kz"] });
    const { getSettings, saveSettings, startScan } = handlers();
    await saveSettings({ pausedSites: [] }, norway);
    expect((await startScan({}, kazakhstan)).paused).toBe(true);
    expect((await getSettings({}, norway)).pausedSites).toEqual([]);
  });

  it("is told to our pages", async () => {
    await set({ sensitivity: "serious", nonsense: 1 });
    expect(await handlers().getManaged({}, norway)).toEqual({ sensitivity: "serious" });
  });

  it("is nothing where the browser has no policy", async () => {
    vi.spyOn(fakeBrowser.storage.managed, "get").mockRejectedValue(new Error("Managed storage manifest not found"));
    expect(await handlers().getSettings({}, norway)).toEqual(defaultSettings);
  });
});

describe("listSites", () => {
  it("names every site of the pack with its hosts, and which the browser lets us read", async () => {
    const contains = vi.fn(async ({ origins }: { origins: string[] }) => origins.includes("*://*.board.no/*"));
    Object.assign(fakeBrowser, { permissions: { contains } });
    expect(await handlers().listSites({}, norway)).toMatchObject([
      { id: "board", hosts: ["board.no", "board.kz"], proven: "untested", permission: "install", allowed: true },
      { id: "other", hosts: ["other.example"], allowed: false },
    ]);
  });
});

describe("clearTraces", () => {
  it("leaves nothing stored and tells every scanner", async () => {
    const { saveSettings, clearTraces } = handlers();
    await saveSettings({ language: "ru", pausedSites: ["board.kz"] }, norway);
    await putWaitingText("Cook wanted");
    browserParts.sendMessage.mockClear();
    expect(await clearTraces({}, norway)).toEqual(defaultSettings);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
    expect(browserParts.sendMessage).toHaveBeenCalled();
  });
});

describe("the words in the browser's menu", () => {
  it("follow the language", async () => {
    await handlers().saveSettings({ language: "ru" }, norway);
    const title = browserParts.menus.create.mock.lastCall?.[0].title;
    expect(title).toMatch(/[а-я]/);
  });
});

describe("in a browser without URL.canParse (Chromium 109)", () => {
  const known = Object.getOwnPropertyDescriptor(URL, "canParse");
  beforeEach(() => void Object.defineProperty(URL, "canParse", { value: undefined, configurable: true }));
  afterEach(() => {
    if (known) Object.defineProperty(URL, "canParse", known);
    else Reflect.deleteProperty(URL, "canParse");
  });

  it("a page is read and its listings are assessed", async () => {
    expect(URL.canParse).toBeUndefined();
    expect((await handlers().startScan({}, kazakhstan)).reader?.id).toBe("board");
    expect((await handlers().startScan({}, from("no address"))).reader).toBeNull();
    expect(await handlers().assessListings({ listings: [parcels] }, kazakhstan)).toMatchObject([{ id: "1", level: "danger" }]);
  });
});
