import type { AssessContext } from "../core/assessment.ts";
import type { Engine } from "../core/engine.ts";
import { countryOfHost, findReader } from "../core/find-reader.ts";
import { toHelpDirectory } from "../core/help-directory.ts";
import { emptyQuery, formatHelpQuery } from "../core/help-query.ts";
import { fitsAnyPath } from "../core/path-pattern.ts";
import { isPaused } from "../core/paused-sites.ts";
import type { SiteReader } from "../core/site-reader.ts";
import { setMenuWords } from "../platform/context-menu.ts";
import { packagedLocales } from "../platform/locales.ts";
import type { Handlers, Sender } from "../platform/messages/server.ts";
import { loadOwnContacts, storeOwnContacts } from "../platform/own-contacts.ts";
import { isSpeaking, speakTexts, stopSpeaking } from "../platform/speech.ts";
import { clearStorage, loadManaged, loadSettings, storeSettings, takeWaitingText } from "../platform/storage.ts";
import {
  addHighlightStyle,
  browserLanguage,
  injectCard,
  injectMarks,
  injectScanner,
  openHelpPage,
  removeHighlightStyle,
  tellScanners,
} from "../platform/tabs.ts";
import { loadWords, type Words } from "../words/i18n.ts";
import type { LocaleSource } from "../words/locale.ts";
import { assessByAll, cardByAll, levelForReader } from "./assess-all.ts";
import type { Packs } from "./packs.ts";
import { createSiteAccess } from "./site-access.ts";
import type { LoadedExtra } from "./updates/extras.ts";

/** The services behind the messages. Nothing is kept between calls but the compiled packs and the words of the language last used. */
export function createHandlers(
  packs: Pick<Packs, "engines" | "rules" | "handlers" | "forget">,
  locales: LocaleSource = packagedLocales,
): Handlers {
  const { engines } = packs;
  const wordsOf = keepLast((language) => loadWords(language, locales));
  const access = createSiteAccess(engines);
  const currentWords = async (): Promise<Words> => {
    const { language } = await loadSettings();
    return wordsOf(language ?? browserLanguage());
  };
  /** What shows words or follows settings outside our pages hears of a change. */
  const announce = async (): Promise<void> => {
    const { t } = await currentWords();
    await Promise.allSettled([tellScanners("settingsChanged"), setMenuWords(t("check.menu"))]);
  };
  return {
    ...packs.handlers,

    async startScan({ asked = false }, sender) {
      const [{ engine, extras }, allowed, { language, direction, t }, settings, { sitesOff = [] }] = await Promise.all([
        packs.rules(),
        access.allowedIds(),
        currentWords(),
        loadSettings(),
        loadManaged(),
      ]);
      const danger = t("level.danger");
      const caution = t("level.caution");
      return {
        reader: readerFor(sender, engine.pack.sites, extras, (site) => allowed.has(site.id) || (asked && isFor(site, sender))),
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
      const [rules, words] = await Promise.all([packs.rules(), currentWords()]);
      return cardByAll(rules, listing, words, await contextOf(rules.engine, sender));
    },

    async bringMarks(_input, sender) {
      await injectMarks(...frameOf(sender));
      return {};
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

    speak: async ({ parts, language }) => ({ start: await speakTexts(parts, language) }),

    isSpeaking: async () => ({ speaking: await isSpeaking() }),

    async stopSpeaking() {
      stopSpeaking();
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

/** Loads once for as long as the same is asked for: a card opens sooner when its words are at hand. A failed load is tried again. */
function keepLast<Value>(load: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const kept = new Map<string, Promise<Value>>();
  return (key) => {
    const known = kept.get(key);
    if (known) return known;
    const loading = load(key);
    kept.clear();
    kept.set(key, loading);
    loading.catch(() => kept.delete(key));
    return loading;
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

/** Whether a reader is for this very part of its host. */
function isFor({ paths }: SiteReader, sender: Sender): boolean {
  return fitsAnyPath(paths, pathOf(sender));
}

/** The country of the page comes from the address the browser vouches for, never from the page's own words. */
async function contextOf({ pack }: Engine, sender: Sender): Promise<AssessContext> {
  const { homeCountry } = await loadSettings();
  return { pageCountry: countryOfHost(pack.sites, hostOf(sender)), homeCountry: homeCountry ?? undefined };
}

function hostOf(sender: Sender): string {
  return addressOf(sender)?.hostname ?? "";
}

function pathOf(sender: Sender): string {
  return addressOf(sender)?.pathname ?? "";
}

function addressOf({ url }: Sender): URL | undefined {
  // Not URL.canParse: it is newer than the oldest browser we run on.
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}

function frameOf({ tabId, frameId }: Sender): [number, number] {
  if (tabId === undefined) throw new Error("the message did not come from a tab");
  return [tabId, frameId ?? 0];
}
