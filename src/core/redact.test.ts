import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { REMOVED, redact } from "./redact.ts";

describe("redact takes away", () => {
  it.each([
    ["a number with a country", "Call +7 700 000 00 11 today"],
    ["a number in brackets", "Call 8 (700) 000-00-11 today"],
    ["a number without spaces", "Call 87000000011 today"],
    ["a number of nine digits with dots", "Call 500.000.112 today"],
    ["digits of another script", "Call ٠٧٧٠٠٠٠٠٠١١ today"],
    ["a mail address", "Call anna.hr@firm.example today"],
    ["a mail address with spaces", "Call anna @ firm.example today"],
    ["a link", "Call https://firm.example/x?y=1 today"],
    ["a link without its beginning", "Call t.me/anna_hr today"],
    ["a host", "Call firm-jobs.com today"],
    ["a handle", "Call @anna_hr today"],
    ["a handle in Cyrillic letters", "Call @анна_кадры today"],
    ["a name with an underscore", "Call anna_hr_2 today"],
  ])("%s", (_name, text) => {
    expect(redact(text)).toBe(`Call ${REMOVED} today`);
  });

  it.each([
    ["Telegram: annahr", `Telegram: ${REMOVED}`],
    ["вотсап - anna.hr2", `вотсап - ${REMOVED}`],
  ])("the name after a messenger: %s", (text, redacted) => {
    expect(redact(text)).toBe(redacted);
  });
});

describe("redact leaves", () => {
  it.each([
    "Salary 150 000 – 200 000 tenge",
    "2500 euro monthly, 12 hours, 6 days",
    "200000-300000 rubles",
    "from 01.12.2026 to 31.12.2026",
    "Age 18-35. Height 170.",
    "We keep your passport until the ticket is worked off.",
    "Нужны официантки в Дубай. Оплата 1 200 000 сум.",
  ])("%s", (text) => {
    expect(redact(text)).toBe(text);
  });
});

describe("redact", () => {
  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const once = redact(text);
        expect(redact(once)).toBe(once);
      }),
    );
  });

  it("leaves no run of seven digits, whatever stands between them", () => {
    const digits = fc.array(fc.constantFrom(..."1234567"), { minLength: 7, maxLength: 15 });
    fc.assert(
      fc.property(digits, fc.constantFrom("", " ", "-", ") ", "."), (list, gap) => {
        expect(redact(`tel ${list.join(gap)} end`)).not.toMatch(/(\d[\s().-]{0,3}){7}/);
      }),
    );
  });
});
