import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod/mini";
import { Manifest } from "../../trust/manifest.ts";
import { Retractions } from "../../trust/retractions.ts";
import { Root } from "../../trust/root.ts";
import { digestOf, type Envelope, envelopeBytes, readEnvelope, signedBytes } from "../../trust/signed.ts";
import { CannotRun, EXIT, print, report } from "../output.ts";
import { MANIFEST, RETRACTIONS } from "./folder.ts";
import { askPassphrase, openKey } from "./private-key.ts";

const Statement = z.union([Manifest, Retractions, Root]);

/**
 * `pack sign DIR|FILE --key FILE`: adds a signature to the manifest and the retractions of a folder, or to one statement (a root).
 * What is signed is said first, with the digest to compare.
 */
export async function signCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: { key: { type: "string" } }, allowPositionals: true });
  const [target] = positionals;
  if (!target || !values.key) throw new CannotRun("write `second-look pack sign DIR --key FILE`");
  const files = filesToSign(resolve(target));
  const key = await openKey(resolve(values.key), await askPassphrase(`Passphrase of ${values.key}: `));
  for (const file of files) {
    const envelope = readStatement(file);
    print(`${file}: ${await describe(envelope)}`);
    const others = envelope.signatures.filter(({ keyid }) => keyid !== key.keyid);
    const signatures = [...others, { keyid: key.keyid, sig: key.sign(signedBytes(envelope)) }];
    writeFileSync(file, envelopeBytes({ signed: envelope.signed, signatures }));
    report(`signed by ${key.keyid}; ${signatures.length} signatures now`);
  }
  return EXIT.done;
}

function filesToSign(target: string): string[] {
  if (!existsSync(target)) throw new CannotRun(`there is nothing at ${target}`);
  if (statSync(target).isFile()) return [target];
  const files = [MANIFEST, RETRACTIONS].map((name) => join(target, name)).filter((file) => existsSync(file));
  if (files.length === 0)
    throw new CannotRun(`${target} holds no ${MANIFEST}; make a pack with \`second-look pack build --out ${target}\``);
  return files;
}

/** A statement of any kind, its signatures not looked at. */
export function readStatement(file: string): Envelope<z.infer<typeof Statement>> {
  if (!existsSync(file)) throw new CannotRun(`there is nothing at ${file}`);
  const read = readEnvelope(new Uint8Array(readFileSync(file)), Statement);
  if (!read.ok) throw new CannotRun(`${file} is nothing that is signed (${read.problem.code}: ${read.problem.detail})`);
  return read.value;
}

/** One line that says what a statement is. */
export async function describe(envelope: Envelope<z.infer<typeof Statement>>): Promise<string> {
  const { signed } = envelope;
  const digest = await digestOf(globalThis.crypto.subtle, envelope);
  const what = signed.type === "retractions" ? `retractions of ${signed.entries.length} names` : signed.type;
  return `${what}, "${signed.id}" ${signed.version}, from ${signed.created} to ${signed.expires}, digest ${digest}`;
}
