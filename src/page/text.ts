/** A stretch of a text node that ended up, character for character, in the text read. */
export interface TextPiece {
  readonly node: Text;
  /** Where it begins in the node's data and in the text. */
  readonly from: number;
  readonly at: number;
  readonly length: number;
}

/** Visible text of an element, with a way back from any character to its text node. */
export interface PageText {
  readonly text: string;
  readonly pieces: readonly TextPiece[];
}

/** Whether words that stand in an element are to be read. */
export type Sight = (element: Element) => boolean;
const seesAll: Sight = () => true;

/** Longer texts are no ads; reading stops here so that a hostile page cannot keep us busy. */
const MAX_TEXT = 60_000;

const skipped = new Set("SCRIPT STYLE TEMPLATE NOSCRIPT SVG svg TEXTAREA INPUT SELECT BUTTON IFRAME OBJECT CANVAS VIDEO AUDIO".split(" "));
const blocks = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TH TR UL".split(
    " ",
  ),
);

/**
 * Reads the text of an element without asking for layout: blocks and `<br>` become line breaks, white space collapses,
 * hidden and editable parts are passed over, emoji pictures give their `alt`.
 *
 * @param drop selectors of parts that are not the ad's own text
 */
export function readText(root: Element, drop: readonly string[] = [], sees?: Sight): PageText {
  return walk(root, drop, true, sees);
}

/**
 * The same text without the way back. The browser keeps an object for each node that a script has touched, for as long as the node
 * stands: where an element holds nothing but text, its text nodes are not touched.
 */
export function readWords(root: Element, drop: readonly string[] = [], sees?: Sight): string {
  return walk(root, drop, false, sees).text;
}

function walk(root: Element, drop: readonly string[], withPieces: boolean, sees: Sight = seesAll): PageText {
  const isTakenWhole = (element: Element) => !withPieces && element.firstElementChild === null;
  const out = new Collector();
  const editor = root.closest("[contenteditable]");
  if (skipped.has(root.tagName) || (editor && isEditable(editor))) return out.finish();
  const dropSelector = drop.join(",");
  let node: Node | null = null;
  if (isTakenWhole(root)) {
    if (sees(root)) out.add(root.textContent ?? "");
  } else node = root.firstChild;
  while (node && out.length < MAX_TEXT) {
    const enter = visit(node, out, dropSelector, sees);
    if (enter && isTakenWhole(node as Element)) {
      if (sees(node as Element)) out.add(node.textContent ?? "");
      leave(node, out);
    } else if (enter && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && node !== root) leave(node, out);
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  return out.finish();
}

/** Adds what the node itself contributes; true when its children are to be read. */
function visit(node: Node, out: Collector, drop: string, sees: Sight): boolean {
  if (node.nodeType === 3) {
    if (node.parentElement && !sees(node.parentElement)) return false;
    out.add((node as Text).data, node as Text);
    return false;
  }
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  if (skipped.has(element.tagName) || element.hasAttribute("hidden") || isEditable(element) || (drop && element.matches(drop)))
    return false;
  if (element.tagName === "IMG") {
    const alt = element.getAttribute("alt") ?? "";
    if (/^\p{Extended_Pictographic}/u.test(alt) && sees(element)) out.addForeign(alt);
    return false;
  }
  if (blocks.has(element.tagName)) out.breakLine();
  return true;
}

function isEditable(element: Element): boolean {
  const editable = element.getAttribute("contenteditable")?.toLowerCase();
  return editable === "" || editable === "true" || editable === "plaintext-only";
}

function leave(node: Node, out: Collector): void {
  if (blocks.has((node as Element).tagName)) out.breakLine();
}

class Collector {
  private text = "";
  private readonly pieces: TextPiece[] = [];
  /** White space owed before the next visible character. */
  private owed = "";

  get length(): number {
    return this.text.length;
  }

  breakLine(): void {
    if (this.text !== "") this.owed = "\n";
  }

  /** Text that has no node of its own to point back to. */
  addForeign(text: string): void {
    this.text += this.owed + text.slice(0, 20);
    this.owed = "";
  }

  /** @param node where the words stand; without it there is no way back to them */
  add(words: string, node?: Text): void {
    const data = words.slice(0, MAX_TEXT);
    const visible = /\S+/g;
    for (let match = visible.exec(data); match && this.text.length < MAX_TEXT; match = visible.exec(data)) {
      if (match.index > 0 && this.owed === "" && this.text !== "" && /\s/.test(data[match.index - 1] ?? "")) this.owed = " ";
      const last = this.pieces.at(-1);
      // One space in the node is one space in the text: the piece simply goes on.
      if (
        node &&
        last?.node === node &&
        this.owed === " " &&
        last.from + last.length + 1 === match.index &&
        data[match.index - 1] === " "
      ) {
        this.text += ` ${match[0]}`;
        this.pieces[this.pieces.length - 1] = { ...last, length: last.length + 1 + match[0].length };
      } else {
        this.text += this.owed;
        if (node) this.pieces.push({ node, from: match.index, at: this.text.length, length: match[0].length });
        this.text += match[0];
      }
      this.owed = "";
    }
    if (/\s$/.test(data) && this.owed === "" && this.text !== "") this.owed = " ";
  }

  finish(): PageText {
    return { text: this.text, pieces: this.pieces };
  }
}

/** The page's own range for a stretch of the text read, or undefined when it lies outside. */
export function rangeOf({ pieces }: PageText, start: number, end: number): { start: [Text, number]; end: [Text, number] } | undefined {
  const first = pieces.find((piece) => start < piece.at + piece.length);
  const last = pieces.findLast((piece) => piece.at < end);
  if (!first || !last || first.at >= end) return undefined;
  return {
    start: [first.node, first.from + Math.max(0, start - first.at)],
    end: [last.node, last.from + Math.min(last.length, end - last.at)],
  };
}
