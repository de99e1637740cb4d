// @vitest-environment node
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeSigners, manifestOf, rootOf, signedBy } from "../../../tests/signers.ts";
import { buildSmall } from "../../../tests/small-pack.ts";
import { extraParts, packParts } from "../../pack/pack-parts.ts";
import { sha256, toBytes } from "../../trust/bytes.ts";
import { MANIFEST, packSmall, partPath, writeFileOf } from "./folder.ts";
import { pack } from "./index.ts";

const made = mkdtempSync(join(tmpdir(), "second-look-verify-"));
const place = (path: string) => join(made, path);
const signers = await makeSigners("anna", "boris");
const built = buildSmall();
const parts = packParts(built);
let said = "";

beforeEach(() => {
  said = "";
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, "write").mockImplementation((text) => {
      said += String(text);
      return true;
    });
  }
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => rmSync(made, { recursive: true, force: true }));

/** A folder with a pack of these parts, rightly signed. */
async function writePack(name: string, content: ReadonlyMap<string, Uint8Array>, change: object = {}): Promise<string> {
  const manifest = await manifestOf(content, change);
  for (const [part, bytes] of content) writeFileOf(place(name), partPath(manifest.parts[part]?.sha256 ?? ""), packSmall(bytes));
  writeFileOf(place(name), MANIFEST, await signedBy(manifest, signers));
  return place(name);
}

async function writeRoot(name: string, change: object = {}, by = signers): Promise<string> {
  writeFileSync(place(name), await signedBy(rootOf(signers, change), by));
  return place(name);
}

const verify = async (folder: string, root?: string, ...more: string[]) =>
  pack(["verify", folder, "--root", root ?? (await writeRoot("root.json")), "--now", "2026-11-10", ...more], made);

describe("pack verify", () => {
  it("finds nothing wrong with a good pack, main or extra", async () => {
    expect(await verify(await writePack("good", parts))).toBe(0);
    expect(await verify(await writePack("extra", extraParts(built), { kind: "extra" }))).toBe(0);
  });

  it.each([
    ["too few signed", {}, signers.slice(0, 1), /^second-look: \S+ would be refused \(bad-root\): .*not signed by enough/],
    [
      "asks for no signature",
      { roles: { ...rootOf(signers).roles, pack: { keyids: [signers[0]?.keyid], threshold: 0 } } },
      signers,
      /^second-look: \S+ would be refused \(bad-shape\)/,
    ],
    ["has run out", { expires: "2026-11-09T00:00:00Z" }, signers, /^second-look: root 1 would be refused \(root-expired\)/],
  ])("refuses in one line where the root %s", async (_name, change, by, words) => {
    expect(await verify(await writePack("good", parts), await writeRoot("other.json", change, by))).toBe(1);
    expect(said).toMatch(words);
    expect(said.trim().split("\n")).toHaveLength(1);
  });

  it.each([
    ["of a form nobody wrote", new Map([...parts, ["pack.json", toBytes('{"format":2}')]]), {}],
    ["without its phrases", new Map([...parts].filter(([name]) => name !== "phrases.json")), {}],
    ["that calls itself extra", parts, { kind: "extra" }],
  ])("refuses a pack that was rightly signed and is %s", async (_name, content, change) => {
    expect(await verify(await writePack("wrong", content, change))).toBe(1);
    expect(said).toContain("the pack would be refused (bad-shape)");
    expect(said.trim().split("\n")).toHaveLength(1);
  });

  const history = '{"changes":[]}';

  it("refuses differences that are damaged, with the old part at hand or without", async () => {
    const old = await writePack("old", new Map([...parts, ["changes.json", toBytes(history)]]));
    const folder = await writePack("new", parts);
    const [from, to] = await Promise.all(
      [toBytes(history), parts.get("pack.json") as Uint8Array].map((bytes) => sha256(crypto.subtle, bytes)),
    );
    const delta = `deltas/${from}-${to}.bin`;
    writeFileOf(folder, delta, packSmall(toBytes("SLD2 and nothing of sense")));
    expect(await verify(folder)).toBe(0);
    expect(await verify(folder, undefined, "--previous", old)).toBe(1);
    expect(said.trim().split("\n")).toHaveLength(3);
    expect(said).toContain(`${delta} does not make the part it promises`);
    writeFileOf(folder, delta, toBytes("no gzip"));
    expect(await verify(folder)).toBe(1);
  });

  it("does not take a date that is none", async () => {
    const folder = await writePack("good", parts);
    await expect(pack(["verify", folder, "--root", await writeRoot("root.json"), "--now", "soon"], made)).rejects.toThrow("no date");
  });
});

describe("pack file", () => {
  it("refuses a folder that lacks a part, and writes nothing", async () => {
    const folder = await writePack("lacking", parts);
    rmSync(join(folder, "parts"), { recursive: true });
    await expect(pack(["file", folder, "--out", place("x.slpack")], made)).rejects.toThrow(/part ".*" .* is damaged or missing in .*build/);
  });
});

describe("pack inspect", () => {
  it("says in words that there is no such file", async () => {
    await expect(pack(["inspect", place("nothing.json")], made)).rejects.toThrow("there is nothing at");
    await expect(pack(["sign", made, "--key", made], made)).rejects.toThrow(/^[^\n]+$/);
  });
});
