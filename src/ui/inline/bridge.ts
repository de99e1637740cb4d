import type { Listing } from "../../core/listing.ts";
import type { ListingField } from "../../core/listing-fields.ts";
import type { ReadFurther } from "../../page/read-page.ts";

/** What the scanner hands to the card's script, both in the extension's own isolated world of the page. */
export interface CardRequest {
  readonly listing: Listing;
  readonly elements: Partial<Record<ListingField, readonly Element[]>>;
  readonly drop: readonly string[];
  /** The mark's element. */
  readonly anchor: HTMLElement;
  /** The site's box around the ad, where there is one: the card opens beside it so that the ad stays readable. */
  readonly box: Element | undefined;
  /** The reader wants to see this mark, or all that rest on these kinds of signs, no more while this page is open. */
  readonly onHide: (what: "here" | "kind", kinds: readonly string[]) => void;
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

export interface Bridge {
  card?: CardScript;
  /** Set while a scanner runs in this frame, so that a second injection only makes it look again. */
  rescan?: () => void;
  /** Further ways of reading a page, once the person asked for it. */
  readFurther?: ReadFurther;
}

const key = Symbol.for("second-look.bridge");

/** The meeting place of our scripts in this frame. Invisible to the page: isolated worlds do not share globals. */
export function bridge(): Bridge {
  const world = globalThis as unknown as Record<symbol, Bridge | undefined>;
  world[key] ??= {};
  return world[key];
}
