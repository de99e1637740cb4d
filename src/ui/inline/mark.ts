import { createHost, type Host } from "./host.ts";
import { levelShapes } from "./level-shapes.ts";
import css from "./mark.css?inline";

export type MarkLevel = "danger" | "caution";

/** A mark beside a title. */
export interface Mark {
  readonly level: MarkLevel;
  /** Puts it (back) on the page; after three times the page has won and it stays away. */
  place(): void;
  remove(): void;
  /** New words, after the interface language changed. */
  rename(text: string, label: string): void;
  focus(): void;
  isPlaced(): boolean;
  readonly element: HTMLElement;
}

export interface MarkOptions {
  /** Somebody points at it, focuses it or begins to press it: what comes next can be made ready. */
  readonly onNear?: () => void;
  /** The shape alone; the words stay its name. */
  readonly compact?: boolean;
}

const MAX_PLACINGS = 4;
const SVG = "http://www.w3.org/2000/svg";

/**
 * Makes the mark of a listing. A `<button>` in a closed root, outside the title's link, so neither the site's click area nor its
 * text changes; clicks that a script of the page made up are ignored.
 */
export function createMark(
  level: MarkLevel,
  anchor: Element,
  words: { text: string; label: string },
  onOpen: () => void,
  { onNear, compact = false }: MarkOptions = {},
): Mark {
  const host = createHost(css);
  const button = document.createElement("button");
  button.type = "button";
  button.className = compact ? `${level} compact` : level;
  const label = document.createElement("span");
  button.append(icon(level), label);
  host.root.append(button);
  quietEvents(host);
  button.addEventListener("click", (event) => {
    if (event.isTrusted) onOpen();
  });
  for (const name of ["pointerenter", "pointerdown", "focus"]) button.addEventListener(name, () => onNear?.());

  let placings = 0;
  const mark: Mark = {
    level,
    element: host.element,
    place() {
      if (placings >= MAX_PLACINGS || !anchor.isConnected) return;
      placings++;
      if (/^H[1-6]$/.test(anchor.tagName)) anchor.append(host.element);
      else anchor.after(host.element);
      button.classList.toggle("dark", isDarkBehind(host.element));
    },
    remove: () => host.element.remove(),
    rename(text, name) {
      label.textContent = text;
      button.setAttribute("aria-label", name);
      button.setAttribute("aria-haspopup", "dialog");
    },
    focus: () => button.focus(),
    isPlaced: () => host.element.isConnected,
  };
  mark.rename(words.text, words.label);
  mark.place();
  return mark;
}

function icon(level: MarkLevel): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", levelShapes[level]);
  path.setAttribute("fill-rule", "evenodd");
  svg.append(path);
  return svg;
}

/** The card around us may be clickable as a whole: what happens on the mark stays on the mark. */
function quietEvents({ element }: Host): void {
  for (const name of [
    "click",
    "dblclick",
    "mousedown",
    "mouseup",
    "pointerdown",
    "pointerup",
    "touchstart",
    "touchend",
    "keydown",
    "keyup",
    "keypress",
  ]) {
    element.addEventListener(name, (event) => event.stopPropagation());
  }
}

/** Is the first painted background behind this element dark? Colours follow the page, not the system. */
export function isDarkBehind(element: Element): boolean {
  for (let node: Element | null = element.parentElement; node; node = node.parentElement) {
    const lightness = lightnessOf(getComputedStyle(node).backgroundColor);
    if (lightness !== undefined) return lightness < 0.43;
  }
  return matchMedia("(prefers-color-scheme: dark)").matches && getComputedStyle(document.documentElement).colorScheme.includes("dark");
}

/** Lightness 0–1 of a computed colour; undefined when it is see-through or in a form not known here. */
function lightnessOf(colour: string): number | undefined {
  const numbers = (colour.match(/-?[\d.]+/g) ?? []).map(Number);
  const [first = 0, second = 0, third = 0, alpha = 1] = /^color\(/.test(colour) ? numbers.slice(-(/\//.test(colour) ? 4 : 3)) : numbers;
  if (alpha <= 0.5) return undefined;
  if (/^rgba?\(/.test(colour)) return (first * 0.299 + second * 0.587 + third * 0.114) / 255;
  if (/^color\(srgb /.test(colour)) return first * 0.299 + second * 0.587 + third * 0.114;
  if (/^ok(lab|lch)\(/.test(colour)) return first;
  return /^(lab|lch)\(/.test(colour) ? first / 100 : undefined;
}
