import { describe, expect, it } from "vitest";
import { Condition, holds, namesIn } from "./condition.ts";

const standing = new Set(["abroad", "fee.upfront", "crime.courier#deposit", "home-KZ"]);
const stands = (name: string) => standing.has(name);

describe("holds", () => {
  it.each<[string, Condition, string[] | undefined]>([
    ["a name that stands", "abroad", ["abroad"]],
    ["a name that does not", "phone", undefined],
    ["a sign", "crime.courier#deposit", ["crime.courier#deposit"]],
    ["the flag of a sign that stands is another name", "crime.courier", undefined],
    ["all", { all: ["abroad", "fee.upfront"] }, ["abroad", "fee.upfront"]],
    ["all but one", { all: ["abroad", "fee.upfront", "phone"] }, undefined],
    ["any: the names that stand, not the others", { any: ["phone", "abroad", "fee.upfront"] }, ["abroad", "fee.upfront"]],
    ["none of any", { any: ["phone", "messenger"] }, undefined],
    ["at least two of three", { atLeast: 2, of: ["phone", "abroad", "fee.upfront"] }, ["abroad", "fee.upfront"]],
    ["more than at least", { atLeast: 1, of: ["abroad", "fee.upfront"] }, ["abroad", "fee.upfront"]],
    ["fewer than at least", { atLeast: 2, of: ["phone", "abroad", "messenger"] }, undefined],
    ["not, of what is missing", { not: "phone" }, []],
    ["not, of what stands", { not: "abroad" }, undefined],
    ["not not", { not: { not: "abroad" } }, []],
    ["all with not", { all: ["abroad", { not: "phone" }] }, ["abroad"]],
    ["any of all", { any: [{ all: ["phone", "abroad"] }, { all: ["fee.upfront"] }] }, ["fee.upfront"]],
    ["not any", { not: { any: ["phone", "messenger"] } }, []],
    ["not any, one stands", { not: { any: ["phone", "abroad"] } }, undefined],
  ])("%s", (_what, condition, names) => {
    expect(holds(condition, stands)).toEqual(names);
  });
});

describe("namesIn", () => {
  it("lists every name, also those under not", () => {
    const condition: Condition = { all: ["a", { any: ["b", { not: "c" }] }, { atLeast: 2, of: ["d", "e", { all: ["f"] }] }] };
    expect(namesIn(condition)).toEqual(["a", "b", "c", "d", "e", "f"]);
  });
});

describe("a condition as written in a file", () => {
  it.each<[unknown]>([
    ["abroad"],
    ["hard-currency"],
    ["fee.upfront"],
    ["crime.drug-courier#two-hours"],
    ["home-KZ"],
    ["to-AE"],
    [{ all: ["abroad", { not: { any: ["phone", "messenger"] } }] }],
    [{ atLeast: 2, of: ["a", "b"] }],
  ])("may be %j", (written) => {
    expect(Condition.safeParse(written)).toEqual({ success: true, data: written });
  });

  it.each<[unknown]>([
    [""],
    ["Abroad"],
    ["fee.upfront.now"],
    ["to-AEU"],
    ["abroad and phone"],
    [{ all: [] }],
    [{ any: [] }],
    [{ atLeast: 0, of: ["a", "b"] }],
    [{ atLeast: 2, of: ["a"] }],
    [{ atLeast: 2 }],
    [{ of: ["a", "b"] }],
    [{ all: ["a"], any: ["b"] }],
    [{ none: ["a"] }],
    [["a", "b"]],
    [null],
    [true],
  ])("may not be %j", (written) => {
    expect(Condition.safeParse(written).success).toBe(false);
  });
});
