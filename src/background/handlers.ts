import type { AssessContext } from "../core/assessment.ts";
import type { Engine } from "../core/engine.ts";
import { countryOfHost, findReader } from "../core/find-reader.ts";
import { toHelpDirectory } from "../core/help-directory.ts";
import { emptyQuery, formatHelpQuery } from "../core/help-query.ts";
import { isPaused } from "../core/paused-sites.ts";
import { setMenuWords } from "../platform/context-menu.ts";
import { packagedLocales } from "../platform/locales.ts";
import type { Handlers, Sender } from "../platform/messages/server.ts";
import { loadOwnContacts, storeOwnContacts } from "../platform/own-contacts.ts";
import { clearStorage, loadManaged, loadSettings, storeSettings, takeWaitingText } from "../platform/storage.ts";
import {
  addHighlightStyle,
  browserLanguage,
  injectCard,
  injectScanner,
  openHelpPage,
  removeHighlightStyle,
  tellScanners,
} from "../platform/tabs.ts";
import { loadWords, type Words } from "../words/i18n.ts";
import type { LocaleSource } from "../words/locale.ts";
import { assessByAll, cardByAll } from "./assess-all.ts";
import type { Packs } from "./packs.ts";

/** The services behind the messages. Nothing is kept between calls but the compiled packs. */
export function createHandlers(
  packs: Pick<Packs, "engines" | "rules" | "handlers" | "forget">,
  locales: LocaleSource = packagedLocales,
): Handlers {
  const { engines } = packs;
  const currentWords = async (): Promise<Words> => {
    const { language } = await loadSettings();
    return loadWords(language ?? browserLanguage(), locales);
  };
  /** What shows words or follows settings outside our pages hears of a change. */
  const announce = async (): Promise<void> => {
    const { t } = await currentWords();
    await Promise.allSettled([tellScanners("settingsChanged"), setMenuWords(t("check.menu"))]);
  };
  return {
    ...packs.handlers,

    async startScan(_input, sender) {
      const [{ engine, extras }, { language, direction, t }, settings, { sitesOff = [] }] = await Promise.all([
        packs.rules(),
        currentWords(),
        loadSettings(),
        loadManaged(),
      ]);
      const danger = t("level.danger");
      const caution = t("level.caution");
      return {
        reader:
          findReader(
            [engine.pack, ...extras.map(({ pack }) => pack)].flatMap(({ sites }) => sites),
            hostOf(sender),
          ) ?? null,
        language,
        direction,
        marks: { danger, caution, open: t("mark.open", { level: "{{level}}" }) },
        paused: isPaused(hostOf(sender), [...settings.pausedSites, ...sitesOff]),
        quietest: settings.sensitivity === "serious" ? "danger" : "caution",
      };
    },

    async assessListings({ listings }, sender) {
      const rules = await packs.rules();
      const context = await contextOf(rules.engine, sender);
      return listings.map((listing) => {
        const { main, level } = assessByAll(rules, listing, context);
        return { id: main.id, level, reading: main.reading, offer: main.offer };
      });
    },

    async explainListing({ listing }, sender) {
      const [rules, words] = await Promise.all([packs.rules(), currentWords()]);
      return cardByAll(rules, listing, words, await contextOf(rules.engine, sender));
    },

    async openCard(_input, sender) {
      await injectCard(...frameOf(sender));
      return {};
    },

    async showHighlight({ name }, sender) {
      await addHighlightStyle(...frameOf(sender), name);
      return {};
    },

    async hideHighlight({ name }, sender) {
      await removeHighlightStyle(...frameOf(sender), name);
      return {};
    },

    getSettings: () => loadSettings(),

    async saveSettings(change) {
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      const settings = await storeSettings(Object.fromEntries(given));
      await announce();
      return settings;
    },

    async getPackStatus() {
      const { pack, rules } = await engines.load();
      const { name: maker, objections } = pack.maker;
      return { version: pack.version, maker, contact: objections ?? null, flags: pack.flags.length, skippedPhrases: rules.skipped.length };
    },

    async openHelp({ to, need }) {
      const { homeCountry } = await loadSettings();
      await openHelpPage(
        formatHelpQuery({ ...emptyQuery, ...(homeCountry && { from: homeCountry }), ...(to && { to }), ...(need && { need }) }),
      );
      return {};
    },

    getHelp: async () => toHelpDirectory((await engines.load()).pack),

    getOwnContacts: () => loadOwnContacts(),

    async saveOwnContacts({ contacts }) {
      await storeOwnContacts(contacts);
      return {};
    },

    async readThisPage({ tabId }) {
      await injectScanner(tabId);
      return {};
    },

    async checkListing({ listing, pageUrl = "" }) {
      const [rules, words] = await Promise.all([packs.rules(), currentWords()]);
      // Only our own pages ask this: the address is the tab's, as the browser told them.
      const context = await contextOf(rules.engine, { url: pageUrl, tabId: undefined, frameId: undefined });
      return cardByAll(rules, listing, words, context);
    },

    takeWaitingText: async () => ({ text: (await takeWaitingText()) ?? null }),

    getManaged: () => loadManaged(),

    async listSites() {
      const { sites } = (await engines.load()).pack;
      return sites.map(({ id, name, hosts, proven }) => ({
        id,
        name,
        hosts,
        permission: "install" as const,
        allowed: true,
        proven: proven.state,
      }));
    },

    async clearTraces() {
      await Promise.all([clearStorage(), packs.forget()]);
      await announce();
      return loadSettings();
    },
  };
}

/** The country of the page comes from the address the browser vouches for, never from the page's own words. */
async function contextOf({ pack }: Engine, sender: Sender): Promise<AssessContext> {
  const { homeCountry } = await loadSettings();
  return { pageCountry: countryOfHost(pack.sites, hostOf(sender)), homeCountry: homeCountry ?? undefined };
}

function hostOf({ url }: Sender): string {
  // Not URL.canParse: it is newer than the oldest browser we run on.
  try {
    return new URL(url).hostname;
  } catch {
    return "";
  }
}

function frameOf({ tabId, frameId }: Sender): [number, number] {
  if (tabId === undefined) throw new Error("the message did not come from a tab");
  return [tabId, frameId ?? 0];
}
