// @vitest-environment node
import { beforeAll, describe, expect, it } from "vitest";
import { makeSigners, manifestOf, partsOfText, retractionsOf, rootOf, type Signer, signedBy } from "../../tests/signers.ts";
import { toBytes } from "./bytes.ts";
import { type Believed, believeManifest, isRolledOut, judgeManifest, judgeRetractions, type Standpoint, soundNow } from "./judge.ts";
import type { Manifest } from "./manifest.ts";
import type { Checked } from "./problem.ts";

const { subtle } = globalThis.crypto;
const parts = partsOfText("{}");
let team: Signer[];
let stranger: Signer;
let standpoint: Standpoint;

beforeAll(async () => {
  team = await makeSigners("Anna", "Boris", "Cholpon");
  stranger = (await makeSigners("Stranger"))[0] as Signer;
  standpoint = { root: rootOf(team), now: Date.parse("2026-11-15T00:00:00Z"), engine: 1 };
});

const codeOf = (checked: Checked<unknown>) => (checked.ok ? "taken" : checked.problem.code);
const arrive = async (change: Partial<Manifest>, signers = team.slice(0, 2)) => signedBy(await manifestOf(parts, change), signers);
const judge = async (bytes: Uint8Array, seen?: Believed, change: Partial<Standpoint> = {}) =>
  codeOf(await judgeManifest(subtle, bytes, seen, { ...standpoint, ...change }));
async function believed(change: Partial<Manifest>): Promise<Believed> {
  const checked = await believeManifest(subtle, standpoint.root, await arrive(change));
  if (!checked.ok) throw new Error(checked.problem.detail);
  return checked.value;
}

describe("judgeManifest", () => {
  it("takes a first pack and a later one", async () => {
    expect(await judge(await arrive({}))).toBe("taken");
    expect(await judge(await arrive({ version: 2 }), await believed({}))).toBe("taken");
  });

  it("takes the very pack it knows again, whoever signed it now", async () => {
    expect(await judge(await arrive({}, team.slice(1)), await believed({}))).toBe("taken");
  });

  it.each<[string, Partial<Manifest>, string]>([
    ["an older one", { version: 4 }, "older"],
    ["another one of the same number", { version: 5, maker: "Somebody else" }, "same-version-differs"],
    ["one past its last day", { version: 6, created: "2026-10-01T00:00:00Z", expires: "2026-11-14T23:59:59Z" }, "expired"],
    ["one of another name", { version: 6, id: "other-rules" }, "other-pack"],
    ["one for a later engine", { version: 6, minEngine: 2 }, "too-new"],
    ["one that is never to run out", { version: 6, expires: "2036-01-01T00:00:00Z" }, "bad-shape"],
    ["one that runs out before it was made", { version: 6, expires: "2026-10-01T00:00:00Z" }, "bad-shape"],
    ["one of a date that does not exist", { version: 6, created: "2026-13-41T00:00:00Z" }, "bad-shape"],
    ["one of a number beyond all numbers", { version: 2 ** 53 }, "bad-shape"],
    ["one without parts", { version: 6, parts: {} }, "bad-shape"],
    ["one with a part of no bytes", { version: 6, parts: { "rules.json": { bytes: 0, sha256: "0".repeat(64) } } }, "bad-shape"],
    ["one with a part of 100 MB", { version: 6, parts: { "rules.json": { bytes: 1e8, sha256: "0".repeat(64) } } }, "bad-shape"],
    ["one with a part that would leave its folder", { version: 6, parts: { "../x": { bytes: 1, sha256: "0".repeat(64) } } }, "bad-shape"],
    ["one with something unknown in it", { version: 6, script: "run()" } as Partial<Manifest>, "bad-shape"],
  ])("refuses %s", async (_name, change, code) => {
    expect(await judge(await arrive(change), await believed({ version: 5 }))).toBe(code);
  });

  it.each([
    ["one key", (): Signer[] => team.slice(0, 1)],
    ["one key twice", (): Signer[] => [team[0], team[0]] as Signer[]],
    ["a stranger beside one key", (): Signer[] => [team[0] as Signer, stranger]],
    ["nobody", (): Signer[] => []],
  ])("refuses what %s signed", async (_name, signers) => {
    expect(await judge(await arrive({}, signers()))).toBe("unsigned");
  });

  it("looks at signatures before ages: who was not believed says nothing about time", async () => {
    expect(await judge(await arrive({ version: 1, expires: "2026-11-02T00:00:00Z" }, []), await believed({ version: 5 }))).toBe("unsigned");
  });

  it("takes an old file that a person brought knowingly, never an older one than it knows", async () => {
    const late = { now: Date.parse("2027-03-01T00:00:00Z") };
    expect(await judge(await arrive({ version: 2 }), undefined, late)).toBe("expired");
    expect(await judge(await arrive({ version: 2 }), undefined, { ...late, expiredIsFine: true })).toBe("taken");
    expect(await judge(await arrive({ version: 2 }), await believed({ version: 3 }), { ...late, expiredIsFine: true })).toBe("older");
  });

  it.each([
    ["a prototype", '{"signatures":[],"signed":{"__proto__":{"format":1}}}', "damaged"],
    ["a constructor", '{"signatures":[],"signed":{"constructor":{"prototype":{}}}}', "bad-shape"],
    ["a list", "[]", "bad-shape"],
    ["nothing", "null", "bad-shape"],
    ["no text", "", "damaged"],
    ["a page", "<!doctype html><title>Log in</title>", "damaged"],
    ["a name given twice", '{"signatures":[],"signatures":[],"signed":{}}', "damaged"],
    ["ten thousand lists in each other", "[".repeat(10_000) + "]".repeat(10_000), "damaged"],
    ["more than any statement", `"${"x".repeat(300_000)}"`, "too-large"],
    ["a form of the future", '{"signatures":[],"signed":{"format":2,"magic":true}}', "too-new"],
  ])("refuses %s", async (_name, text, code) => {
    expect(await judge(toBytes(text))).toBe(code);
    expect(({} as { format?: unknown }).format).toBeUndefined();
  });

  it("notices a flip of any single bit of a manifest", async () => {
    const bytes = await arrive({ version: 2 });
    const taken: number[] = [];
    for (let at = 0; at < bytes.length; at++) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      if ((await judge(flipped)) === "taken") taken.push(at);
    }
    expect(bytes.length).toBeGreaterThan(600);
    expect(taken).toEqual([]);
  });

  it("takes no beginning of a manifest for a manifest", async () => {
    const bytes = await arrive({ version: 2 });
    const codes = new Set<string>();
    for (let length = 0; length < bytes.length; length += 7) codes.add(await judge(bytes.subarray(0, length)));
    expect([...codes]).toEqual(["damaged"]);
  });
});

describe("judgeRetractions", () => {
  const present = retractionsOf([], { version: 3 });
  const judgeList = async (change: Parameters<typeof retractionsOf>[1], signers = team) =>
    codeOf(await judgeRetractions(subtle, await signedBy(retractionsOf(["fee.upfront/en/visa"], change), signers), present, standpoint));

  it.each([
    [{ version: 4 }, "taken"],
    [{ version: 2 }, "older"],
    [{ version: 4, expires: "2026-11-14T00:00:00Z" }, "expired"],
    [{ version: 4, id: "other-rules" }, "other-pack"],
    [{ version: 4, entries: [{ name: "everything", date: "2026-11-10T00:00:00Z", reason: {} }] }, "bad-shape"],
  ])("%j", async (change, code) => {
    expect(await judgeList(change)).toBe(code);
  });

  it("refuses a list below the threshold", async () => {
    expect(await judgeList({ version: 4 }, team.slice(0, 1))).toBe("unsigned");
  });
});

describe("soundNow", () => {
  it("does not believe a clock that stands before what it holds was signed", () => {
    const signed = ["2026-11-01T00:00:00Z", "2026-05-01T00:00:00Z"];
    expect(soundNow(Date.parse("1970-01-03T00:00:00Z"), signed)).toBe(Date.parse("2026-11-01T00:00:00Z"));
    expect(soundNow(Date.parse("2040-01-01T00:00:00Z"), signed)).toBe(Date.parse("2040-01-01T00:00:00Z"));
  });
});

describe("isRolledOut", () => {
  it("lets a share of devices go first and the rest follow", async () => {
    const manifest = await manifestOf(parts, { rollout: { percent: 10, fullAt: "2026-11-02T00:00:00Z" } });
    const before = Date.parse("2026-11-01T12:00:00Z");
    const first = Array.from({ length: 100 }, (_, bucket) => bucket).filter((bucket) => isRolledOut(manifest, bucket, before));
    expect(first).toHaveLength(10);
    expect(isRolledOut(manifest, 99, Date.parse("2026-11-02T00:00:00Z"))).toBe(true);
    expect(isRolledOut(await manifestOf(parts), 99, before)).toBe(true);
  });
});
