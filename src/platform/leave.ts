import browser from "webextension-polyfill";

const BLANK = "about:blank";
const LEAVE = "leave";

/**
 * Closes every window of ours and turns the tab to a blank page. The browser's own history stays as it is: clearing it is
 * not ours to do, and a cleared history tells its own story.
 */
export async function leavePage(tabId: number | undefined): Promise<void> {
  if (tabId !== undefined) await blank(tabId);
  // Nobody listens when this window is the only one.
  await browser.runtime.sendMessage({ kind: LEAVE }).catch(() => undefined);
  await closeThisWindow();
}

/** Where scripts may run the blank page takes the ad's place, so that "back" does not lead to it. */
async function blank(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, func: () => location.replace("about:blank") });
  } catch {
    await browser.tabs.update(tabId, { url: BLANK }).catch(() => undefined);
  }
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
