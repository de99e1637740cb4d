import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { freshBrowser, from, handlers, kazakhstan, norway } from "../../../tests/handlers-world.ts";

let browserParts: ReturnType<typeof freshBrowser>;
beforeEach(() => {
  browserParts = freshBrowser();
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
    expect(browserParts.executeScript.mock.calls).toEqual([
      [{ target: { tabId: 9, allFrames: true }, files: ["/further.js", "/scan.js"] }],
    ]);
  });
});

describe("reading aloud", () => {
  const tell: { removed: (tabId: number) => void; updated: (tabId: number, change: object) => void } = {
    removed: () => undefined,
    updated: () => undefined,
  };
  const tts = {
    getVoices: vi.fn(async () => [{ voiceName: "v", lang: "en" }]),
    speak: vi.fn(),
    stop: vi.fn(),
    isSpeaking: async () => true,
  };
  const speech = { parts: ["One."], language: "en" as const };
  const ad = from("https://board.kz/", { tabId: 5 });

  beforeEach(() => {
    vi.stubGlobal("chrome", { tts });
    Object.assign(fakeBrowser.tabs, {
      onRemoved: { addListener: (listener: typeof tell.removed) => Object.assign(tell, { removed: listener }) },
      onUpdated: { addListener: (listener: typeof tell.updated) => Object.assign(tell, { updated: listener }) },
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.clearAllMocks();
  });

  it.each([
    ["closes", () => tell.removed(5)],
    ["goes elsewhere", () => tell.updated(5, { status: "loading" })],
  ])("ends when the page that is read to %s", async (_name, go) => {
    await handlers().speak(speech, ad);
    tts.stop.mockClear();
    tell.removed(6);
    tell.updated(6, { status: "loading" });
    tell.updated(5, { status: "complete" });
    expect(tts.stop).not.toHaveBeenCalled();
    go();
    expect(tts.stop).toHaveBeenCalledTimes(1);
  });

  it("ends when the page goes while a voice is still looked for", async () => {
    tts.getVoices.mockImplementationOnce(async () => {
      tell.removed(5);
      return [{ voiceName: "v", lang: "en" }];
    });
    await handlers().speak(speech, ad);
    expect(tts.speak.mock.invocationCallOrder.at(-1)).toBeLessThan(tts.stop.mock.invocationCallOrder.at(-1) ?? 0);
  });

  it("ends with the page even if the background slept in between", async () => {
    await handlers().isSpeaking({}, ad);
    tell.removed(5);
    expect(tts.stop).toHaveBeenCalledTimes(1);
  });
});
