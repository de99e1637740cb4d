import { createEngine, type WholeEngine } from "../../core/engine.ts";
import type { ExtraPack } from "../../core/extra-pack.ts";
import type { EnginePack, LeanPack } from "../../core/split-pack.ts";

/**
 * An engine of an extra pack: the main pack's tables and its sense for what is an offer and what a warning, with nothing but the extra
 * pack's own signs.
 */
export function createExtraEngine(main: EnginePack & Partial<Pick<LeanPack, "texts">>, extra: ExtraPack): WholeEngine {
  const { flags, rules, combinations, help, sites, maker, version } = extra;
  const { score: _score, texts: _texts, ...tables } = main;
  return createEngine({ ...tables, flags, rules, combinations, help, sites, maker, version, questions: [], advice: [] });
}

/**
 * The same without the main pack's long tables, to see what the extra pack's own phrases cost: a device that compiles the tables slowly
 * must not take that for the fault of the pack.
 */
export function createBareEngine(main: EnginePack, extra: ExtraPack): WholeEngine {
  const { money, contacts } = main;
  const bare = {
    ...main,
    places: [],
    money: { ...money, currencies: [], periods: [], multipliers: [], usualPay: [], trades: [] },
    contacts: { ...contacts, messengers: [], freeMail: [], shorteners: [] },
  };
  return createExtraEngine(bare, extra);
}
