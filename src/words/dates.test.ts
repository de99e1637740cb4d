import { describe, expect, it } from "vitest";
import { formatSourceDate } from "./dates.ts";

describe("formatSourceDate in a language the browser does not know", () => {
  it.each([
    ["2026-02", "02.2026"],
    ["2026-06-09", "09.06.2026"],
    ["2026", "2026"],
  ])("writes %j as %j", (date, text) => {
    expect(formatSourceDate(date, "qaa")).toBe(text);
  });
});

describe("formatSourceDate", () => {
  it.each([
    ["2025", "en", "2025"],
    ["2025", "ru", "2025"],
    ["2026-02", "en", "February 2026"],
    ["2026-02", "ru", "февраль 2026 г."],
    ["2026-06-09", "en", "June 9, 2026"],
    ["2026-06-09", "ru", "9 июня 2026 г."],
    ["2026-01-01", "en", "January 1, 2026"],
    ["2026-12-31", "en", "December 31, 2026"],
    ["undated", "en", "undated"],
    ["", "en", ""],
  ])("%j in %s is %j", (date, language, text) => {
    expect(formatSourceDate(date, language).replace(/\s/g, " ")).toBe(text);
  });
});
