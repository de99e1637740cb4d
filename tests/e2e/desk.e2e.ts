import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { until } from "../../scripts/drive.mjs";
import { type Browser, startBrowser } from "./browser.ts";

/* The rule desk with the real rules and all our own ads, in its worker, by keyboard alone. */

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await startBrowser({ locale: "en-US" });
  page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/desk.html`);
  await page.waitForSelector(".signs");
});
afterAll(async () => {
  await browser.close();
});

/** All our own ads are read for an answer: seconds, and many of them on a busy machine. */
const PATIENCE = 240_000;
const says = (words: RegExp) => until(async () => words.test(await page.innerText("main")), PATIENCE);
const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");

/** Goes on with the Tab key until a field or button of that name has the focus. */
async function tabTo(name: RegExp): Promise<void> {
  for (let step = 0; step < 200; step++) {
    await page.keyboard.press("Tab");
    const label = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      return element?.labels?.[0]?.textContent ?? element?.textContent ?? "";
    });
    if (name.test(label)) return;
  }
  throw new Error(`the Tab key never reaches ${name}; the last was "${await focused()}"`);
}

describe("the rule desk", () => {
  it("opens a sign that was searched for, with measured hits and phrases, by keyboard", async () => {
    await tabTo(/Search/);
    await page.keyboard.type("fee.upfront");
    await tabTo(/fee\.upfront/);
    await page.keyboard.press("Enter");
    expect(await says(/In how many of our own example ads/)).toBe(true);
    await tabTo(/^English · groups/);
    await page.keyboard.press("Enter");
    await tabTo(/Change a copy of this group/);
    await page.keyboard.press("Enter");
    await tabTo(/^Look for/);
    expect(await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value.length)).toBeGreaterThan(20);
  });

  it("shows as one types which ads change, and what cannot be read", async () => {
    await page.keyboard.press("Control+A");
    await page.keyboard.type("deposit\n(visa");
    expect(await says(/Line 2: brackets/)).toBe(true);
    expect(await says(/possible false alarms \(\d+\)/)).toBe(true);
  });

  it("reads pasted ads with the draft and refuses what is too much, without asking anybody", async () => {
    await tabTo(/^Paste ads/);
    await page.keyboard.type("Send a deposit first.");
    expect(await says(/With the draft: (small|some) signs/)).toBe(true);
    const refused = await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData("text/plain", "x".repeat(50_000_000));
      const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      return !document.activeElement?.dispatchEvent(event);
    });
    expect(refused).toBe(true);
    expect(await says(/too much text for this page/)).toBe(true);
    expect(await page.locator("textarea").last().inputValue()).toBe("Send a deposit first.");
    expect(browser.unexpected).toEqual([]);
  });
});
