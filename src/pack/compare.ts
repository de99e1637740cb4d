import type { Pack } from "../core/pack.ts";

/** A pack or an extra pack: what two of them can be compared by. */
export type Comparable = Pick<Pack, "flags" | "rules" | "combinations" | "help" | "sites"> & Partial<Pick<Pack, "questions" | "advice">>;

/** What differs between two packs, as names and phrases. */
export interface PackDifference {
  /** `flag/language/group` and the phrase. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Anything else with a name: `flag fee.upfront: changed`. */
  readonly others: readonly string[];
}

/** Compares two packs. Order does not matter, so moving a rule is no change. */
export function comparePacks(old: Comparable, young: Comparable): PackDifference {
  const [before, after] = [phrasesOf(old), phrasesOf(young)];
  return {
    added: [...after].filter((line) => !before.has(line)).sort(),
    removed: [...before].filter((line) => !after.has(line)).sort(),
    others: [
      ...namedChanges("flag", old.flags, young.flags),
      ...namedChanges("combination", old.combinations, young.combinations),
      ...namedChanges("question", old.questions ?? [], young.questions ?? []),
      ...namedChanges("step", old.advice ?? [], young.advice ?? []),
      ...namedChanges("help", old.help, young.help),
      ...namedChanges("site", old.sites, young.sites),
    ],
  };
}

/** Every phrase and condition of every group, one line each. */
function phrasesOf({ rules }: Comparable): Set<string> {
  const lines = new Set<string>();
  for (const { flag, language, groups } of rules) {
    for (const { id, ...group } of groups) {
      for (const [key, value] of Object.entries(group)) {
        for (const one of Array.isArray(value) ? value : [value]) lines.add(`${flag}/${language}/${id} ${key}: ${written(one)}`);
      }
    }
  }
  return lines;
}

const written = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));

function namedChanges(kind: string, old: readonly { readonly id: string }[], young: readonly { readonly id: string }[]): string[] {
  const [before, after] = [byId(old), byId(young)];
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((id) => {
    if (before.get(id) === after.get(id)) return [];
    const what = !before.has(id) ? "added" : !after.has(id) ? "removed" : "changed";
    return [`${kind} ${id}: ${what}`];
  });
}

function byId(list: readonly { readonly id: string }[]): Map<string, string> {
  return new Map(list.map((one) => [one.id, JSON.stringify(one)]));
}
