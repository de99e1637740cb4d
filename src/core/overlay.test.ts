import { describe, expect, it } from "vitest";
import { phrases, smallEngine } from "../../tests/small-pack.ts";
import { assess } from "./assess/assess.ts";
import type { Engine } from "./engine.ts";
import { withOverlay } from "./overlay.ts";

const texts = { en: { title: "Something was noticed", why: "It matters because of this." } };
const flag = (id: string, meaning: object) => ({ id, status: "stable", level: "none", texts, ...meaning });

const engine = smallEngine({
  "fee.upfront/flag.yaml": flag("fee.upfront", { level: "danger", strength: "S", family: "A" }),
  "fee.upfront/ru.yaml": phrases("ru", { id: "visa", any: ["оплат* визы"] }, { id: "place", any: ["взнос* за место"] }),
  "context.warning/flag.yaml": flag("context.warning", { role: "context" }),
  "context.warning/ru.yaml": phrases("ru", { id: "police", any: ["полиция предупреждает"] }),
  "job.vague/flag.yaml": flag("job.vague", { level: "info", strength: "M", family: "C" }),
  "job.vague/ru.yaml": phrases("ru", { id: "vague", any: ["интересн* дело"] }),
});
const groups = (...list: { id: string; any: string[]; unless?: string[]; unlessAnywhere?: string[] }[]) => [
  { flag: "fee.upfront", language: "ru", reviewed: "none", groups: list.map((group) => ({ negation: "cancels" as const, ...group })) },
];
const ad = (description: string) => ({ id: "1", title: "Повар", description, reading: "full", fromJobBoard: true }) as const;
const rulesIn = (by: Engine, text: string) =>
  assess(by, ad(text)).findings.map(({ rule, evidence, cancelled }) => `${rule}${cancelled ? " off" : ""}: ${evidence}`);

describe("withOverlay", () => {
  it("adds a group without touching the engine it is laid over", () => {
    const { engine: drafted } = withOverlay(engine, groups({ id: "stamp", any: ["деньги за печать"] }));
    const text = "Сначала деньги за печать, потом взнос за место.";
    expect(rulesIn(drafted, text)).toEqual(["fee.upfront/ru/stamp: деньги за печать", "fee.upfront/ru/place: взнос за место"]);
    expect(rulesIn(engine, text)).toEqual(["fee.upfront/ru/place: взнос за место"]);
  });

  it("puts a group in the place of the one of its name, with its own guards", () => {
    const { engine: drafted } = withOverlay(engine, groups({ id: "place", any: ["взнос* за место"], unless: ["возвращаем"] }));
    expect(rulesIn(drafted, "Нужен взнос за место.")).toEqual(["fee.upfront/ru/place: взнос за место"]);
    expect(rulesIn(drafted, "Взнос за место возвращаем.")).toEqual(["fee.upfront/ru/place off: Взнос за место"]);
    expect(assess(drafted, ad("Взнос за место возвращаем.")).level).toBe("none");
  });

  it("leaves rules out that are named as removed", () => {
    const { engine: drafted } = withOverlay(engine, [], ["fee.upfront/ru/place"]);
    expect(rulesIn(drafted, "Взнос за место и оплата визы.")).toEqual(["fee.upfront/ru/visa: оплата визы"]);
  });

  it("knows negators of the language, disguises, counter-evidence anywhere, and texts that warn", () => {
    const { engine: drafted } = withOverlay(engine, groups({ id: "stamp", any: ["деньг* за печать"], unlessAnywhere: ["лотере*"] }));
    expect(rulesIn(drafted, "Нужны д е н ь г и за пeчaть.")).toEqual(["fee.upfront/ru/stamp: д е н ь г и за пeчaть"]);
    expect(assess(drafted, ad("Не берём деньги за печать.")).level).toBe("none");
    expect(assess(drafted, ad("Деньги за печать. Это лотерея.")).level).toBe("none");
    expect(assess(drafted, ad("Полиция предупреждает: просят деньги за печать.")).level).toBe("none");
  });

  it("finds exactly what a pack finds that was compiled with the group", () => {
    const whole = smallEngine({
      "fee.upfront/flag.yaml": flag("fee.upfront", { level: "danger", strength: "S", family: "A" }),
      "fee.upfront/ru.yaml": phrases(
        "ru",
        { id: "visa", any: ["оплат* визы"] },
        { id: "place", any: ["взнос* за место", "залог* за место"] },
      ),
      "job.vague/flag.yaml": flag("job.vague", { level: "info", strength: "M", family: "C" }),
      "job.vague/ru.yaml": phrases("ru", { id: "vague", any: ["интересн* дело"] }),
    });
    const { engine: drafted } = withOverlay(engine, groups({ id: "place", any: ["взнос* за место", "залог* за место"] }));
    for (const text of ["Залог за место, интересное дело, оплата визы.", "Взносы за место 🎉 ｚалог за место", "Ничего."]) {
      const { packVersion: _a, ...mine } = assess(drafted, ad(text));
      const { packVersion: _b, ...theirs } = assess(whole, ad(text));
      expect(mine).toEqual(theirs);
    }
  });

  it("leaves out what it cannot read, and says so", () => {
    const { engine: drafted, skipped } = withOverlay(engine, groups({ id: "stamp", any: ["(деньги", "деньги за печать"] }));
    expect(skipped.map(({ phrase }) => phrase)).toEqual(["(деньги"]);
    expect(assess(drafted, ad("Деньги за печать.")).level).toBe("danger");
  });
});
