import type { ListingField } from "../core/listing-fields.ts";
import type { FoundListing } from "./read-view.ts";
import { readWords } from "./text.ts";

/**
 * Whether a person can see words that stand in an element, or come to them by "see more". Words that are clamped, cut off by their box
 * or folded away in `<details>` can be come to; those in `display: none` or `visibility: hidden` cannot. Asks for styles, not for
 * layout, but even that is too dear for every card of a page: it is for ads in which something was found.
 */
export function isShown(element: Element): boolean {
  // Both names: Chromium before 121 knows the older one only.
  if (element.checkVisibility?.({ visibilityProperty: true, checkVisibilityCSS: true }) ?? true) return true;
  if (element.closest("details:not([open])")) return true;
  // An element without a box of its own is not seen, but its words may be.
  const { display, visibility } = getComputedStyle(element);
  return display === "contents" && visibility === "visible" && element.parentElement !== null && isShown(element.parentElement);
}

/**
 * The same listing without words that nobody can see; undefined while nothing of it is seen. Fields whose words do not stand in the
 * page as they were read (structured data, attributes, what was cut out of a text) stay as they are.
 */
export function withoutHidden(found: FoundListing, sees: (element: Element) => boolean = isShown): FoundListing | undefined {
  const { listing, anchor, elements, drop } = found;
  if (!anchor || !sees(anchor)) return undefined;
  const shown: Partial<Record<ListingField, string>> = {};
  for (const [field, places] of Object.entries(elements) as [ListingField, readonly Element[]][]) {
    const whole = places.map((place) => readWords(place, drop)).join("\n");
    if (whole !== listing[field]) continue;
    const words = places.map((place) => readWords(place, drop, sees)).filter(Boolean);
    if (words.join("\n") !== whole) shown[field] = words.join("\n");
  }
  if (Object.keys(shown).length === 0) return found;
  const narrowed = { ...listing, ...shown };
  for (const field of Object.keys(shown) as ListingField[]) if (narrowed[field] === "") delete narrowed[field];
  if (!narrowed.title && !narrowed.description) narrowed.reading = "unread";
  return { ...found, listing: narrowed };
}
