import { defineBackground } from "wxt/utils/define-background";
import { takeFirstSteps } from "../src/background/first-steps.ts";
import { createHandlers } from "../src/background/handlers.ts";
import { createPacks } from "../src/background/packs.ts";
import { keepSiteAccess } from "../src/background/site-access.ts";
import { readConfig } from "../src/background/updates/config.ts";
import { originsOf } from "../src/core/match-patterns.ts";
import { clearAlarm, onWake, setAlarm, stayAwake } from "../src/platform/alarms.ts";
import { packStore } from "../src/platform/byte-store.ts";
import { readExtraSites } from "../src/platform/extra-sites.ts";
import { serveMessages } from "../src/platform/messages/server.ts";
import { extensionVersion, readPackageFile } from "../src/platform/package-files.ts";
import { giveBack } from "../src/platform/site-access.ts";
import { loadManaged } from "../src/platform/storage.ts";
import { fetchBundledPack, tellScanners } from "../src/platform/tabs.ts";
import { loadUpdateSettings, storeUpdateSettings } from "../src/platform/update-settings.ts";

const ALARM = "packs";

export default defineBackground({
  type: "module",
  main() {
    const packs = createPacks({
      subtle: crypto.subtle,
      store: packStore,
      fetcher: (...request) => fetch(...request),
      clock: () => Date.now(),
      elapsed: () => performance.now(),
      random: () => Math.random(),
      build: extensionVersion(),
      config: () => readConfig(readPackageFile, crypto.subtle),
      settings: loadUpdateSettings,
      saveSettings: storeUpdateSettings,
      policy: loadManaged,
      setAlarm: (when) => setAlarm(ALARM, when),
      clearAlarm: () => clearAlarm(ALARM),
      stayAwake,
      fetchBundled: fetchBundledPack,
      announce: () => tellScanners("settingsChanged"),
      giveBack: (hosts) => giveBack(originsOf({ hosts: [...hosts] })),
      readSites: readExtraSites,
    });
    serveMessages(createHandlers(packs));
    onWake(ALARM, () => void packs.wake());
    keepSiteAccess(packs.engines);
    takeFirstSteps();
  },
});
