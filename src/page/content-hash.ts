import type { Listing } from "../core/listing.ts";
import { listingFields } from "../core/listing-fields.ts";

/** A short name for what a listing says; changes whenever any of its texts does. 53 bits (cyrb53 by bryc, public domain). */
export function hashOf(listing: Listing): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  const mix = (code: number) => {
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  };
  for (const field of listingFields) {
    const text = listing[field] ?? "";
    for (let index = 0; index < text.length; index++) mix(text.charCodeAt(index));
    mix(0x1f);
  }
  for (const character of listing.reading) mix(character.charCodeAt(0));
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
