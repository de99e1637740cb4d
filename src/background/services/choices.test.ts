import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { freshBrowser, handlers, kazakhstan, norway } from "../../../tests/handlers-world.ts";
import { defaultSettings } from "../../platform/settings.ts";
import { putWaitingText } from "../../platform/storage.ts";

let browserParts: ReturnType<typeof freshBrowser>;
beforeEach(() => {
  browserParts = freshBrowser();
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
      { id: "social", hosts: ["social.example"], permission: "ask", allowed: false },
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
