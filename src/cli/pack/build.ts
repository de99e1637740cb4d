import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { canonicalJson } from "../../core/canonical-json.ts";
import { Release } from "../../core/release.ts";
import { type BuiltPack, buildPack } from "../../pack/build.ts";
import { extraParts, packParts } from "../../pack/pack-parts.ts";
import { parseYaml } from "../../pack/parse-yaml.ts";
import { formatProblem } from "../../pack/problem.ts";
import { toBytes } from "../../trust/bytes.ts";
import type { Manifest } from "../../trust/manifest.ts";
import { digestOf } from "../../trust/signed.ts";
import { CannotRun, EXIT, print, report } from "../output.ts";
import { readRuleFiles } from "../rules-folder.ts";
import { describePack, type MakeOptions, momentOf, rolloutLines } from "./describe.ts";
import { describeDiff } from "./diff.ts";
import { deltaPath, MANIFEST, type MadePack, packSmall, partPath, readFileOf, readManifest, readParts, writeFileOf } from "./folder.ts";
import { partDeltas } from "./part-deltas.ts";

const { subtle } = globalThis.crypto;

/**
 * `pack build --out DIR [--rules DIR] [--version N] [--created DATE] [--days N] [--previous DIR] [--rollout PERCENT:HOURS]`:
 * a pack without signatures, ready to be signed and put on a web host. What changed since the previous one goes to standard output.
 */
export async function buildCommand(args: readonly string[], root: string): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      out: { type: "string" },
      rules: { type: "string" },
      version: { type: "string" },
      created: { type: "string" },
      days: { type: "string" },
      previous: { type: "string" },
      rollout: { type: "string" },
    },
  });
  if (!values.out) throw new CannotRun("say where the pack goes: `second-look pack build --out DIR`");
  const out = resolve(values.out);
  const previous = values.previous === undefined ? undefined : readPrevious(resolve(values.previous));
  const made = await makePack(root, values.rules ? resolve(values.rules) : join(root, "rules"), values);
  const digest = await digestOf(subtle, { signed: made.manifest });
  if (previous && previous.manifest.version >= made.manifest.version) {
    throw new CannotRun(`the previous pack is number ${previous.manifest.version}; raise the version in pack.yaml above it`);
  }
  for (const [name, bytes] of made.parts) writeFileOf(out, partPath(made.manifest.parts[name]?.sha256 ?? ""), packSmall(bytes));
  if (previous) {
    await writeDeltas(out, previous, made);
    print(await describeDiff(previous, made, root));
  }
  writeFileOf(out, MANIFEST, toBytes(canonicalJson({ signed: made.manifest, signatures: keptSignatures(out, digest, made.manifest) })));
  report(`pack ${made.manifest.id} ${made.manifest.version}, fresh until ${made.manifest.expires}, in ${out}`);
  for (const line of rolloutLines(made.manifest, Date.now())) report(line);
  report(`digest ${digest}: whoever signs builds it too and compares this line`);
  return EXIT.done;
}

/** The pack that was published before this one. */
function readPrevious(folder: string): MadePack {
  if (!existsSync(folder)) throw new CannotRun(`there is no folder ${folder}; leave --previous out the first time`);
  const manifest = readManifest(folder).signed;
  return { manifest, parts: readParts(folder, manifest) };
}

/**
 * Builds a pack in memory. No clock is asked: the same rules and options give the same bytes.
 *
 * @param rules folder of the rules; an extra pack's lacks tables, which are the main pack's
 * @throws {CannotRun} when the rules have errors or do not say which pack they become
 */
export async function makePack(root: string, rules: string, options: MakeOptions = {}): Promise<MadePack> {
  if (!existsSync(rules)) throw new CannotRun(`there is no folder ${rules}`);
  const own = readRuleFiles(rules);
  const release = readRelease(own);
  const created = options.created ? momentOf(options.created) : `${release.created}T00:00:00Z`;
  const files = release.kind === "extra" ? withTables(own, readRuleFiles(join(root, "rules"))) : own;
  const built = buildPack(files, undefined, { releaseDay: created.slice(0, 10) });
  refuseErrors(built);
  if (built.droppedHelp.length > 0)
    report(`${built.droppedHelp.length} help services left out: not confirmed lately (rules/help/confirmed.yaml)`);
  const parts = release.kind === "extra" ? extraParts(built) : packParts(built);
  return { manifest: await describePack(release, built.pack.maker.name, parts, { ...options, created }), parts };
}

/** Tables an extra pack is checked and matched with: the main pack's. */
const TABLE = /^(languages|money|places|countries)\/|^(contacts|people|dates|registration|directions)\.yaml$/;

function withTables(own: ReadonlyMap<string, string>, main: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...[...main].filter(([path]) => TABLE.test(path)), ...own]);
}

function readRelease(files: ReadonlyMap<string, string>): Release {
  const text = files.get("pack.yaml");
  if (text === undefined) throw new CannotRun("the rules do not say which pack they become; add pack.yaml (docs/publishing.md)");
  const read = parseYaml("pack.yaml", text, Release);
  if (!read.ok) throw new CannotRun(`the rules cannot be built:\n${read.problems.map(formatProblem).join("\n")}`);
  return read.file.value;
}

function refuseErrors({ problems }: BuiltPack): void {
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new CannotRun(`the rules cannot be built:\n${errors.map(formatProblem).join("\n")}`);
}

/** Building the same pack once more leaves the signatures that are on it. */
function keptSignatures(out: string, digest: string, manifest: Manifest): readonly unknown[] {
  if (!readFileOf(out, MANIFEST)) return [];
  const before = readManifest(out);
  if (canonicalJson(before.signed) === canonicalJson(manifest)) return before.signatures;
  report(`${out} held pack ${before.signed.version}; its signatures do not fit pack ${manifest.version} (${digest.slice(0, 12)}…)`);
  return [];
}

/** For every part of a name that both packs have: what makes the new one of the old, where that is shorter. */
async function writeDeltas(out: string, { manifest: before, parts: old }: MadePack, { manifest, parts }: MadePack): Promise<void> {
  const deltas = await partDeltas(old, parts);
  for (const [name, bytes] of parts) {
    const [from, to] = [before.parts[name]?.sha256, manifest.parts[name]?.sha256];
    const made = deltas.get(name);
    if (!from || !to || !made) continue;
    const [delta, whole] = [packSmall(made), packSmall(bytes)];
    if (delta.length < whole.length) writeFileOf(out, deltaPath(from, to), delta);
    report(`part ${name}: ${whole.length} bytes, ${Math.min(delta.length, whole.length)} for those who have pack ${before.version}`);
  }
}
