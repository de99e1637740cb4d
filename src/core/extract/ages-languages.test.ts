import { describe, expect, it } from "vitest";
import { readText, realTables } from "../../../tests/real-tables.ts";
import { findAges } from "./ages.ts";
import { findSexes } from "./sexes.ts";

const { people } = realTables().pack;

function ages(text: string): string {
  const { read, hits } = readText(text);
  return findAges(read.view, "description", people, hits, read.points)
    .map(({ from, to }) => `${from ?? ""}-${to ?? ""}`)
    .join(", ");
}

function sexes(text: string): string {
  const { read, hits } = readText(text);
  return findSexes(read.view, "description", people, hits)
    .map(({ wanted }) => wanted)
    .join(", ");
}

describe("ages asked for in", () => {
  it.each([
    ["ru", "от 18 до 35 лет", "18-35"],
    ["en", "aged 18 to 30", "18-30"],
    ["kk", "18-ден 35 жасқа дейін", "18-35"],
    ["kk", "жас шамасы 20-40", "20-40"],
    ["kk-Latn", "18-30 jas", "18-30"],
    ["ky", "18 жаштан 40 жашка чейин", "18-40"],
    ["tg", "аз 18 то 35 сола", "18-35"],
    ["tg", "синну соли 20-45", "20-45"],
    ["uz", "18 yoshdan 35 yoshgacha", "18-35"],
    ["uz-Cyrl", "18-30 ёшли", "18-30"],
    ["tk", "18-35 ýaş", "18-35"],
    ["uk", "від 18 до 45 років", "18-45"],
    ["fr", "de 18 à 30 ans", "18-30"],
    ["it", "età 18-35 anni", "18-35"],
    ["it", "età compresa tra 18 e 30 anni", "18-30"],
    ["el", "ηλικία 18-35 ετών", "18-35"],
    ["el", "έως 35 ετών", "-35"],
    ["pl", "wiek 18-40 lat", "18-40"],
    ["pl", "ukończone 18 lat", "18-"],
    ["tr", "18-35 yaş arası", "18-35"],
    ["tr", "18 yaşından büyük", "18-"],
  ])("%s: %s", (_language, text, expected) => {
    expect(ages(text)).toBe(expected);
  });

  it.each(["od ponad 20 lat na rynku", "10 yıllık tecrübe", "20 лет на рынке", "da oltre 30 anni", "depuis 25 ans"])("not: %s", (text) => {
    expect(ages(text)).toBe("");
  });
});

describe("who is wanted, in", () => {
  it.each([
    ["kk", "Қыздар керек", "women"],
    ["kk-Latn", "Qyzdar kerek, áıelder kerek", "women, women"],
    ["ky", "Айымдар талап кылынат, аялдар керек", "women, women"],
    ["tg", "Ба кор духтарон лозим", "women"],
    ["uz", "Yigitlar kerak", "men"],
    ["tk", "Gyzlar gerek", "women"],
    ["uk", "Шукаємо дівчат", "women"],
    ["fr", "Nous recherchons des femmes", "women"],
    ["it", "Cercasi ragazze", "women"],
    ["el", "Ζητούνται κοπέλες", "women"],
    ["pl", "Zatrudnimy mężczyzn", "men"],
    ["tr", "Bayan eleman aranıyor", "women"],
  ])("%s: %s", (_language, text, expected) => {
    expect(sexes(text)).toBe(expected);
  });
});
