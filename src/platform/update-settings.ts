import browser from "webextension-polyfill";
import { z } from "zod/mini";

/** An address packs may be fetched from: encrypted, or this very device. */
export const Mirror = z.string().check(z.maxLength(300), z.refine(isMirror, "an address of a folder, beginning with https://"));

function isMirror(text: string): boolean {
  try {
    const { protocol, hostname, search, hash, username } = new URL(text);
    const isHere = protocol === "http:" && (hostname === "127.0.0.1" || hostname === "localhost");
    return (protocol === "https:" || isHere) && search === "" && hash === "" && username === "";
  } catch {
    return false;
  }
}

/** What a person said about updates. */
export const UpdateSettings = z.object({
  /** null: not asked yet, and so not allowed. */
  allowed: z.nullable(z.boolean()),
  /** Addresses chosen in place of those of the build; null: not chosen. */
  mirrors: z.nullable(z.array(Mirror).check(z.maxLength(8))),
});
export type UpdateSettings = z.infer<typeof UpdateSettings>;

export const defaultUpdateSettings: UpdateSettings = { allowed: null, mirrors: null };

const KEY = "updates";

/** What a person said; nothing said when nothing usable is stored. */
export async function loadUpdateSettings(): Promise<UpdateSettings> {
  const stored = UpdateSettings.safeParse((await browser.storage.local.get(KEY))[KEY]);
  return stored.success ? stored.data : defaultUpdateSettings;
}

/** Changes some of it and returns all. Only the background calls this. */
export async function storeUpdateSettings(change: Partial<UpdateSettings>): Promise<UpdateSettings> {
  return navigator.locks.request(KEY, async () => {
    const value = { ...(await loadUpdateSettings()), ...change };
    await browser.storage.local.set({ [KEY]: value });
    return value;
  });
}
