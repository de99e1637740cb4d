import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readLocales, wordsFromFiles } from "../cli/locale-files.ts";
import { formatHours } from "./hours.ts";

const inLanguage = (hours: string, language: string) => formatHours(hours, wordsFromFiles(language));

describe("formatHours", () => {
  it.each([
    ["24/7", "en", "day and night"],
    ["24/7", "ru", "круглосуточно"],
    ["09:00-18:00", "kk", "09:00–18:00"],
    ["Sun-Thu 08:00-20:00", "pl", "niedz.–czw. 08:00–20:00"],
    ["Mon, Tue, Thu 10:00-16:00; Wed 12:00-20:00", "el", "Δευ, Τρι, Πεμ 10:00–16:00; Τετ 12:00–20:00"],
    ["Mon-Sun", "uz-Cyrl", "ду–я"],
  ])("says %j in %s", (hours, language, said) => {
    expect(inLanguage(hours, language)).toBe(said);
  });

  it.each(["by appointment", "Mon-Thu 09:00-19:00, later by mail", "Someday 09:00-18:00", "09:00-99:00", ""])(
    "shows what it does not know as it stands, with its language: %j",
    (hours) => {
      expect(inLanguage(hours, "en")).toBe(hours);
      expect(inLanguage(hours, "ru")).toBe(`${hours} (английский)`);
    },
  );

  it("has seven days in every language", () => {
    const days = [...readLocales(process.cwd()).keys()].map((code) => [code, wordsFromFiles(code).t("help.days").split(" ").length]);
    expect(days.filter(([, count]) => count !== 7)).toEqual([]);
  });

  it("knows the hours of every service of the directory", () => {
    const files = readdirSync("rules/help").filter((name) => /^[A-Z]{2}\.yaml$/.test(name));
    const services = files.flatMap((name) => parse(readFileSync(join("rules/help", name), "utf8")).services as { hours: string | null }[]);
    const hours = services.flatMap((service) => service.hours ?? []);
    expect(hours.length).toBeGreaterThan(50);
    expect(hours.filter((one) => inLanguage(one, "ru").includes("("))).toEqual([]);
  });
});
