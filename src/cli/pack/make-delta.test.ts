// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyDelta } from "../../trust/delta.ts";
import { makeDelta } from "./make-delta.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Bytes that look like nothing, the same every time. */
function noise(length: number, seed = 1): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = Math.imul(state, 1664525) + 1013904223;
    return state >>> 24;
  });
}

function roundTrip(old: Uint8Array, young: Uint8Array): number {
  const delta = makeDelta(old, young);
  expect(applyDelta(old, delta, young.length)).toEqual(young);
  return delta.length;
}

describe("makeDelta and applyDelta", () => {
  it.each([
    ["", ""],
    ["", "new"],
    ["old", ""],
    ["the same", "the same"],
    ["one two three", "one and a half two three"],
    ["a".repeat(300), "a".repeat(299)],
  ])("%j becomes %j", (old, young) => {
    roundTrip(bytesOf(old), bytesOf(young));
  });

  it("come back to the same for any bytes", () => {
    const piece = fc.uint8Array({ maxLength: 40 });
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }),
        fc.array(fc.nat(7), { maxLength: 10 }),
        fc.uint8Array({ maxLength: 20 }),
        (pieces, order, extra) => {
          const old = Uint8Array.from(pieces.flatMap((one) => [...one]));
          const young = Uint8Array.from([...order.flatMap((at) => [...(pieces[at] ?? [])]), ...extra]);
          roundTrip(old, young);
        },
      ),
    );
  });

  it("hold an insertion and a change of a few hundred bytes in not much more", () => {
    const old = noise(50_000);
    const young = Uint8Array.from([...old.subarray(0, 20_000), ...noise(200, 9), ...old.subarray(20_000)]);
    const delta = makeDelta(old, young);
    expect(applyDelta(old, delta, young.length)).toEqual(young);
    const said = delta.filter((byte) => byte !== 0).length;
    expect(said).toBeLessThan(260);
  });
});

describe("applyDelta", () => {
  const old = noise(2_000);
  const young = Uint8Array.from([...old.subarray(300), ...noise(50, 3)]);
  const delta = makeDelta(old, young);

  it("refuses another size", () => {
    expect(applyDelta(old, delta, young.length - 1)).toBeUndefined();
    expect(applyDelta(old, delta, young.length + 1)).toBeUndefined();
  });

  it("refuses what is cut off or has something behind it", () => {
    for (let length = 0; length < delta.length; length += 13)
      expect(applyDelta(old, delta.subarray(0, length), young.length)).toBeUndefined();
    expect(applyDelta(old, new Uint8Array([...delta, 0]), young.length)).toBeUndefined();
  });

  it("never reads outside the old bytes nor writes outside the new ones, whatever it is given", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(100), (rest, size) => {
        const made = applyDelta(old, new Uint8Array([0x53, 0x4c, 0x44, 0x32, ...rest]), size);
        expect(made === undefined || made.length === size).toBe(true);
      }),
    );
    for (let at = 0; at < 40; at++) {
      const flipped = delta.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 0x81;
      const made = applyDelta(old, flipped, young.length);
      expect(made === undefined || made.length === young.length).toBe(true);
    }
  });
});
