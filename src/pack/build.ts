import { canonicalJson, sortKeys } from "../core/canonical-json.ts";
import { namesIn } from "../core/condition.ts";
import type { Flag } from "../core/flag.ts";
import { parsePhrase } from "../core/match/phrase.ts";
import { unknownChain } from "../core/match/rule-set.ts";
import type { Pack } from "../core/pack.ts";
import { toModel } from "../core/score/model.ts";
import { checkScores } from "./check-scores.ts";
import { onlyConfirmed, withConfirmations } from "./confirm-help.ts";
import type { Problem } from "./problem.ts";
import { type RuleSources, readRules, stripExamples } from "./read-rules.ts";
import { parseSources, SOURCES_FILE, sourcesNamed } from "./sources.ts";
import { checkTexts, withTranslations } from "./texts.ts";
import { checkWithdrawn } from "./withdrawn.ts";

export interface BuiltPack {
  readonly pack: Pack;
  readonly sources: RuleSources;
  readonly problems: readonly Problem[];
  /** Ids of help services that a release leaves out. */
  readonly droppedHelp: readonly string[];
}

export interface BuildOptions {
  /** Builds a release of this day (YYYY-MM-DD): help services without a fresh confirmation are left out. */
  readonly releaseDay?: string | undefined;
}

/**
 * Builds a pack from rule files. No clock, sorted input, keys in canonical order: the same files give the same pack.
 *
 * @param files path below `rules/` → text
 * @param version written into the pack; when absent the number in pack.yaml and a short digest of the content
 */
export function buildPack(files: ReadonlyMap<string, string>, version?: string, { releaseDay }: BuildOptions = {}): BuiltPack {
  const sources = readRules(files);
  const known = withConfirmations(sources.help, sources.confirmed);
  const help = releaseDay ? onlyConfirmed(known, releaseDay) : { kept: known, dropped: [] };
  const own = {
    flags: sources.flags.map(({ file: { value } }) => shipped(value)),
    combinations: sources.combinations.map(({ file }) => file.value),
    questions: sources.questions.map(({ file }) => file.value),
    advice: sources.advice.map(({ file }) => file.value),
  };
  const texts = withTranslations(own, sources.texts);
  const pack: Pack = {
    format: 1,
    version: version ?? "",
    maker: sources.maker,
    flags: texts.flags,
    rules: sources.phrases.map(({ flag, file }) => ({
      flag,
      language: file.value.language,
      reviewed: file.value.reviewed,
      ...(file.value.status && { status: file.value.status }),
      groups: file.value.phrases.map(stripExamples),
    })),
    combinations: texts.combinations,
    questions: texts.questions,
    advice: texts.advice,
    languages: sources.languages.map(({ reviewed: _reviewed, examples: _examples, drafts: _drafts, ...words }) => words),
    places: [...sources.places],
    money: sources.money,
    contacts: sources.contacts,
    ...sources.extras,
    ...(sources.countries.length > 0 && { countries: [...sources.countries] }),
    ...(sources.scores.length > 0 && { score: sources.scores.map(({ file }) => toModel(file.value)) }),
    help: help.kept,
    sites: [...sources.sites],
    sources: sourcesNamed(texts, parseSources(files.get(SOURCES_FILE) ?? "")),
  };
  if (!version) pack.version = `${sources.release?.value.version ?? 0}-${digest(canonicalJson(pack))}`;
  return {
    pack: sortKeys(pack),
    sources,
    problems: [
      ...sources.problems,
      ...checkPhrases(sources),
      ...checkDrafts(sources),
      ...checkNames(sources),
      ...checkScores(sources),
      ...checkTexts(own, sources.texts),
      ...checkWithdrawn(pack, sources),
      ...checkConfirmed(sources),
    ],
    droppedHelp: help.dropped,
  };
}

/** What authors need and readers do not stays behind. */
function shipped({ signs: _signs, ...flag }: Flag): Flag {
  return flag;
}

/** Phrases that nobody of the language checked must say so where a mistake is likely, and are then never loud alone. */
function checkDrafts({ languages, phrases }: RuleSources): Problem[] {
  const drafted = new Set(languages.flatMap(({ language, drafts }) => (drafts ? [language] : [])));
  return phrases
    .filter(({ file: { value } }) => drafted.has(value.language) && value.reviewed === "none" && value.status !== "experimental")
    .map(({ path, file }) => ({
      severity: "error",
      file: path,
      line: file.lineOf(["reviewed"]),
      message: `no native speaker has checked these phrases; write "status: experimental" below "reviewed: none"`,
    }));
}

/** A record of a service that is not there is a slip of the pen, and a release would silently lack the service that was meant. */
function checkConfirmed({ help, confirmed }: RuleSources): Problem[] {
  const known = new Set(help.map(({ id }) => id));
  return confirmed
    .filter(({ id }) => !known.has(id))
    .map(({ id }) => ({
      severity: "error",
      file: "help/confirmed.yaml",
      line: 0,
      message: `"${id}" is no service in rules/help; write the id of one`,
    }));
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
  "abroad hard-currency pay-stated messenger phone corporate-contact free-mail employer-named full-text tier1-place risk-place works-from-home age-stated minors-wanted women-wanted men-wanted registration-number licence-number dates-stated wording-of-bait".split(
    " ",
  ),
);

/** Every name in a condition must exist, or the condition would silently never hold. */
function checkNames(sources: RuleSources): Problem[] {
  const known = new Set([...calculatedFacts, ...sources.flags.map(({ file }) => file.value.id)]);
  for (const { file } of sources.flags) for (const sign of Object.keys(file.value.signs ?? {})) known.add(`${file.value.id}#${sign}`);
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
