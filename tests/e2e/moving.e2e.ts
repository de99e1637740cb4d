/// <reference types="chrome" />
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findMarks, openPopup, pageStatus, until } from "../../scripts/drive.mjs";
import { type Browser, file, serveFolder, startBrowser } from "./browser.ts";

/** Functions that the pages in tests/pages/moving offer to move them; see there. */
interface MovingPage {
  openByPush(number: number): void;
  openByHash(number: number): void;
  goTo(from: number): void;
  upgrade(): void;
  grow(): void;
  rewrite(): void;
  retitle(): void;
  speak(language: "en" | "ru"): void;
  unfold(name: string): void;
}

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser({ build: "chrome-mv3-demo", backForwardCache: true });
  serveFolder(browser, "moving");
  browser.pages.set("https://hh.kz/search/vacancy", file("tests/pages/hh/search.html"));
  browser.pages.set("https://hh.kz/search/scroll.js", file("tests/pages/hh/scroll.js"));
  await browser.choose({ language: "ru" });
});
afterAll(() => browser.close());

const open = (name: string) => browser.open(`http://localhost/moving/${name}`);
const titles = async (page: Page) => (await findMarks(page)).map(({ beside }) => beside);
const risky = (...numbers: number[]) => numbers.map((number) => `Хостес в лаунж-бар, Дубай, набор ${number}`);
const frame = (page: Page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

/** Runs one of the page's own functions. */
function move(page: Page, name: keyof MovingPage, ...input: unknown[]): Promise<void> {
  return page.evaluate(([key, values]) => (window as unknown as Record<string, (...all: unknown[]) => void>)[key]?.(...values), [
    name,
    input,
  ] as const);
}

/** Waits until exactly these titles are marked, in any order. */
async function expectMarked(page: Page, wanted: string[]): Promise<void> {
  const sorted = [...wanted].sort();
  await until(async () => JSON.stringify((await titles(page)).sort()) === JSON.stringify(sorted));
  expect((await titles(page)).sort()).toEqual(sorted);
}

describe("an endless feed", () => {
  it("is read as it grows, each ad once", async () => {
    const { page, errors } = await open("endless");
    await expectMarked(page, risky(2, 7));
    for (let step = 0; step < 14; step++) {
      await page.evaluate(() => scrollBy(0, innerHeight * 0.8));
      await page.waitForTimeout(120);
    }
    const shown = await page.$$eval(".card", (cards) => cards.length);
    const wanted = Array.from({ length: shown }, (_, number) => number).filter((number) => number % 5 === 2);
    expect(shown).toBeGreaterThan(40);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    // The popup knows of all that was passed; marks stand where somebody may look.
    const signs = async () => {
      const { listings = [] } = (await pageStatus(browser.worker, "endless")) ?? {};
      return listings.filter(({ level }) => level === "danger" || level === "caution").map(({ title }) => title);
    };
    await until(async () => (await signs()).length >= wanted.length - 2);
    expect((await signs()).length).toBeGreaterThanOrEqual(wanted.length - 2);
    expect(new Set(await signs()).size).toBe((await signs()).length);
    const marked = await titles(page);
    expect(new Set(marked).size).toBe(marked.length);
    expect(await signs()).toEqual(expect.arrayContaining(marked));
    expect(marked.at(-1)).toBe((await signs()).at(-1));
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe("a long feed of grave ads", () => {
  it("is read a screen and a half ahead and not farther", async () => {
    const { page } = await open("grave");
    // The window is 900 high, the cards 938 apart: two screens and a half hold three of them.
    const read = await until(async () => ((await titles(page)).length >= 3 ? pageStatus(browser.worker, "grave") : undefined));
    expect(read?.listings.length).toBe(3);
    await page.close();
  });

  it("warns in words of the eighteenth as of the first: those passed long ago take nothing from the attention that is left", async () => {
    const { page, errors } = await open("grave");
    await until(async () => (await titles(page)).length > 0);
    for (let step = 0; step < 18; step++) {
      await page.evaluate((number) => document.querySelectorAll(".card")[number]?.scrollIntoView({ block: "start" }), step);
      const here = await until(async () =>
        (await findMarks(page)).find(({ beside, form }) => beside.endsWith(`набор ${step}`) && form !== "unplaced"),
      );
      expect(here?.level, `ad ${step}`).toBe("danger");
      expect(here?.form, `ad ${step}`).not.toBe("compact");
    }
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe("words that are on the page and not seen", () => {
  const seen = ["aria-hidden", "line-clamp", "max-height", "details", "без своей рамки", "внутри visibility hidden"];
  const marked = seen.map((name) => `Сотрудник: видно: ${name}`);

  it("do not warn; words that a person can come to do, and hidden ones as soon as they are shown", async () => {
    const { page, errors } = await open("hidden");
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await until(async () => (await pageStatus(browser.worker, "hidden"))?.listings.length === 15);
    await page.evaluate(() => scrollTo(0, 0));
    await expectMarked(page, marked);
    expect((await pageStatus(browser.worker, "hidden"))?.pending).toBe(0);
    await move(page, "unfold", "display none");
    await expectMarked(page, ["Сотрудник: display none", ...marked]);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe("a list that uses the same elements again", () => {
  it("marks what an element shows now and never what it showed before", async () => {
    const { page, errors } = await open("recycled");
    await expectMarked(page, risky(2, 7));
    await page.evaluate(() => document.querySelector("#window")?.scrollTo(0, 150 * 200));
    const wrong = async () => {
      const marks = await titles(page);
      return marks.length > 0 && marks.every((title) => title.startsWith("Хостес")) ? marks : undefined;
    };
    const after = await until(wrong);
    expect(after?.length).toBeGreaterThan(0);
    expect(after?.every((title) => Number(/\d+$/.exec(title)?.[0]) >= 195)).toBe(true);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe("a pane that swaps", () => {
  it("is read anew for each ad, by pushState and by hash, and its mark goes with its ad", async () => {
    const { page, errors } = await open("panes");
    await until(async () => (await pageStatus(browser.worker, "panes"))?.listings.length === 2);
    expect(await titles(page)).toEqual([]);
    await move(page, "openByPush", 7);
    await expectMarked(page, risky(7));
    await move(page, "openByPush", 8);
    await expectMarked(page, []);
    await move(page, "openByHash", 12);
    await expectMarked(page, risky(12));
    await move(page, "openByHash", 17);
    await expectMarked(page, risky(17));
    expect(errors).toEqual([]);
    await page.close();
  });

  it("follows navigation in place, forwards and back", async () => {
    const { page } = await open("panes");
    await move(page, "goTo", 21);
    await expectMarked(page, risky(22));
    await move(page, "goTo", 30);
    await expectMarked(page, []);
    expect(await until(async () => (await pageStatus(browser.worker, "panes"))?.listings.length === 2)).toBe(true);
    await page.close();
  });
});

describe("a text that is opened by a person", () => {
  it("is read again when it is there, and never opened by us", async () => {
    const { page } = await open("expand");
    await until(async () => (await pageStatus(browser.worker, "expand"))?.pending === 0);
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => (window as unknown as { clicks: number }).clicks)).toBe(0);
    expect(await titles(page)).toEqual([]);
    await page.click("button");
    await expectMarked(page, ["Сотрудник пункта выдачи, смена 0"]);
    await page.close();
  });
});

describe("open shadow roots", () => {
  it("are read and marked inside, also one in another, on a plain element, and one that comes without notice", async () => {
    const { page, errors } = await open("shadow");
    await expectMarked(page, risky(2, 12, 42));
    await move(page, "grow");
    await expectMarked(page, risky(2, 12, 42, 52));
    await move(page, "upgrade");
    await expectMarked(page, risky(2, 12, 22, 42, 52));
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe("frames", () => {
  it("read themselves: of the same site, of another, and written by the page; the popup counts them all", async () => {
    const { page, errors } = await open("frames");
    const count = (text: string) => titles(page).then((all) => all.filter((title) => title.includes(text)).length);
    await until(async () => (await count("лаунж-бар")) === 3);
    expect((await titles(page)).filter((title) => title.includes("лаунж-бар")).sort()).toEqual(risky(12, 2, 22));
    // Frames of other sites are not told of the reach beyond the viewport: they read what can be seen.
    await page.evaluate(() => document.querySelectorAll("iframe")[1]?.scrollIntoView());
    // The other site's frame lives in another process, where the debugging protocol of this one does not see.
    const inOther = () =>
      page
        .frames()
        .find((one) => one.url().includes("hh.kz"))
        ?.evaluate(() => [...document.querySelectorAll("*")].filter(({ tagName }) => tagName.includes("-")).length);
    expect(await until(inOther)).toBeGreaterThan(0);
    const popup = await openPopup(browser.context, browser.worker);
    const listed = await until(async () => {
      const names = (await popup.evaluate("[...document.querySelectorAll('.listing')].map((one) => one.textContent)")) as string[];
      return names.filter((name) => /лаунж-бар|танцовщица/.test(name)).length === 4 ? names : undefined;
    });
    expect(listed).toBeDefined();
    await popup.evaluate("[...document.querySelectorAll('.listing')].find((one) => one.textContent.includes('набор 22')).click()");
    const inView = () =>
      page.evaluate(() => (document.querySelector("#written")?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY) < innerHeight);
    expect(await until(inView)).toBe(true);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe("a page that rewrites itself", () => {
  it("keeps its marks in every picture that is painted, however often it is written anew", async () => {
    const { page, errors } = await open("rewriting");
    await expectMarked(page, risky(2));
    // After each rewriting the mark must be back before the next picture: what is not there then would blink.
    for (let time = 0; time < 6; time++) {
      await move(page, time % 2 === 0 ? "rewrite" : "retitle");
      await frame(page);
      expect(await titles(page)).toEqual(risky(2));
      await page.waitForTimeout(350);
    }
    expect(await page.evaluate(() => document.querySelectorAll(".card-title > *").length)).toBe(7);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe("a switch of language in place", () => {
  it("is read in the new language, and back again", async () => {
    const { page } = await open("language");
    await expectMarked(page, risky(2));
    await move(page, "speak", "en");
    await expectMarked(page, ["Hostess for a lounge bar in Dubai, girls 18-27", ...risky(2)]);
    await move(page, "speak", "ru");
    await expectMarked(page, risky(2));
    await page.close();
  });
});

describe("a page that comes back", () => {
  it("from the back/forward cache has its marks and goes on reading", async () => {
    const { page } = await open("endless");
    await expectMarked(page, risky(2, 7));
    await page.evaluate(() => {
      addEventListener("pageshow", ({ persisted }) => Object.assign(window, { cameBack: persisted }));
    });
    await page.goto("http://localhost/moving/expand");
    // Not goBack: it waits for a load that does not happen.
    await page.evaluate(() => history.back());
    await page.waitForURL(/endless/, { waitUntil: "commit" });
    expect(await until(() => page.evaluate(() => (window as unknown as { cameBack?: boolean }).cameBack))).toBe(true);
    expect((await titles(page)).length).toBeGreaterThanOrEqual(2);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    expect(await until(async () => (await titles(page)).length > 2)).toBe(true);
    await page.close();
  });
});
