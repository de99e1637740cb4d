import type { ListingField } from "../listing-fields.ts";

/** A stretch of one field of a listing, in UTF-16 units. */
export interface FieldSpan {
  readonly field: ListingField;
  readonly start: number;
  readonly end: number;
}
