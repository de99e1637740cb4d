import { setMenuWords } from "../platform/context-menu.ts";
import { packagedLocales } from "../platform/locales.ts";
import type { Handlers } from "../platform/messages/server.ts";
import { loadSettings } from "../platform/storage.ts";
import { browserLanguage, tellScanners } from "../platform/tabs.ts";
import { loadWords, type Words } from "../words/i18n.ts";
import type { LocaleSource } from "../words/locale.ts";
import { checkServices } from "./services/check.ts";
import { choiceServices } from "./services/choices.ts";
import { helpServices } from "./services/help.ts";
import { inPageServices } from "./services/in-page.ts";
import { listingServices } from "./services/listings.ts";
import type { Shared } from "./services/shared.ts";
import { createSiteAccess } from "./site-access.ts";

/**
 * The services behind the messages, each topic in a file of `services/`. Nothing is kept between calls but the compiled packs and the
 * words of the language last used.
 */
export function createHandlers(packs: Shared["packs"], locales: LocaleSource = packagedLocales): Handlers {
  const wordsOf = keepLast((language) => loadWords(language, locales, browserLanguage()));
  const currentWords = async (): Promise<Words> => {
    const { language } = await loadSettings();
    return wordsOf(language ?? browserLanguage());
  };
  const announce = async (): Promise<void> => {
    const { t } = await currentWords();
    await Promise.allSettled([tellScanners("settingsChanged"), setMenuWords(t("check.menu"))]);
  };
  const shared: Shared = { packs, access: createSiteAccess(packs.engines), currentWords, announce };
  return {
    ...packs.handlers,
    ...listingServices(shared),
    ...inPageServices(),
    ...choiceServices(shared),
    ...helpServices(shared),
    ...checkServices(shared),
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
