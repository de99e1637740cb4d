import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadEngine } from "../src/cli/rules-folder.ts";
import { assess } from "../src/core/assess/assess.ts";
import { compareLevels, type Level } from "../src/core/level.ts";

/** One text of `documented.json`. */
interface Documented {
  /** E…: wording reported by police, press or survivors, closely paraphrased. L…: honest ads that sound alike. */
  readonly id: string;
  readonly lang: string;
  readonly country: string;
  readonly text: string;
  /** At least this loud for E, at most this loud for L. */
  readonly level: Level;
  /** Flags or combinations of which one must be among the findings. */
  readonly expects: readonly string[];
  /** Fails today; when it passes, the mark is to be taken away. */
  readonly known?: true;
}

const engine = loadEngine(join(import.meta.dirname, ".."), true);
const texts: readonly Documented[] = JSON.parse(readFileSync(join(import.meta.dirname, "documented.json"), "utf8"));

function outcome({ id, text, country, level, expects }: Documented): string {
  const found = assess(engine, { id, description: text, reading: "full" }, { pageCountry: country });
  const names = new Set([...found.combinations, ...found.findings.filter(({ cancelled }) => !cancelled).map(({ flag }) => flag)]);
  if (id.startsWith("L")) return compareLevels(found.level, level) <= 0 ? "ok" : `${found.level}: ${[...names].join(", ")}`;
  if (compareLevels(found.level, level) < 0) return `only ${found.level}: ${[...names].join(", ")}`;
  return expects.some((name) => names.has(name)) ? "ok" : `none of ${expects.join(", ")} in ${[...names].join(", ")}`;
}

describe("documented wording", () => {
  it.each(texts.filter(({ known }) => !known))("$id ($lang) is judged as expected", (text) => {
    expect(outcome(text)).toBe("ok");
  });

  it.each(texts.filter(({ known }) => known))("$id ($lang) is a known fault", (text) => {
    expect(outcome(text), `${text.id} is judged rightly now: take "known" away`).not.toBe("ok");
  });
});
