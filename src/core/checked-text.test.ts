import { describe, expect, it } from "vitest";
import { MAX_CHECKED, toCheckedText } from "./checked-text.ts";
import { Listing } from "./listing.ts";

describe("toCheckedText", () => {
  it("makes a listing of a text", () => {
    const checked = toCheckedText("  Cook wanted \n");
    expect(checked?.cut).toBe(false);
    expect(Listing.parse(checked?.listing)).toMatchObject({ description: "Cook wanted", reading: "full", route: "selection" });
  });

  it.each(["", "   ", "\n\t"])("has nothing to say about %j", (text) => {
    expect(toCheckedText(text)).toBeUndefined();
  });

  it("takes the beginning of a text of 50 MB and says so", () => {
    const checked = toCheckedText("a ".repeat(25_000_000));
    expect(checked?.cut).toBe(true);
    expect(checked?.listing.truncated).toBe(true);
    expect(checked?.listing.description?.length).toBeLessThanOrEqual(MAX_CHECKED);
  });

  it("cuts no character in two", () => {
    const checked = toCheckedText(`${"a".repeat(MAX_CHECKED - 1)}😀b`);
    expect(checked?.listing.description).toBe("a".repeat(MAX_CHECKED - 1));
  });
});
