import { loadOwnContacts } from "../../platform/own-contacts.ts";
import { takeWaitingText } from "../../platform/storage.ts";
import { injectScanner } from "../../platform/tabs.ts";
import { cardByAll } from "../assess-all.ts";
import { contextOf } from "./sender.ts";
import type { Shared, Some } from "./shared.ts";

/** What a person has read by hand: this page, or a text. */
export function checkServices({ packs, currentWords }: Shared): Some<"readThisPage" | "checkListing" | "takeWaitingText"> {
  return {
    async readThisPage({ tabId }) {
      await injectScanner(tabId);
      return {};
    },

    async checkListing({ listing, pageUrl = "" }) {
      const [rules, words, contacts] = await Promise.all([packs.rules(), currentWords(), loadOwnContacts()]);
      // Only our own pages ask this: the address is the tab's, as the browser told them.
      const context = await contextOf(rules.engine, { url: pageUrl, tabId: undefined, frameId: undefined });
      return cardByAll(rules, listing, words, context, contacts);
    },

    takeWaitingText: async () => ({ text: (await takeWaitingText()) ?? null }),
  };
}
