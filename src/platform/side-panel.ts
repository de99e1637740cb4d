import browser from "webextension-polyfill";

/** Chromium's side panel (114; opened by us from 116); the polyfill knows nothing of it. */
interface SidePanel {
  open?(options: { windowId: number }): Promise<void>;
}
const chromiumPanel = (): SidePanel | undefined => (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel;

const PANEL = "sidepanel.html";

/** Can this browser show our page beside the site's? */
export function hasSidePanel(): boolean {
  return Boolean(chromiumPanel()?.open) || typeof browser.sidebarAction?.open === "function";
}

/**
 * Shows our page beside the site's; in a tab of its own where the browser cannot. Must run in the person's click, before
 * anything is awaited: browsers refuse it later.
 */
export async function openSidePanel(windowId: number | undefined): Promise<void> {
  const panel = chromiumPanel();
  try {
    if (panel?.open && windowId !== undefined) return await panel.open({ windowId });
    if (browser.sidebarAction?.open) return await browser.sidebarAction.open();
  } catch {
    // Refused after all: the tab below serves as well.
  }
  await browser.tabs.create({ url: browser.runtime.getURL(PANEL) });
}
