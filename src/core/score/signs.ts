import type { Shape } from "./word-pass.ts";

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

/** Signs that are no words, by the names the files in `rules/score/` give them. Their order is part of no file. */
export const signs: readonly { readonly name: string; readonly holds: (known: Known) => boolean }[] = [
  ...steps("text of", " words", [8, 15, 25, 40, 70, 120, 200, 300, 450, 700], ({ text }) => text.words),
  ...steps("sentences of", " words", [8, 11, 14, 18, 24, 32], ({ text }) => text.words / Math.max(1, text.sentences)),
  ...steps(
    "in 100 words, in capitals",
    "",
    [1, 3, 8],
    perHundred(({ capitals }) => capitals),
  ),
  ...steps(
    "in 100 words, numbers",
    "",
    [0.5, 1.5, 3, 6],
    perHundred(({ numbers }) => numbers),
  ),
  ...steps(
    "in 100 words, commas",
    "",
    [1, 3, 5, 7],
    perHundred(({ commas }) => commas),
  ),
  ...steps(
    "in 100 words, colons",
    "",
    [0.3, 1, 2],
    perHundred(({ colons }) => colons),
  ),
  ...steps(
    "in 100 words, brackets",
    "",
    [0.3, 1, 2],
    perHundred(({ brackets }) => brackets),
  ),
  ...steps(
    "in 100 words, pictographs",
    "",
    [0.1, 3],
    perHundred(({ pictographs }) => pictographs),
  ),
  ...steps("exclamation marks", "", [1, 3], ({ text }) => text.exclamations),
  ...steps("question marks", "", [1, 3], ({ text }) => text.questions),
  ...steps("currency signs", "", [1, 3], ({ text, title }) => text.money + title.money),
  ...steps("percent signs", "", [1], ({ text }) => text.percents),
  ...steps("words of two alphabets", "", [1, 3], ({ text, title }) => text.mixed + title.mixed),
  ...steps("title of", " words", [1, 3, 5, 8], ({ title }) => title.words),
  ...steps("title in capitals", "", [2], ({ title }) => title.capitals),
  ...steps("title with numbers", "", [1], ({ title }) => title.numbers),
  ...steps("protective facts", "", [1, 2, 3], ({ protective }) => protective),
  ...Object.entries(facts).map(([name, fact]) => ({ name, holds: ({ stands }: Known) => stands(fact) })),
];
