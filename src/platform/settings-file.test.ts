import { describe, expect, it } from "vitest";
import { defaultSettings, type PublicSettings } from "./settings.ts";
import { parseSettingsFile, toSettingsFile } from "./settings-file.ts";

const chosen: PublicSettings = {
  language: "uz-Cyrl",
  homeCountry: "KZ",
  sensitivity: "serious",
  lowTrace: true,
  pausedSites: ["board.kz"],
  introduced: true,
};
const file = (settings: object, rest: object = {}) => JSON.stringify({ format: "second-look-settings", version: 1, settings, ...rest });

describe("a file of settings", () => {
  it.each([chosen, defaultSettings])("comes back as it was, but for what belongs to one browser", (settings) => {
    const { introduced: _, ...travelling } = settings;
    expect(parseSettingsFile(toSettingsFile(settings))).toEqual({ ok: true, settings: travelling });
  });

  it("may begin with a byte order mark", () => {
    expect(parseSettingsFile(`\uFEFF${toSettingsFile(chosen)}`).ok).toBe(true);
  });

  it("names only what it changes; names nobody knows are passed over", () => {
    expect(parseSettingsFile(file({ lowTrace: true, shade: "blue" }))).toEqual({ ok: true, settings: { lowTrace: true } });
  });

  it.each([
    ["nothing", ""],
    ["no JSON", "{"],
    ["a list", "[]"],
    ["null", "null"],
    ["another program's file", '{"format": "bookmarks", "version": 1, "settings": {}}'],
    ["no settings", '{"format": "second-look-settings", "version": 1}'],
    ["far too much", " ".repeat(1_000_001)],
  ])("is refused when it holds %s", (_name, text) => {
    expect(parseSettingsFile(text)).toEqual({ ok: false, problem: { code: "not-settings" } });
  });

  it("of a newer form is refused as such", () => {
    expect(parseSettingsFile(file({}, { version: 2 }))).toEqual({ ok: false, problem: { code: "newer" } });
  });

  it.each([
    ["language", 7],
    ["homeCountry", "kz"],
    ["sensitivity", "all"],
    ["lowTrace", "yes"],
    ["pausedSites", [""]],
  ])("with an unusable %s is refused whole, and the setting is named", (field, value) => {
    expect(parseSettingsFile(file({ ...chosen, [field]: value }))).toEqual({ ok: false, problem: { code: "bad-field", field } });
  });
});
