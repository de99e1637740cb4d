import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { isOwnNode } from "./host.ts";
import { createMark, type Mark } from "./mark.ts";

const words = { text: "Serious signs", label: "Serious signs. Open the details", direction: "ltr" } as const;

/** The mark's root is closed, so that a page cannot look in; the test takes it when it is made. */
let roots: ShadowRoot[] = [];
beforeEach(() => {
  roots = [];
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, "attachShadow").mockImplementation(function (this: Element, options) {
    const root = attach.call(this, options);
    roots.push(root);
    return root;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
  document.body.removeAttribute("style");
});

function page(html: string): Element {
  document.body.innerHTML = html;
  const anchor = document.querySelector("#anchor");
  if (!anchor) throw new Error("the example has no #anchor");
  return anchor;
}

function mark(
  anchor: Element,
  onOpen: () => void = () => undefined,
  level: Mark["level"] = "danger",
): { mark: Mark; button: HTMLButtonElement } {
  const card = anchor.closest(".card") ?? undefined;
  const made = createMark(level, { anchor, card, title: undefined }, words, onOpen);
  made.insert();
  const button = roots.at(-1)?.querySelector("button");
  if (!button) throw new Error("the mark has no button");
  return { mark: made, button };
}

const line = { left: 10, top: 10, right: 60, bottom: 30 };
const around = { lines: [line], card: undefined, clip: { left: 0, top: 0, right: 500, bottom: 500 }, obstacles: [], isRtl: false };

/** A click as a person's or as a script's. */
function click(button: HTMLElement, isTrusted: boolean): void {
  const event = new MouseEvent("click", { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, "isTrusted", { value: isTrusted });
  button.dispatchEvent(event);
}

describe("createMark: where it stands", () => {
  it("stands after a link, not in it", () => {
    const { mark: made } = mark(page('<h3><a id="anchor" href="/7">Cook</a></h3>'));
    expect(made.element.previousElementSibling?.id).toBe("anchor");
    expect(made.element.closest("a")).toBeNull();
  });

  it.each(["h1", "h2", "h3", "h4", "h5", "h6"])("stands at the end of an %s, on its line", (heading) => {
    const { mark: made } = mark(page(`<${heading} id="anchor">Cook</${heading}><p>Soup</p>`));
    expect(made.element.parentElement?.id).toBe("anchor");
    expect(made.element.parentElement?.lastElementChild).toBe(made.element);
  });

  it("leaves the text of the title as it was", () => {
    const anchor = page('<h3 id="anchor">Cook</h3>');
    mark(anchor);
    expect(anchor.textContent).toBe("Cook");
    expect(document.body.textContent).toBe("Cook");
  });

  it("stands outside a card that is one link as a whole", () => {
    const { mark: made } = mark(page('<ul><li><a class="card" href="/7"><h3 id="anchor">Cook</h3></a></li></ul>'));
    expect(made.element.closest("a")).toBeNull();
    expect(made.element.previousElementSibling?.className).toBe("card");
  });

  it.each([
    ["a heading that cuts off what flows over", '<h3 id="anchor" class="cut">Cook</h3>'],
    ["a box around the title that does", '<div class="cut"><h3 id="anchor">Cook</h3></div>'],
    ["such a box around a link", '<div class="cut"><a id="anchor" href="/7">Cook</a></div>'],
  ])("stands outside %s, inside the card", (_name, inside) => {
    const style = "<style>.cut { overflow-x: hidden; overflow-y: hidden }</style>";
    const { mark: made } = mark(page(`${style}<div class="card cut">${inside}</div>`));
    expect(made.element.previousElementSibling?.className).toBe("cut");
    expect(made.element.parentElement?.className).toBe("card cut");
  });

  it("knows when the page moved it, threw it away, or put something between it and its title", () => {
    const { mark: made } = mark(page('<div><a id="anchor" href="/7">Cook</a></div>'));
    expect(made.isInserted()).toBe(true);
    made.element.before(document.createElement("i"));
    expect(made.isInserted()).toBe(false);
    made.insert();
    expect(made.isInserted()).toBe(true);
    document.body.append(made.element);
    expect(made.isInserted()).toBe(false);
    made.element.remove();
    expect(made.isInserted()).toBe(false);
  });

  it("stays folded where it would reach out of what is seen", () => {
    const { mark: made } = mark(page('<h3 id="anchor">Cook</h3>'));
    // Other words: it is measured anew.
    made.rename({ text: "Serious signs — check first", label: "Why", direction: "ltr" });
    vi.spyOn(made.button, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 300, 24));
    const isTight = (right: number) => {
      made.move({ ...around, clip: { ...around.clip, right } }, { ...made.measure(), scale: 1 });
      return made.button.classList.contains("tight");
    };
    expect([isTight(250), isTight(2_000)]).toEqual([true, false]);
  });

  it("goes when it is removed", () => {
    const { mark: made } = mark(page('<h3 id="anchor">Cook</h3>'));
    expect(made.isInserted()).toBe(true);
    made.remove();
    expect(document.body.innerHTML).toBe('<h3 id="anchor">Cook</h3>');
  });
});

describe("createMark: what it shows", () => {
  it.each(["danger", "caution"] as const)("shows %s in words, with a picture that screen readers pass over", (level) => {
    const { mark: made, button } = mark(page('<h3 id="anchor">Cook</h3>'), undefined, level);
    expect(made.level).toBe(level);
    expect([...button.classList]).toEqual([level, "unplaced"]);
    expect(button.textContent).toBe("Serious signs");
    expect(button.querySelector("svg")?.getAttribute("aria-hidden")).toBe("true");
  });

  it("shows the two levels in different shapes", () => {
    const shapes = (["danger", "caution"] as const).map((level) =>
      mark(page('<h3 id="anchor">Cook</h3>'), undefined, level).button.querySelector("path")?.getAttribute("d"),
    );
    expect(new Set(shapes).size).toBe(2);
  });

  it("has a name and says that it opens a dialog", () => {
    const { button } = mark(page('<h3 id="anchor">Cook</h3>'));
    expect(button.getAttribute("aria-label")).toBe(words.label);
    expect(button.getAttribute("aria-haspopup")).toBe("dialog");
    expect(button.type).toBe("button");
  });

  it("can do without the part after a dash, and still shows all of it where there is room", () => {
    const { mark: made, button } = mark(page('<h3 id="anchor">Cook</h3>'));
    made.rename({ text: "Serious signs — check first", label: "Serious signs", direction: "ltr" });
    expect(button.textContent).toBe("Serious signs — check first");
    expect(button.querySelector(".rest")?.textContent).toBe(" — check first");
  });

  it("takes new words", () => {
    const { mark: made, button } = mark(page('<h3 id="anchor">Cook</h3>'));
    made.rename({ text: "Серьёзные признаки", label: "Серьёзные признаки. Открыть", direction: "ltr" });
    expect([button.textContent, button.getAttribute("aria-label")]).toEqual(["Серьёзные признаки", "Серьёзные признаки. Открыть"]);
  });

  it("moves to its place by a style inside its root, never on an element that the page can see", () => {
    const { mark: made, button } = mark(page('<h3 id="anchor">Cook</h3>'));
    made.move(around, { sizes: [{ form: "full", width: 100, height: 24 }], origin: { left: 5, top: 5 }, scale: 1 });
    expect(button.style.transform).toBe("translate(61px,3px)");
    expect(button.classList.contains("dark")).toBe(false);
    expect([...button.classList]).toEqual(["danger", "full"]);
    expect(made.element.attributes).toHaveLength(0);
  });

  it.each([
    ["rgb(0, 0, 0)", true],
    ["rgb(255, 255, 255)", false],
  ])("takes its colours, when it is measured, from a title on %s", (color, dark) => {
    const { mark: made, button } = mark(page(`<h3 id="anchor" style="background-color: ${color}">Cook</h3>`));
    made.move(around, made.measure());
    expect(button.classList.contains("dark")).toBe(dark);
  });

  it("shows words as text, whatever they hold", () => {
    const { mark: made, button } = mark(page('<h3 id="anchor">Cook</h3>'));
    made.rename({ text: "<img src=x onerror=alert(1)>", label: '"><b>x', direction: "ltr" });
    expect(button.textContent).toBe("<img src=x onerror=alert(1)>");
    expect(button.querySelector("img")).toBeNull();
  });
});

describe("createMark: clicks", () => {
  it("opens at a person's click", () => {
    const onOpen = vi.fn();
    click(mark(page('<h3 id="anchor">Cook</h3>'), onOpen).button, true);
    expect(onOpen).toHaveBeenCalledOnce();
  });

  it("passes over clicks that a script made up", () => {
    const onOpen = vi.fn();
    const { button } = mark(page('<h3 id="anchor">Cook</h3>'), onOpen);
    click(button, false);
    expect(onOpen).not.toHaveBeenCalled();
  });

  it.each([
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
  ])("keeps its %s from a card that is clickable as a whole", (name) => {
    const onPage = vi.fn();
    const { button } = mark(page('<div><h3 id="anchor">Cook</h3></div>'));
    document.body.addEventListener(name, onPage);
    button.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
    document.querySelector("#anchor")?.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
    document.body.removeEventListener(name, onPage);
    expect(onPage).toHaveBeenCalledOnce();
  });
});

describe("createMark: a page cannot know it", () => {
  it("has a random name, no attributes and a closed inside", () => {
    const anchors = ["a", "b"].map(() => mark(page('<h3 id="anchor">Cook</h3>')).mark.element);
    const [one, other] = anchors;
    expect(one?.localName).toMatch(/^[a-z]{5}-[a-z]{5}$/);
    expect(one?.localName).not.toBe(other?.localName);
    expect(one?.attributes).toHaveLength(0);
    expect(one?.shadowRoot).toBeNull();
  });

  it("is known to us as ours", () => {
    const anchor = page('<h3 id="anchor">Cook</h3>');
    expect(isOwnNode(mark(anchor).mark.element)).toBe(true);
    expect(isOwnNode(anchor)).toBe(false);
  });
});
