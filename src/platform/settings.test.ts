import { describe, expect, it } from "vitest";
import { defaultSettings, type PublicSettings, parseStoredSettings, toStoredSettings } from "./settings.ts";

const chosen: PublicSettings = {
  language: "uz-Cyrl",
  homeCountry: "KZ",
  sensitivity: "serious",
  lowTrace: true,
  pausedSites: ["board.kz"],
  introduced: true,
};

describe("stored settings", () => {
  it.each<PublicSettings>([defaultSettings, chosen, { ...defaultSettings, language: "en" }])("come back as they were: %j", (settings) => {
    expect(parseStoredSettings(toStoredSettings(settings))).toEqual(settings);
  });

  it("carry their version", () => {
    expect(toStoredSettings(chosen)).toEqual({ version: 2, value: chosen });
  });

  it("of the first version keep what was chosen", () => {
    const first = { version: 1, value: { language: "ru", homeCountry: "KZ" } };
    expect(parseStoredSettings(first)).toEqual({ ...defaultSettings, language: "ru", homeCountry: "KZ" });
  });

  it("of a later version keep what is still a setting", () => {
    const later = { version: 9, value: { ...chosen, sensitivity: "every", shade: "blue" } };
    expect(parseStoredSettings(later)).toEqual({ ...chosen, sensitivity: "some" });
  });

  it.each([
    ["nothing stored", undefined],
    ["null", null],
    ["a text", "ru"],
    ["settings without a version", { language: "ru", homeCountry: "KZ" }],
    ["no value", { version: 1 }],
    ["a value that is a list", { version: 2, value: ["ru"] }],
  ])("are the defaults for %s", (_name, stored) => {
    expect(parseStoredSettings(stored)).toEqual(defaultSettings);
  });

  it.each([
    ["language", "Russian"],
    ["language", 7],
    ["homeCountry", "kz"],
    ["sensitivity", "all"],
    ["lowTrace", "yes"],
    ["pausedSites", [""]],
    ["pausedSites", Array.from({ length: 501 }, (_, at) => `${at}.example`)],
    ["introduced", 1],
  ] as const)("with an unusable %s lose only that", (key, value) => {
    expect(parseStoredSettings({ version: 2, value: { ...chosen, [key]: value } })).toEqual({ ...chosen, [key]: defaultSettings[key] });
  });

  it("have nothing chosen by default", () => {
    expect(defaultSettings).toMatchObject({ language: null, homeCountry: null, lowTrace: false, pausedSites: [] });
  });

  it("keep nothing that is no setting", () => {
    const parsed = parseStoredSettings({
      version: 1,
      value: { language: "ru", homeCountry: null, visited: ["a"], __proto__: { lowTrace: true } },
    });
    expect(Object.keys(parsed).sort()).toEqual(Object.keys(defaultSettings).sort());
    expect(parsed.lowTrace).toBe(false);
  });
});
