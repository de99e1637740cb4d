import type { Listing } from "../core/listing.ts";
import { isMoney } from "./money.ts";
import type { FoundListing } from "./read-view.ts";
import { findRepeatedCards, type RepeatedCards } from "./repeated-cards.ts";
import { readText } from "./text.ts";

const MAX_TITLE = 200;
const MAX_LABEL = 80;
/** Shorter cards are page numbers and buttons; shorter texts without a title say nothing. */
const MIN_CARD = 15;
const MIN_POST = 40;
/** Legal forms by which the name of a firm is told from the name of a job. */
const legalForm =
  /(有限|公司|集团|(?<!\p{L})(ООО|ОсОО|ТОО|ЗАО|ОАО|ПАО|LLC|Ltd|GmbH|Inc|Corp|UAB|SIA|S\.?A\.?|S\.?r\.?l|sp\. ?z ?o\.?o|A\.?Ş)(?!\p{L}))/iu;
const employerHint = '[itemprop="hiringOrganization"],[class*="company" i],[class*="employer" i],[class*="firma" i]';
const placeHint = '[itemprop="jobLocation"],[class*="location" i],[class*="city" i],[class*="place" i],[class*="region" i]';

/** Reads the repeated blocks of a page as listings. What can be told apart is a field; the rest of a card is its text. */
export function readRepeated(page: Document): FoundListing[] {
  const repeated = findRepeatedCards(page);
  if (!repeated) return [];
  return repeated.cards.map((card, index) => readCard(card, repeated, index)).filter((found) => found !== undefined);
}

function readCard(card: Element, { links }: RepeatedCards, index: number): FoundListing | undefined {
  const own = links?.get(card) ?? [];
  const title = titleOf(card, own);
  const titleText = title && readText(title).text.slice(0, MAX_TITLE);
  const others = shortParts(card).filter((part) => part !== title && !(title && (part.contains(title) || title.contains(part))));
  const pay = others.find((part) => isMoney(readText(part).text));
  const employer = firstOther(card, employerHint, title) ?? own.find((link) => link !== title && legalForm.test(readText(link).text));
  const place = firstOther(card, placeHint, title);
  const description = readText(card).text;
  if (description.length < MIN_CARD || (!titleText && description.length < MIN_POST)) return undefined;
  const url = own[0]?.getAttribute("href") ?? undefined;
  const listing: Listing = {
    id: url ?? `repeated-${index + 1}`,
    ...(titleText && { title: titleText }),
    ...(pay && { baseSalary: readText(pay).text }),
    ...(employer && { hiringOrganization: readText(employer).text }),
    ...(place && { jobLocation: readText(place).text }),
    ...(description !== titleText && { description }),
    ...(url && { url }),
    // A card of a list leads to the ad; a post without a link of its own is all there is.
    reading: links ? "partial" : "full",
    route: "repeated",
    fromJobBoard: false,
    ...(links && { truncated: true }),
  };
  return {
    listing: { ...listing, id: listing.id.slice(0, 400) },
    card,
    anchor: title?.closest("a") ?? title ?? card.firstElementChild ?? undefined,
    elements: { ...(title && { title: [title] }), description: [card] },
    drop: [],
  };
}

/** A heading, else the longest link of the ad that is no firm's name. */
function titleOf(card: Element, own: readonly Element[]): Element | undefined {
  const heading = card.querySelector("h1,h2,h3,h4,h5,h6,[role=heading]");
  if (heading && readText(heading).text !== "") return heading;
  const texts = own.map((link) => ({ link, text: readText(link).text })).filter(({ text }) => text !== "" && text.length <= MAX_TITLE);
  const jobs = texts.filter(({ text }) => !legalForm.test(text));
  // A link around the whole card holds its title somewhere.
  if (texts.length < 2 && own.length === 1 && own[0] && own[0].childElementCount > 0) return namedTitle(own[0]) ?? firstWords(own[0]);
  return (jobs.length > 0 ? jobs : texts).sort((a, b) => b.text.length - a.text.length)[0]?.link;
}

function namedTitle(link: Element): Element | undefined {
  const named = link.querySelector('[class*="title" i]');
  return named && readText(named).text !== "" ? named : undefined;
}

/** The element of the first words that are no sum: pay often stands before the title. */
function firstWords(link: Element): Element | undefined {
  const { pieces } = readText(link);
  return pieces.map(({ node }) => node.parentElement).find((part) => part !== null && !isMoney(part.textContent ?? "")) ?? link;
}

/** Elements that hold a short text and nothing but text. */
function shortParts(card: Element): Element[] {
  return [...card.querySelectorAll("*")].slice(0, 400).filter((element) => {
    if (element.childElementCount > 2) return false;
    const length = element.textContent?.trim().length ?? 0;
    return length > 0 && length <= MAX_LABEL;
  });
}

function firstOther(card: Element, hint: string, title: Element | undefined): Element | undefined {
  return [...card.querySelectorAll(hint)].find((element) => {
    if (title && (element.contains(title) || title.contains(element))) return false;
    const { text } = readText(element);
    return text !== "" && text.length <= MAX_LABEL;
  });
}
