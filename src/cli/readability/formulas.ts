import type { Counts } from "./measure.ts";

/** A formula of readability that was made for one language. */
export interface Formula {
  readonly name: string;
  readonly figure: (counts: Counts) => number;
  /** What a text for everybody should reach; a bound of the formula's own authors or of the scale it was fitted to. */
  readonly goal: { readonly atLeast: number } | { readonly atMost: number };
}

const perSentence = ({ words, sentences }: Counts) => words / sentences;
const perWord = ({ syllables, words }: Counts) => syllables / words;

/** 60 and more on scales in the manner of Flesch: "plain", read by pupils of 13 to 15. */
const PLAIN = { atLeast: 60 } as const;

/**
 * Only formulas made for the language and published. For Kazakh, Kyrgyz, Tajik, Uzbek, Turkmen, Ukrainian and Greek we know of none
 * that is agreed on: there the length of sentences is told and nothing made up.
 */
export const formulas: Readonly<Record<string, Formula>> = {
  // R. Flesch, A new readability yardstick, Journal of Applied Psychology 32 (1948).
  en: { name: "Flesch", figure: (counts) => 206.835 - 1.015 * perSentence(counts) - 84.6 * perWord(counts), goal: PLAIN },
  // И. В. Оборнева, Автоматизированная оценка сложности учебных текстов (2006): Flesch fitted anew to Russian.
  ru: { name: "Flesch–Oborneva", figure: (counts) => 206.835 - 1.3 * perSentence(counts) - 60.1 * perWord(counts), goal: PLAIN },
  // L. Kandel, A. Moles, Application de l'indice de Flesch à la langue française (1958).
  fr: { name: "Kandel–Moles", figure: (counts) => 207 - 1.015 * perSentence(counts) - 73.6 * perWord(counts), goal: PLAIN },
  // P. Lucisano, M. E. Piemontese, Gulpease (1988): from 60 on, read with ease by those who finished lower secondary school.
  it: {
    name: "Gulpease",
    figure: ({ sentences, letters, words }) => 89 + (300 * sentences - 10 * letters) / words,
    goal: { atLeast: 60 },
  },
  // E. Ateşman, Türkçede okunabilirliğin ölçülmesi (1997): 50 to 69 is of middle difficulty.
  tr: { name: "Ateşman", figure: (counts) => 198.825 - 40.175 * perWord(counts) - 2.61 * perSentence(counts), goal: { atLeast: 50 } },
  // FOG for Polish, as W. Pisarek proposed (1969): words of four syllables and more are the hard ones; years of schooling.
  pl: { name: "FOG-PL", figure: (counts) => 0.4 * (perSentence(counts) + (100 * counts.longWords) / counts.words), goal: { atMost: 9 } },
};

/** Is the goal reached? */
export function reaches(figure: number, { goal }: Formula): boolean {
  return "atLeast" in goal ? figure >= goal.atLeast : figure <= goal.atMost;
}
