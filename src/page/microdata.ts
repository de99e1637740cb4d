import type { ListingField } from "../core/listing-fields.ts";
import type { FoundListing } from "./read-view.ts";
import { readText } from "./text.ts";

const properties: readonly (readonly [ListingField, string])[] = [
  ["title", '[itemprop="title"]'],
  ["baseSalary", '[itemprop="baseSalary"]'],
  ["hiringOrganization", '[itemprop="hiringOrganization"]'],
  ["jobLocation", '[itemprop="jobLocation"]'],
  ["description", '[itemprop="description"]'],
];

/** All schema.org `JobPosting`s marked up as microdata. */
export function readMicrodata(page: Document): FoundListing[] {
  return [...page.querySelectorAll('[itemtype$="schema.org/JobPosting"]')].slice(0, 200).flatMap((card, index) => {
    const values: Partial<Record<ListingField, string>> = {};
    const elements: Partial<Record<ListingField, Element[]>> = {};
    for (const [field, selector] of properties) {
      const found = [...card.querySelectorAll(selector)].filter((element) => element.parentElement?.closest("[itemscope]") === card);
      const text = found
        .map((element) => element.getAttribute("content") ?? textOf(nameIn(element, field)))
        .filter(Boolean)
        .join("\n");
      if (!text) continue;
      values[field] = text;
      elements[field] = found;
    }
    if (!values.title && !values.description) return [];
    return [
      {
        listing: {
          id: card.getAttribute("itemid") ?? `microdata-${index + 1}`,
          ...values,
          reading: values.description ? ("full" as const) : ("partial" as const),
          route: "microdata" as const,
          fromJobBoard: true,
        },
        card,
        anchor: elements.title?.[0],
        elements,
        drop: [],
      },
    ];
  });
}

/** An employer may be an item of its own with a description; only its name is the employer's name. */
function nameIn(element: Element, field: ListingField): Element | undefined {
  if (field !== "hiringOrganization" || !element.hasAttribute("itemscope")) return element;
  return element.querySelector('[itemprop="name"]') ?? undefined;
}

function textOf(element: Element | undefined): string {
  return element ? readText(element).text : "";
}
