/// <reference types="chrome" />
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findMarks, pageStatus, until, waitForMarks } from "../../scripts/drive.mjs";
import { type Browser, file, startBrowser } from "./browser.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
  browser.pages.set("https://hh.kz/search/vacancy", file("tests/pages/hh/search.html"));
  browser.pages.set("https://hh.kz/search/scroll.js", file("tests/pages/hh/scroll.js"));
});
afterAll(() => browser.close());

const posting = {
  "@context": "https://schema.org",
  "@type": "JobPosting",
  title: "Повар",
  description: "Готовить обеды в школьной столовой.",
};
const block = (json: string) => `<script type="application/ld+json">${json}</script>`;
const page = (body: string) =>
  `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Повар</title></head><body>${body}<h1>Повар</h1></body></html>`;

describe("pages with structured data that cannot be used", () => {
  const deep = (depth: number) => `${'{"@graph":['.repeat(depth)}${JSON.stringify(posting)}${"]}".repeat(depth)}`;
  const cases: [string, string, { listings: number; unread: number }][] = [
    ["broken", block('{"@type":"JobPosting","title":"Повар",'), { listings: 0, unread: 1 }],
    ["10 MB long", block(JSON.stringify({ ...posting, description: "слово ".repeat(1_700_000) })), { listings: 0, unread: 1 }],
    ["nested 1,000 deep", block(deep(1000)), { listings: 1, unread: 0 }],
    ["empty of text", block(JSON.stringify({ "@type": "JobPosting" })), { listings: 0, unread: 1 }],
    ["whole", block(JSON.stringify(posting)), { listings: 1, unread: 0 }],
  ];

  it.each(cases)("reads a page whose JSON-LD is %s without errors, and counts honestly", async (name, body, { listings, unread }) => {
    const url = `https://hh.kz/article/${cases.findIndex(([other]) => other === name)}`;
    browser.pages.set(url, page(body));
    const opened = await browser.open(url);
    const status = await until(async () => {
      const now = await pageStatus(browser.worker, url);
      return now?.pending === 0 && now.listings.length === listings + unread ? now : undefined;
    });
    expect(status?.listings.filter(({ reading }: { reading: string }) => reading === "unread").length).toBe(unread);
    expect(status?.listings.length).toBe(listings + unread);
    expect(opened.errors).toEqual([]);
    await opened.page.close();
  });
});

describe("a background that goes away", () => {
  it("is asked again when it was stopped between or during batches, and nothing is marked wrongly", async () => {
    const { page, errors } = await browser.open("https://hh.kz/search/vacancy");
    await waitForMarks(page);
    const before = (await findMarks(page)).map(({ beside }) => beside);
    const stop = await stopper(browser);
    await stop();
    await page.click("#more");
    for (let time = 0; time < 5; time++) await stop();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await stop();
    const besides = async () => (await findMarks(page)).map(({ beside }) => beside);
    expect(await until(async () => (await besides()).some((beside) => !before.includes(beside)))).toBe(true);
    // Marks far from the window are taken off; back at the top they stand as they did.
    await page.evaluate(() => scrollTo(0, 0));
    const again = await until(async () => {
      const now = (await besides()).slice(0, before.length);
      return now.join() === before.join() && now;
    });
    expect(again).toEqual(before);
    expect(errors).toEqual([]);
    await page.close();
  });

  it("ends quietly when the extension is reloaded while the page is open", async () => {
    const own = await startBrowser();
    own.pages.set("https://hh.kz/search/vacancy", file("tests/pages/hh/search.html"));
    own.pages.set("https://hh.kz/search/scroll.js", file("tests/pages/hh/scroll.js"));
    const { page, errors } = await own.open("https://hh.kz/search/vacancy");
    await waitForMarks(page);
    await own.worker.evaluate(() => setTimeout(() => chrome.runtime.reload(), 0)).catch(() => undefined);
    await page.waitForTimeout(500);
    await page.click("#more");
    expect(await until(async () => (await findMarks(page)).length === 0)).toBe(true);
    expect(errors).toEqual([]);
    await own.close();
  });
});

/** Stops the extension's service worker the way the browser does when it is idle. */
async function stopper({ context, extensionId }: Browser): Promise<() => Promise<void>> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/popup.html`);
  const session = await context.newCDPSession(page);
  await session.send("ServiceWorker.enable");
  return async () => {
    await session.send("ServiceWorker.stopAllWorkers");
  };
}
