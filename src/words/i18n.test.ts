import { describe, expect, it } from "vitest";
import en from "../../locales/en.json";
import ru from "../../locales/ru.json";
import { interfaceLanguages } from "../platform/settings.ts";
import { countryName, inLanguage, languages, loadWords } from "./i18n.ts";

interface Tree {
  readonly [key: string]: string | Tree;
}

/** Every text with its path: `popup.signs_one`. */
function textsOf(tree: Tree, path = ""): Map<string, string> {
  const own = Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as const] : [...textsOf(value, `${path}${key}.`)],
  );
  return new Map(own);
}

const PLURAL = /_(zero|one|two|few|many|other)$/;
const base = (key: string): string => key.replace(PLURAL, "");
const placeholders = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? "").sort();
const pluralForms = (language: string): string[] => new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort();

const english = textsOf(en);
const others = [{ language: "ru", texts: textsOf(ru) }];
/** Names that are the same in every language. None yet. */
const mayBeEqual = new Set<string>([]);

describe("locales", () => {
  it("there is a file for each interface language that can be chosen", () => {
    expect([...languages].sort()).toEqual([...interfaceLanguages].sort());
    expect(
      others
        .map(({ language }) => language)
        .concat("en")
        .sort(),
    ).toEqual([...languages].sort());
  });
});

describe.each([{ language: "en", texts: english }, ...others])("$language", ({ language, texts }) => {
  it("has every key of English and no other", () => {
    expect([...new Set([...texts.keys()].map(base))].sort()).toEqual([...new Set([...english.keys()].map(base))].sort());
  });

  it("has all forms of every plural, and only those its rules use", () => {
    const counted = [...new Set([...english.keys()].filter((key) => PLURAL.test(key)).map(base))];
    expect(counted.length).toBeGreaterThan(0);
    for (const key of counted) {
      const forms = [...texts.keys()].filter((one) => PLURAL.test(one) && base(one) === key).map((one) => one.slice(key.length + 1));
      expect([key, forms.sort()]).toEqual([key, pluralForms(language)]);
    }
  });

  it("has the same placeholders as English in every text", () => {
    for (const [key, text] of texts) {
      const original = english.get(key) ?? english.get(`${base(key)}_other`) ?? "";
      expect([key, placeholders(text)]).toEqual([key, placeholders(original)]);
    }
  });

  it("has no empty text and none with stray white space", () => {
    const bad = [...texts].filter(([, text]) => text.trim() === "" || text !== text.trim() || text.includes("  "));
    expect(bad).toEqual([]);
  });

  it("calls nothing safe", () => {
    expect([...texts].filter(([, text]) => /\bsaf(e|ety|ely)\b|безопас/i.test(text))).toEqual([]);
  });

  it("says neither fraud nor trafficking about an ad", () => {
    const aboutAds = [...texts].filter(([key]) => /^(level|mark|card|popup)\./.test(key));
    expect(aboutAds.length).toBeGreaterThan(20);
    expect(aboutAds.filter(([, text]) => /fraud|scam|traffick|мошенни|торговл|обман/i.test(text))).toEqual([]);
  });

  it("says that nothing found is not proof, wherever it says that nothing was found", () => {
    const nothingFound = [...texts].filter(([, text]) => /no known signs|известных признаков/i.test(text));
    expect(nothingFound.length).toBeGreaterThan(2);
    expect(nothingFound.filter(([, text]) => !/not proof|не доказательство/i.test(text))).toEqual([]);
  });

  it("holds plain text only", () => {
    expect([...texts].filter(([, text]) => /[<>]|&\w+;/.test(text))).toEqual([]);
  });
});

describe.each(others)("$language beside English", ({ texts }) => {
  it("says everything in its own words", () => {
    expect([...texts].filter(([key, text]) => text === english.get(key) && !mayBeEqual.has(key))).toEqual([]);
  });

  it("is written in its own letters", () => {
    const foreign = [...texts].filter(([, text]) => /[a-z]/i.test(text.replace(/\{\{\w+\}\}/g, "")));
    expect(foreign).toEqual([]);
  });
});

describe("loadWords", () => {
  it.each([
    ["en", "en"],
    ["ru", "ru"],
    ["ru-KZ", "ru"],
    ["ru_RU", "ru"],
    ["RU", "ru"],
    ["en-GB", "en"],
    ["kk", "en"],
    ["xx-Yyyy", "en"],
    ["", "en"],
  ])("for %j speaks %s", (wanted, language) => {
    expect(loadWords(wanted).language).toBe(language);
  });

  it("writes from left to right in both languages", () => {
    expect(languages.map((language) => loadWords(language).direction)).toEqual(["ltr", "ltr"]);
  });

  it.each([
    [1, "1 объявление с признаками"],
    [2, "2 объявления с признаками"],
    [5, "5 объявлений с признаками"],
    [11, "11 объявлений с признаками"],
    [21, "21 объявление с признаками"],
    [0, "0 объявлений с признаками"],
  ])("counts %i in Russian", (count, text) => {
    expect(loadWords("ru").t("popup.signs", { count })).toBe(text);
  });

  it.each([
    [1, "1 ad with signs"],
    [2, "2 ads with signs"],
    [0, "0 ads with signs"],
  ])("counts %i in English", (count, text) => {
    expect(loadWords("en").t("popup.signs", { count })).toBe(text);
  });

  it("puts words of a page in as they are, for the interface shows them as text", () => {
    expect(loadWords("en").t("popup.jump", { title: "<b>R&D</b>" })).toBe("Go to the ad: <b>R&D</b>");
  });

  it("keeps two languages apart", () => {
    const russian = loadWords("ru");
    loadWords("en");
    expect(russian.t("card.close")).toBe("Закрыть");
  });
});

describe("inLanguage", () => {
  it.each([
    ["the language itself", { en: "a", ru: "b", kk: "c" }, "kk", "c"],
    ["else English", { en: "a", ru: "b" }, "kk", "a"],
    ["else Russian", { ru: "b", kk: "c" }, "uz", "b"],
    ["else whatever there is", { kk: "c" }, "uz", "c"],
    ["or nothing", {}, "en", undefined],
    ["and nothing of nothing", undefined, "en", undefined],
  ])("gives %s", (_name, texts: Partial<Record<string, string>> | undefined, language, text) => {
    expect(inLanguage(texts, language)).toBe(text);
  });
});

describe("countryName", () => {
  it.each([
    ["KZ", "en", "Kazakhstan"],
    ["KZ", "ru", "Казахстан"],
    ["DE", "ru", "Германия"],
    ["nonsense", "en", "nonsense"],
  ])("of %s in %s is %s", (code, language, name) => {
    expect(countryName(code, language)).toBe(name);
  });
});
