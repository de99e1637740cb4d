import { existsSync } from "node:fs";
import { join } from "node:path";
import { assess } from "../core/assess/assess.ts";
import type { Engine } from "../core/engine.ts";
import { readGold } from "./gold.ts";
import { scoreFolder } from "./labelled-data.ts";

/** How often one flag stands in texts of one language: in risky ones and in ordinary ones. */
export interface FlagHits {
  risky: number;
  ordinary: number;
}

/** By `flag language`. */
export type FlagFigures = ReadonlyMap<string, FlagHits>;

/** Counts over the gold sets: ads of our own making. */
export function figuresOfGold(engine: Engine, root: string): FlagFigures {
  const figures = new Map<string, FlagHits>();
  for (const [language, ads] of readGold(join(root, "tests/gold"))) {
    for (const { id, title, text, country, label } of ads) {
      const { reasons } = assess(engine, { id, ...(title && { title }), description: text, reading: "full" }, { pageCountry: country });
      count(figures, reasons, language, label === "fraud");
    }
  }
  return figures;
}

/** Counts over labelled texts of others; undefined where there are none. */
export function figuresOfData(engine: Engine, folder: string): FlagFigures | undefined {
  if (!existsSync(folder)) return undefined;
  const figures = new Map<string, FlagHits>();
  for (const { language, scored } of scoreFolder(engine, folder).groups) {
    for (const { label, reasons } of scored) if (label !== "unknown") count(figures, reasons, language, label !== "legit");
  }
  return figures;
}

function count(figures: Map<string, FlagHits>, flags: readonly string[], language: string, risky: boolean): void {
  for (const flag of flags) {
    const key = `${flag} ${language}`;
    const hits = figures.get(key) ?? { risky: 0, ordinary: 0 };
    hits[risky ? "risky" : "ordinary"]++;
    figures.set(key, hits);
  }
}
