import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ENGINE_VERSION } from "../../core/engine-version.ts";
import { hasExpired, judgeManifest, judgeRetractions } from "../../trust/judge.ts";
import type { Manifest } from "../../trust/manifest.ts";
import type { PackFile } from "../../trust/pack-file.ts";
import type { Checked } from "../../trust/problem.ts";
import { followRoot, type Root, readRoot } from "../../trust/root.ts";
import { findSigners } from "../../trust/verify.ts";
import { CannotRun, EXIT, print, report } from "../output.ts";
import { readAnyPack, unpackParts } from "./any-pack.ts";
import { brokenDeltas } from "./check-deltas.ts";
import { momentOf } from "./describe.ts";
import { tryToOpen } from "./open-pack.ts";

const { subtle } = globalThis.crypto;

/**
 * `pack verify DIR|FILE.slpack [--root ROOT.json] [--previous DIR] [--now DATE]`: what a reader's device checks, by the same code but for
 * how long texts take to read, and the differences. Exit 1 when it would be refused. Without `--root` the root of the builds is taken,
 * `config/root.json`.
 */
export async function verifyCommand(args: readonly string[], root: string): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { root: { type: "string" }, previous: { type: "string" }, now: { type: "string" } },
    allowPositionals: true,
  });
  const [target] = positionals;
  if (!target) throw new CannotRun("write `second-look pack verify DIR [--root ROOT.json]`");
  const rootFile = values.root ?? join(root, "config/root.json");
  if (!existsSync(rootFile))
    throw new CannotRun(`there is no root ${rootFile}; name one with --root (docs/publishing.md says how to make it)`);
  if (values.previous && !existsSync(values.previous)) throw new CannotRun(`there is no folder ${values.previous}`);
  const now = values.now === undefined ? Date.now() : Date.parse(momentOf(values.now));
  const place = resolve(target);
  const pack = await readAnyPack(place);
  try {
    const trusted = must(await readRoot(subtle, new Uint8Array(readFileSync(rootFile))), rootFile).signed;
    const { signed, lines } = await verifyPack(pack, trusted, now);
    if (statSync(place).isDirectory()) refuseBroken(await brokenDeltas(place, signed, values.previous));
    for (const line of lines) print(line);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    report(`second-look: ${error.message}`);
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

/** Devices would notice and bring the whole part: slower, but right. */
function refuseBroken([first, ...others]: readonly string[]): void {
  if (first === undefined) return;
  const more = others.length > 0 ? ` and ${others.length} more` : "";
  throw new Refused(`${first}${more} does not make the part it promises; build the pack again`);
}

/** @returns the manifest, and what to say of it */
async function verifyPack(pack: PackFile, trusted: Root, now: number): Promise<{ signed: Manifest; lines: string[] }> {
  const root = await lastRoot(pack, trusted);
  if (hasExpired(root, now)) throw new Refused(`root ${root.version} would be refused (root-expired): it held until ${root.expires}`);
  const standpoint = { root, now, engine: ENGINE_VERSION };
  const { envelope } = must(await judgeManifest(subtle, pack.manifest, undefined, standpoint), "the manifest");
  const { signed } = envelope;
  const parts = must(await unpackParts(signed, pack.parts), "the pack");
  must(await tryToOpen(signed.kind, parts), "the pack");
  if (pack.retractions) must(await judgeRetractions(subtle, pack.retractions, undefined, standpoint), "the retractions");
  const signers = await findSigners(subtle, envelope, root.keys, root.roles.pack);
  const lines = [
    `pack "${signed.id}" ${signed.version} of ${signed.maker} holds, fresh until ${signed.expires}`,
    `root ${root.version}; signed by ${signers.map((keyid) => root.keys[keyid]?.owner ?? keyid).join(", ")}`,
  ];
  return { signed, lines };
}

/** The newest root, followed from the trusted one step by step. */
async function lastRoot({ roots }: PackFile, trusted: Root): Promise<Root> {
  let root = trusted;
  for (const bytes of roots) {
    const own = must(await readRoot(subtle, bytes), "a root");
    if (own.signed.version <= root.version) continue;
    root = must(await followRoot(subtle, root, bytes), `root ${own.signed.version}`).signed;
  }
  return root;
}
