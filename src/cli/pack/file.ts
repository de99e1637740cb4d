import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { Manifest } from "../../trust/manifest.ts";
import { writePackFile } from "../../trust/pack-file.ts";
import { readEnvelope } from "../../trust/signed.ts";
import { CannotRun, EXIT, report } from "../output.ts";
import { readAnyPack, unpackParts } from "./any-pack.ts";
import { writeOut } from "./folder.ts";

/** `pack file DIR --out FILE.slpack [--root ROOT.json]`: the whole pack in one file, to carry where there is no internet. */
export async function fileCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { out: { type: "string" }, root: { type: "string" } },
    allowPositionals: true,
  });
  const [target] = positionals;
  if (!target || !values.out) throw new CannotRun("write `second-look pack file DIR --out FILE.slpack`");
  const packed = await readAnyPack(resolve(target));
  const manifest = readEnvelope(packed.manifest, Manifest);
  if (!manifest.ok) throw new CannotRun(`the manifest in ${target} cannot be read (${manifest.problem.code}): ${manifest.problem.detail}`);
  const { signed } = manifest.value;
  const parts = await unpackParts(signed, packed.parts);
  if (!parts.ok) throw new CannotRun(`${parts.problem.detail} in ${target}, so no device would take the file; build the pack again`);
  const first = values.root ? [readRootBytes(resolve(values.root))] : [];
  const file = await writePackFile(globalThis.crypto.subtle, { ...packed, roots: [...first, ...packed.roots] });
  writeOut(values.out, file);
  report(`${values.out}: ${file.length} bytes, pack ${signed.version}`);
  return EXIT.done;
}

function readRootBytes(file: string): Uint8Array {
  if (!existsSync(file)) throw new CannotRun(`there is no root ${file}`);
  return new Uint8Array(readFileSync(file));
}
