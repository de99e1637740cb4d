import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Engine } from "../core/engine.ts";
import { ALLOWED, type AlarmRow, alarmRows, ENOUGH } from "./budget.ts";
import { type GoldRow, goldRows, readGold } from "./gold.ts";
import type { Group } from "./labelled-data.ts";
import { isAtLeast, isOrdinary, isRisky, type ScoreRow, scoreRow } from "./score-rows.ts";

/** Which texts warn and which should and do not, by data set: what a change is compared with. Ids only, never a text. */
export type Standing = Record<string, { loudOrdinary: string[]; quietRisky: string[] }>;

export const STANDING_FILE = "rules/scorecard.json";

/**
 * Writes `rules/SCORECARD.md` for people and `rules/scorecard.json` for comparing. The same rules and data give the same files.
 *
 * @returns the path of the first
 */
export function writeScoreCard(root: string, engine: Engine, groups: readonly Group[]): string {
  const gold = readGold(join(root, "tests/gold")).flatMap(([language, ads]) => goldRows(engine, language, ads));
  writeFileSync(join(root, "rules/SCORECARD.md"), scoreCard(gold, groups.map(scoreRow), alarmRows(groups)));
  writeFileSync(join(root, STANDING_FILE), `${JSON.stringify(standingOf(groups), null, 1)}\n`);
  return "rules/SCORECARD.md";
}

/** What each data set says today. */
export function standingOf(groups: readonly Group[]): Standing {
  const standing: Standing = {};
  for (const { dataset, domain, scored } of groups) {
    standing[dataset] ??= { loudOrdinary: [], quietRisky: [] };
    const own = standing[dataset];
    own.loudOrdinary.push(...scored.filter((one) => isOrdinary(one) && isAtLeast("caution")(one)).map(({ id }) => id));
    if (domain === "job") own.quietRisky.push(...scored.filter((one) => isRisky(one) && !isAtLeast("caution")(one)).map(({ id }) => id));
  }
  for (const { loudOrdinary, quietRisky } of Object.values(standing)) {
    loudOrdinary.sort();
    quietRisky.sort();
  }
  return standing;
}

/** Texts that changed sides since the standing was written, each as a line a person can read. */
export function changesSince(before: Standing, groups: readonly Group[]): string[] {
  return groups.flatMap(({ dataset, domain, scored }) => {
    const known = before[dataset] ?? { loudOrdinary: [], quietRisky: [] };
    const [loud, quiet] = [new Set(known.loudOrdinary), new Set(known.quietRisky)];
    return scored.flatMap((one) => {
      const warns = isAtLeast("caution")(one);
      const line = (what: string) => `${dataset} ${one.id} ${what}: ${one.level} (${one.reasons.join(", ")}) ${one.excerpt}`;
      if (isOrdinary(one) && warns && !loud.has(one.id)) return [line("ordinary, now warns")];
      if (domain === "job" && isRisky(one) && !warns && !quiet.has(one.id)) return [line("risky, no longer warns")];
      return [];
    });
  });
}

function scoreCard(gold: readonly GoldRow[], rows: readonly ScoreRow[], alarms: readonly AlarmRow[]): string {
  return `# Score card

Made by \`npm run evaluate -- --card\`; do not edit. It says what the rules do today, not what they promise.

## Ads of our own making
\`tests/gold/<lang>.jsonl\`: risky ads of every known scheme and hard ordinary ones, all invented. *tuned*: rules were improved on them.
*held*: no rule was tuned on its words, but combinations were chosen by counts in which they were, and they are by the same hand; so unseen ads of other people are found clearly less often.

${markdown(
  ["language", "split", "risky", "danger", "caution or louder", "ordinary", "ordinary that warn"],
  gold.map((row) => [
    row.language,
    row.split,
    row.risky,
    percent(row.danger, row.risky),
    percent(row.caution, row.risky),
    row.ordinary,
    row.alarms,
  ]),
)}

## Ordinary texts of others, by language
Job ads, messages, news. Allowed: ${ALLOWED.danger} danger and ${ALLOWED.caution} caution per 1,000, judged where a language has ${ENOUGH} or more.
The bound is the upper end of the 95 % interval, per 1,000.

${markdown(
  ["language", "texts", "caution or louder", "bound", "danger", "bound", "budget"],
  alarms.map((row) => [
    row.language,
    row.ordinary,
    row.caution,
    row.cautionBound.toFixed(1),
    row.danger,
    row.dangerBound.toFixed(1),
    row.withinBudget === undefined ? "too few to judge" : row.withinBudget ? "kept" : "exceeded",
  ]),
)}

## Labelled texts of others, by data set
\`job\`: offers of work or earnings. Recall is of risky texts, alarms are per 1,000 ordinary ones. AUC and recall at 1 % false alarms come
from \`score\`, a number for moderators. Its weights were learned from the English and Russian texts below, so these two columns are too good there:
\`npm run learn\` prints the figures for texts not learned from.

${markdown(
  [
    "data set",
    "language",
    "kind",
    "texts",
    "risky",
    "caution or louder",
    "danger",
    "alarms: caution",
    "alarms: danger",
    "AUC",
    "recall at 1 %",
  ],
  rows.map((row) => [
    row.dataset,
    row.language,
    row.domain,
    row.n,
    row.risky,
    share(row.recallCaution),
    share(row.recallDanger),
    number(row.alarmsCaution, 1),
    number(row.alarmsDanger, 1),
    number(row.auc, 3),
    number(row.recallAt1, 3),
  ]),
)}
`;
}

const percent = (part: number, whole: number) => (whole > 0 ? `${((part / whole) * 100).toFixed(0)} %` : "–");
const share = (value: number | null) => (value === null ? "–" : `${(value * 100).toFixed(1)} %`);
const number = (value: number | null, digits: number) => (value === null ? "–" : value.toFixed(digits));

function markdown(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
