import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { canonicalJson } from "../../core/canonical-json.ts";
import { ENGINE_VERSION } from "../../core/engine-version.ts";
import type { Release } from "../../core/release.ts";
import { type BuiltPack, buildPack } from "../../pack/build.ts";
import { extraParts, packParts } from "../../pack/pack-parts.ts";
import { formatProblem } from "../../pack/problem.ts";
import { sha256, toBytes } from "../../trust/bytes.ts";
import { Manifest } from "../../trust/manifest.ts";
import { digestOf, issueOf } from "../../trust/signed.ts";
import { CannotRun, EXIT, print, report } from "../output.ts";
import { readRuleFiles } from "../rules-folder.ts";
import { describeDiff } from "./diff.ts";
import { deltaPath, MANIFEST, packSmall, partPath, readFileOf, readManifest, readParts, writeFileOf } from "./folder.ts";
import { makeDelta } from "./make-delta.ts";

const { subtle } = globalThis.crypto;
const DAYS = 30;
const DAY = 86_400_000;

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
  const made = await makePack(root, values.rules ? resolve(values.rules) : join(root, "rules"), values);
  const digest = await digestOf(subtle, { signed: made.manifest });
  for (const [name, bytes] of made.parts) writeFileOf(out, partPath(made.manifest.parts[name]?.sha256 ?? ""), packSmall(bytes));
  if (values.previous) {
    const previous = resolve(values.previous);
    const before = readManifest(previous).signed;
    if (before.version >= made.manifest.version) {
      throw new CannotRun(`the previous pack is number ${before.version}; raise the version in pack.yaml above it`);
    }
    writeDeltas(out, previous, before, made);
    print(await describeDiff({ manifest: before, parts: readParts(previous, before) }, made, root));
  }
  writeFileOf(out, MANIFEST, toBytes(canonicalJson({ signed: made.manifest, signatures: keptSignatures(out, digest, made.manifest) })));
  report(`pack ${made.manifest.id} ${made.manifest.version}, fresh until ${made.manifest.expires}, in ${out}`);
  report(`digest ${digest}: whoever signs builds it too and compares this line`);
  return EXIT.done;
}

/** A pack in memory: what it is and its parts. */
export interface MadePack {
  readonly manifest: Manifest;
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

interface MakeOptions {
  readonly version?: string | undefined;
  readonly created?: string | undefined;
  readonly days?: string | undefined;
  readonly rollout?: string | undefined;
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
  const isExtra = /^kind:\s*extra\b/m.test(own.get("pack.yaml") ?? "");
  const built = buildPack(isExtra ? withTables(own, readRuleFiles(join(root, "rules"))) : own);
  const release = releaseOf(built);
  const parts = isExtra ? extraParts(built) : packParts(built);
  const created = options.created ? momentOf(options.created) : `${release.created}T00:00:00Z`;
  const hashes = await Promise.all(
    [...parts].map(async ([name, bytes]) => [name, { bytes: bytes.length, sha256: await sha256(subtle, bytes) }]),
  );
  const manifest = Manifest.safeParse({
    type: "pack",
    format: 1,
    id: release.id,
    version: options.version ? Number(options.version) : release.version,
    created,
    expires: momentOf(new Date(Date.parse(created) + wholeNumber(options.days, "--days", DAYS) * DAY).toISOString()),
    minEngine: release.minEngine,
    kind: release.kind,
    maker: built.pack.maker.name,
    parts: Object.fromEntries(hashes) as unknown,
    ...(options.rollout && { rollout: rolloutOf(options.rollout, created) }),
  });
  if (!manifest.success) throw new CannotRun(`this cannot be a pack: ${issueOf(manifest.error)}`);
  if (manifest.data.minEngine > ENGINE_VERSION)
    throw new CannotRun(`minEngine ${manifest.data.minEngine} is beyond this engine, ${ENGINE_VERSION}`);
  return { manifest: manifest.data, parts };
}

/** Tables an extra pack is checked and matched with: the main pack's. */
const TABLE = /^(languages|money|places|countries)\/|^(contacts|people|dates|registration|directions)\.yaml$/;

function withTables(own: ReadonlyMap<string, string>, main: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...[...main].filter(([path]) => TABLE.test(path)), ...own]);
}

function releaseOf({ problems, sources }: BuiltPack): Release {
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new CannotRun(`the rules cannot be built:\n${errors.map(formatProblem).join("\n")}`);
  if (!sources.release) throw new CannotRun("the rules do not say which pack they become; add pack.yaml (docs/publishing.md)");
  return sources.release.value;
}

/** `2026-11-28`, or a moment; seconds are the finest that is kept. */
function momentOf(text: string): string {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new CannotRun(`"${text}" is no date; write 2026-11-28 or 2026-11-28T09:00:00Z`);
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

function wholeNumber(text: string | undefined, name: string, fallback: number): number {
  const value = text === undefined ? fallback : Number(text);
  if (!Number.isInteger(value) || value < 1) throw new CannotRun(`${name} takes a whole number from 1, not "${text}"`);
  return value;
}

/** `10:24`: a tenth of all devices at once, the rest after a day. */
function rolloutOf(text: string, created: string): Manifest["rollout"] {
  const [percent, hours] = text.split(":").map(Number);
  if (percent === undefined || hours === undefined || !Number.isInteger(percent) || !(hours > 0)) {
    throw new CannotRun(`--rollout takes percent and hours, such as 10:24, not "${text}"`);
  }
  return { percent, fullAt: momentOf(new Date(Date.parse(created) + hours * 3_600_000).toISOString()) };
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
function writeDeltas(out: string, previous: string, before: Manifest, { manifest, parts }: MadePack): void {
  const old = readParts(previous, before);
  for (const [name, bytes] of parts) {
    const [from, to] = [before.parts[name]?.sha256, manifest.parts[name]?.sha256];
    const was = old.get(name);
    if (!from || !to || !was || from === to) continue;
    const [delta, whole] = [packSmall(makeDelta(was, bytes)), packSmall(bytes)];
    if (delta.length < whole.length) writeFileOf(out, deltaPath(from, to), delta);
    report(`part ${name}: ${whole.length} bytes, ${Math.min(delta.length, whole.length)} for those who have pack ${before.version}`);
  }
}
