import { describe, expect, it } from "vitest";
import { found, languages, quote, viewOf } from "../../../tests/card-view-world.ts";
import { wordsFromFiles } from "../../cli/locale-files.ts";
import type { Finding } from "../../core/assessment.ts";

describe("toCardView: what was noticed", () => {
  const shown = (name: string, words: string, start: number) => ({ ...quote(words, start), name });
  const because = {
    id: "C01",
    names: ["papers.kept", "fee.paid"],
    evidence: [shown("papers.kept", "keep your papers", 3), shown("fee.paid", "Pay a fee", 21)],
  };

  it("tells what a combination rests on sign by sign, then the flags beside it", () => {
    const { reasons } = viewOf({
      because: [because],
      reasons: ["C01", "papers.kept", "fee.paid", "job.vague"],
      findings: [found("papers.kept", "keep your papers", 3), found("job.vague", "Cook", 50)],
    });
    expect(reasons.map(({ id, quotes }) => [id, quotes.map((one) => one.text)])).toEqual([
      ["papers.kept", ["keep your papers"]],
      ["fee.paid", ["Pay a fee"]],
      ["job.vague", ["Cook"]],
    ]);
  });

  it("puts the quoted words into the report without ways to reach anybody", () => {
    const words = "Write to telegram: job_uae or vk.com/job.kz, pay 150 000";
    const { report } = viewOf({ reasons: ["job.vague"], findings: [found("job.vague", words, 0)] });
    expect(report).toContain("Write to telegram: […] or […] pay 150 000");
  });

  it("tells facts that a combination rests on in a sentence, in the interface language", () => {
    const abroad = { id: "C02", names: ["job.vague", "abroad"], evidence: [shown("abroad", "Oslo", 6), shown("job.vague", "Cook", 0)] };
    for (const language of languages) {
      const { reasons } = viewOf({ because: [abroad], reasons: ["C02"] }, language);
      expect(reasons.map(({ title, quotes }) => [title, quotes.map((one) => one.text)])).toEqual([
        ["job.vague", ["Cook"]],
        [wordsFromFiles(language).t("card.fact.abroad"), ["Oslo"]],
      ]);
    }
  });

  it("tells the combination itself where its words show no sign by themselves", () => {
    const { reasons } = viewOf({ because: [{ id: "C01", names: ["offer.work"], evidence: [shown("offer.work", "Cook", 0)] }] });
    expect(reasons.map(({ title }) => title)).toEqual(["Papers and a fee"]);
  });

  it("gives each flag the family whose picture goes with it", () => {
    const { reasons } = viewOf({ reasons: ["papers.kept"], findings: [found("papers.kept", "keep your papers", 3)] });
    expect(reasons).toEqual([
      {
        id: "papers.kept",
        level: "danger",
        family: "B",
        title: "Papers kept",
        language: "en",
        quotes: [{ field: "description", start: 3, end: 19, text: "keep your papers" }],
      },
    ]);
  });

  it("says what it may mean: combinations by their titles, flags without, small signs only where nothing is graver", () => {
    const { meanings } = viewOf({
      because: [because],
      reasons: ["C01", "papers.kept", "fee.paid", "job.vague"],
      findings: [found("job.vague", "Cook", 50)],
    });
    expect(meanings).toEqual([
      {
        id: "C01",
        level: "danger",
        family: "",
        title: "Papers and a fee",
        why: "Why Papers and a fee matters.",
        advice: "",
        language: "en",
      },
    ]);
    expect(viewOf({ reasons: ["job.vague"] }).meanings).toEqual([
      { id: "job.vague", level: "info", family: "", title: "", why: "Why job.vague matters.", advice: "", language: "en" },
    ]);
    expect(viewOf({ reasons: ["papers.kept"] }).meanings).toMatchObject([{ advice: "Keep your papers yourself." }]);
  });

  it("quotes neither what was called off nor what is missing from the ad", () => {
    const findings = [
      found("papers.kept", "keep your papers", 3, { cancelled: true }),
      found("papers.kept", "", 0),
      found("fee.paid", "Pay a fee", 21),
    ];
    expect(viewOf({ reasons: ["papers.kept"], findings }).reasons.map(({ quotes }) => quotes)).toEqual([[]]);
  });

  it("passes over a flag without words and a name it does not know", () => {
    const view = viewOf({ reasons: ["wordless.flag", "nobody.knows", "C77"], because: [{ id: "C77", names: [], evidence: [] }] });
    expect([view.reasons, view.meanings, view.ruleCards]).toEqual([[], [], []]);
  });

  const quotesOf = (evidence: readonly string[]) => {
    const findings = evidence.map((words, at) => found("papers.kept", words, at * 10));
    const [reason] = viewOf({ reasons: ["papers.kept"], findings }).reasons;
    return reason?.quotes.map((one) => one.text);
  };

  it.each([
    ["the same words once", ["a fee", "A FEE"], ["a fee"]],
    ["no words that lie inside longer ones", ["fee", "pay a fee", "a fee"], ["pay a fee"]],
    ["words in the order of the ad", ["a", "bcd", "ef"], ["a", "bcd", "ef"]],
  ])("quotes %s", (_name, evidence, quoted) => {
    expect(quotesOf(evidence)).toEqual(quoted);
  });

  it("quotes a handful, not everything", () => {
    const many = Array.from({ length: 26 }, (_, at) => String.fromCharCode(97 + at).repeat(3));
    expect(quotesOf(many)?.length).toBeGreaterThanOrEqual(3);
    expect(quotesOf(many)?.length).toBeLessThanOrEqual(8);
  });
});

describe("toCardView: a flag inside a combination", () => {
  const evidence = [
    { ...quote("keep your papers", 3), name: "papers.kept" },
    { ...quote("Pay a fee", 21), name: "fee.paid" },
  ];
  const because = [{ id: "C01", names: ["papers.kept", "fee.paid"], evidence }];
  const idsFor = (...findings: Finding[]) => viewOf({ because, reasons: ["C01", "job.vague"], findings }).reasons.map(({ id }) => id);
  const both = ["papers.kept", "fee.paid"];

  it("is not told again when all its quotes lie in what the combination quotes", () => {
    expect(idsFor(found("job.vague", "your papers", 8), found("job.vague", "fee", 27))).toEqual(both);
  });

  it("is told when one of its quotes lies elsewhere, in another field, or when it has none", () => {
    expect(idsFor(found("job.vague", "your papers", 8), found("job.vague", "easy work", 40))).toEqual([...both, "job.vague"]);
    expect(idsFor(found("job.vague", "your papers", 8, { field: "title" }))).toEqual([...both, "job.vague"]);
    expect(idsFor()).toEqual([...both, "job.vague"]);
  });
});
