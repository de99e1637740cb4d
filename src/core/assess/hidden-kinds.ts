import type { Assessment } from "../assessment.ts";
import type { Engine } from "../engine.ts";
import { compareLevels, type Level, louder } from "../level.ts";

/**
 * The level of an ad for a reader to whom some signs are no problem: what is left decides, and never more loudly than before. An ad
 * whose every sign is passed over is still `info`: something was found, so it is not told as an ad without signs.
 *
 * @param hidden ids of flags and combinations, as in `assessment.reasons`
 */
export function levelWithout(engine: Engine, { level, reasons }: Pick<Assessment, "level" | "reasons">, hidden: readonly string[]): Level {
  const left = reasons.filter((id) => !hidden.includes(id));
  if (left.length === reasons.length) return level;
  const loudest = left.reduce<Level>((sofar, id) => louder(sofar, levelOfKind(engine, id)), "info");
  return compareLevels(loudest, level) < 0 ? loudest : level;
}

function levelOfKind(engine: Engine, id: string): Level {
  return engine.flags.get(id)?.level ?? engine.combinations.find((one) => one.id === id)?.level ?? "none";
}
