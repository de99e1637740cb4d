import { describe, expect, it } from "vitest";
import { z } from "zod/mini";
import { parseYaml } from "./parse-yaml.ts";
import { formatProblem } from "./problem.ts";

const schema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z]+$/)),
  level: z.optional(z.enum(["info", "danger"])),
  order: z.optional(z.int()),
  phrases: z.array(z.strictObject({ any: z.array(z.string().check(z.minLength(2), z.maxLength(10))), note: z.optional(z.string()) })),
});

/** Problems as a person sees them: `3: message`. */
function problems(text: string): string[] {
  const result = parseYaml("folder/file.yaml", text, schema);
  if (result.ok) return [];
  expect(result.problems.every(({ file, severity }) => file === "folder/file.yaml" && severity === "error")).toBe(true);
  return result.problems.map(({ line, message }) => `${line}: ${message}`);
}

describe("a good file", () => {
  const text = 'id: visa\nphrases:\n  - any:\n      - "pay*"\n      - fee\n  - any: [visa, card]\n    note: why\n';

  it("gives its value", () => {
    const result = parseYaml("f.yaml", text, schema);
    expect(result.ok && result.file.value).toEqual({
      id: "visa",
      phrases: [{ any: ["pay*", "fee"] }, { any: ["visa", "card"], note: "why" }],
    });
  });

  it.each<[PropertyKey[], number]>([
    [[], 1],
    [["id"], 1],
    [["phrases", 0, "any", 0], 4],
    [["phrases", 0, "any", 1], 5],
    [["phrases", 1, "any", 1], 6],
    [["phrases", 1, "note"], 7],
    [["phrases", 1, "any", 9], 6],
    [["phrases", 0, "note"], 3],
    [["nothing"], 1],
  ])("knows that %j stands on line %i", (path, line) => {
    const result = parseYaml("f.yaml", text, schema);
    expect(result.ok && result.file.lineOf(path)).toBe(line);
  });

  it("may hold comments, CRLF and letters of any language", () => {
    const result = parseYaml("f.yaml", "# comment\r\nid: visa\r\nphrases:\r\n  - any: [жұмыс]\r\n", schema);
    expect(result.ok && result.file.value.phrases[0]?.any).toEqual(["жұмыс"]);
  });
});

describe("mistakes, with line and mend", () => {
  it.each<[string, string, string[]]>([
    ["a typo in a key", "id: visa\nlevl: info\nphrases: []", ['2: unknown key "levl" in the file; did you mean "level"?']],
    ["a typo deeper down", "id: visa\nphrases:\n  - any: [fee]\n    nota: x", ['4: unknown key "nota" in phrases.0; did you mean "note"?']],
    [
      "a typo in a key that is needed",
      "id: visa\nphrases:\n  - anny: [fee]",
      ["3: phrases.0.any is missing; add it (array)", '3: unknown key "anny" in phrases.0; did you mean "any"?'],
    ],
    [
      "a key like no other",
      "id: visa\ncolour-of-money: x\nphrases: []",
      ['2: unknown key "colour-of-money" in the file; see rules/README.md for the keys'],
    ],
    ["a missing key", "phrases: []", ["1: id is missing; add it (string)"]],
    ["a number for text", "id: 5\nphrases: []", ["1: id must be text"]],
    ["text for a list", "id: visa\nphrases: fee", ["2: phrases must be a list ([a, b] or lines with -)"]],
    ["a list for a set of keys", "- a\n- b", ["1: the file must be a set of keys"]],
    ["text for a set of keys", "id: visa\nphrases:\n  - fee", ["3: phrases.0 must be a set of keys"]],
    ["an empty file", "", ["1: the file must be a set of keys"]],
    ["a value that is none of the choices", "id: visa\nlevel: loud\nphrases: []", ['2: level is "loud"; write one of: info, danger']],
    ["text that is too short", "id: visa\nphrases:\n  - any: [x]", ["3: phrases.0.any.0 is too short or too small; at least 2"]],
    ["text that is too long", "id: visa\nphrases:\n  - any: [abcdefghijkl]", ["3: phrases.0.any.0 is too long or too big; at most 10"]],
    ["a phrase with a colon and no quotes", "id: visa\nphrases:\n  - any:\n      - pay: fee", ["4: phrases.0.any.0 must be text"]],
    ["two mistakes", "id: 5\nphrases: fee", ["1: id must be text", "2: phrases must be a list ([a, b] or lines with -)"]],
  ])("%s", (_what, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it("a value of the wrong shape names the value and the shape", () => {
    expect(problems("id: Visa 5\nphrases: []")).toEqual([
      expect.stringMatching(/^1: id is "Visa 5", which does not fit the pattern .*\[a-z\]/),
    ]);
  });

  it("a fraction for a whole number names the key", () => {
    expect(problems("id: visa\norder: 1.5\nphrases: []")).toEqual([expect.stringMatching(/^2: order/)]);
  });
});

describe("what is not YAML", () => {
  it.each<[string, string, number]>([
    ["a bracket left open", "id: visa\nphrases: [a", 2],
    ["a key given twice", "id: visa\nid: card\nphrases: []", 2],
    ["a tab for an indent", "id: visa\nphrases:\n\t- any: [fee]", 3],
    ["two documents", "id: visa\nphrases: []\n---\nid: card", 3],
    ["a quote left open", 'id: "visa\nphrases: []', 2],
  ])("%s is reported with its line", (_what, text, line) => {
    const [first] = problems(text);
    expect(first).toMatch(new RegExp(`^${line}: not valid YAML: `));
  });

  it("a phrase that begins with a star and has no quotes is refused, being an alias", () => {
    expect(refusals("id: visa\nphrases:\n  - any:\n      - *fee").join()).toMatch(/alias/i);
  });

  it("a phrase that needs quotes says so", () => {
    expect(problems("id: visa\nphrases:\n  - any: pay: fee").join()).toContain("needs quotes around it");
  });

  it("aliases are refused", () => {
    expect(refusals("id: &name visa\nlevel: *name\nphrases: []").join()).toMatch(/alias/i);
  });

  it("aliases that would explode are refused without being opened", () => {
    const bomb = ["id: visa", "a: &a [x,x,x,x,x,x,x,x,x]"];
    for (const [index, letter] of [..."bcdefghi"].entries()) {
      bomb.push(`${letter}: &${letter} [${Array.from({ length: 9 }, () => `*${"abcdefghi"[index]}`).join()}]`);
    }
    expect(refusals(bomb.join("\n")).join()).toMatch(/alias/i);
  });

  it("a file too large is not parsed", () => {
    const result = parseYaml("f.yaml", "#".repeat(2_000_001), schema);
    expect(result).toEqual({
      ok: false,
      problems: [{ severity: "error", file: "f.yaml", line: 0, message: "larger than 2000000 characters; split it" }],
    });
  });
});

/** Why a text is refused, be it by a problem or by a throw. */
function refusals(text: string): string[] {
  try {
    return problems(text);
  } catch (error) {
    return [String(error)];
  }
}

describe("formatProblem", () => {
  it("names file, line and mend", () => {
    expect(formatProblem({ severity: "error", file: "fee.upfront/en.yaml", line: 9, message: "mend it" })).toBe(
      "rules/fee.upfront/en.yaml:9 error: mend it",
    );
  });
});

describe("aliases", () => {
  it.each([
    ["of a name that is given", "id: &name visa\nlevel: *name\nphrases: []"],
    ["of a list", "id: visa\nphrases: &all []\nmore: *all"],
    ["of a name that is nowhere", "id: visa\nphrases:\n  - any:\n      - *fee"],
  ])("%s are a problem of the file, not an exception", (_what, text) => {
    expect(problems(text)).toEqual([expect.stringMatching(/^\d+: .*alias/i)]);
  });
});
