import { isPaused } from "../../core/paused-sites.ts";
import type { PageListing, PageStatus } from "../../platform/messages/protocol.ts";
import type { ActiveTab } from "../../platform/page-port.ts";
import type { Face } from "../face/face.ts";
import { Button } from "../kit/button.tsx";
import { PageSummary } from "./page-summary.tsx";
import { PauseSite } from "./pause-site.tsx";
import { hostOf } from "./use-page.ts";

export interface PageViewProps {
  readonly face: Face;
  readonly tab: ActiveTab | undefined;
  readonly page: PageStatus | undefined;
  /** The page was asked once; until then nothing is said of it. */
  readonly known: boolean;
  /** See `PageSummary`. */
  readonly problem: string;
  readonly last: string | undefined;
  readonly stays: boolean;
  readonly onJump: (listing: PageListing) => void;
  readonly onWhy: (listing: PageListing) => void;
  readonly onRead: () => Promise<void>;
  readonly onProblem: (problem: string) => void;
  readonly onGo: (to: "check" | "ask") => void;
}

/** What was read of the page in front, and all that can be done from here. */
export function PageView({ face, tab, page, known, stays, onRead, onProblem, onGo, ...summary }: PageViewProps) {
  const { port, settings, managed, words } = face;
  const { t } = words;
  const host = hostOf(tab);
  const paused = isPaused(host, [...settings.pausedSites, ...(managed.sitesOff ?? [])]);
  const pause = <PauseSite face={face} host={host} isRead={page !== undefined} onResumed={onRead} onProblem={onProblem} />;
  return (
    <div class="stack">
      {known && !paused && <PageSummary t={t} page={page} onRead={() => void onRead()} {...summary} />}
      {paused && pause}
      {settings.lowTrace && page && <p class="small">{t("popup.noMarks")}</p>}
      <nav class="actions">
        <Button icon="check" wide onClick={() => onGo("check")}>
          {t("popup.check")}
        </Button>
        <Button icon="person" wide onClick={() => onGo("ask")}>
          {t("popup.ask")}
        </Button>
        {!paused && pause}
        {!stays && port.hasSidePanel && tab && (
          <Button icon="panel" wide onClick={() => void port.openSidePanel(tab.windowId).then(port.closeWindow)}>
            {t("popup.panel")}
          </Button>
        )}
      </nav>
    </div>
  );
}
