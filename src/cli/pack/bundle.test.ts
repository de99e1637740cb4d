// @vitest-environment node
import { describe, expect, it } from "vitest";
import { makeSigners, manifestOf, partsOfText, signBy } from "../../../tests/signers.ts";
import { bundleOf } from "./bundle.ts";

describe("the bundled pack", () => {
  it("carries the signatures of the pack that was published, where both are the same", async () => {
    const published = await signBy(await manifestOf(partsOfText("rules"), { expires: "2026-11-20T00:00:00Z" }), await makeSigners("Anna"));
    expect(bundleOf(await manifestOf(partsOfText("rules")), published)).toEqual(published);
  });

  it("is its own, unsigned, where another was published, or something else, or nothing", async () => {
    const made = await manifestOf(partsOfText("rules"));
    const own = { signed: made, signatures: [] };
    const signers = await makeSigners("Anna");
    expect(bundleOf(made, undefined)).toEqual(own);
    expect(bundleOf(made, { some: "thing" })).toEqual(own);
    expect(bundleOf(made, await signBy(await manifestOf(partsOfText("other")), signers))).toEqual(own);
    expect(bundleOf(made, await signBy({ ...made, version: 2 }, signers))).toEqual(own);
  });
});
