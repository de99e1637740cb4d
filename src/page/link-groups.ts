/** Pages have fewer links; a hostile one must not keep us busy. */
const MAX_LINKS = 5_000;
const MAX_GROUPS = 60;
const frame = 'nav,footer,body > header,[role="navigation"],[role="banner"],[role="contentinfo"]';
const identities = ["data-jk", "data-job-id", "data-id", "data-entity-urn"];
/** Words that an address is made of; the others name one thing. */
const plainSegment = /^[a-z]{2,20}$/i;

interface Target {
  readonly link: Element;
  /** What the links of one list share. */
  readonly pattern: string;
  /** What tells its things apart. */
  readonly identity: string;
}

/**
 * Groups of blocks around links: links whose addresses differ only in a number or a name are about things of one kind, and the
 * largest element around links to one thing is its card.
 *
 * @returns for each group its cards, in the order of the page, with their own links
 */
export function linkGroups(page: Document): Map<Element, Element[]>[] {
  const byPattern = new Map<string, Target[]>();
  for (const link of [...page.querySelectorAll("a[href]")].slice(0, MAX_LINKS)) {
    const target = link.closest(frame) ? undefined : targetOf(link);
    if (target) byPattern.set(target.pattern, [...(byPattern.get(target.pattern) ?? []), target]);
  }
  const groups = [...byPattern.values()].filter((targets) => new Set(targets.map(({ identity }) => identity)).size > 1);
  const largest = groups.sort((a, b) => b.length - a.length).slice(0, MAX_GROUPS);
  return mergeSiblings(largest.map(cardsOf));
}

function targetOf(link: Element): Target | undefined {
  const href = link.getAttribute("href") ?? "";
  if (/^(#|javascript:|mailto:|tel:)/i.test(href)) return undefined;
  const [path = "", query = ""] = href
    .replace(/^https?:\/\/[^/]+/i, "")
    .replace(/#.*$/, "")
    .split("?");
  const named = identities.map((name) => link.getAttribute(name)).find(Boolean);
  const segments = path.split("/").filter(Boolean);
  const isPlain = segments.every((segment) => plainSegment.test(segment));
  // One address for all, told apart by the query: `/job?id=7`.
  if (isPlain && query) {
    const names = query.split("&").map((pair) => pair.split("=")[0]);
    return { link, pattern: `${path}?${names.join("&")}`, identity: named ?? query };
  }
  if (isPlain && segments.length < 2) return undefined;
  const pattern = segments.map((segment, index) => shapeOf(segment, index === segments.length - 1)).join("/");
  return { link, pattern, identity: named ?? path };
}

function shapeOf(segment: string, isLast: boolean): string {
  const ending = /\.[a-z]{2,5}$/i.exec(segment)?.[0] ?? "";
  if (!isLast && plainSegment.test(segment)) return segment;
  if (/^\d+$/.test(segment)) return "#";
  return `${/\d/.test(segment) ? "*#" : "*"}${ending}`;
}

/** For every thing of a group the largest element that holds links to it and to no other of the group. */
function cardsOf(targets: readonly Target[]): Map<Element, Element[]> {
  const MIXED = "\0";
  const about = new Map<Element, string>();
  for (const { link, identity } of targets) {
    for (let at: Element | null = link; at && about.get(at) !== MIXED; at = at.parentElement) {
      const known = about.get(at);
      about.set(at, known === undefined || known === identity ? identity : MIXED);
    }
  }
  const cards = new Map<Element, Element[]>();
  for (const { link } of targets) {
    let card: Element = link;
    while (card.parentElement && about.get(card.parentElement) !== MIXED && card.parentElement.tagName !== "BODY")
      card = card.parentElement;
    cards.set(card, [...(cards.get(card) ?? []), link]);
  }
  return cards;
}

/** Ads of one list may have addresses of several kinds: cards of one make beside each other are one group. */
function mergeSiblings(groups: readonly Map<Element, Element[]>[]): Map<Element, Element[]>[] {
  const merged: Map<Element, Element[]>[] = [];
  for (const group of groups) {
    const same = merged.find((other) => areSiblings(other, group));
    if (!same) merged.push(group);
    else for (const [card, links] of group) if (!same.has(card)) same.set(card, links);
  }
  return merged.map((group) => new Map([...group].sort(([a], [b]) => (a.compareDocumentPosition(b) & 4 ? -1 : 1))));
}

function areSiblings(a: Map<Element, Element[]>, b: Map<Element, Element[]>): boolean {
  const [one] = a.keys();
  const [other] = b.keys();
  if (!one || !other || one === other) return false;
  return one.parentElement === other.parentElement && one.tagName === other.tagName && one.className === other.className;
}
