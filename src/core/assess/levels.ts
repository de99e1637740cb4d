import { type Level, louder } from "../level.ts";
import type { EngineCombination, EngineFlag } from "../split-pack.ts";

/** A flag that stands after counter-evidence, with the level it has alone in this ad. */
export interface Standing {
  readonly flag: EngineFlag;
  readonly alone: Level;
  /** Only rules that are drafts found it. */
  readonly experimental: boolean;
}

export interface LevelInput {
  readonly standing: readonly Standing[];
  readonly combinations: readonly EngineCombination[];
  /** Facts known about the ad. */
  readonly has: (fact: string) => boolean;
  /** How many protective facts stand. */
  readonly protective: number;
  /** It offers work, or tells how to answer. What does neither is most likely about such offers: news, a story. */
  readonly addressed: boolean;
}

/** Flags whose level no protective evidence lowers. */
const neverLowered = /^(crime\.|sector\.organ$|sector\.escort-sexual$|documents\.retention$)/;

/** Protective facts needed to lower a listing by one level: a single one is too easily copied. */
const PROTECTION_NEEDED = 3;

/**
 * The level of a listing by the logic of red-flags §0.3: grave flags and danger combinations are loud, weak flags never
 * add up by number, who is wanted never warns alone, protective evidence lowers by at most one level.
 */
export function levelOf(input: LevelInput): Level {
  const { standing, combinations } = input;
  let level: Level = standing.length > 0 ? "info" : "none";
  for (const { level: together } of combinations) level = louder(level, together);
  for (const one of standing) level = louder(level, aloneLevel(one, standing));
  level = louder(level, levelByStrength(standing, input.has));
  if (level === "danger" && onlyDrafts(standing)) level = "caution";
  if (level === "caution" && !input.addressed && isSingle(input)) level = "info";
  return lowered(level, input);
}

/** One sign and nothing that goes with it. */
function isSingle({ standing, combinations }: LevelInput): boolean {
  return standing.length === 1 && combinations.every(({ level }) => level === "info" || level === "none");
}

/** Drafts alone are loud only when signs of two families stand, in combinations too. */
function onlyDrafts(standing: readonly Standing[]): boolean {
  const families = new Set(standing.map(({ flag }) => flag.family));
  return standing.length > 0 && families.size < 2 && standing.every(({ experimental }) => experimental);
}

/** An experimental rule is loud only beside a flag of another family; demographic flags (family F) never warn alone. */
function aloneLevel({ flag, alone, experimental }: Standing, standing: readonly Standing[]): Level {
  if (flag.family === "F" && alone !== "none") return "info";
  const companion = standing.some((other) => other.flag.family !== flag.family);
  if (alone === "danger" && experimental && !companion) return "caution";
  return alone;
}

function levelByStrength(standing: readonly Standing[], has: (fact: string) => boolean): Level {
  const counted = standing.filter(({ alone }) => alone !== "none");
  const of = (strength: string) => counted.filter(({ flag }) => flag.strength === strength);
  const strong = of("S");
  const medium = of("M");
  const weak = of("W");
  const beyondDemographic = [...strong, ...medium].some(({ flag }) => flag.family !== "F");
  if (beyondDemographic && (strong.length >= 2 || (strong.length >= 1 && medium.length >= 1))) return "danger";
  if (beyondDemographic && medium.length >= 3) return "caution";
  if (beyondDemographic && medium.length >= 2 && weak.length >= 1 && has("abroad")) return "caution";
  const families = new Set(weak.map(({ flag }) => flag.family));
  const uncheckable = counted.some(({ flag }) => flag.id === "contact.anonymous-employer");
  if (weak.length >= 3 && families.size >= 3 && uncheckable && has("abroad")) return "caution";
  return "none";
}

function lowered(level: Level, { standing, protective }: LevelInput): Level {
  if (protective < PROTECTION_NEEDED || standing.some(({ flag }) => neverLowered.test(flag.id))) return level;
  if (level === "danger") return "caution";
  return level === "caution" ? "info" : level;
}
