import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clickNode, findCard, findMarks, until, waitForMarks } from "../../scripts/drive.mjs";
import { serveDemo } from "../../scripts/serve-demo.mjs";
import { loadRules } from "../../src/cli/rules-folder.ts";
import { type Browser, file, root, scrollThrough, startBrowser } from "./browser.ts";

type Expected = Record<string, { level: string; why: string; page: string }>;

const expected = JSON.parse(file("demo/expected.json")) as Expected;
const { engine } = loadRules(root, true);
const ruled = new Set([...engine.flags.keys(), ...engine.combinations.map(({ id }) => id)]);

let browser: Browser;
let demo: { url: string; close: () => void };

beforeAll(async () => {
  demo = await serveDemo();
  browser = await startBrowser({ build: "chrome-mv3-demo" });
  await browser.context.unroute(/^https?:/);
});
afterAll(async () => {
  await browser.close();
  demo.close();
});

/** Ids of the demo's ads on one page by what should happen to them; ads whose rules do not exist yet are left out. */
function idsOn(page: string, loud: boolean): string[] {
  return Object.entries(expected)
    .filter(([, ad]) => ad.page === page && (ad.level !== "quiet") === loud && (!loud || ruled.has(ad.why)))
    .map(([id]) => id);
}

/** Ids of ads that carry a mark now. */
async function markedIds(page: import("playwright-core").Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("[data-ad]")]
      .filter((ad) => [...ad.querySelectorAll("*")].some((element) => /^[a-z]{5}-[a-z]{5}$/i.test(element.tagName)))
      .map((ad) => ad.getAttribute("data-ad") ?? ""),
  );
}

describe("the demo board", () => {
  it("marks every risky card of the list and no ordinary one", async () => {
    const { page, errors } = await browser.open(`${demo.url}/`);
    await scrollThrough(browser, page);
    await waitForMarks(page, idsOn("index", true).length);
    const marked = await markedIds(page);
    expect(marked).toEqual(expect.arrayContaining(idsOn("index", true)));
    expect(marked.filter((id) => idsOn("index", false).includes(id))).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it("reads the pane anew each time it swaps, without a page load", async () => {
    const { page } = await browser.open(`${demo.url}/`);
    await waitForMarks(page);
    await page.click('[data-ad="b13"] h2 a');
    const inPane = () =>
      page.evaluate(() =>
        [...(document.querySelector(".sheet")?.querySelectorAll("*") ?? [])].some(({ tagName }) => /^[a-z]{5}-[a-z]{5}$/i.test(tagName)),
      );
    expect(await until(inPane)).toBe(true);
    await page.click('[data-ad="b02"] h2 a');
    expect(await until(async () => !(await inPane()))).toBe(true);
    await page.close();
  });

  it("reads an endless feed as it grows, and leaves posts that offer no work alone", async () => {
    const { page, errors } = await browser.open(`${demo.url}/feed.html`);
    // A mark far from the window is taken off again, so what carried one is gathered along the way.
    const seen = new Set<string>();
    const walk = (step: number, done: () => boolean | Promise<boolean>) =>
      until(async () => {
        await page.evaluate((part) => scrollBy(0, innerHeight * part), step);
        await page.waitForTimeout(200);
        for (const id of await markedIds(page)) seen.add(id);
        return done();
      }, 90_000);
    const atEnd = () =>
      page.evaluate(
        () => document.querySelectorAll(".post").length >= 70 && scrollY + innerHeight >= document.documentElement.scrollHeight - 5,
      );
    expect(await walk(0.8, atEnd)).toBe(true);
    // Back up: the marks return to the cards that come near again.
    const down = new Set(seen);
    seen.clear();
    expect(await walk(-0.8, () => page.evaluate(() => scrollY === 0))).toBe(true);
    const wanted = idsOn("feed", true);
    const marked = [...new Set([...down, ...seen])];
    expect(wanted.filter((id) => !seen.has(id))).toEqual([]);
    expect(wanted.filter((id) => !marked.includes(id))).toEqual([]);
    expect(marked.filter((id) => idsOn("feed", false).includes(id))).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it.each(["d01", "d03", "d04"])("reads the ad page %s and explains it", async (id) => {
    const { page } = await browser.open(`${demo.url}/ad/${id}.html`);
    const marks = await waitForMarks(page, expected[id]?.level === "quiet" ? 0 : 1);
    expect(marks.length > 0).toBe(expected[id]?.level !== "quiet");
    if (marks[0]) {
      await clickNode(page, marks[0].backendNodeId);
      const card = await until(() => findCard(page));
      expect(card?.reasons.length).toBeGreaterThan(0);
      expect(card?.heading).toBe((await findMarks(page))[0]?.text);
    }
    await page.close();
  });
});
