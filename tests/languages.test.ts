import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createEngine, type Engine } from "../src/core/engine.ts";
import { findInField } from "../src/core/match/find.ts";
import { parsePhrase } from "../src/core/match/phrase.ts";
import { foldSuffixes, isChain, isNegative, type Suffixes } from "../src/core/match/suffixes.ts";
import { LanguageFile } from "../src/core/pack.ts";
import { readWords } from "../src/core/text/words.ts";
import { parseYaml } from "../src/pack/parse-yaml.ts";
import { buildSmall } from "./small-pack.ts";

const folder = join(import.meta.dirname, "../rules/languages");

const languages = readdirSync(folder).map((name): LanguageFile => {
  const parsed = parseYaml(name, readFileSync(join(folder, name), "utf8"), LanguageFile);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.file.value;
});
const words = languages.map(({ reviewed: _reviewed, examples: _examples, ...rest }) => rest);
const { pack } = buildSmall();

type Pair = readonly [stem: string, word: string];

/** One rule for each phrase, `test.flag/xx/g0`…, in a pack with the words of all languages. */
function engineOf(language: string, phrases: readonly string[]): Engine {
  const groups = phrases.map((phrase, index) => ({ id: `g${index}`, negation: "cancels" as const, any: [phrase] }));
  const engine = createEngine({ ...pack, languages: words, rules: [{ flag: "test.flag", language, reviewed: "none", groups }] });
  expect(engine.rules.skipped).toEqual([]);
  return engine;
}

/** What becomes of the phrase with that number: `cancelled` or `stands` for each place it is found in. */
function judge({ rules }: Engine, text: string, rule = 0): string[] {
  return findInField(rules, "description", rules.matcher.read(text))
    .matches.filter((match) => match.rule.group.id === `g${rule}`)
    .map(({ cancelled }) => cancelled ?? "stands");
}

const skeleton = (word: string) =>
  readWords(word)
    .words.map((one) => one.skeleton)
    .join(" ");

/** What stands behind the stem, folded; undefined when the word does not begin so. */
function rest([stem, word]: Pair): string | undefined {
  return skeleton(word).startsWith(skeleton(stem)) ? skeleton(word).slice(skeleton(stem).length) : undefined;
}

/** Pairs whose verdict is not the one wanted; with the stem written as a phrase and read by the engine. */
function wrongByEngine(language: string, pairs: readonly Pair[], sign: string, wanted: (verdicts: readonly string[]) => boolean): string[] {
  // Stems of two letters are too short for a phrase.
  const written = pairs.filter(([stem]) => parsePhrase(stem + sign).ok);
  const engine = engineOf(
    language,
    written.map(([stem]) => stem + sign),
  );
  return written.flatMap(([stem, word], index) => {
    const verdicts = judge(engine, word, index);
    return wanted(verdicts) ? [] : [`${stem}${sign} ${word}: ${verdicts.join()}`];
  });
}

describe.each(languages)("$language", ({ language, examples, suffixes, negativeSuffixes }) => {
  const { inflected = [], otherWords = [], negative = [], notNegative = [] } = examples ?? {};
  const folded: Suffixes | undefined = foldSuffixes(words)[languages.findIndex((one) => one.language === language) + 1];

  it("has examples for all it lists", () => {
    expect(inflected.length).toBeGreaterThan(0);
    expect(otherWords.length).toBeGreaterThan(0);
    if (negativeSuffixes.length > 0) expect(negative.length).toBeGreaterThan(0);
    expect(suffixes.length).toBeGreaterThan(0);
  });

  it("knows words with endings, and no other words", () => {
    const chain = (pair: Pair) => folded !== undefined && isChain(folded, rest(pair) ?? "?");
    expect(inflected.filter((pair) => !chain(pair))).toEqual([]);
    expect(otherWords.filter(chain)).toEqual([]);
    const absent = (pair: Pair) => folded !== undefined && isNegative(folded, rest(pair) ?? "");
    expect(negative.filter((pair) => !absent(pair))).toEqual([]);
    expect(notNegative.filter(absent)).toEqual([]);
  });

  it("finds words with endings", () => {
    expect(wrongByEngine(language, inflected, `~${language}`, (verdicts) => verdicts.join() === "stands")).toEqual([]);
  });

  it("lets no other word stand", () => {
    expect(wrongByEngine(language, otherWords, `~${language}`, (verdicts) => !verdicts.includes("stands"))).toEqual([]);
  });

  it("calls off words of absence, and no others", () => {
    for (const sign of ["*", `~${language}`]) {
      expect(wrongByEngine(language, negative, sign, (verdicts) => verdicts.join() === "negation")).toEqual([]);
    }
    expect(wrongByEngine(language, notNegative, "*", (verdicts) => verdicts.join() === "stands")).toEqual([]);
  });

  it("knows absence in its own phrases only", () => {
    const other = language === "en" ? "fr" : "en";
    expect(wrongByEngine(other, negative, "*", (verdicts) => verdicts.join() === "stands")).toEqual([]);
  });
});

/** A word as it is compared: letters and script. */
function asCompared(word: string): string {
  return readWords(word)
    .words.map((piece) => `${piece.skeleton}/${piece.script}`)
    .join("+");
}

describe("words that call off", () => {
  const engines = new Map(languages.map(({ language }) => [language, engineOf(language, ["visa"])]));

  function verdicts(text: string): string[] {
    return [...engines].flatMap(([language, engine]) => (judge(engine, text).join() === "negation" ? [language] : []));
  }

  it.each(languages)("of $language do so in phrases of languages that have them, in no others", ({ negators, negatorsAfter }) => {
    const wrong: string[] = [];
    const check = (word: string, text: string, key: "negators" | "negatorsAfter") => {
      const owners = languages.filter((one) => one[key].map(asCompared).includes(asCompared(word))).map(({ language }) => language);
      const given = verdicts(text);
      if (given.join() !== owners.join()) wrong.push(`${text}: ${given.join()} instead of ${owners.join()}`);
    };
    for (const word of negators) check(word, `${word} visa`, "negators");
    for (const word of negatorsAfter) check(word, `visa ${word}`, "negatorsAfter");
    expect(wrong).toEqual([]);
  });

  it.each([
    // Marks fold away, so Italian "né" calls off as "ne" too.
    ["French “ne” is no Turkish one", "ne visa", ["fr", "it"]],
    ["Italian “dal” is no Turkmen “däl”", "visa dal", ["tk"]],
    ["Turkmen “däl”", "visa däl", ["tk"]],
    ["Turkish “yok” and Turkmen “ýok”", "visa yok", ["tk", "tr"]],
    ["Kazakh “емес”", "visa емес", ["kk"]],
    ["Polish “bez” and French “sans” stand before", "visa bez, visa sans", []],
    ["“yok” behind a comma", "visa, yok", []],
    ["“yok” three words behind", "visa falan filan yok", ["tk", "tr"]],
    ["“yok” four words behind", "visa falan filan hepsi yok", []],
    ["“yok” in the next sentence", "Visa. Yok", []],
    ["“yok” before", "yok visa", []],
    ["“hiç” before", "hiç visa", ["tk", "tr"]],
    ["“hiç” behind", "visa hiç", []],
  ])("%s: %s", (_what, text, expected) => {
    expect(verdicts(text)).toEqual(expected);
  });
});
