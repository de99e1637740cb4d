import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { assess } from "../core/assess/assess.ts";
import type { Engine } from "../core/engine.ts";
import { compareLevels, type Level } from "../core/level.ts";
import { disguises } from "./disguises.ts";
import { EXIT, print, table } from "./output.ts";
import { loadEngine } from "./rules-folder.ts";

interface Ad {
  readonly id: string;
  readonly lang: string;
  readonly label: string;
  readonly title?: string;
  readonly text: string;
  readonly country?: string;
}

/** Of the ads marked as written: the share that is still at least as loud under one disguise. */
export interface RobustnessRow {
  disguise: string;
  language: string;
  ads: number;
  kept: number;
  lost: string[];
}

/** `npm run robustness -- [--json FILE]`: takes every gold ad that warns, disguises it, and prints how many still do. */
export function robustness(args: readonly string[], root: string): number {
  const { values } = parseArgs({ args: [...args], options: { json: { type: "string" } } });
  const rows = measureRobustness(loadEngine(root), join(root, "tests/gold"));
  print(table([["disguise", "lang", "ads", "kept"], ...rows.map(({ disguise, language, ads, kept }) => [disguise, language, ads, kept])]));
  if (values.json) writeFileSync(resolve(values.json), `${JSON.stringify({ rows }, null, 2)}\n`);
  return EXIT.done;
}

/** One row per disguise and language of the gold sets in a folder, all or those named. */
export function measureRobustness(engine: Engine, gold: string, languages?: readonly string[]): RobustnessRow[] {
  const sets = readGold(gold).filter(([language]) => !languages || languages.includes(language));
  return sets.flatMap(([language, ads]) => {
    const loud = ads.map((ad) => ({ ad, level: levelOf(engine, ad, ad.text) })).filter(({ level }) => compareLevels(level, "caution") >= 0);
    return Object.entries(disguises).map(([disguise, change]): RobustnessRow => {
      const lost = loud.filter(({ ad, level }) => compareLevels(levelOf(engine, ad, change(ad.text, randomFor(ad.id))), level) < 0);
      return {
        disguise,
        language,
        ads: loud.length,
        kept: Number((1 - lost.length / loud.length).toFixed(3)),
        lost: lost.map(({ ad }) => ad.id),
      };
    });
  });
}

function readGold(folder: string): [string, Ad[]][] {
  const read = (name: string) =>
    readFileSync(join(folder, name), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Ad)
      .filter(({ label }) => label === "fraud");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .map((name) => [name.replace(".jsonl", ""), read(name)]);
}

function levelOf(engine: Engine, { id, title, country }: Ad, text: string): Level {
  return assess(engine, { id, ...(title && { title }), description: text, reading: "full" }, { pageCountry: country }).level;
}

/** The same numbers for the same ad every time (mulberry32 by Tommy Ettinger, public domain). */
function randomFor(id: string): () => number {
  let state = [...id].reduce((sum, character) => Math.imul(sum, 31) + (character.codePointAt(0) ?? 0), 7);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
