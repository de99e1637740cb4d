import type { PagePort } from "../../platform/page-port.ts";
import { copyText } from "../kit/copy-text.ts";
import type { HelpPort } from "./port.ts";

type Wanted = Pick<PagePort, "ask" | "locales" | "browserLanguage" | "leaveHere">;

/** The help page's wishes, met by the port of our pages and by what every web page has: an address, a clipboard, a printer. */
export function createHelpPort({ ask, locales, browserLanguage, leaveHere }: Wanted): HelpPort {
  return {
    locales,

    async loadChoices() {
      const settings = await ask("getSettings", {});
      const { language, homeCountry } = settings.ok ? settings.value : { language: null, homeCountry: null };
      return { language: language ?? "", otherwise: browserLanguage(), homeCountry };
    },

    async loadDirectory() {
      const reply = await ask("getHelp", {});
      return reply.ok ? reply : { ok: false, message: reply.error.message };
    },

    async loadContacts() {
      const reply = await ask("getOwnContacts", {});
      return reply.ok ? reply.value : { managed: null, own: null };
    },

    async saveContacts(contacts) {
      const reply = await ask("saveOwnContacts", { contacts });
      return reply.ok ? { ok: true, value: null } : { ok: false, message: reply.error.message };
    },

    readHash: () => location.hash,
    writeHash: (hash) => history.replaceState(null, "", hash ? `#${hash}` : location.pathname),
    onHash: (changed) => addEventListener("hashchange", changed),

    copy: copyText,
    print: () => print(),
    leave: () => void leaveHere(),
  };
}
