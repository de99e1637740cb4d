import { describe, expect, it } from "vitest";
import { readText } from "../../../tests/real-tables.ts";
import { buildSmall } from "../../../tests/small-pack.ts";
import { TextView } from "../text/text-view.ts";
import { type Contact, findContacts } from "./contact.ts";
import { findPoints } from "./points.ts";

const tables = buildSmall().pack.contacts;

function find(text: string, country?: string): Contact[] {
  const view = new TextView(text);
  return findContacts(view, "description", tables, country, findPoints(view));
}

/** Each contact as `kind: words`. */
const contacts = (text: string, country?: string) =>
  find(text, country).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe("telephone numbers", () => {
  it.each<[string, string, string | undefined, string]>([
    ["Kazakhstan, international", "Звоните +7 701 234 56 78", undefined, "+7 701 234 56 78"],
    ["Kazakhstan, with an eight", "Звоните 8 (701) 234-56-78!", "KZ", "8 (701) 234-56-78"],
    ["Kazakhstan, with an eight, country unknown", "тел 87012345678", undefined, "87012345678"],
    ["Russia, international with brackets", "тел. +7 (912) 345-67-89, Анна", undefined, "+7 (912) 345-67-89"],
    ["Russia, with an eight", "тел. 8 912 345 67 89", "RU", "8 912 345 67 89"],
    ["Kyrgyzstan, international", "+996 555 123 456 ватсап", undefined, "+996 555 123 456"],
    ["Kyrgyzstan, national", "0555 123 456", "KG", "0555 123 456"],
    ["Kyrgyzstan, national, country unknown", "0555 123456", undefined, "0555 123456"],
    ["Poland, international", "tel. +48 512 345 678", undefined, "+48 512 345 678"],
    ["Poland, national", "tel. 512 345 678", "PL", "512 345 678"],
    ["Poland, national with hyphens", "tel. 512-345-678", "PL", "512-345-678"],
  ])("%s", (_what, text, country, number) => {
    expect(contacts(text, country)).toEqual([`phone: ${number}`]);
  });

  it.each<[string, string, string | undefined]>([
    ["a range of pay", "25 000 - 50 000", "KZ"],
    ["a range of pay", "25 000 - 50 000", "RU"],
    ["a range of pay", "25 000 - 50 000", "KG"],
    ["a range of pay", "25 000 - 50 000", "PL"],
    ["a range of pay", "25 000 - 50 000", undefined],
    ["a larger range of pay", "оклад 350 000 - 500 000 тенге", "KZ"],
    ["a sum", "оклад 1 200 000 тенге", "KZ"],
    ["a span of years", "опыт 2019 - 2026", "RU"],
    ["a timetable", "с 09:00 до 18:00, 5/2", "KZ"],
    ["a date", "до 21.11.2026", "KZ"],
    ["a short number", "дом 150, кв 24", "KZ"],
    ["a Polish number without its country", "tel. 512 345 678", undefined],
  ])("are not seen in %s: %s (%s)", (_what, text, country) => {
    expect(contacts(text, country)).toEqual([]);
  });

  it("ignores a country it does not know", () => {
    expect(contacts("+7 701 234 56 78", "XX")).toEqual(["phone: +7 701 234 56 78"]);
  });

  it("finds several", () => {
    expect(contacts("+7 701 234 56 78, +48 512 345 678")).toHaveLength(2);
  });
});

describe("messengers", () => {
  it.each([
    ["a handle", "Пишите @anna_hr", "@anna_hr"],
    ["a handle in brackets", "Анна (@anna_hr)", "@anna_hr"],
    ["a handle at the end of a sentence", "Пишите @anna_hr.", "@anna_hr"],
    ["a link", "Пишите https://t.me/anna_hr", "https://t.me/anna_hr"],
    ["a link without http", "Пишите t.me/anna_hr", "t.me/anna_hr"],
    ["a link with a number", "wa.me/77010000000", "wa.me/77010000000"],
    ["a link of a longer host", "https://chat.whatsapp.com/AbC", "https://chat.whatsapp.com/AbC"],
    ["a host under a known host", "https://web.t.me/anna", "https://web.t.me/anna"],
    ["a link in capitals", "T.ME/ANNA_HR", "T.ME/ANNA_HR"],
  ])("by %s", (_what, text, words) => {
    expect(contacts(text)).toContain(`messenger: ${words}`);
  });

  it.each([
    ["an e-mail address", "anna@firma.kz"],
    ["an e-mail address with a dot", "anna.hr@firma.kz"],
    ["a handle of two letters", "@hr"],
    ["an at sign alone", "работа @ дом"],
    ["a site that ends like a messenger's host", "https://not-t.me/anna"],
  ])("not by %s: %s", (_what, text) => {
    expect(contacts(text).filter((contact) => contact.startsWith("messenger"))).toEqual([]);
  });
});

describe("mail", () => {
  it.each([
    ["free", "anna.petrova@gmail.com", "free-mail"],
    ["free, in capitals", "ANNA@GMAIL.COM", "free-mail"],
    ["free, under a known host", "anna@post.mail.ru", "free-mail"],
    ["of a firm", "hr@firma.kz", "corporate-mail"],
    ["of a firm whose name only ends like a free host", "hr@notgmail.com", "corporate-mail"],
    ["of a firm with a Cyrillic name", "кадры@фирма.рф", "corporate-mail"],
  ])("%s: %s", (_what, address, kind) => {
    expect(contacts(`Резюме на ${address}`)).toEqual([`${kind}: ${address}`]);
  });

  it("needs a host with a dot", () => {
    expect(contacts("anna@firma")).toEqual([]);
  });
});

describe("links", () => {
  it.each([
    ["a site", "https://firma.example/jobs", "site"],
    ["a site with www", "www.firma.example", "site"],
    ["a site without either", "firma.kz/jobs", "site"],
    ["a shortened link", "bit.ly/3abc", "shortened-link"],
    ["a shortened link with http", "https://bit.ly/3abc", "shortened-link"],
  ])("%s: %s", (_what, link, kind) => {
    expect(contacts(`Подробнее: ${link}`)).toEqual([`${kind}: ${link}`]);
  });

  it("stop at brackets and quotes", () => {
    expect(contacts("(https://firma.kz/a) «https://firma.kz/b»")).toEqual(["site: https://firma.kz/a", "site: https://firma.kz/b"]);
  });

  it.each(["gmail.com", "т.р.", "5 p.m.", "и т.д.", "etc.and", "v2.exe"])("are not seen in %j", (text) => {
    expect(contacts(text)).toEqual([]);
  });
});

describe("all together", () => {
  it("stand in the order of the text", () => {
    const text = "Анна +7 701 234 56 78, @anna_hr, hr@firma.kz, https://firma.kz";
    expect(contacts(text)).toEqual([
      "phone: +7 701 234 56 78",
      "messenger: @anna_hr",
      "corporate-mail: hr@firma.kz",
      "site: https://firma.kz",
    ]);
  });

  it("carry the field they were found in", () => {
    const view = new TextView("@anna_hr");
    expect(findContacts(view, "title", tables, undefined, findPoints(view))).toEqual([
      { kind: "messenger", field: "title", start: 0, end: 8 },
    ]);
  });
});

describe("what stands inside or beside something else", () => {
  it.each([
    ["a name before the at sign is no site", "Резюме: job.kz@gmail.com", ["free-mail: job.kz@gmail.com"]],
    ["a sentence without a space is no site", "Apply now.It is easy", []],
    ["a very large sum is no telephone", "оборот от 87 000 000 000", []],
    ["a link ends before the dot", "Смотрите https://firma.kz.", ["site: https://firma.kz"]],
    ["a link in lower case is still one", "Смотрите firma.it сегодня", ["site: firma.it"]],
  ])("%s", (_what, text, expected) => {
    expect(contacts(text)).toEqual(expected);
    expect(contacts(text, "KZ")).toEqual(expected);
  });
});

describe("with words around", () => {
  it.each([
    ["an address in disguise", "anna (at) firma.kz", ["corporate-mail: anna (at) firma.kz"]],
    ["free mail in disguise", "anna[собака]mail.ru", ["free-mail: anna[собака]mail.ru"]],
    ["a Cyrillic site", "сайт фирма.рф", ["site: фирма.рф"]],
    ["a company number", "ИНН 7700000009", []],
    ["an account", "счёт 40817810000000000000", []],
    ["a range of large sums", "5 000 000 - 8 000 000", []],
    ["a range without groups", "350000-500000", []],
    ["a number without its plus", "77012345678", ["phone: 77012345678"]],
    ["two numbers", "8 701 234 56 78 8 702 345 67 89", ["phone: 8 701 234 56 78", "phone: 8 702 345 67 89"]],
  ])("%s: %s", (_what, text, expected) => {
    expect(contacts(text)).toEqual(expected);
    expect(contacts(text, "KZ")).toEqual(expected);
  });

  it.each([
    ["Telegram: anna_hr", "messenger: Telegram: anna_hr"],
    ["WhatsApp - anna_hr", "messenger: WhatsApp - anna_hr"],
  ])("a handle after its messenger's name: %s", (text, expected) => {
    const { read, hits } = readText(text);
    const found = findContacts(read.view, "description", tables, undefined, read.points, hits);
    expect(found.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)).toEqual([expected]);
  });

  it.each(["Telegram channel", "пишите в Telegram Анна", "тг 50000"])("no handle: %s", (text) => {
    const { read, hits } = readText(text);
    expect(findContacts(read.view, "description", tables, undefined, read.points, hits)).toEqual([]);
  });
});

describe("hostile texts", () => {
  it.each([
    ["digits", "1".repeat(200_000)],
    ["at signs", "@".repeat(200_000)],
    ["apostrophes", "1'".repeat(100_000)],
    ["dots", "a.".repeat(100_000)],
    ["groups", "123 ".repeat(50_000)],
    ["numbers", "8 701 234 56 78 ".repeat(12_500)],
    ["addresses", "a@b.c ".repeat(33_000)],
  ])("%s are read to their end", (_what, text) => {
    const view = new TextView(text);
    const points = findPoints(view);
    // A search that starts anew at every point would not come back before the runner gives up.
    expect(Array.isArray(findContacts(view, "description", tables, "KZ", points))).toBe(true);
  });
});
