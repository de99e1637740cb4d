import type { Combination } from "../pack.ts";
import type { Judged } from "../score/scorer.ts";
import type { Standing } from "./levels.ts";

/** Points by strength of a flag and by level of a combination. Set by hand; `npm run evaluate` measures them. */
const points = { S: 3, M: 1.5, W: 0.5 } as const;
const together = { danger: 4, caution: 2, info: 0.5, none: 0 } as const;
const aloneBonus = { danger: 3, caution: 1, info: 0, none: 0 } as const;
const PROTECTIVE = 0.35;

/** A number that ranks listings (higher = more suspicious). For measuring and moderators' ordering only. */
export function scoreOf(input: {
  readonly standing: readonly Standing[];
  readonly combinations: readonly Combination[];
  readonly protective: number;
  readonly facts: (name: string) => boolean;
  readonly judged: Judged | undefined;
}): number {
  let score = 0;
  for (const { flag, alone } of input.standing) score += points[flag.strength ?? "W"] + aloneBonus[alone];
  for (const { level } of input.combinations) score += together[level];
  if (input.facts("free-mail")) score += 0.3;
  if (input.facts("messenger")) score += 0.3;
  const byHand = Math.max(0, score - input.protective * PROTECTIVE);
  return Math.round((byHand + (input.judged ? wordingPoints(input.judged.logit) : 0)) * 1000) / 1000;
}

/** Odds as points that never fall below nought: nearly nothing for an ordinary wording, then a point for each unit of the logit. */
function wordingPoints(logit: number): number {
  return logit > 30 ? logit : Math.log1p(Math.exp(logit));
}
