// @vitest-environment node
import { describe, expect, it } from "vitest";
import { expectOld, expectYoung, kept, meet, old, partPath, update, young } from "../../../../tests/attack-world.ts";
import { type Host, subtle } from "../../../../tests/pack-world.ts";
import { partDeltas } from "../../../cli/pack/part-deltas.ts";
import type { PackParts } from "../../../core/pack-parts.ts";
import { sha256 } from "../../../trust/bytes.ts";
import { deflate } from "../../../trust/inflate.ts";

/* The short way from one pack to the next, and what may lie on it. */

const bytesOf = (parts: PackParts) => parts.get("pack.json") as Uint8Array;
const deltaPath = `deltas/${await sha256(subtle, bytesOf(old))}-${await sha256(subtle, bytesOf(young))}.bin`;
const deltaTo = async (parts: PackParts) => (await partDeltas(old, parts)).get("pack.json") as Uint8Array;

/** As long as the part of pack 2, packs as well, and is another. */
function lookalike(): Uint8Array {
  const other = bytesOf(young).slice();
  other[other.indexOf("b".charCodeAt(0))] = "d".charCodeAt(0);
  return other;
}

const asked = ({ asked: requests }: Host) => requests.map(({ path }) => path).filter((path) => /^(deltas|parts)\//.test(path));

describe("a difference", () => {
  it("is enough: the part itself is not fetched", async () => {
    const { device, host } = await meet(async (own) => void own.files.set(deltaPath, await deflate(await deltaTo(young))));
    expect(await update(device)).toBe("New rules are in use.");
    await expectYoung(device.wakeAnew());
    expect(asked(host)).toEqual([deltaPath]);
  });

  it.each<[string, () => Promise<Uint8Array>]>([
    ["to other bytes of the same length", async () => deflate(await deltaTo(new Map([["pack.json", lookalike()]])))],
    ["that is none", async () => deflate(new Uint8Array(50).fill(9))],
    ["that cannot be unpacked", async () => new Uint8Array(50).fill(9)],
    ["longer than it is worth", async () => deflate(crypto.getRandomValues(new Uint8Array(60_000)))],
  ])("%s is left, and the part is fetched", async (_name, make) => {
    const { device, host } = await meet(async (own) => void own.files.set(deltaPath, await make()));
    expect(await update(device)).toBe("New rules are in use.");
    await expectYoung(device.wakeAnew());
    expect(asked(host)).toEqual([deltaPath, partPath]);
  });
});

describe("a part of the same length, rightly packed, with one other letter", () => {
  it("is refused", async () => {
    const { device } = await meet(async (host) => void host.files.set(partPath, await deflate(lookalike())));
    expect(await update(device)).toBe(kept("damaged"));
    await expectOld(device.wakeAnew());
  });
});
