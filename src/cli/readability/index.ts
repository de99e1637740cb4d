import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildPack } from "../../pack/build.ts";
import type { LocaleTexts } from "../../words/locale.ts";
import { readLocales } from "../locale-files.ts";
import { CannotRun, EXIT, print, table } from "../output.ts";
import { readRuleFiles } from "../rules-folder.ts";
import { formulas, reaches } from "./formulas.ts";
import { countTexts, LONG_SENTENCE, sentencesOf, wordsOf } from "./measure.ts";

/** Shorter texts are labels of buttons and headings: no sentences to judge. */
const SENTENCE_WORDS = 4;

/** How readable the texts of one language and kind are. */
export interface ReadabilityRow {
  readonly language: string;
  readonly texts: "interface" | "rules";
  readonly sentences: number;
  readonly wordsPerSentence: number;
  readonly longSentences: number;
  readonly formula: string | null;
  readonly figure: number | null;
  readonly reached: boolean | null;
}

/**
 * `second-look readability [LANGUAGE] [--show] [--json FILE]`: how readable the interface and the texts of rules are, by language.
 * `--show` prints the sentences of more than 20 words, for whoever mends them.
 */
export function readability(args: readonly string[], root: string): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { show: { type: "boolean" }, json: { type: "string" } },
  });
  const [only] = positionals;
  const all = collectTexts(root);
  if (only !== undefined && !all.some(({ language }) => language === only)) {
    const known = [...new Set(all.map(({ language }) => language))].join(", ");
    throw new CannotRun(`there are no texts in "${only}"; one of: ${known}`);
  }
  const chosen = all.filter(({ language }) => only === undefined || language === only);
  const rows = chosen.map(({ language, texts, lines }) => rowOf(language, texts, lines));
  print(
    table([
      ["language", "texts", "sentences", "words a sentence", `over ${LONG_SENTENCE} words`, "formula", "figure", "goal"],
      ...rows.map((row) => [
        row.language,
        row.texts,
        row.sentences,
        row.wordsPerSentence,
        row.longSentences,
        row.formula ?? "none known",
        row.figure ?? "–",
        goalOf(row),
      ]),
    ]),
  );
  if (values.show) for (const { language, lines } of chosen) for (const line of longSentences(lines)) print(`${language}: ${line}`);
  if (values.json) writeFileSync(resolve(values.json), `${JSON.stringify({ rows }, null, 2)}\n`);
  return EXIT.done;
}

/** Figures of the texts of one language. */
export function rowOf(language: string, texts: ReadabilityRow["texts"], lines: readonly string[]): ReadabilityRow {
  const counts = countTexts(lines, language);
  const formula = counts.sentences > 0 ? formulas[language] : undefined;
  const figure = formula ? Math.round(formula.figure(counts)) : null;
  return {
    language,
    texts,
    sentences: counts.sentences,
    wordsPerSentence: counts.sentences > 0 ? Number((counts.words / counts.sentences).toFixed(1)) : 0,
    longSentences: counts.longSentences,
    formula: formula?.name ?? null,
    figure,
    reached: formula && figure !== null ? reaches(figure, formula) : null,
  };
}

function goalOf({ language, reached }: ReadabilityRow): string {
  const goal = formulas[language]?.goal;
  if (!goal || reached === null) return "";
  return `${"atLeast" in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`} ${reached ? "reached" : "missed"}`;
}

function longSentences(lines: readonly string[]): string[] {
  return lines.flatMap(sentencesOf).filter((sentence) => wordsOf(sentence).length > LONG_SENTENCE);
}

interface Texts {
  readonly language: string;
  readonly texts: ReadabilityRow["texts"];
  readonly lines: readonly string[];
}

function collectTexts(root: string): Texts[] {
  const locales = [...readLocales(root).values()].map(
    ({ code, texts }): Texts => ({ language: code, texts: "interface", lines: linesOf(texts).filter(isSentence) }),
  );
  const { flags, combinations, questions, advice } = buildPack(readRuleFiles(join(root, "rules"))).pack;
  const languages = new Set([...flags, ...questions].flatMap(({ texts }) => Object.keys(texts ?? {})));
  const rules = [...languages].sort().map((language): Texts => {
    const about = [...flags, ...combinations].flatMap(({ texts }) => texts?.[language] ?? []);
    const said = [...questions, ...advice].flatMap(({ texts }) => texts[language] ?? []);
    return {
      language,
      texts: "rules",
      lines: [...about.flatMap(({ why, advice: what }) => [why, what ?? ""]), ...said].filter(isSentence),
    };
  });
  return [...locales, ...rules];
}

function linesOf(texts: LocaleTexts): string[] {
  return Object.values(texts).flatMap((value) => (typeof value === "string" ? [value] : linesOf(value)));
}

const isSentence = (text: string): boolean => wordsOf(text).length >= SENTENCE_WORDS;
