import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { Manifest } from "../../trust/manifest.ts";
import { writePackFile } from "../../trust/pack-file.ts";
import { readEnvelope } from "../../trust/signed.ts";
import { CannotRun, EXIT, report } from "../output.ts";
import { buildCommand } from "./build.ts";
import { diffCommand } from "./diff.ts";
import { inspectCommand } from "./inspect.ts";
import { keysCommand } from "./keys.ts";
import { retractCommand } from "./retract.ts";
import { signCommand } from "./sign.ts";
import { readAnyPack, verifyCommand } from "./verify.ts";

type Verb = (args: readonly string[], root: string) => number | Promise<number>;

const verbs: Record<string, Verb> = {
  build: buildCommand,
  sign: signCommand,
  verify: verifyCommand,
  inspect: inspectCommand,
  keys: keysCommand,
  diff: diffCommand,
  retract: retractCommand,
  file: fileCommand,
};

/** `second-look pack build|sign|verify|inspect|keys|diff|retract|file …` (docs/publishing.md walks through them). */
export async function pack(args: readonly string[], root: string): Promise<number> {
  const [name = "", ...rest] = args;
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!verb) throw new CannotRun(`write \`second-look pack ${Object.keys(verbs).join("|")}\`; docs/publishing.md says what each is for`);
  return verb(rest, root);
}

/** `pack file DIR --out FILE.slpack [--root ROOT.json]`: the whole pack in one file, to carry where there is no internet. */
async function fileCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { out: { type: "string" }, root: { type: "string" } },
    allowPositionals: true,
  });
  const [target] = positionals;
  if (!target || !values.out) throw new CannotRun("write `second-look pack file DIR --out FILE.slpack`");
  const packed = await readAnyPack(resolve(target));
  const first = values.root ? [readRootBytes(resolve(values.root))] : [];
  const file = await writePackFile(globalThis.crypto.subtle, { ...packed, roots: [...first, ...packed.roots] });
  writeFileSync(resolve(values.out), file);
  const manifest = readEnvelope(packed.manifest, Manifest);
  report(`${values.out}: ${file.length} bytes, pack ${manifest.ok ? manifest.value.signed.version : "?"}`);
  return EXIT.done;
}

function readRootBytes(file: string): Uint8Array {
  if (!existsSync(file)) throw new CannotRun(`there is no root ${file}`);
  return new Uint8Array(readFileSync(file));
}
