import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readRuleFiles } from "../../src/cli/rules-folder.ts";
import { parsePhrase } from "../../src/core/match/phrase.ts";
import type { Pack } from "../../src/core/pack.ts";
import { buildPack } from "../../src/pack/build.ts";
import { readMarks } from "../../src/pack/examples.ts";

const root = join(import.meta.dirname, "../..");
const built = buildPack(readRuleFiles(join(root, "rules")));

/**
 * Every phrase of the project's own rules and tables, each once, in one fixed order. Stems with the endings of a language
 * (`stem~kk`) are left out: the reference knows no grammar.
 */
export const realPhrases: readonly string[] = [...new Set(phrasesOf(built.pack))].filter(isPlain).sort();

function isPlain(phrase: string): boolean {
  return parsePhrase(phrase).ok && !phrase.includes("~");
}

/** Texts of the gold sets: titles and descriptions. */
export const goldTexts: readonly string[] = readdirSync(join(root, "tests/gold"))
  .filter((name) => name.endsWith(".jsonl"))
  .flatMap((name) =>
    readFileSync(join(root, "tests/gold", name), "utf8")
      .trim()
      .split("\n"),
  )
  .flatMap((line) => {
    const { title, text } = JSON.parse(line) as { title?: string; text: string };
    return title ? [title, text] : [text];
  });

/** Every fourth example of the rule files, both ways, without its marks: enough of each file; `rules test` runs them all. */
export const exampleTexts: readonly string[] = built.sources.phrases
  .flatMap(({ file }) => file.value.phrases)
  .flatMap((group) => [...group.should_flag, ...group.should_pass, ...(group.known_misses ?? []), ...(group.known_false_alarms ?? [])])
  .filter((_example, index) => index % 4 === 0)
  .map((example) => readMarks(example).text);

function phrasesOf(pack: Pack): string[] {
  const groups = pack.rules.flatMap((rules) => rules.groups);
  const near = groups.flatMap((group) => (group.near ?? []).flatMap(([one, other]) => [other, one]));
  const tables = [...pack.money.trades, ...pack.money.periods].flatMap(({ phrases }) => Object.values(phrases).flat());
  const places = pack.places.flatMap(({ names, risk }) => [...Object.values(names), ...Object.values(risk?.names ?? {})].flat());
  const messengers = pack.contacts.messengers.flatMap(({ words }) => words);
  const written = groups.flatMap(({ any = [], unless = [], unlessAnywhere = [] }) => [...any, ...unless, ...unlessAnywhere]);
  return [...written, ...near, ...tables, ...places, ...messengers];
}
