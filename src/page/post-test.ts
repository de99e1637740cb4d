import { fitsAnyPath } from "../core/path-pattern.ts";
import type { Feed, SiteReader } from "../core/site-reader.ts";
import { pathOf } from "./read-view.ts";
import { readWords } from "./text.ts";

/** Two posts may stand beside anything; so many are a feed. */
const MIN_POSTS = 3;
/** Told on one page; more of them say nothing new. */
const MAX_POSTS = 40;
/** Looked into for words, so that a page of empty blocks without end cannot keep us busy. */
const MAX_BLOCKS = 200;
const MAX_LINKS = 3_000;
/** What people write has a line so long (in characters); names, dates and buttons do not. */
const MIN_LINE = 60;
const frame = 'nav,footer,aside,[role="navigation"],[role="contentinfo"],[role="complementary"]';

/**
 * The reader's self-test on a site of posts, where it found no card at all: how many posts stand there all the same. They are told
 * by what outlives a redesign (`feeds` of the reader), and each must hold something that somebody wrote: settings, an empty group,
 * a page that is still loading have none.
 */
export function countUnfoundPosts(page: Document, { feeds }: SiteReader): number {
  const path = pathOf(page);
  let most = 0;
  for (const feed of feeds) {
    if (!fitsAnyPath(feed.paths, path)) continue;
    const isOnePost = feed.posts?.some((piece) => postIn(path, piece) !== undefined) === true;
    const blocks = [...blocksByRole(page, feed), ...blocksAroundLinks(page, feed, isOnePost)];
    const written = new Set<Element>();
    for (const block of blocks.slice(0, MAX_BLOCKS)) {
      if (written.size >= MAX_POSTS) break;
      if ([...written].some((one) => one.contains(block) || block.contains(one)) || block.closest(frame)) continue;
      if (holdsWords(block)) written.add(block);
    }
    if (written.size >= (isOnePost ? 1 : MIN_POSTS)) most = Math.max(most, written.size);
  }
  return most;
}

function holdsWords(block: Element): boolean {
  return readWords(block)
    .split("\n")
    .some((line) => line.length >= MIN_LINE);
}

/** Innermost blocks: a list may have the role of its items. */
function blocksByRole(page: Document, { blocks }: Feed): Element[] {
  if (!blocks) return [];
  const all = [...page.querySelectorAll(blocks)].slice(0, MAX_LINKS);
  // In the order of the page whatever lies inside a block comes next.
  return all.filter((block, index) => !all[index + 1] || !block.contains(all[index + 1] as Element));
}

/** What names a post in the path of its address, by the words before it: a run with a digit. */
function postIn(path: string, piece: string): string | undefined {
  const at = path.indexOf(piece);
  return at < 0 ? undefined : /^[\p{L}_.:%-]*\d[\w.:%-]*/u.exec(path.slice(at + piece.length))?.[0];
}

/** Around every link to a post the largest element that links to no other. On the page of one post that is the page's main part. */
function blocksAroundLinks(page: Document, { posts = [] }: Feed, isOnePost: boolean): Element[] {
  if (posts.length === 0) return [];
  if (isOnePost) return [...page.querySelectorAll('main,[role="main"]')].slice(0, 1);
  const about = new Map<Element, string>();
  const links: Element[] = [];
  for (const link of [...page.querySelectorAll("a[href]")].slice(0, MAX_LINKS)) {
    const path = (link.getAttribute("href") ?? "").replace(/^https?:\/\/[^/]+|[?#].*$/gi, "");
    const post = posts.map((piece) => postIn(path, piece)).find(Boolean);
    if (!post) continue;
    links.push(link);
    for (let at: Element | null = link; at && about.get(at) !== ""; at = at.parentElement)
      about.set(at, (about.get(at) ?? post) === post ? post : "");
  }
  return links.map((link) => {
    let block = link;
    while (block.parentElement && block.parentElement !== page.body && about.get(block.parentElement) !== "") block = block.parentElement;
    return block;
  });
}
