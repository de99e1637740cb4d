import { describe, expect, it } from "vitest";
import { found, viewOf } from "../../../tests/card-view-world.ts";
import type { Assessment } from "../../core/assessment.ts";

describe("toCardView: the rules behind it", () => {
  const rulesOf = (change: Partial<Assessment> = {}) =>
    viewOf({ reasons: ["papers.kept"], findings: [found("papers.kept", "keep your papers", 3)], ...change }).ruleCards;

  it("tells meaning, kind, indicator, sources and known gaps of each", () => {
    expect(rulesOf()).toEqual([
      {
        id: "papers.kept",
        title: "Papers kept",
        kind: "Papers and freedom",
        why: "Why Papers kept matters.",
        status: "No native speaker has checked its words yet.",
        language: "en",
        ilo: "retention of identity documents; debt bondage",
        sources: [
          { title: "A list of signs", url: "https://list.example/signs" },
          { title: "A book", url: "" },
        ],
        gaps: ["On arrival."],
      },
    ]);
  });

  it("names the indicators in the reader's language, and says that the authors' notes are not in it", () => {
    const view = viewOf({ reasons: ["papers.kept"], findings: [found("papers.kept", "keep your papers", 3)] }, "ru");
    expect(view.ruleCards[0]?.ilo).toBe("удержание личных документов; долговая кабала");
    expect(view.labels.gaps).toMatch(/ \(английский\)$/);
    expect(viewOf({}).labels.gaps).not.toContain("(");
  });

  it.each([
    ["checked by somebody", "papers.kept/ru/x", "Checked by Anna."],
    ["checked by nobody", "papers.kept/en/x", "No native speaker has checked its words yet."],
    ["a draft", "papers.kept/kk/x", "Draft: it makes no loud warning alone."],
    ["calculated", "papers.kept", "Found by calculation from what the ad states."],
  ])("says of words that they are %s", (_name, rule, status) => {
    expect(rulesOf({ findings: [found("papers.kept", "keep", 3, { rule })] })[0]?.status).toBe(status);
  });

  it("says that nobody checked when one of two files was not", () => {
    const findings = ["ru", "en"].map((code) => found("papers.kept", "keep", 3, { rule: `papers.kept/${code}/x` }));
    expect(rulesOf({ findings })[0]?.status).toMatch(/No native speaker/);
  });

  it("puts combinations first", () => {
    const because = [{ id: "C02", names: ["papers.kept"], evidence: [] }];
    expect(rulesOf({ because }).map(({ id }) => id)).toEqual(["C02", "papers.kept"]);
  });
});

describe("toCardView: a report of a false alarm", () => {
  const findings = [found("papers.kept", "keep your papers, call +7 701 000 00 00 or @example_x", 3)];

  it("holds signs, words, language and rules, and no way to reach anybody", () => {
    const { report } = viewOf({ level: "danger", reasons: ["papers.kept"], findings, language: "ru" });
    expect(report.split("\n")).toEqual([
      "I think this warning is wrong.",
      "Signs: papers.kept",
      "Words: “keep your papers, call […] or […]”",
      "Language of the ad: Russian",
      "Rules: 7",
      "Why it is wrong:",
    ]);
  });

  it("stays short enough for a link to a mail program", () => {
    const long = Array.from({ length: 6 }, (_, at) => found("papers.kept", `${at} ${"слово ".repeat(60)}`, at * 1000));
    expect(viewOf({ level: "danger", reasons: ["papers.kept"], findings: long }).report.length).toBeLessThan(1000);
  });
});
