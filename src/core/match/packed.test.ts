import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildSmall } from "../../../tests/small-pack.ts";
import { compilePack, packCompiled } from "../../pack/compile-pack.ts";
import { createEngine } from "../engine.ts";
import { packRules, sealOf, UnusableRules, unpackRules } from "./packed.ts";
import { packMark, unpackCompiled } from "./rule-set.ts";

const built = buildSmall({
  "test.flag/flag.yaml": {
    id: "test.flag",
    family: "A",
    level: "caution",
    strength: "M",
    texts: { en: { title: "Noticed", why: "For a reason." } },
  },
  "test.flag/ru.yaml": {
    language: "ru",
    reviewed: "none",
    phrases: [
      {
        id: "taken",
        any: ["заберем … паспорт*", "^ (сдать|отдать) паспорт $"],
        near: [["виз*", "(оплат*|платн*)", 5]],
        unless: ["бесплатно"],
        should_flag: ["[[Заберём паспорт]]"],
        should_pass: ["Паспорт бесплатно"],
      },
    ],
  },
});
const { compiled } = compilePack(built);
const bytes = packCompiled(built);
const mark = packMark(built.pack);

describe("compiled rules as bytes", () => {
  it("come back as they were", () => {
    expect(unpackRules(bytes, mark)).toEqual(compiled);
  });

  it("are the same for the same rules", () => {
    expect(packCompiled(built)).toEqual(bytes);
  });

  it("make an engine that finds what one compiled here finds", () => {
    const text = "Отдать паспорт. Виза у нас платная.";
    const find = (engine: ReturnType<typeof createEngine>) => engine.rules.matcher.read(text).occurrences;
    expect(find(createEngine(built.pack, unpackCompiled(built.pack, bytes)))).toEqual(find(createEngine(built.pack)));
    expect(find(createEngine(built.pack)).length).toBeGreaterThan(1);
  });

  it.each<[string, Uint8Array, number, string]>([
    ["nothing", new Uint8Array(0), mark, "cut off"],
    ["something else", new TextEncoder().encode("{}{}{}{}"), mark, "no compiled rules"],
    ["another pack's", bytes, mark + 1, "another pack"],
    ["half of them", bytes.slice(0, bytes.length >> 1), mark, "cut off"],
    ["more than all of them", Uint8Array.from([...bytes, 1]), mark, "left over"],
  ])("refuses %s", (_what, given, wanted, message) => {
    expect(() => unpackRules(given, wanted)).toThrow(UnusableRules);
    expect(() => unpackRules(given, wanted)).toThrow(message);
  });

  it("never throws anything else nor reads outside, whatever bytes are altered", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }), (changes) => {
        const altered = bytes.slice();
        for (const [at, value] of changes) altered[at] = value;
        try {
          const { matcher } = createEngine(built.pack, { compiled: unpackRules(altered, mark), skipped: [] }).rules;
          matcher.read("Заберём ваш паспорт! Виза платная, сдать паспорт");
        } catch (error) {
          expect(error).toBeInstanceOf(UnusableRules);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("keeps what it is given whole", () => {
    expect(packRules(compiled, mark, sealOf(JSON.stringify(built.pack)))).toEqual(bytes);
  });
});
