import { describe, expect, it } from "vitest";
import { readText, realTables } from "../../../tests/real-tables.ts";
import { corridorOf, findDirections } from "./corridor.ts";

const { directions } = realTables().pack;

function corridor(text: string, home?: string, page?: string): string {
  const { read, hits } = readText(text);
  const { from, to } = corridorOf(findDirections(read.view, directions, hits), home, page);
  return `${from ?? "?"} → ${to ?? "?"}`;
}

describe("from where to where", () => {
  it.each([
    ["Набор из Кыргызстана в Турцию", "KG → TR"],
    ["В Турцию, выезд из Кыргызстана", "KG → TR"],
    ["From Ukraine to Poland by bus", "UA → PL"],
    ["Dla osób z Ukrainy", "UA → ?"],
    ["З України в Польщу", "UA → PL"],
    ["O'zbekistondan Turkiyaga ishga", "UZ → TR"],
    ["Ўзбекистондан Туркияга ишга", "UZ → TR"],
    ["Қырғызстаннан Түркияға жұмысқа", "KG → TR"],
    ["dall'Ucraina, lavoro in Turchia", "UA → TR"],
    ["Άτομα από Αλβανία ή Ινδία", "AL → ?"],
    ["Workers from India, Nepal and Pakistan, job in Poland", "IN → PL"],
    ["From Ukraine; Poland is near", "UA → PL"],
    ["From Ukraine and then Poland", "UA → PL"],
  ])("%s", (text, expected) => {
    expect(corridor(text)).toBe(expected);
  });

  it.each<[string, string | undefined, string | undefined, string]>([
    ["Работа в Турции", "KZ", undefined, "KZ → TR"],
    ["Работа в Турции", undefined, "KG", "KG → TR"],
    ["Работа в Турции", "TR", undefined, "TR → ?"],
    ["Работа рядом с домом", "KZ", undefined, "KZ → ?"],
  ])("%s, home %s, page of %s", (text, home, page, expected) => {
    expect(corridor(text, home, page)).toBe(expected);
  });
});
