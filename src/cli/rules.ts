import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod/mini";
import { createEngine } from "../core/engine.ts";
import { Flag } from "../core/flag.ts";
import { PhraseFile } from "../core/rule.ts";
import { buildPack } from "../pack/build.ts";
import { compilePack } from "../pack/compile-pack.ts";
import { runExamples } from "../pack/examples.ts";
import { doubtsAboutPhrases } from "../pack/lint/phrases.ts";
import { unreachablePhrases } from "../pack/lint/reach.ts";
import { formatProblem } from "../pack/problem.ts";
import { doubtsFromGold } from "./lint-corpus.ts";
import { CannotRun, EXIT, print, report, table } from "./output.ts";
import { ruleCards } from "./rule-cards.ts";
import { figuresOfData, figuresOfGold } from "./rule-figures.ts";
import { readRuleFiles } from "./rules-folder.ts";

/** `second-look rules lint|test|list|schema [FLAG|LANGUAGE]`; `rules list --html [--data DIR]` gives a card for every flag. */
export function rules(args: readonly string[], root: string): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { html: { type: "boolean" }, data: { type: "string" } },
  });
  const [verb, only] = positionals;
  const built = buildPack(readRuleFiles(join(root, "rules")));
  if (verb === "lint") return lint(built, root, only);
  if (verb === "test") return test(built, only);
  if (verb === "list") return values.html ? cards(built, root, values.data) : list(built);
  if (verb === "schema") return writeSchemas(root);
  throw new CannotRun("write `second-look rules lint`, `rules test [FLAG]`, `rules list` or `rules schema`");
}

type Built = ReturnType<typeof buildPack>;

/** Errors, then doubts: what is allowed and is most likely a mistake. Errors alone make the exit code. */
function lint(built: Built, root: string, only: string | undefined): number {
  const { problems, pack, sources } = built;
  const engine = createEngine(pack, compilePack(built));
  const doubts = [...doubtsAboutPhrases(sources), ...unreachablePhrases(engine, sources), ...doubtsFromGold(engine, sources, root)];
  const shown = [...problems, ...doubts].filter(({ file }) => concerns(file, only));
  for (const problem of shown) print(formatProblem(problem));
  const count = (severity: string) => shown.filter((problem) => problem.severity === severity).length;
  const groups = pack.rules.reduce((sum, { groups }) => sum + groups.length, 0);
  report(
    `${pack.flags.length} flags, ${groups} phrase groups, ${pack.combinations.length} combinations: ${count("error")} errors, ${count("warning")} warnings`,
  );
  return count("error") > 0 ? EXIT.skipped : EXIT.done;
}

/** Does a file belong to the flag or the language asked for? */
function concerns(file: string, only: string | undefined): boolean {
  return !only || file.startsWith(`${only}/`) || file.endsWith(`/${only}.yaml`);
}

/** @param only a flag or a language; all examples when absent */
function test(built: Built, only: string | undefined): number {
  const engine = createEngine(built.pack, compilePack(built));
  let passed = 0;
  const problems = built.problems.filter(({ severity, file }) => severity === "error" && concerns(file, only));
  let failed = problems.length;
  for (const problem of problems) print(formatProblem(problem));
  for (const result of runExamples(engine, built.sources)) {
    if (only && result.flag !== only && result.language !== only) continue;
    if (result.passed) passed++;
    else {
      failed++;
      print(`${result.name}\n    ${result.message}`);
    }
  }
  report(`rule examples: ${passed} passed, ${failed} failed`);
  return failed > 0 ? EXIT.skipped : EXIT.done;
}

/** JSON Schemas that editors use for hints in rule files; made from the same schemas the build checks with. */
function writeSchemas(root: string): number {
  for (const [name, schema] of Object.entries({ phrases: PhraseFile, flag: Flag })) {
    const file = join(root, `rules/${name}.schema.json`);
    writeFileSync(file, `${JSON.stringify(z.toJSONSchema(schema, { io: "input" }), null, 2)}\n`);
    report(`wrote ${file}`);
  }
  return EXIT.done;
}

/** A page with a card for every flag, to standard output. */
function cards(built: Built, root: string, data: string | undefined): number {
  const engine = createEngine(built.pack, compilePack(built));
  const lines = readFileSync(join(root, "rules/SOURCES.md"), "utf8").matchAll(/^\| `([^`]+)` \| [HML] \| (.*) \|$/gm);
  print(
    ruleCards({
      built,
      gold: figuresOfGold(engine, root),
      data: figuresOfData(engine, resolve(data ?? join(root, "../shared/data"))),
      sources: new Map([...lines].map(([, key = "", line = ""]) => [key, line])),
    }),
  );
  return EXIT.done;
}

function list({ pack }: Built): number {
  const rows = pack.flags.map((flag) => {
    const files = pack.rules.filter((rules) => rules.flag === flag.id);
    const groups = files.reduce((sum, rules) => sum + rules.groups.length, 0);
    return [flag.id, flag.role, flag.family ?? "", flag.level, flag.status, files.map(({ language }) => language).join(" "), groups];
  });
  print(table([["flag", "role", "family", "level", "status", "languages", "groups"], ...rows]));
  return EXIT.done;
}
