import { describe, expect, it } from "vitest";
import { viewOf } from "../../../tests/card-view-world.ts";
import { wordsFromFiles } from "../../cli/locale-files.ts";
import type { AssessContext } from "../../core/assessment.ts";

describe("toCardView: questions", () => {
  it("asks in the interface language and in the ad's, each with its name", () => {
    const { questions } = viewOf({ questions: ["who-pays"], language: "ru" });
    expect(questions).toEqual([
      {
        id: "who-pays",
        mine: { text: "Who pays the visa?", language: "en", languageName: "English" },
        ad: { text: "Кто платит за визу?", language: "ru", languageName: "Russian" },
      },
    ]);
  });

  it.each([
    ["en", "Who pays the visa?"],
    ["und", undefined],
    ["kk", undefined],
    ["ru", undefined],
  ])("shows one language when the ad's is %s and there is no other", (language, inAd) => {
    const { questions } = viewOf({ questions: ["who-pays"], language }, "ru");
    expect(questions.map(({ mine, ad }) => [mine.text, ad?.text])).toEqual([["Кто платит за визу?", inAd]]);
  });

  it("asks at most four, and none it does not know", () => {
    const { questions } = viewOf({ questions: ["address", "who-pays", "three", "four", "five"] });
    expect(questions.map(({ mine }) => mine.text)).toEqual([
      "Where is the work?",
      "Who pays the visa?",
      "Question three?",
      "Question four?",
    ]);
    expect(viewOf({ questions: ["nobody-knows"] }).questions).toEqual([]);
  });
});

describe("toCardView: help", () => {
  const idsFor = (facts: string[], context: AssessContext) => viewOf({ facts }, "en", context).help.map(({ id }) => id);

  it.each([
    ["of the reader's country and the country of the work", ["to-NO"], { homeCountry: "KZ" }, ["KZ-SHORT", "KZ-WEB", "NO-LINE"]],
    ["of the page's country when the reader's is not known", ["to-NO"], { pageCountry: "KZ" }, ["KZ-SHORT", "KZ-WEB", "NO-LINE"]],
    ["of the reader's country rather than the page's", [], { homeCountry: "NO", pageCountry: "KZ" }, ["NO-LINE"]],
    ["of the country of the work when nothing else is known", ["to-NO", "abroad"], {}, ["NO-LINE"]],
    ["of no country when none is known", ["abroad"], {}, []],
    [
      "that can be dialled from where the reader is, then those for later",
      ["to-KZ"],
      { homeCountry: "NO" },
      ["NO-LINE", "KZ-WEB", "KZ-SHORT"],
    ],
  ])("shows services %s", (_name, facts, context, ids) => {
    expect(idsFor(facts, context)).toEqual(ids);
  });

  it("begins with the emergency number, and says that no number was tested", () => {
    const { t } = wordsFromFiles("en");
    const home = { homeCountry: "KZ" };
    expect(viewOf({ facts: ["to-NO"] }, "en", home).helpNotes).toEqual([t("help.emergencyFirst"), t("help.unverified")]);
    expect(viewOf({}).helpNotes).toEqual([t("help.emergencyFirst"), t("card.helpUnknown")]);
  });

  it.each(["UZ", "TM"])("tells readers in %s that no number is known there, and shows the country of the work", (homeCountry) => {
    const { help, helpNotes } = viewOf({ facts: ["to-NO"] }, "en", { homeCountry });
    expect(help.map(({ place }) => place)).toEqual(["Norway · where the job is"]);
    const name = new Intl.DisplayNames(["en"], { type: "region" }).of(homeCountry);
    expect(help.map(({ id }) => id)).toEqual(["NO-LINE"]);
    expect(helpNotes[1]).toBe(wordsFromFiles("en").t("help.noNumberHome", { country: name }));
    expect(helpNotes[1]).toMatch(/No verified number is known/);
  });

  it("says of a country whose numbers are dialled from inside only that they are, and shows them as text for later", () => {
    const { help, helpNotes } = viewOf({ facts: ["to-KZ"] }, "en", { homeCountry: "NO" });
    expect(helpNotes).toContain(wordsFromFiles("en").t("help.insideOnly", { country: "Kazakhstan" }));
    expect(helpNotes.join(" ")).not.toContain("No verified number");
    const later = help.find(({ id }) => id === "KZ-SHORT");
    expect(later).toMatchObject({
      place: "Kazakhstan · where the job is",
      phones: [{ text: "111", note: "only from inside Kazakhstan", href: "" }],
    });
    expect(later?.source).toMatch(/^Source: /);
  });

  it("sends nobody to an embassy of their own who is at home", () => {
    const { t } = wordsFromFiles("en");
    const { helpNotes } = viewOf({ facts: ["to-LA"] }, "en", { homeCountry: "UZ" });
    expect(helpNotes.slice(1, 3)).toEqual([
      t("help.noNumberHome", { country: "Uzbekistan" }),
      t("help.noNumberThere", { country: "Laos" }),
    ]);
    expect(helpNotes[1]).not.toMatch(/embassy/i);
    expect(viewOf({ facts: ["to-LA"] }).helpNotes[1]).toBe(t("help.noNumber", { country: "Laos" }));
  });

  it.each<[string, string[], AssessContext, string[]]>([
    ["of the reader's country where it has no number", [], { homeCountry: "UZ" }, ["https://mfa.example/", "https://iom.example/"]],
    ["of the world where no mission is known", ["to-LA"], { homeCountry: "NO" }, ["https://www.iom.int/"]],
    ["where numbers are dialled from inside only", ["to-KZ"], { homeCountry: "NO" }, ["https://www.iom.int/"]],
    ["of no country where all have a number", ["to-NO"], { homeCountry: "KZ" }, []],
  ])("shows official sites %s", (_name, facts, context, urls) => {
    expect(viewOf({ facts }, "en", context).official.sites.map(({ url }) => url)).toEqual(urls);
  });

  it("says what an official site is for", () => {
    const { sites, heading } = viewOf({}, "en", { homeCountry: "UZ" }).official;
    expect([heading, ...sites.map(({ text }) => text)]).toEqual([
      "Official addresses",
      "Embassies and consulates of Uzbekistan: ask the foreign ministry",
      "International Organization for Migration (IOM), Uzbekistan",
    ]);
  });

  it("says what the help page is to open with: another country of the job, and a child's need where minors are wanted", () => {
    const pageFor = (facts: string[], context: AssessContext) => viewOf({ facts }, "en", context).helpPage;
    expect(pageFor(["to-NO"], { homeCountry: "KZ" })).toEqual({ to: "NO", need: "" });
    expect(pageFor(["to-KZ", "minors-wanted"], { homeCountry: "KZ" })).toEqual({ to: "", need: "child" });
  });
});
