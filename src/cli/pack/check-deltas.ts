import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../trust/bytes.ts";
import { inflate } from "../../trust/inflate.ts";
import { MAX_PART, type Manifest } from "../../trust/manifest.ts";
import { applyPartDelta } from "../../trust/tables-delta.ts";
import { partPath, readFileOf } from "./folder.ts";

const { subtle } = globalThis.crypto;

/**
 * Names the differences of a folder that do not make the part they promise. Each is applied where the old part lies in the folder or in
 * that of the previous pack; else all that can be asked is whether it unpacks. Those to parts of earlier packs are nobody's business.
 */
export async function brokenDeltas(folder: string, { parts }: Manifest, previous: string | undefined): Promise<string[]> {
  const place = join(folder, "deltas");
  const names = existsSync(place) ? readdirSync(place).sort() : [];
  const broken: string[] = [];
  for (const name of names) {
    const [, from = "", to = ""] = /^([0-9a-f]{64})-([0-9a-f]{64})\.bin$/.exec(name) ?? [];
    const part = Object.values(parts).find((one) => one.sha256 === to);
    if (!part) continue;
    const delta = await inflate(readFileOf(place, name) as Uint8Array, 2 * part.bytes + 1024);
    const old = await oldPart(from, [folder, ...(previous ? [previous] : [])]);
    const made = delta && old && applyPartDelta(old, delta, part.bytes);
    const isRight = old ? made && (await sha256(subtle, made)) === to : delta !== undefined;
    if (!isRight) broken.push(`deltas/${name}`);
  }
  return broken;
}

/** The old part, unpacked, from the first folder that holds it as it was. */
async function oldPart(hash: string, folders: readonly string[]): Promise<Uint8Array | undefined> {
  for (const folder of folders) {
    const packed = readFileOf(folder, partPath(hash));
    const part = packed && (await inflate(packed, MAX_PART));
    if (part && (await sha256(subtle, part)) === hash) return part;
  }
  return undefined;
}
