import { describe, expect, it } from "vitest";
import { toLatinKey } from "./latin-key.ts";
import { createLookup } from "./lookup.ts";
import { placeNames } from "./place-names.ts";

const languages = ["en", "ru", "kk", "ky", "tg", "uz", "tk", "fr", "it", "el", "pl", "uk", "tr"];
const codes = "KZ KG TJ UZ TM RU UA GE AM AZ MD TR PL LT LV EE CZ DE IT GR FR ES GB AE KR SA QA IL IN NP VN TH KH MM LA CN US CA".split(
  " ",
);
const lookup = createLookup(
  codes.map((id) => ({ id, names: languages.map((language) => new Intl.DisplayNames([language], { type: "region" }).of(id) ?? id) })),
);

describe("toLatinKey", () => {
  it.each([
    ["Қозоғистон", "kozogiston"],
    ["qozog‘iston", "kozogiston"],
    ["ΙΤΑΛΙΑ", "italia"],
    ["Ἰταλία", "italia"],
    ["Тоҷикистон", "tojikiston"],
    ["Chişinău", "chishinau"],
    ["  Saudi   Arabia! ", "saudi arabia"],
    ["", ""],
    ["!?", ""],
  ])("%j sounds like %j", (name, key) => {
    expect(toLatinKey(name)).toBe(key);
  });
});

describe("find", () => {
  it.each([
    ["казакстан", "KZ"],
    ["qozogiston", "KZ"],
    ["Kazahstan", "KZ"],
    ["ΙΤΑΛΙΑ", "IT"],
    ["Ιταλια", "IT"],
    ["италя", "IT"],
    ["Koreya", "KR"],
    ["эмираты", "AE"],
    ["emirats", "AE"],
    ["алмания", "DE"],
    ["германя", "DE"],
    ["Deutschland", "DE"],
    ["turcia", "TR"],
    ["түркия", "TR"],
    ["узбекстан", "UZ"],
    ["росия", "RU"],
    ["rusia", "RU"],
    ["polska", "PL"],
    ["полша", "PL"],
    ["gürcistan", "GE"],
    ["kirgizistan", "KG"],
    ["тажикистан", "TJ"],
    ["ινδια", "IN"],
  ])("%j is %s", (typed, code) => {
    const withOwnName = createLookup([
      ...codes.map((id) => ({ id, names: languages.map((one) => new Intl.DisplayNames([one], { type: "region" }).of(id) ?? id) })),
      { id: "DE", names: ["Deutschland"] },
    ]);
    expect(withOwnName.find(typed)[0]).toBe(code);
  });

  it.each(["", "   ", "!!!", "-"])("%j finds nothing", (typed) => {
    expect(lookup.find(typed)).toEqual([]);
  });

  it("leaves out what is only like it while something begins so", () => {
    expect(lookup.find("герман")).toEqual(["DE"]);
    expect(lookup.find("ка").length).toBeGreaterThan(1);
  });

  it("finds nothing in what is no name", () => {
    expect(lookup.find("zzzzxq wwwv")).toEqual([]);
  });

  it("takes a long text without complaint", () => {
    expect(lookup.find("Казахстан ".repeat(2_000)).length).toBeLessThanOrEqual(codes.length);
  });

  it("names each entry once, the exact one first", () => {
    const found = createLookup([
      { id: "a", names: ["Guinea-Bissau", "Guinea Bisau"] },
      { id: "b", names: ["Guinea"] },
    ]).find("guinea");
    expect(found).toEqual(["b", "a"]);
  });
});

describe("placeNames", () => {
  it.each<[string, string[]]>([
    ["(алматы|алма ата)", ["алматы", "алма ата"]],
    ["(в|по) рк", []],
    ["(в|по|городах) казахстана", []],
    ["(дар|ба) (қозоқистон|алмаато)", ["қозоқистон", "алмаато"]],
    ["saudi arabia", ["saudi arabia"]],
    ["kazakhstan", ["kazakhstan"]],
    ["dubai*", []],
    ["uae", []],
  ])("of %j are %j", (phrase, names) => {
    expect(placeNames({ names: { xx: [phrase] } })).toEqual(names);
  });
});
