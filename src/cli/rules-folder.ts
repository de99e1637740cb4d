import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createEngine, type Engine } from "../core/engine.ts";
import { type BuiltPack, buildPack } from "../pack/build.ts";
import { formatProblem } from "../pack/problem.ts";
import { CannotRun, report } from "./output.ts";

/** All YAML files below a folder: path with `/` below it → text. */
export function readRuleFiles(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith(".yaml")) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path, "utf8"));
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The rules of the project's own `rules/` folder, built. Broken files are reported and left out. */
export function loadRules(root: string, quiet = false): BuiltPack & { engine: Engine } {
  const built = buildPack(readRuleFiles(join(root, "rules")));
  const errors = built.problems.filter(({ severity }) => severity === "error");
  if (!quiet) for (const problem of errors) report(formatProblem(problem));
  if (built.pack.rules.length === 0)
    throw new CannotRun("no usable rules in rules/; run `npx second-look rules lint` and mend what it names");
  return { ...built, engine: createEngine(built.pack) };
}
