import { ExtraPack } from "../core/extra-pack.ts";
import { sealOf } from "../core/match/packed.ts";
import { PARTS, type PackParts, type PartReader, type StoredPack } from "../core/pack-parts.ts";
import { type JsonReader, wholePack } from "../core/read-parts.ts";
import { type Change, Changes } from "../core/release.ts";
import { toText } from "./bytes.ts";
import { accept, type Checked, refuse } from "./problem.ts";
import { issueOf } from "./signed.ts";

/**
 * Opens the parts of a main pack.
 *
 * @throws when the rules are missing or no JSON
 */
export function openParts(parts: PackParts): StoredPack {
  const text = textOf(parts, PARTS.rules);
  if (text === undefined) throw new Error(`the pack has no part "${PARTS.rules}"`);
  const compiled = parts.get(PARTS.tables);
  return { pack: JSON.parse(text) as unknown, seal: sealOf(text), ...(compiled && { compiled }), part: async (name) => parts.get(name) };
}

/** The whole of a pack, still to be checked against its schema; see {@link wholePack}. */
export function wholeOf({ pack, part }: StoredPack): Promise<unknown> {
  return wholePack(pack, jsonReader(part ?? (async () => undefined)));
}

/** Reads parts as what they hold. */
export function jsonReader(part: PartReader): JsonReader {
  return async (name) => {
    const bytes = await part(name);
    return bytes && (JSON.parse(toText(bytes) ?? "") as unknown);
  };
}

/** The one part of an extra pack, checked. */
export function openExtra(parts: PackParts): Checked<ExtraPack> {
  const parsed = ExtraPack.safeParse(jsonOf(parts, PARTS.extra));
  return parsed.success ? accept(parsed.data) : refuse("bad-shape", issueOf(parsed.error));
}

/** The history that came with a pack, newest first; none when it has none that can be read. */
export function openChanges(parts: PackParts): readonly Change[] {
  const parsed = Changes.safeParse(jsonOf(parts, PARTS.changes));
  return parsed.success ? parsed.data.changes : [];
}

function textOf(parts: PackParts, name: string): string | undefined {
  const bytes = parts.get(name);
  return bytes && toText(bytes);
}

function jsonOf(parts: PackParts, name: string): unknown {
  try {
    return JSON.parse(textOf(parts, name) ?? "") as unknown;
  } catch {
    return undefined;
  }
}
