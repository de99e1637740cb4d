import { describe, expect, it } from "vitest";
import { buildSmall, phrases } from "../../tests/small-pack.ts";
import { compilePack } from "../pack/compile-pack.ts";
import { assess } from "./assess/assess.ts";
import { canonicalJson } from "./canonical-json.ts";
import { createEngine } from "./engine.ts";
import { Pack } from "./pack.ts";
import { isLean, joinPack, splitPack, withTexts } from "./split-pack.ts";

const texts = {
  en: { title: "A fee", why: "You should not pay to be hired." },
  ru: { title: "Взнос", why: "За приём на работу не платят." },
};
const built = buildSmall({
  "money.fee/flag.yaml": {
    id: "money.fee",
    level: "danger",
    strength: "S",
    status: "stable",
    references: ["ILO-2"],
    knownGaps: ["slang"],
    texts,
  },
  "money.fee/en.yaml": phrases(
    "en",
    { id: "fee", any: ["pay* a fee", "deposit*"], unless: ["refund*"], unlessClause: ["by law"] },
    {
      id: "visa",
      near: [["pay*", "visa", 4]],
      followedBy: [
        ["send", "money", 3],
        ["first", "pay*", 2],
      ],
      unlessAnywhere: ["museum"],
    },
  ),
  "questions/who.yaml": { id: "who", when: "money.fee", order: 1, texts: { en: "Who pays?", ru: "Кто платит?" } },
});
const { pack } = built;
const split = splitPack(pack);
const compiled = compilePack(built);
const lean = createEngine(split.lean, compiled);
const whole = createEngine(pack, compiled);

const ads = [
  "Cook wanted. You pay a fee before you travel.",
  "Cook wanted. You pay a fee, with refund.",
  "Cook wanted. Deposits are held by law, no deposit here.",
  "Pay for the visa. Send us the money, first pay it all.",
  "Museum guide: pay for the visa.",
  "Cook wanted in Oslo.",
];
const judge = (engine: Parameters<typeof assess>[0]) =>
  ads.map((description) => assess(engine, { id: "1", title: "Cook", description, reading: "full", fromJobBoard: true }));

describe("a pack in parts", () => {
  it("is the same pack again when it is put together", () => {
    expect(canonicalJson(Pack.parse(joinPack(split)))).toBe(canonicalJson(pack));
  });

  it("finds in its first part what it finds whole", () => {
    expect(judge(whole).some(({ findings }) => findings.length > 0)).toBe(true);
    expect(judge(lean)).toEqual(judge(whole));
  });

  it("holds neither phrases nor words for readers in its first part", () => {
    const first = canonicalJson(split.lean);
    for (const word of ["refund", "deposit", "museum", "Взнос", "hired", "ILO-2", "slang", "Who pays"]) expect(first).not.toContain(word);
    expect(isLean(split.lean)).toBe(true);
    expect(isLean(pack)).toBe(false);
    expect(isLean(undefined)).toBe(false);
  });

  it("lends the words of the languages asked for, and what rules rest on", () => {
    const [, russian] = split.texts;
    if (!russian) throw new Error("there are Russian texts above");
    const shown = withTexts(split.lean, [russian], split.basis);
    expect(shown.flags.find(({ id }) => id === "money.fee")).toMatchObject({
      texts: { ru: texts.ru },
      references: ["ILO-2"],
      knownGaps: ["slang"],
    });
    expect(shown.flags.find(({ id }) => id === "money.fee")?.texts).not.toHaveProperty("en");
    expect(shown.questions).toEqual([expect.objectContaining({ texts: { ru: "Кто платит?" } })]);
  });

  it.each([
    ["a phrase more", { any: ["pay* a fee", "deposit*", "advance"] }],
    ["a phrase less", { any: ["deposit*"] }],
    ["a kind of phrase missing", { unless: undefined }],
  ])("does not come together as it was with %s", (_name, change) => {
    const changed = structuredClone(split.phrases);
    Object.assign(changed["money.fee/en"]?.fee ?? {}, change);
    const joined = Pack.safeParse(joinPack({ ...split, phrases: changed }));
    expect(joined.success && canonicalJson(splitPack(joined.data).lean)).not.toBe(canonicalJson(split.lean));
  });

  it("does not pass as a whole where phrases are missing", () => {
    const twoWords = structuredClone(split.phrases);
    delete twoWords["money.fee/en"]?.visa;
    expect(Pack.safeParse(joinPack({ ...split, phrases: twoWords })).success).toBe(false);
  });
});
