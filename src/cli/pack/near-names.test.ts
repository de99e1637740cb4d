import { describe, expect, it } from "vitest";
import { nearNames } from "./near-names.ts";

const names = ["C04", "KZ-111", "KZ-112", "fee.upfront", "fee.upfront/en/pay-for-paperwork", "fee.upfront/kk/visa", "pay.off-books"];

describe("names near one that is not there", () => {
  it.each([
    ["fee.upfront/en/visa", ["fee.upfront/en/pay-for-paperwork", "fee.upfront/kk/visa", "fee.upfront"]],
    ["KZ-11", ["KZ-111", "KZ-112"]],
    ["nothing/like/it", []],
  ])("of %s are those that begin alike", (name, near) => expect(nearNames(name, names)).toEqual(near));

  it("are at most five", () => {
    const many = Array.from({ length: 9 }, (_, at) => `fee.upfront/en/g${at}`);
    expect(nearNames("fee.upfront/en/visa", many)).toHaveLength(5);
  });
});
