import { describe, expect, it } from "vitest";
import { phrases, smallEngine } from "../../tests/small-pack.ts";
import type { Level } from "../core/level.ts";
import { scanRecord } from "./scan-record.ts";

const texts = { en: { title: "Something was noticed", why: "It matters because of this." } };

const engine = smallEngine({
  "documents.retention/flag.yaml": { id: "documents.retention", family: "E", level: "danger", strength: "S", status: "stable", texts },
  "documents.retention/ru.yaml": phrases("ru", { id: "taken", any: ["заберем паспорт*"] }),
  "pay.easy/flag.yaml": { id: "pay.easy", family: "D", level: "info", strength: "M", status: "stable", texts },
  "pay.easy/ru.yaml": phrases("ru", { id: "easy", any: ["легкие деньги"] }),
  "fee.upfront/flag.yaml": { id: "fee.upfront", family: "A", level: "caution", strength: "M", status: "stable", texts },
  "fee.upfront/ru.yaml": phrases("ru", { id: "fee", any: ["взнос* за место"] }),
  "offer.other/flag.yaml": { id: "offer.other", role: "offer", level: "none", status: "stable" },
  "offer.other/ru.yaml": phrases("ru", { id: "other", any: ["продам"] }),
  "combinations/C01.yaml": { id: "C01", name: "test", level: "danger", when: { all: ["abroad", "fee.upfront"] }, texts },
  "questions/employer.yaml": { id: "employer", order: 1, when: { not: "employer-named" }, texts: { en: "Who are you?" } },
});

interface Output {
  id: string;
  level: Level;
  findings: { field: string; start: number; end: number; evidence: string; cancelled: boolean }[];
  [name: string]: unknown;
}

function scan(value: unknown, options: { country?: string; minLevel?: Level } = {}): Output | undefined {
  const scanned = scanRecord(engine, value, 3, { country: options.country, minLevel: options.minLevel ?? "none" });
  if ("error" in scanned) throw new Error(scanned.error);
  return scanned.out === undefined ? undefined : (JSON.parse(scanned.out) as Output);
}

describe("the output line", () => {
  it("holds what the contract names", () => {
    expect(scan({ id: "a1", title: "Повар", description: "Мы заберём паспорт.", hiringOrganization: "ТОО Ромашка" })).toEqual({
      id: "a1",
      level: "danger",
      reading: "full",
      offer: "unsure",
      language: "ru",
      packVersion: "test",
      findings: [
        {
          flag: "documents.retention",
          rule: "documents.retention/ru/taken",
          field: "description",
          start: 3,
          end: 18,
          evidence: "заберём паспорт",
          cancelled: false,
        },
      ],
      combinations: [],
      questions: [],
      score: expect.any(Number),
    });
  });

  it("is one line, whatever the text", () => {
    const scanned = scanRecord(engine, { description: "Заберём\u2028паспорт.\nЛёгкие\tденьги\r\n" }, 1, {
      country: undefined,
      minLevel: "none",
    });
    expect("out" in scanned && scanned.out).not.toMatch(/[\n\r]/);
  });

  it("names combinations and questions", () => {
    expect(scan({ description: "Взнос за место в Польше." })).toMatchObject({
      level: "danger",
      combinations: ["C01"],
      questions: ["employer"],
    });
  });

  it("takes the place in the feed for an id", () => {
    expect(scan({ description: "Повар" })?.id).toBe("3");
  });

  it.each([
    [{ description: "Повар" }, "full"],
    [{ title: "Повар" }, "partial"],
    [{}, "unread"],
  ])("says how much was read: %j", (value, reading) => {
    expect(scan(value)).toMatchObject({ reading, level: "none" });
  });

  it("of something that is no offer of work holds no findings", () => {
    expect(scan({ description: "Продам диван. Заберём паспорт." })).toMatchObject({ offer: "other", level: "none", findings: [] });
  });
});

describe("findings", () => {
  const description = "🔥 Ищем людей!\r\nМы заб\u200bерём  пaспорта сразу. Не заберём паспорт. ЛЁГКИЕ деньги — для всех.";

  it.each(["description", "text"])("quote the slice of the field as the record names it: %s", (name) => {
    const record: Record<string, string> = { title: "Заберём паспорт", [name]: description, hiringOrganization: "ТОО Ромашка" };
    const findings = scan(record)?.findings ?? [];
    expect(findings.map(({ field }) => field)).toEqual(["title", name, name, name]);
    for (const { field, start, end, evidence } of findings) expect(record[field]?.slice(start, end)).toBe(evidence);
    expect(findings.map(({ evidence }) => evidence)).toEqual([
      "Заберём паспорт",
      "заб\u200bерём  пaспорта",
      "заберём паспорт",
      "ЛЁГКИЕ деньги",
    ]);
    expect(findings.map(({ cancelled }) => cancelled)).toEqual([false, false, true, false]);
  });
});

describe("the least level wanted", () => {
  const records: [string, Level][] = [
    ["Повар в ТОО", "none"],
    ["Лёгкие деньги", "info"],
    ["Взнос за место, телефон +7 701 234 56 78", "caution"],
    ["Заберём паспорт", "danger"],
  ];

  it.each<[Level, Level[]]>([
    ["none", ["none", "info", "caution", "danger"]],
    ["info", ["info", "caution", "danger"]],
    ["caution", ["caution", "danger"]],
    ["danger", ["danger"]],
  ])("%s", (minLevel, expected) => {
    const levels = records.map(([description]) => scan({ description, hiringOrganization: "ТОО Ромашка" }, { minLevel })?.level);
    expect(levels.filter((level) => level !== undefined)).toEqual(expected);
  });
});

describe("the country of the page", () => {
  const feeInKazakhstan = { description: "Взнос за место. Алматы.", hiringOrganization: "ТОО Ромашка" };

  it.each<[string | undefined, string | undefined, string[]]>([
    [undefined, undefined, []],
    [undefined, "PL", ["C01"]],
    [undefined, "KZ", []],
    ["PL", undefined, ["C01"]],
    ["KZ", "PL", []],
    ["pl", "KZ", ["C01"]],
  ])("is the record's %s before the command's %s", (own, given, combinations) => {
    const record = own === undefined ? feeInKazakhstan : { ...feeInKazakhstan, country: own };
    expect(scan(record, given === undefined ? {} : { country: given })?.combinations).toEqual(combinations);
  });
});

describe("a record that cannot be read", () => {
  it.each<[unknown, string]>([
    ["text", "not an object; one JSON object a line is needed"],
    [{ description: 5 }, "description is not text"],
  ])("%j says why", (value, error) => {
    expect(scanRecord(engine, value, 1, { country: undefined, minLevel: "none" })).toEqual({ error });
  });
});
