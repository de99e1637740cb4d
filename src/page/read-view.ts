import type { Listing, Reading } from "../core/listing.ts";
import type { ListingField } from "../core/listing-fields.ts";
import { fitsAnyPath } from "../core/path-pattern.ts";
import type { ReaderView, SiteReader } from "../core/site-reader.ts";
import { type FieldScope, readField } from "./field-source.ts";
import { type PromisedFields, promisedOf } from "./field-test.ts";

/** A listing together with the elements it was read from. */
export interface FoundListing {
  readonly listing: Listing;
  /** Element around the listing: the card, or undefined for a whole page. */
  readonly card: Element | undefined;
  /** After this the mark is put. */
  readonly anchor: Element | undefined;
  /** Where each field's words stand, for highlighting. */
  readonly elements: Partial<Record<ListingField, readonly Element[]>>;
  readonly drop: readonly string[];
  /** What the reader promises of this listing, and whether it was there; nothing for what it does not promise. */
  readonly promised?: PromisedFields;
}

const order = ["title", "baseSalary", "hiringOrganization", "jobLocation", "description"] as const;

/**
 * Reads one listing through a view: from a card, or from the whole page.
 *
 * @param fallbackId names the listing where the page gives it no name
 */
export function readView(root: Element | Document, view: ReaderView, reader: SiteReader, fallbackId: string): FoundListing {
  const scope = scopeOf(root, view);
  const values: Partial<Record<ListingField, string>> = {};
  const elements: Partial<Record<ListingField, readonly Element[]>> = {};
  for (const field of order) {
    const found = readField(scope, view.fields[field], field === "description", elements.title?.[0]);
    if (!found) continue;
    values[field] = found.text;
    elements[field] = found.elements;
  }
  const isCutOff = isExcerpt(root, view) || /(…|\.\.\.)$/.test(values.description ?? "");
  const hasText = values.description !== undefined;
  const labels = readField(scope, view.fields.labels, true);
  if (labels) {
    values.description = values.description ? `${values.description}\n${labels.text}` : labels.text;
    elements.description = [...(elements.description ?? []), ...labels.elements];
  }
  const plain: FieldScope = { ...scope, drop: [] };
  const fromJobBoard = isJobBoard(root, view, reader);
  const url = readField(plain, view.fields.url, false)?.text;
  return {
    listing: {
      id: readId(plain, view) ?? fallbackId,
      ...values,
      ...(url && { url }),
      reading: readingOf(values, hasText && !isCutOff),
      route: "site",
      fromJobBoard,
      ...(isCutOff && { truncated: true }),
    },
    card: root.nodeType === 9 ? undefined : (root as Element),
    anchor: anchorOf(root, view, elements),
    elements,
    drop: view.drop,
    promised: promisedOf(view, values, fromJobBoard),
  };
}

function scopeOf(root: Element | Document, { drop, nested, card }: ReaderView): FieldScope {
  const isOwn = nested === "separate" && card ? (element: Element) => element.closest(card) === root : () => true;
  return { root, drop, isOwn };
}

function isExcerpt(root: Element | Document, { text, more }: ReaderView): boolean {
  return text === "excerpt" || (more !== undefined && root.querySelector(more) !== null);
}

function readingOf(values: Partial<Record<ListingField, string>>, hasWholeText: boolean): Reading {
  if (!values.title && !values.description) return "unread";
  return hasWholeText ? "full" : "partial";
}

function isJobBoard(root: Element | Document, view: ReaderView, { content, jobPaths }: SiteReader): boolean {
  if ((view.content ?? content) === "jobs") return true;
  return jobPaths !== undefined && fitsAnyPath(jobPaths, pathOf(root));
}

/** Path of the page an element stands on; "" for a page without an address. */
export function pathOf(node: Element | Document): string {
  return (node.ownerDocument ?? (node as Document)).location?.pathname ?? "";
}

/** The outermost link around the title, so that the mark lies outside its click area; else the title itself, else a post's text. */
function anchorOf(
  root: Element | Document,
  view: ReaderView,
  elements: Partial<Record<ListingField, readonly Element[]>>,
): Element | undefined {
  const named = view.anchor ? root.querySelector(view.anchor) : null;
  const words = elements.title?.[0] ?? elements.description?.[0];
  if (named || !words) return named ?? undefined;
  const link = words.closest("a");
  return link && link !== root && root.contains(link) ? link : words;
}

function readId(scope: FieldScope, { id }: ReaderView): string | undefined {
  const value = readField(scope, id?.from, false)?.text;
  if (!value || !id?.after) return value?.slice(0, 400);
  const at = value.lastIndexOf(id.after);
  const rest = value.slice(at + id.after.length);
  return at < 0 ? undefined : (id.only === "digits" ? /^\d+/ : /^[\w-]+/).exec(rest)?.[0];
}
