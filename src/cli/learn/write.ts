import type { ScoreFile } from "../../core/score/model.ts";
import { signs } from "../../core/score/signs.ts";
import type { Fitted } from "./fit.ts";
import type { Table } from "./model.ts";
import type { Spellings } from "./read-data.ts";
import { themeOf, themeOrder } from "./themes.ts";

/** What was learned, as it is written down: rounded, words by theme and alphabet. Entries that round to nought are left out. */
export function toFile(table: Table, fitted: Fitted, spellings: Spellings, head: Pick<ScoreFile, "language" | "also" | "bait">): ScoreFile {
  const named: Record<string, number> = {};
  signs.forEach(({ name }, index) => {
    const weight = rounded(fitted[index] as number);
    if (weight !== 0) named[name] = weight;
  });
  const entries = new Map<string, [string, number][]>(themeOrder(head.language).map((theme) => [theme, []]));
  table.hashes.forEach((hash, index) => {
    const weight = rounded((fitted[index + signs.length] as number) * (table.rarity[index] as number));
    const entry = weight === 0 ? undefined : spellings.best(hash);
    if (entry) entries.get(themeOf(head.language, entry, weight))?.push([entry, weight]);
  });
  return {
    ...head,
    bias: rounded(fitted[table.rows.width] as number),
    signs: named,
    themes: Object.fromEntries(
      [...entries]
        .filter(([, list]) => list.length > 0)
        .map(([theme, list]) => [theme, Object.fromEntries(list.sort(([a], [b]) => (a < b ? -1 : 1)))]),
    ),
  };
}

/** As YAML that a person can read and compare; the same weights give the same text. */
export function toYaml(file: ScoreFile, figures: readonly string[]): string {
  const lines = [
    "# Written by `npm run learn`; do not edit by hand: weights belong together. Only the first six letters of a word count; two words are",
    "# a pair when the second follows within three words, in the same sentence; # is any number. See rules/README.md, Score.",
    ...figures.map((line) => `# ${line}`),
    `language: ${file.language}`,
    `also: [${file.also.join(", ")}]`,
    `bias: ${file.bias}`,
    ...(file.bait === undefined ? [] : [`bait: ${file.bait}`]),
    "signs:",
    ...Object.entries(file.signs).map(([name, weight]) => `  ${JSON.stringify(name)}: ${weight}`),
    "themes:",
  ];
  for (const [theme, words] of Object.entries(file.themes)) {
    lines.push(`  ${JSON.stringify(theme)}:`);
    for (const [word, weight] of Object.entries(words)) lines.push(`    ${key(word)}: ${weight}`);
  }
  return `${lines.join("\n")}\n`;
}

function key(word: string): string {
  return /^\p{L}[\p{L} ]*$/u.test(word) && !/^(true|false|null)$/.test(word) ? word : JSON.stringify(word);
}

function rounded(weight: number): number {
  const hundredths = Math.round(weight * 100) / 100;
  return hundredths === 0 ? 0 : hundredths;
}
