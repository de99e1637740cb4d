import type { Part } from "../../trust/manifest.ts";
import type { Checked } from "../../trust/problem.ts";

/** Where a pack comes from: a web host or a file. Nothing it gives is believed. */
export interface PackSource {
  /** The root of that number; `not-found` when there is none yet. */
  root(version: number): Promise<Checked<Uint8Array>>;
  /** The newest manifest; `unchanged` when the host says so and it was read before. */
  manifest(): Promise<Checked<Uint8Array> | "unchanged">;
  /** The list of what is taken back; `not-found` when there is none. */
  retractions(): Promise<Checked<Uint8Array> | "unchanged">;
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
