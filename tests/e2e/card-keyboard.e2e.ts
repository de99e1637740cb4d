import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findCard, findMarks, until, waitForMarks } from "../../scripts/drive.mjs";
import { serveDemo } from "../../scripts/serve-demo.mjs";
import { type Browser, startBrowser } from "./browser.ts";

let browser: Browser;
let demo: { url: string; close: () => void };

beforeAll(async () => {
  demo = await serveDemo();
  browser = await startBrowser({ build: "chrome-mv3-demo" });
  await browser.context.unroute(/^https?:/);
  // A help line's site is not asked for: its tab opens, and that is what is tested.
  await browser.context.route(/^https?:\/\/(?!localhost)/, (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>Site</title>" }),
  );
  await browser.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await browser.choose({ language: "en", homeCountry: "KZ" });
});
afterAll(async () => {
  await browser.close();
  demo.close();
});

/** A thing as a screen reader is told of it. */
interface Told {
  readonly role: string;
  readonly name: string;
  readonly focused: boolean;
}

/** Everything a screen reader is told of the page, closed roots included, in order. */
async function told(page: Page): Promise<Told[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => ({
      role: String(role?.value ?? ""),
      name: String(name?.value ?? ""),
      focused: properties.some((property) => property.name === "focused" && property.value.value === true),
    }));
}

/** What has the focus; the document itself counts as nothing. */
async function focused(page: Page): Promise<Told | undefined> {
  return (await told(page)).findLast((one) => one.focused && one.role !== "RootWebArea");
}

/** How far the card's text has been scrolled, in CSS px. */
async function scrolled(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  const { nodes } = await session.send("DOM.getFlattenedDocument", { depth: -1, pierce: true });
  const body = nodes.find(({ nodeName, attributes }) => nodeName === "DIV" && attributes?.join("=") === "class=body=tabindex=-1");
  const { object } = await session.send("DOM.resolveNode", { backendNodeId: body?.backendNodeId ?? 0 });
  const functionDeclaration = "function () { return this.scrollTop; }";
  const { result } = await session.send("Runtime.callFunctionOn", { objectId: object.objectId ?? "", functionDeclaration });
  await session.detach();
  return Number(result.value);
}

/** Presses Tab until something fitting has the focus; undefined after so many presses. */
async function tabTo(page: Page, fits: (one: Told) => boolean, presses = 60): Promise<Told | undefined> {
  for (let at = 0; at < presses; at++) {
    await page.keyboard.press("Tab");
    const one = await focused(page);
    if (one && fits(one)) return one;
  }
  return undefined;
}

/** Waits for what is made when it is unfolded. */
const unfolded = (page: Page, name: string) => until(async () => (await told(page)).some((one) => one.name === name));

describe("the card by keyboard alone", () => {
  it("finds a marked ad, opens it, copies a question, goes to the page of help lines and to a number there, and back", async () => {
    const { page, errors } = await browser.open(`${demo.url}/`);
    await waitForMarks(page, 2);

    const mark = await tabTo(page, ({ role, name }) => role === "button" && name.startsWith("Serious signs"));
    expect(mark?.name).toBe("Serious signs — check first. Open the details");
    await page.keyboard.press("Enter");
    expect(await until(async () => (await focused(page))?.role === "dialog")).toBe(true);
    expect((await focused(page))?.name).toBe("Serious signs — check first");

    const copy = await tabTo(page, ({ role, name }) => role === "button" && name.startsWith("Copy: "));
    const question = copy?.name.slice("Copy: ".length);
    await page.keyboard.press("Enter");
    expect(await until(() => page.evaluate(() => navigator.clipboard.readText()))).toBe(question);
    expect((await told(page)).some(({ role, name }) => role === "StaticText" && name === "Copied")).toBe(true);

    const call = await tabTo(page, ({ role, name }) => role === "link" && name.startsWith("Call "));
    expect(call?.name).toMatch(/^Call \d/);

    const opened = browser.context.waitForEvent("page");
    expect(await tabTo(page, ({ role, name }) => role === "button" && name === "All help for this route")).toBeDefined();
    await page.keyboard.press("Enter");
    const help = await opened;
    await help.waitForSelector("a.phone");
    expect(help.url()).toMatch(/help\.html#from=KZ&to=[A-Z]{2}$/);
    expect((await tabTo(help, ({ role, name }) => role === "link" && name.startsWith("Call ")))?.name).toMatch(/^Call \d/);
    await help.close();
    await page.bringToFront();
    expect((await focused(page))?.name).toBe("All help for this route");

    await page.keyboard.press("Escape");
    expect(await until(async () => (await focused(page))?.name === mark?.name)).toBe(true);
    expect((await told(page)).some(({ role }) => role === "dialog")).toBe(false);
    expect(errors).toEqual([]);
    await page.close();
  });

  it("tells screen readers its parts in order, and gives every control a name of its own", async () => {
    const { page } = await browser.open(`${demo.url}/`);
    await waitForMarks(page, 2);
    await tabTo(page, ({ name }) => name.startsWith("Serious signs"));
    await page.keyboard.press("Enter");
    await until(async () => (await focused(page))?.role === "dialog");
    const all = await told(page);
    const inCard = all.slice(all.findIndex(({ role }) => role === "dialog"));
    const headings = inCard.filter(({ role }) => role === "heading").map(({ name }) => name);
    const order = ["Serious signs — check first", "What was noticed", "What it may mean", "What to ask before you answer", "Whom to call"];
    expect(headings.filter((name) => order.includes(name))).toEqual(order);
    expect(headings.indexOf("What to do next")).toBeGreaterThan(headings.indexOf("Whom to call"));
    const controls = inCard.filter(({ role }) => role === "button" || role === "link" || role === "DisclosureTriangle");
    expect(controls.length).toBeGreaterThan(8);
    expect(controls.filter(({ name }) => name.trim() === "")).toEqual([]);
    await page.close();
  });

  it("goes round inside the card, and past what is folded away until it is unfolded", async () => {
    const { page } = await browser.open(`${demo.url}/`);
    await waitForMarks(page, 2);
    await tabTo(page, ({ name }) => name.startsWith("Serious signs"));
    await page.keyboard.press("Enter");
    await until(async () => (await focused(page))?.role === "dialog");
    await page.keyboard.press("Shift+Tab");
    expect((await focused(page))?.name).toBe("Is this your ad? How to object");
    await page.keyboard.press("Tab");
    expect((await focused(page))?.name).toBe("Close");
    await tabTo(page, ({ name }) => name === "Report a false alarm");
    await page.keyboard.press("Enter");
    await unfolded(page, "Text of the report");
    const area = await tabTo(page, ({ role }) => role === "textbox", 3);
    expect(area?.name).toBe("Text of the report");
    await page.close();
  });

  it("reads on with the arrow keys as soon as it is open, and the page behind it stays", async () => {
    const { page } = await browser.open(`${demo.url}/`);
    await waitForMarks(page, 2);
    await tabTo(page, ({ name }) => name.startsWith("Serious signs"));
    await page.keyboard.press("Enter");
    await until(async () => (await focused(page))?.role === "dialog");
    const behind = await page.evaluate(() => scrollY);
    await page.keyboard.press("ArrowDown");
    expect(await until(async () => (await scrolled(page)) > 0)).toBe(true);
    await page.keyboard.press("PageDown");
    expect(await until(async () => (await scrolled(page)) > 150)).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(behind);
    await page.close();
  });

  it("takes one step before answering a grave ad, inside the card: focus goes on to what it brings", async () => {
    const { page } = await browser.open(`${demo.url}/`);
    await waitForMarks(page, 2);
    await tabTo(page, ({ name }) => name.startsWith("Serious signs"));
    await page.keyboard.press("Enter");
    await until(async () => (await focused(page))?.role === "dialog");
    const step = ["Show the contact in the ad", "How to answer with care"];
    expect(await tabTo(page, ({ role, name }) => role === "button" && step.includes(name))).toBeDefined();
    const first = "Ask to talk with somebody who works there now.";
    expect((await told(page)).some(({ name }) => name === first)).toBe(false);
    await page.keyboard.press("Enter");
    expect(await until(async () => (await focused(page))?.name === "How to answer with care")).toBe(true);
    expect((await told(page)).some(({ name }) => name === first)).toBe(true);
    await page.close();
  });

  it("hides the mark of an ad that is no problem to the reader, and keeps the others", async () => {
    const { page } = await browser.open(`${demo.url}/`);
    await waitForMarks(page, 2);
    await tabTo(page, ({ name }) => name.startsWith("Serious signs"));
    await page.keyboard.press("Enter");
    await until(async () => (await focused(page))?.role === "dialog");
    const text = (await findCard(page))?.text ?? "";
    const hidden = (await findMarks(page)).find(({ beside }) => text.includes(beside))?.beside;
    expect(hidden).toBeTruthy();
    await tabTo(page, ({ name }) => name === "Not a problem for me");
    await page.keyboard.press("Enter");
    await unfolded(page, "Hide the mark of this ad");
    await tabTo(page, ({ name }) => name === "Hide the mark of this ad", 3);
    await page.keyboard.press("Enter");
    expect(await until(async () => (await findMarks(page)).every(({ beside }) => beside !== hidden))).toBe(true);
    expect((await findMarks(page)).length).toBeGreaterThan(0);
    await page.close();
  });
});
