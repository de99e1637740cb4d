import type { Listing } from "../core/listing.ts";
import type { ListingField } from "../core/listing-fields.ts";

/** A record of a feed, ready to assess, with the names its findings must use. */
export interface FeedRecord {
  readonly listing: Listing;
  readonly country: string | undefined;
  /** Field names as the record spelled them (`text` for `description`). */
  readonly fieldNames: Readonly<Partial<Record<ListingField, string>>>;
}

export type RecordResult = { ok: true; record: FeedRecord } | { ok: false; message: string };

const fields = ["title", "hiringOrganization", "jobLocation", "baseSalary", "url"] as const;

/**
 * One input record of the contract: `{"id"?, "title"?, "description" | "text", "hiringOrganization"?, "jobLocation"?,
 * "baseSalary"?, "url"?, "language"?, "country"?}`.
 *
 * @param number 1-based position in the input, the id of a record without one
 */
export function toRecord(value: unknown, number: number): RecordResult {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { ok: false, message: "not an object; one JSON object a line is needed" };
  const record = value as Record<string, unknown>;
  const usesText = isBlank(record.description) && !isBlank(record.text);
  const description = usesText ? record.text : record.description;
  if (description !== undefined && description !== null && typeof description !== "string") {
    return { ok: false, message: "description is not text" };
  }
  const id = typeof record.id === "string" || typeof record.id === "number" ? String(record.id) : String(number);
  const listing: Listing = { id, reading: "unread", route: "record" };
  for (const field of fields) {
    const text = plainText(record[field]);
    if (text !== undefined) listing[field] = text;
  }
  if (typeof description === "string" && description.trim() !== "") listing.description = description;
  listing.reading = listing.description ? "full" : listing.title?.trim() ? "partial" : "unread";
  return { ok: true, record: { listing, country: countryOf(record.country), fieldNames: usesText ? { description: "text" } : {} } };
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "");
}

function plainText(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (typeof value === "object" && value !== null && "name" in value && typeof value.name === "string") return value.name;
  return undefined;
}

function countryOf(value: unknown): string | undefined {
  return typeof value === "string" && /^[A-Za-z]{2}$/.test(value) ? value.toUpperCase() : undefined;
}
