import { toHelpDirectory } from "../../core/help-directory.ts";
import { emptyQuery, formatHelpQuery } from "../../core/help-query.ts";
import { loadOwnContacts, storeOwnContacts } from "../../platform/own-contacts.ts";
import { openOwnPage } from "../../platform/tabs.ts";
import { contextOf } from "./sender.ts";
import type { Shared, Some } from "./shared.ts";

/** The help page: opening it for a route, what it shows, contacts an organisation added. */
export function helpServices({ packs }: Pick<Shared, "packs">): Some<"openHelp" | "getHelp" | "getOwnContacts" | "saveOwnContacts"> {
  return {
    async openHelp({ to, need }, sender) {
      // Where nobody said where they are at home, the country of the page stands in, as on the card.
      const { homeCountry, pageCountry } = await contextOf(await packs.engines.load(), sender);
      const from = homeCountry ?? pageCountry;
      await openOwnPage(
        "help",
        formatHelpQuery({ ...emptyQuery, ...(from && { from }), ...(to && to !== from && { to }), ...(need && { need }) }),
        sender.tabId,
      );
      return {};
    },

    // A number that was taken back must not be dialled: not from the page, the leaflet or the plan either.
    async getHelp() {
      const { engine, retracted, extras } = await packs.rules();
      const added = extras.map(({ id, pack, retracted: gone }) => ({
        id,
        maker: pack.maker.name,
        services: pack.help.filter((service) => !gone.has(service.id)),
      }));
      return toHelpDirectory({ ...engine.pack, help: engine.pack.help.filter(({ id }) => !retracted.has(id)) }, added);
    },

    getOwnContacts: () => loadOwnContacts(),

    async saveOwnContacts({ contacts }) {
      await storeOwnContacts(contacts);
      return {};
    },
  };
}
