import { describe, expect, it } from "vitest";
import { readText, realTables } from "../../../tests/real-tables.ts";
import type { ListingField } from "../listing-fields.ts";
import { findSexes } from "./sexes.ts";

const { people } = realTables().pack;

function sexes(text: string, field: ListingField = "description"): string[] {
  const { read, hits } = readText(text, field);
  return findSexes(read.view, field, people, hits).map(({ wanted, start, end }) => `${wanted}: ${text.slice(start, end)}`);
}

describe("women or men asked for", () => {
  it.each([
    ["Срочно нужны девушки в новый проект", "women: девушки"],
    ["Только женщины, жильё даём", "women: женщины"],
    ["Требуются мужчины на стройку", "men: мужчины"],
    ["Нужны девушки и парни, 18-25", "any: девушки и парни"],
    ["Работа для мужчин и женщин", "any: мужчин и женщин"],
    ["Women wanted for a café", "women: Women"],
    ["We are hiring men and women", "any: hiring men and women"],
    ["Қыздар керек, жататын орын бар", "women: Қыздар"],
    ["Дүкөнгө кыздар керек", "women: кыздар"],
    ["Ба кор духтарон лозим", "women: духтарон"],
    ["Ayollar kerak, yotoqxona bor", "women: Ayollar"],
    ["Йигитлар керак", "men: Йигитлар"],
    ["Zenan gerek", "women: Zenan"],
    ["Потрібні жінки на збір ягід", "women: жінки"],
    ["Nous recherchons des femmes", "women: femmes"],
    ["Cercasi ragazza per bar", "women: ragazza"],
    ["Ζητούνται κοπέλες για μπαρ", "women: κοπέλες"],
    ["Zatrudnimy mężczyzn do magazynu", "men: mężczyzn"],
    ["Bayan eleman aranıyor", "women: Bayan"],
  ])("%s", (text, expected) => {
    expect(sexes(text)).toEqual([expected]);
  });

  it("in the title without more words", () => {
    expect(sexes("Девушки, Сеул", "title")).toEqual(["women: Девушки"]);
  });
});

describe("women or men who are not asked for", () => {
  it.each([
    "Магазин одежды для женщин",
    "Нужен продавец в отдел обуви для мужчин",
    "Наши девушки помогут вам на месте",
    "Women's clothing shop needs a cashier",
    "Требуется мастер маникюра, женщины клиентки",
    "Odzież dla kobiet, szukamy kasjera",
    "Знакомства: девушки ищут друзей",
    "Men faqat bugun o'rnatdim",
  ])("%s", (text) => {
    expect(sexes(text)).toEqual([]);
  });
});
