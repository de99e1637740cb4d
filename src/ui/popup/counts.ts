import type { PageListing, PageStatus } from "../../platform/messages/protocol.ts";

/** A page at a glance, in the three honest states and what lies between. */
export interface PageCounts {
  /** Danger first, then caution, in page order. */
  readonly signs: readonly PageListing[];
  readonly small: readonly PageListing[];
  readonly read: number;
  readonly partial: number;
  readonly unread: number;
  readonly pending: boolean;
}

/** Sorts the listings of a page into states. Ads that are no offers of work are not counted; a partial reading is never "read". */
export function countPage({ listings, beyondLimit, pending }: PageStatus): PageCounts {
  const offers = listings.filter(({ offer }) => offer !== "other");
  const at = (level: string) => offers.filter((listing) => listing.level === level);
  const quiet = offers.filter(({ level }) => level === "none");
  return {
    signs: [...at("danger"), ...at("caution")],
    small: at("info"),
    read: quiet.filter(({ reading }) => reading === "full").length,
    partial: quiet.filter(({ reading }) => reading === "partial").length,
    unread: offers.filter(({ reading }) => reading === "unread").length + beyondLimit,
    pending: pending > 0,
  };
}
