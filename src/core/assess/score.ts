import type { Judged } from "../score/scorer.ts";
import type { EngineCombination } from "../split-pack.ts";
import type { Standing } from "./levels.ts";

/** Points by strength of a flag and by level of a combination. Set by hand; `npm run evaluate` measures them. */
const points = { S: 3, M: 1.5, W: 0.5 } as const;
const together = { danger: 4, caution: 2, info: 0.5, none: 0 } as const;
const aloneBonus = { danger: 3, caution: 1, info: 0, none: 0 } as const;
const PROTECTIVE = 0.35;

/** Points for a unit of the wording's logit: as telling as a strong flag. */
const WORDING = 3;
/** Where wording is judged, what is quiet by hand is known to it already and only breaks ties. */
const QUIET_BESIDE_WORDING = 0.2;

export interface ScoreInput {
  readonly standing: readonly Standing[];
  readonly combinations: readonly EngineCombination[];
  /** How many protective facts stand. */
  readonly protective: number;
  readonly facts: (name: string) => boolean;
  /** What the wording says, where that was learned. */
  readonly judged: Judged | undefined;
}

/**
 * A number that ranks listings (higher = more suspicious): points set by hand, and points for wording where weights were learned for its
 * language. Loud flags and combinations count in full beside it. For measuring and moderators' ordering only.
 */
export function scoreOf({ standing, combinations, protective, facts, judged }: ScoreInput): number {
  let loud = 0;
  let quiet = 0;
  for (const { flag, alone } of standing) {
    const worth = points[flag.strength ?? "W"] + aloneBonus[alone];
    if (aloneBonus[alone] > 0) loud += worth;
    else quiet += worth;
  }
  for (const { level } of combinations) {
    if (together[level] > 1) loud += together[level];
    else quiet += together[level];
  }
  if (facts("free-mail")) quiet += 0.3;
  if (facts("messenger")) quiet += 0.3;
  const byHand = (share: number) => Math.max(0, loud + (quiet - protective * PROTECTIVE) * share);
  const score = judged ? byHand(QUIET_BESIDE_WORDING) + WORDING * softened(judged.logit) : byHand(1);
  return Math.round(score * 1000) / 1000;
}

/** Nearly nothing for an ordinary wording, then one for each unit of the logit; never below nought. */
function softened(logit: number): number {
  return logit > 30 ? logit : Math.log1p(Math.exp(logit));
}
