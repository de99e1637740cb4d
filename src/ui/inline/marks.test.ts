import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SeenListing } from "../../page/scanner.ts";
import { isOwnNode } from "./host.ts";
import { createMarks, type MarkEvents, type Marks } from "./marks.ts";

const words = { text: "Serious signs", label: "Serious signs. Open the details", direction: "ltr" } as const;
const otherWords = { ...words, text: "Серьёзные признаки" };

/** Stands in for the browser's observer of places: the test says where a card is. */
class Places {
  static now: Places;
  readonly watched = new Set<Element>();
  private readonly tell: (entries: unknown[]) => void;
  constructor(tell: (entries: unknown[]) => void) {
    this.tell = tell;
    Places.now = this;
  }
  observe(card: Element): void {
    this.watched.add(card);
  }
  unobserve(card: Element): void {
    this.watched.delete(card);
  }
  disconnect(): void {
    this.watched.clear();
  }
  say(card: Element, isIntersecting: boolean, size = 100): void {
    if (this.watched.has(card)) this.tell([{ target: card, isIntersecting, boundingClientRect: { width: size, height: size } }]);
  }
}

let roots: ShadowRoot[] = [];
let marks: Marks;
let end: AbortController;
const events = { onOpen: vi.fn<MarkEvents["onOpen"]>(), onNear: vi.fn<MarkEvents["onNear"]>() };

beforeEach(() => {
  roots = [];
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, "attachShadow").mockImplementation(function (this: Element, options) {
    const root = attach.call(this, options);
    roots.push(root);
    return root;
  });
  vi.stubGlobal("IntersectionObserver", Places);
  end = new AbortController();
  marks = createMarks(events, end.signal);
});
afterEach(() => {
  end.abort();
  vi.clearAllMocks();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

/** A card of its own with a mark of level `danger`. */
async function addCard(): Promise<{ seen: SeenListing; card: Element }> {
  const card = document.createElement("article");
  card.innerHTML = "<h2>Hostess</h2>";
  document.body.append(card);
  const anchor = card.querySelector("h2") as Element;
  const seen = { hash: "a", title: "Hostess", card, anchor } as unknown as SeenListing;
  marks.show(seen, "danger", { anchor, card, title: undefined }, words, false);
  await Promise.resolve();
  return { seen, card };
}

const marksIn = (place: Element) => [...place.querySelectorAll("*")].filter(isOwnNode).length;
const lastButton = () => roots.at(-1)?.querySelector("button") as HTMLButtonElement;

function click(button: HTMLElement): void {
  const event = new MouseEvent("click");
  Object.defineProperty(event, "isTrusted", { value: true });
  button.dispatchEvent(event);
}

describe("createMarks: cards that come and go", () => {
  it("shows a mark at once, before anything is known of its place", async () => {
    const { card } = await addCard();
    expect(marksIn(card)).toBe(1);
  });

  it("takes it off when its card is far and makes it anew when it comes near", async () => {
    const { seen, card } = await addCard();
    expect(marks.isFar(seen)).toBe(false);
    Places.now.say(card, false);
    expect(marksIn(card)).toBe(0);
    expect(marks.isFar(seen)).toBe(true);
    expect(marks.keep()).toBe(false);
    await Promise.resolve();
    expect(marksIn(card)).toBe(0);
    Places.now.say(card, true);
    await Promise.resolve();
    expect(marksIn(card)).toBe(1);
    expect(lastButton().textContent).toBe("Serious signs");
  });

  it("comes back with the words that were given meanwhile, for the reading that it belongs to by then", async () => {
    const { seen, card } = await addCard();
    const next = { ...seen, hash: "b" };
    Places.now.say(card, false);
    marks.rename(seen, otherWords);
    marks.handOver(seen, next);
    Places.now.say(card, true);
    await Promise.resolve();
    expect(lastButton().textContent).toBe("Серьёзные признаки");
    click(lastButton());
    expect(events.onOpen.mock.lastCall?.[0]).toBe(next);
  });

  it("stays away when it was hidden while its card was far", async () => {
    const { seen, card } = await addCard();
    Places.now.say(card, false);
    marks.hide(seen);
    expect(Places.now.watched.size).toBe(0);
    Places.now.say(card, true);
    await Promise.resolve();
    expect(marksIn(card)).toBe(0);
  });

  it("stays on a card that has no box of its own", async () => {
    const { card } = await addCard();
    Places.now.say(card, false, 0);
    expect(marksIn(card)).toBe(1);
  });
});

describe("createMarks: what a person is at stays", () => {
  it("keeps the mark whose card was opened until another one is", async () => {
    const first = await addCard();
    click(lastButton());
    Places.now.say(first.card, false);
    expect(marksIn(first.card)).toBe(1);
    await addCard();
    click(lastButton());
    Places.now.say(first.card, false);
    expect(marksIn(first.card)).toBe(0);
  });

  it("keeps the mark that has the focus, and asks for its place again when the focus goes", async () => {
    const { card } = await addCard();
    lastButton().focus();
    Places.now.say(card, false);
    expect(marksIn(card)).toBe(1);
    const observe = vi.spyOn(Places.now, "observe");
    lastButton().blur();
    expect(observe).toHaveBeenCalledWith(card);
    Places.now.say(card, false);
    expect(marksIn(card)).toBe(0);
  });

  it("puts a mark back that is to get the focus, and does not take it off before", async () => {
    const { seen, card } = await addCard();
    Places.now.say(card, false);
    marks.focus(seen);
    await Promise.resolve();
    Places.now.say(card, false);
    expect(marksIn(card)).toBe(1);
  });
});

describe("createMarks: the page fights a mark", () => {
  it("puts back what was thrown away, and gives up after five times in a row", async () => {
    const { card } = await addCard();
    for (let time = 0; time < 5; time++) {
      expect(marksIn(card)).toBe(1);
      for (const own of [...card.querySelectorAll("*")].filter(isOwnNode)) own.remove();
      marks.keep();
      await Promise.resolve();
    }
    expect(marksIn(card)).toBe(0);
  });

  it("says when a title has left the page", async () => {
    const { card } = await addCard();
    expect(marks.keep()).toBe(false);
    card.remove();
    expect(marks.keep()).toBe(true);
  });
});
