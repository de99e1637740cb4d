import { describe, expect, it } from "vitest";
import { readLocales, wordsFromFiles } from "../cli/locale-files.ts";
import { loadEngine } from "../cli/rules-folder.ts";
import { assess } from "../core/assess/assess.ts";
import type { AssessContext, Assessment, Finding } from "../core/assessment.ts";
import { CardView } from "../core/card-view.ts";
import { createEngine } from "../core/engine.ts";
import type { Listing, Reading } from "../core/listing.ts";
import { Pack } from "../core/pack.ts";
import { toCardView } from "./card-view.ts";
import { inLanguage } from "./i18n.ts";

const languages = [...readLocales(process.cwd()).keys()];
const text = (title: string, more: object = {}) => ({ en: { title, why: `Why ${title} matters.`, ...more } });
const flag = (id: string, level: string, more: object = {}) => ({ id, level, strength: "M", status: "stable", texts: text(id), ...more });

const service = (id: string, country: string, more: object = {}) => ({
  id,
  country,
  countries: null,
  name: { en: `Line of ${country}`, local: null, local_lang: null },
  organisation: null,
  type: "trafficking",
  also: [],
  audience: "anyone",
  serves_nationals_of: null,
  phones: [{ local: "22 33 44", e164: "+4722334455", kind: "landline", reach: "both" }],
  email: null,
  web: null,
  hours: null,
  languages: [],
  free: null,
  anonymous: null,
  sources: [{ title: "List", publisher: "Board", year: 2026, url: null, kind: "official" }],
  last_seen_in_source: "2026",
  stale: false,
  confidence: "high",
  display: "show",
  ...more,
});

const pack = Pack.parse({
  format: 1,
  version: "7",
  maker: { name: "Maker", objections: "https://maker.example/object" },
  flags: [
    flag("papers.kept", "danger", {
      family: "B",
      ilo: "retention",
      references: ["LIST", "BOOK", "GONE"],
      knownGaps: ["On arrival."],
      texts: text("Papers kept", { advice: "Keep your papers yourself." }),
    }),
    flag("fee.paid", "caution"),
    flag("job.vague", "info"),
    flag("wordless.flag", "info", { texts: undefined }),
    flag("protective.contract", "none", { role: "protective" }),
  ],
  rules: [
    { flag: "papers.kept", language: "en", reviewed: "none", groups: [{ id: "x", any: ["unheard words"] }] },
    { flag: "papers.kept", language: "ru", reviewed: "Anna", groups: [{ id: "x", any: ["неслыханные слова"] }] },
    { flag: "papers.kept", language: "kk", reviewed: "none", status: "experimental", groups: [{ id: "x", any: ["естілмеген сөз"] }] },
  ],
  combinations: [
    { id: "C01", name: "loud", level: "danger", when: { all: ["papers.kept", "fee.paid"] }, texts: text("Papers and a fee") },
    { id: "C02", name: "quiet", level: "caution", when: "job.vague", texts: text("Vague abroad", { advice: "Ask first, then decide." }) },
  ],
  questions: [
    { id: "who-pays", when: "abroad", order: 2, texts: { en: "Who pays the visa?", ru: "Кто платит за визу?" } },
    { id: "address", when: "abroad", order: 1, texts: { en: "Where is the work?" } },
    ...["three", "four", "five"].map((id, at) => ({ id, when: "abroad", order: 3 + at, texts: { en: `Question ${id}?` } })),
  ],
  advice: [
    { id: "last", order: 9, texts: { en: "Tell somebody." } },
    { id: "papers", when: "papers.kept", order: 1, texts: { en: "Take your papers back." } },
    { id: "contract", when: "protective.contract", order: 2, texts: { en: "Read the contract." } },
    { id: "korea", when: "to-KR", order: 3, texts: { en: "Ask the embassy." } },
    ...[4, 5, 6].map((order) => ({ id: `more-${order}`, order, texts: { en: `More ${order}.` } })),
  ],
  languages: [],
  places: [],
  money: { currencies: [], periods: [], multipliers: [], usualPay: [], trades: [] },
  contacts: { messengers: [], freeMail: [], shorteners: [] },
  help: [
    service("NO-LINE", "NO"),
    service("KZ-SHORT", "KZ", { phones: [{ local: "111", e164: null, kind: "short-code", reach: "inside" }] }),
    service("KZ-WEB", "KZ", { phones: [], web: "https://help.example" }),
  ],
  sites: [],
  sources: { LIST: { title: "A list of signs", url: "https://list.example/signs" }, BOOK: { title: "A book" } },
});
const engine = createEngine(pack);

const listing: Listing = { id: "1", title: "Cook, Oslo", description: "We keep your papers. Pay a fee.", reading: "full" };

function assessment(change: Partial<Assessment> = {}): Assessment {
  return {
    id: "1",
    level: "danger",
    reading: "full",
    offer: "job",
    language: "en",
    packVersion: "7",
    findings: [],
    combinations: [],
    because: [],
    reasons: [],
    questions: [],
    protective: [],
    facts: [],
    score: 0,
    ...change,
  };
}

const found = (id: string, evidence: string, start = 0, more: Partial<Finding> = {}): Finding => ({
  flag: id,
  rule: `${id}/en/x`,
  field: "description",
  start,
  end: start + evidence.length,
  evidence,
  cancelled: false,
  ...more,
});
const quote = (words: string, start = 0) => ({ field: "description" as const, start, end: start + words.length, text: words });

const viewOf = (change: Partial<Assessment>, language = "en", context: AssessContext = {}, of = listing): CardView =>
  toCardView(engine, of, assessment(change), wordsFromFiles(language), context);

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

describe("toCardView: what was noticed", () => {
  const shown = (name: string, words: string, start: number) => ({ ...quote(words, start), name });
  const because = {
    id: "C01",
    names: ["papers.kept", "fee.paid"],
    evidence: [shown("papers.kept", "keep your papers", 3), shown("fee.paid", "Pay a fee", 21)],
  };

  it("tells what a combination rests on sign by sign, then the flags beside it", () => {
    const { reasons } = viewOf({
      because: [because],
      reasons: ["C01", "papers.kept", "fee.paid", "job.vague"],
      findings: [found("papers.kept", "keep your papers", 3), found("job.vague", "Cook", 50)],
    });
    expect(reasons.map(({ id, quotes }) => [id, quotes.map((one) => one.text)])).toEqual([
      ["papers.kept", ["keep your papers"]],
      ["fee.paid", ["Pay a fee"]],
      ["job.vague", ["Cook"]],
    ]);
  });

  it("tells facts that a combination rests on in a sentence, in the interface language", () => {
    const abroad = { id: "C02", names: ["job.vague", "abroad"], evidence: [shown("abroad", "Oslo", 6), shown("job.vague", "Cook", 0)] };
    for (const language of languages) {
      const { reasons } = viewOf({ because: [abroad], reasons: ["C02"] }, language);
      expect(reasons.map(({ title, quotes }) => [title, quotes.map((one) => one.text)])).toEqual([
        ["job.vague", ["Cook"]],
        [wordsFromFiles(language).t("card.fact.abroad"), ["Oslo"]],
      ]);
    }
  });

  it("tells the combination itself where its words show no sign by themselves", () => {
    const { reasons } = viewOf({ because: [{ id: "C01", names: ["offer.work"], evidence: [shown("offer.work", "Cook", 0)] }] });
    expect(reasons.map(({ title }) => title)).toEqual(["Papers and a fee"]);
  });

  it("gives each flag the family whose picture goes with it", () => {
    const { reasons } = viewOf({ reasons: ["papers.kept"], findings: [found("papers.kept", "keep your papers", 3)] });
    expect(reasons).toEqual([
      {
        id: "papers.kept",
        level: "danger",
        family: "B",
        title: "Papers kept",
        quotes: [{ field: "description", start: 3, end: 19, text: "keep your papers" }],
      },
    ]);
  });

  it("says what it may mean: combinations by their titles, flags without, small signs only where nothing is graver", () => {
    const { meanings } = viewOf({
      because: [because],
      reasons: ["C01", "papers.kept", "fee.paid", "job.vague"],
      findings: [found("job.vague", "Cook", 50)],
    });
    expect(meanings).toEqual([
      { id: "C01", level: "danger", family: "", title: "Papers and a fee", why: "Why Papers and a fee matters.", advice: "" },
    ]);
    expect(viewOf({ reasons: ["job.vague"] }).meanings).toEqual([
      { id: "job.vague", level: "info", family: "", title: "", why: "Why job.vague matters.", advice: "" },
    ]);
    expect(viewOf({ reasons: ["papers.kept"] }).meanings).toMatchObject([{ advice: "Keep your papers yourself." }]);
  });

  it("quotes neither what was called off nor what is missing from the ad", () => {
    const findings = [
      found("papers.kept", "keep your papers", 3, { cancelled: true }),
      found("papers.kept", "", 0),
      found("fee.paid", "Pay a fee", 21),
    ];
    expect(viewOf({ reasons: ["papers.kept"], findings }).reasons.map(({ quotes }) => quotes)).toEqual([[]]);
  });

  it("passes over a flag without words and a name it does not know", () => {
    const view = viewOf({ reasons: ["wordless.flag", "nobody.knows", "C77"], because: [{ id: "C77", names: [], evidence: [] }] });
    expect([view.reasons, view.meanings, view.ruleCards]).toEqual([[], [], []]);
  });

  const quotesOf = (evidence: readonly string[]) => {
    const findings = evidence.map((words, at) => found("papers.kept", words, at * 10));
    const [reason] = viewOf({ reasons: ["papers.kept"], findings }).reasons;
    return reason?.quotes.map((one) => one.text);
  };

  it.each([
    ["the same words once", ["a fee", "A FEE"], ["a fee"]],
    ["no words that lie inside longer ones", ["fee", "pay a fee", "a fee"], ["pay a fee"]],
    ["words in the order of the ad", ["a", "bcd", "ef"], ["a", "bcd", "ef"]],
  ])("quotes %s", (_name, evidence, quoted) => {
    expect(quotesOf(evidence)).toEqual(quoted);
  });

  it("quotes a handful, not everything", () => {
    const many = Array.from({ length: 26 }, (_, at) => String.fromCharCode(97 + at).repeat(3));
    expect(quotesOf(many)?.length).toBeGreaterThanOrEqual(3);
    expect(quotesOf(many)?.length).toBeLessThanOrEqual(8);
  });
});

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

describe("toCardView: steps and what speaks for the ad", () => {
  it("gives steps for what stands, by their order, at most four", () => {
    expect(viewOf({}).steps).toEqual(["More 4.", "More 5.", "More 6.", "Tell somebody."]);
    expect(viewOf({ reasons: ["papers.kept"], facts: ["to-KR"], protective: ["protective.contract"] }).steps).toEqual([
      "Take your papers back.",
      "Read the contract.",
      "Ask the embassy.",
      "More 4.",
    ]);
  });

  it("shows what speaks for the ad as facts to verify", () => {
    const view = viewOf({ protective: ["protective.contract", "nobody.knows"] });
    expect(view.forThisAd).toEqual([{ title: "protective.contract", why: "Why protective.contract matters." }]);
    expect(view.forNote).toMatch(/verify/);
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
    ["that can be dialled from where the reader is", ["to-KZ"], { homeCountry: "NO" }, ["NO-LINE", "KZ-WEB"]],
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
    expect(helpNotes[1]).toBe(wordsFromFiles("en").t("help.noNumber", { country: name }));
    expect(helpNotes[1]).toMatch(/No verified number is known/);
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

describe("toCardView: a flag inside a combination", () => {
  const evidence = [
    { ...quote("keep your papers", 3), name: "papers.kept" },
    { ...quote("Pay a fee", 21), name: "fee.paid" },
  ];
  const because = [{ id: "C01", names: ["papers.kept", "fee.paid"], evidence }];
  const idsFor = (...findings: Finding[]) => viewOf({ because, reasons: ["C01", "job.vague"], findings }).reasons.map(({ id }) => id);
  const both = ["papers.kept", "fee.paid"];

  it("is not told again when all its quotes lie in what the combination quotes", () => {
    expect(idsFor(found("job.vague", "your papers", 8), found("job.vague", "fee", 27))).toEqual(both);
  });

  it("is told when one of its quotes lies elsewhere, in another field, or when it has none", () => {
    expect(idsFor(found("job.vague", "your papers", 8), found("job.vague", "easy work", 40))).toEqual([...both, "job.vague"]);
    expect(idsFor(found("job.vague", "your papers", 8, { field: "title" }))).toEqual([...both, "job.vague"]);
    expect(idsFor()).toEqual([...both, "job.vague"]);
  });
});

describe("toCardView: the rules behind it", () => {
  const rulesOf = (change: Partial<Assessment> = {}) =>
    viewOf({ reasons: ["papers.kept"], findings: [found("papers.kept", "keep your papers", 3)], ...change }).ruleCards;

  it("tells meaning, kind, indicator, sources and known gaps of each", () => {
    expect(rulesOf()).toEqual([
      {
        id: "papers.kept",
        title: "Papers kept",
        kind: "Papers and freedom",
        why: "Why Papers kept matters.",
        status: "No native speaker has checked its words yet.",
        ilo: "retention",
        sources: [
          { title: "A list of signs", url: "https://list.example/signs" },
          { title: "A book", url: "" },
        ],
        gaps: ["On arrival."],
      },
    ]);
  });

  it.each([
    ["checked by somebody", "papers.kept/ru/x", "Checked by Anna."],
    ["checked by nobody", "papers.kept/en/x", "No native speaker has checked its words yet."],
    ["a draft", "papers.kept/kk/x", "Draft: it makes no loud warning alone."],
    ["calculated", "papers.kept", "Found by calculation from what the ad states."],
  ])("says of words that they are %s", (_name, rule, status) => {
    expect(rulesOf({ findings: [found("papers.kept", "keep", 3, { rule })] })[0]?.status).toBe(status);
  });

  it("says that nobody checked when one of two files was not", () => {
    const findings = ["ru", "en"].map((code) => found("papers.kept", "keep", 3, { rule: `papers.kept/${code}/x` }));
    expect(rulesOf({ findings })[0]?.status).toMatch(/No native speaker/);
  });

  it("puts combinations first", () => {
    const because = [{ id: "C02", names: ["papers.kept"], evidence: [] }];
    expect(rulesOf({ because }).map(({ id }) => id)).toEqual(["C02", "papers.kept"]);
  });
});

describe("toCardView: a report of a false alarm", () => {
  const findings = [found("papers.kept", "keep your papers, call +7 701 000 00 00 or @example_x", 3)];

  it("holds signs, words, language and rules, and no way to reach anybody", () => {
    const { report } = viewOf({ level: "danger", reasons: ["papers.kept"], findings, language: "ru" });
    expect(report.split("\n")).toEqual([
      "I think this warning is wrong.",
      "Signs: papers.kept",
      "Words: “keep your papers, call […] or […]”",
      "Language of the ad: Russian",
      "Rules: 7",
      "Why it is wrong:",
    ]);
  });

  it("stays short enough for a link to a mail program", () => {
    const long = Array.from({ length: 6 }, (_, at) => found("papers.kept", `${at} ${"слово ".repeat(60)}`, at * 1000));
    expect(viewOf({ level: "danger", reasons: ["papers.kept"], findings: long }).report.length).toBeLessThan(1000);
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
