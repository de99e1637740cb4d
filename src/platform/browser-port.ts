import browser from "webextension-polyfill";
import { closeOnLeave, closeThisWindow, leaveHere, leavePage } from "./leave.ts";
import { packagedLocales } from "./locales.ts";
import { ask, findListing, findPageStatus, hideListing, jumpToListing } from "./messages/client.ts";
import { readPackageFile } from "./package-files.ts";
import type { ActiveTab, PagePort } from "./page-port.ts";
import { readSelection } from "./selection.ts";
import { hasSidePanel, openSidePanel } from "./side-panel.ts";
import { requestHosts } from "./site-access.ts";
import { browserLanguage, fetchBundledPack, openOwnPage } from "./tabs.ts";

/** The port of our pages inside the extension. */
export function createBrowserPort(): PagePort {
  closeOnLeave();
  return {
    ask,
    locales: packagedLocales,
    browserLanguage,
    findActiveTab,
    onTabChanged(listener) {
      browser.tabs.onActivated.addListener(listener);
      browser.tabs.onUpdated.addListener((_id, { status }) => {
        if (status) listener();
      });
    },
    findPageStatus,
    findListing,
    jumpTo: jumpToListing,
    hideListing,
    findSelection: (tabId) => readSelection(tabId).catch(() => undefined),
    onTextWaiting(listener) {
      browser.storage.onChanged.addListener((changes, area) => {
        if (area === "session" && Object.values(changes).some(({ newValue }) => newValue !== undefined)) listener();
      });
    },
    async openPage(page, hash = "") {
      await openOwnPage(page, hash, (await findActiveTab())?.id);
    },
    hasSidePanel: hasSidePanel(),
    openSidePanel,
    readPackageRules: fetchBundledPack,
    readPackageFile,
    allowHosts: requestHosts,
    leave: leavePage,
    leaveHere,
    closeWindow: closeThisWindow,
  };
}

/** Our own page in a tab speaks about no other tab. */
async function findActiveTab(): Promise<ActiveTab | undefined> {
  const [[tab], own] = await Promise.all([browser.tabs.query({ active: true, currentWindow: true }), browser.tabs.getCurrent()]);
  return tab?.id === undefined || tab.windowId === undefined || tab.id === own?.id
    ? undefined
    : { id: tab.id, windowId: tab.windowId, url: tab.url ?? "" };
}
