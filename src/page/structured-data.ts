import type { Listing } from "../core/listing.ts";
import { htmlToText } from "./html-text.ts";

/** What a page's structured data gave, and how many blocks that speak of a JobPosting could not be used. */
export interface StructuredListings {
  readonly listings: Listing[];
  readonly unread: number;
}

/** Larger blocks are not parsed: parsing would hold up the page. No ad is this long. */
const MAX_BLOCK = 1_000_000;
const MAX_NODES = 5_000;
const MAX_LISTINGS = 200;

/** All schema.org `JobPosting`s in the page's JSON-LD: single objects, arrays, `@graph`, at any depth. */
export function readJsonLd(page: Document): StructuredListings {
  const listings: Listing[] = [];
  let unread = 0;
  page.querySelectorAll('script[type="application/ld+json"]').forEach((script) => {
    const postings = readBlock(script);
    if (postings === "not-usable") unread++;
    if (typeof postings === "string") return;
    for (const posting of postings) {
      const listing = toListing(posting, `json-ld-${listings.length + 1}`);
      if (listing) listings.push(listing);
      else unread++;
    }
  });
  return { listings: listings.slice(0, MAX_LISTINGS), unread };
}

type Block = Node[] | "not-usable" | "not-about-jobs";

/** What was made of a script element, kept while its text node stays the same: pages are looked at again and again. */
const known = new WeakMap<Element, { node: ChildNode | null; length: number; end: string; block: Block }>();

function readBlock(script: Element): Block {
  const node = script.firstChild;
  const length = (node as Text | null)?.length ?? 0;
  const end = length > 0 && node?.nodeType === 3 ? (node as Text).substringData(Math.max(0, length - 200), 200) : "";
  const before = known.get(script);
  if (before && before.node === node && before.length === length && before.end === end) return before.block;
  const block = parseBlock(script.textContent ?? "");
  known.set(script, { node, length, end, block });
  return block;
}

function parseBlock(text: string): Block {
  if (!text.includes("JobPosting")) return "not-about-jobs";
  return (text.length > MAX_BLOCK ? undefined : parsePostings(text)) ?? "not-usable";
}

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

function parsePostings(text: string): Node[] | undefined {
  try {
    return findPostings(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Walks without recursion, so depth costs nothing, and stops after a number of nodes no honest page has. */
function findPostings(root: unknown): Node[] {
  const found: Node[] = [];
  const queue: unknown[] = [root];
  for (let index = 0; index < queue.length && index < MAX_NODES; index++) {
    const node = queue[index];
    if (Array.isArray(node)) queue.push(...node.slice(0, MAX_NODES));
    else if (isNode(node)) {
      if (isPosting(node["@type"])) found.push(node);
      else queue.push(...Object.values(node).filter(isNode));
    }
  }
  return found;
}

function isPosting(type: unknown): boolean {
  const names = Array.isArray(type) ? type : [type];
  return names.some((name) => typeof name === "string" && /(^|[/:#])JobPosting$/.test(name));
}

function toListing(posting: Node, id: string): Listing | undefined {
  const title = text(posting.title) ?? text(posting.name);
  const description = text(posting.description);
  if (!title && !description) return undefined;
  const optional = {
    title,
    description,
    hiringOrganization: text(posting.hiringOrganization),
    jobLocation: placeOf(posting.jobLocation),
    baseSalary: payOf(posting.baseSalary),
    url: text(posting.url),
  };
  const known = Object.fromEntries(Object.entries(optional).filter(([, value]) => value));
  return { id, ...known, reading: description ? "full" : "partial", route: "json-ld", fromJobBoard: true };
}

/** Steps inwards before giving up: no honest value is wrapped so often. */
const MAX_WRAPS = 5_000;

/** A plain string, or the name of an object (of the first one in a list), however often it is wrapped. */
function text(value: unknown): string | undefined {
  let inner = value;
  for (let step = 0; isNode(inner) && step < MAX_WRAPS; step++) inner = Array.isArray(inner) ? inner[0] : (inner.name ?? inner["@value"]);
  if (typeof inner === "number") return String(inner);
  const plain = typeof inner === "string" ? htmlToText(inner.slice(0, 200_000)) : "";
  return plain === "" ? undefined : plain;
}

function placeOf(value: unknown): string | undefined {
  if (typeof value === "string") return text(value);
  const places = (Array.isArray(value) ? value : [value]).filter(isNode).slice(0, 5);
  const named = places.map((place) => {
    const address = isNode(place.address) ? place.address : undefined;
    if (!address) return text(place.address) ?? text(place);
    return [address.addressLocality, address.addressRegion, address.addressCountry]
      .map((part) => text(part))
      .filter(Boolean)
      .join(", ");
  });
  return named.filter(Boolean).join("; ") || undefined;
}

const periods = new Map(Object.entries({ HOUR: "per hour", DAY: "per day", WEEK: "per week", MONTH: "per month", YEAR: "per year" }));

/** `{currency, value: {minValue, maxValue, unitText}}` as a person would write it. */
function payOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return payOf(value.find((item) => !Array.isArray(item)));
  if (!isNode(value)) return text(value);
  const amount = isNode(value.value) ? value.value : value;
  const from = text(amount.minValue) ?? text(amount.value);
  const to = text(amount.maxValue);
  const sum = from && to && from !== to ? `${from}–${to}` : (from ?? to);
  if (!sum) return undefined;
  return [sum, text(value.currency) ?? text(amount.currency), periods.get((text(amount.unitText) ?? "").toUpperCase())]
    .filter(Boolean)
    .join(" ");
}
