import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Level } from "../core/level.ts";
import { alarmRows } from "./budget.ts";
import { type Group, scoreFolder } from "./labelled-data.ts";
import { choiceOption } from "./options.ts";
import { EXIT, print, report, table } from "./output.ts";
import { loadEngine } from "./rules-folder.ts";
import { writeScoreCard } from "./score-card.ts";
import { formatRows, isAtLeast, scoreRow } from "./score-rows.ts";

/**
 * `npm run evaluate -- [--data DIR] [--json FILE] [--show LEVEL] [--only DATASET] [--card]`: assesses labelled ads and prints a
 * score card. Where a record has `body` (text as a board shows it, without company profile) that is read. `--card` also writes
 * it to `rules/SCORECARD.md`.
 */
export function evaluate(args: readonly string[], root: string): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: "string" },
      json: { type: "string" },
      show: { type: "string" },
      only: { type: "string" },
      card: { type: "boolean" },
    },
  });
  const engine = loadEngine(root);
  const { groups, skipped } = scoreFolder(engine, resolve(values.data ?? join(root, "../shared/data")), values.only);
  if (values.show) show(groups, choiceOption(values.show, "--show", ["none", "info", "caution", "danger"], "caution"));
  const rows = groups.map(scoreRow);
  const alarms = alarmRows(groups);
  print(`pack ${engine.pack.version}`);
  print(formatRows(rows));
  print();
  print("ordinary texts that warn, by language over all data sets (bound: 95 %, per 1,000):");
  print(
    table([
      ["lang", "ordinary", "caution+", "bound", "danger", "bound", "budget"],
      ...alarms.map((row) => [
        row.language,
        row.ordinary,
        row.caution,
        Number(row.cautionBound.toFixed(1)),
        row.danger,
        Number(row.dangerBound.toFixed(1)),
        row.withinBudget === undefined ? "too few to judge" : row.withinBudget ? "kept" : "EXCEEDED",
      ]),
    ]),
  );
  if (values.json) writeFileSync(resolve(values.json), `${JSON.stringify({ packVersion: engine.pack.version, rows, alarms }, null, 2)}\n`);
  if (values.card) report(`wrote ${writeScoreCard(root, engine, groups)}`);
  return skipped > 0 ? EXIT.skipped : EXIT.done;
}

function show(groups: readonly Group[], level: Level): void {
  for (const { dataset, scored } of groups) {
    for (const one of scored.filter(isAtLeast(level))) {
      report(`${dataset} ${one.label} ${one.level} ${one.score} ${one.reasons.join(",")} | ${one.id} | ${one.excerpt}`);
    }
  }
}
