import { describe, expect, it } from "vitest";
import { defaultSettings, type PublicSettings, parseStoredSettings, toStoredSettings } from "./settings.ts";

describe("stored settings", () => {
  it.each<PublicSettings>([
    { language: null, homeCountry: null, lowTrace: false },
    { language: "ru", homeCountry: "KZ", lowTrace: true },
    { language: "en", homeCountry: null, lowTrace: false },
  ])("come back as they were: %j", (settings) => {
    expect(parseStoredSettings(toStoredSettings(settings))).toEqual(settings);
  });

  it("carry their version", () => {
    const value = { language: "ru", homeCountry: "KZ", lowTrace: false } as const;
    expect(toStoredSettings(value)).toEqual({ version: 1, value });
  });

  it("that were stored before low-trace mode existed are kept, with it switched off", () => {
    const value = { language: "ru", homeCountry: "KZ" };
    expect(parseStoredSettings({ version: 1, value })).toEqual({ ...value, lowTrace: false });
  });

  it.each([
    ["nothing stored", undefined],
    ["null", null],
    ["a text", "ru"],
    ["settings without a version", { language: "ru", homeCountry: "KZ" }],
    ["a later version", { version: 2, value: { language: "ru", homeCountry: "KZ" } }],
    ["no value", { version: 1 }],
    ["an unknown language", { version: 1, value: { language: "xx", homeCountry: "KZ" } }],
    ["a country in small letters", { version: 1, value: { language: "ru", homeCountry: "kz" } }],
    ["a missing setting", { version: 1, value: { language: "ru" } }],
    ["a wrong type", { version: 1, value: { language: 7, homeCountry: "KZ" } }],
  ])("are the defaults for %s", (_name, stored) => {
    expect(parseStoredSettings(stored)).toEqual(defaultSettings);
  });

  it("have nothing chosen by default", () => {
    expect(defaultSettings).toEqual({ language: null, homeCountry: null, lowTrace: false });
  });

  it("keep nothing that is no setting", () => {
    expect(parseStoredSettings({ version: 1, value: { language: "ru", homeCountry: null, visited: ["a"] } })).toEqual({
      language: "ru",
      homeCountry: null,
      lowTrace: false,
    });
  });
});
