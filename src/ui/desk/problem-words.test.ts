import { describe, expect, it } from "vitest";
import { wordsFromFiles } from "../../cli/locale-files.ts";
import { readDraftFile } from "../../pack/draft/draft-file.ts";
import { fileProblemWords } from "./problem-words.ts";

const ru = wordsFromFiles("ru");
const group = "should_flag: [word], should_pass: [words]";
const said = (text: string) => {
  const read = readDraftFile(text, "fee.upfront");
  const [problem] = read.ok ? [] : read.problems;
  return problem && fileProblemWords(problem, ru);
};
const because = (line: number, kind: string, name = "") =>
  ru.t("desk.badFile", { line, message: ru.t(`desk.fileProblem.${kind}`, { name }) });

describe("what is wrong with a file of phrases", () => {
  it.each<[string, string, number, string, string?]>([
    ["no YAML", "language: en\nphrases: [a", 2, "syntax"],
    ["a line without its colon", "language: en\nreviewed none\nphrases: []\n", 2, "syntax"],
    ["no fields at all", "hello", 1, "syntax"],
    ["an alias", "language: &a en\nreviewed: *a\n", 1, "alias"],
    ["an unknown field", `language: en\nreviewed: none\nphrases:\n  - {id: a, anny: [word], ${group}}\n`, 4, "key", "anny"],
    ["a field that lacks", `language: en\nphrases:\n  - {id: a, any: [word], ${group}}\n`, 1, "missing", "reviewed"],
    ["a value of another kind", `language: en\nreviewed: none\nphrases: yes\n`, 3, "value", "phrases"],
    [
      "a level nobody knows",
      `language: en\nreviewed: none\nphrases:\n  - {id: a, level: huge, any: [word], ${group}}\n`,
      4,
      "value",
      "phrases.0.level",
    ],
  ])("%s is said in the reader's language, with the line, and in the parser's own words after it", (_name, text, line, kind, name) => {
    expect(said(text)?.said).toBe(because(line, kind, name));
    expect(said(text)?.said).toMatch(/[а-я]/);
    expect(said(text)?.detail).toMatch(/^[\x20-\x7e]+$/);
  });
});
