import { describe, expect, it } from "vitest";
import { buildSmall } from "../../../tests/small-pack.ts";
import { createEngine } from "../../core/engine.ts";
import { doubtsAboutPhrases } from "./phrases.ts";
import { unreachablePhrases } from "./reach.ts";
import { sampleOf } from "./sample.ts";

type Group = { id: string; any: string[]; unless?: string[]; should_pass: string[] };

const flag = {
  id: "fee.upfront",
  family: "A",
  level: "caution",
  status: "stable",
  texts: { en: { title: "A fee", why: "It matters because." } },
};

const fileOf = (groups: Group[]) => ({
  language: "ru",
  reviewed: "none",
  phrases: groups.map((group) => ({ ...group, should_flag: ["found"] })),
});

function doubts(...groups: Group[]): string[] {
  const built = buildSmall({ "fee.upfront/flag.yaml": flag, "fee.upfront/ru.yaml": fileOf(groups) });
  expect(built.problems).toEqual([]);
  return [...doubtsAboutPhrases(built.sources), ...unreachablePhrases(createEngine(built.pack), built.sources)].map(
    ({ message }) => message,
  );
}

const hard = ["Взнос в кассу платит фирма."];

describe("the plainest text of a phrase", () => {
  it.each([
    ["pay* for (your|the)? visa", "pay for visa"],
    ["(взнос|плата за место) … (сразу|вперед)", "взнос сразу"],
    ["^ (только (за|на) визу|# евро) $", "только за визу"],
    ["# евро", "5 евро"],
    ["төлем~kk алдын", "төлем алдын"],
  ])("of %s is %s", (phrase, text) => {
    expect(sampleOf(phrase)).toBe(text);
  });

  it("of what cannot be read is none", () => {
    expect(sampleOf("(взнос")).toBeUndefined();
  });
});

describe("doubts", () => {
  it("are none about a good group", () => {
    expect(doubts({ id: "fee", any: ["взнос* за место"], should_pass: hard })).toEqual([]);
  });

  it.each<[string, Group, RegExp]>([
    ["a stem of three letters alone", { id: "fee", any: ["взн*"], should_pass: hard }, /a stem of 3 letters stands alone/],
    ["gaps that hold too much", { id: "fee", any: ["взнос …8 за …8 место"], should_pass: hard }, /^the gaps of/],
    ["an easy negative", { id: "fee", any: ["взнос за место"], should_pass: ["Солнце светит."] }, /^no example in should_pass/],
    [
      "a phrase that its own guard calls off",
      { id: "fee", any: ["взнос за место"], unless: ["за место"], should_pass: hard },
      /called off by/,
    ],
  ])("about %s", (_what, group, message) => {
    expect(doubts(group)).toEqual([expect.stringMatching(message)]);
  });

  it("about the same phrase in two groups", () => {
    const twice = doubts(
      { id: "fee", any: ["взнос за место"], should_pass: hard },
      { id: "more", any: ["взнос за место", "взнос за визу"], should_pass: hard },
    );
    expect(twice).toEqual([expect.stringMatching(/stands in "fee" already/)]);
  });
});
