import type { ListingField } from "../core/listing-fields.ts";
import type { ReaderView } from "../core/site-reader.ts";

/** Fields whose absence means that a site has changed: the ad's title, its text, and who is behind it. */
export type TestedField = "title" | "text" | "contact";
export type PromisedFields = Readonly<Partial<Record<TestedField, boolean>>>;

/**
 * What a view promises of one of its listings, and whether it was found. Of mere excerpts many cards have none: no promise. Nor is
 * there one where people post what they like: a picture under a title, a text without one.
 */
export function promisedOf(
  { fields, text }: Pick<ReaderView, "fields" | "text">,
  values: Partial<Record<ListingField, string>>,
  isJobBoard: boolean,
): PromisedFields {
  if (!isJobBoard) return {};
  return {
    ...(fields.title && { title: values.title !== undefined }),
    ...(fields.description && text === "whole" && { text: values.description !== undefined }),
    ...(fields.hiringOrganization && { contact: values.hiringOrganization !== undefined }),
  };
}

/** Cards that are looked at before something is said about a list; an ad's own page speaks for itself. */
const MIN_CARDS = 3;
/** Many employers do not name themselves: only when none at all does, of so many, is it the reader that does not see them. */
const MIN_NAMELESS = 8;

/** The reader's self-test by field: what it promises and mostly does not find on this page. */
export function findBrokenFields(
  read: readonly { readonly promised?: PromisedFields; readonly card: Element | undefined }[],
): TestedField[] {
  return (["title", "text", "contact"] as const).filter((field) => {
    const asked = read.filter(({ promised }) => promised?.[field] !== undefined);
    const lacking = asked.filter(({ promised }) => promised?.[field] === false);
    if (field === "contact") return lacking.length >= MIN_NAMELESS && lacking.length === asked.length;
    return lacking.some(({ card }) => !card) || (asked.length >= MIN_CARDS && lacking.length > asked.length / 2);
  });
}

/** Whether a listing lacks what is broken for its page, so that saying "read" of it would promise too much. */
export function isTouched({ promised }: { readonly promised?: PromisedFields }, broken: readonly TestedField[]): boolean {
  return broken.some((field) => field !== "contact" && promised?.[field] === false);
}
