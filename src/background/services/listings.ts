import { findReader } from "../../core/find-reader.ts";
import { fitsAnyPath } from "../../core/path-pattern.ts";
import { isPaused } from "../../core/paused-sites.ts";
import type { SiteReader } from "../../core/site-reader.ts";
import type { Sender } from "../../platform/messages/server.ts";
import { loadOwnContacts } from "../../platform/own-contacts.ts";
import { loadManaged, loadSettings } from "../../platform/storage.ts";
import { assessByAll, cardByAll, levelForReader } from "../assess-all.ts";
import type { LoadedExtra } from "../updates/extras.ts";
import { contextOf, hostOf, pathOf } from "./sender.ts";
import type { Shared, Some } from "./shared.ts";

/** What a page's scanner asks: how to read it, what its listings are, what a card says. */
export function listingServices({ packs, access, currentWords }: Shared): Some<"startScan" | "assessListings" | "explainListing"> {
  return {
    async startScan({ asked = false }, sender) {
      const [{ engine, extras }, allowed, { language, direction, t }, settings, { sitesOff = [] }] = await Promise.all([
        packs.rules(),
        access.allowedIds(),
        currentWords(),
        loadSettings(),
        loadManaged(),
      ]);
      const isAllowed = ({ id, paths }: SiteReader) => allowed.has(id) || (asked && fitsAnyPath(paths, pathOf(sender)));
      const danger = t("level.danger");
      const caution = t("level.caution");
      return {
        reader: readerFor(sender, engine.pack.sites, extras, isAllowed),
        language,
        direction,
        marks: { danger, caution, open: t("mark.open", { level: "{{level}}" }) },
        quiet: settings.lowTrace,
        paused: isPaused(hostOf(sender), [...settings.pausedSites, ...sitesOff]),
        quietest: settings.sensitivity === "serious" ? "danger" : "caution",
      };
    },

    async assessListings({ listings, hidden = [] }, sender) {
      const rules = await packs.rules();
      const context = await contextOf(rules.engine, sender);
      return listings.map((listing) => {
        const assessed = assessByAll(rules, listing, context);
        const { id, reading, offer } = assessed.main;
        return { id, level: levelForReader(rules.engine, assessed, hidden), reading, offer };
      });
    },

    async explainListing({ listing }, sender) {
      const [rules, words, contacts] = await Promise.all([packs.rules(), currentWords(), loadOwnContacts()]);
      return cardByAll(rules, listing, words, await contextOf(rules.engine, sender), contacts);
    },
  };
}

/** The reader of a page: of the main pack where the person allows the site, or of an extra pack, whose sites they allowed when it came. */
function readerFor(
  sender: Sender,
  sites: readonly SiteReader[],
  extras: readonly LoadedExtra[],
  isAllowed: (site: SiteReader) => boolean,
): SiteReader | null {
  const added = extras.flatMap(({ pack }) => pack.sites);
  const own = findReader(sites, hostOf(sender), pathOf(sender), isAllowed);
  return own ?? findReader(added, hostOf(sender), pathOf(sender)) ?? null;
}
