import { describe, expect, it } from "vitest";
import { type FeedRecord, toRecord } from "./records.ts";

function read(value: unknown, number = 1): FeedRecord {
  const result = toRecord(value, number);
  if (!result.ok) throw new Error(result.message);
  return result.record;
}

describe("a record of the contract", () => {
  it("with every field", () => {
    const value = {
      id: "a1",
      title: "Повар",
      description: "Суп и хлеб",
      hiringOrganization: "ТОО Ромашка",
      jobLocation: "Алматы",
      baseSalary: "300 000 тенге",
      url: "https://jobs.example/1",
      language: "ru",
      country: "KZ",
    };
    const { language: _, country: __, ...fields } = value;
    expect(read(value)).toEqual({ listing: { ...fields, reading: "full", route: "record" }, country: "KZ", fieldNames: {} });
  });

  it("may say text for description, and findings then say so too", () => {
    expect(read({ text: "Суп и хлеб" })).toMatchObject({
      listing: { description: "Суп и хлеб", reading: "full" },
      fieldNames: { description: "text" },
    });
  });

  it("with both keeps description", () => {
    expect(read({ description: "Суп", text: "Хлеб" })).toMatchObject({ listing: { description: "Суп" }, fieldNames: {} });
  });

  it.each<[string, unknown, string]>([
    ["a text", "a1", "a1"],
    ["a number", 17, "17"],
    ["an empty text", "", ""],
    ["missing: its place in the feed", undefined, "5"],
    ["null: its place in the feed", null, "5"],
    ["of another kind: its place in the feed", { a: 1 }, "5"],
  ])("has an id that is %s", (_what, id, expected) => {
    expect(read({ id, description: "Суп" }, 5).listing.id).toBe(expected);
  });

  it.each<[unknown, string | undefined]>([
    ["KZ", "KZ"],
    ["kz", "KZ"],
    ["KAZ", undefined],
    ["", undefined],
    [398, undefined],
    [undefined, undefined],
  ])("has the country %j: %j", (country, expected) => {
    expect(read({ description: "Суп", country }).country).toBe(expected);
  });

  it.each<[string, unknown, string | undefined]>([
    ["text", "ТОО Ромашка", "ТОО Ромашка"],
    ["a number", 300000, "300000"],
    ["an object with a name", { "@type": "Organization", name: "ТОО Ромашка" }, "ТОО Ромашка"],
    ["null", null, undefined],
    ["a list", ["ТОО Ромашка"], undefined],
    ["true", true, undefined],
    ["an object without a name", { title: "x" }, undefined],
  ])("reads a field that is %s", (_what, hiringOrganization, expected) => {
    expect(read({ description: "Суп", hiringOrganization }).listing.hiringOrganization).toBe(expected);
  });

  it("keeps the text exactly, spaces and all", () => {
    const description = "  \u200bСуп\r\n и  хлеб\u00a0 ";
    expect(read({ description }).listing.description).toBe(description);
  });
});

describe("how much can be read", () => {
  it.each<[string, object, string]>([
    ["a text", { description: "Суп" }, "full"],
    ["a title and a text", { title: "Повар", description: "Суп" }, "full"],
    ["a title only", { title: "Повар" }, "partial"],
    ["a title and an empty text", { title: "Повар", description: " \n " }, "partial"],
    ["a title and null for a text", { title: "Повар", description: null }, "partial"],
    ["nothing", {}, "unread"],
    ["an empty title", { title: "  " }, "unread"],
    ["a place only", { jobLocation: "Алматы" }, "unread"],
  ])("of %s is %s", (_what, value, reading) => {
    expect(read(value).listing.reading).toBe(reading);
  });
});

describe("what is no record", () => {
  it.each<[unknown]>([[null], ["text"], [5], [true], [[{ description: "Суп" }]], [undefined]])("%j", (value) => {
    expect(toRecord(value, 1)).toEqual({ ok: false, message: "not an object; one JSON object a line is needed" });
  });

  it.each<[unknown]>([[{ description: 5 }], [{ description: ["Суп"] }], [{ text: { html: "Суп" } }]])("%j", (value) => {
    expect(toRecord(value, 1)).toEqual({ ok: false, message: "description is not text" });
  });
});

describe("a description that says nothing", () => {
  it.each([["   "], ["\n"], [""], [null], [undefined]])("%j gives way to text, and findings are named so", (description) => {
    expect(read({ description, text: "Суп и хлеб" })).toMatchObject({
      listing: { description: "Суп и хлеб", reading: "full" },
      fieldNames: { description: "text" },
    });
  });

  it("stays what it is when text says nothing either", () => {
    expect(read({ title: "Повар", description: " ", text: " " })).toMatchObject({ listing: { reading: "partial" }, fieldNames: {} });
  });
});
