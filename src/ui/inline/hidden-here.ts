import type { SeenListing } from "../../page/scanner.ts";

type Hidden = Pick<SeenListing, "hash" | "title" | "anchor" | "card">;

/** What is no problem to the reader of this page: ads, and kinds of signs. Forgotten with the page. */
export interface HiddenHere {
  readonly kinds: readonly string[];
  /** @param hash of its text */
  hideAd(hash: string): void;
  hideKinds(kinds: readonly string[]): void;
  isHidden(seen: Hidden): boolean;
  /** The page is about to be read in another way, and the same ad will have other words: it is known again by its place. */
  keepPlaces(seen: readonly Hidden[]): void;
}

/** Begins with nothing hidden. */
export function createHiddenHere(): HiddenHere {
  const ads = new Set<string>();
  const kinds = new Set<string>();
  let places: Hidden[] = [];
  return {
    get kinds() {
      return [...kinds];
    },
    hideAd: (hash) => void ads.add(hash),
    hideKinds(more) {
      for (const kind of more) kinds.add(kind);
    },
    isHidden(seen) {
      if (ads.has(seen.hash)) return true;
      const place = places.find((one) => isSamePlace(one, seen));
      if (!place) return false;
      // Only once: another ad that comes to this place later is not hidden.
      places = places.filter((one) => one !== place);
      ads.add(seen.hash);
      return true;
    },
    keepPlaces(seen) {
      places = seen.filter(({ hash }) => ads.has(hash));
    },
  };
}

function isSamePlace(old: Hidden, now: Hidden): boolean {
  const place = old.card ?? old.anchor;
  if (!place || !now.anchor) return false;
  // A list may have used the element for another ad meanwhile.
  if (old.title && now.title && letters(old.title) !== letters(now.title)) return false;
  return place.contains(now.anchor) || now.card?.contains(place) === true;
}

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
