/// <reference types="chrome" />
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findMarks, openPopup, until, waitForMarks } from "../../scripts/drive.mjs";
import { type Browser, file, startBrowser } from "./browser.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser({ locale: "en-US" });
  browser.pages.set("https://hh.kz/search/vacancy", file("tests/pages/hh/search.html"));
  browser.pages.set("https://hh.kz/search/scroll.js", file("tests/pages/hh/scroll.js"));
  browser.pages.set("https://elsewhere.example/ad", file("tests/pages/generic/json-ld-graph.html"));
});
afterAll(() => browser.close());

describe("the popup", () => {
  it("counts this page's ads in the honest states and never calls anything safe", async () => {
    const { page } = await browser.open("https://hh.kz/search/vacancy");
    await waitForMarks(page);
    const popup = await openPopup(browser.context, browser.worker);
    const text = await until(async () => {
      const words = String(await popup.evaluate("document.body.innerText"));
      return /ads? with signs/.test(words) && words;
    });
    expect(text).toMatch(/\d ads? with signs/);
    expect(text).toContain("seen only in part");
    expect(text).not.toMatch(/\bsafe\b/i);
    await popup.close();
    await page.close();
  });

  it("brings the reader to an ad", async () => {
    const { page } = await browser.open("https://hh.kz/search/vacancy");
    await waitForMarks(page);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const popup = await openPopup(browser.context, browser.worker);
    await until(() => popup.evaluate("document.querySelectorAll('.listing').length"));
    await popup.evaluate("document.querySelector('.listing').click()");
    const [mark] = await findMarks(page);
    const title = mark?.beside ?? "";
    const inView = await until(() =>
      page.evaluate((words) => {
        const link = [...document.querySelectorAll("a")].find(({ textContent }) => textContent?.trim() === words);
        const box = link?.getBoundingClientRect();
        return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
      }, title),
    );
    expect(inView).toBe(true);
    await page.close();
  });

  it("says why an ad is listed where pages carry no marks, and keeps the place of who goes back", async () => {
    await browser.choose({ lowTrace: true });
    const { page } = await browser.open("https://hh.kz/search/vacancy");
    const popup = await openPopup(browser.context, browser.worker);
    await until(() => popup.evaluate("document.querySelectorAll('.listings .plain').length"));
    await popup.evaluate("document.querySelector('.listings .plain').click()");
    const result = await until(() => popup.evaluate("document.querySelector('article')?.innerText"));
    expect(result).toContain("What was noticed");
    expect(await popup.evaluate("document.activeElement.tagName")).toBe("H1");
    expect(await findMarks(page)).toEqual([]);
    await popup.evaluate("document.querySelector('.popup > .plain').click()");
    const focused = await until(() => popup.evaluate("document.activeElement.closest('[data-ad]')?.innerText"));
    expect(focused).toContain("Why?");
    await popup.close();
    await page.close();
    await browser.choose({ lowTrace: false });
  });

  it("says that a foreign site is not read by itself", async () => {
    const { page } = await browser.open("https://elsewhere.example/ad");
    const popup = await openPopup(browser.context, browser.worker);
    const text = await until(async () => {
      const words = String(await popup.evaluate("document.body.innerText"));
      return words.includes("Read this page") && words;
    });
    expect(text).toContain("This site is not read by itself.");
    await popup.close();
    await page.close();
  });
});

describe("changing the language", () => {
  it("changes marks on open pages without a reload", async () => {
    await browser.choose({ language: "en" });
    const { page } = await browser.open("https://hh.kz/search/vacancy");
    expect(await until(async () => (await findMarks(page))[0]?.text === "Serious signs — check first")).toBe(true);
    await browser.choose({ language: "ru" });
    expect(await until(async () => (await findMarks(page))[0]?.text === "Серьёзные признаки — сначала проверьте")).toBe(true);
    await page.close();
  });
});
