export interface PageChangeEvents {
  /** Changes that are not our own, as soon as the page's script that made them has ended. Never empty. */
  onRecords(records: readonly MutationRecord[]): void;
  /** The page took something of ours away, and changed nothing else. */
  onOwnRemoved(): void;
  /** The page came back, or its address changed in place. */
  onMoved(): void;
}

export interface PageChanges {
  /** Watches one more tree: the document, or an open shadow root. */
  watch(root: Node): void;
  /** Tells also of changes of looks below an element: some of its words are hidden by style. */
  watchLooks(element: Element): void;
}

/** Records of one script that are looked at one by one. */
const MAX_SORTED = 3_000;

/** Events after which the page as a whole may show something else. None of them is sure: scripts may change the address without any. */
const MOVED = ["popstate", "hashchange", "pageshow"];

/**
 * Tells what changes on a page, and when it moves on in place.
 *
 * @param isOwn tells nodes that the extension put on the page
 */
export function watchPage(
  view: Window & typeof globalThis,
  isOwn: (node: Node) => boolean,
  signal: AbortSignal,
  events: PageChangeEvents,
): PageChanges {
  const observer = new view.MutationObserver((records) => {
    // So many at once are not ours; sorting them would take longer than looking at the whole page.
    if (records.length > MAX_SORTED) return events.onRecords(records);
    const foreign = records.filter((record) => !isOwn(record.target) && !isOnlyOwn(record, isOwn));
    if (foreign.length > 0) events.onRecords(foreign);
    else if (records.some(({ removedNodes }) => removedNodes.length > 0)) events.onOwnRemoved();
  });
  for (const name of MOVED) view.addEventListener(name, events.onMoved, { signal });
  // Tells of every change of address, also those by history.pushState (Chromium 102, Firefox 147).
  const { navigation } = view as { navigation?: EventTarget };
  navigation?.addEventListener("currententrychange", events.onMoved, { signal });
  signal.addEventListener("abort", () => observer.disconnect());
  const watch = (root: Node, ...attributeFilter: string[]) =>
    observer.observe(root, { childList: true, subtree: true, characterData: true, attributeFilter });
  return {
    // The one attribute that decides everywhere whether words are read.
    watch: (root) => watch(root, "hidden"),
    watchLooks: (element) => watch(element, "hidden", "class", "style"),
  };
}

function isOnlyOwn({ type, addedNodes, removedNodes }: MutationRecord, isOwn: (node: Node) => boolean): boolean {
  return type === "childList" && [...addedNodes, ...removedNodes].every(isOwn);
}
