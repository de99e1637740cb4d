import type { CardRequest } from "../inline/bridge.ts";

const GAP = 8;

/** Above everything, sticky headers and other dialogs included, where the browser can (Chromium 114, Firefox 125). */
export function toTopLayer(frame: HTMLElement): void {
  if (!("popover" in frame)) return;
  frame.popover = "manual";
  frame.showPopover();
}

/**
 * Beside the ad's box (on an ad's own page: at the window's edge) where the window is wide enough, so that the quoted words
 * stay visible; else below the mark, else above. Never outside the window. On narrow windows CSS makes it a sheet at the foot.
 */
export function placeBeside(frame: HTMLElement, { markBox, box }: Pick<CardRequest, "markBox" | "box">): void {
  const mark = markBox();
  const around = box?.getBoundingClientRect() ?? mark;
  const { offsetWidth: width, offsetHeight: height } = frame;
  const inWindow = (at: number, size: number, room: number) => Math.max(GAP, Math.min(at, room - size - GAP));
  const right = around.right + GAP;
  const left = around.left - GAP - width;
  const edge = innerWidth - width - GAP;
  const beside = box ? [right, left].find((at) => at >= GAP && at <= edge) : innerWidth >= 2 * width ? edge : undefined;
  const below = mark.bottom + GAP;
  const above = mark.top - GAP - height;
  const top = below + height <= innerHeight ? below : above >= 0 ? above : below;
  frame.style.setProperty("--card-left", `${inWindow(beside ?? mark.left, width, innerWidth)}px`);
  frame.style.setProperty("--card-top", `${inWindow(beside === undefined ? top : mark.top, height, innerHeight)}px`);
}

const READING_KEYS = new Set(["ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End", " "]);

/**
 * Tab goes round inside the card; what is folded away is no stop. A key that reads on goes to the part that scrolls: focus
 * starts on the dialog itself, so that a screen reader says its name, and a dialog that does not scroll would eat the key.
 */
export function steer(event: KeyboardEvent, frame: HTMLElement): void {
  if (event.target === frame && READING_KEYS.has(event.key)) frame.querySelector<HTMLElement>(".body")?.focus({ preventScroll: true });
  if (event.key === "Tab") keepFocus(event, frame);
}

function keepFocus(event: KeyboardEvent, frame: HTMLElement): void {
  const all = [...frame.querySelectorAll<HTMLElement>("a[href],button,summary,textarea")];
  const stops = all.filter((stop) => !stop.closest("details:not([open])") || stop.tagName === "SUMMARY");
  const first = stops[0];
  const last = stops.at(-1);
  const { activeElement } = frame.getRootNode() as ShadowRoot;
  const atEdge = event.shiftKey ? activeElement === first || activeElement === frame : activeElement === last;
  if (!atEdge) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
