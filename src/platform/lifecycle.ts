import browser from "webextension-polyfill";

/** What happened: it was put in, it (or the browser) was updated, or the browser started. */
export type Beginning = "install" | "update" | "start";

/** Called when the extension begins. Must be registered on the background's first tick. */
export function onBegun(listener: (how: Beginning) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => listener(reason === "install" ? "install" : "update"));
  browser.runtime.onStartup.addListener(() => listener("start"));
}

/** Opens the first-run page in a tab. */
export async function openFirstRun(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL("first-run.html") });
}
