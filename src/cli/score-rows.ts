import { compareLevels, type Level } from "../core/level.ts";
import type { Group, Scored } from "./labelled-data.ts";
import { table } from "./output.ts";
import { rankingFigures } from "./ranking.ts";

/** One line of the score card. Shares are of `n`; recall of risky ads; alarms per 1,000 ordinary ads. */
export interface ScoreRow {
  dataset: string;
  language: string;
  domain: string;
  n: number;
  risky: number;
  ordinary: number;
  levels: Record<Level, number>;
  recallCaution: number | null;
  recallDanger: number | null;
  alarmsCaution: number | null;
  alarmsDanger: number | null;
  auc: number | null;
  recallAt1: number | null;
}

export const isRisky = ({ label }: Scored): boolean => label === "fraud" || label === "spam";
export const isOrdinary = ({ label }: Scored): boolean => label === "legit";
export const isAtLeast =
  (level: Level) =>
  (one: Scored): boolean =>
    compareLevels(one.level, level) >= 0;

/** The figures of one group. */
export function scoreRow({ dataset, language, domain, scored }: Group): ScoreRow {
  const risky = scored.filter(isRisky);
  const ordinary = scored.filter(isOrdinary);
  const share = (list: readonly Scored[], level: Level, per: number) =>
    list.length > 0 ? (list.filter(isAtLeast(level)).length / list.length) * per : null;
  const levels = { none: 0, info: 0, caution: 0, danger: 0 };
  for (const { level } of scored) levels[level]++;
  const ranking = rankingFigures(
    risky.map(({ score }) => score),
    ordinary.map(({ score }) => score),
  );
  return {
    dataset,
    language,
    domain,
    n: scored.length,
    risky: risky.length,
    ordinary: ordinary.length,
    levels,
    recallCaution: share(risky, "caution", 1),
    recallDanger: share(risky, "danger", 1),
    alarmsCaution: share(ordinary, "caution", 1000),
    alarmsDanger: share(ordinary, "danger", 1000),
    auc: ranking?.auc ?? null,
    recallAt1: ranking?.recallAt1 ?? null,
  };
}

const head = "data set,lang,domain,n,risky,none,info,caution,danger,recall c+,recall d,alarms c+/1000,alarms d/1000,AUC,rec@1%".split(",");

/** The rows as a plain table. */
export function formatRows(rows: readonly ScoreRow[]): string {
  return table([head, ...rows.map(cellsOf)]);
}

function cellsOf(row: ScoreRow): (string | number)[] {
  const fixed = (value: number | null, digits: number) => (value === null ? "-" : Number(value.toFixed(digits)));
  return [
    row.dataset,
    row.language,
    row.domain,
    row.n,
    row.risky,
    row.levels.none,
    row.levels.info,
    row.levels.caution,
    row.levels.danger,
    fixed(row.recallCaution, 3),
    fixed(row.recallDanger, 3),
    fixed(row.alarmsCaution, 1),
    fixed(row.alarmsDanger, 1),
    fixed(row.auc, 3),
    fixed(row.recallAt1, 3),
  ];
}
