import { z } from "zod/mini";
import { canonicalJson } from "../core/canonical-json.ts";
import { type Subtle, sha256, toBytes, toText } from "./bytes.ts";
import { accept, type Checked, refuse } from "./problem.ts";

/** SHA-256 in hexadecimal digits. */
export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** A moment in UTC, to the second: `2026-11-28T09:00:00Z`. */
export const Moment = z.string().check(
  z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  z.refine((text) => !Number.isNaN(Date.parse(text))),
);

/** From 1 upwards. Bounded well below where numbers lose their last digit. */
export const Version = z.int().check(z.minimum(1), z.maximum(1_000_000_000));

/** Name of a pack, for ever. */
export const PackId = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,40}$/));

/** Who signed (see root.ts) and the signature: r and s of ECDSA P-256 over the canonical bytes, 64 bytes as digits. */
export const Signature = z.strictObject({ keyid: Sha256, sig: z.string().check(z.regex(/^[0-9a-f]{128}$/)) });
export type Signature = z.infer<typeof Signature>;

/** A statement with signatures beside it. */
export interface Envelope<Statement> {
  readonly signed: Statement;
  readonly signatures: readonly Signature[];
}

/** More signatures than this nobody needs; each costs a check. */
const MAX_SIGNATURES = 16;

/** Bytes a signed statement may have: they are read whole and parsed before anything is known of who wrote them. */
export const MAX_STATEMENT = 256 * 1024;

/**
 * Reads a signed statement from bytes that may come from anybody. Nothing is believed yet but its shape.
 *
 * A text that is not letter by letter the canonical form is refused, so that a statement has one spelling and a changed byte is
 * always noticed.
 */
export function readEnvelope<Schema extends z.ZodMiniType>(bytes: Uint8Array, schema: Schema): Checked<Envelope<z.infer<Schema>>> {
  if (bytes.length > MAX_STATEMENT) return refuse("too-large", `a statement of ${bytes.length} bytes`);
  const parsed = parseCanonical(bytes);
  if (parsed === undefined) return refuse("damaged", "a statement that is no canonical JSON");
  if (formatOf(parsed) > 1) return refuse("too-new", `a statement of format ${formatOf(parsed)}`);
  const Shape = z.strictObject({ signed: schema, signatures: z.array(Signature).check(z.maxLength(MAX_SIGNATURES)) });
  const shaped = Shape.safeParse(parsed);
  if (!shaped.success) return refuse("bad-shape", issueOf(shaped.error));
  return accept(shaped.data as Envelope<z.infer<Schema>>);
}

/** The form a statement claims to have; 0 when it claims none. */
function formatOf(parsed: unknown): number {
  const { signed } = (parsed ?? {}) as { signed?: { format?: unknown } | null };
  return typeof signed?.format === "number" ? signed.format : 0;
}

function parseCanonical(bytes: Uint8Array): unknown {
  const text = toText(bytes);
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return canonicalJson(value) === text ? value : undefined;
  } catch {
    // No JSON, nested deeper than the stack, or a key of ill repute.
    return undefined;
  }
}

/** Where a value has not the shape it should have. */
export function issueOf(error: z.core.$ZodError): string {
  const [issue] = error.issues;
  return `${issue?.path.join(".") || "(top)"}: ${issue?.message ?? ""}`;
}

/** The bytes of an envelope as it is written to files. */
export function envelopeBytes(envelope: Envelope<unknown>): Uint8Array<ArrayBuffer> {
  return toBytes(canonicalJson(envelope));
}

/** The bytes that are signed. */
export function signedBytes({ signed }: Pick<Envelope<unknown>, "signed">): Uint8Array<ArrayBuffer> {
  return toBytes(canonicalJson(signed));
}

/** What names a statement, whoever signed it. */
export function digestOf(subtle: Subtle, envelope: Pick<Envelope<unknown>, "signed">): Promise<string> {
  return sha256(subtle, signedBytes(envelope));
}
