import { describe, expect, it } from "vitest";
import { buildSmall } from "../../tests/small-pack.ts";
import { createEngine } from "../core/engine.ts";
import { type ExampleResult, readMarks, runExamples } from "./examples.ts";

/** Runs the examples of one group, written as the lines below `id` in its file. */
function run(lines: string): ExampleResult[] {
  const { pack, sources, problems } = buildSmall({
    "fee.upfront/flag.yaml": "{id: fee.upfront, level: caution, status: stable}",
    "fee.upfront/ru.yaml": `language: ru\nreviewed: none\nphrases:\n  - id: fee\n${lines}`,
  });
  expect(problems).toEqual([]);
  return [...runExamples(createEngine(pack), sources)];
}

const group = (examples: string) => `    any: [взнос* за место]\n    unless: [возвращаем]\n${examples}`;

/** Good examples both ways, to stand beside the one that is looked at. */
const flags = '    should_flag: ["Нужен [[взнос за место]]."]\n';
const passes = '    should_pass: ["Взнос в кассу."]\n';

describe("examples that are right", () => {
  it("pass, each named by file, line and text", () => {
    expect(run(group(flags + passes))).toEqual([
      {
        name: "rules/fee.upfront/ru.yaml:7 flags: Нужен взнос за место.",
        flag: "fee.upfront",
        language: "ru",
        passed: true,
        message: "",
        knownFault: false,
      },
      {
        name: "rules/fee.upfront/ru.yaml:8 passes: Взнос в кассу.",
        flag: "fee.upfront",
        language: "ru",
        passed: true,
        message: "",
        knownFault: false,
      },
    ]);
  });

  it.each([
    ["without marks, when anything is found", '["Взнос за место и взносы за место."]'],
    ["with several marks", '["[[Взнос за место]] и [[взносы за место]]."]'],
    ["with marks at both ends of the text", '["[[взнос за место]]"]'],
  ])("pass %s", (_what, examples) => {
    expect(run(group(`    should_flag: ${examples}\n${passes}`))[0]).toMatchObject({ passed: true });
  });

  it("pass when what is found is called off", () => {
    const results = run(group(`${flags}    should_pass: ["Взнос за место возвращаем.", "Не взнос за место."]\n`));
    expect(results.map(({ passed }) => passed)).toEqual([true, true, true]);
  });

  it("are read in the field their group is limited to", () => {
    expect(run(group(`    fields: [title]\n${flags}${passes}`)).map(({ passed }) => passed)).toEqual([true, true]);
  });
});

describe("examples that are wrong", () => {
  it.each([
    ["nothing is found", "Нужна плата.", "found nothing"],
    ["other words are found", "[[Нужен взнос]] за место.", 'found "взнос за место" (level caution); the example marks "Нужен взнос"'],
    [
      "more is found than is marked",
      "[[Взнос за место]] и взносы за место.",
      'found "Взнос за место", "взносы за место" (level caution); the example marks "Взнос за место"',
    ],
    [
      "less is found than is marked",
      "[[Взнос за место]] и [[плата]].",
      'found "Взнос за место" (level caution); the example marks "Взнос за место", "плата"',
    ],
    ["it is called off by a negation", "Не [[взнос за место]].", "called off by negation"],
    ["it is called off by counter-evidence", "[[Взнос за место]] возвращаем.", "called off by counter-evidence"],
  ])("say why: %s", (_what, example, message) => {
    const [first] = run(group(`    should_flag: ["${example}"]\n${passes}`));
    expect(first).toMatchObject({ passed: false, message, knownFault: false });
  });

  it("say what was found where nothing should be", () => {
    const results = run(group(`${flags}    should_pass: ["Есть взнос за место."]\n`));
    expect(results[1]).toMatchObject({ passed: false, message: 'found "взнос за место"; add an unless, or make the phrase narrower' });
  });
});

describe("known faults", () => {
  it("pass as long as they are faults", () => {
    const results = run(
      group(`${flags}${passes}    known_misses: ["Плата вперёд."]\n    known_false_alarms: ["Взнос за место в саду."]\n`),
    );
    expect(results.slice(2)).toMatchObject([
      { name: "rules/fee.upfront/ru.yaml:9 flags: Плата вперёд.", passed: true, message: "", knownFault: true },
      { name: "rules/fee.upfront/ru.yaml:10 passes: Взнос за место в саду.", passed: true, message: "", knownFault: true },
    ]);
  });

  it("ask to be moved up the day the engine is right", () => {
    const results = run(group(`${flags}${passes}    known_misses: ["[[Взнос за место]]."]\n    known_false_alarms: ["Плата вперёд."]\n`));
    expect(results.slice(2).map(({ passed, message }) => [passed, message])).toEqual([
      [false, "the engine gets this right now; move it to should_flag"],
      [false, "the engine gets this right now; move it to should_pass"],
    ]);
  });
});

describe("readMarks", () => {
  it.each<[string, string, string[]]>([
    ["no marks", "no marks", []],
    ["[[one]] mark", "one mark", ["one"]],
    ["[[one]] and [[two words]]", "one and two words", ["one", "two words"]],
    ["[[over\nlines]]", "over\nlines", ["over\nlines"]],
    ["[single] brackets", "[single] brackets", []],
  ])("%j", (example, text, marked) => {
    expect(readMarks(example)).toEqual({ text, marked });
  });
});
