import type { PageStatus } from "../../platform/messages/protocol.ts";
import type { Words } from "../../words/i18n.ts";
import { Button } from "../kit/button.tsx";
import { countPage } from "./counts.ts";
import { ListingList, type OnListing } from "./listing-list.tsx";

export interface PageSummaryProps {
  readonly t: Words["t"];
  /** Undefined where nothing of ours reads. */
  readonly page: PageStatus | undefined;
  /** "closed": the browser lets nobody read there. Else a message for "something went wrong". */
  readonly problem: string;
  readonly onJump: OnListing;
  readonly onWhy: OnListing;
  /** The ad that was asked about last: its place in the list is open when somebody comes back. */
  readonly last?: string | undefined;
  readonly onRead: () => void;
}

/** This page at a glance: each honest state with its number, ads with signs to jump to. */
export function PageSummary({ page, ...props }: PageSummaryProps) {
  return page ? <ReadPage {...props} page={page} /> : <NotRead {...props} />;
}

function ReadPage({ page, t, onJump, onWhy, onRead, problem, last }: PageSummaryProps & { page: PageStatus }) {
  const counts = countPage(page);
  const shown = counts.signs.length + counts.small.length + counts.read + counts.partial + counts.unread;
  const nothing = shown === 0 && !counts.pending && !page.missing;
  return (
    <section class="stack tight" aria-live="polite">
      {counts.pending && <p class="state">{t("popup.pending")}</p>}
      {nothing && <p class="state">{t("popup.nothing")}</p>}
      {nothing && <Button onClick={onRead}>{t("popup.readThisPage")}</Button>}
      {problem && <p class="notice">{wordsOf(problem, t)}</p>}
      {counts.signs.length > 0 && (
        <>
          <p class="state strong">{t("popup.signs", { count: counts.signs.length })}</p>
          <ListingList listings={counts.signs} t={t} onJump={onJump} onWhy={onWhy} />
        </>
      )}
      {counts.small.length > 0 && (
        <details open={counts.small.some(({ id }) => id === last)}>
          <summary>{t("popup.small", { count: counts.small.length })}</summary>
          <ListingList listings={counts.small} t={t} onJump={onJump} onWhy={onWhy} />
        </details>
      )}
      {counts.read > 0 && <p class="state">{t("popup.read", { count: counts.read })}</p>}
      {counts.partial > 0 && <p class="state">{t("popup.partial", { count: counts.partial })}</p>}
      {counts.unread > 0 && (
        <p class="state">
          {t("popup.unread", { count: counts.unread })}. {t("popup.selectHint")}
        </p>
      )}
      {(page.closedFrames ?? 0) > 0 && <p class="state">{t("popup.frames")}</p>}
      {page.missing?.map((field) => (
        <p key={field} class="state">
          {t(`popup.missing.${field}`)}
        </p>
      ))}
    </section>
  );
}

function NotRead({ t, onRead, problem }: Omit<PageSummaryProps, "page">) {
  return (
    <section class="stack tight" aria-live="polite">
      <p class="state">{problem ? wordsOf(problem, t) : t("popup.notHere")}</p>
      <Button onClick={onRead}>{t("popup.readThisPage")}</Button>
    </section>
  );
}

function wordsOf(problem: string, t: Words["t"]): string {
  return problem === "closed" ? t("popup.cannotRead") : t("common.failed", { message: problem });
}
