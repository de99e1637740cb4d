import type { PackParts } from "../../core/pack-parts.ts";
import type { Subtle } from "../../trust/bytes.ts";
import { deflate } from "../../trust/inflate.ts";
import { believeManifest } from "../../trust/judge.ts";
import type { Manifest } from "../../trust/manifest.ts";
import { writePackFile } from "../../trust/pack-file.ts";
import type { Envelope } from "../../trust/signed.ts";
import type { TrustedState } from "./depot.ts";
import { statementBytes } from "./file-source.ts";
import type { BundledPack } from "./take-pack.ts";

/** A pack as a file to carry on. */
export interface ExportedPack {
  readonly file: Uint8Array;
  /** It carries the signatures that other devices ask for. */
  readonly isSigned: boolean;
}

/** Writes a pack as a file, with the roots and retractions that are known here. `trusted`: nothing in a build that trusts nobody. */
export async function exportPack(
  subtle: Subtle,
  trusted: TrustedState | undefined,
  envelope: Envelope<Manifest>,
  parts: PackParts,
): Promise<ExportedPack> {
  const manifest = statementBytes(envelope);
  const packed = await Promise.all([...parts].map(async ([name, bytes]) => [name, await deflate(bytes)] as const));
  const file = await writePackFile(subtle, {
    roots: (trusted?.state.roots ?? []).map(statementBytes),
    manifest,
    retractions: trusted?.retractions && statementBytes(trusted.retractions),
    parts: new Map(packed),
  });
  const believed = trusted && (await believeManifest(subtle, trusted.root, manifest));
  return { file, isSigned: believed?.ok === true };
}

/** All parts of the pack in the package. */
export async function bundledParts({ manifest, part }: BundledPack): Promise<PackParts> {
  const parts = new Map<string, Uint8Array>();
  for (const name of Object.keys(manifest.parts)) {
    const bytes = await part(name);
    if (!bytes) throw new Error(`the package lacks ${name}`);
    parts.set(name, bytes);
  }
  return parts;
}
