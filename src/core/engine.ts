import type { Flag } from "./flag.ts";
import { compileRules, type RuleSet } from "./match/rule-set.ts";
import type { Combination, Pack, Question } from "./pack.ts";
import { readWords } from "./text/words.ts";

/** A pack made ready to assess with. Costs time to make; keep it. */
export interface Engine {
  readonly pack: Pack;
  readonly rules: RuleSet;
  readonly flags: ReadonlyMap<string, Flag>;
  /** Folded words that call off what follows, of all languages. */
  readonly negators: ReadonlySet<string>;
  readonly combinations: readonly Combination[];
  readonly questions: readonly Question[];
}

/** Compiles the pack's phrases and tables. */
export function createEngine(pack: Pack): Engine {
  const negators = pack.languages.flatMap((language) => language.negators);
  return {
    pack,
    rules: compileRules(pack),
    flags: new Map(pack.flags.map((flag) => [flag.id, flag])),
    negators: new Set(
      negators.map((word) =>
        readWords(word)
          .words.map(({ skeleton }) => skeleton)
          .join(""),
      ),
    ),
    combinations: pack.combinations,
    questions: [...pack.questions].sort((a, b) => a.order - b.order),
  };
}
