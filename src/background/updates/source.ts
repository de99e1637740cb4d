import type { Part } from "../../trust/manifest.ts";
import type { Checked } from "../../trust/problem.ts";

/** Where a pack comes from: a web host or a file. Nothing it gives is believed. */
export interface PackSource {
  /** The root of that number; `not-found` when there is none yet. */
  root(version: number): Promise<Checked<Uint8Array>>;
  /**
   * The newest manifest.
   *
   * @param held what was read last is still held, whole and believed: then the host may say that it is `unchanged`
   */
  manifest(held: boolean): Promise<Checked<Uint8Array> | "unchanged">;
  /** The list of what is taken back, in the same way; `not-found` when there is none. */
  retractions(held: boolean): Promise<Checked<Uint8Array> | "unchanged">;
  /**
   * A part, unpacked.
   *
   * @param old another version of the same part, which may make the way shorter
   */
  part(name: string, part: Part, old: OldPart | undefined): Promise<Checked<Uint8Array>>;
}

export interface OldPart {
  readonly hash: string;
  readonly bytes: Uint8Array;
}
