import type { z } from "zod/mini";
import { PARTS, textsPart } from "./pack-parts.ts";
import { isLean, joinPack, type LeanPack, PackBasis, PackPhrases, PackTexts } from "./split-pack.ts";

/** Gives what a part of a pack holds; nothing when there is no such part. */
export type JsonReader = (name: string) => Promise<unknown>;

/**
 * The whole of a pack whose first part is at hand, still to be checked against its schema.
 *
 * @throws when a part of a split pack is missing or not in its form
 */
export async function wholePack(first: unknown, read: JsonReader): Promise<unknown> {
  if (!isLean(first)) return first;
  const [phrases, basis, texts] = await Promise.all([
    readPart(read, PARTS.phrases, PackPhrases),
    readPart(read, PARTS.basis, PackBasis),
    readTexts(first, read, first.texts),
  ]);
  return joinPack({ lean: first, phrases, basis, texts });
}

/** What people read of a split pack in some of its languages; those it has no texts in are left out. */
export function readTexts({ texts }: LeanPack, read: JsonReader, languages: readonly string[]): Promise<PackTexts[]> {
  const there = texts.filter((language) => languages.includes(language));
  return Promise.all(there.map((language) => readPart(read, textsPart(language), PackTexts)));
}

/**
 * Reads one part of a split pack and holds it against its schema.
 *
 * @throws when it is not there or not in its form
 */
export async function readPart<Schema extends z.ZodMiniType>(read: JsonReader, name: string, schema: Schema): Promise<z.infer<Schema>> {
  const held = await read(name);
  if (held === undefined) throw new Error(`the part "${name}" of the rules cannot be read; install the extension again`);
  return schema.parse(held);
}
