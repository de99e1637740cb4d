import { describe, expect, it } from "vitest";
import { parseOwnContacts } from "./own-contacts.ts";

const contact = { name: "Night line", country: "KG", phones: ["+996 312 00 00 00"], whatsapp: "+996312000000", telegram: "night_line" };
const file = { organisation: "Shelter network", checked: "2026-11-01", contacts: [contact] };
const parse = (data: unknown) => parseOwnContacts(JSON.stringify(data));

describe("parseOwnContacts", () => {
  it("takes a file with all it may hold", () => {
    const full = {
      ...contact,
      viber: "+996312000000",
      email: "a@b.example",
      web: "https://b.example/",
      hours: "9–18",
      note: "Ask for Aida",
    };
    expect(parse({ ...file, contacts: [full] })).toEqual({ ok: true, value: { ...file, contacts: [full] } });
  });

  it("takes one that begins with a byte order mark, as some editors write it", () => {
    expect(parseOwnContacts(`\uFEFF${JSON.stringify(file)}`)).toMatchObject({ ok: true });
  });

  it.each<[string, unknown, string]>([
    ["an empty list", { ...file, contacts: [] }, "contacts"],
    ["a number that is none", { ...file, contacts: [{ ...contact, phones: ["ring me"] }] }, "contacts.0.phones.0"],
    ["an address without https", { ...file, contacts: [{ ...contact, web: "http://b.example" }] }, "contacts.0.web"],
    ["a script for an address", { ...file, contacts: [{ ...contact, web: "javascript:alert(1)" }] }, "contacts.0.web"],
    ["a mail with a space", { ...file, contacts: [{ ...contact, email: "a b@c.example" }] }, "contacts.0.email"],
    ["a country by its name", { ...file, contacts: [contact, { ...contact, country: "Kyrgyzstan" }] }, "contacts.1.country"],
    ["a field it does not know", { ...file, contacts: [{ ...contact, adress: "x" }] }, "contacts.0.adress"],
    ["no date", { organisation: "A network", contacts: [contact] }, "checked"],
  ])("refuses %s and says where", (_what, data, field) => {
    expect(parse(data)).toEqual({ ok: false, code: "wrong-field", field });
  });

  it.each([
    ["no JSON", "name;phone", "no-json"],
    ["nothing", "", "no-json"],
    ["a very long file", " ".repeat(200_001), "too-long"],
    ["a list", "[]", "wrong-field"],
    ["null", "null", "wrong-field"],
  ])("refuses %s", (_what, text, code) => {
    expect(parseOwnContacts(text)).toMatchObject({ ok: false, code });
  });
});
