/** What formulas of readability count. */
export interface Counts {
  readonly sentences: number;
  readonly words: number;
  readonly letters: number;
  readonly syllables: number;
  /** Words of four syllables and more. */
  readonly longWords: number;
  /** Sentences of more than `LONG_SENTENCE` words. */
  readonly longSentences: number;
}

/** More words than this in a sentence lose many readers; guides to plain language draw the line between 15 and 20. */
export const LONG_SENTENCE = 20;

const WORD = /\p{L}[\p{L}\p{M}'‘’ʻʼ-]*/gu;
/** A sentence ends at its sign or its line. */
const SENTENCE = /[^.!?…\n]+(?:[.!?…]+|\n|$)/g;
/** Letters that carry a syllable, in the scripts of our languages. */
const VOWEL = "aeiouyäöüəıąęóàâæçéèêëîïôœùûáíúаеёиоуыэюяіїєәөұүӣӯўоαεηιουωάέήίόύώϊϋΐΰ";

/** Counts over texts; each is sentences of its own. Placeholders (`{{name}}`) are no words. */
export function countTexts(texts: readonly string[], language: string): Counts {
  const sum = { sentences: 0, words: 0, letters: 0, syllables: 0, longWords: 0, longSentences: 0 };
  for (const sentence of texts.flatMap(sentencesOf)) {
    const words = wordsOf(sentence);
    if (words.length === 0) continue;
    sum.sentences++;
    sum.words += words.length;
    if (words.length > LONG_SENTENCE) sum.longSentences++;
    for (const word of words) {
      const syllables = syllablesOf(word, language);
      sum.letters += [...word].length;
      sum.syllables += syllables;
      if (syllables >= 4) sum.longWords++;
    }
  }
  return sum;
}

/** Sentences of a text. */
export function sentencesOf(text: string): string[] {
  return (text.replace(/\{\{\w+\}\}/g, "").match(SENTENCE) ?? []).map((sentence) => sentence.trim()).filter((sentence) => sentence !== "");
}

/** Words of a sentence; numbers are none. */
export function wordsOf(sentence: string): string[] {
  return sentence.match(WORD) ?? [];
}

/**
 * Syllables of a word, at least one. Russian, Ukrainian, Turkish and Greek say each vowel letter (Greek writes some with two);
 * elsewhere vowels that stand together are one, and English and French have a mute e at the end.
 */
export function syllablesOf(word: string, language: string): number {
  const lower = word.toLowerCase();
  if (eachVowel.has(language)) return Math.max(1, (lower.match(new RegExp(`[${VOWEL}]`, "g")) ?? []).length);
  const spoken =
    language === "en"
      ? lower.replace(/(?<=[^aeiouyl])e(?:d|s)?$|(?<=[aeiou]l)es?$/, "")
      : language === "fr"
        ? lower.replace(/(?:e|es|ent)$/, "")
        : lower;
  return Math.max(1, (spoken.match(new RegExp(`[${VOWEL}]+`, "g")) ?? []).length);
}

const eachVowel = new Set(["ru", "uk", "tr"]);
