import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod/mini";
import { PublicKey, type Role, Root } from "../../trust/root.ts";
import { type Envelope, envelopeBytes, issueOf, readEnvelope, Sha256 } from "../../trust/signed.ts";
import { CannotRun, EXIT, print, report } from "../output.ts";
import { momentOf } from "./describe.ts";
import { writeOut } from "./folder.ts";
import { askPassphrase, makeKey, writeKey } from "./private-key.ts";

const LEAST_PASSPHRASE = 10;
const ROOT_YEARS = 2;

const PublicKeyFile = z.strictObject({ ...PublicKey.shape, keyid: Sha256, owner: z.string() });

/** `pack keys new|root`: makes a key pair, or a list of whom to trust. */
export async function keysCommand(args: readonly string[]): Promise<number> {
  const [verb, ...rest] = args;
  if (verb === "new") return newKey(rest);
  if (verb === "root") return newRoot(rest);
  throw new CannotRun("write `pack keys new --owner NAME --out FILE` or `pack keys root --id ID --key A.pub.json… --out FILE`");
}

/** `--owner NAME --out FILE`: the private half into FILE, the public one into FILE.pub.json. */
async function newKey(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { owner: { type: "string" }, out: { type: "string" } } });
  if (!values.owner || !values.out) throw new CannotRun("write `pack keys new --owner NAME --out FILE`");
  const passphrase = await askPassphrase("Passphrase for the new key (it cannot be recovered): ");
  if (passphrase.length < LEAST_PASSPHRASE)
    throw new CannotRun(`a passphrase of at least ${LEAST_PASSPHRASE} letters keeps the key; four words will do`);
  const { pem, publicKey } = await makeKey(values.owner, passphrase);
  writeKey(values.out, pem);
  writeOut(`${values.out}.pub.json`, `${JSON.stringify(publicKey, null, 2)}\n`);
  print(publicKey.keyid);
  report(`keep ${values.out} to yourself; hand ${values.out}.pub.json to whoever makes the root`);
  return EXIT.done;
}

/**
 * `--id ID --key FILE.pub.json… [--pack-key FILE.pub.json…] [--threshold N] [--pack-threshold N] [--previous ROOT.json]
 * [--created DATE] [--expires DATE] --out FILE`: whom to trust, not yet signed.
 */
async function newRoot(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      id: { type: "string" },
      key: { type: "string", multiple: true },
      "pack-key": { type: "string", multiple: true },
      threshold: { type: "string", default: "2" },
      "pack-threshold": { type: "string", default: "2" },
      previous: { type: "string" },
      created: { type: "string" },
      expires: { type: "string" },
      out: { type: "string" },
    },
  });
  if (!values.out || !values.key)
    throw new CannotRun("write `pack keys root --id ID --key A.pub.json --key B.pub.json --key C.pub.json --out FILE`");
  const rootKeys = values.key.map(readPublic);
  const packKeys = values["pack-key"]?.map(readPublic) ?? rootKeys;
  const before = values.previous ? readRootFile(values.previous).signed : undefined;
  const created = momentOf(values.created ?? new Date().toISOString());
  const later = new Date(created);
  later.setUTCFullYear(later.getUTCFullYear() + ROOT_YEARS);
  const root = Root.safeParse({
    type: "root",
    format: 1,
    id: values.id ?? before?.id,
    version: (before?.version ?? 0) + 1,
    created,
    expires: momentOf(values.expires ?? later.toISOString()),
    keys: Object.fromEntries(
      [...rootKeys, ...packKeys].map(({ keyid, owner, scheme, public: point }) => [keyid, { scheme, public: point, owner }]),
    ),
    roles: { root: roleOf(rootKeys, values.threshold), pack: roleOf(packKeys, values["pack-threshold"]) },
  });
  if (!root.success) throw new CannotRun(`this cannot be a root: ${issueOf(root.error)}`);
  writeOut(values.out, envelopeBytes({ signed: root.data, signatures: [] }));
  report(`root ${root.data.version} of "${root.data.id}" in ${values.out}; it counts when ${signersNeeded(root.data, before)} signed it`);
  return EXIT.done;
}

function signersNeeded(root: Root, before: Root | undefined): string {
  const own = `${root.roles.root.threshold} of its own keys`;
  return before ? `${own} and ${before.roles.root.threshold} keys of root ${before.version}` : own;
}

function roleOf(keys: readonly { readonly keyid: string }[], threshold: string): Role {
  return { keyids: keys.map(({ keyid }) => keyid), threshold: Number(threshold) };
}

function readPublic(file: string): z.infer<typeof PublicKeyFile> {
  if (!existsSync(file)) throw new CannotRun(`there is no public key ${file}`);
  const parsed = PublicKeyFile.safeParse(jsonIn(file));
  if (!parsed.success) throw new CannotRun(`${file} is no public key: ${issueOf(parsed.error)}`);
  return parsed.data;
}

/** What is in a file is never repeated in the refusal: it may be somebody's private key. */
function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as unknown;
  } catch {
    const beside = file.endsWith(".pub.json") ? "" : `, such as ${file}.pub.json`;
    throw new CannotRun(`${file} is not a public key file; give the .pub.json that lies beside the private one${beside}`);
  }
}

/** A root file, its signatures not looked at. */
export function readRootFile(file: string): Envelope<Root> {
  if (!existsSync(file)) throw new CannotRun(`there is no root ${file}`);
  const read = readEnvelope(new Uint8Array(readFileSync(file)), Root);
  if (!read.ok) throw new CannotRun(`${file} is no root (${read.problem.code}: ${read.problem.detail})`);
  return read.value;
}
