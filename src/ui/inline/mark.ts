import { createHost, type Host } from "./host.ts";
import { levelShapes } from "./level-shapes.ts";
import { isDarkBehind } from "./lightness.ts";
import css from "./mark.css?inline";
import { choosePlace, type Size, type Surroundings } from "./mark-place.ts";
import { clips, type MarkTarget, parentOf } from "./surroundings.ts";

export type MarkLevel = "danger" | "caution";

/** Words of a mark: what is seen, and its name for screen readers. */
export interface MarkWords {
  readonly text: string;
  readonly label: string;
  readonly direction: "ltr" | "rtl";
}

/**
 * A mark beside a title. It takes no room in the page's layout, so nothing moves when it comes or goes; where it is seen is set
 * inside its closed root, so the page is not even told that.
 */
export interface Mark {
  readonly level: MarkLevel;
  readonly target: MarkTarget;
  readonly element: HTMLElement;
  /** Puts it on the page, unseen until it is moved to its place. */
  insert(): void;
  /** Is it still where it was put? */
  isInserted(): boolean;
  measure(): { readonly full: DOMRect; readonly compact: Size; readonly origin: { left: number; top: number }; readonly scale: number };
  /** Moves it to the place that fits what lies around the title. */
  move(around: Surroundings, measured: ReturnType<Mark["measure"]>): void;
  remove(): void;
  /** New words, after the interface language changed. */
  rename(words: MarkWords): void;
  focus(): void;
}

const SVG = "http://www.w3.org/2000/svg";
/** In these a click belongs to the page. */
const CLICKABLE = "a,button,label,summary,[role=link],[role=button]";

/**
 * Makes the mark of a listing. A `<button>` in a closed root, outside the title's link, so neither the site's click area nor its
 * text changes; clicks that a script of the page made up are ignored.
 */
export function createMark(level: MarkLevel, target: MarkTarget, words: MarkWords, onOpen: () => void): Mark {
  const host = createHost(css);
  const button = document.createElement("button");
  const label = document.createElement("span");
  button.type = "button";
  button.setAttribute("aria-haspopup", "dialog");
  button.append(icon(level), label);
  host.root.append(button);
  quietEvents(host);
  button.addEventListener("click", (event) => {
    if (event.isTrusted) onOpen();
  });
  const show = (state: "unplaced" | "full" | "compact", isDark: boolean): void => {
    button.className = [level, state, ...(isDark ? ["dark"] : [])].join(" ");
  };
  let isDark = false;
  let spot: Spot | undefined;
  const mark: Mark = {
    level,
    target,
    element: host.element,
    insert() {
      isDark = isDarkBehind(target.anchor);
      show("unplaced", isDark);
      spot = findSpot(target);
      if (spot.after) spot.parent.insertBefore(host.element, spot.after.nextSibling);
      else spot.parent.append(host.element);
    },
    isInserted() {
      if (!host.element.isConnected || !spot) return false;
      return host.element.parentNode === spot.parent && (!spot.after || spot.after.nextElementSibling === host.element);
    },
    measure() {
      const { left, top } = host.element.getBoundingClientRect();
      const full = button.getBoundingClientRect();
      const shape = button.firstElementChild?.getBoundingClientRect();
      // Pages may draw their cards larger or smaller than they lay them out.
      const scale = button.offsetWidth > 0 ? full.width / button.offsetWidth : 1;
      return { full, compact: { width: (shape?.width ?? 0) + COMPACT_EDGE * scale, height: full.height }, origin: { left, top }, scale };
    },
    move(around, { full, compact, origin, scale }) {
      const { left, top, isCompact } = choosePlace(around, full, compact);
      const px = (value: number) => `${Math.round((10 * value) / (scale || 1)) / 10}px`;
      button.style.setProperty("transform", `translate(${px(left - origin.left)},${px(top - origin.top)})`);
      show(isCompact ? "compact" : "full", isDark);
    },
    remove: () => host.element.remove(),
    rename({ text, label: name, direction }) {
      label.textContent = text;
      button.dir = direction;
      button.setAttribute("aria-label", name);
    },
    focus: () => button.focus(),
  };
  mark.rename(words);
  return mark;
}

/** Width of the compact mark beside its shape: see mark.css. */
const COMPACT_EDGE = 11;

interface Spot {
  readonly parent: Node & ParentNode;
  /** Right after this one; at the parent's end without it. */
  readonly after: Element | undefined;
}

/**
 * Where the mark's element goes: after the anchor, or at the end of a heading; outside everything that is clicked as a whole, and
 * outside boxes within the card that cut off what flows over.
 */
function findSpot({ anchor, card }: MarkTarget): Spot {
  let at = anchor;
  for (let link = at.closest(CLICKABLE); link; link = link.parentElement?.closest(CLICKABLE) ?? null) at = link;
  const isHeading = at === anchor && /^H[1-6]$/.test(at.tagName);
  const isCut = clips(at) || (card !== undefined && at.parentElement !== card && at.parentElement !== null && clips(at.parentElement));
  if (isHeading && !isCut) return { parent: at, after: undefined };
  for (let up = at.parentElement; up && up !== card && card?.contains(up) && clips(up); up = at.parentElement) at = up;
  return { parent: at.parentNode ?? (parentOf(at) as Element), after: at };
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

const QUIETED =
  "click dblclick auxclick contextmenu mousedown mouseup pointerdown pointerup touchstart touchend keydown keyup keypress".split(" ");

/** The card around us may be clickable as a whole: what happens on the mark stays on the mark. */
function quietEvents({ element }: Host): void {
  for (const name of QUIETED) element.addEventListener(name, (event) => event.stopPropagation());
}
