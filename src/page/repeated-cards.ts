import { linkGroups } from "./link-groups.ts";
import { siblingGroups } from "./sibling-groups.ts";
import { readText } from "./text.ts";

/** A page of a list looks so from above: several blocks of one make, each about one thing. */
export interface RepeatedCards {
  readonly cards: readonly Element[];
  /** The links of the card's own ad among all of its links; null for posts, which need none. */
  readonly links: ReadonlyMap<Element, readonly Element[]> | null;
}

/** Fewer blocks are no list. */
const MIN_CARDS = 3;
/** Median length of a card's text: below it, and without other words than its longest piece, it is a menu. */
const MIN_TEXT = 25;
const MIN_OTHER_TEXT = 12;
/** Longer texts count no more: an article beside the list would win otherwise. */
const ENOUGH_TEXT = 400;
/** Median length of sections of a page, which are no cards. */
const TOO_MUCH_TEXT = 6_000;
const SAMPLE = 24;

const posts = ['[role="feed"] > *', "[aria-posinset]", '[role="article"]', "article", '[role="listitem"]'];

/**
 * Finds the blocks that repeat on a page nobody wrote a reader for: blocks around links of one pattern, or what the page itself
 * calls articles of a feed. The kind with most text wins.
 */
export function findRepeatedCards(page: Document): RepeatedCards | undefined {
  const byLinks = [...linkGroups(page), ...siblingGroups(page)].map(
    (links): RepeatedCards => ({ cards: ofOneTag([...links.keys()]), links }),
  );
  const byRole = posts.map((selector): RepeatedCards => ({ cards: outermost([...page.querySelectorAll(selector)]), links: null }));
  let best: RepeatedCards | undefined;
  let bestScore = 0;
  for (const candidate of [...byLinks, ...byRole]) {
    const score = scoreOf(candidate);
    if (score <= bestScore) continue;
    best = candidate;
    bestScore = score;
  }
  return best;
}

/** Cards of the commonest tag: links to further pages share the pattern of a list's addresses, not its make. */
function ofOneTag(cards: readonly Element[]): Element[] {
  const counts = new Map<string, number>();
  for (const { tagName } of cards) counts.set(tagName, (counts.get(tagName) ?? 0) + 1);
  const [commonest] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  return cards.filter(({ tagName }) => tagName === commonest);
}

function outermost(elements: readonly Element[]): Element[] {
  const all = new Set(elements);
  return elements.filter((element) => {
    for (let outer = element.parentElement; outer; outer = outer.parentElement) if (all.has(outer)) return false;
    return true;
  });
}

/** Cards times their usual length of text; 0 for what is no list of ads. */
function scoreOf({ cards, links }: RepeatedCards): number {
  if (cards.length < MIN_CARDS) return 0;
  const step = Math.max(1, Math.floor(cards.length / SAMPLE));
  const sample = cards.filter((_, index) => index % step === 0).map(read);
  const length = median(sample.map(({ text }) => text.length));
  if (length > TOO_MUCH_TEXT || length < (links ? MIN_TEXT : 2 * MIN_TEXT)) return 0;
  const other = median(sample.map(({ text, longest }) => text.length - longest));
  if (links && other < MIN_OTHER_TEXT) return 0;
  // Links to ad and employer give the same cards: the ad is what says more.
  const named = links
    ? median(sample.map(({ card }) => Math.max(...(links.get(card) ?? []).map((link) => readText(link).text.length))))
    : 0;
  return cards.length * Math.min(length, ENOUGH_TEXT) + Math.min(named, 100) / 200;
}

function read(card: Element): { card: Element; text: string; longest: number } {
  const { text, pieces } = readText(card);
  return { card, text, longest: Math.max(0, ...pieces.map(({ length }) => length)) };
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
