import { z } from "zod/mini";
import { canonicalJson } from "../core/canonical-json.ts";
import { fromHex, type Subtle, sha256, toBytes, toText } from "./bytes.ts";
import { joinBytes } from "./inflate.ts";
import { MAX_PACK } from "./manifest.ts";
import { accept, type Checked, refuse } from "./problem.ts";
import { issueOf, MAX_STATEMENT } from "./signed.ts";

/*
 * A whole pack in one file, to carry where there is no internet: "SLPACK1\n"; length of the head, four bytes, low byte first; the
 * head, canonical JSON; the parts, each gzip, one after the other; SHA-256 of all before it. The hash only tells a damaged file from
 * a refused one: trust comes from the signatures inside.
 */

const MAGIC = toBytes("SLPACK1\n");
const HEAD_AT = MAGIC.length + 4;
const HASH_LENGTH = 32;

/** Roots one file may carry: as many as anybody can have missed. */
const MAX_ROOTS = 64;
const MAX_HEAD = 4 * MAX_STATEMENT;

/** A pack with all that is needed to believe it; every statement still as bytes. */
export interface PackFile {
  /** Roots in order; the first may be the one that is trusted already. */
  readonly roots: readonly Uint8Array[];
  readonly manifest: Uint8Array;
  readonly retractions: Uint8Array | undefined;
  /** By name, each gzip. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

const Head = z.strictObject({
  roots: z.array(z.unknown()).check(z.maxLength(MAX_ROOTS)),
  manifest: z.unknown(),
  retractions: z.optional(z.unknown()),
  parts: z.array(z.strictObject({ name: z.string(), bytes: z.int().check(z.minimum(1), z.maximum(MAX_PACK)) })).check(z.maxLength(64)),
});

/** Writes a pack into one file. */
export async function writePackFile(subtle: Subtle, { roots, manifest, retractions, parts }: PackFile): Promise<Uint8Array> {
  const head = toBytes(
    canonicalJson({
      roots: roots.map(parse),
      manifest: parse(manifest),
      ...(retractions && { retractions: parse(retractions) }),
      parts: [...parts].map(([name, { length }]) => ({ name, bytes: length })),
    }),
  );
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, head.length, true);
  const body = joinBytes([MAGIC, length, head, ...parts.values()]);
  return joinBytes([body, fromHex(await sha256(subtle, body)) as Uint8Array]);
}

function parse(bytes: Uint8Array): unknown {
  return JSON.parse(toText(bytes) ?? "");
}

/** Reads such a file. Nothing in it is believed yet. */
export async function readPackFile(subtle: Subtle, file: Uint8Array): Promise<Checked<PackFile>> {
  if (file.length > MAX_PACK) return refuse("too-large", `a file of ${file.length} bytes`);
  if (!MAGIC.every((byte, at) => file[at] === byte)) return refuse("wrong-type", "no pack file: it begins otherwise");
  if (file.length < HEAD_AT + HASH_LENGTH) return refuse("damaged", "the pack file is cut off");
  const body = file.subarray(0, file.length - HASH_LENGTH);
  const hash = fromHex(await sha256(subtle, body));
  if (!hash?.every((byte, at) => file[body.length + at] === byte)) return refuse("damaged", "the pack file was cut off or altered");
  const headLength = new DataView(file.buffer, file.byteOffset).getUint32(MAGIC.length, true);
  if (headLength > MAX_HEAD || HEAD_AT + headLength > body.length) return refuse("damaged", "the head is longer than the file");
  const head = readHead(body.subarray(HEAD_AT, HEAD_AT + headLength));
  return head.ok ? cutParts(head.value, body.subarray(HEAD_AT + headLength)) : head;
}

function readHead(bytes: Uint8Array): Checked<z.infer<typeof Head>> {
  try {
    const head = Head.safeParse(parse(bytes));
    return head.success ? accept(head.data) : refuse("bad-shape", `the head of the pack file, ${issueOf(head.error)}`);
  } catch {
    return refuse("damaged", "the head of the pack file is no JSON");
  }
}

function cutParts({ roots, manifest, retractions, parts }: z.infer<typeof Head>, bytes: Uint8Array): Checked<PackFile> {
  const cut = new Map<string, Uint8Array>();
  let at = 0;
  for (const { name, bytes: length } of parts) {
    cut.set(name, bytes.subarray(at, at + length));
    at += length;
  }
  if (at !== bytes.length || cut.size !== parts.length) return refuse("damaged", "the parts of the pack file do not fill it");
  try {
    return accept({
      roots: roots.map((root) => toBytes(canonicalJson(root))),
      manifest: toBytes(canonicalJson(manifest)),
      retractions: retractions === undefined ? undefined : toBytes(canonicalJson(retractions)),
      parts: cut,
    });
  } catch {
    return refuse("damaged", "the head of the pack file holds what no statement holds");
  }
}
