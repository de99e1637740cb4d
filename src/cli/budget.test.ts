import { describe, expect, it } from "vitest";
import { alarmRows, upperBound } from "./budget.ts";
import type { Scored } from "./labelled-data.ts";

describe("the upper bound of a rate", () => {
  // Values of the exact binomial interval, one-sided 95 %.
  it.each([
    [0, 100, 0.0295],
    [0, 1000, 0.00299],
    [1, 100, 0.0466],
    [5, 50, 0.1988],
    [10, 10, 1],
  ])("%i in %i is below %f", (hits, n, expected) => {
    expect(upperBound(hits, n)).toBeCloseTo(expected, 3);
  });
});

describe("alarms by language", () => {
  const text = (level: Scored["level"], label: Scored["label"] = "legit"): Scored => ({
    id: "1",
    label,
    level,
    score: 0,
    reasons: [],
    excerpt: "",
  });
  const group = (language: string, ...scored: Scored[]) => ({ dataset: "small", language, domain: "job", scored });

  it("count ordinary texts only, over all data sets", () => {
    const rows = alarmRows([group("kk", text("danger"), text("none"), text("danger", "fraud")), group("kk", text("caution"))]);
    expect(rows).toMatchObject([{ language: "kk", ordinary: 3, caution: 2, danger: 1, withinBudget: undefined }]);
  });

  it("are judged where there are enough", () => {
    const quiet = Array.from({ length: 499 }, () => text("none"));
    expect(alarmRows([group("ru", ...quiet, text("danger"))])[0]?.withinBudget).toBe(true);
    expect(alarmRows([group("ru", ...quiet.slice(1), text("danger"), text("danger"))])[0]?.withinBudget).toBe(false);
  });

  it("leave out languages without ordinary texts", () => {
    expect(alarmRows([group("en", text("danger", "fraud"))])).toEqual([]);
  });
});
