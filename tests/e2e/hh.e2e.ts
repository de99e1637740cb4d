import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clickNode, findCard, findMarks, pageStatus, until, waitForMarks } from "../../scripts/drive.mjs";
import { type Browser, compareWithServed, file, scrollThrough, startBrowser } from "./browser.ts";

interface Expected {
  pages: Record<
    string,
    { url: string; listings: { id: string; title?: string; level: string }[]; afterMore?: unknown; afterNext?: unknown }
  >;
}

const expected = JSON.parse(file("tests/pages/hh/expected.json")) as Expected;
const search = "https://hh.kz/search/vacancy";
const loud = ["danger", "caution"];

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
  await browser.choose({ language: "ru" });
  browser.pages.set(search, file("tests/pages/hh/search.html"));
  browser.pages.set("https://hh.kz/search/scroll.js", file("tests/pages/hh/scroll.js"));
  browser.pages.set("https://headhunter.kg/search/vacancy", file("tests/pages/hh/search-2026.html"));
  browser.pages.set("https://hh.kz/vacancy/900000501", file("tests/pages/hh/vacancy.html"));
});
afterAll(() => browser.close());

describe("a results list of the hh family", () => {
  it("marks the risky ads and leaves ordinary ones alone", async () => {
    const { page, errors } = await browser.open(search);
    await scrollThrough(browser, page);
    const wanted = (expected.pages["search.html"]?.listings ?? [])
      .filter((one) => loud.includes(one.level))
      .map(({ title, level }) => `${level}: ${title}`);
    const marks = await waitForMarks(page, wanted.length);
    expect(marks.map(({ level, beside }) => `${level}: ${beside}`)).toEqual(wanted);
    expect(marks.every(({ text, label }) => label.startsWith(text))).toBe(true);
    expect(errors).toEqual([]);
    await page.close();
  });

  it("changes none of the page's own nodes, and leaves nothing that a request could tell", async () => {
    const { page } = await browser.open(search);
    await waitForMarks(page);
    const { served, now, own } = await compareWithServed(page);
    expect(now).toBe(served);
    expect(own).toBeGreaterThan(0);
    expect(browser.unexpected).toEqual([]);
    await page.close();
  });

  it("opens the card by keyboard, paints the quoted words, and gives focus back on Escape", async () => {
    const { page, errors } = await browser.open(search);
    await waitForMarks(page);
    const [mark] = await findMarks(page);
    const marked = await focusByTab(page, mark?.label ?? "");
    expect(marked).toBe(true);
    await page.keyboard.press("Enter");
    const card = await until(() => findCard(page));
    expect(card?.heading).toBe(mark?.text);
    expect(card?.quotes.length).toBeGreaterThan(0);
    const painted = await until(() => paintedWords(page));
    const quotes = (card ? card.quotes : []).map((quote) => quote.replace(/\s+/g, " "));
    expect(painted?.every((words) => quotes.includes(words))).toBe(true);
    expect(painted?.length).toBeGreaterThan(0);
    await page.keyboard.press("Escape");
    expect(await until(async () => !(await findCard(page)))).toBe(true);
    expect(await paintedWords(page)).toBeUndefined();
    await page.keyboard.press("Enter");
    expect(await until(() => findCard(page))).toBeDefined();
    expect(errors).toEqual([]);
    await page.close();
  });

  it("quotes the ad, says why, offers a help line with its source, and questions to copy", async () => {
    const { page } = await browser.open(search);
    await waitForMarks(page);
    const [mark] = await findMarks(page);
    await clickNode(page, mark?.backendNodeId);
    const card = await until(() => findCard(page));
    if (!card) throw new Error("no card opened");
    const ad = await page.evaluate(() => document.body.textContent?.replace(/\s+/g, " ") ?? "");
    for (const quote of card.quotes) expect(ad.replace(/\s+/g, "")).toContain(quote.replace(/\s+/g, ""));
    expect(card.reasons.length).toBeGreaterThan(0);
    expect(card.links.some(({ href }) => href.startsWith("tel:"))).toBe(true);
    expect(card.text).toContain("Источник:");
    expect(card.buttons.some(({ text }) => text === "Скопировать")).toBe(true);
    await page.close();
  });

  it("reads cards that are added, forgets cards that go, and follows in-page navigation", async () => {
    const { page, errors } = await browser.open(search);
    await waitForMarks(page);
    const before = (await findMarks(page)).length;
    await page.click("#more");
    await scrollThrough(browser, page);
    expect(await until(async () => (await findMarks(page)).length >= before + 2)).toBe(true);
    expect(await until(async () => (await pageStatus(browser.worker, "search"))?.listings.length === 18)).toBe(true);
    await page.click("#next");
    await scrollThrough(browser, page);
    const after = await until(async () => {
      const titles = (await findMarks(page)).map(({ beside }) => beside);
      const visible = await page.$$eval('[data-qa="serp-item__title"]', (links) => links.map((link) => link.textContent?.trim() ?? ""));
      return titles.length === 2 && titles.every((title) => visible.includes(title)) ? titles : undefined;
    });
    expect(after?.length).toBe(2);
    expect(await until(async () => (await pageStatus(browser.worker, "search"))?.listings.length === 6)).toBe(true);
    expect(errors).toEqual([]);
    await page.close();
  });

  it("reads the 2026 layout and counts a card without title as unread", async () => {
    const { page } = await browser.open("https://headhunter.kg/search/vacancy");
    await scrollThrough(browser, page);
    const wanted = (expected.pages["search-2026.html"]?.listings ?? []).filter(({ level }) => loud.includes(level));
    const marks = await waitForMarks(page, wanted.length);
    expect(marks.map(({ level }) => level)).toEqual(wanted.map(({ level }) => level));
    // A card that is one link as a whole: the mark's element stands behind the link, not in it.
    for (const [index, { title }] of wanted.entries()) expect(marks[index]?.beside).toContain(title);
    const status = await pageStatus(browser.worker, "headhunter");
    expect(status?.listings.filter(({ reading }: { reading: string }) => reading === "unread").length).toBe(1);
    await page.close();
  });
});

describe("an ad's own page", () => {
  it("reads the whole ad and marks it in its heading", async () => {
    const { page, errors } = await browser.open("https://hh.kz/vacancy/900000501");
    const marks = await waitForMarks(page);
    const inHeading = await page.evaluate(() => {
      const heading = document.querySelector('[data-qa="vacancy-title"]');
      return [...(heading?.children ?? [])].some((child) => child.tagName.includes("-"));
    });
    expect(marks[0]?.level).toBe("danger");
    expect(inHeading).toBe(true);
    expect(errors).toEqual([]);
    await page.close();
  });
});

/** Presses Tab until the element with this name has the focus; false when it is never reached. */
async function focusByTab(page: import("playwright-core").Page, name: string): Promise<boolean> {
  const session = await page.context().newCDPSession(page);
  for (let press = 0; press < 80; press++) {
    await page.keyboard.press("Tab");
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const focused = nodes.find(
      (node) =>
        node.role?.value === "button" &&
        node.name?.value === name &&
        node.properties?.some(({ name: property, value }) => property === "focused" && value.value === true),
    );
    if (focused) return true;
  }
  return false;
}

/** Words painted by the highlight API, as any script of the page could read them; undefined when none are. */
function paintedWords(page: import("playwright-core").Page): Promise<string[] | undefined> {
  return page.evaluate(() => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    return ranges.length > 0 ? ranges.map((range) => range.toString().replace(/\s+/g, " ")) : undefined;
  });
}
