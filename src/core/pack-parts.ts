/** A pack as it travels and is kept: named runs of bytes. */
export type PackParts = ReadonlyMap<string, Uint8Array>;

/** Names of the parts. */
export const PARTS = { rules: "pack.json", tables: "pack.bin", changes: "changes.json", extra: "extra.json" } as const;

/** Files of the package beside the parts of its pack: what the pack is, and whom the build trusts for newer ones. */
export const PACKAGE_FILES = { bundle: "bundle.json", trust: "trust.json" } as const;

/** A pack out of its parts, not yet checked against its schema. */
export interface StoredPack {
  readonly pack: unknown;
  /** Its phrases, compiled when it was built. */
  readonly compiled?: Uint8Array;
  /** Seal of the text the pack was read from (see match/packed.ts). */
  readonly seal?: number;
}
