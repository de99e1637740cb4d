import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Runtime } from "webextension-polyfill";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { UpdateStatus } from "../../core/update-status.ts";
import { defaultSettings } from "../settings.ts";
import { MAX_BATCH, type MessageName, protocol } from "./protocol.ts";
import { answer, type Handlers, serveMessages } from "./server.ts";

const fromPage = (): Runtime.MessageSender =>
  ({ id: fakeBrowser.runtime.id, url: "https://board.example/jobs", tab: { id: 7 }, frameId: 3 }) as Runtime.MessageSender;
const fromPopup = (): Runtime.MessageSender => ({ id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL("/popup.html") });

const settings = defaultSettings;
const updateStatus: UpdateStatus = {
  possible: false,
  fetchable: false,
  allowed: null,
  byPolicy: false,
  mirrors: [],
  pack: { version: 1, maker: "Maker", created: "", expires: "", from: "bundled", isOld: false },
  clockInDoubt: false,
  lastGood: null,
  lastTried: null,
  problem: null,
  retracted: 0,
  extras: [],
};

/** Handlers that answer with the least that fits; single ones are replaced. */
function handlers(changes: Partial<Handlers> = {}): Handlers {
  const marks = { danger: "a", caution: "b", open: "c" };
  return {
    startScan: async () => ({ reader: null, language: "en", direction: "ltr", marks, quiet: false, paused: false, quietest: "caution" }),
    assessListings: async () => [],
    explainListing: async () => Promise.reject(new Error("not used")),
    bringMarks: async () => ({}),
    openCard: async () => ({}),
    showHighlight: async () => ({}),
    hideHighlight: async () => ({}),
    getSettings: async () => settings,
    saveSettings: async () => settings,
    openHelp: async () => ({}),
    getHelp: async () => ({ services: [], added: [], facts: [], countries: [], version: "1", maker: "Maker", contact: null }),
    getOwnContacts: async () => ({ managed: null, own: null }),
    saveOwnContacts: async () => ({}),
    getPackStatus: async () => ({ version: "1", maker: "Maker", contact: null, flags: 1, skippedPhrases: 0 }),
    speak: async () => ({ start: "no-voice" }),
    isSpeaking: async () => ({ speaking: false }),
    stopSpeaking: async () => ({}),
    readThisPage: async () => ({}),
    checkListing: async () => Promise.reject(new Error("not used")),
    takeWaitingText: async () => ({ text: null }),
    getManaged: async () => ({}),
    listSites: async () => [],
    setSiteAllowed: async () => [],
    clearTraces: async () => settings,
    getUpdateStatus: async () => updateStatus,
    saveUpdateSettings: async () => updateStatus,
    updateNow: async () => ({ outcome: "current", problem: null }),
    importPack: async () => ({ outcome: "refused", problem: "damaged" }),
    exportPack: async () => ({ file: "", isSigned: false }),
    getRulesInUse: async () => ({ arrived: null }),
    getPackHistory: async () => ({ changes: [], retracted: [] }),
    previewExtra: async () => ({ preview: null, problem: "damaged" }),
    addExtra: async () => ({ outcome: "refused", problem: "damaged" }),
    removeExtra: async () => updateStatus,
    ...changes,
  };
}

const listing = { id: "1", title: "Cook", reading: "partial" };
const inputs: Record<MessageName, unknown> = {
  startScan: {},
  assessListings: { listings: [listing] },
  explainListing: { listing },
  bringMarks: {},
  openCard: {},
  showHighlight: { name: "abcdefgh" },
  hideHighlight: { name: "abcdefgh" },
  getSettings: {},
  saveSettings: {},
  getPackStatus: {},
  openHelp: { to: "PL", need: "labour" },
  getHelp: {},
  getOwnContacts: {},
  saveOwnContacts: { contacts: null },
  speak: { parts: ["One."], language: "en" },
  isSpeaking: {},
  stopSpeaking: {},
  readThisPage: { tabId: 1 },
  checkListing: { listing },
  takeWaitingText: {},
  getManaged: {},
  listSites: {},
  setSiteAllowed: { id: "social", allowed: true },
  clearTraces: {},
  getUpdateStatus: {},
  saveUpdateSettings: { allowed: true },
  updateNow: {},
  importPack: { file: "AAAA", expiredIsFine: false },
  exportPack: {},
  getRulesInUse: {},
  getPackHistory: {},
  previewExtra: { address: "https://rules.example/" },
  addExtra: { from: { file: "AAAA" }, fingerprint: "0" },
  removeExtra: { id: "partner" },
};
const names = Object.keys(protocol) as MessageName[];
const forExtension = names.filter((name) => protocol[name].from === "extension");
const forPages = names.filter((name) => protocol[name].from === "page");

beforeEach(() => fakeBrowser.reset());

describe("answer: who may ask", () => {
  it.each(forExtension)("a page may not send %s, and its handler does not run", async (name) => {
    const handler = vi.fn();
    const reply = await answer(handlers({ [name]: handler }), name, inputs[name], fromPage());
    expect(reply).toMatchObject({ ok: false, error: { code: "not-allowed" } });
    expect(handler).not.toHaveBeenCalled();
  });

  it.each(forExtension.filter((name) => name !== "checkListing"))("our own pages may send %s", async (name) => {
    expect(await answer(handlers(), name, inputs[name], fromPopup())).toMatchObject({ ok: true });
  });

  it.each(forPages.filter((name) => name !== "explainListing"))("content scripts may send %s", async (name) => {
    expect(await answer(handlers(), name, inputs[name], fromPage())).toMatchObject({ ok: true });
  });

  it.each([
    ["another extension", { id: "stranger" }],
    ["nobody", {}],
    ["another extension with an address like ours", { id: "stranger", url: "chrome-extension://test-extension-id/popup.html" }],
  ])("%s may send nothing", async (_name, sender) => {
    for (const name of names) {
      expect(await answer(handlers(), name, inputs[name], sender)).toMatchObject({ ok: false, error: { code: "not-allowed" } });
    }
  });

  it.each([
    ["no address", {}],
    ["an address that only contains ours", { url: "https://evil.example/?chrome-extension://test-extension-id/" }],
    ["a host that begins like ours", { url: "chrome-extension://test-extension-id.example/" }],
  ])("settings are closed to a sender with %s", async (_name, sender) => {
    const reply = await answer(handlers(), "getSettings", {}, { id: fakeBrowser.runtime.id, ...sender });
    expect(reply).toMatchObject({ ok: false, error: { code: "not-allowed" } });
  });
});

describe("answer: what goes in", () => {
  it.each<[MessageName, unknown]>([
    ["startScan", undefined],
    ["startScan", null],
    ["startScan", "text"],
    ["assessListings", {}],
    ["assessListings", { listings: "all" }],
    ["assessListings", { listings: [{ ...listing, id: 7 }] }],
    ["assessListings", { listings: [{ ...listing, reading: "well" }] }],
    ["assessListings", { listings: Array.from({ length: MAX_BATCH + 1 }, () => listing) }],
    ["explainListing", { listing: { title: "Cook" } }],
    ["showHighlight", { name: "x){}*{display:none" }],
    ["showHighlight", { name: "short" }],
    ["saveSettings", { language: "Russian" }],
    ["saveSettings", { homeCountry: "Kazakhstan" }],
    ["readThisPage", { tabId: "1" }],
    ["readThisPage", { tabId: 1.5 }],
    ["checkListing", { text: "Cook" }],
  ])("%s refuses %j", async (name, payload) => {
    const handler = vi.fn();
    const sender = protocol[name].from === "page" ? fromPage() : fromPopup();
    const reply = await answer(handlers({ [name]: handler }), name, payload, sender);
    expect(reply).toMatchObject({ ok: false, error: { code: "bad-input" } });
    expect(handler).not.toHaveBeenCalled();
  });

  it("names the place of the fault and repeats nothing of the message", async () => {
    const payload = { listings: [listing, { ...listing, title: 7, secret: "private words" }] };
    const reply = await answer(handlers(), "assessListings", payload, fromPage());
    expect(reply).toEqual({ ok: false, error: { code: "bad-input", message: "assessListings: listings.1.title" } });
  });

  it("gives the handler checked input only, and the sender as the browser names it", async () => {
    const assessListings = vi.fn(async () => []);
    await answer(handlers({ assessListings }), "assessListings", { listings: [{ ...listing, more: 1 }], more: 1 }, fromPage());
    expect(assessListings.mock.calls).toEqual([[{ listings: [listing] }, { url: "https://board.example/jobs", tabId: 7, frameId: 3 }]]);
  });

  it.each([
    ["about:srcdoc", "https://board.example", "https://board.example"],
    ["about:blank", "null", "about:blank"],
    ["https://board.example/jobs", "https://other.example", "https://board.example/jobs"],
  ])("names the site of a frame at %s by its origin %s where it has no host: %s", async (url, origin, named) => {
    const startScan = vi.fn(handlers().startScan);
    await answer(handlers({ startScan }), "startScan", {}, { ...fromPage(), url, origin } as Runtime.MessageSender);
    expect(startScan.mock.calls[0]).toMatchObject([{}, { url: named }]);
  });

  it("takes a full batch", async () => {
    const payload = { listings: Array.from({ length: MAX_BATCH }, () => listing) };
    expect(await answer(handlers(), "assessListings", payload, fromPage())).toEqual({ ok: true, value: [] });
  });
});

describe("answer: what comes out", () => {
  it.each([
    ["throws", () => Promise.reject(new Error("the pack is broken")), "the pack is broken"],
    [
      "throws before it began",
      () => {
        throw new Error("at once");
      },
      "at once",
    ],
    ["throws something that is no error", () => Promise.reject("words"), "words"],
  ])("a handler that %s becomes a failed reply", async (_name, getSettings, message) => {
    const reply = await answer(handlers({ getSettings }), "getSettings", {}, fromPopup());
    expect(reply).toEqual({ ok: false, error: { code: "failed", message } });
  });

  it.each([
    ["a wrong type", { language: 7, homeCountry: null }],
    ["nothing", undefined],
    ["a missing part", { language: "ru" }],
  ])("an answer with %s becomes a failed reply", async (_name, value) => {
    const getSettings = (async () => value) as unknown as Handlers["getSettings"];
    expect(await answer(handlers({ getSettings }), "getSettings", {}, fromPopup())).toMatchObject({ ok: false, error: { code: "failed" } });
  });

  it("lets no more out than the protocol says", async () => {
    const assessListings = (async () => [
      { id: "1", level: "none", reading: "full", offer: "job", score: 4.2 },
    ]) as Handlers["assessListings"];
    const reply = await answer(handlers({ assessListings }), "assessListings", { listings: [listing] }, fromPage());
    expect(reply).toEqual({ ok: true, value: [{ id: "1", level: "none", reading: "full", offer: "job" }] });
  });
});

describe("serveMessages", () => {
  /** What the browser would get back: nothing when the listener leaves the message to others. */
  const send = async (message: unknown, sender: Runtime.MessageSender = fromPopup()): Promise<unknown> => {
    const [reply] = await fakeBrowser.runtime.onMessage.trigger(message, sender);
    return reply;
  };
  beforeEach(() => serveMessages(handlers()));

  it("answers a message of the protocol", async () => {
    expect(await send({ kind: "getSettings", payload: {} })).toEqual({ ok: true, value: settings });
  });

  it.each([
    null,
    undefined,
    7,
    "getSettings",
    [],
    {},
    { kind: 7 },
    { kind: "nothing" },
    { kind: "pageStatus" },
    { kind: "toString" },
    { kind: "__proto__" },
  ])("leaves %j to others", async (message) => {
    expect(await send(message)).toBeUndefined();
  });

  it("refuses a message without a payload rather than failing", async () => {
    expect(await send({ kind: "getSettings" })).toMatchObject({ ok: false, error: { code: "bad-input" } });
  });

  it("checks the sender", async () => {
    expect(await send({ kind: "getSettings", payload: {} }, fromPage())).toMatchObject({ ok: false, error: { code: "not-allowed" } });
  });
});
