import { findBrokenFields, isTouched } from "../../page/field-test.ts";
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
  const all = scanner.seen();
  const broken = findBrokenFields(all);
  const missing = [...broken, ...(scanner.unreadPosts > 0 ? (["posts"] as const) : [])];
  const listings = all.map((seen): PageListing => {
    const verdict = verdictOf(seen);
    const isQuiet = verdict === undefined || verdict.level === "none";
    return {
      id: seen.hash,
      title: seen.title,
      level: verdict?.level ?? null,
      offer: verdict?.offer ?? null,
      reading: isFailed(seen) || (isQuiet && isTouched(seen, broken)) ? "unread" : seen.reading,
    };
  });
  const unread = Array.from({ length: Math.min(scanner.unreadBlocks, MAX_LISTED) }, (_, index): PageListing => {
    return { id: `unread-${index}`, title: "", level: null, offer: null, reading: "unread" };
  });
  const known = [...listings, ...unread];
  const told = known.length > MAX_LISTED ? known.sort((a, b) => loudness(a.level) - loudness(b.level)).slice(0, MAX_LISTED) : known;
  return {
    route: scanner.route,
    site,
    pending: asked + scanner.waiting,
    beyondLimit: scanner.beyondLimit + known.length - told.length,
    ...(missing.length > 0 && { missing }),
    listings: told,
  };
}
