import { describe, expect, it } from "vitest";
import { reachOf } from "./near-viewport.ts";

/** A browser of which only what is asked about margins is there. */
function browser({ scrollMargin, firefox }: { scrollMargin: boolean; firefox: boolean }) {
  const IntersectionObserver = { prototype: scrollMargin ? { scrollMargin: "0px" } : {} };
  return { IntersectionObserver, CSS: { supports: () => firefox } } as unknown as Window & typeof globalThis;
}

describe("reachOf", () => {
  it.each([
    ["a Chromium that adds one margin to the other", { scrollMargin: true, firefox: false }, { scrollMargin: "50%" }],
    ["an older Chromium", { scrollMargin: false, firefox: false }, { rootMargin: "50%" }],
    ["a Firefox", { scrollMargin: true, firefox: true }, { rootMargin: "50%", scrollMargin: "50%" }],
    ["an older Firefox", { scrollMargin: false, firefox: true }, { rootMargin: "50%" }],
  ])("says how far to look in %s", (_name, kind, options) => {
    expect(reachOf(browser(kind), "50%")).toEqual(options);
  });
});
