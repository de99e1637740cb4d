import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identifyLanguage, identifySegments } from "./language.ts";
import { languageSamples } from "./language-samples.ts";

describe("identifyLanguage", () => {
  it.each([
    ["ru", "Требуется повар в столовую, опыт от года, звоните после обеда"],
    ["uk", "Потрібен кухар до їдальні, досвід від року, телефонуйте вдень"],
    ["kk", "Асханаға аспаз керек, айына жақсы жалақы және тегін тамақ"],
    ["ky", "Ашканага ашпозчу керек, айына жакшы айлык жана түшкү тамак"],
    ["tg", "Ба ошхона ошпаз лозим аст, музди хуб ва хӯроки бепул"],
    ["uz-Cyrl", "Ошхонага ошпаз керак, яхши маош ва бепул овқат, ҳар куни иш бор"],
    ["uz", "Oshxonaga oshpaz kerak, yaxshi maosh va bepul ovqat"],
    ["tk", "Naharhana aşpez gerek, aýda gowy aýlyk we mugt nahar"],
    ["tr", "Yemekhane için bir aşçı aranıyor, iyi maaş ve öğle yemeği"],
    ["en", "A cook is wanted for the canteen of our school, good pay and lunch"],
    ["fr", "Nous cherchons un cuisinier pour la cantine, bon salaire et repas"],
    ["it", "Si cerca un cuoco per la mensa, buona paga e pranzo"],
    ["el", "Ζητείται μάγειρας για την τραπεζαρία, καλός μισθός και φαγητό"],
    ["pl", "Szukamy kucharza do stołówki, dobra płaca i posiłki za darmo"],
    ["de", "Wir suchen einen Koch für die Kantine, guter Lohn und Mittagessen"],
  ])("knows %s: %s", (language, text) => {
    expect(identifyLanguage(text)).toBe(language);
  });

  it.each([
    ["ru", "Повар-кондитер"],
    ["el", "Μάγειρας"],
    ["en", "Chef"],
  ])("guesses %s by the script when no word is known: %s", (language, text) => {
    expect(identifyLanguage(text)).toBe(language);
  });

  it.each(["", "   ", "100 000 – 200 000", "🔥🔥🔥", "招聘厨师"])("says und for %j", (text) => {
    expect(identifyLanguage(text)).toBe("und");
  });

  it("goes by most of the text, not by a word of another language", () => {
    expect(identifyLanguage("Требуется повар на кухню, график 2/2, опыт не нужен. Call us for the job")).toBe("ru");
    expect(identifyLanguage("We are looking for a cook to work in our kitchen with the team. Борщ")).toBe("en");
  });

  it("reads capitals like small letters", () => {
    expect(identifyLanguage("ПОТРІБЕН КУХАР ДО ЇДАЛЬНІ, ДОСВІД ВІД РОКУ")).toBe("uk");
  });

  it("reads letters written as letter and mark like whole ones", () => {
    const text = "Szukamy kucharza do stołówki, płaca i posiłki";
    expect(identifyLanguage(text.normalize("NFD"))).toBe("pl");
  });

  it("looks at the beginning of a long text only", () => {
    const russian = "Требуется повар на кухню, и для вас есть работа. ";
    expect(identifyLanguage(russian.repeat(40) + "The work is for you and our team. ".repeat(400))).toBe("ru");
  });
});

const samples = languageSamples.map(({ language, written, texts }) => ({ language, written: written || "as usual", texts }));

describe("identifyLanguage on sentences from ads", () => {
  it.each(samples)("tells $language ($written)", ({ language, texts }) => {
    const wrong = texts.filter((text) => identifyLanguage(text) !== language);
    expect(wrong.length, wrong.join("\n")).toBeLessThanOrEqual(1);
  });

  it("tells nearly all of them, and all when an ad is three sentences long", () => {
    const all = samples.flatMap(({ language, texts }) => texts.map((text) => ({ language, text })));
    const right = all.filter(({ language, text }) => identifyLanguage(text) === language);
    expect(right.length / all.length).toBeGreaterThan(0.97);
    const threes = samples.flatMap(({ language, texts }) =>
      texts.slice(2).map((text, index) => ({ language, text: `${texts[index]}. ${texts[index + 1]}. ${text}.` })),
    );
    expect(threes.filter(({ language, text }) => identifyLanguage(text) !== language)).toEqual([]);
  });

  it.each([
    "Precisa-se de cozinheiro para restaurante em Lisboa, boas condições de trabalho e bom ambiente",
    "Reikalingas virėjas, darbas pilną darbo dieną, geras atlyginimas ir socialinės garantijos",
    "Търсим готвач за ресторанта ни, предлагаме добро заплащане и осигурена квартира",
  ])("says und for a language that is none of ours: %s", (text) => {
    expect(identifyLanguage(text)).toBe("und");
  });
});

describe("hostile input", () => {
  it.each([
    ["the same Latin letter", "a".repeat(200_000)],
    ["the same Cyrillic letter", "ы".repeat(200_000)],
    ["lines without end", "я\n".repeat(100_000)],
    ["marks upon marks", `a${"\u0301".repeat(200_000)}`],
    ["emoji", "🔥".repeat(100_000)],
    ["lone surrogates", "\ud835\udc00\ud835".repeat(30_000)],
    ["zero width", "\u200b".repeat(200_000)],
  ])("%s is read to its end", (_, text) => {
    expect(identifyLanguage(text)).toEqual(expect.any(String));
    expect(identifySegments(text).at(-1)?.end).toBe(text.length);
  });

  it("reads mathematical letters and zero-width characters for what they are", () => {
    expect(identifyLanguage("𝐖𝐞 𝐚𝐫𝐞 𝐥𝐨𝐨𝐤𝐢𝐧𝐠 𝐟𝐨𝐫 𝐚 𝐜𝐨𝐨𝐤 𝐟𝐨𝐫 𝐨𝐮𝐫 𝐤𝐢𝐭𝐜𝐡𝐞𝐧")).toBe("en");
    expect(identifyLanguage("Жұ\u200bмыс ке\u200bрек, айл\u00adығы жақ\u200bсы")).toBe("kk");
  });
});

describe("identifySegments", () => {
  const read = (text: string) => identifySegments(text).map(({ start, end, language }) => [language, text.slice(start, end)]);

  it("tells the languages of an ad line by line", () => {
    expect(
      read("Требуются повара, опыт от года.\nАспаз керек, айына жақсы жалақы беріледі.\nCook wanted for our hotel, good salary"),
    ).toEqual([
      ["ru", "Требуются повара, опыт от года.\n"],
      ["kk", "Аспаз керек, айына жақсы жалақы беріледі.\n"],
      ["en", "Cook wanted for our hotel, good salary"],
    ]);
  });

  it("tells sentences and halves of a line apart", () => {
    expect(read("Работа на складе, оплата каждый день. Қоймаға жұмысшылар керек, ақшасы күнде беріледі!").map(([code]) => code)).toEqual([
      "ru",
      "kk",
    ]);
    expect(read("Требуется продавец в магазин / Do‘konga sotuvchi kerak, oylik yaxshi").map(([code]) => code)).toEqual(["ru", "uz"]);
  });

  it("gives short pieces, numbers and signs to their neighbours", () => {
    expect(read("Требуется повар на кухню.\nChef!\n🔥🔥\nТел: 8 777 000\nЗвоните до вечера, всё расскажем")).toHaveLength(1);
  });

  it.each([
    ["", []],
    ["🔥 100 000", [["und", "🔥 100 000"]]],
    ["Повар", [["ru", "Повар"]]],
  ])("of %j", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it("covers every text in order, without gaps, with neighbours that differ", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary" }),
      fc
        .array(fc.constantFrom(...languageSamples.flatMap(({ texts }) => texts), "\n", ". ", " / ", "\ud800", "🔥", "\u0301"))
        .map((all) => all.join("")),
    );
    fc.assert(
      fc.property(anything, (text) => {
        let at = 0;
        let before = "";
        for (const { start, end, language } of identifySegments(text)) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          expect(language).not.toBe(before);
          at = end;
          before = language;
        }
        expect(at).toBe(text.length);
      }),
    );
  });
});
