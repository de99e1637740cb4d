// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildSmall, phrases } from "../../../tests/small-pack.ts";
import { PARTS } from "../../core/pack-parts.ts";
import { packParts } from "../../pack/pack-parts.ts";
import { applyPartDelta } from "../../trust/tables-delta.ts";
import { packSmall } from "./folder.ts";
import { makeDelta } from "./make-delta.ts";
import { partDeltas } from "./part-deltas.ts";

/** Many phrases that share words, so that one more moves the numbers of most others. */
const stems = ["crate", "barrel", "chest", "bottle", "ladder", "window", "garden", "kettle", "mirror", "anchor"];
const many = stems.flatMap((one) => stems.map((other) => `${one} (of|with|under) … ${other}*`));

function partsOf(any: readonly string[], more: object = {}): Map<string, Uint8Array> {
  const texts = { en: { title: "A thing", why: "A thing that says nothing." } };
  return packParts(
    buildSmall({
      "test.thing/flag.yaml": { id: "test.thing", level: "info", status: "stable", texts, ...more },
      "test.thing/en.yaml": phrases("en", { id: "things", any: [...any], unless: ["for sale"] }),
    }),
  );
}

const before = partsOf(many);
const tables = before.get(PARTS.tables) as Uint8Array;

/** The parts of one version made of those of another. */
async function carry(old: Map<string, Uint8Array>, young: Map<string, Uint8Array>): Promise<Map<string, Uint8Array | undefined>> {
  const deltas = await partDeltas(old, young);
  return new Map(
    [...young].map(([name, bytes]) => {
      const delta = deltas.get(name);
      return [name, delta ? applyPartDelta(old.get(name) as Uint8Array, delta, bytes.length) : old.get(name)];
    }),
  );
}

describe("partDeltas and applyPartDelta", () => {
  it.each<[string, string[]]>([
    ["a phrase more in front", ["abacus of … anchor*", ...many]],
    ["a phrase more at the end", [...many, "zorbular (of|with) deposit*"]],
    ["a phrase less", many.slice(1)],
    ["phrases in another order", [...many.slice(50), ...many.slice(0, 50)]],
    ["other phrases altogether", ["nothing alike"]],
  ])("make a pack of another with %s", async (_name, any) => {
    const young = partsOf(any);
    expect(await carry(before, young)).toEqual(young);
    expect(await carry(young, before)).toEqual(before);
  });

  it("say only what changed, not whose numbers moved, however many phrases there are", async () => {
    const large = [...many, ...stems.flatMap((one) => stems.map((other) => `${one}s … no ${other} (here|there)`))];
    const [old, young] = [partsOf(large), partsOf([...large.slice(0, 90), "abacus of … anchor*", ...large.slice(90)])];
    const delta = (await partDeltas(old, young)).get(PARTS.tables) as Uint8Array;
    const plain = makeDelta(old.get(PARTS.tables) as Uint8Array, young.get(PARTS.tables) as Uint8Array);
    expect(packSmall(delta).length).toBeLessThan(450);
    expect(packSmall(delta).length).toBeLessThan(0.75 * packSmall(plain).length);
  });

  it("leave alone what is the same", async () => {
    expect([...(await partDeltas(before, before)).keys()]).toEqual([]);
    const deltas = await partDeltas(before, partsOf(many, { knownGaps: ["slang"] }));
    expect([...deltas.keys()]).toEqual([PARTS.basis]);
  });

  it("give nothing, and never throw, for differences that do not fit", async () => {
    const young = partsOf(many.slice(1));
    const delta = (await partDeltas(before, young)).get(PARTS.tables) as Uint8Array;
    const size = (young.get(PARTS.tables) as Uint8Array).length;
    expect(applyPartDelta(tables, delta, size + 1)).toBeUndefined();
    expect(applyPartDelta(tables.subarray(0, 100), delta, size)).toBeUndefined();
    expect(applyPartDelta(new Uint8Array(), delta, size)).toBeUndefined();
    fc.assert(
      fc.property(fc.nat(Math.min(200, delta.length - 1)), fc.nat(255), (at, value) => {
        const altered = delta.slice();
        altered[at] = value;
        const made = applyPartDelta(tables, altered, size);
        expect(made === undefined || made.length === size).toBe(true);
      }),
      { numRuns: 200 },
    );
    const huge = new Uint8Array([0x53, 0x4c, 0x54, 0x32, 1, 255, 255, 255, 255, 15, 0, 0]);
    expect(applyPartDelta(tables, huge, size)).toBeUndefined();
  });
});
