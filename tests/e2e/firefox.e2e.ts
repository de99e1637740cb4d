import { existsSync } from "node:fs";
import { join } from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { until } from "../../scripts/drive.mjs";
import { findFirefox } from "../../scripts/setup.mjs";
import { file, root } from "./browser.ts";

const folder = join(root, ".output/firefox-mv3");
const executablePath = findFirefox();
const present = executablePath !== undefined && existsSync(folder);
const why = present ? "" : " (skipped: no Firefox here, or no Firefox build)";

const uuid = "11111111-2222-4333-8444-555555555555";

const pages: Record<string, { type: string; body: string }> = {
  "https://hh.kz/search/vacancy": { type: "text/html; charset=utf-8", body: file("tests/pages/hh/search.html") },
  "https://hh.kz/search/scroll.js": { type: "text/javascript; charset=utf-8", body: file("tests/pages/hh/scroll.js") },
};

let browser: Browser;

beforeAll(async () => {
  if (!present) return;
  browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: true,
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ "second-look@second-look.example": uuid }),
    },
  });
  await browser.installExtension(folder);
});
afterAll(async () => {
  // Firefox sometimes never answers the last message; the process ends with the test either way.
  if (present) await Promise.race([browser.close(), new Promise((resolve) => setTimeout(resolve, 4_000))]);
});

/** A point on the mark beside the title with these words: our element takes no room there, its closed inside stands after it. */
function boxBeside(page: Page, title: string): Promise<{ x: number; y: number } | undefined> {
  return page.evaluate((words) => {
    const link = [...document.querySelectorAll("a")].find(({ textContent }) => textContent?.includes(words));
    const mark = link?.nextElementSibling;
    if (!mark || !/^[a-z]{5}-[a-z]{5}$/i.test(mark.tagName)) return undefined;
    const { left, top } = mark.getBoundingClientRect();
    return { x: left + 60, y: top + 12 };
  }, title);
}

describe.skipIf(!present)(`the same extension in Firefox${why}`, () => {
  it("marks a risky ad, opens its card, and paints the quoted words", async () => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.setRequestInterception(true);
    page.on("request", (request) => {
      const known = pages[request.url()];
      void (known ? request.respond({ contentType: known.type, body: known.body }) : request.abort());
    });
    await page.setViewport({ width: 1200, height: 900 });
    // A tab in the background draws no frames, and words are painted after one.
    await page.bringToFront();
    await page.goto("https://hh.kz/search/vacancy");
    const mark = await until(() => boxBeside(page, "Хостес-танцовщица"));
    expect(mark).toBeDefined();
    expect(await boxBeside(page, "Сварщик на вахту")).toBeUndefined();
    await page.mouse.click(mark?.x ?? 0, mark?.y ?? 0);
    const painted = () => page.evaluate(() => [...CSS.highlights.values()].flatMap((one) => [...one]).map((range) => range.toString()));
    expect(await until(async () => (await painted()).length > 0)).toBe(true);
    expect((await painted()).some((words) => words.includes("Бахрейн"))).toBe(true);
    await page.keyboard.press("Escape");
    expect(await until(async () => (await painted()).length === 0)).toBe(true);
    expect(errors).toEqual([]);
  });

  it.each([
    ["popup", "popup.html", "#app, main", 200],
    ["help", "help.html#from=PL", "a[href='tel:112']", 600],
    ["options", "options.html", "select", 600],
    ["desk", "desk.html", "input", 2_000],
  ])("opens its %s page with words on it", async (_name, address, part, letters) => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.bringToFront();
    // Firefox never reports such a page as loaded to the driver, so it is asked until it is.
    void page.goto(`moz-extension://${uuid}/${address}`).catch(() => undefined);
    const ready = () =>
      page
        .evaluate((selector) => (document.querySelector(selector) ? document.body.innerText.length : 0), part)
        .then((length) => length > letters)
        .catch(() => false);
    expect(await until(ready)).toBe(true);
    // No word that tells a person looking over the shoulder what this is.
    expect(await page.title()).toBe("Second Look");
    expect(errors).toEqual([]);
  });
});
