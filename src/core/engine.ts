import type { Flag } from "./flag.ts";
import { compileRules, type RuleSet } from "./match/rule-set.ts";
import type { Combination, Pack, Question } from "./pack.ts";
import { readWords } from "./text/words.ts";

/** A pack made ready to assess with. Costs time to make; keep it. */
export interface Engine {
  readonly pack: Pack;
  readonly rules: RuleSet;
  readonly flags: ReadonlyMap<string, Flag>;
  /** Folded words that call off what follows, of all languages, with their scripts: "не" is not "he". */
  readonly negators: ReadonlyMap<string, number>;
  readonly combinations: readonly Combination[];
  readonly questions: readonly Question[];
}

/** Compiles the pack's phrases and tables. */
export function createEngine(pack: Pack): Engine {
  return {
    pack,
    rules: compileRules(pack),
    flags: new Map(pack.flags.map((flag) => [flag.id, flag])),
    negators: foldNegators(pack),
    combinations: pack.combinations,
    questions: [...pack.questions].sort((a, b) => a.order - b.order),
  };
}

function foldNegators(pack: Pack): Map<string, number> {
  const folded = new Map<string, number>();
  for (const negator of pack.languages.flatMap((language) => language.negators)) {
    const { words } = readWords(negator);
    const skeleton = words.map((word) => word.skeleton).join("");
    folded.set(
      skeleton,
      words.reduce((scripts, { script }) => scripts | script, folded.get(skeleton) ?? 0),
    );
  }
  return folded;
}
