import { describe, expect, it } from "vitest";
import { readText, realTables } from "../../../tests/real-tables.ts";
import { findAges } from "./ages.ts";

const { people } = realTables().pack;

/** Each age as `18-35: words`. */
function ages(text: string): string[] {
  const { read, hits } = readText(text);
  return findAges(read.view, "description", people, hits, read.points).map(
    ({ from, to, start, end }) => `${from ?? ""}-${to ?? ""}: ${text.slice(start, end)}`,
  );
}

describe("ages asked for", () => {
  it.each([
    ["Девушки от 18 до 35 лет", "18-35: от 18 до 35 лет"],
    ["Требуются люди 18-35 лет", "18-35: 18-35 лет"],
    ["Возраст 20–45", "20-45: Возраст 20–45"],
    ["Возраст: от 18 лет", "18-: Возраст: от 18"],
    ["Мужчины до 45 лет", "-45: до 45 лет"],
    ["Не старше 40 лет", "-40: Не старше 40 лет"],
    ["Не моложе 21 года", "21-: Не моложе 21 года"],
    ["Строго 18+", "18-: 18+"],
    ["Подростки от 14 лет", "14-: от 14 лет"],
    ["Aged 20 to 30, any gender", "20-30: Aged 20 to 30"],
    ["Women between the ages of 18 and 30", "18-30: between the ages of 18 and 30"],
    ["over 18 years old", "18-: over 18 years old"],
    ["18-35 жас аралығы", "18-35: 18-35 жас"],
    ["18 жастан 35 жасқа дейін", "18-35: 18 жастан 35 жасқа"],
    ["18ден 35 жашка чейин", "18-35: 18ден 35 жашка"],
    ["аз 18 то 35 сола", "18-35: аз 18 то 35 сола"],
    ["18 yoshdan 35 yoshgacha", "18-35: 18 yoshdan 35 yoshgacha"],
    ["35 yoshgacha ayollar", "-35: 35 yoshgacha"],
    ["18-35 ёшли йигитлар", "18-35: 18-35 ёшли"],
    ["18-30 ýaş", "18-30: 18-30 ýaş"],
    ["жінки від 20 до 40 років", "20-40: від 20 до 40 років"],
    ["âgé de 18 à 30 ans", "18-30: âgé de 18 à 30"],
    ["ragazze dai 18 ai 30 anni", "18-30: dai 18 ai 30 anni"],
    ["età 18-40", "18-40: età 18-40"],
    ["από 18 έως 35 ετών", "18-35: από 18 έως 35 ετών"],
    ["kobiety w wieku 18–30", "18-30: w wieku 18–30"],
    ["od 18 do 45 lat", "18-45: od 18 do 45 lat"],
    ["18-30 yaş arası bayan", "18-30: 18-30 yaş"],
  ])("%s", (text, expected) => {
    expect(ages(text)).toEqual([expected]);
  });
});

describe("years that are no age of anybody wanted", () => {
  it.each([
    "опыт от 2 лет",
    "опыт работы от 15 лет",
    "от 15 лет опыта",
    "более 20 лет на рынке",
    "нам 25 лет",
    "компания работает от 20 лет",
    "няня, дети от 14 до 16 лет",
    "кредит до 30 лет",
    "5 лет на рынке",
    "18+ вакансий",
    "20 years of experience",
    "over 20 years in business",
    "20 lat doświadczenia",
    "стаж 15-20 лет",
    "график 15/15, с 9 до 18",
    "от 18 до 35 тысяч",
    "15 χρόνια εμπειρία",
    "зарплата до 35",
    "25 yıl tecrübe",
    "która od 15 lat łączy kandydatów",
    "Celebrating over 23 years of excellence",
    "двух мужчин 35 и 50 лет",
  ])("%s", (text) => {
    expect(ages(text)).toEqual([]);
  });
});

it("reads a text of nothing but ages", () => {
  const text = "от 18 до 35 лет ".repeat(10_000);
  const { read, hits } = readText(text);
  expect(findAges(read.view, "description", people, hits, read.points)).toHaveLength(10_000);
});
