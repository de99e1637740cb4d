import browser from "webextension-polyfill";
import { type PublicSettings, parseStoredSettings, toStoredSettings } from "./settings.ts";

const SETTINGS = "settings";

/** The person's settings; defaults when nothing usable is stored. */
export async function loadSettings(): Promise<PublicSettings> {
  const stored = await browser.storage.local.get(SETTINGS);
  return parseStoredSettings(stored[SETTINGS]);
}

/** Changes some settings and returns all. Only the background calls this: one writer, one place. */
export async function storeSettings(change: Partial<PublicSettings>): Promise<PublicSettings> {
  return navigator.locks.request("settings", async () => {
    const value = { ...(await loadSettings()), ...change };
    await browser.storage.local.set({ [SETTINGS]: toStoredSettings(value) });
    return value;
  });
}
