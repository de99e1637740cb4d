import { clearStorage, loadManaged, loadSettings, storeSettings } from "../../platform/storage.ts";
import type { Shared, Some } from "./shared.ts";

/** What a person chose and what an organisation set; sites; the rules in use; and taking all of it away. */
export function choiceServices({
  packs,
  access,
  announce,
}: Shared): Some<"getSettings" | "saveSettings" | "getManaged" | "getPackStatus" | "listSites" | "setSiteAllowed" | "clearTraces"> {
  return {
    getSettings: () => loadSettings(),

    async saveSettings(change) {
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      const settings = await storeSettings(Object.fromEntries(given));
      await announce();
      return settings;
    },

    getManaged: () => loadManaged(),

    async getPackStatus() {
      const { pack, rules } = await packs.engines.load();
      const { name: maker, objections } = pack.maker;
      return { version: pack.version, maker, contact: objections ?? null, flags: pack.flags.length, skippedPhrases: rules.skipped.length };
    },

    listSites: () => access.list(),

    setSiteAllowed: ({ id, allowed }) => access.setAllowed(id, allowed),

    async clearTraces() {
      await Promise.all([clearStorage(), packs.forget()]);
      await access.sync();
      await announce();
      return loadSettings();
    },
  };
}
