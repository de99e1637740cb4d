/// <reference types="chrome" />
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findMarks, pageStatus, until, waitForMarks } from "../../scripts/drive.mjs";
import { type Browser, file, startBrowser } from "./browser.ts";

/* What comes late: settings from a slow disk, and a tab that was put to sleep and is woken. */

let browser: Browser;
const list = "https://hh.kz/search/vacancy";

function serve(one: Browser): void {
  one.pages.set(list, file("tests/pages/hh/search.html"));
  one.pages.set("https://hh.kz/search/scroll.js", file("tests/pages/hh/scroll.js"));
}

beforeAll(async () => {
  browser = await startBrowser();
  serve(browser);
});
afterAll(() => browser.close());

/** Every answer of the storage takes so long, as on a disk that is busy; until it is called with 0. */
function slowStorage(milliseconds: number): Promise<void> {
  return browser.worker.evaluate((wait) => {
    const area = chrome.storage.local as unknown as { get: unknown };
    type Get = (...input: unknown[]) => Promise<unknown>;
    const world = globalThis as unknown as { storedGet?: Get };
    world.storedGet ??= (area.get as Get).bind(chrome.storage.local);
    const get = world.storedGet;
    const late: Get = (...input) => new Promise((go) => setTimeout(go, wait)).then(() => get(...input));
    area.get = wait === 0 ? get : late;
  }, milliseconds);
}

describe("settings that arrive late", () => {
  it("leave nothing unread, and nothing is done against them before they are known", async () => {
    await slowStorage(700);
    const { page, errors } = await browser.open(list);
    expect(await pageStatus(browser.worker, "hh.kz")).toBeUndefined();
    expect((await waitForMarks(page)).length).toBeGreaterThan(0);
    await page.close();
    await slowStorage(0);
    await browser.choose({ lowTrace: true });
    await slowStorage(700);
    const { page: quiet } = await browser.open(list);
    const status = await until(async () => {
      const now = await pageStatus(browser.worker, "hh.kz");
      return now?.listings.some(({ level }) => level === "danger" || level === "caution") ? now : undefined;
    });
    expect(status).toBeDefined();
    expect(await findMarks(quiet)).toEqual([]);
    await slowStorage(0);
    await browser.choose({ lowTrace: false });
    await quiet.close();
    expect(errors).toEqual([]);
  });
});

describe("a tab that the browser has put to sleep", () => {
  it("is read when somebody comes back to it", async () => {
    const { page } = await browser.open(list);
    const before = (await waitForMarks(page)).map(({ beside }) => beside);
    const other = await browser.context.newPage();
    await other.bringToFront();
    const discarded = await browser.worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: "https://hh.kz/*" });
      return (await chrome.tabs.discard(tab?.id))?.discarded;
    });
    expect(discarded).toBe(true);
    await browser.worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: "https://hh.kz/*" });
      await chrome.tabs.update(tab?.id as number, { active: true });
    });
    const awake = await until(async () => {
      const one = browser.context.pages().find((open) => open.url().startsWith(list));
      return one && (await findMarks(one).catch(() => [])).length >= before.length ? one : undefined;
    });
    expect(awake).toBeDefined();
    if (awake) expect((await findMarks(awake)).map(({ beside }) => beside)).toEqual(before);
    await awake?.close();
    await other.close();
  });
});
