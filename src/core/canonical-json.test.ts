import { describe, expect, it } from "vitest";
import { canonicalJson, sortKeys } from "./canonical-json.ts";

describe("canonicalJson", () => {
  it.each([
    [{ b: 1, a: [true, null, "x"] }, '{"a":[true,null,"x"],"b":1}'],
    [{ é: 1, z: 2, "10": 3, "9": 4 }, '{"10":3,"9":4,"z":2,"é":1}'],
    [{ "\u{1f600}": 1, "\ufb33": 2 }, '{"\u{1f600}":1,"\ufb33":2}'],
    [[1e21, 0.1, -0, 333333333.3333333], "[1e+21,0.1,0,333333333.3333333]"],
    ['\u20ac$\u000f\nA\'B"\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\"/"'],
    [{}, "{}"],
  ])("%j", (value, text) => {
    expect(canonicalJson(value)).toBe(text);
    expect(canonicalJson(JSON.parse(text))).toBe(text);
  });

  it("does not depend on the order things were written in", () => {
    expect(canonicalJson({ a: 1, b: { d: 1, c: 2 } })).toBe(canonicalJson({ b: { c: 2, d: 1 }, a: 1 }));
  });

  it.each([
    ["nothing", undefined],
    ["no number", Number.NaN],
    ["a number without end", Number.POSITIVE_INFINITY],
    ["a function", () => 1],
    ["half a letter", "a\ud800b"],
    ["half a letter in a key", { "\udc00": 1 }],
    ["a field that is nothing", { a: undefined }],
    ["a prototype", JSON.parse('{"__proto__":{"admin":true}}')],
  ])("refuses %s", (_name, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});

describe("sortKeys", () => {
  it("leaves plain JSON.stringify the canonical form", () => {
    const value = { z: [{ y: 1, x: 2 }], a: "я" };
    expect(JSON.stringify(sortKeys(value))).toBe(canonicalJson(value));
  });
});
