import { describe, expect, it } from "vitest";
import { readText } from "../../../tests/real-tables.ts";
import { TextView } from "../text/text-view.ts";
import { findPoints } from "./points.ts";

describe("points of a text", () => {
  it("are numbers, at signs, dots inside words and currency signs", () => {
    expect(findPoints(new TextView("5$ a@b.c. 12 v2 3.5 ₸ x.. 7к"))).toEqual({
      numbers: [0, 10, 16, 18, 26],
      ats: [4],
      dots: [6, 17],
      money: [1, 20],
    });
  });

  it.each([
    "Оклад 150 000 тенге, тел. +7 (701) 234-56-78, hr@firma.kz, t.me/anna_hr.",
    "1'1'1 ٥٠٠ € v2.exe 3.14 a@@b .. .a a. $5 12:30 24/7 №5",
    "№ 12.03.2026\n5\u200d0 ₸, о'99 x1x 1x1",
  ])("are those the fast pass finds: %j", (text) => {
    const { read } = readText(text);
    const { numbers, ats, dots, money } = read.points;
    const slow = findPoints(read.view);
    expect({ numbers, ats, dots, money }).toEqual(slow);
  });
});
