import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { isOwnNode } from "./host.ts";
import { createMark, isDarkBehind, type Mark } from "./mark.ts";

const words = { text: "Serious signs", label: "Serious signs. Open the details" };

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
  const made = createMark(level, anchor, words, onOpen);
  const button = roots.at(-1)?.querySelector("button");
  if (!button) throw new Error("the mark has no button");
  return { mark: made, button };
}

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

  it("is not put on a page that its title has left", () => {
    const anchor = page('<h3 id="anchor">Cook</h3>');
    anchor.remove();
    expect(mark(anchor).mark.isPlaced()).toBe(false);
  });

  it("is put back a few times, then leaves the page alone", () => {
    const { mark: made } = mark(page('<h3 id="anchor">Cook</h3>'));
    let times = 0;
    while (made.isPlaced() && times < 20) {
      times++;
      made.element.remove();
      made.place();
    }
    expect(times).toBe(4);
    expect(made.isPlaced()).toBe(false);
  });

  it("goes when it is removed", () => {
    const { mark: made } = mark(page('<h3 id="anchor">Cook</h3>'));
    expect(made.isPlaced()).toBe(true);
    made.remove();
    expect(document.body.innerHTML).toBe('<h3 id="anchor">Cook</h3>');
  });
});

describe("createMark: what it shows", () => {
  it.each(["danger", "caution"] as const)("shows %s in words, with a picture that screen readers pass over", (level) => {
    const { mark: made, button } = mark(page('<h3 id="anchor">Cook</h3>'), undefined, level);
    expect(made.level).toBe(level);
    expect(button.className).toBe(level);
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

  it("takes new words", () => {
    const { mark: made, button } = mark(page('<h3 id="anchor">Cook</h3>'));
    made.rename("Серьёзные признаки", "Серьёзные признаки. Открыть");
    expect([button.textContent, button.getAttribute("aria-label")]).toEqual(["Серьёзные признаки", "Серьёзные признаки. Открыть"]);
  });

  it("shows words as text, whatever they hold", () => {
    const { mark: made, button } = mark(page('<h3 id="anchor">Cook</h3>'));
    made.rename("<img src=x onerror=alert(1)>", '"><b>x');
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

describe("isDarkBehind", () => {
  it.each([
    ["white", "rgb(255, 255, 255)", false],
    ["black", "rgb(0, 0, 0)", true],
    ["a dark blue", "rgb(20, 30, 60)", true],
    ["a bright yellow", "rgb(255, 230, 0)", false],
  ])("on %s", (_name, color, dark) => {
    expect(isDarkBehind(page(`<div style="background-color: ${color}"><h3 id="anchor">Cook</h3></div>`))).toBe(dark);
  });

  it("looks through what is nearly transparent", () => {
    const html =
      '<div style="background-color: rgb(0, 0, 0)"><p style="background-color: rgba(255, 255, 255, 0.1)"><b id="anchor">Cook</b></p></div>';
    expect(isDarkBehind(page(html))).toBe(true);
  });

  it.each([
    ["rgb(0, 0, 0)", true],
    ["rgb(255, 255, 255)", false],
  ])("decides the colours of a mark on %s", (color, dark) => {
    const { button } = mark(page(`<h3 id="anchor" style="background-color: ${color}">Cook</h3>`));
    expect(button.classList.contains("dark")).toBe(dark);
  });
});

describe("isDarkBehind in colours that browsers keep as they were written", () => {
  it.each([
    ["oklch(0.98 0.01 250)", false],
    ["oklch(0.2 0.05 250)", true],
    ["oklab(0.95 0.01 -0.02)", false],
    ["lch(12 20 250)", true],
    ["lab(96 0 0)", false],
    ["color(srgb 1 1 1)", false],
    ["color(srgb 0.1 0.1 0.12)", true],
    ["color(srgb 1 1 1 / 0.9)", false],
  ])("on %s", (backgroundColor, dark) => {
    const anchor = page('<div><h3 id="anchor">Cook</h3></div>');
    vi.spyOn(globalThis, "getComputedStyle").mockImplementation(() => ({ backgroundColor, colorScheme: "" }) as CSSStyleDeclaration);
    expect(isDarkBehind(anchor)).toBe(dark);
  });

  it("looks through them where they are nearly transparent", () => {
    const anchor = page('<section><div><h3 id="anchor">Cook</h3></div></section>');
    vi.spyOn(globalThis, "getComputedStyle").mockImplementation((node) => {
      const backgroundColor = node.tagName === "DIV" ? "color(srgb 1 1 1 / 0.1)" : "oklch(0.2 0.05 250)";
      return { backgroundColor, colorScheme: "" } as CSSStyleDeclaration;
    });
    expect(isDarkBehind(anchor)).toBe(true);
  });
});
