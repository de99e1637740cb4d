import { assess } from "../core/assess/assess.ts";
import type { AssessContext } from "../core/assessment.ts";
import type { Engine } from "../core/engine.ts";
import { countryOfHost, findReader } from "../core/find-reader.ts";
import type { Handlers, Sender } from "../platform/messages/server.ts";
import { loadSettings, storeSettings } from "../platform/storage.ts";
import {
  addHighlightStyle,
  browserLanguage,
  injectCard,
  injectMarks,
  injectScanner,
  removeHighlightStyle,
  tellScanners,
} from "../platform/tabs.ts";
import { toCardView } from "../words/card-view.ts";
import { loadWords, type Words } from "../words/i18n.ts";
import type { EngineHost } from "./engine-host.ts";

/** The services behind the messages. Nothing is kept between calls but the compiled pack. */
export function createHandlers(engines: EngineHost): Handlers {
  return {
    async startScan(_input, sender) {
      const [{ pack }, { language, direction, t }, { lowTrace }] = await Promise.all([engines.load(), currentWords(), loadSettings()]);
      const danger = t("level.danger");
      const caution = t("level.caution");
      return {
        reader: findReader(pack.sites, hostOf(sender)) ?? null,
        language,
        direction,
        marks: { danger, caution, open: t("mark.open", { level: "{{level}}" }) },
        quiet: lowTrace,
      };
    },

    async assessListings({ listings }, sender) {
      const engine = await engines.load();
      const context = await contextOf(engine, sender);
      return listings.map((listing) => {
        const { id, level, reading, offer } = assess(engine, listing, context);
        return { id, level, reading, offer };
      });
    },

    async explainListing({ listing }, sender) {
      const [engine, words] = await Promise.all([engines.load(), currentWords()]);
      const context = await contextOf(engine, sender);
      return toCardView(engine, listing, assess(engine, listing, context), words, context);
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
      const { language, homeCountry, lowTrace } = change;
      const settings = await storeSettings({
        ...(language !== undefined && { language }),
        ...(homeCountry !== undefined && { homeCountry }),
        ...(lowTrace !== undefined && { lowTrace }),
      });
      await tellScanners("settingsChanged");
      return settings;
    },

    async getPackStatus() {
      const { pack, rules } = await engines.load();
      return { version: pack.version, maker: pack.maker.name, flags: pack.flags.length, skippedPhrases: rules.skipped.length };
    },

    async readThisPage({ tabId }) {
      await injectScanner(tabId);
      return {};
    },
  };
}

async function currentWords(): Promise<Words> {
  const { language } = await loadSettings();
  return loadWords(language ?? browserLanguage());
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
