/// <reference types="chrome" />
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPopup, until, waitForMarks } from "../../scripts/drive.mjs";
import { type Browser, file, root, startBrowser } from "./browser.ts";
import { LONG, RIGHT_TO_LEFT, withPseudoLocales } from "./pseudo-locale.ts";

const faces = ["popup", "sidepanel", "options", "first-run", "help", "desk"] as const;
type Face = (typeof faces)[number];
/** What a page is opened with, where its address says what it shows. */
const hashes: Partial<Record<Face, string>> = { help: "#from=KG&to=TR&there=1" };
/** Uzbek in Cyrillic letters is spelled from the Latin file when the product is built. */
const real = [...readdirSync(join(root, "locales")), "uz-Cyrl"];
const axe = readFileSync(join(root, "node_modules/axe-core/axe.min.js"), "utf8");
const build = withPseudoLocales(join(root, ".output/chrome-mv3"));

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser({ folder: build.folder, locale: "en-US" });
  browser.pages.set("https://hh.kz/search/vacancy", file("tests/pages/hh/search.html"));
  browser.pages.set("https://hh.kz/search/scroll.js", file("tests/pages/hh/scroll.js"));
});
afterAll(async () => {
  await browser.close();
  build.remove();
});

/** Opens a face in a tab, with what it hides at first unfolded. */
async function open(face: Face, language: string, width: number): Promise<Page> {
  await browser.choose({ language });
  const page = await browser.context.newPage();
  await page.setViewportSize({ width, height: 720 });
  await page.goto(`chrome-extension://${browser.extensionId}/${face}.html${hashes[face] ?? ""}`);
  await page.waitForSelector("select");
  if (face === "first-run") {
    await page.click(".section .button.main");
    await page.waitForSelector("article");
  }
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  return page;
}

/** What runs out of its place: the page itself, or words wider than the box around them. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`page: ${scrollWidth} > ${clientWidth}`] : [];
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      const { clientWidth: room, scrollWidth: needed, clientHeight, scrollHeight } = element;
      const style = getComputedStyle(element);
      const isHidden = element.closest(".hidden-text, select, textarea, svg") !== null || room === 0 || style.display === "inline";
      const isClipped = style.overflowY === "hidden" && scrollHeight > clientHeight + 2 && style.webkitLineClamp === "none";
      if (!isHidden && (needed > room + 1 || isClipped))
        found.push(`${element.tagName}.${element.className}: ${element.textContent?.slice(0, 60)}`);
    }
    return found;
  });
}

/** Numbers all that Tab has to reach (one of each group of radio buttons), and gives the numbers. Runs in the page. */
function markStops(): string[] {
  const all = [...document.querySelectorAll<HTMLElement>("a[href], button, summary, select, textarea, input")];
  const stops = all.filter((element) => {
    const { type, checked, disabled = false } = element as HTMLInputElement;
    const isFolded = element.closest("details:not([open])") !== null && element.tagName !== "SUMMARY";
    return !isFolded && !disabled && element.offsetParent !== null && (type !== "radio" || checked);
  });
  return stops.map((element, at) => {
    element.dataset.stop = `${at}`;
    return `${at}`;
  });
}

/** What has the focus, and whether a ring shows it. Runs in the page. */
function readFocus(): { stop: string; words: string; isShown: boolean } {
  const element = document.activeElement as HTMLElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const words = element.getAttribute("aria-label") ?? element.textContent ?? "";
  return { stop: element.dataset.stop ?? "", words, isShown: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 };
}

describe.each(faces)("%s", (face) => {
  it.each([...real, LONG, RIGHT_TO_LEFT])("has room for all its words in %s, from 320 px to 1280", async (language) => {
    const page = await open(face, language, 320);
    expect(await overflowing(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 720 });
    expect(await overflowing(page)).toEqual([]);
    await page.close();
  });

  it("would be seen to have none if words could not break", async () => {
    const page = await open(face, LONG, 320);
    await page.evaluate(() => {
      document.body.style.overflowWrap = "normal";
      for (const text of document.querySelectorAll<HTMLElement>("p, span, h1, h2")) text.style.whiteSpace = "nowrap";
    });
    expect((await overflowing(page)).length).toBeGreaterThan(0);
    await page.close();
  });

  it("follows the direction of the language", async () => {
    const page = await open(face, RIGHT_TO_LEFT, 360);
    expect(await page.evaluate(() => [document.documentElement.lang, getComputedStyle(document.body).direction])).toEqual([
      RIGHT_TO_LEFT,
      "rtl",
    ]);
    await page.close();
  });

  it("can be enlarged to 300 %", async () => {
    // Enlarging a window of 1280 px three times leaves 427 px; text is enlarged on top of it.
    const page = await open(face, "en", 427);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "150%";
    });
    expect(await overflowing(page)).toEqual([]);
    await page.close();
  });

  it.each(["light", "dark"] as const)("has no accessibility faults that axe can see (%s)", async (colorScheme) => {
    const page = await open(face, "en", 360);
    await page.emulateMedia({ colorScheme });
    await page.evaluate(axe);
    const faults = await page.evaluate(async () => {
      type Run = () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      const { run } = (globalThis as unknown as { axe: { run: Run } }).axe;
      return (await run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(faults).toEqual([]);
    await page.close();
  });

  it("is gone through by Tab, and shows where the focus is", async () => {
    const page = await open(face, "en", 360);
    const wanted = await page.evaluate(markStops);
    expect(wanted.length).toBeGreaterThan(3);
    const seen = new Set<string>();
    const unseen: string[] = [];
    for (let presses = 0; presses < wanted.length + 10 && seen.size < wanted.length; presses++) {
      await page.keyboard.press("Tab");
      const { stop, words, isShown } = await page.evaluate(readFocus);
      if (stop) seen.add(stop);
      if (stop && !isShown) unseen.push(words);
    }
    expect(wanted.filter((stop) => !seen.has(stop))).toEqual([]);
    expect(unseen).toEqual([]);
    await page.close();
  });

  it("has a title that tells nobody what it is for", async () => {
    const page = await open(face, "en", 360);
    expect(await page.title()).toBe("Second Look");
    await page.close();
  });
});

describe("a fresh install", () => {
  it("opens the first-run page once, which reads its invented ad with the real rules", async () => {
    const own = await startBrowser({ firstRun: true, locale: "en-US" });
    const page = own.context.pages().find((one) => one.url().endsWith("/first-run.html"));
    await page?.click(".section .button.main");
    const marked = async () => (await page?.locator("mark").allTextContents()) ?? [];
    expect(await until(async () => (await marked()).length > 2)).toBe(true);
    await own.close();
  });
});

describe("the popup over a page", () => {
  it("pauses a site: marks go, and come back when it is read again", async () => {
    await browser.choose({ language: "en" });
    const { page } = await browser.open("https://hh.kz/search/vacancy");
    const count = async () => (await waitForMarks(page, 1)).length;
    expect(await count()).toBeGreaterThan(0);
    const popup = await openPopup(browser.context, browser.worker);
    const press = (words: string) =>
      until(() =>
        popup.evaluate(
          `(() => { const b = [...document.querySelectorAll("button")].find((one) => one.textContent.trim() === ${JSON.stringify(words)}); b?.click(); return Boolean(b); })()`,
        ),
      );
    expect(await press("Pause on hh.kz")).toBe(true);
    expect(await until(async () => (await ownElements(page)) === 0)).toBe(true);
    expect(await press("Read ads here again")).toBe(true);
    expect(await until(async () => (await ownElements(page)) > 0)).toBe(true);
    await popup.close();
    await page.close();
  });

  it("checks the words selected on the page", async () => {
    const { page } = await browser.open("https://hh.kz/search/vacancy");
    await page.evaluate(() => {
      const paragraph = document.createElement("p");
      paragraph.textContent = "We keep your passport until you work off the ticket.";
      document.body.prepend(paragraph);
      getSelection()?.selectAllChildren(paragraph);
    });
    const popup = await openPopup(browser.context, browser.worker);
    await until(() =>
      popup.evaluate(
        `[...document.querySelectorAll("button")].find((one) => one.textContent.includes("Check the selected"))?.click() ?? document.querySelector("article")`,
      ),
    );
    const text = await until(() => popup.evaluate(`document.querySelector(".marked-text")?.textContent`));
    expect(text).toBe("We keep your passport until you work off the ticket.");
    await popup.close();
    await page.close();
  });

  it("leaves: the ad gives way to a blank page, our windows close", async () => {
    const { page } = await browser.open("https://hh.kz/search/vacancy");
    const own = await browser.context.newPage();
    await own.goto(`chrome-extension://${browser.extensionId}/options.html`);
    await own.waitForSelector("select");
    await page.bringToFront();
    const popup = await openPopup(browser.context, browser.worker);
    await until(() => popup.evaluate(`document.querySelector(".head .button:last-of-type") !== null`));
    await popup.evaluate(`document.querySelector(".head .button:last-of-type").click()`).catch(() => undefined);
    expect(await until(() => page.url() === "about:blank")).toBe(true);
    expect(await until(() => own.isClosed())).toBe(true);
    await page.close();
  });
});

/** How many elements of ours stand in a page. */
function ownElements(page: Page): Promise<number> {
  return page.evaluate(() => [...document.querySelectorAll("*")].filter(({ tagName }) => /^[a-z]{5}-[a-z]{5}$/i.test(tagName)).length);
}

describe("the browser's menu", () => {
  it("checks the selected text in our page", async () => {
    await browser.choose({ language: "en" });
    const { page } = await browser.open("https://hh.kz/search/vacancy");
    const panel = await browser.context.newPage();
    await panel.goto(`chrome-extension://${browser.extensionId}/sidepanel.html`);
    await panel.waitForSelector("select");
    await browser.worker.evaluate(() => {
      const chosen = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: object): void };
      chosen.dispatch({ menuItemId: "check-selection", selectionText: "Cook wanted in Poland, we keep your passport" }, {});
    });
    const text = await until(() => panel.locator(".marked-text").first().textContent());
    expect(text).toBe("Cook wanted in Poland, we keep your passport");
    // All that a card has below stands here too, with room on a narrow screen and nothing that axe finds fault with.
    await panel.setViewportSize({ width: 320, height: 700 });
    await panel.evaluate(() => {
      for (const part of document.querySelectorAll<HTMLDetailsElement>("article details")) part.open = true;
    });
    expect(await until(() => panel.locator("article textarea").count())).toBe(1);
    expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await panel.evaluate(axe);
    const faults = await panel.evaluate(async () => {
      type Run = () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      const { violations } = await (globalThis as unknown as { axe: { run: Run } }).axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(faults).toEqual([]);
    await panel.close();
    await page.close();
  });
});

describe("the network", () => {
  it("was asked for nothing by any of our pages", () => {
    expect(browser.unexpected).toEqual([]);
  });
});
