import { Readability } from "@mozilla/readability";
import type { FoundListing } from "./read-view.ts";
import { readText } from "./text.ts";

/** Shorter texts are no ads. */
const MIN_TEXT = 120;
const MARK = "data-place";

/**
 * The main text of a page without its menus, other ads and comments, as one listing. The extractor works on a copy that is thrown
 * away; what it keeps is found again on the page, so that the page's own words are read and can be highlighted.
 */
export function readMainText(page: Document): FoundListing | undefined {
  const copy = page.cloneNode(true) as Document;
  const originals = [...page.querySelectorAll("*")];
  for (const [index, element] of [...copy.querySelectorAll("*")].entries()) element.setAttribute(MARK, String(index));
  const article = new Readability<Node>(copy, { charThreshold: MIN_TEXT, serializer: (node) => node }).parse();
  if (!article?.content) return undefined;
  const kept = keptBlocks(article.content as Element, originals);
  const heading = headingOf(page, kept);
  const blocks = kept.filter((block) => block !== heading && !heading?.contains(block));
  const description = blocks
    .map((block) => readText(block, ["h1"]).text)
    .filter(Boolean)
    .join("\n");
  if (description.length < MIN_TEXT) return undefined;
  const title = heading ? readText(heading).text : (article.title ?? "");
  return {
    listing: {
      id: "main-text",
      ...(title && { title: title.slice(0, 300) }),
      description,
      reading: "full",
      route: "main-text",
      fromJobBoard: false,
    },
    card: undefined,
    anchor: heading ?? blocks[0],
    elements: { ...(heading && { title: [heading] }), description: blocks },
    drop: ["h1"],
  };
}

/** Elements of the page whose whole text the extractor kept, outermost first; where it cut something out, the parts it left. */
function keptBlocks(kept: Element, originals: readonly Element[]): Element[] {
  const original = originals[Number(kept.getAttribute(MARK) ?? "-1")];
  if (original && lettersOf(original) === lettersOf(kept)) return lettersOf(kept) === "" ? [] : [original];
  return [...kept.children].flatMap((child) => keptBlocks(child, originals));
}

function lettersOf(element: Element): string {
  return (element.textContent ?? "").replace(/\s+/g, "");
}

/** The page's heading: the nearest `h1` to the text, else the only one. */
function headingOf(page: Document, blocks: readonly Element[]): Element | undefined {
  const headings = [...page.querySelectorAll("h1")].filter((heading) => readText(heading).text !== "");
  const inside = headings.find((heading) => blocks.some((block) => block.contains(heading)));
  return inside ?? headings[0];
}
