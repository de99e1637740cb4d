import browser from "webextension-polyfill";

const CHECK = "check-selection";

/** Puts our one entry into the menu of selected text, in these words; the former words go. */
export async function setMenuWords(title: string): Promise<void> {
  await browser.contextMenus?.removeAll();
  browser.contextMenus?.create({ id: CHECK, title, contexts: ["selection"] });
}

/** Called with the selected text, and the window it is in, when the entry is chosen. */
export function onMenuChosen(listener: (text: string, windowId: number | undefined) => void): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (menuItemId === CHECK) listener(selectionText ?? "", tab?.windowId);
  });
}
