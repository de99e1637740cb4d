import { fromHex, type Subtle } from "./bytes.ts";
import type { PublicKey, Role } from "./root.ts";
import { type Envelope, signedBytes } from "./signed.ts";

type Keys = Readonly<Record<string, PublicKey>>;

/** Is a statement signed by enough different keys of a role? */
export async function hasThreshold(subtle: Subtle, envelope: Envelope<unknown>, keys: Keys, role: Role): Promise<boolean> {
  return (await findSigners(subtle, envelope, keys, role)).length >= role.threshold;
}

/**
 * Keys of a role whose signature on a statement holds, each once: a second signature of the same key counts for nothing, and so does
 * one of a key that the role does not name.
 */
export async function findSigners(subtle: Subtle, envelope: Envelope<unknown>, keys: Keys, role: Role): Promise<string[]> {
  const bytes = signedBytes(envelope);
  const valid = new Set<string>();
  for (const { keyid, sig } of envelope.signatures) {
    const key = Object.hasOwn(keys, keyid) ? keys[keyid] : undefined;
    if (!key || !role.keyids.includes(keyid) || valid.has(keyid)) continue;
    if (await isSignature(subtle, key, sig, bytes)) valid.add(keyid);
  }
  return [...valid];
}

const P256 = { name: "ECDSA", namedCurve: "P-256" } as const;

async function isSignature(subtle: Subtle, key: PublicKey, sig: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const [point, signature] = [fromHex(key.public), fromHex(sig)];
  if (!point || !signature) return false;
  try {
    const imported = await subtle.importKey("raw", point, P256, false, ["verify"]);
    return await subtle.verify({ name: "ECDSA", hash: "SHA-256" }, imported, signature, bytes);
  } catch {
    // A point that is not on the curve is no key.
    return false;
  }
}
