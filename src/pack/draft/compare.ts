import { assess } from "../../core/assess/assess.ts";
import type { Assessment } from "../../core/assessment.ts";
import type { WholeEngine } from "../../core/engine.ts";
import type { GoldAd } from "../../core/gold-ad.ts";
import { compareLevels, type Level } from "../../core/level.ts";
import type { Listing } from "../../core/listing.ts";
import { type OverlayRules, withOverlay } from "../../core/overlay.ts";

/** Where the words of a draft stand in the text of an ad. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An ad that a draft changes. */
export interface ChangedAd {
  readonly id: string;
  readonly language: string;
  readonly risky: boolean;
  readonly title: string;
  readonly text: string;
  readonly was: Level;
  readonly is: Level;
  /** Words in the text that the draft found. */
  readonly spans: readonly Span[];
}

/** What a draft changes among the ads of our own making. */
export interface Comparison {
  /** Ordinary ads that got louder first (possible false alarms), then risky ones that got quieter, then all others. At most 60. */
  readonly changed: readonly ChangedAd[];
  /** Further changed ads that are not listed. */
  readonly more: number;
  /** Ads that may be looked at in which the draft finds words and the level stays. */
  readonly unmoved: number;
  /** Ads held back that change, counted only: whoever sees them would fit rules to them. */
  readonly held: { readonly louder: number; readonly quieter: number };
  readonly read: number;
}

/** An ad that somebody pasted, without and with the draft. */
export interface OwnAd {
  readonly text: string;
  readonly was: Level;
  readonly is: Level;
  /** Words that the rules in use found, and those that the draft found. */
  readonly spans: readonly Span[];
  readonly drafted: readonly Span[];
}

const MOST = 60;

/** A draft laid over the rules: the engine with it, and a quick way to tell which ads it may concern. */
export interface Trial {
  readonly engine: WholeEngine;
  /** Names of the draft's rules. */
  readonly names: ReadonlySet<string>;
  mayConcern(text: string): boolean;
}

/** Lays a draft over an engine. What it replaces is compiled apart too, so that ads it no longer concerns are found. */
export function tryDraft(base: WholeEngine, rules: OverlayRules): Trial {
  const names = new Set(rules.groups.map(({ id }) => `${rules.flag}/${rules.language}/${id}`));
  const after = withOverlay(base, [rules]).engine;
  const replaced = base.pack.rules
    .map((one) => ({ ...one, groups: one.groups.filter(({ id }) => names.has(`${one.flag}/${one.language}/${id}`)) }))
    .filter(({ groups }) => groups.length > 0);
  const before = withOverlay(base, replaced).engine;
  const finds = ({ overlay }: WholeEngine, text: string) => (overlay?.rules.matcher.read(text).occurrences.length ?? 0) > 0;
  return { engine: after, names, mayConcern: (text) => finds(after, text) || finds(before, text) };
}

/** Assesses the ads that a draft may concern, without it and with it; all others are the same by construction. */
export function compareOnAds(base: WholeEngine, trial: Trial, ads: readonly GoldAd[]): Comparison {
  const changed: ChangedAd[] = [];
  let unmoved = 0;
  const held = { louder: 0, quieter: 0 };
  for (const ad of ads) {
    if (!trial.mayConcern(`${ad.title}\n${ad.text}`)) continue;
    const listing: Listing = { id: ad.id, ...(ad.title && { title: ad.title }), description: ad.text, reading: "full" };
    const context = { pageCountry: ad.country || undefined };
    const [without, drafted] = [assess(base, listing, context), assess(trial.engine, listing, context)];
    const moved = compareLevels(drafted.level, without.level);
    if (moved === 0) unmoved += !ad.held && spansOf(drafted, trial.names).length > 0 ? 1 : 0;
    else if (ad.held) held[moved > 0 ? "louder" : "quieter"]++;
    else {
      const { id, language, risky, title, text } = ad;
      changed.push({ id, language, risky, title, text, was: without.level, is: drafted.level, spans: spansOf(drafted, trial.names) });
    }
  }
  changed.sort((a, b) => concern(a) - concern(b) || compareLevels(b.is, a.is));
  return { changed: changed.slice(0, MOST), more: Math.max(0, changed.length - MOST), unmoved, held, read: ads.length };
}

/** What somebody should look at first. */
function concern({ risky, was, is }: ChangedAd): number {
  const louder = compareLevels(is, was) > 0;
  if (!risky) return louder ? 0 : 2;
  return louder ? 3 : 1;
}

/** Assesses pasted texts without a draft, and with it where there is one. */
export function compareOwn(base: WholeEngine, trial: Trial | undefined, texts: readonly string[], homeCountry?: string): OwnAd[] {
  return texts.map((text, at) => {
    const listing: Listing = { id: String(at), description: text, reading: "full" };
    const context = { homeCountry };
    const without = assess(base, listing, context);
    const drafted = trial ? assess(trial.engine, listing, context) : without;
    return {
      text,
      was: without.level,
      is: drafted.level,
      spans: spansOf(without),
      drafted: trial ? spansOf(drafted, trial.names) : [],
    };
  });
}

/** Stretches of the text that stand; of these rules only, where they are named. */
function spansOf({ findings }: Assessment, names?: ReadonlySet<string>): Span[] {
  return findings
    .filter(({ field, rule, cancelled, start, end }) => field === "description" && !cancelled && end > start && (names?.has(rule) ?? true))
    .map(({ start, end }) => ({ start, end }));
}
