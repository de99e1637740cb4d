import { namesIn } from "../core/condition.ts";
import { parsePhrase } from "../core/match/phrase.ts";
import { unknownChain } from "../core/match/rule-set.ts";
import type { Pack } from "../core/pack.ts";
import type { Problem } from "./problem.ts";
import { type RuleSources, readRules, stripExamples } from "./read-rules.ts";

export interface BuiltPack {
  readonly pack: Pack;
  readonly sources: RuleSources;
  readonly problems: readonly Problem[];
}

/**
 * Builds a pack from rule files. No clock, sorted input: the same files give the same pack.
 *
 * @param files path below `rules/` → text
 * @param version written into the pack; when absent a short digest of the content
 */
export function buildPack(files: ReadonlyMap<string, string>, version?: string): BuiltPack {
  const sources = readRules(files);
  const flags = sources.flags.map(({ file }) => file.value);
  const pack: Pack = {
    format: 1,
    version: version ?? "",
    maker: sources.maker,
    flags,
    rules: sources.phrases.map(({ flag, file }) => ({
      flag,
      language: file.value.language,
      reviewed: file.value.reviewed,
      groups: file.value.phrases.map(stripExamples),
    })),
    combinations: sources.combinations.map(({ file }) => file.value),
    questions: sources.questions.map(({ file }) => file.value),
    advice: sources.advice.map(({ file }) => file.value),
    languages: sources.languages.map(({ reviewed: _reviewed, examples: _examples, ...words }) => words),
    places: [...sources.places],
    money: sources.money,
    contacts: sources.contacts,
    ...sources.extras,
    help: [...sources.help],
    sites: [...sources.sites],
  };
  if (!version) pack.version = `0-${digest(JSON.stringify(pack))}`;
  return { pack, sources, problems: [...sources.problems, ...checkPhrases(sources), ...checkNames(sources)] };
}

/** FNV-1a, 32 bit: names a build, proves nothing. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}

function checkPhrases(sources: RuleSources): Problem[] {
  const problems: Problem[] = [];
  const numberOf = (language: string) =>
    sources.languages.some((words) => words.language === language && words.suffixes.length > 0) ? 1 : 0;
  for (const { path, file } of sources.phrases) {
    const ids = new Set<string>();
    file.value.phrases.forEach((group, index) => {
      const at = (...rest: PropertyKey[]) => file.lineOf(["phrases", index, ...rest]);
      const error = (line: number, message: string) => problems.push({ severity: "error", file: path, line, message });
      if (ids.has(group.id)) error(at("id"), `the id "${group.id}" stands twice in this file; choose another`);
      ids.add(group.id);
      if (!group.any && !group.near && !group.followedBy) {
        error(at("id"), `group "${group.id}" looks for nothing; add any:, near: or followedBy:`);
      }
      const check = (phrase: string, ...where: PropertyKey[]) => {
        const parsed = parsePhrase(phrase);
        const message = parsed.ok ? unknownChain(parsed, numberOf) : `position ${parsed.error.at + 1}: ${parsed.error.message}`;
        if (message) error(at(...where), `phrase "${phrase}", ${message}`);
      };
      for (const key of ["any", "unless", "unlessClause", "unlessAnywhere"] as const) {
        for (const [position, phrase] of (group[key] ?? []).entries()) check(phrase, key, position);
      }
      for (const key of ["near", "followedBy"] as const) {
        group[key]?.forEach(([a, b], at) => {
          check(a, key, at, 0);
          check(b, key, at, 1);
        });
      }
    });
  }
  return problems;
}

const calculatedFacts = new Set(
  "abroad hard-currency pay-stated messenger phone corporate-contact free-mail employer-named full-text tier1-place risk-place works-from-home age-stated minors-wanted women-wanted men-wanted registration-number licence-number dates-stated".split(
    " ",
  ),
);

/** Every name in a condition must exist, or the condition would silently never hold. */
function checkNames(sources: RuleSources): Problem[] {
  const known = new Set([...calculatedFacts, ...sources.flags.map(({ file }) => file.value.id)]);
  for (const { flag, file } of sources.phrases) {
    for (const { sign } of file.value.phrases) if (sign) known.add(`${flag}#${sign}`);
  }
  const conditions = [...sources.combinations, ...sources.questions, ...sources.advice];
  return conditions.flatMap(({ path, file }) =>
    (file.value.when ? namesIn(file.value.when) : [])
      .filter((name) => !known.has(name) && !/^(home|to|from)-[A-Z]{2}$/.test(name))
      .map(
        (name): Problem => ({
          severity: "error",
          file: path,
          line: file.lineOf(["when"]),
          message: `"${name}" is no flag, sign or fact; see rules/README.md for the facts, or the folder names for flags`,
        }),
      ),
  );
}
