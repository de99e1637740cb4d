import { compile, type Pattern } from "./compile.ts";
import type { Frequency } from "./frequency.ts";
import { Matcher } from "./matcher.ts";
import { parsePhrase } from "./phrase.ts";

/** A phrase found: which one, and where in the text (UTF-16 units of the original, whole words). */
export interface FoundPhrase {
  readonly phrase: number;
  readonly start: number;
  readonly end: number;
}

/** Phrases made ready to be found, all in one pass over a text. */
export interface PhraseFinder {
  find(text: string): FoundPhrase[];
}

/**
 * Phrases alone, without rules around them: for drafts, measuring and tests.
 *
 * @param frequency how often words occur, as when a pack is built; without it long words pass for rare ones
 * @throws when a phrase cannot be read; the message says what to write instead
 */
export function compilePhrases(phrases: readonly string[], frequency?: Frequency): PhraseFinder {
  const patterns = phrases.flatMap((phrase, key): Pattern[] => {
    const parsed = parsePhrase(phrase);
    if (!parsed.ok) throw new Error(`phrase "${phrase}": ${parsed.error.message}`);
    return parsed.sequences.map((steps) => ({ key, steps }));
  });
  const matcher = new Matcher(compile(patterns, frequency ? { frequency } : {}));
  return {
    find(text) {
      const { occurrences, rewritten } = matcher.read(text);
      return occurrences.map(({ key, start, end }) => ({
        phrase: key,
        start: rewritten ? rewritten.startOf(start) : start,
        end: rewritten ? rewritten.endOf(end) : end,
      }));
    },
  };
}
