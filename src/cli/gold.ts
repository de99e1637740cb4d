import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { assess } from "../core/assess/assess.ts";
import type { Engine } from "../core/engine.ts";
import { compareLevels, type Level } from "../core/level.ts";
import { CannotRun, EXIT, print, table } from "./output.ts";
import { loadEngine } from "./rules-folder.ts";

/** An ad of our own making: what it is, and whether the rules were tuned on it. */
export interface GoldAd {
  readonly id: string;
  readonly lang: string;
  readonly label: "fraud" | "legit";
  /** `held`: never looked at while rules were tuned; what unseen ads may give. */
  readonly split?: "tuned" | "held";
  readonly title?: string;
  readonly text: string;
  /** Country of the page it would stand on. */
  readonly country?: string;
}

/** Shares are of the risky ads; alarms are ordinary ads that warn. */
export interface GoldRow {
  language: string;
  split: string;
  risky: number;
  danger: number;
  caution: number;
  ordinary: number;
  alarms: number;
}

/** `second-look gold [LANGUAGE] [--show] [--json FILE]`: what the rules say to the ads in `tests/gold/`. */
export function gold(args: readonly string[], root: string): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { show: { type: "boolean" }, json: { type: "string" } },
  });
  const sets = readGold(join(root, "tests/gold"), positionals[0]);
  if (sets.length === 0) throw new CannotRun(`no gold set "${positionals[0]}"; there are: ${names(join(root, "tests/gold")).join(", ")}`);
  const engine = loadEngine(root);
  const rows = sets.flatMap(([language, ads]) => goldRows(engine, language, ads));
  if (values.show) for (const [, ads] of sets) showFaults(engine, ads);
  const share = (part: number, whole: number) => (whole > 0 ? Number((part / whole).toFixed(3)) : "-");
  print(
    table([
      ["lang", "split", "risky", "danger", "caution+", "ordinary", "alarms"],
      ...rows.map((row) => [
        row.language,
        row.split,
        row.risky,
        share(row.danger, row.risky),
        share(row.caution, row.risky),
        row.ordinary,
        row.alarms,
      ]),
    ]),
  );
  if (values.json) writeFileSync(resolve(values.json), `${JSON.stringify({ rows }, null, 2)}\n`);
  return EXIT.done;
}

const names = (folder: string) => readdirSync(folder).flatMap((name) => (name.endsWith(".jsonl") ? [name.slice(0, -".jsonl".length)] : []));

/** The gold sets of a folder by language; one of them where a language is given. */
export function readGold(folder: string, only?: string): [string, GoldAd[]][] {
  return names(folder)
    .filter((name) => !only || name === only)
    .map((name) => [
      name,
      readFileSync(join(folder, `${name}.jsonl`), "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as GoldAd),
    ]);
}

/** The level of a gold ad on a page of its country. */
export function goldLevel(engine: Engine, { id, title, text, country }: GoldAd): Level {
  return assess(engine, { id, ...(title && { title }), description: text, reading: "full" }, { pageCountry: country }).level;
}

/** One row for the ads rules were tuned on, one for those they were not. */
export function goldRows(engine: Engine, language: string, ads: readonly GoldAd[]): GoldRow[] {
  return ["tuned", "held"].flatMap((split) => {
    const own = ads.filter((ad) => (ad.split ?? "tuned") === split);
    if (own.length === 0) return [];
    const count = (label: string, least: Level) =>
      own.filter((ad) => ad.label === label && compareLevels(goldLevel(engine, ad), least) >= 0).length;
    return {
      language,
      split,
      risky: count("fraud", "none"),
      danger: count("fraud", "danger"),
      caution: count("fraud", "caution"),
      ordinary: count("legit", "none"),
      alarms: count("legit", "caution"),
    };
  });
}

/** Risky ads that do not warn or are not loud, ordinary ads that warn; never those held back. */
function showFaults(engine: Engine, ads: readonly GoldAd[]): void {
  for (const ad of ads.filter(({ split }) => split !== "held")) {
    const result = assess(
      engine,
      { id: ad.id, ...(ad.title && { title: ad.title }), description: ad.text, reading: "full" },
      { pageCountry: ad.country },
    );
    const quiet = ad.label === "fraud" && compareLevels(result.level, "danger") < 0;
    const loud = ad.label === "legit" && compareLevels(result.level, "caution") >= 0;
    if (!quiet && !loud) continue;
    const signs = result.findings.filter(({ cancelled }) => !cancelled).map(({ rule, evidence }) => `${rule} "${evidence}"`);
    print(`${ad.label} ${result.level} ${ad.id} | ${ad.title ?? ""} ${ad.text.replaceAll("\n", " / ")}`);
    print(`    ${[...result.combinations, ...signs].join("; ") || "no signs"}`);
    print(`    facts: ${result.facts.join(" ")}`);
  }
}
