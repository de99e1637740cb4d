import { describe, expect, it } from "vitest";
import { readText } from "../../../tests/real-tables.ts";
import { findDates } from "./dates.ts";

/** Each date as `2026-3-15: words`. */
function dates(text: string): string[] {
  const { read, hits } = readText(text);
  return findDates(read.view, "description", hits, read.points).map(
    ({ year, month, day, start, end }) => `${year ?? "?"}-${month}-${day ?? "?"}: ${text.slice(start, end)}`,
  );
}

describe("dates", () => {
  it.each([
    ["до 15.03.2026 включительно", "2026-3-15: 15.03.2026"],
    ["до 15.03.26", "2026-3-15: 15.03.26"],
    ["start 2026-03-15", "2026-3-15: 2026-03-15"],
    ["by 03/15/2026", "2026-3-15: 03/15/2026"],
    ["by 15/03/2026", "2026-3-15: 15/03/2026"],
    ["Выезд 15 марта", "?-3-15: 15 марта"],
    ["Выезд 15 марта 2026 года", "2026-3-15: 15 марта 2026"],
    ["Start March 15, 2026", "2026-3-15: March 15, 2026"],
    ["from May 2026", "2026-5-?: May 2026"],
    ["15 наурыз", "?-3-15: 15 наурыз"],
    ["15-март", "?-3-15: 15-март"],
    ["5 феврали соли 2026", "?-2-5: 5 феврали"],
    ["15-yanvar", "?-1-15: 15-yanvar"],
    ["20-iýun", "?-6-20: 20-iýun"],
    ["з 1 вересня", "?-9-1: 1 вересня"],
    ["le 3 février 2026", "2026-2-3: 3 février 2026"],
    ["dal 1 settembre", "?-9-1: 1 settembre"],
    ["1 Σεπτεμβρίου 2026", "2026-9-1: 1 Σεπτεμβρίου 2026"],
    ["od 7 października", "?-10-7: 7 października"],
    ["1 Ağustos 2026", "2026-8-1: 1 Ağustos 2026"],
  ])("%s", (text, expected) => {
    expect(dates(text)).toEqual([expected]);
  });

  it.each([
    "05/06/2026",
    "you may apply",
    "график 5/2",
    "1.500.000",
    "32.13.2026",
    "версия 10.15.7",
    "с 9.00 до 18.00",
    "8-701-234-56-78",
    "в мае",
  ])("not: %s", (text) => {
    expect(dates(text)).toEqual([]);
  });
});
