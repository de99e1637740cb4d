import { describe, expect, it } from "vitest";
import type { FieldSource } from "../core/site-reader.ts";
import { readField } from "./field-source.ts";

/** Reads from the element `#card` of the HTML. */
function read(html: string, sources: FieldSource[], all = false): string | undefined {
  const page = new DOMParser().parseFromString(html, "text/html");
  const root = page.querySelector("#card") ?? page;
  return readField({ root, drop: [], isOwn: () => true }, sources, all, page.querySelector("h3") ?? undefined)?.text;
}

describe("readField: detailed sources", () => {
  it("finds a value by the label it begins with, in any of its languages", () => {
    const html = '<ul id="card"><li>Опыт: 2 года</li><li>Регион: Алматы</li></ul>';
    expect(read(html, [{ select: "li", label: ["Өңір", "регион"] }])).toBe("Алматы");
    expect(read(html, [{ select: "li", label: ["Место"] }])).toBeUndefined();
  });

  it("takes what stands between two marks, and all of it where they are missing", () => {
    const source: FieldSource = { select: "img", attribute: "alt", after: "Ad: ", before: " in " };
    expect(read('<div id="card"><img alt="Ad: Work in a cafe in Oslo"></div>', [source])).toBe("Work in a cafe");
    expect(read('<div id="card"><img alt="Cook"></div>', [source])).toBe("Cook");
  });

  it("takes the longest of several", () => {
    expect(read('<div id="card"><b>Ann</b><b>Cook wanted, Oslo</b><b>2 h</b></div>', [{ select: "b", pick: "longest" }])).toBe(
      "Cook wanted, Oslo",
    );
  });

  it("tells words from sums", () => {
    const html = '<div id="card"><h3><b>Cook, 900 €</b></h3><b>20 000 грн</b><b>Cafe</b></div>';
    expect(read(html, [{ select: "b", looksLike: "money" }])).toBe("20 000 грн");
    expect(read(html, [{ select: "b", looksLike: "no-money" }])).toBe("Cafe");
  });

  it("reads what the page says once for all cards", () => {
    const html = '<h1>Channel</h1><div id="card"><p>Cook</p></div>';
    expect(read(html, ["h1"])).toBeUndefined();
    expect(read(html, [{ select: "h1", within: "page" }])).toBe("Channel");
  });

  it("joins all that fit, for texts", () => {
    expect(
      read('<div id="card"><p>Duties: soup</p><p>Other</p><p>Duties: bread</p></div>', [{ select: "p", label: ["Duties"] }], true),
    ).toBe("soup\nbread");
  });

  it("goes to the next source when a detailed one finds nothing", () => {
    expect(read('<div id="card"><p>Cook</p></div>', [{ select: "p", label: ["Place"] }, "p"])).toBe("Cook");
  });
});
