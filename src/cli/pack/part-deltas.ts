import { unpackAny } from "../../core/match/packed.ts";
import { keyNames } from "../../core/match/rule-set.ts";
import type { Pack } from "../../core/pack.ts";
import { PARTS, type PackParts } from "../../core/pack-parts.ts";
import { openParts, wholeOf } from "../../trust/open-parts.ts";
import { listsOf, renumberedTables, writeTablesDelta } from "../../trust/tables-delta.ts";
import { alignTables } from "./align.ts";
import { makeDelta } from "./make-delta.ts";

/**
 * Differences for those who have another version of a pack: by the name of each part that both have and that changed. The new bytes
 * come of them by `applyPartDelta`.
 */
export async function partDeltas(old: PackParts, young: PackParts): Promise<Map<string, Uint8Array>> {
  const deltas = new Map<string, Uint8Array>();
  for (const [name, bytes] of young) {
    const was = old.get(name);
    if (!was || isSame(was, bytes)) continue;
    deltas.set(name, (name === PARTS.tables && (await tablesDelta(old, young))) || makeDelta(was, bytes));
  }
  return deltas;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** Nothing where one of the packs lacks rules to know its tables by. */
async function tablesDelta(old: PackParts, young: PackParts): Promise<Uint8Array | undefined> {
  const [was, is] = [old.get(PARTS.tables), young.get(PARTS.tables)];
  if (!was || !is || !old.has(PARTS.rules) || !young.has(PARTS.rules)) return undefined;
  const names = async (parts: PackParts) => keyNames((await wholeOf(openParts(parts))) as Pack);
  const runs = alignTables(unpackAny(was), unpackAny(is), [await names(old), await names(young)]);
  const renumbered = renumberedTables(was, runs, Math.max(was.length, is.length));
  if (!renumbered) return undefined;
  const before = listsOf(renumbered);
  const lists = listsOf(is).map((list, at) => ({ size: list.length, delta: makeDelta(before[at] ?? new Uint8Array(), list) }));
  return writeTablesDelta(runs, lists);
}
