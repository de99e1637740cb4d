import { useEffect, useState } from "preact/hooks";
import type { PageStatus } from "../../platform/messages/protocol.ts";
import type { ActiveTab, PagePort } from "../../platform/page-port.ts";

/** While a face is open, the page is asked again so often (ms). */
const REFRESH = 700;

/** What is known of the tab in front. */
export interface PageState {
  readonly tab: ActiveTab | undefined;
  /** Undefined when no scanner of ours runs there. */
  readonly page: PageStatus | undefined;
  /** The first answer has come. */
  readonly known: boolean;
  readonly refresh: () => Promise<void>;
}

/** Follows the tab in front while the face is shown. */
export function usePage(port: PagePort): PageState {
  const [state, setState] = useState<Omit<PageState, "refresh">>({ tab: undefined, page: undefined, known: false });
  const refresh = async (): Promise<void> => {
    const tab = await port.findActiveTab();
    const page = tab && (await port.findPageStatus(tab.id));
    setState({ tab, page, known: true });
  };
  // the port is the same for the life of a page
  useEffect(() => {
    void refresh();
    port.onTabChanged(() => void refresh());
    const timer = setInterval(() => void refresh(), REFRESH);
    return () => clearInterval(timer);
  }, []);
  return { ...state, refresh };
}

/** Host of a tab, "" where the address is not ours to know or has none. */
export function hostOf(tab: ActiveTab | undefined): string {
  // Not URL.canParse: it is newer than the oldest browser we run on.
  try {
    const { protocol, hostname } = new URL(tab?.url ?? "");
    return /^https?:$/.test(protocol) ? hostname : "";
  } catch {
    return "";
  }
}
