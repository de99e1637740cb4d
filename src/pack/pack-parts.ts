import { canonicalJson } from "../core/canonical-json.ts";
import { PARTS, textsPart } from "../core/pack-parts.ts";
import { splitPack } from "../core/split-pack.ts";
import type { BuiltPack } from "./build.ts";
import { packCompiled } from "./compile-pack.ts";

/** A built pack as the parts that travel. The same rules give the same bytes. */
export function packParts(built: Pick<BuiltPack, "pack" | "sources">): Map<string, Uint8Array> {
  const { pack, sources } = built;
  const { lean, phrases, texts, basis } = splitPack(pack);
  const rules = canonicalJson(lean);
  const parts = new Map<string, Uint8Array>([
    [PARTS.rules, utf8(rules)],
    [PARTS.tables, packCompiled(built, rules)],
    [PARTS.phrases, utf8(canonicalJson(phrases))],
    [PARTS.basis, utf8(canonicalJson(basis))],
    ...texts.map((one) => [textsPart(one.language), utf8(canonicalJson(one))] as const),
  ]);
  if (sources.changes.length > 0) parts.set(PARTS.changes, utf8(canonicalJson({ changes: sources.changes })));
  return parts;
}

/** An extra pack (see core/extra-pack.ts) of what stands in its own files. */
export function extraParts({ pack, sources }: Pick<BuiltPack, "pack" | "sources">): Map<string, Uint8Array> {
  const { format, version, maker, flags, rules, combinations, help, sites } = pack;
  const parts = new Map<string, Uint8Array>([
    [PARTS.extra, utf8(canonicalJson({ format, version, maker, flags, rules, combinations, help, sites }))],
  ]);
  if (sources.changes.length > 0) parts.set(PARTS.changes, utf8(canonicalJson({ changes: sources.changes })));
  return parts;
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
