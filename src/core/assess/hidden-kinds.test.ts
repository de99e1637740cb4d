import { describe, expect, it } from "vitest";
import type { Engine } from "../engine.ts";
import type { Level } from "../level.ts";
import { levelWithout } from "./hidden-kinds.ts";

const levels: Record<string, Level> = { "papers.kept": "danger", "fee.paid": "caution", "job.vague": "info" };
const engine = {
  flags: new Map(Object.entries(levels).map(([id, level]) => [id, { id, level }])),
  combinations: [{ id: "C01", level: "caution" }],
} as unknown as Engine;
const left = (level: Level, reasons: string[], ...hidden: string[]) => levelWithout(engine, { level, reasons }, hidden);

describe("levelWithout", () => {
  it.each([
    ["nothing is hidden", left("danger", ["papers.kept"]), "danger"],
    ["what is hidden is not in the ad", left("danger", ["papers.kept"], "fee.paid"), "danger"],
    ["a graver sign is left", left("danger", ["papers.kept", "fee.paid"], "fee.paid"), "danger"],
    ["a lighter sign is left", left("danger", ["papers.kept", "fee.paid"], "papers.kept"), "caution"],
    ["a combination is left", left("danger", ["C01", "papers.kept"], "papers.kept"), "caution"],
    ["only a small sign is left", left("caution", ["fee.paid", "job.vague"], "fee.paid"), "info"],
    ["all is hidden: still no ad without signs", left("danger", ["papers.kept"], "papers.kept"), "info"],
    ["what is left would be louder than the ad was", left("caution", ["papers.kept", "fee.paid"], "fee.paid"), "caution"],
    ["what is left is unknown", left("caution", ["gone.flag", "fee.paid"], "fee.paid"), "info"],
  ])("when %s", (_name, level, expected) => {
    expect(level).toBe(expected);
  });
});
