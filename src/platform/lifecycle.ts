import browser from "webextension-polyfill";

/** Called when the extension was put in, updated, or the browser started. Must be registered on the background's first tick. */
export function onBegun(listener: (isNew: boolean) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => listener(reason === "install"));
  browser.runtime.onStartup.addListener(() => listener(false));
}

/** Opens the first-run page in a tab. */
export async function openFirstRun(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL("first-run.html") });
}
