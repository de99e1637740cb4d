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

  it.each(["s p a c e d", "d.o.t.t.e.d"])("speaks where words of its language are %s", (how) => {
    const hide = (word: string) => [...word].join(how.charAt(1));
    const text = `Ishga ${hide("olamiz")}, har kuni ${hide("tolov")} ${hide("qilinadi")}, avval ${hide("zalog")} ${hide("berasiz")}, keyin ${hide("ishlaysiz")}.`;
    expect(levelOf(text)).toBe("caution");
  });

  it("is silent in a text of another language", () => {
    expect(levelOf("Менеджер по недвижимости: сделки с ипотекой, залог оформляет банк, премия каждый квартал.")).toBe("none");
  });

  it("speaks in a text too short to tell its language", () => {
    expect(levelOf("Залог 500 000.")).toBe("caution");
  });
});

describe("a rule of Greek", () => {
  const greek = smallEngine({
    "fee.upfront/flag.yaml": { id: "fee.upfront", family: "A", level: "caution", strength: "M", status: "stable", texts },
    "fee.upfront/el.yaml": phrases("el", { id: "in-advance", any: ["(προκαταβολή|prokatavoli)"] }),
    "languages/el.yaml": { language: "el", reviewed: "none", negators: ["δεν", "den"], homeCountries: ["GR"] },
  });
  const read = (description: string) => assess(greek, { id: "ad", description, reading: "full", fromJobBoard: true });

  it("speaks in Greek typed in Latin letters, which looks like another language", () => {
    const { level, language } = read("Douleia sto eksoteriko gia olous, spiti dwrean, prokatavoli prin to taxidi kai feugete amesws");
    expect(level).toBe("caution");
    expect(language).toBe("el");
  });

  it("is silent in another language in Latin letters", () => {
    const { level, language } = read(
      "Cerchiamo personale per la cucina, turno serale, telefono in sede: Prokatavoli Gia, via Roma dodici, Milano",
    );
    expect(level).toBe("none");
    expect(language).toBe("it");
  });
});
