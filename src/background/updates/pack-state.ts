import { z } from "zod/mini";
import { canonicalJson } from "../../core/canonical-json.ts";
import { toBytes, toText } from "../../trust/bytes.ts";
import { problemCodes } from "../../trust/problem.ts";
import { Sha256 } from "../../trust/signed.ts";

/** How a kept pack came. */
export const Origin = z.enum(["update", "import"]);

/** A pack that was activated: its manifest as it was signed, and how it came. */
const Kept = z.strictObject({
  manifest: z.unknown(),
  origin: Origin,
  /** Version of the extension that checked its contents. Another one checks them again. */
  checkedBy: z.string(),
});
export type Kept = z.infer<typeof Kept>;

/**
 * The one record that says what is in use. It is replaced whole, so a pack is active or not, never half; parts lie beside it under
 * their hashes. Nothing in it is believed: every signature is checked again whenever it is read (see depot.ts).
 */
export const PackState = z.strictObject({
  /** Roots that followed the one we began with, in order. */
  roots: z.array(z.unknown()).check(z.maxLength(1000)),
  current: z.optional(Kept),
  /** The pack before it, for when its parts are found damaged. */
  previous: z.optional(Kept),
  /** The newest manifest ever believed: nothing older is taken. */
  seen: z.optional(z.unknown()),
  retractions: z.optional(z.unknown()),
  /** A pack that is being tried out, and how often that was begun: still there after a restart, it did not end. */
  trying: z.optional(z.strictObject({ digest: Sha256, times: z.int() })),
  /** Packs that failed their trial under a version of the extension, newest last: not brought again until there is another. */
  refused: z.array(z.strictObject({ digest: Sha256, code: z.enum(problemCodes), by: z.string() })).check(z.maxLength(16)),
});
export type PackState = z.infer<typeof PackState>;

export const emptyState: PackState = { roots: [], refused: [] };

/** Reads the record; what is no such record counts as none. */
export function parseState(bytes: Uint8Array | undefined): PackState {
  try {
    return PackState.parse(JSON.parse((bytes && toText(bytes)) ?? ""));
  } catch {
    return emptyState;
  }
}

/** The record as it is kept. */
export function stateBytes(state: PackState): Uint8Array {
  return toBytes(canonicalJson(Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined))));
}
