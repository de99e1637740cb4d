/** A pack as it travels and is kept: named runs of bytes. */
export type PackParts = ReadonlyMap<string, Uint8Array>;

/** Names of the parts. */
export const PARTS = {
  /** The whole pack, or of a split one what matching needs (split-pack.ts). */
  rules: "pack.json",
  /** Its phrases, compiled. */
  tables: "pack.bin",
  /** Its phrases as written. */
  phrases: "phrases.json",
  /** What its rules rest on. */
  basis: "basis.json",
  changes: "changes.json",
  extra: "extra.json",
} as const;

/** Name of the part with all that people read of a pack in one language. */
export const textsPart = (language: string): string => `texts-${language.toLowerCase()}.json`;

/** Files of the package beside the parts of its pack: what the pack is, and whom the build trusts for newer ones. */
export const PACKAGE_FILES = { bundle: "bundle.json", trust: "trust.json" } as const;

/** Gives a part by its name when it is needed; nothing when there is none, or it is not what it was. */
export type PartReader = (name: string) => Promise<Uint8Array | undefined>;

/** A pack out of its parts, not yet checked against its schema. */
export interface StoredPack {
  /** What the part `pack.json` holds. */
  readonly pack: unknown;
  /** Its phrases, compiled when it was built. */
  readonly compiled?: Uint8Array;
  /** Seal of the text the pack was read from (see match/packed.ts). */
  readonly seal?: number;
  /** The other parts of a split pack. */
  readonly part?: PartReader;
}
