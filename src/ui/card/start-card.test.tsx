import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { full } from "../../../tests/show-card.tsx";
import { bridge, type CardRequest } from "../inline/bridge.ts";
import { startCard } from "./start-card.tsx";

/** Messages to the background, in their order. */
let sent: string[];
let root: ShadowRoot | undefined;
let request: CardRequest;
const onClose = vi.fn();
const highlights = new Map<string, unknown>();
const replies: Record<string, unknown> = { explainListing: full, speak: { start: "speaking" }, isSpeaking: { speaking: true } };

beforeEach(() => {
  sent = [];
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, "attachShadow").mockImplementation(function (this: Element, options) {
    root = attach.call(this, options);
    return root;
  });
  const sendMessage = async ({ kind }: { kind: string }) => {
    sent.push(kind);
    return { ok: true, value: replies[kind] ?? {} };
  };
  vi.stubGlobal("browser", { runtime: { id: "ours", sendMessage } });
  // The stand-in document knows the attribute and not the method.
  Object.assign(HTMLElement.prototype, { showPopover: () => undefined });
  vi.stubGlobal("CSS", { highlights });
  vi.stubGlobal("Highlight", class {});
  document.body.innerHTML = "<p>We keep your papers. Here you: Pay a fee.</p>";
  const anchor = document.body.appendChild(document.createElement("span"));
  const signal = new AbortController().signal;
  const listing = { id: "1", title: "Cook", reading: "full", fromJobBoard: true } as const;
  const elements = { description: [document.body.children[0] as Element] };
  request = { listing, elements, drop: [], anchor, box: undefined, onHide: vi.fn(), markBox: () => new DOMRect(), onClose, signal };
  startCard();
});
afterEach(() => {
  bridge().card?.refresh();
  Reflect.deleteProperty(HTMLElement.prototype, "showPopover");
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  onClose.mockClear();
});

const open = async () => {
  bridge().card?.open(request);
  await vi.waitFor(() => expect(root?.host.isConnected).toBe(true));
};
const readAloud = () => [...(root?.querySelectorAll("button") ?? [])].find(({ textContent }) => textContent === "Read aloud")?.click();

describe("a card that the page throws away", () => {
  it("is closed: nothing stays painted, and one press opens it again", async () => {
    await open();
    await vi.waitFor(() => expect(highlights.size).toBe(1));
    const first = root?.host;
    first?.remove();
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
    expect(highlights.size).toBe(0);
    await open();
    expect(root?.host).not.toBe(first);
  });

  it("is closed by a second press when it is there", async () => {
    await open();
    bridge().card?.open(request);
    expect(root?.host.isConnected).toBe(false);
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});

describe("the voice", () => {
  it("ends when the page is left", async () => {
    await open();
    readAloud();
    await vi.waitFor(() => expect(sent).toContain("speak"));
    window.dispatchEvent(new Event("pagehide"));
    expect(sent).toContain("stopSpeaking");
    expect(root?.host.isConnected).toBe(false);
  });

  it("ends with the card, even when it was only just asked for", async () => {
    await open();
    readAloud();
    bridge().card?.refresh();
    expect(sent.filter((kind) => kind.includes("peak"))).toEqual(["speak", "stopSpeaking"]);
  });

  it("of another page is not stopped by a card that never spoke", async () => {
    await open();
    bridge().card?.refresh();
    expect(sent).not.toContain("stopSpeaking");
  });
});
