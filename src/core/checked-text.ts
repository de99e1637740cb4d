import type { Listing } from "./listing.ts";

/** So much of a text is read, in UTF-16 units; what is longer is no ad, and a field holds no more (see ARCHITECTURE, limits). */
export const MAX_CHECKED = 100_000;

/** A text a person asks about. */
export interface CheckedText {
  readonly listing: Listing;
  /** Only the beginning was taken. */
  readonly cut: boolean;
}

/**
 * Makes a listing of a text that a person selected or pasted. They ask about it as an ad, so no words are needed to prove
 * that it is one. Undefined when there is nothing to read.
 */
export function toCheckedText(text: string): CheckedText | undefined {
  const cut = text.length > MAX_CHECKED;
  const description = wholeCharacters(cut ? text.slice(0, MAX_CHECKED) : text).trim();
  if (description === "") return undefined;
  return { listing: { id: "checked", description, reading: "full", route: "selection", fromJobBoard: true, truncated: cut }, cut };
}

/** Without half a character at the end. */
function wholeCharacters(text: string): string {
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text;
}
