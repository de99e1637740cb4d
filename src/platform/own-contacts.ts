import browser from "webextension-polyfill";
import type { AddedContacts } from "../core/help-directory.ts";
import { OwnContacts } from "../core/own-contacts.ts";

const OWN_CONTACTS = "ownContacts";

/** Contacts an organisation added; what is not usable counts as absent, never as an error. */
export async function loadOwnContacts(): Promise<AddedContacts> {
  const [managed, local] = await Promise.all([readManaged(), browser.storage.local.get(OWN_CONTACTS)]);
  return { managed: usable(managed[OWN_CONTACTS]), own: usable(local[OWN_CONTACTS]) };
}

/** Keeps contacts on this device, or forgets them. Only the background calls this. */
export async function storeOwnContacts(contacts: OwnContacts | null): Promise<void> {
  if (contacts) await browser.storage.local.set({ [OWN_CONTACTS]: contacts });
  else await browser.storage.local.remove(OWN_CONTACTS);
}

/** Browsers without policies answer with an error. */
async function readManaged(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get(OWN_CONTACTS);
  } catch {
    return {};
  }
}

function usable(stored: unknown): OwnContacts | null {
  const parsed = OwnContacts.safeParse(stored);
  return parsed.success ? parsed.data : null;
}
