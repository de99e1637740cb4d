import { type Box, intersect, type Surroundings } from "./mark-place.ts";

/** What a mark belongs to. */
export interface MarkTarget {
  /** Beside this the mark stands. */
  readonly anchor: Element;
  /** The words of the title, where they are known apart from the anchor. */
  readonly title: Element | undefined;
  /** The ad's box; undefined where the ad is the whole page. */
  readonly card: Element | undefined;
}

/** Looked at around a title, so that a card of thousands of nodes costs no more than others. */
const MAX_OBSTACLES = 300;
const MAX_TITLE_NODES = 60;
/** Only what is this near to the title or to the card's edges can be covered, px. */
const REACH = 48;
/** Width of the dots after a title that is cut off, px. */
const DOTS = 18;
const PICTURES = "img,svg,video,canvas,button,input,select,textarea,iframe";

/** Measures what lies around a title. Asks for layout: call it for many marks in a row, and write nothing in between. */
export function surroundingsOf({ anchor, title, card }: MarkTarget, isOwn: (node: Node) => boolean): Surroundings {
  const words = title?.isConnected ? title : anchor;
  const view = boxOf(document.documentElement);
  const page = {
    left: 0,
    right: document.documentElement.clientWidth,
    top: Math.min(0, view.top),
    bottom: Math.max(innerHeight, view.bottom),
  };
  const clip = clipOf(words, page);
  const isRtl = getComputedStyle(words).direction === "rtl";
  const lines = visibleLines(words, clip, isRtl);
  const box = card?.isConnected ? intersect(boxOf(card), page) : undefined;
  const all = lines.length > 0 ? lines : [boxOf(words)];
  const near = box ? [...all, { ...box, bottom: box.top }, { ...box, top: box.bottom }] : all;
  return {
    lines: all,
    card: box,
    clip: clipOf(card?.isConnected ? card : (words.parentElement ?? words), page),
    // Only in the ad's own box: measuring another one may lay it out for us alone, where the browser passes over what nobody sees.
    obstacles: obstaclesIn(card?.isConnected ? card : areaAround(anchor), words, near, isOwn),
    isRtl,
  };
}

const boxOf = (element: Element): Box => plain(element.getBoundingClientRect());
/** The browser's rectangles are not copied by spreading. */
const plain = ({ left, top, right, bottom }: Box): Box => ({ left, top, right, bottom });

/** The rows of a title that can be seen; the last of a title that is cut off ends with the browser's own dots. */
function visibleLines(words: Element, clip: Box, isRtl: boolean): Box[] {
  const all = linesOf(words);
  const lines = all.map((line) => intersect(line, clip)).filter(({ left, right, top, bottom }) => right > left && bottom > top + 1);
  const last = lines.pop();
  if (!last) return [];
  const isCut = all.length > lines.length + 1 || all.some(({ left, right }) => left < clip.left || right > clip.right);
  return [...lines, isCut ? { ...last, left: last.left - (isRtl ? DOTS : 0), right: last.right + (isRtl ? 0 : DOTS) } : last];
}

/** The rows of a title's text, top to bottom; pieces on one row are one. */
function linesOf(words: Element): Box[] {
  const lines: Box[] = [];
  for (const box of textBoxes(words, MAX_TITLE_NODES, () => true)) {
    const last = lines.at(-1);
    const middle = (box.top + box.bottom) / 2;
    if (last && middle < last.bottom && middle > last.top) {
      lines[lines.length - 1] = {
        left: Math.min(last.left, box.left),
        right: Math.max(last.right, box.right),
        top: Math.min(last.top, box.top),
        bottom: Math.max(last.bottom, box.bottom),
      };
    } else lines.push(box);
  }
  return lines.sort((a, b) => a.top - b.top);
}

function* textBoxes(root: Element, limit: number, isWanted: (parent: Element) => boolean): Generator<Box> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let seen = 0;
  for (let node = walker.nextNode(); node && seen < limit; node = walker.nextNode()) {
    if ((node as Text).data.trim() === "" || !node.parentElement || !isWanted(node.parentElement)) continue;
    seen++;
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 0 && box.height > 0) yield plain(box);
  }
}

function obstaclesIn(area: Element, words: Element, near: readonly Box[], isOwn: (node: Node) => boolean): Box[] {
  const isNear = (box: Box) => near.some(({ top, bottom }) => box.bottom > top - REACH && box.top < bottom + REACH);
  const found = [...textBoxes(area, MAX_OBSTACLES, (parent) => !words.contains(parent))];
  for (const element of [...area.querySelectorAll(PICTURES)].slice(0, MAX_OBSTACLES)) {
    if (!isOwn(element) && !element.contains(words)) found.push(boxOf(element));
  }
  return found.filter(isNear);
}

/** Where there is no card: the part of the page that the title stands in. */
function areaAround(anchor: Element): Element {
  return anchor.closest("header,article,section,main,[role=main]") ?? anchor.parentElement?.parentElement ?? anchor;
}

/** What of an element can be seen: cut by everything around it that hides what flows over. */
function clipOf(element: Element, page: Box): Box {
  let clip = page;
  for (let node: Element | null = element; node && node !== document.body && node !== document.documentElement; node = parentOf(node)) {
    if (clips(node)) clip = intersect(clip, boxOf(node));
  }
  return clip;
}

/** Does this element hide what flows over its edges? */
export function clips(element: Element): boolean {
  const { overflowX, overflowY, contain, clipPath } = getComputedStyle(element);
  return isClipping(overflowX) || isClipping(overflowY) || /paint|strict|content/.test(contain) || (clipPath !== "none" && clipPath !== "");
}

const isClipping = (overflow: string): boolean => overflow !== "visible" && overflow !== "";

/** The element around this one, out of open roots too. */
export function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
