import { describe, expect, it } from "vitest";
import { phrases, smallEngine } from "../../../tests/small-pack.ts";
import { assess } from "./assess.ts";

const texts = { en: { title: "Something was noticed", why: "It matters because of this." } };

const engine = smallEngine({
  "fee.upfront/flag.yaml": { id: "fee.upfront", family: "A", level: "caution", strength: "M", status: "stable", texts },
  "fee.upfront/uz.yaml": { ...phrases("uz", { id: "pledge", any: ["zalog"] }), status: "experimental" },
  "languages/uz.yaml": { language: "uz", reviewed: "none", drafts: true, negators: [], homeCountries: ["UZ"] },
});

const levelOf = (description: string) => assess(engine, { id: "ad", description, reading: "full", fromJobBoard: true }).level;

describe("a rule of Uzbek", () => {
  it.each([
    "Ishga olamiz, har kuni to‘lov qilinadi, avval zalog to‘lash kerak, keyin ish boshlaysiz.",
    "Ишга оламиз, ҳар куни тўлов қилинади, аввал залог тўлаш керак, кейин иш бошлайсиз.",
    "Требуется продавец в магазин одежды, график два через два. Avval zalog to‘lash kerak, keyin ish boshlaysiz, har kuni to‘lov qilinadi.",
  ])("speaks where its language is spoken: %s", (text) => {
    expect(levelOf(text)).toBe("caution");
  });

  it("is silent in a text of another language", () => {
    expect(levelOf("Менеджер по недвижимости: сделки с ипотекой, залог оформляет банк, премия каждый квартал.")).toBe("none");
  });

  it("speaks in a text too short to tell its language", () => {
    expect(levelOf("Залог 500 000.")).toBe("caution");
  });
});
