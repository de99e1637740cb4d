import { render } from "preact";
import { ask, findActiveTab, findPageStatus, jumpToListing } from "../../platform/messages/client.ts";
import type { PackStatus, PageStatus } from "../../platform/messages/protocol.ts";
import { defaultSettings, type PublicSettings } from "../../platform/settings.ts";
import { browserLanguage } from "../../platform/tabs.ts";
import { loadWords } from "../../words/i18n.ts";
import "./popup.css";
import { Popup } from "./popup.tsx";

/** While the popup is open, the page is asked again so often (ms). */
const REFRESH = 700;

interface State {
  settings: PublicSettings;
  pack: PackStatus | undefined;
  page: PageStatus | undefined;
  problem: string;
}

/** Shows the popup and keeps it in step with the page. */
export async function mountPopup(root: HTMLElement): Promise<void> {
  const tabId = await findActiveTab();
  const state: State = { settings: defaultSettings, pack: undefined, page: undefined, problem: "" };

  const draw = (): void => {
    const words = loadWords(state.settings.language ?? browserLanguage());
    document.documentElement.lang = words.language;
    document.documentElement.dir = words.direction;
    render(
      <Popup
        {...state}
        words={words}
        onJump={async (id) => {
          if (tabId === undefined) return;
          await jumpToListing(tabId, id);
          window.close();
        }}
        onRead={() => void readThisPage()}
        onChange={(settings) => void change(settings)}
      />,
      root,
    );
  };
  const refresh = async (): Promise<void> => {
    if (tabId !== undefined) state.page = await findPageStatus(tabId);
    draw();
  };
  const change = async (settings: Partial<PublicSettings>): Promise<void> => {
    const saved = await ask("saveSettings", settings);
    if (saved.ok) state.settings = saved.value;
    else state.problem = saved.error.message;
    await refresh();
  };
  const readThisPage = async (): Promise<void> => {
    const reply = tabId === undefined ? undefined : await ask("readThisPage", { tabId });
    state.problem = reply?.ok ? "" : "closed";
    await refresh();
  };

  const [settings, pack] = await Promise.all([ask("getSettings", {}), ask("getPackStatus", {})]);
  if (settings.ok) state.settings = settings.value;
  if (pack.ok) state.pack = pack.value;
  await refresh();
  setInterval(() => void refresh(), REFRESH);
}
