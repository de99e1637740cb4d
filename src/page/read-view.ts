import type { Listing, Reading } from "../core/listing.ts";
import type { ListingField } from "../core/listing-fields.ts";
import type { FieldSource, ReaderView, SiteReader } from "../core/site-reader.ts";
import { readText } from "./text.ts";

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
}

type Fields = Omit<ReaderView["fields"], "labels" | "url">;
const order = ["title", "baseSalary", "hiringOrganization", "jobLocation", "description"] as const;

/** Reads one listing through a view: from a card, or from the whole page. */
export function readView(scope: Element | Document, view: ReaderView, reader: SiteReader, fallbackId: string): FoundListing {
  const values: Partial<Record<ListingField, string>> = {};
  const elements: Partial<Record<ListingField, Element[]>> = {};
  for (const field of order) {
    const found = readField(scope, (view.fields as Fields)[field], view.drop, field === "description", elements.title?.[0]);
    if (!found) continue;
    values[field] = found.text;
    elements[field] = found.elements;
  }
  const isCutOff = view.text === "excerpt" || /(…|\.\.\.)$/.test(values.description ?? "");
  const labels = readField(scope, view.fields.labels, view.drop, true);
  if (labels) {
    values.description = values.description ? `${values.description}\n${labels.text}` : labels.text;
    elements.description = [...(elements.description ?? []), ...labels.elements];
  }
  const hasText = elements.description !== undefined && (elements.description.length > (labels?.elements.length ?? 0) || !labels);
  const url = readField(scope, view.fields.url, [], false)?.text;
  const title = elements.title?.[0];
  return {
    listing: {
      id: readId(scope, view) ?? fallbackId,
      ...values,
      ...(url && { url }),
      reading: readingOf(values, hasText && !isCutOff),
      route: "site",
      fromJobBoard: reader.content === "jobs",
      ...(isCutOff && { truncated: true }),
    },
    card: scope.nodeType === 9 ? undefined : (scope as Element),
    anchor: (view.anchor ? scope.querySelector(view.anchor) : title && anchorOf(title, scope)) ?? undefined,
    elements,
    drop: view.drop,
  };
}

function readingOf(values: Partial<Record<ListingField, string>>, hasWholeText: boolean): Reading {
  if (!values.title && !values.description) return "unread";
  return hasWholeText ? "full" : "partial";
}

/** The outermost link around the title, so that the mark lies outside its click area; else the title itself. */
function anchorOf(title: Element, scope: Element | Document): Element {
  const link = title.closest("a");
  return link && link !== scope && scope.contains(link) ? link : title;
}

interface FieldText {
  readonly text: string;
  readonly elements: Element[];
}

function readField(
  scope: Element | Document,
  sources: readonly FieldSource[] | undefined,
  drop: readonly string[],
  all: boolean,
  title?: Element,
): FieldText | undefined {
  for (const source of sources ?? []) {
    const found = typeof source === "string" ? readSource(scope, source, drop, all) : readMoney(scope, source.select, drop, title);
    if (found) return found;
  }
  return undefined;
}

function readSource(scope: Element | Document, source: string, drop: readonly string[], all: boolean): FieldText | undefined {
  const attribute = /^(.*)@([\w-]+)$/.exec(source);
  if (attribute) {
    const selector = attribute[1] ?? "";
    const element = selector === "" ? (scope as Element) : scope.querySelector(selector);
    const text = element?.getAttribute?.(attribute[2] ?? "")?.trim();
    return element && text ? { text, elements: [element] } : undefined;
  }
  const found = all ? [...scope.querySelectorAll(source)] : [scope.querySelector(source)].filter((element) => element !== null);
  const read = found.map((element) => ({ element, text: readText(element, drop).text })).filter(({ text }) => text !== "");
  return read.length > 0 ? { text: read.map(({ text }) => text).join("\n"), elements: read.map(({ element }) => element) } : undefined;
}

/** Digits beside a currency sign or name: an unlabelled pay element. */
const money = /\d[\d\s.,]*\s*(?:[$€£₽₸₴₾₺₼₩₪]|(?:руб(?:\.|л\p{L}*)?|сом(?:ов|а)?|сум(?:ов)?|тг|тенге|грн|zł|br)(?!\p{L}))|[$€£]\s?\d/iu;

function readMoney(scope: Element | Document, select: string, drop: readonly string[], title: Element | undefined): FieldText | undefined {
  for (const element of scope.querySelectorAll(select)) {
    // A sum in the title is the title's ("заработок 500 $"), not the card's pay.
    if (title && (element.contains(title) || title.contains(element))) continue;
    const { text } = readText(element, drop);
    if (text.length <= 80 && money.test(text)) return { text, elements: [element] };
  }
  return undefined;
}

function readId(scope: Element | Document, view: ReaderView): string | undefined {
  const value = readField(scope, view.id?.from, [], false)?.text;
  if (!value || !view.id?.after) return value;
  const at = value.indexOf(view.id.after);
  return at < 0 ? undefined : /^[\w-]+/.exec(value.slice(at + view.id.after.length))?.[0];
}
