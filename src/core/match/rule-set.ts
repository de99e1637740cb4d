import type { Pack } from "../pack.ts";
import type { PhraseGroup } from "../rule.ts";
import { compileMatcher, type Matcher, type Pattern } from "./matcher.ts";
import { parsePhrase, type Sequence } from "./phrase.ts";

/** One group of phrases with the names findings carry. */
export interface Rule {
  /** `flag/language/group`, permanent. */
  readonly name: string;
  readonly flag: string;
  readonly language: string;
  readonly group: PhraseGroup;
}

/** What an occurrence of a phrase means for its owner. */
export type Target =
  | { readonly kind: "any" | "unless" | "unless-anywhere"; readonly rule: Rule }
  | { readonly kind: "near"; readonly rule: Rule; readonly pair: number; readonly side: 0 | 1 }
  | { readonly kind: "place"; readonly country: string; readonly tier: 1 | 2 | undefined }
  | { readonly kind: "trade"; readonly id: string; readonly factor: number }
  | { readonly kind: "period"; readonly id: string; readonly perMonth: number | null }
  | { readonly kind: "messenger"; readonly id: string };

/** All phrases of a pack, ready to run. */
export interface RuleSet {
  readonly matcher: Matcher;
  /** By key of an occurrence. */
  readonly targets: readonly Target[];
  /** Phrases that could not be read and are left out: rule or table name, and why. */
  readonly skipped: readonly { readonly name: string; readonly phrase: string; readonly message: string }[];
}

/** Compiles every phrase of the pack. A phrase that cannot be read is skipped and listed; the rest works. */
export function compileRules(pack: Pack): RuleSet {
  const targets: Target[] = [];
  const patterns: Pattern[] = [];
  const skipped: { name: string; phrase: string; message: string }[] = [];

  const add = (name: string, phrase: string, target: Target): void => {
    const parsed = parsePhrase(phrase);
    if (!parsed.ok) {
      skipped.push({ name, phrase, message: parsed.error.message });
      return;
    }
    const key = targets.push(target) - 1;
    patterns.push(...parsed.sequences.map((steps: Sequence) => ({ key, steps })));
  };

  for (const { flag, language, groups } of pack.rules) {
    for (const group of groups) addRule({ name: `${flag}/${language}/${group.id}`, flag, language, group }, add);
  }
  addTables(pack, add);
  return { matcher: compileMatcher(patterns), targets, skipped };
}

type Add = (name: string, phrase: string, target: Target) => void;

function addRule(rule: Rule, add: Add): void {
  const { group, name } = rule;
  for (const phrase of group.any ?? []) add(name, phrase, { kind: "any", rule });
  for (const phrase of group.unless ?? []) add(name, phrase, { kind: "unless", rule });
  for (const phrase of group.unlessAnywhere ?? []) add(name, phrase, { kind: "unless-anywhere", rule });
  group.near?.forEach(([a, b], pair) => {
    add(name, a, { kind: "near", rule, pair, side: 0 });
    add(name, b, { kind: "near", rule, pair, side: 1 });
  });
}

function addTables(pack: Pack, add: Add): void {
  for (const place of pack.places) {
    const name = `places/${place.country}`;
    const tier = place.risk?.tier;
    for (const phrase of Object.values(place.names).flat()) {
      add(name, phrase, { kind: "place", country: place.country, tier: place.risk?.names ? undefined : tier });
    }
    for (const phrase of Object.values(place.risk?.names ?? {}).flat()) {
      add(name, phrase, { kind: "place", country: place.country, tier });
    }
  }
  for (const { id, factor, phrases } of pack.money.trades) {
    for (const phrase of Object.values(phrases).flat()) add(`money/trades/${id}`, phrase, { kind: "trade", id, factor });
  }
  for (const { id, perMonth, phrases } of pack.money.periods) {
    for (const phrase of Object.values(phrases).flat()) add(`money/periods/${id}`, phrase, { kind: "period", id, perMonth });
  }
  for (const { id, words } of pack.contacts.messengers) {
    for (const phrase of words) add(`contacts/${id}`, phrase, { kind: "messenger", id });
  }
}
