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
      "extensions.webextensions.uuids": JSON.stringify({ "second-look@second-look.example": "11111111-2222-4333-8444-555555555555" }),
    },
  });
  await browser.installExtension(folder);
});
afterAll(async () => {
  // Firefox sometimes never answers the last message; the process ends with the test either way.
  if (present) await Promise.race([browser.close(), new Promise((resolve) => setTimeout(resolve, 4_000))]);
});

/** Where our own element beside the title with these words stands; its inside is closed to the page, its box is not. */
function boxBeside(page: Page, title: string): Promise<{ x: number; y: number } | undefined> {
  return page.evaluate((words) => {
    const link = [...document.querySelectorAll("a")].find(({ textContent }) => textContent?.includes(words));
    const mark = link?.nextElementSibling;
    if (!mark || !/^[a-z]{5}-[a-z]{5}$/i.test(mark.tagName)) return undefined;
    const { left, top, width, height } = mark.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
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
});
