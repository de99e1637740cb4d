import type { CardView } from "../../core/card-view.ts";
import type { Listing } from "../../core/listing.ts";
import type { PortReply } from "../../platform/content-port.ts";

type Ask = (listing: Listing) => Promise<PortReply<CardView>>;

/**
 * What cards say, asked for when somebody comes near a mark, so that the card opens at once. One is kept: nobody points at two marks.
 * It is kept for the same listing object only: one that was read anew is another.
 */
export function createViews(ask: Ask): { prepare(listing: Listing): void; load: Ask; forget(): void } {
  let kept: { readonly listing: Listing; readonly reply: Promise<PortReply<CardView>> } | undefined;
  const load: Ask = (listing) => {
    if (kept?.listing === listing) return kept.reply;
    const asked = { listing, reply: ask(listing) };
    kept = asked;
    void asked.reply.then(({ ok }) => {
      if (!ok && kept === asked) kept = undefined;
    });
    return asked.reply;
  };
  return {
    prepare: (listing) => void load(listing),
    load,
    forget() {
      kept = undefined;
    },
  };
}
