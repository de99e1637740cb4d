import { describe, expect, it } from "vitest";
import { phrases, smallEngine } from "../../../tests/small-pack.ts";
import { assess } from "./assess.ts";

const text = { title: "Visa", why: "Nobody should pay for a visa before the work begins." };
const engine = smallEngine({
  "fee.upfront/flag.yaml": { id: "fee.upfront", family: "A", level: "caution", strength: "S", status: "stable", texts: { en: text } },
  "fee.upfront/en.yaml": phrases("en", { id: "visa", any: ["pay for your visa"] }, { id: "ticket", any: ["buy your ticket"] }),
  "documents.retention/flag.yaml": {
    id: "documents.retention",
    family: "B",
    level: "caution",
    strength: "S",
    status: "stable",
    texts: { en: text },
  },
  "documents.retention/en.yaml": phrases("en", { id: "kept", any: ["we keep your passport"] }),
  "combinations/C01.yaml": {
    id: "C01",
    name: "Both",
    level: "danger",
    when: { all: ["fee.upfront", "documents.retention"] },
    texts: { en: text },
  },
});
const ad = {
  id: "1",
  title: "Cook",
  description: "We hire a cook. You pay for your visa and we keep your passport until the end. Write to us.",
  reading: "full",
  fromJobBoard: true,
} as const;
const said = (retracted: readonly string[]) => {
  const { level, combinations, findings } = assess(engine, ad, { retracted: new Set(retracted) });
  return { level, combinations, found: findings.map(({ rule }) => rule).sort() };
};

describe("what was taken back", () => {
  it("counts as if it were not there, a rule alone", () => {
    const both = { level: "danger", combinations: ["C01"], found: ["documents.retention/en/kept", "fee.upfront/en/visa"] };
    expect(said([])).toEqual(both);
    expect(said(["fee.upfront/en/ticket"])).toEqual(both);
    expect(said(["fee.upfront/en/visa"])).toEqual({ level: "caution", combinations: [], found: ["documents.retention/en/kept"] });
  });

  it("may be a whole flag or a combination", () => {
    expect(said(["documents.retention"])).toEqual({ level: "caution", combinations: [], found: ["fee.upfront/en/visa"] });
    expect(said(["C01"]).combinations).toEqual([]);
    expect(said(["documents.retention", "fee.upfront"])).toEqual({ level: "none", combinations: [], found: [] });
  });
});
