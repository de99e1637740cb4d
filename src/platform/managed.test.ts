import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ManagedSettings, parseManaged, withManaged, withoutManaged } from "./managed.ts";
import { defaultSettings, Sensitivity } from "./settings.ts";

const policy: ManagedSettings = {
  language: "kk",
  homeCountry: "KZ",
  sensitivity: "serious",
  lowTrace: true,
  sitesOff: ["board.example"],
  updatesMirror: "https://rules.example/second-look",
  ownContacts: { organisation: "Our network", checked: "2026-11-01", contacts: [{ name: "Evening line", country: "KG", phones: ["000"] }] },
  updates: "on",
  extraPacks: [{ address: "https://partner.example/rules", fingerprint: "0".repeat(64) }],
};

describe("parseManaged", () => {
  it("takes a whole policy", () => {
    expect(parseManaged(policy)).toEqual(policy);
  });

  it.each([
    ["language", "Kazakh"],
    ["homeCountry", "Kazakhstan"],
    ["sensitivity", "all"],
    ["lowTrace", "yes"],
    ["sitesOff", ["https://board.example/"]],
    ["updatesMirror", "http://rules.example"],
    ["updates", "sometimes"],
    ["extraPacks", [{ address: "http://partner.example", fingerprint: "0".repeat(64) }]],
    ["extraPacks", [{ address: "https://partner.example", fingerprint: "unknown" }]],
    ["updatesMirror", "https://user@rules.example"],
    ["ownContacts", { organisation: "Our network", checked: "yesterday", contacts: [] }],
  ])("leaves out an unusable %s and keeps the rest", (field, value) => {
    const { [field as keyof ManagedSettings]: _, ...rest } = policy;
    expect(parseManaged({ ...policy, [field]: value })).toEqual(rest);
  });

  it.each([undefined, null, "policy", 7, []])("makes nothing of %j", (stored) => {
    expect(parseManaged(stored)).toEqual({});
  });
});

describe("withManaged and withoutManaged", () => {
  it("put what is set over a person's choice and keep it out of theirs", () => {
    expect(withManaged(defaultSettings, { lowTrace: true })).toEqual({ ...defaultSettings, lowTrace: true });
    expect(withoutManaged({ lowTrace: false, language: "ru" }, { lowTrace: true })).toEqual({ language: "ru" });
  });

  it("leave everything as it is where nothing is set", () => {
    expect(withManaged(defaultSettings, {})).toEqual(defaultSettings);
    expect(withoutManaged({ language: null }, {})).toEqual({ language: null });
  });
});

describe("the schema for browsers", () => {
  interface Property {
    readonly type: string;
    readonly enum?: readonly string[];
    readonly title?: string;
    readonly description?: string;
  }
  const { properties } = JSON.parse(readFileSync("public/managed-schema.json", "utf8")) as { properties: Record<string, Property> };

  it("has the same settings as ours, each explained", () => {
    expect(Object.keys(properties).sort()).toEqual(Object.keys(ManagedSettings.shape).sort());
    expect(Object.values(properties).filter(({ title, description }) => !title || !description)).toEqual([]);
  });

  it("allows the values that ours allows", () => {
    expect(properties.sensitivity?.enum).toEqual(Sensitivity.options);
    const types = Object.entries(policy).map(([key, value]) => [key, Array.isArray(value) ? "array" : typeof value]);
    expect(Object.entries(properties).map(([key, { type }]) => [key, type])).toEqual(types);
  });
});
