import { describe, expect, it } from "vitest";
import { smallEngine } from "../../../tests/small-pack.ts";
import type { GoldAd } from "../../core/gold-ad.ts";
import { createBench } from "./bench.ts";
import { type Draft, type DraftGroup, emptyGroup, toDraftGroup } from "./draft.ts";
import { readDraftFile, writeDraftFile } from "./draft-file.ts";
import { readGroup } from "./read-group.ts";

const texts = { en: { title: "Something was noticed", why: "It matters because of this." } };
const { pack } = smallEngine({
  "fee.upfront/flag.yaml": { id: "fee.upfront", status: "stable", level: "caution", strength: "S", family: "A", texts },
  "fee.upfront/en.yaml": {
    language: "en",
    reviewed: "none",
    phrases: [{ id: "visa", any: ["pay* for the visa"], should_flag: ["x"], should_pass: ["y"] }],
  },
});
const ad = (id: string, text: string, change: Partial<GoldAd> = {}): GoldAd => ({
  id,
  language: "en",
  risky: true,
  held: false,
  title: "Cook",
  text,
  country: "",
  ...change,
});
const ads = [
  ad("risky", "You pay for the visa first."),
  ad("other", "A cook wanted. Deposit of ten euro for the apron."),
  ad("honest", "We pay no deposit for the flat, rent it with a deposit.", { risky: false }),
  ad("hidden", "A deposit please.", { held: true }),
  ad("quiet", "Nothing here."),
];
const group = (change: Partial<DraftGroup>): DraftGroup => ({
  ...emptyGroup("deposit"),
  any: "deposit",
  should_flag: "A [[deposit]] please.",
  should_pass: "No deposit is asked.",
  ...change,
});
const draft = (...groups: DraftGroup[]): Draft => ({ flag: "fee.upfront", language: "en", groups });
const codes = (typed: DraftGroup) =>
  readGroup(typed, pack.languages).problems.map(({ field, line, code, phrase }) => [field, line, phrase ?? code]);

describe("a draft group", () => {
  it("that is right has no problems", () => {
    expect(codes(group({ near: '["deposit", "(apron|flat)", 8]' }))).toEqual([]);
  });

  it.each<[string, Partial<DraftGroup>, unknown[]]>([
    ["an unclosed bracket, on its line", { any: "deposit\n\n(apron" }, ["any", 3, "not-closed"]],
    ["a stem that is too short", { unless: "de*" }, ["unless", 1, "short-stem"]],
    ["a phrase of one letter", { any: "deposit\nx" }, ["any", 2, "length"]],
    ["endings of a language without any", { any: "deposit~ru" }, ["any", 1, "no-endings"]],
    ["a pair that is none", { near: "deposit, apron" }, ["near", 1, "pair"]],
    ["a pair too far apart", { followedBy: "[deposit, apron, 50]" }, ["followedBy", 1, "pair"]],
    ["a mistake inside a pair", { near: '["deposit", "(flat", 8]' }, ["near", 1, "not-closed"]],
    ["an alias in a pair", { near: "[&a deposit, *a, 8]" }, ["near", 1, "pair"]],
    ["nothing to look for", { any: " \n" }, ["any", 0, "nothing-sought"]],
    ["no example that flags", { should_flag: "" }, ["should_flag", 0, "no-example"]],
    ["no example that passes", { should_pass: "" }, ["should_pass", 0, "no-example"]],
    ["a name that is none", { id: "My rule" }, ["id", 0, "id"]],
    ["a sign that is none", { sign: "No 1" }, ["sign", 0, "sign"]],
    ["a short stem alone", { any: "deposit\ndep*" }, ["any", 2, "short-alone"]],
    ["an easy example", { should_pass: "We sell apples." }, ["should_pass", 0, "easy-pass"]],
  ])("with %s says so where it stands", (_name, change, expected) => {
    expect(codes(group(change))).toEqual([expected]);
  });

  it("of a name that another has is refused", () => {
    expect(readGroup(group({}), pack.languages, ["deposit"]).problems.map(({ code }) => code)).toEqual(["id-twice"]);
  });
});

describe("a bench", () => {
  const bench = createBench({ pack, ads });

  it("tells which ads newly flag, ordinary ones first, and only counts those held back", async () => {
    const { comparison, problems } = await bench.check(draft(group({})));
    expect(problems).toEqual([[]]);
    expect(comparison?.changed.map(({ id, was, is }) => [id, was, is])).toEqual([
      ["honest", "none", "info"],
      ["other", "none", "info"],
    ]);
    expect(comparison?.changed[1]?.spans.map(({ start, end }) => ads[1]?.text.slice(start, end))).toEqual(["Deposit"]);
    expect(comparison).toMatchObject({ held: { louder: 1, quieter: 0 }, unmoved: 0, more: 0, read: 5 });
  });

  it("tells which ads fall silent when a group in use is narrowed", async () => {
    const { comparison } = await bench.check(draft(group({ id: "visa", any: "pays for the visa" })));
    expect(comparison?.changed.map(({ id, was, is }) => [id, was, is])).toEqual([["risky", "info", "none"]]);
  });

  it("runs the examples of the draft", async () => {
    const typed = group({
      should_flag: "A [[deposit]] please.\nA coin please.\nThe [[small deposit]] first.\nNo deposit.",
      should_pass: "No deposit is asked.\nThe deposit is back at once.",
    });
    const { problems } = await bench.check(draft(typed));
    expect(problems[0]?.map(({ field, line, code }) => [field, line, code])).toEqual([
      ["should_flag", 2, "example-silent"],
      ["should_flag", 3, "example-words"],
      ["should_flag", 4, "example-off"],
      ["should_pass", 2, "example-fires"],
    ]);
  });

  it("doubts a phrase that its own guard calls off", async () => {
    const { problems } = await bench.check(draft(group({ any: "deposit\nbig deposit", unless: "big" })));
    expect(problems[0]?.map(({ line, code }) => [line, code])).toEqual([[2, "unreachable"]]);
  });

  it("has nothing to compare while nothing can be read", async () => {
    expect((await bench.check(draft(group({ any: "(a" })))).comparison).toBeUndefined();
  });

  it("reads pasted ads without and with the draft, and marks what each found", async () => {
    const text = "Pay for the visa and a deposit.";
    const [own] = await bench.readOwn([text], draft(group({})));
    const cut = (spans: readonly { start: number; end: number }[] = []) => spans.map(({ start, end }) => text.slice(start, end));
    expect([own?.was, own?.is, cut(own?.spans), cut(own?.drafted)]).toEqual(["info", "info", ["Pay for the visa"], ["deposit"]]);
    expect((await bench.readOwn([text], undefined))[0]).toMatchObject({ was: "info", is: "info", drafted: [] });
  });

  it("counts in which ads a flag stands", async () => {
    expect(await bench.measure()).toEqual({ "fee.upfront": [{ language: "en", risky: 1, ordinary: 0 }] });
  });
});

describe("a draft's file", () => {
  const whole = group({
    sign: "money",
    level: "none",
    negation: "ignored",
    near: '["deposit", "(apron|flat)", 8]',
    unlessAnywhere: "lottery\n# winners",
    should_flag: 'A [[deposit]] please.\nFirst line: "so".\\nSecond [[deposit]].',
    rest: { fields: ["title"], note: "why" },
  });

  it("says that it is a draft nobody checked, where it belongs, and comes back as it was", () => {
    const file = writeDraftFile(draft(whole), pack.languages) ?? "";
    expect(file).toMatch(/^# rules\/fee\.upfront\/en\.yaml\n/);
    expect(file).toContain("reviewed: none\nstatus: experimental\n");
    expect(file).toContain("- [ deposit, (apron|flat), 8 ]\n");
    expect(readDraftFile(file, "other.flag")).toEqual({ ok: true, draft: draft(whole) });
  });

  it("is not written while anything in it cannot be read", () => {
    for (const change of [{ any: "deposit\n(x" }, { near: "deposit" }, { should_flag: "" }, { id: "" }, { unless: "a*" }]) {
      expect([change, writeDraftFile(draft({ ...whole, ...change }), pack.languages)]).toEqual([change, undefined]);
    }
    expect(writeDraftFile(draft(), pack.languages)).toBeUndefined();
  });

  it("takes the files of the folder of rules, with the flag chosen where they do not say", () => {
    const text =
      'language: ru\nreviewed: none\nphrases:\n  - {id: a, any: [слово], should_flag: ["[[слово]]"], should_pass: [слова], note: n}\n';
    const read = readDraftFile(text, "fee.upfront");
    expect(read).toMatchObject({
      ok: true,
      draft: { flag: "fee.upfront", language: "ru", groups: [{ id: "a", any: "слово", rest: { note: "n" } }] },
    });
  });

  it.each(["language: en", "a: [", "- 1", "language: en\nreviewed: none\nphrases: [{id: A}]"])(
    "that is %j says what is wrong and where",
    (text) => {
      const read = readDraftFile(text, "fee.upfront");
      expect(read.ok).toBe(false);
      if (!read.ok) expect(read.problems[0]?.message.length).toBeGreaterThan(5);
    },
  );

  it("of a group in use starts from its phrases", () => {
    expect(toDraftGroup({ id: "visa", any: ["pay* for the visa"], negation: "cancels" })).toMatchObject({
      id: "visa",
      any: "pay* for the visa",
      should_flag: "",
    });
  });
});
