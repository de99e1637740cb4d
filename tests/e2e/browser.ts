/// <reference types="chrome" />
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { BrowserContext, Page, Worker } from "playwright-core";
import { launch, pageStatus, until } from "../../scripts/drive.mjs";

export const root = resolve(import.meta.dirname, "../..");

/** A Chromium with the built extension, whose network is ours alone. */
export interface Browser {
  readonly context: BrowserContext;
  readonly worker: Worker;
  readonly extensionId: string;
  /** Addresses asked for that no test page answers; must stay empty. */
  readonly unexpected: string[];
  /** Pages served, by full address. */
  readonly pages: Map<string, string>;
  /** Opens an address in a new tab and collects what its console and errors say. */
  open(url: string): Promise<{ page: Page; errors: string[] }>;
  /** Chooses the interface language and home country the way the popup does. */
  choose(settings: { language?: string | null; homeCountry?: string | null; lowTrace?: boolean }): Promise<void>;
  close(): Promise<void>;
}

export interface StartOptions {
  readonly build?: string;
  /** Another folder than that of a build. */
  readonly folder?: string;
  readonly locale?: string;
  readonly colorScheme?: "light" | "dark";
  readonly viewport?: { width: number; height: number };
  readonly backForwardCache?: boolean;
  /** Leaves the page open that a fresh install opens. */
  readonly firstRun?: boolean;
}

/** Starts a browser for a file of tests. */
export async function startBrowser(options: StartOptions = {}): Promise<Browser> {
  const { build = "chrome-mv3", folder = join(root, ".output", build), ...rest } = options;
  const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
  const { context, worker, extensionId, close } = await launch({ folder, executablePath, ...rest });
  const pages = new Map<string, string>();
  const unexpected: string[] = [];
  await context.route(/^https?:/, (route) => {
    const url = route.request().url();
    const body = pages.get(url) ?? pages.get(url.split(/[?#]/)[0] ?? "");
    if (body !== undefined) return route.fulfill({ contentType: contentType(url), body });
    if (!url.endsWith("/favicon.ico")) unexpected.push(url);
    return route.abort();
  });
  return {
    context,
    worker,
    extensionId,
    pages,
    unexpected,
    close,
    async choose(settings) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/popup.html`);
      await page.evaluate((payload) => chrome.runtime.sendMessage({ kind: "saveSettings", payload }), settings);
      await page.close();
    },
    async open(url) {
      const page = await context.newPage();
      const errors: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" && !message.text().includes("favicon")) errors.push(message.text());
      });
      page.on("pageerror", (error) => errors.push(String(error)));
      await page.goto(url);
      return { page, errors };
    },
  };
}

function contentType(url: string): string {
  if (/\.js($|\?)/.test(url)) return "text/javascript; charset=utf-8";
  return "text/html; charset=utf-8";
}

/** Serves the pages of a folder of tests/pages as http://localhost/<folder>/<name>, for the demo build reads localhost. */
export function serveFolder(browser: Browser, folder: string): void {
  for (const name of readdirSync(join(root, "tests/pages", folder))) {
    const url = `http://localhost/${folder}/${name.replace(/\.html$/, "")}`;
    browser.pages.set(url, file(`tests/pages/${folder}/${name}`));
  }
}

/** A file of the repository as text. */
export function file(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** The page as served, once more, beside the page as it is now without our own elements: both as HTML. */
export function compareWithServed(page: Page): Promise<{ served: string; now: string; own: number }> {
  return page.evaluate(async () => {
    const served = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html").documentElement;
    const now = document.documentElement.cloneNode(true) as HTMLElement;
    const ours = [...now.querySelectorAll("*")].filter((element) => /^[a-z]{5}-[a-z]{5}$/i.test(element.tagName));
    for (const element of ours) element.remove();
    const plain = (html: string) => html.replace(/\s+/g, " ");
    return { served: plain(served.outerHTML), now: plain(now.outerHTML), own: ours.length };
  });
}

/**
 * Scrolls the whole page past the viewport, so that everything on it is read, and returns to the top. Waits for the scanner
 * first: after a cold start the rules are still being loaded, and only what is near the viewport then is read.
 */
export async function scrollThrough({ worker }: Browser, page: Page): Promise<void> {
  const { hostname } = new URL(page.url());
  await until(async () => (await pageStatus(worker, hostname)) !== undefined);
  for (;;) {
    const more = await page.evaluate(() => {
      scrollBy(0, innerHeight * 0.9);
      return scrollY + innerHeight < document.documentElement.scrollHeight - 2;
    });
    await page.waitForTimeout(120);
    // Two frames, so that what came into view has been noticed even on a busy machine.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    if (!more) break;
  }
  await page.evaluate(() => scrollTo(0, 0));
}
