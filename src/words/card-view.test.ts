import { describe, expect, it } from "vitest";
import { found, languages, listing, viewOf } from "../../tests/card-view-world.ts";
import { wordsFromFiles } from "../cli/locale-files.ts";
import { loadEngine } from "../cli/rules-folder.ts";
import { assess } from "../core/assess/assess.ts";
import type { AssessContext, Assessment } from "../core/assessment.ts";
import { CardView } from "../core/card-view.ts";
import type { Listing, Reading } from "../core/listing.ts";
import { toCardView } from "./card-view.ts";
import { inLanguage } from "./i18n.ts";

describe("toCardView", () => {
  it("fits what the card's script expects", () => {
    const view = viewOf({
      reasons: ["papers.kept"],
      findings: [found("papers.kept", "keep your papers")],
      questions: ["address"],
      facts: ["to-NO"],
    });
    expect(CardView.parse(view)).toEqual(view);
  });

  it("names the ad, the rules and their maker", () => {
    expect(viewOf({})).toMatchObject({
      adTitle: "Cook, Oslo",
      language: "en",
      direction: "ltr",
      objection: "https://maker.example/object",
    });
    expect(viewOf({}).footer).toEqual([wordsFromFiles("en").t("card.local"), "Rules of Maker, version 7"]);
    expect(viewOf({}, "en", {}, { id: "1", reading: "full" }).adTitle).toBe("");
  });

  it("leaves room in labels for words and numbers", () => {
    for (const language of languages) {
      const { labels } = viewOf({}, language);
      expect([labels.showInAd, labels.call]).toEqual([expect.stringContaining("{{words}}"), expect.stringContaining("{{number}}")]);
    }
  });
});

describe("toCardView: heading and first words", () => {
  it.each([
    ["danger", "full", "level.danger", "card.lead.danger"],
    ["caution", "full", "level.caution", "card.lead.caution"],
    ["info", "full", "level.info", "card.lead.info"],
    ["none", "full", "level.none", "card.lead.none"],
    ["none", "unread", "card.headingUnread", "card.unread"],
    ["none", "partial", "card.headingPartial", "card.partial"],
  ] as const)("for %s read %s", (level, reading, heading, lead) => {
    for (const language of languages) {
      const { t } = wordsFromFiles(language);
      expect(viewOf({ level, reading }, language)).toMatchObject({ heading: t(heading), lead: t(lead) });
    }
  });

  it("says of a card that only part of it was read, beside its signs", () => {
    const { t } = wordsFromFiles("en");
    expect(viewOf({ level: "caution", reading: "partial" }).lead).toBe(`${t("card.lead.caution")} ${t("card.partial")}`);
  });

  it("does not say of a card without signs that it was read and nothing found", () => {
    expect(viewOf({ level: "none", reading: "partial" }).lead).toBe(wordsFromFiles("en").t("card.partial"));
  });

  it.each(languages)("calls no ad safe in %s", (language) => {
    for (const level of ["danger", "caution", "info", "none"] as const) {
      for (const reading of ["full", "partial", "unread"] satisfies Reading[]) {
        const { heading, lead, reasonsHeading, forHeading, forNote, footer, labels } = viewOf({ level, reading }, language);
        const said = [heading, lead, reasonsHeading, forHeading, forNote, ...footer, ...Object.values(labels)].join(" ");
        expect(said).not.toMatch(/\bsaf(e|ety|ely)\b|безопас|\bверно\b|надёжн/i);
      }
    }
  });
});

describe("toCardView: texts that nobody wrote in the reader's language", () => {
  const inRussian = (change: Partial<Assessment>) => viewOf(change, "ru");

  it("tells the language of each, and says so", () => {
    const view = inRussian({ reasons: ["papers.kept"], protective: ["protective.contract"], questions: ["address"] });
    expect(view.reasons.map(({ language }) => language)).toEqual(["en"]);
    expect(view.ruleCards.map(({ language }) => language)).toEqual(["en"]);
    expect(view.forThisAd.map(({ language }) => language)).toEqual(["en"]);
    expect(view.untranslated).toBe(wordsFromFiles("ru").t("card.untranslated", { language: "английский" }));
  });

  it("says nothing of it where all are in the reader's language", () => {
    expect(viewOf({ reasons: ["papers.kept"], questions: ["address"] }).untranslated).toBe("");
  });
});

describe("toCardView: steps and what speaks for the ad", () => {
  it("gives steps for what stands, by their order, at most four", () => {
    expect(viewOf({}).steps.map(({ text }) => text)).toEqual(["More 4.", "More 5.", "More 6.", "Tell somebody."]);
    expect(
      viewOf({ reasons: ["papers.kept"], facts: ["to-KR"], protective: ["protective.contract"] }).steps.map(({ text }) => text),
    ).toEqual(["Take your papers back.", "Read the contract.", "Ask the embassy.", "More 4."]);
  });

  it("shows what speaks for the ad as facts to verify", () => {
    const view = viewOf({ protective: ["protective.contract", "nobody.knows"] });
    expect(view.forThisAd).toEqual([{ title: "protective.contract", why: "Why protective.contract matters.", language: "en" }]);
    expect(view.forNote).toMatch(/verify/);
  });
});

describe("toCardView with the rules that ship", () => {
  const shipped = loadEngine(process.cwd(), true);
  const ad = (place: string): Listing => ({
    id: "1",
    title: `Работа, ${place}`,
    jobLocation: place,
    description: "Паспорт сдаёте администратору на хранение. Подробности в Telegram @example_x.",
    reading: "full",
    fromJobBoard: true,
  });
  const cardFor = (place: string, context: AssessContext, language = "ru") =>
    toCardView(shipped, ad(place), assess(shipped, ad(place), context), wordsFromFiles(language), context);

  it.each([
    ["UZ", "Узбекистан"],
    ["TM", "Туркменистан"],
  ])("a reader in %s going to Warsaw gets Polish contacts and is told that none is known at home", (homeCountry, name) => {
    const { help, helpNotes } = cardFor("Варшава", { homeCountry });
    expect(help.map(({ country }) => country)).toContain("Польша");
    expect(help.map(({ country }) => country)).not.toContain(name);
    expect(helpNotes.join(" ")).toContain(`Проверенный номер для страны «${name}» неизвестен`);
  });

  it("no number stands without its source and without saying that nobody tested it", () => {
    const lines = ["KZ", "KG", "RU", "UA", "GE", "LT", "DE", "KR"].flatMap((homeCountry) => cardFor("Варшава", { homeCountry }, "en").help);
    expect(lines.length).toBeGreaterThan(8);
    for (const { id, source, confirmed } of lines) {
      expect([id, source]).toEqual([id, expect.stringMatching(/^Source: \S.*, (no date|.*\d{4})( \(old information\))?$/)]);
      expect(confirmed).toBe("not yet confirmed by a call");
    }
  });

  it.each(languages)("no flag, combination, question or step calls an ad safe in %s", (language) => {
    const { flags, combinations, advice, questions } = shipped.pack;
    const titles = [...flags, ...combinations]
      .flatMap(({ texts }) => inLanguage(texts, language) ?? [])
      .flatMap(({ title, why }) => [title, why]);
    const lines = [...advice, ...questions].flatMap(({ texts }) => inLanguage(texts, language) ?? []);
    expect(titles.length).toBeGreaterThan(40);
    const verdict =
      /\b(ad|offer|job|employer|work) (is|looks|seems) safe\b|объявлени[ея] безопасн|безопасн(ое|ая|ый) (объявление|вакансия|работодатель)/i;
    expect([...titles, ...lines].filter((line) => verdict.test(line))).toEqual([]);
  });
});

describe("toCardView: the ad's own contacts", () => {
  const ad = { ...listing, description: "Write to anna@mail.example or +7 701 234 56 78. anna@mail.example" };

  it("are given on a card that warns, each once, in the order of the text", () => {
    const { contacts } = viewOf({ level: "danger" }, "en", { pageCountry: "KZ" }, ad);
    expect(contacts).toEqual(["anna@mail.example", "+7 701 234 56 78"]);
  });

  it.each(["info", "none"] as const)("are left in the ad when the level is %s", (level) => {
    expect(viewOf({ level }, "en", {}, ad)).toMatchObject({ contacts: [], kinds: [] });
  });

  it("a title of 10,000 characters is cut between letters", () => {
    const { adTitle } = viewOf({}, "en", {}, { ...listing, title: "🙂".repeat(5_000) });
    expect(adTitle.length).toBeLessThanOrEqual(301);
    expect(() => encodeURIComponent(adTitle)).not.toThrow();
  });
});
