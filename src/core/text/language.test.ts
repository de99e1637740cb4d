import { describe, expect, it } from "vitest";
import { identifyLanguage } from "./language.ts";

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
