import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { measureRobustness, type RobustnessRow } from "../src/cli/robustness.ts";
import { loadEngine } from "../src/cli/rules-folder.ts";

const root = join(import.meta.dirname, "..");

/** What is asked of every disguise in every language. */
const KEPT = 0.95;

/**
 * What falls short of it, and what it reaches (it may only grow): in Russian, corporate prose around a short chat post takes away that
 * nothing is said of the work.
 */
const reached: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "padding with 2 kB of prose": { ru: 0.94 },
};

const leastOf = ({ disguise, language }: RobustnessRow) => reached[disguise]?.[language] ?? KEPT;

const rows = measureRobustness(loadEngine(root, true), join(root, "tests/gold"));

describe("ads that warn still warn when their words are hidden", () => {
  it.each(rows.map((row) => [row.disguise, row.language, leastOf(row), row] as const))(
    "%s, %s: at least %d are kept",
    (_disguise, _language, least, row) => {
      expect(row.ads).toBeGreaterThan(40);
      expect(row.kept, `lost: ${row.lost.join(", ")}`).toBeGreaterThanOrEqual(least);
    },
  );
});
