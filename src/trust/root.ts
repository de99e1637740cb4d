import { z } from "zod/mini";
import { canonicalJson } from "../core/canonical-json.ts";
import { type Subtle, sha256, toBytes } from "./bytes.ts";
import { accept, type Checked, refuse } from "./problem.ts";
import { type Envelope, Moment, PackId, readEnvelope, Sha256, Version } from "./signed.ts";
import { hasThreshold } from "./verify.ts";

/** A public key: an uncompressed point of P-256 as digits. Its id is the hash of just these two. */
export const PublicKey = z.strictObject({
  scheme: z.literal("ecdsa-p256-sha256"),
  public: z.string().check(z.regex(/^04[0-9a-f]{128}$/)),
});
export type PublicKey = z.infer<typeof PublicKey>;

/** Which keys may speak for a role, and how many of them must. */
export const Role = z
  .strictObject({
    keyids: z.array(Sha256).check(z.minLength(1), z.maxLength(16)),
    threshold: z.int().check(z.minimum(1), z.maximum(16)),
  })
  .check(
    z.refine(({ keyids }) => new Set(keyids).size === keyids.length, "a key is named twice"),
    z.refine(({ keyids, threshold }) => threshold <= keyids.length, "more signatures are asked for than there are keys"),
  );
export type Role = z.infer<typeof Role>;

/** Whom to trust for one pack, in the manner of TUF: the keys, and what each may sign. */
export const Root = z
  .strictObject({
    type: z.literal("root"),
    format: z.literal(1),
    /** The pack it is about. */
    id: PackId,
    version: Version,
    created: Moment,
    expires: Moment,
    /** By key id; `owner` is the name people see. */
    keys: z.record(Sha256, z.strictObject({ ...PublicKey.shape, owner: z.string().check(z.minLength(1), z.maxLength(80)) })),
    roles: z.strictObject({ root: Role, pack: Role }),
  })
  .check(
    z.refine(
      ({ keys, roles }) => [...roles.root.keyids, ...roles.pack.keyids].every((keyid) => Object.hasOwn(keys, keyid)),
      "a role names a key that is not there",
    ),
  );
export type Root = z.infer<typeof Root>;

/** The id of a key. */
export function keyIdOf(subtle: Subtle, { scheme, public: point }: PublicKey): Promise<string> {
  return sha256(subtle, toBytes(canonicalJson({ scheme, public: point })));
}

/** A root that holds together by itself: its shape, the ids of its keys, and enough of its own signatures. */
export async function readRoot(subtle: Subtle, bytes: Uint8Array): Promise<Checked<Envelope<Root>>> {
  const read = readEnvelope(bytes, Root);
  if (!read.ok) return read;
  const { signed } = read.value;
  for (const [keyid, key] of Object.entries(signed.keys)) {
    if ((await keyIdOf(subtle, key)) !== keyid) return refuse("bad-root", `the key ${keyid} has another id`);
  }
  if (!(await hasThreshold(subtle, read.value, signed.keys, signed.roles.root))) {
    return refuse("bad-root", `root ${signed.version} is not signed by enough of its own keys`);
  }
  return read;
}

/**
 * The root that follows: the next number, of the same pack, signed by enough keys of the one before and by enough of its own.
 * Whether it has run out matters only for the last of a chain.
 */
export async function followRoot(subtle: Subtle, before: Root, bytes: Uint8Array): Promise<Checked<Envelope<Root>>> {
  const next = await readRoot(subtle, bytes);
  if (!next.ok) return next;
  const { signed } = next.value;
  if (signed.id !== before.id) return refuse("bad-root", `a root of "${signed.id}", not of "${before.id}"`);
  if (signed.version !== before.version + 1) return refuse("bad-root", `root ${signed.version} does not follow root ${before.version}`);
  if (!(await hasThreshold(subtle, next.value, before.keys, before.roles.root))) {
    return refuse("bad-root", `root ${signed.version} is not signed by enough keys of root ${before.version}`);
  }
  return accept(next.value);
}
