import { parsePhrase } from "../../core/match/phrase.ts";
import type { Pack } from "../../core/pack.ts";
import { pick, type Random, seeded } from "./random.ts";

/*
 * Phrases for measuring. One phrase here is one row of words ("pay* for your visa"), not a pattern with choices, so that every
 * contestant looks for the same thing. Half are the pack's own phrases with one choice taken in every bracket; half are rows of
 * three to five words cut from the ads, half of the words shortened to a stem, so that they really occur; of those rows half end
 * in a word from elsewhere, so that they only nearly occur: our sentences come again more often than real ads' do.
 */

const MOST_WORDS = 6;
const LONG_ENOUGH = 3;
const STEM = 4;

/** As many different phrases as asked for; a shorter list is the beginning of a longer one. */
export function makePhrases(pack: Pack, ads: readonly string[], count: number): string[] {
  const random = seeded(77);
  const written = pack.rules.flatMap(({ groups }) => groups.flatMap(({ any, near }) => [...(any ?? []), ...(near ?? []).flatMap(sides)]));
  const phrases = new Set<string>();
  for (let tries = 0; phrases.size < count; tries++) {
    if (tries > count * 50) throw new Error(`only ${phrases.size} different phrases could be made`);
    const phrase = phrases.size % 2 === 0 ? chooseOnce(pick(written, random), random) : cutFrom(ads, random);
    const words = phrase.split(" ").length;
    if (words > 1 && words <= MOST_WORDS && parsePhrase(phrase).ok) phrases.add(phrase);
  }
  return [...phrases];
}

const sides = ([a, b]: readonly [string, string, number]): string[] => [a, b];

/** A phrase with one choice taken in every bracket, the innermost first. */
export function chooseOnce(phrase: string, random: Random): string {
  const innermost = /\(([^()]*)\)(\?)?/;
  let plain = phrase;
  while (innermost.test(plain)) {
    plain = plain.replace(innermost, (_all, inside: string, optional?: string) =>
      optional && random() < 0.5 ? " " : ` ${pick(inside.split("|"), random)} `,
    );
  }
  return plain.replace(/\s+/g, " ").trim();
}

function cutFrom(ads: readonly string[], random: Random): string {
  const ad = pick(ads, random);
  const row = rowOfWords(ad, random);
  const elsewhere = rowOfWords(ad, random);
  return random() < 0.5 ? row.join(" ") : [...row.slice(0, -1), ...elsewhere.slice(-1)].join(" ");
}

function rowOfWords(text: string, random: Random): string[] {
  const line = pick(
    text.split(/[.!?…\n]+/).filter((one) => one.length > 8),
    random,
  );
  const words = [...line.matchAll(/[\p{L}\p{M}]+/gu)].map(([word]) => word.toLowerCase());
  const length = 3 + Math.floor(random() * 3);
  const from = Math.floor(random() * Math.max(1, words.length - length + 1));
  const row = words.slice(from, from + length);
  return row.map((word) => (word.length > STEM && random() < 0.5 ? `${shorten(word, random)}*` : word));
}

function shorten(word: string, random: Random): string {
  return word.slice(0, Math.max(STEM, word.length - 1 - Math.floor(random() * 3)));
}

/**
 * Phrases that look natural and never occur: words put together from syllables of real words of one language, none of them a
 * word of the texts or the beginning of one.
 */
export function makeIdlePhrases(texts: readonly string[], count: number): string[] {
  const random = seeded(99);
  const known = new Set<string>();
  const scripts = { Latin: new Set<string>(), Cyrillic: new Set<string>() };
  for (const text of texts) {
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)) {
      for (let length = LONG_ENOUGH; length <= word.length; length++) known.add(word.slice(0, length));
      if (/^[a-z]+$/.test(word)) scripts.Latin.add(word);
      else if (/^[а-яё]+$/.test(word)) scripts.Cyrillic.add(word);
    }
  }
  const syllables = Object.values(scripts).map((words) => [...words].flatMap(cutSyllables));
  const phrases = new Set<string>();
  while (phrases.size < count) {
    const own = pick(syllables, random);
    const words = Array.from({ length: 2 + Math.floor(random() * 3) }, () => inventWord(own, known, random));
    phrases.add(words.map((word) => (random() < 0.5 ? `${word}*` : word)).join(" "));
  }
  return [...phrases];
}

/** Consonants up to and with a vowel; what is left at the end goes with the last. */
function cutSyllables(word: string): string[] {
  return word.match(/[^aeiouyаеёиоуыэюя]*[aeiouyаеёиоуыэюя](?:[^aeiouyаеёиоуыэюя]+$)?/g)?.filter((part) => part.length < 5) ?? [];
}

function inventWord(syllables: readonly string[], known: ReadonlySet<string>, random: Random): string {
  for (;;) {
    const word = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables, random)).join("");
    if (word.length > STEM && !known.has(word)) return word;
  }
}
