// @vitest-environment node
import { beforeAll, describe, expect, it } from "vitest";
import { makeSigners, manifestOf, partsOfText, rootOf, signedBy } from "../../tests/signers.ts";
import { toBytes, toText } from "./bytes.ts";
import { deflate, inflate } from "./inflate.ts";
import { readPackFile, writePackFile } from "./pack-file.ts";

const { subtle } = globalThis.crypto;
let file: Uint8Array;

beforeAll(async () => {
  const team = await makeSigners("Anna", "Boris");
  const parts = partsOfText('{"rules":"of a test"}');
  const root = await signedBy(rootOf(team), team);
  const packed = new Map([["rules.json", await deflate(parts.get("rules.json") as Uint8Array)]]);
  file = await writePackFile(subtle, {
    roots: [root],
    manifest: await signedBy(await manifestOf(parts), team),
    retractions: undefined,
    parts: packed,
  });
});

const read = async (bytes: Uint8Array) => {
  const checked = await readPackFile(subtle, bytes);
  return checked.ok ? "read" : checked.problem.code;
};

describe("readPackFile", () => {
  it("reads what was written", async () => {
    const checked = await readPackFile(subtle, file);
    if (!checked.ok) throw new Error(checked.problem.detail);
    const { roots, manifest, retractions, parts } = checked.value;
    expect([roots.length, retractions]).toEqual([1, undefined]);
    expect(JSON.parse(toText(manifest) ?? "")).toMatchObject({ signed: { id: "second-look", version: 1 } });
    expect(toText((await inflate(parts.get("rules.json") as Uint8Array, 100)) as Uint8Array)).toBe('{"rules":"of a test"}');
  });

  it("notices a flip of any bit of any byte", async () => {
    const unnoticed: number[] = [];
    for (let at = 0; at < file.length; at++) {
      const flipped = file.slice();
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      if ((await read(flipped)) === "read") unnoticed.push(at);
    }
    expect(unnoticed).toEqual([]);
  });

  it("notices where it was cut off", async () => {
    for (const length of [0, 7, 8, 11, 12, 40, file.length - 33, file.length - 1]) {
      expect(["wrong-type", "damaged"]).toContain(await read(file.subarray(0, length)));
    }
  });

  it.each([
    ["a picture", "\u0089PNG", "wrong-type"],
    ["a page", "<!doctype html>", "wrong-type"],
  ])("says of %s that it is none", async (_name, text, code) => {
    expect(await read(toBytes(text))).toBe(code);
  });

  it("does not believe a head that is longer than the file", async () => {
    const body = file.slice(0, -32);
    new DataView(body.buffer).setUint32(8, 0xffffffff, true);
    const hash = new Uint8Array(await subtle.digest("SHA-256", body));
    expect(await read(new Uint8Array([...body, ...hash]))).toBe("damaged");
  });
});

describe("inflate", () => {
  it("never unpacks more than was announced", async () => {
    const bomb = await deflate(new Uint8Array(5_000_000));
    expect(bomb.length).toBeLessThan(20_000);
    expect(await inflate(bomb, 4_999_999)).toBeUndefined();
    expect((await inflate(bomb, 5_000_000))?.length).toBe(5_000_000);
  });

  it.each([
    ["no gzip", () => toBytes("plain")],
    ["nothing", () => new Uint8Array()],
  ])("gives nothing for %s", async (_name, bytes) => {
    expect(await inflate(bytes(), 100)).toBeUndefined();
  });

  it("gives nothing for what is cut off", async () => {
    const packed = await deflate(toBytes("words, words, words"));
    expect(await inflate(packed.subarray(0, packed.length - 3), 100)).toBeUndefined();
  });
});
