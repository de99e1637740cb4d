import { describe, expect, it } from "vitest";
import { LOUD_MARKS, type MarkCandidate, prominenceOf, repeatKey } from "./alarm-budget.ts";

const loud = (repeats: string): MarkCandidate => ({ level: "danger", repeats });
const quiet = (repeats: string): MarkCandidate => ({ level: "caution", repeats });

describe("prominenceOf", () => {
  it("lets the first mark of an ad stand out and its repeats not, whatever their level", () => {
    expect(prominenceOf(loud("a"), [])).toBe("full");
    expect(prominenceOf(loud("a"), [loud("a")])).toBe("compact");
    expect(prominenceOf(quiet("a"), [loud("b"), quiet("a")])).toBe("compact");
    expect(prominenceOf(loud("c"), [loud("a"), quiet("b")])).toBe("full");
  });

  it("lets no more loud marks stand out than the budget holds; quiet ones do not count", () => {
    const full = Array.from({ length: LOUD_MARKS }, (_, at) => loud(`ad ${at}`));
    expect(prominenceOf(loud("one more"), full)).toBe("compact");
    expect(prominenceOf(quiet("one more"), full)).toBe("full");
    expect(prominenceOf(loud("one more"), [...full.slice(1), quiet("q"), quiet("r")])).toBe("full");
    expect(prominenceOf(loud("one more"), [loud("a")], 1)).toBe("compact");
  });
});

describe("a long feed", () => {
  it("warns loudly of the thirteenth grave ad when those before it were passed long ago, and keeps its repeats compact", () => {
    const passed = Array.from({ length: 40 }, (_, at): MarkCandidate => ({ ...loud(`ad ${at}`), isFar: true }));
    const near = Array.from({ length: LOUD_MARKS - 1 }, (_, at) => loud(`near ${at}`));
    expect(prominenceOf(loud("one more"), passed)).toBe("full");
    expect(prominenceOf(loud("one more"), [...passed, ...near])).toBe("full");
    expect(prominenceOf(loud("one more"), [...passed, ...near, loud("the last")])).toBe("compact");
    expect(prominenceOf(loud("ad 3"), passed)).toBe("compact");
  });
});

describe("repeatKey", () => {
  const ad = {
    id: "1",
    title: "Cook, Oslo",
    hiringOrganization: "Firm",
    description: "We look for 3 cooks. Pay 2000.",
    reading: "full" as const,
  };

  it.each([
    ["digits, case, signs and spaces", { description: "WE LOOK for 14 cooks — pay 2500!" }],
    ["the title, where the text is the same", { title: "Cooks wanted" }],
    ["the number of the listing", { id: "2" }],
  ])("is the same for repeats that differ in %s", (_name, change) => {
    expect(repeatKey({ ...ad, ...change })).toBe(repeatKey(ad));
  });

  it.each([
    ["other words", { description: "We look for drivers." }],
    ["another poster", { hiringOrganization: "Other firm" }],
    ["another title and no text", { description: "", title: "Driver" }],
  ])("is another for %s", (_name, change) => {
    expect(repeatKey({ ...ad, ...change })).not.toBe(repeatKey({ ...ad, ...("title" in change && { description: "" }) }));
  });

  it("stays short for a text of any length", () => {
    expect(repeatKey({ ...ad, description: "слово ".repeat(50_000) }).length).toBeLessThan(400);
  });
});
