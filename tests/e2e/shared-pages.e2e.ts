import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findMarks, pageStatus, until } from "../../scripts/drive.mjs";
import { type Browser, root, scrollThrough, startBrowser } from "./browser.ts";

const folder = resolve(root, "../shared/pages");
const present = existsSync(folder);
const saved = ["hh.ru/search-excerpt-2026-07", "hh.ru/vacancy-excerpt-2026-07", "rabota.by/search-2024-04"];
const why = present ? "" : " (skipped: ../shared/pages is not here)";

let browser: Browser;
beforeAll(async () => {
  if (present) browser = await startBrowser();
});
afterAll(() => browser?.close());

describe.skipIf(!present)(`saved real pages of the hh family in a real browser${why}`, () => {
  it.each(saved)("%s: every listing is found and nothing is loud", async (name) => {
    const truth = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as { url: string; listings_visible: number };
    browser.pages.set(truth.url, readFileSync(join(folder, `${name}.html`), "utf8"));
    const page = await browser.context.newPage();
    await page.goto(truth.url, { waitUntil: "domcontentloaded" });
    await scrollThrough(browser, page);
    const status = await until(async () => {
      const now = await pageStatus(browser.worker, new URL(truth.url).hostname);
      return now?.pending === 0 && now.listings.filter(({ reading }) => reading !== "unread").length === truth.listings_visible
        ? now
        : undefined;
    });
    expect(status?.listings.filter(({ reading }) => reading !== "unread").length).toBe(truth.listings_visible);
    expect(await findMarks(page)).toEqual([]);
    await page.close();
  });
});
