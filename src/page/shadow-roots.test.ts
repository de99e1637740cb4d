import { afterEach, describe, expect, it } from "vitest";
import { findOpenRoots } from "./shadow-roots.ts";

afterEach(() => document.body.replaceChildren());

function page(html: string): void {
  document.body.innerHTML = html;
}
const open = (selector: string, mode: "open" | "closed" = "open") => document.querySelector(selector)?.attachShadow({ mode });
const found = (isKnown: (element: Element) => boolean = () => false) =>
  [...findOpenRoots(document.body, isKnown)].filter((one) => one !== undefined);

describe("findOpenRoots", () => {
  it("finds open roots at any depth, and none that is closed", () => {
    page('<div id="a"></div><section><p><span id="b"></span></p></section><div id="c"></div>');
    const roots = [open("#a"), open("#b")];
    open("#c", "closed");
    expect(found()).toEqual(roots);
  });

  it("names elements of the page's own kind whose root may come later", () => {
    page("<job-list></job-list><p></p>");
    expect(found()).toEqual([document.querySelector("job-list")]);
  });

  it("does not walk what is known, and goes on behind it", () => {
    page('<ul><li class="card"><b><i id="in"></i></b></li></ul><p id="behind"></p>');
    open("#in");
    const behind = open("#behind");
    expect(found((element) => element.className === "card")).toEqual([behind]);
  });

  it("begins with the root of the node itself", () => {
    page('<div id="a"></div>');
    const root = open("#a");
    const [first] = findOpenRoots(document.querySelector("#a") as Element, () => false);
    expect(first).toBe(root);
  });
});
