const MIN_CARDS = 3;
const MAX_GROUPS = 40;
const frame = "nav,footer,form,select,[role=navigation],[role=contentinfo]";

/**
 * Groups of blocks of one make beside each other (same tag, same classes), each with a link of its own: how lists look whose
 * addresses tell nothing. Largest text first.
 */
export function siblingGroups(page: Document): Map<Element, Element[]>[] {
  const groups: { cards: Element[]; size: number }[] = [];
  for (const parent of page.querySelectorAll("*")) {
    if (parent.childElementCount < MIN_CARDS || parent.closest(frame)) continue;
    const byMake = new Map<string, Element[]>();
    for (const child of parent.children) {
      const make = `${child.tagName} ${child.className}`;
      byMake.set(make, [...(byMake.get(make) ?? []), child]);
    }
    for (const cards of byMake.values()) {
      const linked = cards.length < MIN_CARDS ? [] : cards.filter(hasLink);
      if (linked.length >= MIN_CARDS && linked.length * 5 >= cards.length * 4) groups.push({ cards: linked, size: sizeOf(linked) });
    }
  }
  const largest = groups.sort((a, b) => b.size - a.size).slice(0, MAX_GROUPS);
  return largest.map(({ cards }) => new Map(cards.map((card) => [card, linksOf(card)])));
}

function hasLink(card: Element): boolean {
  return card.matches("a[href]") || card.querySelector("a[href]") !== null;
}

function linksOf(card: Element): Element[] {
  return card.matches("a[href]") ? [card] : [...card.querySelectorAll("a[href]")];
}

function sizeOf(cards: readonly Element[]): number {
  return cards.reduce((sum, card) => sum + (card.textContent?.length ?? 0), 0);
}
