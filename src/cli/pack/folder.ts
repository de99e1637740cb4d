import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { Manifest } from "../../trust/manifest.ts";
import { type Envelope, readEnvelope } from "../../trust/signed.ts";
import { CannotRun } from "../output.ts";

/*
 * A pack as it lies on a web host, all plain files (src/background/updates/mirror.ts asks for them by these names):
 *   pack.json               the signed manifest of the newest pack
 *   retractions.json        the signed list of what is taken back, where there is one
 *   root/2.json, root/3.json…  roots that followed the first
 *   parts/<hash>.bin        parts, gzip, by the hash of what is inside
 *   deltas/<hash>-<hash>.bin   what makes one part of another, gzip
 */

/** A pack in memory: what it is and its parts. */
export interface MadePack {
  readonly manifest: Manifest;
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

export const MANIFEST = "pack.json";
export const RETRACTIONS = "retractions.json";
export const partPath = (hash: string) => `parts/${hash}.bin`;
export const deltaPath = (from: string, to: string) => `deltas/${from}-${to}.bin`;
export const rootPath = (version: number) => `root/${version}.json`;

/** Bytes of a file of the folder; undefined when there is none. */
export function readFileOf(folder: string, path: string): Uint8Array | undefined {
  const file = join(folder, path);
  return existsSync(file) ? new Uint8Array(readFileSync(file)) : undefined;
}

/** Writes a file beside and moves it into place, so that a host never serves half of it. */
export function writeFileOf(folder: string, path: string, bytes: Uint8Array): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, bytes);
  renameSync(`${file}.part`, file);
}

/** Writes the one file that a command was asked for, in a folder that may not be there yet. */
export function writeOut(file: string, bytes: Uint8Array | string): void {
  const place = resolve(file);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, bytes);
}

/** The manifest of a folder, its signatures not looked at. */
export function readManifest(folder: string): Envelope<Manifest> {
  const bytes = readFileOf(folder, MANIFEST);
  if (!bytes) throw new CannotRun(`${folder} holds no ${MANIFEST}; make a pack with \`second-look pack build --out ${folder}\``);
  const read = readEnvelope(bytes, Manifest);
  if (!read.ok) throw new CannotRun(`${join(folder, MANIFEST)} is no manifest (${read.problem.code}: ${read.problem.detail})`);
  return read.value;
}

/** The parts of a folder as its manifest names them, unpacked; hashes are not looked at. */
export function readParts(folder: string, { parts }: Manifest): Map<string, Uint8Array> {
  return new Map(
    Object.entries(parts).map(([name, { sha256 }]) => {
      const packed = readFileOf(folder, partPath(sha256));
      if (!packed) throw new CannotRun(`${folder} lacks ${partPath(sha256)}, the part "${name}" of its manifest; build the pack again`);
      try {
        return [name, new Uint8Array(gunzipSync(packed))];
      } catch {
        throw new CannotRun(`${join(folder, partPath(sha256))} is damaged; build the pack again`);
      }
    }),
  );
}

/** Later roots that lie in the folder, in order. */
export function readRoots(folder: string): Uint8Array[] {
  const place = join(folder, "root");
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .map((name) => Number(/^(\d+)\.json$/.exec(name)?.[1] ?? Number.NaN))
    .filter(Number.isInteger)
    .sort((a, b) => a - b)
    .map((version) => new Uint8Array(readFileSync(join(place, `${version}.json`))));
}

/** Packs bytes small. The result may differ between versions of zlib: only what is inside is ever hashed. */
export function packSmall(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(gzipSync(bytes, { level: 9 }));
}
