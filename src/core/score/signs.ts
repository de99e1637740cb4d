import type { Shape } from "./shape.ts";

/** What the engine knows of an ad beside its words. */
export interface Known {
  readonly title: Shape;
  readonly text: Shape;
  /** Whether a calculated fact, flag or sign stands. */
  readonly stands: (name: string) => boolean;
  /** How many protective facts stand. */
  readonly protective: number;
}

/** Steps of a measure: each that is reached is a sign of its own, so that nothing need rise evenly. */
const steps = (name: string, unit: string, values: readonly number[], measure: (known: Known) => number) =>
  values.map((least) => ({ name: `${name} ${least}${unit} or more`, holds: (known: Known) => measure(known) >= least }));

/** Signs in a hundred words. */
const perHundred = (count: (shape: Shape) => number) => (known: Known) => (100 * count(known.text)) / Math.max(20, known.text.words);

const facts = {
  "gives a free mail address": "free-mail",
  "gives an address of a firm": "corporate-contact",
  "names a messenger": "messenger",
  "gives a phone number": "phone",
  "states pay": "pay-stated",
  "states pay in hard currency": "hard-currency",
  "is work from home": "works-from-home",
  "is work abroad": "abroad",
  "states an age": "age-stated",
  "states dates": "dates-stated",
  "names its employer": "protective.named-employer",
  "states duties or an address": "protective.address-duties",
  "asks for a qualification": "protective.qualification",
  "is unskilled work": "fact.unskilled-work",
  "asks for nothing": "job.no-requirements",
} as const;

/** What is counted in a hundred words: the name it has in the files, the steps, the count. Steps lie where texts that were learned from part. */
const rates: readonly (readonly [name: string, values: readonly number[], count: (shape: Shape) => number])[] = [
  ["in capitals", [0.2, 0.5, 1, 1.5, 2.2, 3, 8], ({ capitals }) => capitals],
  ["begun with a capital", [9, 10.5, 12, 13.5, 15.5, 18, 20, 26], ({ started }) => started],
  ["long words", [7.5, 10, 11.5, 13, 14.5, 16, 17.5, 20], ({ long }) => long],
  ["new lines or items", [0.1, 1.3, 2.4, 3.2, 4.3, 5.3, 6.4, 7.5, 9.5], ({ breaks }) => breaks],
  ["numbers", [0.3, 0.5, 0.7, 1, 1.5, 3, 6, 10], ({ numbers }) => numbers],
  ["commas", [1, 3, 5, 7], ({ commas }) => commas],
  ["colons", [0.1, 0.3, 0.6, 1, 1.4, 2], ({ colons }) => colons],
  ["brackets", [0.1, 0.3, 0.6, 0.8, 1, 1.2, 2], ({ brackets }) => brackets],
  ["slashes", [0.1, 0.4, 0.6, 0.8, 1.1, 1.7], ({ slashes }) => slashes],
  ["semicolons", [0.1, 0.3, 0.6], ({ semicolons }) => semicolons],
  ["ampersands", [0.1, 0.4, 0.8], ({ ampersands }) => ampersands],
  ["hyphens", [0.1, 0.6, 0.9, 1.3, 1.6, 2, 2.6, 4], ({ hyphens }) => hyphens],
  ["bullets", [0.1, 0.3, 0.6, 1.4, 4.3], ({ bullets }) => bullets],
  ["apostrophes", [0.1, 0.4, 0.8], ({ apostrophes }) => apostrophes],
  ["typographic quotation marks", [0.1, 0.3, 0.7, 1.1], ({ quotes }) => quotes],
  ["no space behind a comma or full stop", [0.1], ({ tight }) => tight],
  ["a space before a comma or full stop", [0.1], ({ loose }) => loose],
  ["pictographs", [0.1, 3], ({ pictographs }) => pictographs],
];

/** Signs that are no words, by the names the files in `rules/score/` give them. Their order is part of no file. */
export const signs: readonly { readonly name: string; readonly holds: (known: Known) => boolean }[] = [
  ...steps("text of", " words", [8, 15, 25, 40, 70, 100, 120, 130, 160, 200, 250, 300, 370, 450, 700], ({ text }) => text.words),
  ...steps("sentences of", " words", [8, 11, 14, 16, 18, 19, 22, 24, 25, 32, 42], ({ text }) => text.words / Math.max(1, text.sentences)),
  ...steps("longest sentence of", " words", [24, 30, 36, 43, 50, 65, 85, 110], ({ text }) => text.longest),
  ...rates.flatMap(([name, values, count]) => steps(`in 100 words, ${name}`, "", values, perHundred(count))),
  ...steps("exclamation marks", "", [1, 2, 3], ({ text }) => text.exclamations),
  ...steps("question marks", "", [1, 3], ({ text }) => text.questions),
  ...steps("currency signs", "", [1, 3], ({ text, title }) => text.money + title.money),
  ...steps("percent signs", "", [1], ({ text }) => text.percents),
  ...steps("links", "", [1, 2, 3], ({ text }) => text.links),
  ...steps("words of two alphabets", "", [1, 3], ({ text, title }) => text.mixed + title.mixed),
  { name: "its last sign ends a sentence", holds: ({ text }) => text.closed },
  ...steps("title of", " words", [1, 2, 3, 4, 5, 6, 8], ({ title }) => title.words),
  ...steps("title in capitals", "", [1, 2], ({ title }) => title.capitals),
  ...steps("title with numbers", "", [1], ({ title }) => title.numbers),
  ...steps("title with signs between words", "", [1, 2, 3], ({ title }) => title.hyphens + title.slashes + title.brackets + title.commas),
  { name: "title without a capital", holds: ({ title }) => title.words > 0 && title.started === 0 },
  ...steps("protective facts", "", [1, 2, 3], ({ protective }) => protective),
  ...Object.entries(facts).map(([name, fact]) => ({ name, holds: ({ stands }: Known) => stands(fact) })),
];
