import { type Bytes, type Subtle, sha256, toBytes, toHex } from "../src/trust/bytes.ts";
import type { Manifest } from "../src/trust/manifest.ts";
import type { Retractions } from "../src/trust/retractions.ts";
import { keyIdOf, type PublicKey, type Root } from "../src/trust/root.ts";
import { type Envelope, envelopeBytes, signedBytes } from "../src/trust/signed.ts";

const { subtle } = globalThis.crypto;

/** Somebody with a key, made for one test and gone with it. */
export interface Signer {
  readonly owner: string;
  readonly keyid: string;
  readonly key: PublicKey;
  sign(statement: object): Promise<string>;
}

/** Makes a person with a new key. */
export async function makeSigner(owner: string): Promise<Signer> {
  const pair = await subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]);
  const point = new Uint8Array(await subtle.exportKey("raw", pair.publicKey));
  const key: PublicKey = { scheme: "ecdsa-p256-sha256", public: toHex(point) };
  return {
    owner,
    key,
    keyid: await keyIdOf(subtle, key),
    async sign(signed) {
      const signature = await subtle.sign({ name: "ECDSA", hash: "SHA-256" }, pair.privateKey, signedBytes({ signed }) as Bytes);
      return toHex(new Uint8Array(signature));
    },
  };
}

/** Several people at once. */
export function makeSigners(...owners: string[]): Promise<Signer[]> {
  return Promise.all(owners.map(makeSigner));
}

/** A statement signed by these, in this order. */
export async function signBy<Statement extends object>(signed: Statement, signers: readonly Signer[]): Promise<Envelope<Statement>> {
  return { signed, signatures: await Promise.all(signers.map(async ({ keyid, sign }) => ({ keyid, sig: await sign(signed) }))) };
}

/** The same as bytes. */
export async function signedBy(signed: object, signers: readonly Signer[]): Promise<Uint8Array> {
  return envelopeBytes(await signBy(signed, signers));
}

/** Whom a pack trusts: these for its roots, those (the same unless named) for its packs, two of them each. */
export function rootOf(signers: readonly Signer[], change: Partial<Root> & { packSigners?: readonly Signer[] } = {}): Root {
  const { packSigners = signers, ...rest } = change;
  const role = (of: readonly Signer[]) => ({ keyids: of.map(({ keyid }) => keyid), threshold: Math.min(2, of.length) });
  return {
    type: "root",
    format: 1,
    id: "second-look",
    version: 1,
    created: "2026-01-01T00:00:00Z",
    expires: "2029-01-01T00:00:00Z",
    keys: Object.fromEntries([...signers, ...packSigners].map(({ keyid, key, owner }) => [keyid, { ...key, owner }])),
    roles: { root: role(signers), pack: role(packSigners) },
    ...rest,
  };
}

/** A manifest of these parts. */
export async function manifestOf(parts: ReadonlyMap<string, Uint8Array>, change: Partial<Manifest> = {}): Promise<Manifest> {
  const described = await Promise.all(
    [...parts].map(async ([name, bytes]) => [name, { bytes: bytes.length, sha256: await sha256(subtle as Subtle, bytes) }] as const),
  );
  return {
    type: "pack",
    format: 1,
    id: "second-look",
    version: 1,
    created: "2026-11-01T00:00:00Z",
    expires: "2026-12-01T00:00:00Z",
    minEngine: 1,
    kind: "main",
    maker: "Test rules",
    parts: Object.fromEntries(described),
    ...change,
  };
}

/** A list that takes back these. */
export function retractionsOf(names: readonly string[], change: Partial<Retractions> = {}): Retractions {
  const date = "2026-11-10T00:00:00Z";
  return {
    type: "retractions",
    format: 1,
    id: "second-look",
    version: 1,
    created: date,
    expires: "2026-12-10T00:00:00Z",
    entries: names.map((name) => ({ name, date, reason: { en: "It fired on honest ads." } })),
    ...change,
  };
}

/** A part of one line. */
export function partsOfText(text: string): Map<string, Uint8Array> {
  return new Map([["rules.json", toBytes(text)]]);
}
