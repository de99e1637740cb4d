import { describe, expect, it } from "vitest";
import { Frequency } from "./frequency.ts";
import { parsePhrase, type Sequence } from "./phrase.ts";

function sequences(phrase: string): readonly Sequence[] {
  const parsed = parsePhrase(phrase);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.sequences;
}

const counts = new Map(Object.entries({ the: 900, visa: 40, visas: 5, visited: 7, pay: 80, fee: 30, deposit: 2, cat: 1 }));
const frequency = new Frequency(counts);

/** The words a phrase of one written-out form is filed under. */
function filedUnder(phrase: string, by = frequency): string | undefined {
  const [steps = []] = sequences(phrase);
  const step = steps[by.rarestStep(steps)];
  return step?.kind === "words" ? step.words.map(({ text }) => text).join("|") : undefined;
}

describe("the word a phrase is filed under", () => {
  it.each<[string, string, string]>([
    ["the rarest", "pay the deposit", "deposit"],
    ["one never counted before any that was", "cat unheard", "unheard"],
    ["the longer of two never counted", "unknown unheard-of-things", "unknown"],
    ["choices add up", "(visa|pay|fee) the", "visa|pay|fee"],
    ["rare choices before a commoner word", "(cat|deposit) visa", "cat|deposit"],
    ["a stem counts for all words that begin so", "vis* visa", "visa"],
    ["no numbers, however rare", "the 24", "the"],
    ["no gap, sign or edge", "^ the … # visa $", "visa"],
    ["the first of equals", "fee … fee", "fee"],
  ])("%s: %s", (_what, phrase, expected) => {
    expect(filedUnder(phrase)).toBe(expected);
  });

  it("is the longest when nothing was counted", () => {
    expect(filedUnder("pay the deposit now", new Frequency())).toBe("deposit");
    expect(filedUnder("24 fee", new Frequency())).toBe("fee");
  });

  it("is none when there are no words", () => {
    expect(frequency.rarestStep([{ kind: "number" }, { kind: "gap", most: 3 }])).toBe(-1);
    expect(frequency.rarestStep([])).toBe(-1);
  });

  it("does not depend on the order in which words were counted", () => {
    const other = new Frequency(new Map([...counts].reverse()));
    for (const phrase of ["pay the deposit", "(cat|deposit) visa", "vis* fee"]) expect(filedUnder(phrase, other)).toBe(filedUnder(phrase));
  });
});

describe("the cost of a phrase", () => {
  const cost = (phrase: string) => Math.floor(frequency.phraseCost(sequences(phrase)));

  it.each<[string, number]>([
    ["the", 900],
    ["the visa", 40],
    ["vis*", 40 + 5 + 7],
    ["visa~en", 40 + 5],
    ["unheard", 0],
    ["(visa|fee)", 70],
    ["(cat food|the visa) now", 0],
    ["the (visa)?", 900],
  ])("%s", (phrase, expected) => {
    expect(cost(phrase)).toBe(expected);
  });

  it("is that of the dearest written-out form", () => {
    expect(cost("(the cat|the fee)")).toBe(30);
    expect(frequency.phraseCost([])).toBe(0);
  });
});
