import { join } from "node:path";
import type { GoldAd } from "../core/gold-ad.ts";
import type { AuthoredGroup } from "../core/rule.ts";
import type { RuleSources } from "../pack/read-rules.ts";
import { readGold } from "./gold.ts";

/** What the rule desk finds in the package besides the rules: read by that page alone, when it needs it. */
export const DESK_ADS = "desk/ads.json";

/** The ads of our own making and, by flag, the examples of its groups, which packs leave behind: name of the file → text. */
export function deskFiles(root: string, { phrases }: Pick<RuleSources, "phrases">): Map<string, string> {
  const ads = readGold(join(root, "tests/gold")).flatMap(([language, set]) =>
    set.map(
      ({ id, label, split, title = "", text, country = "" }): GoldAd => ({
        id,
        language,
        risky: label === "fraud",
        held: split === "held",
        title,
        text,
        country,
      }),
    ),
  );
  const files = new Map([[DESK_ADS, JSON.stringify(ads)]]);
  for (const flag of new Set(phrases.map((file) => file.flag))) {
    const byRule = phrases
      .filter((file) => file.flag === flag)
      .flatMap(({ file: { value } }) => value.phrases.map((group) => [`${value.language}/${group.id}`, examplesOf(group)] as const));
    files.set(`desk/${flag}.json`, JSON.stringify(Object.fromEntries(byRule)));
  }
  return files;
}

function examplesOf({ should_flag, should_pass, known_misses, known_false_alarms, note }: AuthoredGroup) {
  return { should_flag, should_pass, known_misses, known_false_alarms, note };
}
