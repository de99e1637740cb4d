import { createHost, type Host } from "./host.ts";
import { levelShapes } from "./level-shapes.ts";
import { isDarkBehind } from "./lightness.ts";
import css from "./mark.css?inline";
import { choosePlace, type Form, type Size, type Surroundings } from "./mark-place.ts";
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
  /** What is seen, inside its closed root. */
  readonly button: HTMLElement;
  /** Chooses where on the page its element goes. Only reads: call it for all marks of a round before the first is inserted. */
  choose(): void;
  /** Puts it there, unseen until it is moved to its place. */
  insert(): void;
  /** Is it still where it was put? */
  isInserted(): boolean;
  /** Gives it the size it has with all of its words, where that is not known yet. Writes: call it for all marks of a round first. */
  unfold(): void;
  /** Only reads, after `unfold`: a write in between would have the page laid out once per mark. */
  measure(): Measured;
  /** Where it is seen now. */
  box(): DOMRect;
  /** Moves it to the place that fits what lies around the title. */
  move(around: Surroundings, measured: Measured): void;
  remove(): void;
  /** New words, after the interface language changed. */
  rename(words: MarkWords): void;
  focus(): void;
  hasFocus(): boolean;
}

export interface Measured {
  readonly sizes: readonly Size[];
  /** The corner of its element, which takes no room, in the window's coordinates. */
  readonly origin: { readonly left: number; readonly top: number };
  /** How much larger the page draws than it lays out. */
  readonly scale: number;
}

export interface MarkOptions {
  /** Somebody points at it, focuses it or begins to press it: what comes next can be made ready. */
  readonly onNear?: () => void;
  /** The focus went elsewhere. */
  readonly onLeft?: () => void;
  /** The shape alone, even where there is room; the words stay its name. */
  readonly compact?: boolean;
}

const SVG = "http://www.w3.org/2000/svg";
/** In these a click belongs to the page. */
const CLICKABLE = "a,button,label,summary,[role=link],[role=button]";

/**
 * Makes the mark of a listing. A `<button>` in a closed root, outside the title's link, so neither the site's click area nor its
 * text changes; clicks that a script of the page made up are ignored.
 */
export function createMark(
  level: MarkLevel,
  target: MarkTarget,
  words: MarkWords,
  onOpen: () => void,
  { onNear, onLeft, compact = false }: MarkOptions = {},
): Mark {
  const host = createHost(css);
  const button = document.createElement("button");
  const first = document.createElement("span");
  const rest = document.createElement("span");
  button.type = "button";
  button.setAttribute("aria-haspopup", "dialog");
  rest.className = "rest";
  button.append(icon(level), first, rest);
  host.root.append(button);
  quietEvents(host);
  button.addEventListener("click", (event) => {
    if (event.isTrusted) onOpen();
  });
  const show = (state: "unplaced" | Form, isDark: boolean): void => {
    button.className = [level, state, ...(isDark ? ["dark"] : [])].join(" ");
  };
  for (const name of ["pointerenter", "pointerdown", "focus"]) button.addEventListener(name, () => onNear?.());
  button.addEventListener("blur", () => onLeft?.());
  let isDark = false;
  let spot: Spot | undefined;
  /** Its size in CSS pixels with all words and with the first of them; measured once for each wording. */
  let natural: { full: number; short: number; height: number } | undefined;
  const mark: Mark = {
    level,
    target,
    element: host.element,
    button,
    choose() {
      spot = findSpot(target);
    },
    insert() {
      spot ??= findSpot(target);
      show("unplaced", isDark);
      if (spot.after) spot.parent.insertBefore(host.element, spot.after.nextSibling);
      else spot.parent.append(host.element);
    },
    isInserted() {
      if (!host.element.isConnected || !spot) return false;
      return host.element.parentNode === spot.parent && (!spot.after || spot.after.nextElementSibling === host.element);
    },
    unfold() {
      if (!natural && !button.classList.contains("unplaced")) show("unplaced", isDark);
    },
    measure() {
      isDark = isDarkBehind(target.anchor);
      const { left, top } = host.element.getBoundingClientRect();
      const { width, height } = button.getBoundingClientRect();
      const scale = button.offsetWidth > 0 ? width / button.offsetWidth : 1;
      natural ??= { full: width / scale, short: (width - rest.getBoundingClientRect().width) / scale, height: height / scale };
      const sizes: Size[] = [
        { form: "full", width: natural.full * scale, height: natural.height * scale },
        { form: "short", width: natural.short * scale, height: natural.height * scale },
        { form: "compact", width: COMPACT.width * scale, height: COMPACT.height * scale },
      ];
      return { sizes: compact ? sizes.slice(2) : sizes, origin: { left, top }, scale };
    },
    box: () => button.getBoundingClientRect(),
    move(around, { sizes, origin, scale }) {
      const { left, top, form } = choosePlace(around, sizes);
      const px = (value: number) => `${Math.round((10 * value) / (scale || 1)) / 10}px`;
      button.style.setProperty("transform", `translate(${px(left - origin.left)},${px(top - origin.top)})`);
      show(form, isDark);
      button.classList.toggle("tight", left + (natural?.full ?? 0) * scale > around.clip.right);
    },
    remove: () => host.element.remove(),
    rename({ text, label: name, direction }) {
      // "Serious signs — check first": where there is little room the part before the dash is enough.
      const dash = text.indexOf(" — ");
      first.textContent = dash < 0 ? text : text.slice(0, dash);
      rest.textContent = dash < 0 ? "" : text.slice(dash);
      button.dir = direction;
      natural = undefined;
      button.setAttribute("aria-label", name);
    },
    focus: () => button.focus(),
    hasFocus: () => host.root.activeElement === button,
  };
  mark.rename(words);
  return mark;
}

/** Size of the shape alone, as mark.css lays it out. */
const COMPACT = { width: 25, height: 24 };

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
  for (const name of QUIETED) element.addEventListener(name, stay);
}

const stay = (event: Event): void => event.stopPropagation();
