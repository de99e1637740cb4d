import { describe, expect, it } from "vitest";
import { findTriggers } from "./disguise-automaton.ts";
import { TextView } from "./text-view.ts";
import { findDisguised } from "./unmask.ts";
import { readWords } from "./words.ts";

const skeletonOf = (word: string) => readWords(word).words[0]?.skeleton ?? "";

/** What a text reads like without disguise: folded words, with the original slice they cover. */
function unmask(text: string): { word: string; slice: string }[] {
  return findDisguised(new TextView(text), findTriggers(text)).map(({ first, end, skeleton }) => ({
    word: skeleton,
    slice: text.slice(first, end),
  }));
}

describe("disguises that are taken off", () => {
  it.each([
    ["сдать п а с п о р т сразу", "паспорт", "п а с п о р т"],
    ["сдать п.а.с.п.о.р.т сразу", "паспорт", "п.а.с.п.о.р.т"],
    ["сдать п-а-с-п-о-р-т сразу", "паспорт", "п-а-с-п-о-р-т"],
    ["ищем кур🔥ьера", "курьера", "кур🔥ьера"],
    ["ищем кла*дмена", "кладмена", "кла*дмена"],
    ["сдать п4спорт", "паспорт", "п4спорт"],
    ["3арплата каждый день", "зарплата", "3арплата"],
    ["0пыт не нужен", "опыт", "0пыт"],
    ["сроооочно", "срочно", "сроооочно"],
    ["нaбuрaем людей", "набираем", "нaбuрaем"],
    ["pa55port needed", "passport", "pa55port"],
    ["payer l'argent demandé", "argent", "l'argent"],
    ["avant qu’elle parte", "elle", "qu’elle"],
    ["documenti dell’azienda", "azienda", "dell’azienda"],
    ["serve un'auto", "auto", "un'auto"],
  ])("%s holds the word %s, and the slice is the original's", (text, word, slice) => {
    expect(unmask(text)).toContainEqual({ word: skeletonOf(word), slice });
  });
});

describe("a spaced-out word most letters of which are words by themselves", () => {
  /** With a lexicon of a few words. */
  const unmaskKnown = (text: string, ...words: string[]) => {
    const view = new TextView(text);
    const lengths = (start: number) => {
      const ahead = text.slice(start).replace(/[^\p{L}]/gu, "");
      return words.filter((word) => ahead.startsWith(word)).reduce((bits, { length }) => bits | (1 << length), 0);
    };
    return findDisguised(view, findTriggers(text), lengths).map(({ first, end }) => text.slice(first, end));
  };

  it("is read when it matters to a phrase as it stands", () => {
    expect(unmaskKnown("бар к в о т а бар", "квота")).toEqual(["к в о т а"]);
    expect(unmaskKnown("керек с у л у у кыз", "сулуу")).toEqual(["с у л у у"]);
    expect(unmaskKnown("робота в р о с і ї", "росії")).toEqual(["р о с і ї"]);
  });

  it("is left alone when only a part of it would", () => {
    expect(unmaskKnown("билеты а в и з а потом", "виза")).toEqual([]);
    expect(unmaskKnown("ни к о т а", "кот")).toEqual([]);
  });

  it("may have apostrophes that belong to its letters", () => {
    expect(unmask("tajriba s o' r a l m a y d i")).toContainEqual({ word: skeletonOf("so'ralmaydi"), slice: "s o' r a l m a y d i" });
    expect(unmask("робота к у р' є р")).toContainEqual({ word: skeletonOf("кур'єр"), slice: "к у р' є р" });
  });
});

describe("a text spaced out as a whole", () => {
  it("gives its words, however long it is", () => {
    const spaced = [..."приехатьисдатьпаспортадминистраторувденьприездабезлишнихвопросовинапоминаний"].join(" ");
    expect(unmask(spaced)).toContainEqual({ word: skeletonOf("администратору"), slice: [..."администратору"].join(" ") });
  });

  it("is bounded: a text of single letters gives no more than so many readings", () => {
    expect(unmask("п р ".repeat(20_000)).length).toBeLessThan(30_000);
  });
});

describe("ordinary neighbours that are left alone", () => {
  it.each([
    ["а в и з а будет позже"],
    ["оплата 300 т.р. в месяц"],
    ["з/п и о графике"],
    ["и.о. директора"],
    ["я и ты в г. Алматы"],
    ["размеры S M L XL"],
    ["смена 12 часов, 2/2"],
    ["Toyota RAV4"],
    ["категории B, C, D, E"],
    ["работа - дом - работа"],
    ["опыт от 3 лет"],
    ["don't worry, we'll call"],
    ["o'zbek tilida so'zlash, ta'til bor"],
    ["п'ять об'єктів"],
    ["n'est pas, s'il vous plaît"],
  ])("%s", (text) => {
    const plain = new Set(readWords(text).words.map(({ skeleton }) => skeleton));
    expect(unmask(text).filter(({ word }) => word.length > 4 && !plain.has(word))).toEqual([]);
  });

  it("keeps both words where a sign without spaces stands between two whole words", () => {
    const words = readWords("работа🔥дубай").words.map(({ skeleton }) => skeleton);
    expect(words).toEqual([skeletonOf("работа"), skeletonOf("дубай")]);
  });
});
