// @vitest-environment node
import { describe, expect, it } from "vitest";
import { makeSigners, rootOf, signBy } from "../../../tests/signers.ts";
import { trustOf } from "./trust-file.ts";

const signers = await makeSigners("anna", "boris");
const mirrors = ["https://example.org/rules/"];
const now = Date.parse("2026-11-10");
const trust = (root: unknown, places: unknown = mirrors) => trustOf({ root, mirrors: places }, "second-look", now);

describe("whom a build trusts", () => {
  it("is nobody where nothing is said, and those named where they signed", async () => {
    expect(await trustOf({ root: undefined, mirrors: undefined }, "second-look", now)).toEqual({
      trust: { root: null, mirrors: [] },
      warnings: [],
    });
    const root = await signBy(rootOf(signers), signers);
    expect(await trust(root)).toEqual({ trust: { root, mirrors }, warnings: [] });
  });

  it.each([
    ["a root that too few signed", () => signBy(rootOf(signers), signers.slice(1)), mirrors, "not signed by enough of its own keys"],
    ["a root of another pack", () => signBy(rootOf(signers, { id: "other-rules" }), signers), mirrors, '"other-rules"'],
    ["something else", async () => ({ some: "thing" }), mirrors, "bad-shape"],
    ["an address without encryption", async () => undefined, ["http://example.org/rules/"], "config/mirrors.json"],
    ["an address that is no list", async () => undefined, "https://example.org/rules/", "config/mirrors.json"],
  ])("stops the build for %s", async (_name, root, places, words) => {
    await expect(trust(await root(), places)).rejects.toThrow(words);
  });

  it("is warned about where the root has run out, or is missing", async () => {
    const old = await signBy(rootOf(signers, { expires: "2026-11-09T00:00:00Z" }), signers);
    expect((await trust(old)).warnings).toEqual([expect.stringContaining("held until 2026-11-09")]);
    expect((await trust(undefined)).warnings).toEqual([expect.stringContaining("no config/root.json")]);
  });
});
