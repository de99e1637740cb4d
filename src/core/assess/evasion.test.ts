import { describe, expect, it } from "vitest";
import { findEvasion, isDisguised } from "./evasion.ts";

describe("a disguise", () => {
  it.each(["кур🔥ьер", "п а с п о р т", "п.а.с.п.о.р.т", "зaклад", "зак\u200bлад", "зак4лад", "з*клад", "pаssроrt"])(
    "is seen in %s",
    (words) => {
      expect(isDisguised(words)).toBe(true);
    },
  );

  it.each([
    "курьер",
    "жумыс керек",
    "жұмыс iстеу",
    "з/п",
    "т.р.",
    "IT-компания",
    "C++ разработчик",
    "Wi-Fi роутер",
    "1С:Предприятие",
    "а в и за",
  ])("is not seen in %s", (words) => {
    expect(isDisguised(words)).toBe(false);
  });
});

describe("an ad that hides words", () => {
  const found = (description: string) => findEvasion({ id: "ad", description, reading: "full" }, []).length;

  it("mixes scripts in several words", () => {
    expect(found("Срoчно ищeм людей")).toBe(2);
  });

  it("is not one with a single slip of the keyboard", () => {
    expect(found("Срoчно ищем людей, срoчно")).toBe(0);
  });
});
