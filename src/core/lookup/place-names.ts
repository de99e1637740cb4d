import type { Place } from "../pack.ts";

/** Shorter words are prepositions, or abbreviations that are words too. */
const SHORTEST = 4;

/**
 * Names of a country and its towns, out of the phrases by which ads are read: single words and choices of words. Phrases of
 * several parts ("(to|in) the (north|south)") are left out, but for a preposition in front.
 *
 * @example placeNames({ country: "KZ", names: { ru: ["(алматы|алма ата)", "(в|по) рк"] } }) // ["алматы", "алма ата"]
 */
export function placeNames({ names }: Pick<Place, "names">): string[] {
  return [...new Set(Object.values(names).flat().flatMap(namesIn))];
}

function namesIn(phrase: string): string[] {
  const parts = phrase.match(/\([^)]*\)|[^\s()]+/g) ?? [];
  const choices = parts.map((part) => part.replace(/[()]/g, "").split("|"));
  while (choices.length > 1 && choices[0]?.every((word) => word.length < SHORTEST)) choices.shift();
  const [only, ...more] = choices;
  if (!only) return [];
  if (more.length > 0) return choices.every((words) => words.length === 1) ? [choices.flat().join(" ")].filter(isName) : [];
  return only.filter(isName);
}

function isName(word: string): boolean {
  return word.length >= SHORTEST && !/[*~…\d]/.test(word);
}
