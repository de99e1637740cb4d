import browser from "webextension-polyfill";
import { type ManagedSettings, parseManaged, withManaged, withoutManaged } from "./managed.ts";
import { type PublicSettings, parseStoredSettings, toStoredSettings } from "./settings.ts";

const SETTINGS = "settings";
/** Text that waits for our page to open; memory of the browser only, never the disk. */
const WAITING = "waitingText";

/** The settings in force: the person's, under what an organisation set; defaults when nothing usable is stored. */
export async function loadSettings(): Promise<PublicSettings> {
  const [settings, managed] = await Promise.all([loadOwnSettings(), loadManaged()]);
  return withManaged(settings, managed);
}

async function loadOwnSettings(): Promise<PublicSettings> {
  const stored = await browser.storage.local.get(SETTINGS);
  return parseStoredSettings(stored[SETTINGS]);
}

/** What an organisation set. Where there is no policy Chromium answers with nothing and Firefox with an error. */
export async function loadManaged(): Promise<ManagedSettings> {
  try {
    return parseManaged(await browser.storage.managed.get(null));
  } catch {
    return {};
  }
}

/** Changes some settings and returns all in force. Only the background calls this: one writer, one place. */
export async function storeSettings(change: Partial<PublicSettings>): Promise<PublicSettings> {
  return navigator.locks.request("settings", async () => {
    const [own, managed] = await Promise.all([loadOwnSettings(), loadManaged()]);
    const value = { ...own, ...withoutManaged(change, managed) };
    await browser.storage.local.set({ [SETTINGS]: toStoredSettings(value) });
    return withManaged(value, managed);
  });
}

/** Removes everything we ever stored, settings included. */
export async function clearStorage(): Promise<void> {
  await navigator.locks.request("settings", () => Promise.all([browser.storage.local.clear(), browser.storage.session?.clear()]));
}

/** Keeps a text until one of our pages asks for it. */
export async function putWaitingText(text: string): Promise<void> {
  await browser.storage.session.set({ [WAITING]: text });
}

/** Gives that text once, and forgets it. */
export async function takeWaitingText(): Promise<string | undefined> {
  const { [WAITING]: text } = await browser.storage.session.get(WAITING);
  await browser.storage.session.remove(WAITING);
  return typeof text === "string" ? text : undefined;
}
