import type { Listing } from "../../core/listing.ts";
import type { ListingField } from "../../core/listing-fields.ts";
import type { ReadFurther } from "../../page/read-page.ts";
import { BRIDGE_KEY } from "../../platform/bridge-key.ts";
import type { PageStatus } from "../../platform/messages/protocol.ts";

import type { MarkEvents, Marks } from "./marks.ts";

/** What the scanner hands to the card's script, both in the extension's own isolated world of the page. */
export interface CardRequest {
  readonly listing: Listing;
  readonly elements: Partial<Record<ListingField, readonly Element[]>>;
  readonly drop: readonly string[];
  /** The mark's element. */
  readonly anchor: HTMLElement;
  /** The site's box around the ad, where there is one: the card opens beside it so that the ad stays readable. */
  readonly box: Element | undefined;
  /** The reader wants to see this mark (no kinds), or all that rest on these kinds of signs, no more while this page is open. */
  readonly onHide: (kinds: readonly string[]) => void;
  /** Where the mark is seen now, in the window's coordinates. */
  readonly markBox: () => DOMRect;
  /** The card was closed: focus goes back to the mark. */
  readonly onClose: () => void;
  /** Ends the card when the scanner ends. */
  readonly signal: AbortSignal;
}

/** The card's script, once it is there. */
export interface CardScript {
  /** Somebody comes near a mark: what its card says is asked for already. */
  prepare(listing: Listing): void;
  open(request: CardRequest): void;
  /** Asks for the words again, in the present language. */
  refresh(): void;
}

/** What puts marks on the page: in a script of its own, so that the one that runs everywhere cannot change a page at all. */
export interface MarksScript {
  create(events: MarkEvents, signal: AbortSignal): Marks;
}

export interface Bridge {
  /** Elements of ours on this page. */
  own?: WeakSet<Node>;
  marks?: MarksScript;
  card?: CardScript;
  /** Set while a scanner runs in this frame, so that a second injection only makes it look again. */
  rescan?: () => void;
  /** Further ways of reading a page, once the person asked for it. */
  readFurther?: ReadFurther;
  /** What the scanner of this frame has read so far. */
  status?: () => PageStatus;
}

const key = Symbol.for(BRIDGE_KEY);

/** The meeting place of our scripts in this frame. Invisible to the page: isolated worlds do not share globals. */
export function bridge(): Bridge {
  const world = globalThis as unknown as Record<symbol, Bridge | undefined>;
  world[key] ??= {};
  return world[key];
}
