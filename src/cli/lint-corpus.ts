import { existsSync } from "node:fs";
import { join } from "node:path";
import { readListing } from "../core/assess/read-listing.ts";
import type { Engine } from "../core/engine.ts";
import type { Problem } from "../pack/problem.ts";
import type { RuleSources } from "../pack/read-rules.ts";
import { type GoldAd, readGold } from "./gold.ts";

/** A group that stands in more ordinary ads of its language than this share says too little. */
const TOO_OFTEN = 0.01;

/** Fewer hits than this are chance. */
const LEAST_HITS = 3;

/** Groups that fire on ordinary ads of their own language too often, or on ads of other languages. */
export function doubtsFromGold(engine: Engine, sources: RuleSources, root: string): Problem[] {
  if (!existsSync(join(root, "tests/gold"))) return [];
  const sets = readGold(join(root, "tests/gold"));
  const hits = new Map<string, Map<string, number>>();
  for (const [language, ads] of sets) {
    for (const ad of ads.filter(({ label }) => label === "legit")) {
      for (const rule of rulesIn(engine, ad)) {
        const byLanguage = hits.get(rule) ?? new Map<string, number>();
        byLanguage.set(language, (byLanguage.get(language) ?? 0) + 1);
        hits.set(rule, byLanguage);
      }
    }
  }
  const sizes = new Map(sets.map(([language, ads]) => [language, ads.filter(({ label }) => label === "legit").length]));
  return sources.phrases.flatMap(({ path, flag, file }) => {
    const { language, phrases } = file.value;
    const loudAlone = engine.flags.get(flag)?.role === "flag";
    return phrases.flatMap((group, index): Problem[] => {
      const level = group.level ?? engine.flags.get(flag)?.level;
      if (!loudAlone || level === "none" || level === "info") return [];
      const own = hits.get(`${flag}/${language}/${group.id}`);
      const warn = (message: string): Problem => ({
        severity: "warning",
        file: path,
        line: file.lineOf(["phrases", index, "id"]),
        message,
      });
      const atHome = own?.get(language) ?? 0;
      const often = atHome >= LEAST_HITS && atHome / (sizes.get(language) ?? 1) > TOO_OFTEN;
      const abroad = [...(own ?? [])].filter(([other, count]) => other !== language && !related(language, other) && count >= 2);
      return [
        ...(often
          ? [warn(`"${group.id}" stands in ${atHome} of ${sizes.get(language)} ordinary ads; add guards, or make it level: info`)]
          : []),
        ...abroad.map(([other, count]) =>
          warn(`"${group.id}" stands in ${count} ordinary ads in "${other}"; its words mean something else there`),
        ),
      ];
    });
  });
}

/** Languages whose ads mix: Russian words are at home in all of the region. */
const mixing = new Set(["ru", "uk", "kk", "ky", "tg", "uz", "tk"]);
const related = (a: string, b: string) => mixing.has(a) && mixing.has(b) && (a === "ru" || b === "ru");

function rulesIn(engine: Engine, { id, title, text, country }: GoldAd): Set<string> {
  const { matches } = readListing(engine, { id, ...(title && { title }), description: text, reading: "full" }, country);
  return new Set(matches.filter(({ cancelled }) => !cancelled).map(({ rule }) => rule.name));
}
