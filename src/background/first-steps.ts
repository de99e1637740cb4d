import { MAX_CHECKED } from "../core/checked-text.ts";
import { onMenuChosen, setMenuWords } from "../platform/context-menu.ts";
import { onBegun, openFirstRun } from "../platform/lifecycle.ts";
import { packagedLocales } from "../platform/locales.ts";
import { openSidePanel } from "../platform/side-panel.ts";
import { loadSettings, putWaitingText } from "../platform/storage.ts";
import { browserLanguage } from "../platform/tabs.ts";
import { loadWords } from "../words/i18n.ts";
import type { LocaleSource } from "../words/locale.ts";

/** What happens before anybody asks: the first-run page, once; the words in the browser's menu; the panel behind them. */
export function takeFirstSteps(locales: LocaleSource = packagedLocales): void {
  onBegun((how) => void begin(how === "install", locales));
  onMenuChosen((text, windowId) => {
    // The panel first: browsers open it only while the person's click is being handled.
    void openSidePanel(windowId);
    // One character over the limit lets the panel say that the text was cut.
    void putWaitingText(text.slice(0, MAX_CHECKED + 1));
  });
}

async function begin(isNew: boolean, locales: LocaleSource): Promise<void> {
  const { language, introduced } = await loadSettings();
  if (isNew && !introduced) await openFirstRun();
  const { t } = await loadWords(language ?? "", locales, browserLanguage());
  await setMenuWords(t("check.menu"));
}
