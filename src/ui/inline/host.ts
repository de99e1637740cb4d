import { bridge } from "./bridge.ts";

/** An element of ours on somebody else's page: a name nobody can guess, styles kept out, its inside closed. */
export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
}

/** Custom element names need a dash; the letters are random so that a page cannot look for them. */
export function randomName(length = 10): string {
  const letters = crypto.getRandomValues(new Uint8Array(length));
  return [...letters].map((value) => String.fromCharCode(97 + (value % 26))).join("");
}

/** Makes a host; it is not on the page until its element is inserted. */
export function createHost(css: string): Host {
  const element = document.createElement(`${randomName(5)}-${randomName(5)}`);
  const root = element.attachShadow({ mode: "closed" });
  root.adoptedStyleSheets = [sheetOf(css)];
  ownNodes().add(element);
  return { element, root };
}

/** Roots of one kind share one sheet: a parsed sheet weighs more than all the rest of a mark. */
const sheets = new Map<string, CSSStyleSheet>();

function sheetOf(css: string): CSSStyleSheet {
  const known = sheets.get(css);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  sheets.set(css, sheet);
  return sheet;
}

/** Is this node one of ours? */
export function isOwnNode(node: Node): boolean {
  return ownNodes().has(node);
}

/** Kept where all scripts of this frame meet: each carries its own copy of this module. */
function ownNodes(): WeakSet<Node> {
  const meeting = bridge();
  meeting.own ??= new WeakSet();
  return meeting.own;
}
