import type { z } from "zod/mini";
import { ExtraPack } from "../core/extra-pack.ts";
import { sealOf } from "../core/match/packed.ts";
import { PARTS, type PackParts, type PartReader, type StoredPack, textsPart } from "../core/pack-parts.ts";
import { type Change, Changes } from "../core/release.ts";
import { isLean, joinPack, type LeanPack, PackBasis, PackPhrases, PackTexts } from "../core/split-pack.ts";
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

/**
 * The whole of a pack, still to be checked against its schema.
 *
 * @throws when a part of a split pack is missing or not in its form
 */
export async function wholeOf({ pack, part }: StoredPack): Promise<unknown> {
  if (!isLean(pack) || !part) return pack;
  const [phrases, basis, texts] = await Promise.all([
    readPart(part, PARTS.phrases, PackPhrases),
    readPart(part, PARTS.basis, PackBasis),
    readTexts(pack, part, pack.texts),
  ]);
  return joinPack({ lean: pack, phrases, basis, texts });
}

/** What people read of a split pack in some of its languages; those it has no texts in are left out. */
export function readTexts({ texts }: LeanPack, part: PartReader, languages: readonly string[]): Promise<PackTexts[]> {
  const there = texts.filter((language) => languages.includes(language));
  return Promise.all(there.map((language) => readPart(part, textsPart(language), PackTexts)));
}

/**
 * Reads one part of a split pack and holds it against its schema.
 *
 * @throws when it is not there or not in its form
 */
export async function readPart<Schema extends z.ZodMiniType>(part: PartReader, name: string, schema: Schema): Promise<z.infer<Schema>> {
  const bytes = await part(name);
  if (!bytes) throw new Error(`the part "${name}" of the rules cannot be read; install the extension again`);
  return schema.parse(JSON.parse(toText(bytes) ?? ""));
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
