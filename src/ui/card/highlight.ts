import type { Quote } from "../../core/card-view.ts";
import type { ListingField } from "../../core/listing-fields.ts";
import { isShown } from "../../page/sight.ts";
import { type PageText, rangeOf, readText } from "../../page/text.ts";
import { askHighlight } from "../../platform/content-port.ts";
import { randomName } from "../inline/host.ts";

/** Words of the ad, painted without touching a node of the page, for as long as a card is open. */
export interface Painter {
  /** Paints all quotes; those no longer on the page are left out. */
  paint(quotes: readonly Quote[]): void;
  /** Scrolls one quote into view; false when its words are gone. */
  reveal(quote: Quote): boolean;
  clear(): void;
}

/** Up to this window width the card is a sheet over the lower half, so words are brought into the upper one. */
const SHEET_WIDTH = 520;

type Elements = Partial<Record<ListingField, readonly Element[]>>;

/** Prepares painting for one listing. Nothing is painted where the browser has no highlight API. */
export function createPainter(elements: Elements, drop: readonly string[]): Painter {
  const name = randomName(12);
  let styled = false;
  return {
    paint(quotes) {
      const read = readOnce(drop);
      const ranges = quotes.map((quote) => findQuote(elements, read, quote)).filter((range) => range !== undefined);
      if (!("highlights" in CSS) || ranges.length === 0) return;
      CSS.highlights.set(name, new Highlight(...ranges));
      if (styled) return;
      styled = true;
      void askHighlight(name, true);
    },
    reveal(quote) {
      const range = findQuote(elements, readOnce(drop), quote);
      range?.startContainer.parentElement?.scrollIntoView({ block: "center" });
      if (range && innerWidth <= SHEET_WIDTH) scrollBy(0, innerHeight / 4);
      return range !== undefined;
    },
    clear() {
      if ("highlights" in CSS) CSS.highlights.delete(name);
      if (styled) void askHighlight(name, false);
      styled = false;
    },
  };
}

type Read = (element: Element) => PageText;

/** Reads each element once, however many quotes are looked for in it. */
function readOnce(drop: readonly string[]): Read {
  const texts = new Map<Element, PageText>();
  return (element) => {
    const known = texts.get(element);
    if (known) return known;
    const text = readText(element, drop, isShown);
    texts.set(element, text);
    return text;
  };
}

/** The quote's place on the page: at its offset if the text still reads so, else wherever the same words stand. */
function findQuote(elements: Elements, textOf: Read, quote: Quote): Range | undefined {
  let before = 0;
  const texts: PageText[] = [];
  for (const element of elements[quote.field] ?? []) {
    const read = textOf(element);
    const start = quote.start - before;
    if (read.text.slice(start, quote.end - before) === quote.text && start >= 0) return toRange(read, start, quote.text.length);
    before += read.text.length + 1;
    texts.push(read);
  }
  for (const read of texts) {
    const start = read.text.indexOf(quote.text);
    if (start >= 0) return toRange(read, start, quote.text.length);
  }
  return undefined;
}

function toRange(read: PageText, start: number, length: number): Range | undefined {
  const ends = rangeOf(read, start, start + length);
  if (!ends) return undefined;
  const range = document.createRange();
  range.setStart(...ends.start);
  range.setEnd(...ends.end);
  return range;
}
