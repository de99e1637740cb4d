import { afterEach, describe, expect, it, vi } from "vitest";
import { isDarkBehind } from "./lightness.ts";

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

function page(html: string): Element {
  document.body.innerHTML = html;
  const anchor = document.querySelector("#anchor");
  if (!anchor) throw new Error("the example has no #anchor");
  return anchor;
}

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
