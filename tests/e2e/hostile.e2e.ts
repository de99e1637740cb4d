/// <reference types="chrome" />
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clickNode, findCard, findMarks, pageStatus, until, waitForMarks } from "../../scripts/drive.mjs";
import { type Browser, serveFolder, startBrowser } from "./browser.ts";

/*
 * A page that tries to notice, read, imitate, drive and drown us. What it learns in each mode is written down in docs/security.md;
 * these tests hold that list: neither more nor less.
 */

/** What tests/pages/hostile/spy.html found out. */
interface Report {
  changes: string[];
  calls: Record<string, number>;
  events: string[];
  reads: number;
  roots: { root: unknown; attributes: number; text: string; html: number }[];
  upgrades: unknown[];
  globals: string[];
  highlights: string[];
  resources: string[];
  sheets: number;
  odd: number;
  runtime: string;
  focus: string;
  scroll: number;
}

let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  browser = await startBrowser({ build: "chrome-mv3-demo" });
  serveFolder(browser, "hostile");
});
afterAll(() => browser.close());

const visit = async () => {
  ({ page, errors } = await browser.open("http://localhost/hostile/spy"));
  await until(async () => {
    const status = await pageStatus(browser.worker, "hostile");
    return status?.pending === 0 && status.listings.filter(({ level }) => level !== null).length === 2;
  });
};
const report = (): Promise<Report> => page.evaluate(() => (window as unknown as { report(): Report }).report());
const run = (name: string, input?: unknown) =>
  page.evaluate(([key, value]) => (window as unknown as Record<string, (one: unknown) => void>)[key]?.(value), [name, input] as const);
const levels = async () => (await pageStatus(browser.worker, "hostile"))?.listings.map(({ level }) => level);

/** What the page learns in every mode, however much happened. */
function expectNothingOfOurs(found: Report): void {
  // The spy's own calls; the extension's world has its own copies of everything.
  const { addEventListener: _own, querySelectorAll: _queries, ...calls } = found.calls;
  expect(calls).toEqual({});
  expect(found.globals).toEqual([]);
  expect(found.resources.filter((name) => !name.startsWith("http://localhost"))).toEqual([]);
  expect(found.sheets).toBe(1);
  expect(found.runtime).toBe("undefined");
}

describe("in normal mode a hostile page", () => {
  beforeEach(async () => {
    await browser.choose({ lowTrace: false });
    await visit();
    await waitForMarks(page, 1);
  });
  afterEach(() => page.close());

  it("learns that an element without words came behind one title, and nothing more", async () => {
    const found = await report();
    expect(found.changes).toEqual(["added odd in H2 after Хостес, Дубай"]);
    expect(found.roots).toEqual([{ root: null, attributes: 0, text: "", html: "<aaaaa-aaaaa></aaaaa-aaaaa>".length }]);
    expect(found.upgrades.every((inside) => inside === null || String(inside).startsWith("no:"))).toBe(true);
    expect(found.upgrades).toHaveLength(1);
    expect(found.reads).toBe(0);
    expect(found.events).toEqual([]);
    expect(found.highlights).toEqual([]);
    expectNothingOfOurs(found);
    expect(errors).toEqual([]);
  });

  it("learns of a person's click where it was made, and the quoted words while the card is open; both end with it", async () => {
    const [mark] = await findMarks(page);
    await clickNode(page, mark?.backendNodeId);
    expect(await until(() => findCard(page))).toBeDefined();
    const open = await until(async () => {
      const now = await report();
      return now.highlights.length > 0 ? now : undefined;
    });
    expect(open?.events.some((event) => event.startsWith("click "))).toBe(true);
    expect(open?.events.filter((event) => /copy|message|securitypolicy|error/.test(event))).toEqual([]);
    expect(open?.odd).toBe(2);
    await page.keyboard.press("Escape");
    const closed = await until(async () => {
      const now = await report();
      return now.highlights.length === 0 && now.odd === 1 ? now : undefined;
    });
    expect(closed).toBeDefined();
    if (closed) expectNothingOfOurs(closed);
  });

  it("cannot open a card by events it makes up", async () => {
    await page.evaluate(() => {
      const odd = document.querySelector(".card-title > :not(a)");
      for (const name of ["pointerdown", "mousedown", "mouseup", "pointerup", "click", "keydown", "keyup", "focus"]) {
        odd?.dispatchEvent(new MouseEvent(name, { bubbles: true, composed: true, cancelable: true }));
        odd?.dispatchEvent(new KeyboardEvent(name, { bubbles: true, composed: true, key: "Enter" }));
      }
      (odd as HTMLElement | null)?.click();
      (odd as HTMLElement | null)?.focus();
    });
    await page.waitForTimeout(400);
    expect(await findCard(page)).toBeUndefined();
  });

  it("cannot speak to the extension by messages, events or globals", async () => {
    const before = await levels();
    await page.evaluate(() => {
      const messages = ["pageStatus", "settingsChanged", "jumpTo", "saveSettings", "assessListings", "hideHighlight"];
      for (const kind of messages) {
        postMessage({ kind, id: "x", payload: { lowTrace: true } }, "*");
        for (const target of [window, document]) target.dispatchEvent(new CustomEvent(kind, { detail: { kind } }));
      }
      Object.assign(window, { [Symbol.for("second-look.bridge")]: { rescan: () => undefined, status: () => ({ listings: [] }) } });
      for (const name of ["popstate", "pageshow", "hashchange", "visibilitychange", "focus"]) window.dispatchEvent(new Event(name));
    });
    await page.waitForTimeout(500);
    expect(await levels()).toEqual(before);
    expect((await findMarks(page)).length).toBe(1);
    expect(await findCard(page)).toBeUndefined();
  });

  it("finds no file of the extension to ask for", async () => {
    const answers = await page.evaluate(async (id) => {
      const tries = ["scan.js", "marks.js", "card.js", "popup.html", "pack.json", "manifest.json", "icon/16.png"].map((name) => {
        const image = new Image();
        image.src = `chrome-extension://${id}/${name}`;
        return image.decode().then(
          () => "there",
          () => "refused",
        );
      });
      return Promise.all(tries);
    }, browser.extensionId);
    expect(new Set(answers)).toEqual(new Set(["refused"]));
  });

  it("may throw a mark away for good, which costs it nothing and hides nothing from the popup", async () => {
    await run("fight");
    await page.waitForTimeout(2_500);
    const fought = await page.evaluate(() => (window as unknown as { fought: number }).fought);
    expect(fought).toBeGreaterThan(2);
    expect(fought).toBeLessThan(20);
    expect(await levels()).toContain("danger");
  });

  it("is read up to a limit when it is flooded with 100,000 nodes, counts the rest, and still answers", async () => {
    await run("flood", 20_000);
    // How long it is busy is measured by `npm run bench -- page` (flood); here it only has to go on answering.
    for (let time = 0; time < 20; time++) {
      expect(await page.evaluate(() => 1)).toBe(1);
      await page.waitForTimeout(50);
    }
    const status = await until(async () => {
      const now = await pageStatus(browser.worker, "hostile");
      return now?.beyondLimit === 20_002 - 8_000 ? now : undefined;
    }, 30_000);
    expect(status).toBeDefined();
    expect(status?.listings.length).toBeLessThan(1_001);
    expect(status?.listings.length).toBeGreaterThan(2);
    await run("flood", 0);
    const isOver = async () => {
      const now = await pageStatus(browser.worker, "hostile");
      return now?.listings.length === 2 && now.beyondLimit === 0;
    };
    expect(await until(isOver, 30_000)).toBe(true);
    expect(errors).toEqual([]);
  });
});

describe("in low-trace mode a hostile page", () => {
  beforeEach(async () => {
    await browser.choose({ lowTrace: true });
    await visit();
  });
  afterEach(() => page.close());

  it("learns nothing at all, while the popup is told what stands on it", async () => {
    expect(await until(async () => (await levels())?.includes("danger") === true)).toBe(true);
    const found = await report();
    expect(found.changes).toEqual([]);
    expect(found.roots).toEqual([]);
    expect(found.reads).toBe(0);
    expect(found.events).toEqual([]);
    expect(found.highlights).toEqual([]);
    expect(found.odd).toBe(0);
    expect(found.focus).toBe("BODY");
    expectNothingOfOurs(found);
    expect(await findMarks(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it("has the script that could change it in none of its worlds", async () => {
    const world = await browser.worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: "http://localhost/hostile/*" });
      const func = () => Object.keys((globalThis as unknown as Record<symbol, object>)[Symbol.for("second-look.bridge")] ?? {});
      const [answer] = await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, func });
      return answer?.result;
    });
    expect(world).toContain("status");
    expect(world).not.toContain("marks");
    expect(world).not.toContain("card");
  });

  it("gets marks when a person leaves the mode, and loses them when it is chosen again", async () => {
    await browser.choose({ lowTrace: false });
    expect(await until(async () => (await findMarks(page)).length === 1)).toBe(true);
    await browser.choose({ lowTrace: true });
    expect(await until(async () => (await findMarks(page)).length === 0)).toBe(true);
    const { odd, highlights } = await report();
    expect([odd, highlights]).toEqual([0, []]);
  });
});
