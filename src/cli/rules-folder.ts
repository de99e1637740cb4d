import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createEngine, type WholeEngine } from "../core/engine.ts";
import { type CompiledRules, unpackCompiled } from "../core/match/rule-set.ts";
import type { Pack } from "../core/pack.ts";
import { type BuiltPack, buildPack } from "../pack/build.ts";
import { compilePack, packCompiled } from "../pack/compile-pack.ts";
import { formatProblem } from "../pack/problem.ts";
import { SOURCES_FILE } from "../pack/sources.ts";
import { CannotRun, report } from "./output.ts";

/** All YAML files below a folder, and the table of sources in it: path with `/` below it → text. */
export function readRuleFiles(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !(entry.name.endsWith(".yaml") || entry.name === SOURCES_FILE)) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path, "utf8"));
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The rules of the project's own `rules/` folder with their sources, built anew. Broken files are reported and left out. */
export function loadRules(root: string, quiet = false): BuiltPack & { engine: WholeEngine } {
  const built = buildPack(readRuleFiles(join(root, "rules")));
  return { ...built, engine: toEngine(built.pack, compilePack(built), problemsOf(built), quiet) };
}

/**
 * The same rules without their sources, for commands that only assess: the built pack is kept in `.output/` under a digest of
 * the rule files and of the code that builds them, so that reading hundreds of YAML files is paid once.
 */
export function loadEngine(root: string, quiet = false): WholeEngine {
  return engineOf(keptRules(root), quiet);
}

/** The rules as they are kept; built first when they are not, or are another version's. */
export function keptRules(root: string): Kept {
  return readKept(root) ?? buildAndKeep(root);
}

/** Makes kept rules ready to assess with. */
export function engineOf({ pack, problems, compiled }: Kept, quiet = false): WholeEngine {
  return toEngine(pack, unpackCompiled(pack, Buffer.from(compiled, "base64")), problems, quiet);
}

/** A built pack in a form that can be written to a file and handed to workers. */
export interface Kept {
  readonly digest: string;
  readonly pack: Pack;
  readonly problems: readonly string[];
  /** The compiled phrases, base64. */
  readonly compiled: string;
}

/** What decides how the rules are built: the same whether the bundled program runs or its sources do, in tests. */
const BUILDERS = ["src/core", "src/pack"];

const keptFile = (root: string) => join(root, ".output/cli/rules.json");

function readKept(root: string): Kept | undefined {
  try {
    const kept = JSON.parse(readFileSync(keptFile(root), "utf8")) as Kept;
    return kept.digest === digestOf(root) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function buildAndKeep(root: string): Kept {
  const built = buildPack(readRuleFiles(join(root, "rules")));
  const compiled = Buffer.from(packCompiled(built)).toString("base64");
  const kept: Kept = { digest: digestOf(root), pack: built.pack, problems: problemsOf(built), compiled };
  // Written beside and moved into place: two commands at once never see half a file.
  const draft = `${keptFile(root)}.${process.pid}`;
  mkdirSync(dirname(draft), { recursive: true });
  writeFileSync(draft, JSON.stringify(kept));
  renameSync(draft, keptFile(root));
  return kept;
}

function digestOf(root: string): string {
  const hash = createHash("sha256");
  for (const [path, text] of readRuleFiles(join(root, "rules"))) hash.update(path).update("\0").update(text).update("\0");
  for (const folder of BUILDERS) {
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).sort()) {
      if (/(?<!\.test)\.ts$/.test(file)) hash.update(readFileSync(join(root, folder, file)));
    }
  }
  return hash.digest("hex");
}

function problemsOf({ problems }: BuiltPack): string[] {
  return problems.filter(({ severity }) => severity === "error").map(formatProblem);
}

function toEngine(pack: Pack, compiled: CompiledRules, problems: readonly string[], quiet: boolean): WholeEngine {
  if (!quiet) for (const problem of problems) report(problem);
  if (pack.rules.length === 0) throw new CannotRun("no usable rules in rules/; run `npx second-look rules lint` and mend what it names");
  return createEngine(pack, compiled);
}
