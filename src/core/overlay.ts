import type { WholeEngine } from "./engine.ts";
import { compileRules, openRules, type RuleSet, type SkippedPhrase } from "./match/rule-set.ts";
import type { Pack } from "./pack.ts";

/** Groups of phrases laid over an engine's own: they are matched beside them and take the place of those of the same name. */
export interface Overlay {
  readonly rules: RuleSet;
  /** Names of the rules (`flag/language/group`) it takes the place of; all of its own are among them. */
  readonly replaced: ReadonlySet<string>;
}

/** Groups of one flag in one language, as in a pack. */
export type OverlayRules = Pack["rules"][number];

/**
 * The same engine with some groups changed or added. Only these are compiled, which takes milliseconds where a whole pack takes seconds:
 * made for drafts that somebody is typing.
 *
 * @param removed names of rules that are left out and not put back
 * @returns the engine, and the phrases that could not be read and are left out
 */
export function withOverlay(
  engine: WholeEngine,
  rules: readonly OverlayRules[],
  removed: readonly string[] = [],
): { readonly engine: WholeEngine; readonly skipped: readonly SkippedPhrase[] } {
  const pack: Pack = { ...engine.pack, rules: [...rules], ...NO_TABLES };
  const compiled = compileRules(pack);
  const names = rules.flatMap(({ flag, language, groups }) => groups.map(({ id }) => `${flag}/${language}/${id}`));
  const overlay = { rules: openRules(pack, compiled), replaced: new Set([...names, ...removed]) };
  return { engine: { ...engine, overlay }, skipped: compiled.skipped };
}

/** What the engine's own pass finds already. */
const NO_TABLES = {
  places: [],
  money: { currencies: [], periods: [], multipliers: [], usualPay: [], trades: [] },
  contacts: { messengers: [], freeMail: [], shorteners: [] },
  people: undefined,
  months: undefined,
  registration: undefined,
  directions: undefined,
} satisfies Partial<Record<keyof Pack, unknown>>;
