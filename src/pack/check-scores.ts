import { hashOfEntry } from "../core/score/lexicon-table.ts";
import { signs } from "../core/score/signs.ts";
import type { Problem } from "./problem.ts";
import type { RuleSources } from "./read-rules.ts";

/** Checks what was learned of wording: every sign is known, every word is one the engine can meet, and none stands twice. */
export function checkScores({ scores }: Pick<RuleSources, "scores">): Problem[] {
  const known = new Set(signs.map(({ name }) => name));
  return scores.flatMap(({ path, file }) => {
    const problems: Problem[] = [];
    const error = (at: readonly PropertyKey[], message: string) =>
      problems.push({ severity: "error", file: path, line: file.lineOf(at), message });
    if (path !== `score/${file.value.language}.yaml`)
      error(["language"], `the file of "${file.value.language}" must be score/${file.value.language}.yaml`);
    for (const name of Object.keys(file.value.signs)) {
      if (!known.has(name))
        error(["signs", name], `"${name}" is no sign of core/score/signs.ts; run "npm run learn" to write the file anew`);
    }
    const seen = new Map<number, string>();
    for (const [theme, words] of Object.entries(file.value.themes)) {
      for (const word of Object.keys(words)) {
        const message = problemOf(word, seen);
        if (message) error(["themes", theme, word], message);
      }
    }
    return problems;
  });
}

function problemOf(word: string, seen: Map<number, string>): string | undefined {
  if (/\p{Lu}|\p{N}/u.test(word)) return `"${word}" holds a capital or a digit; names and numbers are no signs of wording`;
  const hash = hashOfEntry(word);
  if (hash === 0) return `"${word}" is neither one word nor two with a space between (# is any number)`;
  const other = seen.get(hash);
  seen.set(hash, word);
  return other && `"${word}" is read like "${other}" (only the first letters of a word count); keep one of them`;
}
