import browser from "webextension-polyfill";
import { sealOf } from "../core/match/packed.ts";
import { PARTS, type StoredPack } from "../core/pack-parts.ts";
import { readPackageFile } from "./package-files.ts";

const SCAN_SCRIPT = "/scan.js";
const MARKS_SCRIPT = "/marks.js";
const CARD_SCRIPT = "/card.js";
/** Ways of reading pages nobody wrote a reader for; too heavy for every page. */
const FURTHER_SCRIPT = "/further.js";

/**
 * Runs the scanner in a page it was not declared for, with every way of reading it. Needs the person's click (activeTab), which opens
 * the page and frames of the same site; the browser passes over frames of other sites, unless they were allowed anyway.
 */
export async function injectScanner(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [FURTHER_SCRIPT, SCAN_SCRIPT] });
}

/** Brings the script that makes marks into the frame whose first mark is due. */
export async function injectMarks(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [MARKS_SCRIPT] });
}

/** Brings the card's script into the frame whose mark was opened. */
export async function injectCard(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [CARD_SCRIPT] });
}

/** Colours of highlighted words; both schemes, and the system's own in forced colours. */
function highlightCss(name: string): string {
  return `::highlight(${name}){background-color:#ffe08a;color:#1b1b1b}@media (forced-colors:active){::highlight(${name}){background-color:Highlight;color:HighlightText}}`;
}

/** Adds the style of a highlight to one frame; not visible in the page's own list of style sheets. */
export async function addHighlightStyle(tabId: number, frameId: number, name: string): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId, frameIds: [frameId] }, css: highlightCss(name) });
}

/** Takes it away again. */
export async function removeHighlightStyle(tabId: number, frameId: number, name: string): Promise<void> {
  await browser.scripting.removeCSS({ target: { tabId, frameIds: [frameId] }, css: highlightCss(name) });
}

/** Tells every scanner that words or settings changed. Tabs without one do not answer, which is fine. */
export async function tellScanners(kind: "settingsChanged"): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.map((tab) => (tab.id === undefined ? undefined : browser.tabs.sendMessage(tab.id, { kind }))));
}

/**
 * Opens a page of ours in a tab of its own. `hash` is what it shows, without `#`; `openerTabId` the tab of the ad, so that whoever
 * leaves our page quickly leaves the ad as well.
 */
export async function openOwnPage(page: string, hash: string, openerTabId: number | undefined): Promise<void> {
  const url = browser.runtime.getURL(`${page}.html${hash ? `#${hash}` : ""}`);
  // The new tab may have to stand in another window (private browsing), and then it can have no opener.
  const tied = openerTabId === undefined ? { url } : { url, openerTabId };
  await browser.tabs.create(tied).catch(() => browser.tabs.create({ url }));
}

/** Calls back when a tab is closed or goes to another page. */
export function onTabGone(listener: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => listener(tabId));
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === "loading") listener(tabId);
  });
}

/** The browser's interface language, such as `ru-RU`. */
export function browserLanguage(): string {
  return browser.i18n.getUILanguage();
}

/** The pack that came with this version of the extension, and its compiled phrases; its other parts when they are needed. */
export async function fetchBundledPack(): Promise<StoredPack> {
  const [rules, compiled] = await Promise.all([readPackageFile(PARTS.rules), readPackageFile(PARTS.tables)]);
  if (!rules || !compiled) throw new Error("the rules that came with the extension cannot be read; install it again");
  const text = new TextDecoder().decode(rules);
  return { pack: JSON.parse(text) as unknown, compiled, seal: sealOf(text), part: readPackageFile };
}
