import { type CompiledRules, compileRules, openRules, type RuleSet } from "./match/rule-set.ts";
import type { Overlay } from "./overlay.ts";
import type { Pack } from "./pack.ts";
import { Scorer } from "./score/scorer.ts";
import type { EngineCombination, EngineFlag, EnginePack, EngineQuestion, LeanPack } from "./split-pack.ts";

/** A pack made ready to assess with. Costs time to make; keep it. */
export interface Engine {
  readonly pack: EnginePack;
  readonly rules: RuleSet;
  readonly flags: ReadonlyMap<string, EngineFlag>;
  readonly combinations: readonly EngineCombination[];
  readonly questions: readonly EngineQuestion[];
  readonly scorer: Scorer;
  /** Drafts being tried out (overlay.ts); an engine that warns people has none. */
  readonly overlay?: Overlay | undefined;
}

/** An engine of a whole pack: with the phrases and every word of it. */
export type WholeEngine = Omit<Engine, "pack"> & { readonly pack: Pack };

/**
 * Makes a pack ready to assess with.
 *
 * @param compiled the pack's phrases as compiled when it was built; without them those of a whole pack are compiled here (drafts, tests)
 */
export function createEngine(pack: Pack, compiled?: CompiledRules): WholeEngine;
export function createEngine(pack: LeanPack, compiled: CompiledRules): Engine;
export function createEngine(pack: EnginePack, compiled?: CompiledRules): Engine {
  // The signatures above leave no other case: a pack without its phrases comes with its tables.
  const rules = openRules(pack, compiled ?? compileRules(pack as Pack));
  return { ...namesOf(pack), rules, scorer: new Scorer(pack.score ?? []) };
}

/** The same engine with another pack around it, which differs in its words alone. */
export function withWords(engine: Engine, pack: EnginePack): Engine {
  return { ...engine, ...namesOf(pack) };
}

function namesOf(pack: EnginePack): Pick<Engine, "pack" | "flags" | "combinations" | "questions"> {
  return {
    pack,
    flags: new Map(pack.flags.map((flag) => [flag.id, flag])),
    combinations: pack.combinations,
    questions: [...pack.questions].sort((a, b) => a.order - b.order),
  };
}
