import { render } from "preact";
import type { CardView, Quote } from "../../core/card-view.ts";
import { askCardView, isConnected } from "../../platform/content-port.ts";
import { bridge, type CardRequest } from "../inline/bridge.ts";
import { createHost } from "../inline/host.ts";
import { isDarkBehind } from "../inline/lightness.ts";
import css from "./card.css?inline";
import { Card } from "./card.tsx";
import { createPainter } from "./highlight.ts";

interface OpenCard {
  readonly request: CardRequest;
  show(): Promise<void>;
  close(): void;
}

let present: OpenCard | undefined;

/** Makes the card available to the scanner of this frame. Runs once; a second injection changes nothing. */
export function startCard(): void {
  bridge().card ??= {
    open(request) {
      const same = present?.request.anchor === request.anchor;
      present?.close();
      if (same) return;
      present = openCard(request);
      void present.show();
    },
    refresh() {
      present?.close();
    },
  };
}

function openCard(request: CardRequest): OpenCard {
  const host = createHost(css);
  const frame = document.createElement("div");
  const painter = createPainter(request.elements, request.drop);
  const ended = new AbortController();
  const { signal } = ended;
  const headingId = "heading";
  frame.className = "frame";
  frame.tabIndex = -1;
  frame.setAttribute("role", "dialog");
  frame.setAttribute("aria-labelledby", headingId);
  if (prefersDark(request.anchor)) frame.classList.add("dark");
  host.root.append(frame);
  for (const name of ["keydown", "keyup", "keypress", "click", "mousedown", "pointerdown", "wheel", "touchmove"]) {
    host.element.addEventListener(name, (event) => event.stopPropagation(), { passive: true, signal });
  }

  const close = (): void => {
    if (signal.aborted) return;
    ended.abort();
    painter.clear();
    render(null, frame);
    host.element.remove();
    if (present?.request === request) present = undefined;
    request.onClose();
  };
  frame.addEventListener("keydown", (event) => (event.key === "Escape" ? close() : keepFocus(event, frame)), { signal });
  request.signal.addEventListener("abort", close, { signal });
  window.addEventListener("resize", () => placeBeside(frame, request), { signal });

  const reveal = (quote: Quote): boolean => {
    frame.classList.add("peek");
    return painter.reveal(quote);
  };

  return {
    request,
    close,
    async show() {
      const reply = await askCardView(request.listing);
      if (!reply.ok || signal.aborted) return isConnected() ? close() : undefined;
      const view: CardView = reply.value;
      render(<Card view={view} headingId={headingId} onClose={close} onReveal={reveal} onCopy={copyText} />, frame);
      document.documentElement.append(host.element);
      toTopLayer(frame);
      placeBeside(frame, request);
      frame.focus({ preventScroll: true });
      painter.paint(view.reasons.flatMap(({ quotes }) => quotes));
    },
  };
}

function prefersDark(anchor: Element): boolean {
  return isDarkBehind(anchor) || matchMedia("(prefers-color-scheme: dark)").matches;
}

/** Above everything, sticky headers and other dialogs included, where the browser can (Chromium 114, Firefox 125). */
function toTopLayer(frame: HTMLElement): void {
  if (!("popover" in frame)) return;
  frame.popover = "manual";
  frame.showPopover();
}

const GAP = 8;

/**
 * Beside the ad's box (on an ad's own page: at the window's edge) where the window is wide enough, so that the quoted words
 * stay visible; else below the mark, else above. Never outside the window. On narrow windows CSS makes it a sheet at the foot.
 */
function placeBeside(frame: HTMLElement, { markBox, box }: CardRequest): void {
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

/** Tab goes round inside the card; Escape leaves it. */
function keepFocus(event: KeyboardEvent, frame: HTMLElement): void {
  if (event.key !== "Tab") return;
  const stops = [...frame.querySelectorAll<HTMLElement>("a[href],button")];
  const first = stops[0];
  const last = stops.at(-1);
  const { activeElement } = frame.getRootNode() as ShadowRoot;
  const atEdge = event.shiftKey ? activeElement === first || activeElement === frame : activeElement === last;
  if (!atEdge) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
