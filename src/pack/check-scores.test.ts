import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildSmall, type RuleFile } from "../../tests/small-pack.ts";
import { ScoreFile } from "../core/score/model.ts";
import { checkScores } from "./check-scores.ts";
import { parseYaml } from "./parse-yaml.ts";

const good = {
  language: "en",
  bias: -1.5,
  signs: { "states pay": 0.4 },
  themes: { "pay promised": { earn: 0.5, "# weekly": 1.2 }, "what is asked for": { degree: -0.7 } },
};
const build = (file: RuleFile, path = "score/en.yaml") => buildSmall({ [path]: file });
const messages = (change: object, path?: string) => build({ ...good, ...change }, path).problems.map(({ message }) => message);

describe("a file of weights", () => {
  it("travels in the pack as lists", () => {
    const { pack, problems } = build(good);
    expect(problems).toEqual([]);
    expect(pack.score).toEqual([
      {
        language: "en",
        also: [],
        bias: -1.5,
        signs: { "states pay": 0.4 },
        themes: [
          { name: "pay promised", words: ["earn", "# weekly"], weights: [0.5, 1.2] },
          { name: "what is asked for", words: ["degree"], weights: [-0.7] },
        ],
      },
    ]);
  });

  it("may be missing", () => {
    expect(buildSmall({}).pack.score).toBeUndefined();
  });

  it("is refused with a way out", () => {
    expect(messages({ signs: { "moon is full": 1 } })[0]).toContain('"moon is full" is no sign');
    expect(messages({ themes: { "pay promised": { "earn 500": 1 } } })[0]).toContain("holds a capital or a digit");
    expect(messages({ themes: { "pay promised": { Earn: 1 } } })[0]).toContain("holds a capital or a digit");
    expect(messages({ themes: { "pay promised": { "earn a lot": 1 } } })[0]).toContain("neither one word nor two");
    expect(messages({ themes: { "pay promised": { earnings: 1, earning: 1 } } })[0]).toContain('"earning" is read like "earnings"');
    expect(messages({}, "score/ru.yaml")[0]).toContain("must be score/en.yaml");
    expect(messages({ themes: { "pay promised": { earn: 1000 } } })[0]).toContain("too big");
  });
});

describe("what ships", () => {
  const files = readdirSync("rules/score").filter((name) => name.endsWith(".yaml"));

  it.each(files)("%s is sound and holds no digits, capitals or long words", (name) => {
    const path = `score/${name}`;
    const parsed = parseYaml(path, readFileSync(`rules/${path}`, "utf8"), ScoreFile);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(checkScores({ scores: [{ path, file: parsed.file }] })).toEqual([]);
    const words = Object.values(parsed.file.value.themes).flatMap((theme) => Object.keys(theme));
    expect(words.filter((word) => /\p{N}|\p{Lu}/u.test(word))).toEqual([]);
    expect(words.length).toBeLessThanOrEqual(5000);
  });
});
