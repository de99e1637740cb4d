import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { localeFiles, readLocales, wordsFromFiles } from "../cli/locale-files.ts";
import { InterfaceLanguage } from "../platform/settings.ts";
import { countryName, createWords, inLanguage, languageName, loadWords } from "./i18n.ts";
import { chooseLanguage, type LocaleTexts } from "./locale.ts";

/** Every text with its path: `popup.signs_one`. */
function textsOf(tree: LocaleTexts, path = ""): Map<string, string> {
  const own = Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as const] : [...textsOf(value, `${path}${key}.`)],
  );
  return new Map(own);
}

const PLURAL = /_(zero|one|two|few|many|other)$/;
const base = (key: string): string => key.replace(PLURAL, "");
const placeholders = (text: string): string[] => [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? ""))].sort();
const pluralForms = (language: string): string[] => new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort();

const locales = [...readLocales(process.cwd()).values()].map(({ texts, ...entry }) => ({ ...entry, texts: textsOf(texts) }));
const english = locales.find(({ code }) => code === "en")?.texts ?? new Map<string, string>();
const others = locales.filter(({ code }) => code !== "en");

/** Names and signs that are the same in every language. */
const same = new Set(["Second Look", "WhatsApp", "Telegram", "Viber", "Signal", "SMS", "IOM", "PDF", "JSON"]);
/** Words that a language really has in common with English, by language. */
const shared: Record<string, string[]> = JSON.parse(readFileSync("src/words/shared-words.json", "utf8"));

/** Letters of the scripts that are not Latin. */
const scripts: Record<string, RegExp> = { ru: /\p{sc=Cyrl}/u, uk: /\p{sc=Cyrl}/u, kk: /\p{sc=Cyrl}/u, ky: /\p{sc=Cyrl}/u };
Object.assign(scripts, { tg: /\p{sc=Cyrl}/u, "uz-Cyrl": /\p{sc=Cyrl}/u, el: /\p{sc=Grek}/u });

/** What a warning must never be called, and what no ad is called; each as people of that language say it. */
const safeWords =
  /\bsaf(e|ety|ely)\b|безопас|безпеч|қауіпсіз|коопсуз|бехатар|xavfsiz|хавфсиз|howpsuz|güvenli\b|bezpieczn|\bsicur[oaei]\b|\bsûre?s?\b|ασφαλ/i;
const fraudWords =
  /fraud|scam|traffick|мошенни|торговл|обман|шахрай|торгівл|алаяқ|алдамчы|қаллоб|қаллобӣ|firibgar|фирибгар|kezzap|dolandır|oszust|truff|frode|arnaque|traite|απάτ/i;

describe("locales", () => {
  it("are named as settings can hold them", () => {
    expect(locales.filter(({ code }) => !InterfaceLanguage.safeParse(code).success)).toEqual([]);
    expect(locales.length).toBeGreaterThan(1);
  });

  it("each have a name of their own and say who checked them", () => {
    expect(locales.filter(({ name, reviewed }) => !name || !reviewed).map(({ code }) => code)).toEqual([]);
    expect(new Set(locales.map(({ name }) => name)).size).toBe(locales.length);
  });
});

describe.each(locales)("$code", ({ code, texts }) => {
  it("has every key of English and no other", () => {
    expect([...new Set([...texts.keys()].map(base))].sort()).toEqual([...new Set([...english.keys()].map(base))].sort());
  });

  it("has all forms of every plural, and only those its rules use", () => {
    const counted = [...new Set([...english.keys()].filter((key) => PLURAL.test(key)).map(base))];
    expect(counted.length).toBeGreaterThan(0);
    for (const key of counted) {
      const forms = [...texts.keys()].filter((one) => PLURAL.test(one) && base(one) === key).map((one) => one.slice(key.length + 1));
      expect([key, forms.sort()]).toEqual([key, pluralForms(code)]);
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
    expect([...texts].filter(([, text]) => safeWords.test(text))).toEqual([]);
  });

  it("says neither fraud nor trafficking about an ad", () => {
    const aboutAds = [...texts].filter(([key]) => /^(level|mark|card|popup)\./.test(key));
    expect(aboutAds.length).toBeGreaterThan(20);
    expect(aboutAds.filter(([, text]) => fraudWords.test(text))).toEqual([]);
  });

  it("holds plain text only", () => {
    expect([...texts].filter(([, text]) => /[<>]|&\w+;/.test(text))).toEqual([]);
  });
});

describe("what is said when nothing was found", () => {
  const nothingFound = [...english].filter(([, text]) => /no known signs/i.test(text)).map(([key]) => key);

  it("says in English that it is not proof", () => {
    expect(nothingFound.length).toBeGreaterThan(2);
    expect(nothingFound.filter((key) => !/not proof/i.test(english.get(key) ?? ""))).toEqual([]);
  });

  it.each(others)("is said in two thoughts in $code as well", ({ texts }) => {
    const said = [...texts].filter(([key]) => nothingFound.some((one) => base(one) === base(key)));
    expect(said.length).toBeGreaterThan(2);
    expect(said.filter(([, text]) => !/[—–:.,]\s/.test(text))).toEqual([]);
  });
});

describe.each(others)("$code beside English", ({ code, texts }) => {
  it("says everything in its own words", () => {
    const copied = [...texts].filter(([key, text]) => text === english.get(key) && !same.has(text) && !shared[code]?.includes(text));
    expect(copied).toEqual([]);
  });

  it("is written in its own letters", () => {
    const own = scripts[code];
    const said = [...texts].filter(([, text]) => /\p{L}{3}/u.test(text.replace(/\{\{\w+\}\}|https?:\S+/g, "")) && !same.has(text));
    expect(own ? said.filter(([, text]) => !own.test(text)) : []).toEqual([]);
  });
});

describe("chooseLanguage", () => {
  const codes = ["en", "ru", "kk", "uz", "uz-Cyrl"];
  it.each([
    ["en", "en"],
    ["ru-KZ", "ru"],
    ["ru_RU.UTF-8", "ru"],
    ["RU", "ru"],
    ["kk-Cyrl-KZ", "kk"],
    ["uz", "uz"],
    ["uz-Latn-UZ", "uz"],
    ["uz-Cyrl-UZ", "uz-Cyrl"],
    ["uz_cyrl", "uz-Cyrl"],
    ["ar", "en"],
    ["xx-Yyyy", "en"],
    ["", "en"],
  ])("for %j takes %s", (wanted, language) => {
    expect(chooseLanguage(wanted, codes)).toBe(language);
  });
});

it("chooseLanguage takes the browser's language for one that is not there", () => {
  expect(chooseLanguage("xx", ["en", "ru", "kk"], "kk-KZ")).toBe("kk");
  expect(chooseLanguage("", ["en", "ru"], "ar")).toBe("en");
  expect(chooseLanguage("ru", ["en", "ru", "kk"], "kk")).toBe("ru");
});

describe("loadWords", () => {
  it("reads the texts of the language and of English, no others", async () => {
    const files = localeFiles(process.cwd());
    const read: string[] = [];
    const words = await loadWords("ru-KZ", {
      ...files,
      read: (code) => {
        read.push(code);
        return files.read(code);
      },
    });
    expect(words).toMatchObject({ language: "ru", direction: "ltr", reviewed: "none" });
    expect(read.sort()).toEqual(["en", "ru"]);
  });

  it("speaks English where a text is missing", async () => {
    const words = await loadWords("kk", {
      list: async () => [{ code: "kk", name: "Қазақша", reviewed: "none" }],
      read: async (code) => (code === "en" ? { card: { close: "Close", copy: "Copy" } } : { card: { close: "Жабу" } }),
    });
    expect([words.t("card.close"), words.t("card.copy")]).toEqual(["Жабу", "Copy"]);
  });

  it("has a form for every number in a language whose counting the browser does not know", () => {
    // A Russian browser counts as in Russian then.
    class Foreign extends Intl.PluralRules {
      constructor(_locales?: unknown, options?: Intl.PluralRulesOptions) {
        super("ru", options);
      }
      static override supportedLocalesOf(): string[] {
        return [];
      }
    }
    vi.stubGlobal("Intl", { ...Intl, DateTimeFormat: Intl.DateTimeFormat, PluralRules: Foreign });
    try {
      const { t } = createWords(
        { code: "tg", name: "", reviewed: "none" },
        { ads_one: "{{count}} эълон", ads_other: "{{count}} эълон" },
        { ads_one: "a", ads_other: "b" },
      );
      expect([1, 2, 5, 21].map((count) => t("ads", { count }))).toEqual(["1 эълон", "2 эълон", "5 эълон", "21 эълон"]);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it.each([
    [1, "1 объявление с признаками"],
    [2, "2 объявления с признаками"],
    [5, "5 объявлений с признаками"],
    [11, "11 объявлений с признаками"],
    [21, "21 объявление с признаками"],
    [0, "0 объявлений с признаками"],
  ])("counts %i in Russian", (count, text) => {
    expect(wordsFromFiles("ru").t("popup.signs", { count })).toBe(text);
  });

  it.each([
    [1, "1 ad with signs"],
    [2, "2 ads with signs"],
    [0, "0 ads with signs"],
  ])("counts %i in English", (count, text) => {
    expect(wordsFromFiles("en").t("popup.signs", { count })).toBe(text);
  });

  it("puts words of a page in as they are, for the interface shows them as text", () => {
    expect(wordsFromFiles("en").t("popup.jump", { title: "<b>R&D</b>" })).toBe("Go to the ad: <b>R&D</b>");
  });

  it("keeps two languages apart", () => {
    const russian = wordsFromFiles("ru");
    wordsFromFiles("en");
    expect(russian.t("card.close")).toBe("Закрыть");
  });
});

describe("inLanguage", () => {
  it.each([
    ["the language itself", { en: "a", ru: "b", kk: "c" }, "kk", "c"],
    ["Uzbek in Cyrillic letters from Uzbek", { en: "a", uz: "To‘lov so‘ramang" }, "uz-Cyrl", "Тўлов сўраманг"],
    ["else English", { en: "a", ru: "b" }, "kk", "a"],
    ["else Russian", { ru: "b", kk: "c" }, "uz", "b"],
    ["else whatever there is", { kk: "c" }, "uz", "c"],
    ["or nothing", {}, "en", undefined],
    ["and nothing of nothing", undefined, "en", undefined],
  ])("gives %s", (_name, texts: Partial<Record<string, string>> | undefined, language, text) => {
    expect(inLanguage(texts, language)).toBe(text);
  });

  it("spells every text of a flag in Cyrillic letters", () => {
    expect(inLanguage({ uz: { title: "Pasport", why: "Bu xat" } }, "uz-Cyrl")).toEqual({ title: "Паспорт", why: "Бу хат" });
  });
});

describe("countryName", () => {
  it.each([
    ["KZ", "en", "Kazakhstan"],
    ["KZ", "ru", "Казахстан"],
    ["DE", "ru", "Германия"],
    ["KZ", "kk", "Қазақстан"],
    ["KR", "ky", "Түштүк Корея"],
    ["TJ", "tg", "Тоҷикистон"],
    ["KZ", "tk", "Gazagystan"],
    ["UZ", "uz", "O‘zbekiston"],
    ["UZ", "uz-Cyrl", "Ўзбекистон"],
    ["nonsense", "en", "nonsense"],
  ])("of %s in %s is %s", (code, language, name) => {
    expect(countryName(code, language)).toBe(name);
  });
});

describe("languageName", () => {
  it.each([
    ["ru", "en", "Russian"],
    ["ru", "kk", "орыс тілі"],
    ["kk", "ky", "казакча"],
    ["uz", "uz", "o‘zbek tili"],
    ["uz", "uz-Cyrl", "ўзбек тили"],
    ["zz", "kk", "zz"],
  ])("of %s in %s is %s", (code, language, name) => {
    expect(languageName(code, language)).toBe(name);
  });
});
