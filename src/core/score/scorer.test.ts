import { describe, expect, it } from "vitest";
import { TextView } from "../text/text-view.ts";
import { hashOfEntry } from "./lexicon-table.ts";
import type { ScoreModel } from "./model.ts";
import { Scorer } from "./scorer.ts";
import { emptyShape } from "./shape.ts";
import { signs } from "./signs.ts";
import { passWords } from "./word-pass.ts";

const model: ScoreModel = {
  language: "ru",
  also: ["uk"],
  bias: -2,
  bait: 1,
  signs: { "exclamation marks 3 or more": 1.5, "states pay": 0.5 },
  themes: [
    { name: "pay promised", words: ["заработок", "# день"], weights: [2, 1] },
    { name: "what is asked for", words: ["требования"], weights: [-3] },
  ],
};
const scorer = new Scorer([model]);

function judge(text: string, { language = "ru", title = "", facts = [] as string[] } = {}) {
  const wording = { language, title: title ? new TextView(title) : undefined, text: new TextView(text) };
  const beside = { stands: (name: string) => facts.includes(name), protective: 0 };
  return { ...scorer.judge(wording, beside), parts: scorer.explain(wording, beside).map(({ sign }) => sign) };
}

describe("judging wording", () => {
  it("begins at the bias", () => {
    expect(judge("Тихая погода.").logit).toBe(-2);
  });

  it("adds what words say, whatever their ending, case and disguise", () => {
    const plain = judge("есть заработок").logit ?? 0;
    expect(plain).toBeGreaterThan(-2);
    expect(judge("есть ЗАРАБОТКА").logit).toBe(plain);
    expect(judge("есть зaрaбoтoк").logit).toBe(plain);
    expect(judge("", { title: "есть заработок" }).logit).toBe(plain);
  });

  it("finds pairs within reach and a sentence, in their order", () => {
    expect(judge("дам 500 за один день").parts).toEqual(["# день"]);
    expect(judge("дам 500 за один длинный день").parts).toEqual([]);
    expect(judge("дам 500. День хороший").parts).toEqual([]);
    expect(judge("день за 500").parts).toEqual([]);
  });

  it("counts a word said twice a little more, and less in a long text", () => {
    const once = judge("заработок и дом").logit ?? 0;
    const twice = judge("заработок заработок дом").logit ?? 0;
    expect(twice).toBeGreaterThan(once);
    expect(twice + 2).toBeLessThan(2 * (once + 2));
    expect(judge(`заработок ${"дом ".repeat(200)}`).logit ?? 0).toBeLessThan(once);
  });

  it("adds signs that are no words, and facts", () => {
    expect(judge("Ждем! Пишите! Скорее!").logit).toBe(-0.5);
    expect(judge("Тихая погода.", { facts: ["pay-stated"] }).logit).toBe(-1.5);
  });

  it("says bait above the threshold only, and names what it rests on, the most telling first", () => {
    expect(judge("заработок").bait).toBe(true);
    expect(judge("заработок, требования").bait).toBe(false);
    expect(judge("заработок, требования").parts).toEqual(["требования", "заработок"]);
  });

  it("serves the languages it names and no other", () => {
    expect(judge("заработок", { language: "uk" }).logit).toBe(judge("заработок").logit);
    expect(judge("заработок", { language: "kk" }).logit).toBeUndefined();
  });

  it("remembers nothing of the text before", () => {
    const first = judge("заработок");
    judge("заработок заработок требования");
    expect(judge("заработок")).toEqual(first);
  });
});

describe("the pass over words", () => {
  const shapeOf = (text: string) => {
    const shape = emptyShape();
    passWords(new TextView(text).text, shape, () => {});
    return shape;
  };

  it("counts what an ad looks like", () => {
    expect(shapeOf("СРОЧНО нужен кладовщик! Платим 500 $, 50 % сразу.\nПишите (сегодня)? 😀")).toMatchObject({
      words: 9,
      numbers: 2,
      sentences: 3,
      capitals: 1,
      exclamations: 1,
      questions: 1,
      money: 1,
      percents: 1,
      lines: 1,
      commas: 1,
      brackets: 1,
    });
    expect(shapeOf("рaбoтa для всех").mixed).toBe(1);
  });

  it("parts words that were glued together where tags were taken out, not capitals in turn", () => {
    const glued = shapeOf("good skillsMust drive.Own van");
    expect(glued).toMatchObject({ words: 6, sentences: 3, longest: 2, breaks: 2, started: 2, closed: true });
    expect(shapeOf("eAsY mOnEy").words).toBe(2);
  });

  it("counts links, marks in their place, and gaps that are missing or too many", () => {
    expect(shapeOf("see https://example and #URL_0f3a# , then go,now.")).toMatchObject({ links: 2, tight: 1, loose: 1, closed: true });
  });

  it("passes over words that hold a digit", () => {
    const seen: number[] = [];
    passWords(new TextView("этаж2 дом").text, emptyShape(), (hash, distance) => {
      if (distance === 0) seen.push(hash);
    });
    expect(seen).toEqual([hashOfEntry("дом")]);
  });
});

describe("entries", () => {
  it("are one word or two", () => {
    expect(hashOfEntry("дом")).not.toBe(0);
    expect(hashOfEntry("# дом")).not.toBe(hashOfEntry("дом #"));
    expect(hashOfEntry("один два три")).toBe(0);
    expect(hashOfEntry("e-mail")).toBe(0);
    expect(hashOfEntry("")).toBe(0);
  });

  it("have signs with names of their own", () => {
    expect(new Set(signs.map(({ name }) => name)).size).toBe(signs.length);
  });
});
