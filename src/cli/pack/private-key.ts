import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { toHex } from "../../trust/bytes.ts";
import { keyIdOf, type PublicKey } from "../../trust/root.ts";
import { CannotRun } from "../output.ts";

const { subtle } = globalThis.crypto;

/** Environment variable that holds the passphrase where nobody can type it. */
export const PASSPHRASE = "SECOND_LOOK_PASSPHRASE";

/** A public key as it is handed around. */
export interface PublicKeyFile extends PublicKey {
  readonly keyid: string;
  readonly owner: string;
}

/** Makes a key pair; the private half as PEM, locked with the passphrase. */
export async function makeKey(owner: string, passphrase: string): Promise<{ readonly pem: string; readonly publicKey: PublicKeyFile }> {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const pem = privateKey.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase });
  return { pem: String(pem), publicKey: { ...(await publicOf(privateKey)), owner } };
}

async function publicOf(key: KeyObject): Promise<PublicKey & { keyid: string }> {
  const { x, y } = key.export({ format: "jwk" });
  const point = `04${Buffer.from(x ?? "", "base64url").toString("hex")}${Buffer.from(y ?? "", "base64url").toString("hex")}`;
  const publicKey: PublicKey = { scheme: "ecdsa-p256-sha256", public: point };
  return { ...publicKey, keyid: await keyIdOf(subtle, publicKey) };
}

/** A private key that can sign. */
export interface OpenKey {
  readonly keyid: string;
  sign(bytes: Uint8Array): string;
}

/** Opens a private key file. */
export async function openKey(file: string, passphrase: string): Promise<OpenKey> {
  const key = unlock(file, passphrase);
  const { keyid } = await publicOf(key);
  return { keyid, sign: (bytes) => toHex(sign("sha256", bytes, { key, dsaEncoding: "ieee-p1363" })) };
}

function unlock(file: string, passphrase: string): KeyObject {
  if (!existsSync(file)) throw new CannotRun(`there is no key ${file}`);
  try {
    return createPrivateKey({ key: readFileSync(file), passphrase });
  } catch {
    throw new CannotRun(`the key ${file} cannot be opened: the passphrase is wrong, or the file is no private key`);
  }
}

/** Writes a private key where only its owner reads it; never into a working copy, from where it would travel. */
export function writeKey(file: string, pem: string): void {
  const place = resolve(file);
  const repository = enclosingRepository(dirname(place));
  if (repository) throw new CannotRun(`${place} lies in the working copy ${repository}; keep keys outside, best on a stick of their own`);
  if (existsSync(place)) throw new CannotRun(`${place} is there already; a key is never overwritten`);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, pem, { mode: 0o600, flag: "wx" });
}

function enclosingRepository(folder: string): string | undefined {
  for (let here = folder; ; here = dirname(here)) {
    if (existsSync(join(here, ".git"))) return here;
    if (dirname(here) === here) return undefined;
  }
}

/** The passphrase: from the environment, else typed without being shown. */
export async function askPassphrase(prompt: string): Promise<string> {
  const given = process.env[PASSPHRASE];
  if (given) return given;
  if (!process.stdin.isTTY) throw new CannotRun(`nobody can type the passphrase here; set ${PASSPHRASE}`);
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: true });
  const quiet = lines as unknown as { _writeToOutput: (text: string) => void };
  return new Promise((done) => {
    lines.question(prompt, (answer) => {
      lines.close();
      process.stderr.write("\n");
      done(answer);
    });
    quiet._writeToOutput = () => undefined;
  });
}
