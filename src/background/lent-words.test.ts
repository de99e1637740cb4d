import { describe, expect, it } from "vitest";
import { packOf } from "../../tests/pack-world.ts";
import { createEngine, type Engine, withWords } from "../core/engine.ts";
import { Pack } from "../core/pack.ts";
import { PARTS, textsPart } from "../core/pack-parts.ts";
import { splitPack } from "../core/split-pack.ts";
import { createWordLender } from "./lent-words.ts";

const titles = { en: "Bait", ru: "Приманка", fr: "Appât", it: "Esca", el: "Δόλωμα", pl: "Przynęta" };
const texts = Object.fromEntries(
  Object.entries(titles).map(([language, title]) => [language, { title, why: `${title}: why it matters.` }]),
);
const flag = { id: "test.bait", role: "flag", level: "danger", strength: "S", status: "stable", derived: false, references: [], texts };
const whole = Pack.parse(packOf(["crate"], { flags: [flag] }));
const { lean, basis, texts: byLanguage } = splitPack(whole);
const bare = withWords(createEngine(whole), lean);
const parts = new Map<string, unknown>([[PARTS.basis, basis], ...byLanguage.map((one) => [textsPart(one.language), one] as const)]);

function lender(from = parts) {
  const asked: string[] = [];
  const lend = createWordLender(bare, async (name) => {
    asked.push(name);
    return structuredClone(from.get(name));
  });
  return { asked, lend };
}

const shown = ({ flags }: Engine) => Object.keys(flags.get("test.bait")?.texts ?? {}).sort();

describe("words lent to an engine", () => {
  it("are those asked for, and English", async () => {
    const { lend } = lender();
    expect(shown(await lend(["ru"]))).toEqual(["en", "ru"]);
    expect(shown(await lend(["fr", "fr"]))).toEqual(["en", "fr"]);
    expect(shown(await lend(["uz-Cyrl"]))).toEqual(["en"]);
  });

  it("are read once, whatever the languages of the ads between", async () => {
    const { asked, lend } = lender();
    for (const ad of ["ru", "fr", "ru", "fr", "en"]) await lend(["ru", ad]);
    expect(asked.sort()).toEqual([PARTS.basis, textsPart("en"), textsPart("fr"), textsPart("ru")].sort());
  });

  it("are not kept of every language ever met", async () => {
    const { asked, lend } = lender();
    for (const ad of ["fr", "it", "el", "pl", "fr"]) await lend(["ru", ad]);
    const times = (language: string) => asked.filter((name) => name === textsPart(language)).length;
    expect([times("fr"), times("ru"), times("en")]).toEqual([2, 1, 1]);
  });

  it("fail when a part is missing", async () => {
    const { lend } = lender(new Map([...parts].filter(([name]) => name !== textsPart("ru"))));
    await expect(lend(["ru"])).rejects.toThrow(textsPart("ru"));
  });

  it("need no parts when the engine has them", async () => {
    const engine = createEngine(whole);
    expect(await createWordLender(engine, async () => undefined)(["ru"])).toBe(engine);
  });
});
