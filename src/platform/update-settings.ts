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

/** What an organisation set for the devices it looks after (`public/managed-schema.json`). It goes before what a person chose. */
export const UpdatePolicy = z.object({
  updates: z.optional(z.enum(["on", "off"])),
  updateMirrors: z.optional(z.array(Mirror).check(z.maxLength(8))),
  /** Extra packs to add: where they lie, and the fingerprint of whom to trust for them. */
  extraPacks: z.optional(
    z.array(z.object({ address: Mirror, fingerprint: z.string().check(z.regex(/^[0-9a-f]{64}$/)) })).check(z.maxLength(16)),
  ),
});
export type UpdatePolicy = z.infer<typeof UpdatePolicy>;

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

/** What an organisation set; nothing where none did. A part that is unusable falls away alone. */
export async function loadUpdatePolicy(): Promise<UpdatePolicy> {
  const stored = await browser.storage.managed.get(null).catch(() => ({}) as Record<string, unknown>);
  const usable = Object.entries(UpdatePolicy.shape).flatMap(([key, schema]) => {
    const value = schema.safeParse(stored[key]);
    return value.success && value.data !== undefined ? [[key, value.data] as const] : [];
  });
  return Object.fromEntries(usable) as UpdatePolicy;
}
