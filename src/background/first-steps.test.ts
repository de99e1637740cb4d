import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { localeFiles } from "../cli/locale-files.ts";
import { MAX_CHECKED } from "../core/checked-text.ts";
import { takeWaitingText } from "../platform/storage.ts";
import { takeFirstSteps } from "./first-steps.ts";

type MenuListener = (info: { menuItemId: string; selectionText?: string }, tab?: { windowId: number }) => void;

const locales = localeFiles(process.cwd());
let chosen: MenuListener = () => undefined;
let panelOpened: number[] = [];

/** The browser's own parts that the fake leaves out. */
function standIns(change: { panel?: boolean } = {}) {
  const create = vi.fn();
  const contextMenus = {
    removeAll: vi.fn(async () => undefined),
    create,
    onClicked: { addListener: (listener: MenuListener) => (chosen = listener) },
  };
  Object.assign(fakeBrowser, { contextMenus });
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => "ru-KZ" });
  const sidePanel = { open: async ({ windowId }: { windowId: number }) => void panelOpened.push(windowId) };
  vi.stubGlobal("chrome", { ...globalThis.chrome, ...(change.panel !== false && { sidePanel }) });
  return { create };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 50));
const openPages = async () => (await fakeBrowser.tabs.query({})).map(({ url }) => url ?? "").filter((url) => url.endsWith(".html"));

beforeEach(() => {
  fakeBrowser.reset();
  vi.unstubAllGlobals();
  panelOpened = [];
});

describe("after installing", () => {
  const install = async (reason: "install" | "update") => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason, temporary: false });
    await settled();
  };

  it("the first-run page opens, and the menu speaks the browser's language", async () => {
    const { create } = standIns();
    takeFirstSteps(locales);
    await install("install");
    expect(await openPages()).toEqual([expect.stringMatching(/\/first-run\.html$/)]);
    expect(create.mock.calls).toEqual([[{ id: "check-selection", title: expect.stringMatching(/[а-я]/), contexts: ["selection"] }]]);
  });

  it("an update opens nothing", async () => {
    standIns();
    takeFirstSteps(locales);
    await install("update");
    expect(await openPages()).toEqual([]);
  });
});

describe("a text chosen in the browser's menu", () => {
  const choose = async (selectionText: string | undefined, menuItemId = "check-selection") => {
    takeFirstSteps(locales);
    chosen({ menuItemId, ...(selectionText !== undefined && { selectionText }) }, { windowId: 3 });
    await settled();
  };

  it("waits for our page, which opens beside the site's", async () => {
    standIns();
    await choose("Cook wanted");
    expect(panelOpened).toEqual([3]);
    expect(await takeWaitingText()).toBe("Cook wanted");
  });

  it("opens a tab where the browser has no panel", async () => {
    standIns({ panel: false });
    await choose("Cook wanted");
    expect(await openPages()).toEqual([expect.stringMatching(/\/sidepanel\.html$/)]);
  });

  it("is cut, one character over what is read", async () => {
    standIns();
    await choose("x".repeat(5_000_000));
    expect(await takeWaitingText()).toHaveLength(MAX_CHECKED + 1);
  });

  it("is none of ours when another entry was chosen", async () => {
    standIns();
    await choose("Cook wanted", "another");
    expect(panelOpened).toEqual([]);
    expect(await takeWaitingText()).toBeUndefined();
  });
});
