import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildSmall, phrases, type RuleFile } from "../../tests/small-pack.ts";
import { Pack } from "../core/pack.ts";
import { buildPack } from "./build.ts";

const flagFile = "{id: fee.upfront, family: A, level: caution, strength: M, status: stable}";
const phraseFile = `language: ru
reviewed: none
phrases:
  - id: fee
    any:
      - взнос* за место
      - (залог|плата) вперед
    near: [[плата, выезд*, 5]]
    unless: [не берем]
    note: told by nobody
    should_flag: ["Нужен [[взнос за место]]."]
    should_pass: ["Взносов нет."]
`;
const combinationFile = (when: string) => `id: C01
name: test
level: danger
when: ${when}
texts: {en: {title: A title, why: It matters a lot.}}
`;

/** A whole small rule folder. */
const files: Record<string, RuleFile> = {
  "fee.upfront/flag.yaml": flagFile,
  "fee.upfront/ru.yaml": phraseFile,
  "combinations/C01.yaml": combinationFile("{all: [abroad, fee.upfront]}"),
  "questions/visa-payer.yaml": "{id: visa-payer, order: 1, when: abroad, texts: {en: Who pays the visa?}}",
};

const withFiles = (changes: Record<string, RuleFile | undefined>) => buildSmall({ ...files, ...changes });
const messages = (changes: Record<string, RuleFile | undefined>) =>
  withFiles(changes).problems.map(({ file, line, message }) => `${file}:${line} ${message}`);

describe("a good folder", () => {
  it("has no problems and gives a pack that fits its schema", () => {
    const { pack, problems } = withFiles({});
    expect(problems).toEqual([]);
    expect(Pack.safeParse(pack)).toEqual({ success: true, data: pack });
  });

  it("leaves examples and notes to the authors", () => {
    const { pack } = withFiles({});
    expect(pack.rules).toEqual([
      {
        flag: "fee.upfront",
        language: "ru",
        reviewed: "none",
        groups: [
          {
            id: "fee",
            negation: "cancels",
            any: ["взнос* за место", "(залог|плата) вперед"],
            near: [["плата", "выезд*", 5]],
            unless: ["не берем"],
          },
        ],
      },
    ]);
  });

  it("says who answers for it", () => {
    const { pack } = withFiles({ "maker.yaml": "{name: Rules and Sons, objections: 'https://maker.example/object'}" });
    expect(pack.maker).toEqual({ name: "Rules and Sons", objections: "https://maker.example/object" });
  });

  it("passes over files that are no YAML", () => {
    expect(messages({ "README.md": "# Rules", "fee.upfront/notes.txt": "x" })).toEqual([]);
  });
});

describe("the same files", () => {
  const sources: [string, string][] = Object.entries({
    "maker.yaml": "{name: Test rules, objections: null}",
    "money/currencies.yaml": "currencies: []",
    "money/periods.yaml": "periods: []",
    "money/multipliers.yaml": "multipliers: []",
    "money/pay.yaml": "usualPay: []",
    "money/trades.yaml": "trades: []",
    "contacts.yaml": "{messengers: [], freeMail: [], shorteners: []}",
    "languages/ru.yaml": "{language: ru, reviewed: none, negators: [не], homeCountries: [KZ]}",
    "languages/en.yaml": "{language: en, reviewed: none, negators: [not], homeCountries: []}",
    "places/PL.yaml": "{country: PL, names: {ru: [польш*]}}",
    "places/KZ.yaml": "{country: KZ, names: {ru: [алматы]}}",
    "a.sign/flag.yaml": "{id: a.sign, level: info, status: test}",
    "a.sign/ru.yaml": JSON.stringify(phrases("ru", { id: "one", any: ["один"] })),
    "a.sign/en.yaml": JSON.stringify(phrases("en", { id: "one", any: ["one"] })),
    "b.sign/flag.yaml": "{id: b.sign, level: info, status: test}",
    "b.sign/ru.yaml": JSON.stringify(phrases("ru", { id: "two", any: ["два"] })),
  });

  it("in another order give the same pack, byte for byte, version included", () => {
    const built = JSON.stringify(buildPack(new Map(sources)).pack);
    fc.assert(
      fc.property(fc.shuffledSubarray(sources, { minLength: sources.length }), (shuffled) => {
        expect(JSON.stringify(buildPack(new Map(shuffled)).pack)).toBe(built);
      }),
      { numRuns: 50 },
    );
  });

  it("have a version that follows their meaning", () => {
    const { version } = buildPack(new Map(sources)).pack;
    const changed = new Map(sources).set("b.sign/ru.yaml", JSON.stringify(phrases("ru", { id: "two", any: ["двое"] })));
    const commented = new Map(sources).set(
      "languages/en.yaml",
      "# words\n{language: en, reviewed: none, negators: [not], homeCountries: []}",
    );
    expect(version).toMatch(/^0-[0-9a-f]{8}$/);
    expect(buildPack(changed).pack.version).not.toBe(version);
    expect(buildPack(commented).pack.version).toBe(version);
  });

  it("take the version that is given", () => {
    expect(buildPack(new Map(sources), "2026.11.21").pack.version).toBe("2026.11.21");
  });
});

describe("phrases", () => {
  const withPhrase = (line: string) => ({ "fee.upfront/ru.yaml": phraseFile.replace("      - взнос* за место", `      - ${line}`) });

  it("that cannot be read are reported with line and position", () => {
    expect(messages(withPhrase('"(взнос|плата за место"'))).toEqual([
      'fee.upfront/ru.yaml:6 phrase "(взнос|плата за место", position 1: this bracket is never closed; add )',
    ]);
    expect(messages(withPhrase("плата вз*"))).toEqual([
      'fee.upfront/ru.yaml:6 phrase "плата вз*", position 7: the stem "вз" is too short; write at least 3 letters before the star',
    ]);
  });

  it.each([
    ["near", phraseFile.replace("[[плата, выезд*, 5]]", "[[плата, вы*, 5]]"), 8],
    ["unless", phraseFile.replace("[не берем]", '["берем …"]'), 9],
  ])("are checked under %s too", (_where, text, line) => {
    const found = messages({ "fee.upfront/ru.yaml": text });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`fee.upfront/ru.yaml:${line} phrase "`);
  });

  it("may not have two groups of one name in a file", () => {
    const second = phraseFile.slice(phraseFile.indexOf("  - id: fee"));
    expect(messages({ "fee.upfront/ru.yaml": phraseFile + second })).toEqual([
      'fee.upfront/ru.yaml:13 the id "fee" stands twice in this file; choose another',
    ]);
  });

  it("may have groups of one name in two languages", () => {
    expect(messages({ "fee.upfront/en.yaml": phrases("en", { id: "fee", any: ["upfront fee"] }) })).toEqual([]);
  });

  it("must look for something", () => {
    expect(messages({ "fee.upfront/ru.yaml": phrases("ru", { id: "fee", unless: ["не берем"] }) })).toEqual([
      'fee.upfront/ru.yaml:1 group "fee" looks for nothing; add any:, near: or followedBy:',
    ]);
  });

  it("may look for words that follow each other only", () => {
    expect(messages({ "fee.upfront/ru.yaml": phrases("ru", { id: "fee", followedBy: [["оплата", "виза", 3]] }) })).toEqual([]);
  });

  it.each([{ unlessClause: ["(виза"] }, { followedBy: [["виза", "(билет", 3]] as [string, string, number][] }])(
    "must have no mistake in %j",
    (group) => {
      expect(messages({ "fee.upfront/ru.yaml": phrases("ru", { id: "fee", any: ["оплата"], ...group }) })).toHaveLength(1);
    },
  );

  it("must name languages that have endings", () => {
    expect(messages({ "fee.upfront/ru.yaml": phrases("ru", { id: "fee", any: ["оплат~zz"] }) })).toHaveLength(1);
  });

  it("must have examples both ways", () => {
    expect(messages({ "fee.upfront/ru.yaml": phraseFile.replace(/ {4}should_pass.*\n/, "") })).toEqual([
      "fee.upfront/ru.yaml:4 phrases.0.should_pass is missing; add it (array)",
    ]);
    expect(messages({ "fee.upfront/ru.yaml": phraseFile.replace(/should_flag: .*\n/, "should_flag: []\n") })).toEqual([
      "fee.upfront/ru.yaml:11 phrases.0.should_flag is empty; write at least 1",
    ]);
  });
});

describe("names in conditions", () => {
  const about = (name: string) => `"${name}" is no flag, sign or fact; see rules/README.md for the facts, or the folder names for flags`;

  it.each(["fee.upfornt", "fee.upfront#deposit", "aboard"])("that nobody knows are reported: %s", (name) => {
    expect(messages({ "combinations/C01.yaml": combinationFile(`{all: [abroad, {not: "${name}"}]}`) })).toEqual([
      `combinations/C01.yaml:4 ${about(name)}`,
    ]);
  });

  it("are checked in questions and advice too", () => {
    expect(
      messages({
        "questions/visa-payer.yaml": "{id: visa-payer, order: 1, when: aboard, texts: {en: Who pays?}}",
        "advice/rest.yaml": "{id: rest, order: 1, when: abroadd, texts: {en: Take a rest.}}",
      }),
    ).toEqual([`questions/visa-payer.yaml:1 ${about("aboard")}`, `advice/rest.yaml:1 ${about("abroadd")}`]);
  });

  it.each(["abroad", "hard-currency", "full-text", "tier1-place", "to-PL", "home-KZ", "fee.upfront"])("may be %s", (name) => {
    expect(messages({ "combinations/C01.yaml": combinationFile(name) })).toEqual([]);
  });

  it("may be the sign of a group", () => {
    expect(
      messages({
        "fee.upfront/en.yaml": phrases("en", { id: "deposit", sign: "deposit", any: ["a deposit"] }),
        "combinations/C01.yaml": combinationFile('"fee.upfront#deposit"'),
      }),
    ).toEqual([]);
  });

  it("need not stand under an advice that always holds", () => {
    expect(messages({ "advice/rest.yaml": "{id: rest, order: 1, texts: {en: Take a rest.}}" })).toEqual([]);
  });
});

describe("facts of a country", () => {
  const facts = (changes: object = {}) => ({
    country: "PL",
    workerFees: "limited",
    register: { name: "KRS", url: "https://register.example" },
    sources: ["invented"],
    year: 2025,
    ...changes,
  });

  it("travel in the pack", () => {
    const { pack, problems } = withFiles({ "countries/PL.yaml": facts(), "countries/KZ.yaml": facts({ country: "KZ", register: null }) });
    expect(problems).toEqual([]);
    expect(pack.countries?.map(({ country, register }) => [country, register?.url])).toEqual([
      ["KZ", undefined],
      ["PL", "https://register.example"],
    ]);
    expect(Pack.safeParse(pack).success).toBe(true);
  });

  it("may be missing", () => {
    expect(withFiles({}).pack).not.toHaveProperty("countries");
  });

  it.each([
    ["an unknown word about fees", { workerFees: "sometimes" }, "workerFees"],
    ["a register without https", { register: { name: "KRS", url: "http://register.example" } }, "url"],
    ["a register with a user name", { register: { name: "KRS", url: "https://me@register.example" } }, "url"],
    ["no source", { sources: [] }, "sources"],
    ["no year", { year: undefined }, "year"],
    ["a key nobody reads", { fees: "forbidden" }, "fees"],
  ])("are left out with %s", (_what, changes, word) => {
    const { pack, problems } = withFiles({ "countries/PL.yaml": facts(changes) });
    expect(problems.map(({ file, message }) => `${file} ${message}`).join()).toContain(word);
    expect(pack.countries).toBeUndefined();
  });

  it("stand in a file of that country", () => {
    expect(messages({ "countries/DE.yaml": facts() })).toEqual([
      'countries/DE.yaml:1 country is "PL"; write the code that the file is named by',
    ]);
  });
});

describe("a broken file", () => {
  it.each([
    ["of phrases", "fee.upfront/ru.yaml", "language: [", "rules"],
    ["of a flag", "fee.upfront/flag.yaml", "id: 5", "flags"],
    ["of a combination", "combinations/C01.yaml", "id: C1", "combinations"],
    ["of a place", "places/PL.yaml", "country: poland", "places"],
  ] as const)("%s is reported and left out; the rest stands", (_what, path, text, part) => {
    const good = withFiles({ "scam.other/flag.yaml": "{id: scam.other, level: info, status: test}" });
    const { pack, problems } = withFiles({ "scam.other/flag.yaml": "{id: scam.other, level: info, status: test}", [path]: text });
    expect(problems.map(({ file }) => file)).toContain(path);
    expect(pack[part].length).toBe(good.pack[part].length - 1);
    expect(pack.flags.map(({ id }) => id)).toContain("scam.other");
    expect(pack.languages).toEqual(good.pack.languages);
    expect(pack.money).toEqual(good.pack.money);
  });

  it("of phrases leaves the flag's other languages", () => {
    const { pack } = withFiles({
      "fee.upfront/ru.yaml": "language: [",
      "fee.upfront/en.yaml": phrases("en", { id: "fee", any: ["a fee"] }),
    });
    expect(pack.rules.map(({ language }) => language)).toEqual(["en"]);
  });
});

describe("files in the wrong place", () => {
  it("a table that is missing is named", () => {
    const { problems, pack } = withFiles({ "money/periods.yaml": undefined });
    expect(problems).toEqual([
      { severity: "error", file: "money/periods.yaml", line: 0, message: "the file is missing; add it (see rules/README.md)" },
    ]);
    expect(pack.money.periods).toEqual([]);
    expect(pack.money.currencies.length).toBeGreaterThan(0);
  });

  it("a folder without flag.yaml is named", () => {
    expect(messages({ "fee.upfornt/en.yaml": phrases("en", { id: "fee", any: ["a fee"] }) })).toEqual([
      "fee.upfornt/en.yaml:0 no flag.yaml in this folder, so nothing reads the file; add one or move the file",
    ]);
  });

  it("a flag must be called like its folder", () => {
    expect(messages({ "fee.other/flag.yaml": flagFile })).toEqual([
      'fee.other/flag.yaml:1 id is "fee.upfront"; write the name of its folder',
    ]);
  });
});
