import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ENGINE_VERSION } from "../../core/engine-version.ts";
import { sha256 } from "../../trust/bytes.ts";
import { inflate } from "../../trust/inflate.ts";
import { judgeManifest, judgeRetractions } from "../../trust/judge.ts";
import { type PackFile, readPackFile } from "../../trust/pack-file.ts";
import type { Checked } from "../../trust/problem.ts";
import { followRoot, type Root, readRoot } from "../../trust/root.ts";
import { findSigners } from "../../trust/verify.ts";
import { CannotRun, EXIT, print, report } from "../output.ts";
import { MANIFEST, partPath, RETRACTIONS, readFileOf, readManifest, readRoots } from "./folder.ts";

const { subtle } = globalThis.crypto;

/**
 * `pack verify DIR|FILE.slpack [--root ROOT.json] [--now DATE]`: everything a reader's device checks, by the same code. Exit 1 when it
 * would be refused. Without `--root` the root of the builds is taken, `config/root.json`.
 */
export async function verifyCommand(args: readonly string[], root: string): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { root: { type: "string" }, now: { type: "string" } },
    allowPositionals: true,
  });
  const [target] = positionals;
  if (!target) throw new CannotRun("write `second-look pack verify DIR [--root ROOT.json]`");
  const rootFile = values.root ?? join(root, "config/root.json");
  if (!existsSync(rootFile))
    throw new CannotRun(`there is no root ${rootFile}; name one with --root (docs/publishing.md says how to make it)`);
  const trusted = must(await readRoot(subtle, new Uint8Array(readFileSync(rootFile))), rootFile);
  const pack = await readAnyPack(resolve(target));
  const now = values.now ? Date.parse(values.now) : Date.now();
  try {
    await verifyPack(pack, trusted.signed, now);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    report(error.message);
    return EXIT.skipped;
  }
  return EXIT.done;
}

/** A reader's device would not take it; the message says why. */
class Refused extends Error {}

function must<Value>(checked: Checked<Value>, what: string): Value {
  if (!checked.ok) throw new Refused(`${what} would be refused (${checked.problem.code}): ${checked.problem.detail}`);
  return checked.value;
}

/** A pack in a folder or in one file. */
export async function readAnyPack(target: string): Promise<PackFile> {
  if (!existsSync(target)) throw new CannotRun(`there is nothing at ${target}`);
  if (statSync(target).isFile()) {
    const read = await readPackFile(subtle, new Uint8Array(readFileSync(target)));
    if (!read.ok) throw new CannotRun(`${target} cannot be read (${read.problem.code}): ${read.problem.detail}`);
    return read.value;
  }
  const { signed } = readManifest(target);
  const parts = Object.entries(signed.parts).map(
    ([name, part]) => [name, readFileOf(target, partPath(part.sha256)) ?? new Uint8Array()] as const,
  );
  return {
    roots: readRoots(target),
    manifest: readFileOf(target, MANIFEST) as Uint8Array,
    retractions: readFileOf(target, RETRACTIONS),
    parts: new Map(parts),
  };
}

async function verifyPack(pack: PackFile, trusted: Root, now: number): Promise<void> {
  let root = trusted;
  for (const bytes of pack.roots) {
    const own = must(await readRoot(subtle, bytes), "a root");
    if (own.signed.version <= root.version) continue;
    root = must(await followRoot(subtle, root, bytes), `root ${own.signed.version}`).signed;
  }
  const standpoint = { root, now, engine: ENGINE_VERSION };
  const { envelope } = must(await judgeManifest(subtle, pack.manifest, undefined, standpoint), "the manifest");
  for (const [name, { bytes, sha256: hash }] of Object.entries(envelope.signed.parts)) {
    const part = await inflate(pack.parts.get(name) ?? new Uint8Array(), bytes);
    if (!part || part.length !== bytes || (await sha256(subtle, part)) !== hash) throw new Refused(`part "${name}" is damaged or missing`);
  }
  if (pack.retractions) must(await judgeRetractions(subtle, pack.retractions, undefined, standpoint), "the retractions");
  const signers = await findSigners(subtle, envelope, root.keys, root.roles.pack);
  print(
    `pack "${envelope.signed.id}" ${envelope.signed.version} of ${envelope.signed.maker} holds, fresh until ${envelope.signed.expires}`,
  );
  print(`root ${root.version}; signed by ${signers.map((keyid) => root.keys[keyid]?.owner ?? keyid).join(", ")}`);
}
