import { existsSync, readFileSync, statSync } from "node:fs";
import { sha256 } from "../../trust/bytes.ts";
import { inflate } from "../../trust/inflate.ts";
import type { Manifest } from "../../trust/manifest.ts";
import { type PackFile, readPackFile } from "../../trust/pack-file.ts";
import { accept, type Checked, refuse } from "../../trust/problem.ts";
import { CannotRun } from "../output.ts";
import { MANIFEST, partPath, RETRACTIONS, readFileOf, readManifest, readRoots } from "./folder.ts";

const { subtle } = globalThis.crypto;

/** A pack in a folder or in one file. Parts that are not there are empty. */
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

/** All parts that a manifest names, unpacked, each with the length and the hash it must have. */
export async function unpackParts({ parts }: Manifest, packed: PackFile["parts"]): Promise<Checked<Map<string, Uint8Array>>> {
  const unpacked = new Map<string, Uint8Array>();
  for (const [name, { bytes, sha256: hash }] of Object.entries(parts)) {
    const part = await inflate(packed.get(name) ?? new Uint8Array(), bytes);
    if (!part || part.length !== bytes || (await sha256(subtle, part)) !== hash) {
      return refuse("damaged", `part "${name}" (${partPath(hash)}) is damaged or missing`);
    }
    unpacked.set(name, part);
  }
  return accept(unpacked);
}
