import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadRules } from "../../cli/rules-folder.ts";
import { isFamily, pictograms } from "./pictograms.ts";

const { pack } = loadRules(process.cwd(), true);
const families = [...new Set(pack.flags.flatMap(({ family }) => family ?? []))].sort();

/** Numbers of a path that are places on the grid: of the absolute commands only, flags of arcs left out. */
function placesIn(path: string): number[] {
  return [...path.matchAll(/([MLHVZ])([^a-zA-Z]*)/g)].flatMap(([, , numbers = ""]) =>
    (numbers.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number),
  );
}

describe("pictograms", () => {
  it("there is one for every family of signs, each with a name in English, and no other", () => {
    expect(families.length).toBeGreaterThan(9);
    expect(families.filter((family) => !isFamily(family))).toEqual([]);
    const names = JSON.parse(readFileSync("locales/en/family.json", "utf8")) as Record<string, string>;
    expect(Object.keys(names)).toEqual(Object.keys(pictograms));
    expect(new Set(Object.values(names)).size).toBe(Object.keys(names).length);
  });

  it("are paths only, different from each other, with a margin for the stroke", () => {
    const paths = Object.values(pictograms);
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) {
      expect(path).toMatch(/^M[\d\s.,a-zA-Z-]+$/);
      expect(Math.min(...placesIn(path))).toBeGreaterThanOrEqual(1);
      expect(Math.max(...placesIn(path))).toBeLessThanOrEqual(23);
    }
  });

  it("are small: the card carries them all", () => {
    expect(Object.values(pictograms).join("").length).toBeLessThan(2_500);
  });

  it("know what is no family", () => {
    expect(["", "M", "AB", "toString"].filter(isFamily)).toEqual([]);
  });
});
