// Drives the built extension in a real Chromium from outside, without test hooks: closed shadow roots are reached through the
// browser's debugging protocol, clicks are the mouse's.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

/** Switches a clean, quiet Chromium needs in a container; networking of its own is off. */
const switches = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Starts a Chromium with the extension in `folder` and a fresh profile.
 *
 * @param {{ folder: string, executablePath: string, headless?: boolean, locale?: string, colorScheme?: "light" | "dark", viewport?: { width: number, height: number } | null, firstRun?: boolean, backForwardCache?: boolean }} options `firstRun`: leave the page open that a fresh install opens
 */
export async function launch({
  folder,
  executablePath,
  headless = true,
  locale = "ru-RU",
  colorScheme = "light",
  viewport = { width: 1280, height: 900 },
  firstRun = false,
  backForwardCache = false,
}) {
  const profile = mkdtempSync(join(tmpdir(), "second-look-profile-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    locale,
    colorScheme,
    viewport,
    ...(backForwardCache && { ignoreDefaultArgs: ["--disable-back-forward-cache"] }),
    args: [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`, `--lang=${locale.slice(0, 2)}`, ...switches],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  const extensionId = new URL(worker.url()).host;
  const welcome = await until(() => context.pages().find((page) => page.url().endsWith("/first-run.html")));
  if (!firstRun) await welcome?.close();
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  return { context, worker, extensionId, close };
}

/** All nodes of a page's document, closed shadow roots and frames included, in document order. */
async function allNodes(session) {
  const { root } = await session.send("DOM.getDocument", { depth: -1, pierce: true });
  const nodes = [];
  const visit = (node, path) => {
    nodes.push({ node, path });
    const inside = [...(node.children ?? []), ...(node.shadowRoots ?? []), ...(node.contentDocument ? [node.contentDocument] : [])];
    for (const child of inside) visit(child, [...path, node]);
  };
  visit(root, []);
  return nodes;
}

function attributesOf(node) {
  const list = node.attributes ?? [];
  return Object.fromEntries(list.flatMap((name, index) => (index % 2 === 0 ? [[name, list[index + 1]]] : [])));
}

function textOf(node) {
  if (node.nodeType === 3) return node.nodeValue;
  return (node.children ?? []).map(textOf).join(" ").replace(/\s+/g, " ").trim();
}

const inClosedRoot = ({ path }) => path.some(({ shadowRootType }) => shadowRootType === "closed");

/**
 * The marks on a page, in document order: level, form (full, short, compact), words, accessible name, and the text of the element
 * before each.
 *
 * @param {import("playwright-core").Page} page
 * @returns {Promise<{ level: string, form: string, text: string, label: string, beside: string, backendNodeId: number }[]>}
 */
export async function findMarks(page) {
  const session = await page.context().newCDPSession(page);
  const nodes = await allNodes(session);
  const marks = nodes.filter(
    (entry) => entry.node.nodeName === "BUTTON" && inClosedRoot(entry) && /^(danger|caution)\b/.test(attributesOf(entry.node).class ?? ""),
  );
  const found = marks.map(({ node, path }) => {
    const host = path.findLast(({ shadowRoots }) => shadowRoots !== undefined);
    const parent = path[path.indexOf(host) - 1];
    const before = parent?.children?.[parent.children.findIndex(({ nodeId }) => nodeId === host.nodeId) - 1];
    const { class: classes, "aria-label": label } = attributesOf(node);
    const [level, form] = classes.split(" ");
    return { level, form, text: textOf(node), label, beside: textOf(before ?? parent), backendNodeId: node.backendNodeId };
  });
  await session.detach();
  return found;
}

/**
 * The marks once there are at least so many, or as many as came in ten seconds.
 *
 * @param {import("playwright-core").Page} page
 * @param {number} count
 */
export async function waitForMarks(page, count = 1) {
  await until(async () => (await findMarks(page)).length >= count);
  return findMarks(page);
}

/**
 * Clicks the middle of a node found by the debugging protocol, after scrolling it into view.
 *
 * @param {import("playwright-core").Page} page
 * @param {number | undefined} backendNodeId
 */
export async function clickNode(page, backendNodeId) {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("DOM.scrollIntoViewIfNeeded", { backendNodeId });
  const { quads } = await session.send("DOM.getContentQuads", { backendNodeId });
  await session.detach();
  const [x1, y1, , , x2, y2] = quads[0];
  await page.mouse.click((x1 + x2) / 2, (y1 + y2) / 2);
}

/**
 * The open card: its whole text, and its buttons and links by accessible name. Undefined when none is open.
 *
 * @typedef {{ text: string, label: string, href: string, backendNodeId: number }} Part
 * @param {import("playwright-core").Page} page
 * @returns {Promise<{ backendNodeId: number, text: string, heading: string, reasons: string[], quotes: string[], buttons: Part[], links: Part[] } | undefined>}
 */
export async function findCard(page) {
  const session = await page.context().newCDPSession(page);
  const nodes = await allNodes(session);
  const dialog = nodes.find((entry) => inClosedRoot(entry) && attributesOf(entry.node).role === "dialog");
  const parts = dialog ? nodes.filter(({ path }) => path.includes(dialog.node)) : [];
  await session.detach();
  if (!dialog || parts.length === 0) return undefined;
  const named = (name) =>
    parts
      .filter(({ node }) => node.nodeName === name)
      .map(({ node }) => ({
        text: textOf(node),
        label: attributesOf(node)["aria-label"] ?? "",
        href: attributesOf(node).href ?? "",
        backendNodeId: node.backendNodeId,
      }));
  const first = (name) => named(name)[0]?.text ?? "";
  return {
    backendNodeId: dialog.node.backendNodeId,
    text: textOf(dialog.node),
    heading: first("H2"),
    reasons: parts
      .filter(({ node, path }) => node.nodeName === "STRONG" && path.some((up) => (attributesOf(up).class ?? "") === "reasons"))
      .map(({ node }) => textOf(node)),
    quotes: named("Q").map(({ text }) => text),
    buttons: named("BUTTON"),
    links: named("A"),
  };
}

/**
 * Waits until `check` returns something, asking again and again; the last answer when time is up.
 *
 * @template T
 * @param {() => T | Promise<T>} check
 * @returns {Promise<T>}
 */
export async function until(check, milliseconds = 10_000) {
  const end = Date.now() + milliseconds;
  for (;;) {
    const value = await check();
    if (value || Date.now() > end) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Opens the extension's real popup over the tab in front.
 *
 * @param {import("playwright-core").BrowserContext} context
 * @param {import("playwright-core").Worker} worker
 * @returns {Promise<{ evaluate: (expression: string) => Promise<any>, setColorScheme: (value: "light" | "dark") => Promise<unknown>, screenshot: (options?: { format: "webp", quality: number }) => Promise<Buffer>, close: () => Promise<void> }>}
 */
export async function openPopup(context, worker) {
  const session = await context.browser().newBrowserCDPSession();
  await worker.evaluate(() => chrome.action.openPopup());
  const target = await until(async () => {
    const { targetInfos } = await session.send("Target.getTargets");
    return targetInfos.find(({ url }) => url.endsWith("/popup.html"));
  });
  if (!target) throw new Error("the popup did not open");
  const { sessionId } = await session.send("Target.attachToTarget", { targetId: target.targetId, flatten: false });
  const waiting = new Map();
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result } = JSON.parse(message);
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  let count = 0;
  const send = (method, params = {}) =>
    new Promise((resolve) => {
      const id = ++count;
      waiting.set(id, resolve);
      void session.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method, params }) });
    });
  const evaluate = async (expression) =>
    (await send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true })).result.value;
  return {
    evaluate,
    // The context's own choice reaches tabs only.
    setColorScheme: (value) => send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value }] }),
    screenshot: async (options = {}) => Buffer.from((await send("Page.captureScreenshot", options)).data, "base64"),
    close: async () => {
      await evaluate("window.close()").catch(() => undefined);
      await session.detach();
    },
  };
}

/**
 * What the scanner of a tab has read, asked the way the popup asks.
 *
 * @param {import("playwright-core").Worker} worker
 * @param {string} urlPart part of the tab's address
 * @returns {Promise<import("../src/platform/messages/protocol.ts").PageStatus | undefined>}
 */
export async function pageStatus(worker, urlPart) {
  return worker.evaluate(async (part) => {
    const tabs = await chrome.tabs.query({});
    for (const tab of tabs) {
      try {
        const reply = await chrome.tabs.sendMessage(tab.id, { kind: "pageStatus" }, { frameId: 0 });
        if (reply && (tab.url ?? tab.pendingUrl ?? part).includes(part)) return reply;
      } catch {}
    }
    return undefined;
  }, urlPart);
}
