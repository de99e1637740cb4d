import { render } from "preact";
import type { CardView } from "../../src/core/card-view.ts";
import { Card } from "../../src/ui/card/card.tsx";
import { cardStyles } from "../../src/ui/card/styles.ts";

/*
 * The card as the extension mounts it, but in an open root: axe and layout checks see nothing inside a closed one. Bundled by
 * card-audit.e2e.ts and run in an empty page.
 */

/** Shows a card, unfolded; `dark` as beside a dark page. */
function mountCard(view: CardView, dark: boolean): void {
  document.querySelector("#card-host")?.remove();
  const host = document.createElement("div");
  host.id = "card-host";
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cardStyles);
  root.adoptedStyleSheets = [sheet];
  const frame = document.createElement("div");
  frame.className = dark ? "frame dark" : "frame";
  frame.tabIndex = -1;
  frame.setAttribute("role", "dialog");
  frame.setAttribute("aria-labelledby", "heading");
  root.append(frame);
  document.body.append(host);
  const speaker = { speak: async () => "no-voice" as const, isSpeaking: async () => false, stop: async () => undefined };
  const actions = {
    onClose: () => undefined,
    onReveal: () => false,
    onCopy: async () => true,
    onHide: () => undefined,
    onHelp: () => undefined,
  };
  render(<Card view={view} headingId="heading" {...actions} speaker={speaker} />, frame);
  for (const part of root.querySelectorAll("details")) part.open = true;
}

/** Parts of the card wider than the room they have, as `tag.class`. */
function overflowing(): string[] {
  const root = document.querySelector("#card-host")?.shadowRoot;
  const inside = [...(root?.querySelectorAll<HTMLElement>("*") ?? [])].filter((element) => !element.closest(".visually-hidden"));
  const wide = inside.filter((element) => getComputedStyle(element).display !== "inline" && element.scrollWidth > element.clientWidth + 1);
  return wide.filter(({ tagName }) => tagName !== "BDI").map(({ tagName, className }) => `${tagName}.${className}`);
}

Object.assign(globalThis, { mountCard, overflowing });
