import browser from "webextension-polyfill";
import { ask } from "./messages/client.ts";

const BLANK = "about:blank";
const LEAVE = "leave";

/** So long a page may take to give way by itself; then the browser takes it away, ms. */
const PATIENCE = 300;

/**
 * Closes every window of ours, ends the reading aloud and turns the tab to a blank page. The browser's own history stays as it is:
 * clearing it is not ours to do, and a cleared history tells its own story.
 */
export async function leavePage(tabId: number | undefined): Promise<void> {
  await vanish(tabId);
  await closeThisWindow();
}

/** The same from a page of ours in a tab: it gives way to a blank page, as does the page it was opened from, where that is known. */
export async function leaveHere(): Promise<void> {
  await vanish(findOpener());
  location.replace(BLANK);
}

/** All but this window, which is empty from the first moment. Never fails: whatever else does, the person wants to be away. */
async function vanish(tab: number | undefined | Promise<number | undefined>): Promise<void> {
  document.documentElement.style.display = "none";
  // Nobody listens when this window is the only one.
  const told = Promise.allSettled([browser.runtime.sendMessage({ kind: LEAVE }), ask("stopSpeaking", {})]);
  const tabId = await tab;
  if (tabId !== undefined) await blank(tabId);
  await within(told);
}

/** Where scripts may run the blank page takes the ad's place, so that "back" does not lead to it. A page still loading is not waited for. */
async function blank(tabId: number): Promise<void> {
  const replace = () => location.replace("about:blank");
  const ran = browser.scripting.executeScript({ target: { tabId }, func: replace, injectImmediately: true }).then(
    () => true,
    () => false,
  );
  if (!(await within(ran))) await within(browser.tabs.update(tabId, { url: BLANK }).catch(() => undefined));
}

/** What comes in time; undefined when it does not. */
function within<Value>(work: Promise<Value>): Promise<Value | undefined> {
  return Promise.race([work, new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE))]);
}

/** The tab that this one was opened from, while it is there. */
async function findOpener(): Promise<number | undefined> {
  const tab = await within(browser.tabs.getCurrent().catch(() => undefined));
  return tab?.openerTabId;
}

/** Ends one of our pages when another asks for it. */
export function closeOnLeave(): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    const { kind } = (message ?? {}) as { kind?: unknown };
    if (kind === LEAVE) void closeThisWindow();
    return undefined;
  });
}

/** A tab is closed by its number, a popup or panel by itself. */
export async function closeThisWindow(): Promise<void> {
  const tab = await browser.tabs.getCurrent().catch(() => undefined);
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
  else window.close();
}
