import type { Scanner, SeenListing } from "../../page/scanner.ts";
import type { PageListing, PageStatus, Verdict } from "../../platform/messages/protocol.ts";

/** Listings told one by one; a feed scrolled for hours holds more than a popup can show. Further ones are only counted. */
const MAX_LISTED = 1_000;

const loudness = (level: PageListing["level"]): number => ["danger", "caution", "info"].indexOf(level ?? "") + 1 || 4;

/** What the popup is told about this frame. */
export function statusOf(
  scanner: Scanner,
  site: string,
  asked: number,
  verdictOf: (seen: SeenListing) => Verdict | undefined,
  isFailed: (seen: SeenListing) => boolean,
): PageStatus {
  const listings = scanner.seen().map((seen): PageListing => {
    const verdict = verdictOf(seen);
    return {
      id: seen.hash,
      title: seen.title,
      level: verdict?.level ?? null,
      offer: verdict?.offer ?? null,
      reading: isFailed(seen) ? "unread" : seen.reading,
    };
  });
  const unread = Array.from({ length: Math.min(scanner.unreadBlocks, MAX_LISTED) }, (_, index): PageListing => {
    return { id: `unread-${index}`, title: "", level: null, offer: null, reading: "unread" };
  });
  const all = [...listings, ...unread];
  const told = all.length > MAX_LISTED ? all.sort((a, b) => loudness(a.level) - loudness(b.level)).slice(0, MAX_LISTED) : all;
  return {
    route: scanner.route,
    site,
    pending: asked + scanner.waiting,
    beyondLimit: scanner.beyondLimit + all.length - told.length,
    listings: told,
  };
}
