import { render } from "preact";
import type { CardView, Quote } from "../../core/card-view.ts";
import { askCardView, askForSilence, askHelpPage, askIfSpeaking, askToSpeak, isConnected } from "../../platform/content-port.ts";
import { bridge, type CardRequest } from "../inline/bridge.ts";
import { createHost } from "../inline/host.ts";
import { isDarkBehind } from "../inline/lightness.ts";
import { copyText } from "../kit/copy-text.ts";
import type { Hiding } from "./answer.tsx";
import { Card } from "./card.tsx";
import { createPainter } from "./highlight.ts";
import { placeBeside, steer, toTopLayer } from "./place.ts";
import type { Speaker } from "./read-aloud.tsx";
import { cardStyles } from "./styles.ts";
import { createViews } from "./views.ts";

interface OpenCard {
  readonly request: CardRequest;
  show(): Promise<void>;
  close(): void;
}

let present: OpenCard | undefined;
const views = createViews(askCardView);

/** Makes the card available to the scanner of this frame. Runs once; a second injection changes nothing. */
export function startCard(): void {
  bridge().card ??= {
    prepare: (listing) => views.prepare(listing),
    open(request) {
      const same = present?.request.anchor === request.anchor;
      present?.close();
      if (same) return;
      present = openCard(request);
      void present.show();
    },
    refresh() {
      views.forget();
      present?.close();
    },
  };
}

/** Speaks in the background: the page's own speech could be seen by the page. */
const speaker: Speaker = {
  async speak(parts, language) {
    const reply = await askToSpeak(parts, language);
    return reply.ok ? reply.value.start : "failed";
  },
  async isSpeaking() {
    const reply = await askIfSpeaking();
    return reply.ok && reply.value.speaking;
  },
  stop: async () => void (await askForSilence()),
};

function openCard(request: CardRequest): OpenCard {
  let hasSpoken = false;
  const voice: Speaker = {
    ...speaker,
    speak(...reading) {
      hasSpoken = true;
      return speaker.speak(...reading);
    },
  };
  const host = createHost(cardStyles);
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
  for (const name of ["keydown", "keyup", "keypress", "input", "click", "mousedown", "pointerdown", "wheel", "touchmove"]) {
    host.element.addEventListener(name, (event) => event.stopPropagation(), { passive: true, signal });
  }

  const close = (): void => {
    if (signal.aborted) return;
    ended.abort();
    // Not left to the button alone: it does not know of a reading that is only just beginning.
    if (hasSpoken) void speaker.stop();
    thrownOut.disconnect();
    painter.clear();
    render(null, frame);
    host.element.remove();
    if (present?.request === request) present = undefined;
    request.onClose();
  };
  /** A page may throw away what it does not know, as when it draws itself anew. Put back it would be out of the top layer: closed too. */
  const thrownOut = new MutationObserver((changes) => {
    const isTaken = changes.some(({ removedNodes }) => [...removedNodes].includes(host.element));
    if (isTaken || !host.element.isConnected) close();
  });
  frame.addEventListener("keydown", (event) => (event.key === "Escape" ? close() : steer(event, frame)), { signal });
  request.signal.addEventListener("abort", close, { signal });
  window.addEventListener("pagehide", close, { signal });
  window.addEventListener("resize", () => placeBeside(frame, request), { signal });

  const reveal = (quote: Quote): boolean => {
    frame.classList.add("peek");
    return painter.reveal(quote);
  };
  const hide = (kinds: readonly string[]): void => {
    close();
    request.onHide(kinds);
  };

  return {
    request,
    close,
    async show() {
      const reply = await views.load(request.listing);
      if (!reply.ok || signal.aborted) return isConnected() ? close() : undefined;
      const view: CardView = reply.value;
      const onHelp = () => void askHelpPage(view.helpPage);
      const onHide = (what: Hiding) => hide(what === "kind" ? view.kinds : []);
      const actions = { onClose: close, onReveal: reveal, onCopy: copyText, onHide, onHelp };
      render(<Card view={view} headingId={headingId} {...actions} speaker={voice} />, frame);
      document.documentElement.append(host.element);
      for (const parent of [document, document.documentElement]) thrownOut.observe(parent, { childList: true });
      toTopLayer(frame);
      placeBeside(frame, request);
      frame.focus({ preventScroll: true });
      // The card first: looking for its words in the ad takes as long as making it.
      afterNextFrame(() => signal.aborted || painter.paint(view.reasons.flatMap(({ quotes }) => quotes)));
    },
  };
}

function prefersDark(anchor: Element): boolean {
  return isDarkBehind(anchor) || matchMedia("(prefers-color-scheme: dark)").matches;
}

/** A page in the background draws no frames; nobody looks at a card there. */
function afterNextFrame(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run));
}
