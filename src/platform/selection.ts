import browser from "webextension-polyfill";
import { MAX_CHECKED } from "../core/checked-text.ts";

/**
 * Text selected in a tab, in whichever frame; "" when none is. One character over the limit is enough to tell that it was cut.
 *
 * @throws when the page is closed to us
 */
export async function readSelection(tabId: number): Promise<string> {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: selectedText,
    args: [MAX_CHECKED + 1],
  });
  return frames.map(({ result }) => (typeof result === "string" ? result : "")).find((text) => text.trim() !== "") ?? "";
}

/** Runs inside the page, so it may use nothing around it. Text that a person is writing in a field is never read. */
function selectedText(most: number): string {
  const focused = document.activeElement;
  const isWriting = focused instanceof HTMLElement && (focused.isContentEditable || /^(INPUT|TEXTAREA)$/.test(focused.tagName));
  return isWriting ? "" : String(getSelection() ?? "").slice(0, most);
}
