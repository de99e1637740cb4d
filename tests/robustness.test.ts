import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { measureRobustness } from "../src/cli/robustness.ts";
import { loadEngine } from "../src/cli/rules-folder.ts";

const root = join(import.meta.dirname, "..");

/** The languages whose rules are no drafts and whose gold sets are large; `npm run robustness` prints all. */
const gated = ["ru", "en"];
const rows = measureRobustness(loadEngine(root, true), join(root, "tests/gold"), gated);

describe("ads that warn still warn when their words are hidden", () => {
  it.each(rows.map((row) => [row.disguise, row.language, row] as const))("%s, %s: at least 90 % are kept", (_disguise, _language, row) => {
    expect(row.ads).toBeGreaterThan(40);
    expect(row.kept, `lost: ${row.lost.join(", ")}`).toBeGreaterThanOrEqual(0.9);
  });
});
