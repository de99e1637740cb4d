import type { Flag } from "./flag.ts";
import { type CompiledRules, compileRules, openRules, type RuleSet } from "./match/rule-set.ts";
import type { Overlay } from "./overlay.ts";
import type { Combination, Pack, Question } from "./pack.ts";
import { Scorer } from "./score/scorer.ts";

/** A pack made ready to assess with. Costs time to make; keep it. */
export interface Engine {
  readonly pack: Pack;
  readonly rules: RuleSet;
  readonly flags: ReadonlyMap<string, Flag>;
  readonly combinations: readonly Combination[];
  readonly questions: readonly Question[];
  readonly scorer: Scorer;
  /** Drafts being tried out (overlay.ts); an engine that warns people has none. */
  readonly overlay?: Overlay | undefined;
}

/**
 * Makes a pack ready to assess with.
 *
 * @param compiled the pack's phrases as compiled when it was built; without them they are compiled here (drafts, tests)
 */
export function createEngine(pack: Pack, compiled: CompiledRules = compileRules(pack)): Engine {
  return {
    pack,
    rules: openRules(pack, compiled),
    flags: new Map(pack.flags.map((flag) => [flag.id, flag])),
    combinations: pack.combinations,
    questions: [...pack.questions].sort((a, b) => a.order - b.order),
    scorer: new Scorer(pack.score ?? []),
  };
}
