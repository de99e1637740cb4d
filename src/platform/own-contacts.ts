import browser from "webextension-polyfill";
import type { AddedContacts } from "../core/help-directory.ts";
import { OwnContacts } from "../core/own-contacts.ts";
import { loadManaged } from "./storage.ts";

const OWN_CONTACTS = "ownContacts";

/** Contacts an organisation added; what is not usable counts as absent, never as an error. */
export async function loadOwnContacts(): Promise<AddedContacts> {
  const [managed, local] = await Promise.all([loadManaged(), browser.storage.local.get(OWN_CONTACTS)]);
  const own = OwnContacts.safeParse(local[OWN_CONTACTS]);
  return { managed: managed.ownContacts ?? null, own: own.success ? own.data : null };
}

/** Keeps contacts on this device, or forgets them. Only the background calls this. */
export async function storeOwnContacts(contacts: OwnContacts | null): Promise<void> {
  if (contacts) await browser.storage.local.set({ [OWN_CONTACTS]: contacts });
  else await browser.storage.local.remove(OWN_CONTACTS);
}
