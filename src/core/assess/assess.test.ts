import { describe, expect, it } from "vitest";
import { phrases, type RuleFile, smallEngine } from "../../../tests/small-pack.ts";
import { type AssessContext, Assessment } from "../assessment.ts";
import type { Listing } from "../listing.ts";
import { assess } from "./assess.ts";

const texts = { en: { title: "Something was noticed", why: "It matters because of this." } };

/** One flag with its Russian phrases, each group one phrase. */
function flag(id: string, meaning: object, ...groups: Parameters<typeof phrases>[1][]): Record<string, RuleFile> {
  const files: Record<string, RuleFile> = { [`${id}/flag.yaml`]: { id, status: "stable", texts, ...meaning } };
  if (groups.length > 0) files[`${id}/ru.yaml`] = phrases("ru", ...groups);
  return files;
}

const combination = (id: string, level: string, when: unknown) => ({ [`combinations/${id}.yaml`]: { id, name: id, level, when, texts } });

const engine = smallEngine({
  ...flag(
    "documents.retention",
    { family: "E", level: "danger", strength: "S" },
    { id: "taken", any: ["заберем паспорт*"], unless: ["ксерокопи*"] },
  ),
  ...flag(
    "crime.parcels",
    { family: "H", level: "danger", strength: "S", status: "experimental" },
    { id: "hide", any: ["прятать свертки"] },
    { id: "driver", level: "none", sign: "driver", any: ["курьер"] },
    { id: "pledge", level: "none", sign: "pledge", any: ["под залог"] },
  ),
  ...flag("recruit.girls", { family: "F", level: "caution", strength: "S" }, { id: "girls", any: ["только девушки"] }),
  ...flag("recruit.looks", { family: "F", level: "info", strength: "S" }, { id: "looks", any: ["модельная внешность"] }),
  ...flag("fee.upfront", { family: "A", level: "info", strength: "S" }, { id: "fee", any: ["взнос* за место"] }),
  ...flag("pay.easy", { family: "D", level: "info", strength: "M" }, { id: "easy", any: ["легкие деньги"], unlessAnywhere: ["лотере*"] }),
  ...flag("hiring.instant", { family: "B", level: "info", strength: "M" }, { id: "instant", any: ["выезд завтра"] }),
  ...flag("job.vague", { family: "C", level: "info", strength: "M" }, { id: "vague", any: ["интересн* дело"] }),
  ...flag("old.sign", { family: "C", level: "danger", strength: "S", status: "deprecated" }, { id: "old", any: ["телеграф*"] }),
  ...flag("contact.anonymous-employer", { family: "C", level: "info", strength: "W", derived: true }),
  ...flag("pay.too-good", { family: "D", level: "caution", strength: "M", derived: true }),
  ...flag("protective.contract", { role: "protective", level: "none" }, { id: "contract", any: ["трудов* договор*"] }),
  ...flag("protective.licence", { role: "protective", level: "none" }, { id: "licence", any: ["лицензия #"] }),
  ...flag("protective.benefits", { role: "protective", level: "none" }, { id: "benefits", any: ["оплачиваем* отпуск*"] }),
  ...flag("protective.named-employer", { role: "protective", level: "none" }, { id: "named", any: ["тоо василек"] }),
  ...flag("context.warning", { role: "context", level: "none" }, { id: "warning", any: ["остерегайтесь"] }),
  ...flag("offer.work", { role: "offer", level: "none" }, { id: "work", any: ["требуется", "оклад"] }),
  ...flag("offer.other", { role: "offer", level: "none" }, { id: "other", any: ["продам", "сдам квартиру"] }),
  ...flag("fact.unskilled-work", { role: "fact", level: "none" }, { id: "unskilled", any: ["грузчик*"] }),
  ...combination("C01", "danger", { all: ["abroad", "hard-currency", "fact.unskilled-work"] }),
  ...combination("C02", "danger", { all: ["crime.parcels#driver", "crime.parcels#pledge"] }),
  ...combination("C03", "caution", { all: ["abroad", { not: "employer-named" }] }),
  "questions/visa-payer.yaml": {
    id: "visa-payer",
    order: 2,
    when: { all: ["abroad", { not: "fee.upfront" }] },
    texts: { en: "Who pays?" },
  },
  "questions/employer.yaml": { id: "employer", order: 1, when: { not: "employer-named" }, texts: { en: "Who are you?" } },
});

/** A whole ad of a named employer on a job board, unless said otherwise: nothing but the words given can be a sign. */
function ad(description: string, changes: Partial<Listing> = {}, context: AssessContext = {}): Assessment {
  const listing: Listing = {
    id: "ad",
    title: "Работа",
    description,
    hiringOrganization: "ТОО Ромашка",
    reading: "full",
    fromJobBoard: true,
    ...changes,
  };
  return assess(engine, listing, context);
}

const flags = ({ findings }: Assessment) => findings.filter(({ cancelled }) => !cancelled).map((finding) => finding.flag);

describe("an ad without signs", () => {
  it("is none, and says which language it is in", () => {
    expect(ad("Требуется повар в столовую, график 2/2.")).toMatchObject({
      id: "ad",
      level: "none",
      reading: "full",
      offer: "job",
      language: "ru",
      packVersion: "test",
      findings: [],
      combinations: [],
      reasons: [],
    });
  });
});

describe("one sign", () => {
  it("that is grave is danger alone, with the words it was seen in", () => {
    const description = "Жильё есть. Мы заберём пaспорт на входе.";
    const result = ad(description);
    expect(result).toMatchObject({ level: "danger", reasons: ["documents.retention"] });
    expect(result.findings).toEqual([
      {
        flag: "documents.retention",
        rule: "documents.retention/ru/taken",
        field: "description",
        start: description.indexOf("заберём"),
        end: description.indexOf(" на входе"),
        evidence: "заберём пaспорт",
        cancelled: false,
      },
    ]);
  });

  it("of an experimental rule is only caution", () => {
    expect(ad("Надо прятать свёртки.").level).toBe("caution");
  });

  it("of an experimental rule is danger beside a sign of another family", () => {
    expect(ad("Надо прятать свёртки. Лёгкие деньги!").level).toBe("danger");
  });

  it("of a deprecated rule counts for nothing", () => {
    expect(ad("Телеграфист на почту.").level).toBe("none");
  });

  it("in the title counts like one in the text", () => {
    expect(ad("Подробности по телефону.", { title: "Заберём паспорта" })).toMatchObject({
      level: "danger",
      findings: [{ field: "title", start: 0, end: 16, evidence: "Заберём паспорта" }],
    });
  });
});

describe("who is wanted", () => {
  it.each(["Только девушки.", "Модельная внешность.", "Только девушки, модельная внешность."])("never warns alone: %s", (text) => {
    expect(ad(text).level).toBe("info");
  });

  it("counts beside other signs", () => {
    expect(ad("Только девушки, выезд завтра.").level).toBe("danger");
  });
});

describe("signs together", () => {
  it("strong and medium are danger", () => {
    expect(ad("Взнос за место. Лёгкие деньги.")).toMatchObject({ level: "danger", reasons: ["fee.upfront", "pay.easy"] });
  });

  it("two medium are info", () => {
    expect(ad("Лёгкие деньги, выезд завтра.").level).toBe("info");
  });

  it("three medium are caution", () => {
    expect(ad("Лёгкие деньги, выезд завтра, интересное дело.").level).toBe("caution");
  });

  it("the same sign many times is one sign", () => {
    expect(ad("Лёгкие деньги. Лёгкие деньги. Лёгкие деньги.").level).toBe("info");
  });
});

describe("what speaks for an ad", () => {
  const protection = " Трудовой договор, лицензия 12345, оплачиваемый отпуск.";

  it("lowers by one level, and is listed", () => {
    const result = ad(`Взнос за место. Лёгкие деньги.${protection}`);
    expect(result.level).toBe("caution");
    expect(result.protective).toEqual(["protective.benefits", "protective.contract", "protective.licence"]);
  });

  it("never lowers the passport taken away", () => {
    expect(ad(`Заберём паспорт.${protection}`).level).toBe("danger");
  });

  it("does not count when it is denied", () => {
    expect(ad("Взнос за место. Лёгкие деньги. Лицензия 12345, оплачиваемый отпуск. Без трудового договора.")).toMatchObject({
      level: "danger",
      protective: ["protective.benefits", "protective.licence"],
    });
  });
});

describe("what calls a finding off", () => {
  it.each([
    ["a negation", "Мы не заберём паспорт."],
    ["counter-evidence in the sentence", "Заберём паспорт, снимем ксерокопию и вернём."],
    ["a warning near it", "Работа есть. Остерегайтесь тех, кто пишет: заберём паспорт."],
  ])("%s", (_what, text) => {
    const result = ad(text);
    expect(result.level).toBe("none");
    expect(result.findings).toMatchObject([{ flag: "documents.retention", cancelled: true }]);
  });

  it("counter-evidence for the whole ad, in any field", () => {
    expect(ad("Лёгкие деньги.", { title: "Продавец лотереи" }).level).toBe("none");
    expect(ad("Лёгкие деньги.", { title: "Продавец" }).level).toBe("info");
  });

  it("a warning in the title covers the whole text", () => {
    const far = `${"Спокойное предложение. ".repeat(9)}Заберём паспорт.`;
    expect(ad(far, { title: "Остерегайтесь таких объявлений" }).level).toBe("none");
    expect(ad(`Остерегайтесь. ${far}`).level).toBe("none");
  });

  it("a warning far down does not reach back to the beginning", () => {
    expect(ad(`Работа. Заберём паспорт. ${"Спокойное предложение. ".repeat(9)}Остерегайтесь собак.`).level).toBe("danger");
  });

  it("a warning takes nothing away from what speaks for the ad", () => {
    expect(ad("Остерегайтесь обмана. Трудовой договор.").protective).toEqual(["protective.contract"]);
  });
});

describe("offers", () => {
  const elsewhere = { fromJobBoard: false };

  it.each<[string, string, Assessment["offer"]]>([
    ["words of work", "Требуется помощник, оклад.", "job"],
    ["words of something else", "Продам диван.", "other"],
    ["as many of both", "Требуется помощник. Продам диван.", "job"],
    ["more of something else", "Требуется. Продам диван. Сдам квартиру.", "other"],
    ["no such words", "Пишите мне.", "unsure"],
    ["denied words", "Не продам.", "unsure"],
  ])("are told by %s", (_what, text, offer) => {
    expect(ad(text, elsewhere).offer).toBe(offer);
  });

  it("of a job board are jobs whatever the words", () => {
    expect(ad("Продам диван.").offer).toBe("job");
  });

  it("of something else are not assessed", () => {
    expect(ad("Продам диван. Заберём паспорт. Взнос за место.", { ...elsewhere, title: "Диван" })).toMatchObject({
      level: "none",
      offer: "other",
      findings: [],
      combinations: [],
      questions: [],
      protective: [],
      reasons: [],
    });
  });

  it("nobody can tell are assessed", () => {
    expect(ad("Заберём паспорт.", elsewhere)).toMatchObject({ level: "danger", offer: "unsure" });
  });
});

describe("how much was read", () => {
  const nobody = { hiringOrganization: "" };

  it("a whole ad without an employer has a nameless employer", () => {
    const result = ad("Звоните.", nobody);
    expect(flags(result)).toContain("contact.anonymous-employer");
    expect(result.level).toBe("info");
  });

  it.each<[string, Partial<Listing>]>([
    ["a card", { reading: "partial" }],
    ["an excerpt", { truncated: true }],
  ])("of %s proves nothing about what is missing", (_what, reading) => {
    const result = ad("Звоните.", { ...nobody, ...reading });
    expect(flags(result)).toEqual([]);
    expect(result).toMatchObject({ level: "none" });
    expect(result.facts).not.toContain("full-text");
  });

  it.each([
    ["a site", "Подробнее на https://firma.example"],
    ["a mailbox of the firm", "Резюме на hr@firma.example"],
    ["a name in the text", "Работодатель — ТОО Василёк."],
  ])("%s makes an employer known", (_what, text) => {
    expect(flags(ad(text, nobody))).toEqual([]);
  });

  it.each(["Пишите на work@gmail.com", "Пишите @anna_hr", "Звоните +7 701 234 56 78"])("%s does not", (text) => {
    expect(flags(ad(text, nobody))).toContain("contact.anonymous-employer");
  });

  it("what may be no offer of work proves nothing about what is missing", () => {
    const result = ad("Пишите мне.", { ...nobody, fromJobBoard: false });
    expect(result.offer).toBe("unsure");
    expect(flags(result)).toEqual([]);
  });

  it("a card with a grave sign is danger all the same", () => {
    expect(ad("", { title: "Заберём паспорт", reading: "partial" }).level).toBe("danger");
  });

  it("an unread listing is not assessed", () => {
    expect(ad("Заберём паспорт.", { reading: "unread" })).toMatchObject({ level: "none", findings: [], questions: [] });
  });
});

describe("combinations", () => {
  it("hold by facts and flags, with the words for each", () => {
    const description = "Грузчик в Польшу. Оплата 900 евро.";
    const result = ad(description);
    expect(result).toMatchObject({ level: "danger", combinations: ["C01"] });
    expect(result.because).toEqual([
      {
        id: "C01",
        names: ["abroad", "hard-currency", "fact.unskilled-work"],
        evidence: [
          { name: "fact.unskilled-work", field: "description", start: 0, end: 7, text: "Грузчик" },
          { name: "abroad", field: "description", start: 10, end: 16, text: "Польшу" },
          { name: "hard-currency", field: "description", start: 25, end: 33, text: "900 евро" },
        ],
      },
    ]);
  });

  it("quote fields in the order a person reads them", () => {
    const [because] = ad("Грузчик, жильё.", { title: "Работа в Польше", baseSalary: "900 евро" }).because;
    expect(because?.evidence.map(({ field, text }) => [field, text])).toEqual([
      ["title", "Польше"],
      ["baseSalary", "900 евро"],
      ["description", "Грузчик"],
    ]);
  });

  it("hold by signs, whose words are then findings", () => {
    const result = ad("Нужен курьер, под залог.");
    expect(result).toMatchObject({ level: "danger", combinations: ["C02"] });
    expect(result.findings.map(({ evidence }) => evidence)).toEqual(["курьер", "под залог"]);
  });

  it("do not hold by one sign, which then shows nowhere", () => {
    expect(ad("Нужен курьер.")).toMatchObject({ level: "none", findings: [], combinations: [] });
  });

  it("do not hold by a sign that was called off", () => {
    expect(ad("Нужен курьер, не под залог.")).toMatchObject({ level: "none", combinations: [] });
  });

  it("stand loudest first, and before flags among the reasons", () => {
    const result = ad("Грузчик в Польшу. Оплата 900 евро. Лёгкие деньги.", { hiringOrganization: "" });
    expect(result.combinations).toEqual(["C01", "C03"]);
    expect(result.reasons).toEqual(["C01", "C03", "pay.easy", "contact.anonymous-employer"]);
  });

  it("that rest on what is missing quote only what is there", () => {
    const [because] = ad("Работа в Польше.", { hiringOrganization: "" }).because;
    expect(because).toEqual({
      id: "C03",
      names: ["abroad"],
      evidence: [{ name: "abroad", field: "description", start: 9, end: 15, text: "Польше" }],
    });
  });
});

describe("a place of risk", () => {
  const engineWithPlaces = smallEngine({
    "place.risk/flag.yaml": { id: "place.risk", family: "B", level: "info", strength: "W", status: "stable", derived: true, texts },
  });
  const found = (fromJobBoard: boolean) =>
    flags(
      assess(engineWithPlaces, { id: "ad", description: "Камбоджа ждёт гостей", reading: "full", fromJobBoard }, { homeCountry: "KZ" }),
    );

  it("is a sign in an offer of work, not in the news", () => {
    expect(found(true)).toContain("place.risk");
    expect(found(false)).not.toContain("place.risk");
  });
});

describe("abroad", () => {
  it.each<[string, AssessContext, boolean]>([
    ["Работа в Польше.", {}, true],
    ["Работа в Казахстане.", {}, false],
    ["Работа в Польше.", { homeCountry: "PL" }, false],
    ["Работа в Казахстане.", { homeCountry: "PL" }, true],
    ["Работа в Казахстане.", { pageCountry: "KZ" }, false],
    ["Работа рядом.", { homeCountry: "KZ", pageCountry: "PL" }, true],
    ["Работа рядом.", { homeCountry: "KZ", pageCountry: "KZ" }, false],
    ["Работа рядом.", {}, false],
  ])("%s %j", (text, context, abroad) => {
    expect(ad(text, {}, context).facts.includes("abroad")).toBe(abroad);
  });

  it("is no place at home in either language of a mixed ad; a line in another language makes no mixed ad", () => {
    const mixed = smallEngine({
      "languages/pl.yaml": { language: "pl", reviewed: "none", negators: ["nie"], homeCountries: ["PL"] },
    });
    const russian = "Требуются сварщики на завод, вахта два месяца, жильё рядом с работой. Работа в Польше.";
    const polish = "Szukamy spawaczy do fabryki, praca na dwa miesiące, mieszkanie blisko zakładu pracy, dojazd za darmo.";
    const facts = (description: string) => assess(mixed, { id: "ad", description, reading: "full", fromJobBoard: true }).facts;
    expect(facts(`${russian}\n${polish}`)).not.toContain("abroad");
    expect(facts(`${russian}\nPraca dla spawaczy`)).toContain("abroad");
  });

  it("is no place that people come from", () => {
    const directed = smallEngine({
      "places/IN.yaml": { country: "IN", names: { el: ["ινδία"] } },
      "directions.yaml": { from: ["από"], to: ["στην"], fromEndings: [], origins: {} },
    });
    const facts = (description: string) =>
      assess(directed, { id: "ad", description, reading: "full", fromJobBoard: true }, { homeCountry: "KZ" }).facts;
    expect(facts("Παίρνουμε άτομα από Ινδία")).toContain("from-IN");
    expect(facts("Παίρνουμε άτομα από Ινδία")).not.toContain("abroad");
    expect(facts("Παίρνουμε άτομα στην Ινδία")).toContain("abroad");
  });

  it("names the countries of the job", () => {
    expect(ad("Работа в Польше.", {}, { homeCountry: "KZ" }).facts).toEqual(expect.arrayContaining(["to-PL", "home-KZ"]));
  });
});

describe("pay that is too good", () => {
  const tooGood = (text: string) => flags(ad(text, {}, { homeCountry: "KZ" })).includes("pay.too-good");

  it.each<[string, string, boolean]>([
    ["above the threshold of unskilled work", "Грузчик, 900 000 тенге.", true],
    ["below it", "Грузчик, 600 000 тенге.", false],
    ["from the lower end of a range", "Грузчик, 300 000 – 900 000 тенге.", false],
    ["up to", "Грузчик, до 900 000 тенге.", false],
    ["by the day", "Грузчик, 50 000 тенге в день.", true],
    ["of skilled work", "Инженер, 900 000 тенге.", false],
    ["of a trade that is paid double", "Грузчик и сварщик, 900 000 тенге.", false],
    ["of that trade, higher still", "Грузчик и сварщик, 1 500 000 тенге.", true],
    ["of a trade whose pay is not judged", "Грузчик или капитан, 9 000 000 тенге.", false],
  ])("%s: %s", (_what, text, expected) => {
    expect(tooGood(text)).toBe(expected);
  });
});

describe("questions", () => {
  it("ask for what is missing, in their order", () => {
    expect(ad("Работа в Польше.", { hiringOrganization: "" }).questions).toEqual(["employer", "visa-payer"]);
  });

  it("do not ask for what is there", () => {
    expect(ad("Работа в Польше. Взнос за место.").questions).toEqual([]);
  });
});

describe("every assessment", () => {
  const ads = [
    "Грузчик в Польшу. Оплата 900 евро. Заберём паспорт. Не заберём паспорта.",
    "Только девушки 🔥 лёгкие деньги, курьер под залог, пишите @anna_hr",
    "Остерегайтесь. Взнос за место.",
    "",
  ];

  it.each(ads)("is the same the second time: %s", (text) => {
    expect(JSON.stringify(ad(text))).toBe(JSON.stringify(ad(text)));
  });

  it.each(ads)("fits its schema and quotes exactly: %s", (text) => {
    const result = ad(text);
    expect(Assessment.safeParse(result)).toEqual({ success: true, data: result });
    for (const { field, start, end, evidence } of result.findings) {
      const original: Record<string, string> = { title: "Работа", description: text };
      expect(original[field]?.slice(start, end)).toBe(evidence);
    }
  });

  it("scores more signs higher", () => {
    const scores = ["Спокойное предложение.", "Лёгкие деньги.", "Лёгкие деньги. Взнос за место.", "Заберём паспорт. Взнос за место."];
    const sorted = scores.map((text) => ad(text).score);
    expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
    expect(new Set(sorted).size).toBe(scores.length);
  });
});

describe("a text too long to be read to its end", () => {
  it("is read in part: nothing is claimed about the rest", () => {
    const listing: Listing = { id: "long", title: "Повар", description: "слово ".repeat(40_000), reading: "full" };
    expect(assess(engine, listing)).toMatchObject({ reading: "partial", level: "none" });
    expect(assess(engine, { ...listing, description: "слово" }).reading).toBe("full");
  });
});
