/// <reference types="chrome" />
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clickNode, findCard, findMarks, pageStatus, until, waitForMarks } from "../../scripts/drive.mjs";
import { type Browser, file, startBrowser } from "./browser.ts";

/*
 * Marks on pages that leave them little room or fight them. Everything is measured from outside: where the mark is painted, what a
 * click there would hit, which words it covers, and what the browser itself counts as a shift of the layout.
 */

const cards = file("tests/pages/marks/cards.html");
/** Ten of the eleven cards are risky. */
const RISKY = 10;
const policy = "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
const variants: Record<string, string> = {
  plain: cards,
  rtl: cards.replace('<html lang="ru">', '<html lang="ru" dir="rtl">'),
  reset: cards.replace(
    "</style>",
    "* { all: unset !important; box-sizing: border-box !important } article, h1, h2, p { display: block !important }</style>",
  ),
  hidden: cards.replace(
    "</style>",
    "main :not(article, div, h2, a, p, span) { display: none !important; visibility: hidden !important; opacity: 0 !important; width: 1px !important; position: static !important; transform: scale(0) !important; clip-path: inset(50%) !important }</style>",
  ),
  policy: cards.replace("<head>", `<head><meta http-equiv="content-security-policy" content="${policy}">`),
};

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser({ build: "chrome-mv3-demo" });
  for (const [name, html] of Object.entries(variants)) browser.pages.set(`http://localhost/marks/${name}`, html);
  browser.pages.set("https://headhunter.kg/search/vacancy", file("tests/pages/hh/search-2026.html"));
  await browser.choose({ language: "ru" });
  await browser.context.addInitScript(() => {
    const world = window as unknown as { shifts: number };
    world.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) world.shifts += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
});
afterAll(() => browser.close());

async function open(variant: string, width = 1280, height = 900): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width, height });
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(`http://localhost/marks/${variant}`);
  // Cards are read when they come near the window, so a small window has to pass over all of them.
  await until(async () => {
    const isAtEnd = await page.evaluate(() => {
      scrollBy(0, innerHeight);
      return scrollY + innerHeight > document.documentElement.scrollHeight - 2;
    });
    return (await findMarks(page)).length >= RISKY || isAtEnd;
  });
  // A page without styles is short: its end may be reached before the first answer came.
  await until(async () => (await findMarks(page)).length > 0);
  await page.evaluate(() => scrollTo(0, 0));
  return { page, errors };
}

/** Where marks are painted, in the window's coordinates. */
async function boxesOf(page: Page): Promise<Box[]> {
  const session = await page.context().newCDPSession(page);
  const boxes: Box[] = [];
  for (const { backendNodeId } of await findMarks(page)) {
    const { model } = await session.send("DOM.getBoxModel", { backendNodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    boxes.push({ left, top, right, bottom });
  }
  await session.detach();
  return boxes;
}

/**
 * Every mark of the page while it is in the window, from the top down: in a small one those of far cards do not stand.
 *
 * @returns what `look` said of each
 */
async function atEachMark<Seen>(page: Page, look: (backendNodeId: number) => Promise<Seen>): Promise<Seen[]> {
  const seen = new Map<number, Seen>();
  for (let place = 0; place >= 0; ) {
    await page.evaluate((top) => scrollTo(0, top), place);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await until(async () => (await pageStatus(browser.worker, "/marks/"))?.pending === 0);
    const ids = (await findMarks(page)).map(({ backendNodeId }) => backendNodeId);
    for (const id of ids) {
      const session = await page.context().newCDPSession(page);
      const { model } = await session.send("DOM.getBoxModel", { backendNodeId: id });
      await session.detach();
      const { height, scrolled } = await page.evaluate(() => ({ height: innerHeight, scrolled: scrollY }));
      const top = model.border[1] ?? 0;
      const key = Math.round(scrolled + top);
      const isKnown = [...seen.keys()].some((other) => Math.abs(other - key) < 20);
      if (top >= 0 && top < height && !isKnown) seen.set(key, await look(id));
    }
    place = await page.evaluate((top) => (top + innerHeight < document.documentElement.scrollHeight ? top + innerHeight / 2 : -1), place);
  }
  return [...seen.values()];
}

/** For each mark: what a click on its middle hits, and the share of its area that lies on words or outside the window's width. */
async function checkMarks(page: Page): Promise<{ hits: string[]; covered: number[]; outside: number }> {
  const seen = await atEachMark(page, async (backendNodeId) => {
    const session = await page.context().newCDPSession(page);
    await session.send("DOM.scrollIntoViewIfNeeded", { backendNodeId });
    const { model } = await session.send("DOM.getBoxModel", { backendNodeId });
    await session.detach();
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    return page.evaluate(
      (box) => {
        const share = (rect: DOMRect) =>
          Math.max(0, Math.min(box.right, rect.right) - Math.max(box.left, rect.left)) *
          Math.max(0, Math.min(box.bottom, rect.bottom - 3) - Math.max(box.top, rect.top + 3));
        const cut = (rect: DOMRect, clip: DOMRect) => {
          const [left, top] = [Math.max(rect.left, clip.left), Math.max(rect.top, clip.top)];
          const [width, height] = [Math.min(rect.right, clip.right) - left, Math.min(rect.bottom, clip.bottom) - top];
          // A rectangle of negative width would reach over to the other side.
          return new DOMRect(left, top, Math.max(0, width), Math.max(0, height));
        };
        let area = 0;
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (node.textContent?.trim() === "") continue;
          const range = document.createRange();
          range.selectNodeContents(node);
          const rects = [...range.getClientRects()];
          // Words that are cut off are not seen, so nothing covers them.
          const clip = node.parentElement?.closest(".card-title, .card")?.getBoundingClientRect();
          for (const rect of rects) area += share(clip ? cut(rect, clip) : rect);
        }
        const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
        return {
          hit: hit && /^[a-z]{5}-[a-z]{5}$/i.test(hit.tagName) ? "mark" : (hit?.tagName ?? "nothing"),
          covered: area / ((box.right - box.left) * (box.bottom - box.top)),
          isOutside: box.left < -0.5 || box.right > innerWidth + 0.5,
        };
      },
      { left, top, right, bottom },
    );
  });
  return {
    hits: seen.map(({ hit }) => hit),
    covered: seen.map((one) => one.covered),
    outside: seen.filter(({ isOutside }) => isOutside).length,
  };
}

describe.each([
  ["wide", 1280, 900],
  ["on a telephone", 360, 740],
  ["at 400 %", 320, 225],
])("marks on a page that is %s", (_name, width, height) => {
  it("can be seen and clicked, cover no words, and move nothing", async () => {
    const { page, errors } = await open("plain", width, height);
    const { hits, covered, outside } = await checkMarks(page);
    expect(hits).toEqual(Array.from({ length: RISKY }, () => "mark"));
    expect(outside).toBe(0);
    expect(covered.map((share) => Math.round(share * 100)).filter((share) => share > 5)).toEqual([]);
    expect(await page.evaluate(() => (window as unknown as { shifts: number }).shifts)).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe("marks", () => {
  it("leave every element of the page where it was", async () => {
    const { page } = await open("plain");
    const places = () => page.$$eval("article, h1, h2, p, a", (all) => all.map((one) => JSON.stringify(one.getBoundingClientRect())));
    const withMarks = await places();
    await page.evaluate(() => {
      for (const one of document.querySelectorAll("*")) if (/^[a-z]{5}-[a-z]{5}$/i.test(one.tagName)) one.remove();
    });
    expect(await places()).toEqual(withMarks);
    await page.close();
  });

  it("stay with their titles when the window changes", async () => {
    const { page } = await open("plain");
    await page.setViewportSize({ width: 420, height: 800 });
    await page.waitForTimeout(400);
    const { hits, outside } = await checkMarks(page);
    expect([hits.filter((hit) => hit !== "mark"), outside]).toEqual([[], 0]);
    await page.close();
  });

  it("go with their cards", async () => {
    const { page } = await open("plain");
    await page.evaluate(() => document.querySelector('[data-ad="k1"]')?.remove());
    expect(await until(async () => (await findMarks(page)).length === RISKY - 1)).toBe(true);
    await page.close();
  });

  it("stand on the other side where text runs from right to left", async () => {
    const { page } = await open("rtl");
    const [box] = await boxesOf(page);
    const title = await page.$eval("h2 a", (link) => link.getBoundingClientRect().left);
    expect(box?.right).toBeLessThanOrEqual(title);
    const { hits, outside } = await checkMarks(page);
    expect([hits.filter((hit) => hit !== "mark"), outside]).toEqual([[], 0]);
    await page.close();
  });

  it.each(["reset", "hidden"])("are seen on a page whose style is %s", async (variant) => {
    const { page } = await open(variant);
    const { hits } = await checkMarks(page);
    expect(hits.filter((hit) => hit !== "mark")).toEqual([]);
    const boxes = await boxesOf(page);
    expect(boxes.every(({ top, bottom }) => bottom - top > 18)).toBe(true);
    await page.close();
  });

  it("are styled and open their card under the strictest policy, without a complaint", async () => {
    const { page, errors } = await open("policy");
    // The page's own style and the test's are refused; nothing else may be.
    const complaints = errors.filter((text) => !/inline style/.test(text));
    const boxes = await boxesOf(page);
    expect(boxes.every(({ top, bottom }) => bottom - top > 18 && bottom - top < 60)).toBe(true);
    const [mark] = await findMarks(page);
    await clickNode(page, mark?.backendNodeId);
    const card = await until(() => findCard(page));
    expect(mark?.text.startsWith(card?.heading ?? "none")).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("are not printed", async () => {
    const { page } = await open("plain");
    // Found first: ending the session that finds them would end the emulation too.
    const marks = await findMarks(page);
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setEmulatedMedia", { media: "print" });
    expect(await page.evaluate(() => matchMedia("print").matches)).toBe(true);
    for (const { backendNodeId } of marks) {
      await expect(session.send("DOM.getBoxModel", { backendNodeId })).rejects.toThrow();
    }
    await page.close();
  });

  it("take the system's colours where those are forced", async () => {
    const { page } = await open("plain");
    await page.emulateMedia({ forcedColors: "active" });
    const [mark] = await findMarks(page);
    const session = await page.context().newCDPSession(page);
    await session.send("DOM.enable");
    await session.send("DOM.getDocument", { depth: -1, pierce: true });
    await session.send("CSS.enable");
    const { nodeIds } = await session.send("DOM.pushNodesByBackendIdsToFrontend", { backendNodeIds: [mark?.backendNodeId ?? 0] });
    const { computedStyle } = await session.send("CSS.getComputedStyleForNode", { nodeId: nodeIds[0] ?? 0 });
    const style = Object.fromEntries(computedStyle.map(({ name, value }) => [name, value]));
    expect(style["background-color"]).not.toBe("rgb(143, 29, 20)");
    expect(style["border-top-style"]).toBe("solid");
    await page.close();
  });
});

describe("a click on a mark", () => {
  it("opens the card and not the ad, on a title that is a link and under a link over the whole card", async () => {
    const { page } = await open("plain");
    const marks = await findMarks(page);
    for (const mark of [marks[0], marks[5]]) {
      await clickNode(page, mark?.backendNodeId);
      expect(await until(() => findCard(page))).toBeDefined();
      expect(page.url()).toBe("http://localhost/marks/plain");
      await page.keyboard.press("Escape");
      await until(async () => !(await findCard(page)));
    }
    await page.close();
  });

  it("opens the card and not the ad where the whole card is one link", async () => {
    const page = await browser.context.newPage();
    await page.goto("https://headhunter.kg/search/vacancy");
    const [mark] = await waitForMarks(page, 1);
    const inLink = await page.evaluate(() =>
      [...document.querySelectorAll("a *")].some(({ tagName }) => /^[a-z]{5}-[a-z]{5}$/i.test(tagName)),
    );
    expect(inLink).toBe(false);
    await clickNode(page, mark?.backendNodeId);
    expect(await until(() => findCard(page))).toBeDefined();
    expect(page.url()).toBe("https://headhunter.kg/search/vacancy");
    await page.close();
  });
});
