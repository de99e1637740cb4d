import { describe, expect, it } from "vitest";
import { spellerOf } from "./spellings.ts";
import { toUzbekCyrillic } from "./uzbek-cyrillic.ts";

describe("other spellings", () => {
  it.each([
    ["to'lov", "тўлов"],
    ["to‘lov", "тўлов"],
    ["ish", "иш"],
    ["yo'q", "йўқ"],
    ["elektr", "электр"],
    ["kerak", "керак"],
    ["chet", "чет"],
    ["yaxshi", "яхши"],
    ["ma'lumot", "маълумот"],
  ])("Uzbek %s is also written %s", (latin, cyrillic) => {
    expect(spellerOf("uz")?.(latin)).toEqual([cyrillic]);
  });

  it("leaves Uzbek in Cyrillic letters as it is", () => {
    expect(spellerOf("uz")?.("тўлов")).toEqual([]);
  });

  it("writes Kazakh in the Latin letters of 2018, of 2021 and as people type it", () => {
    expect(spellerOf("kk")?.("жұмыс")).toEqual(["jumys", "zhumys"]);
    expect(spellerOf("kk")?.("шақыру")).toEqual(["shaqyry", "saqyru", "shakyru"]);
  });

  it("takes what people type without Kazakh letters", () => {
    expect(spellerOf("kk")?.("тіл")).toContain("тил");
  });

  it("takes ts across an ending in Uzbek", () => {
    expect(spellerOf("uz")?.("suhbatsiz")).toEqual(["суҳбациз", "суҳбатсиз"]);
  });

  it("knows none for languages of one script", () => {
    expect(spellerOf("ru")).toBeUndefined();
    expect(spellerOf(undefined)).toBeUndefined();
  });
});

describe("Uzbek text in Cyrillic letters", () => {
  it.each([
    ["To‘lov so‘ramang", "Тўлов сўраманг"],
    ["Shartnoma, Eslab qoling", "Шартнома, Эслаб қолинг"],
    ["yo'l haqi", "йўл ҳақи"],
    ["WhatsApp orqali {{count}} ta e'lon", "WhatsApp орқали {{count}} та эълон"],
    ["https://gov.uz saytida", "https://gov.uz сайтида"],
    ["IOM yordam beradi", "IOM ёрдам беради"],
    ["mlsp.gov.kg saytida, mohre.gov.ae/ro da. Keyin", "mlsp.gov.kg сайтида, mohre.gov.ae/ro да. Кейин"],
    ["HRD Korea, E-9 vizasi", "HRD Korea, E-9 визаси"],
    ["yaxshi.Keyin", "яхши.Кейин"],
  ])("%s", (latin, cyrillic) => {
    expect(toUzbekCyrillic(latin)).toBe(cyrillic);
  });
});
