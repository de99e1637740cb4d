import { describe, expect, it } from "vitest";
import { fitsAnyPath, fitsPath } from "./path-pattern.ts";

describe("fitsPath", () => {
  it.each([
    ["/jobs/*", "/jobs/", true],
    ["/jobs/*", "/jobs/12", true],
    ["/jobs/*", "/jobs", false],
    ["/jobs/*", "/ru/jobs/12", false],
    ["/*/jobs/*", "/ru/jobs/12", true],
    ["/*/jobs/*", "/jobs/12", false],
    ["/watch", "/watch", true],
    ["/watch", "/watchers", false],
    ["/*.html", "/d/1.html", true],
    ["/*.html", "/d/1.htm", false],
    ["/a*a", "/a", false],
    ["/a*a", "/aa", true],
    ["/*/status/*", "/one/status/2", true],
    ["/*", "/", true],
    ["/jobs/#*", "/jobs/12-cook/", true],
    ["/jobs/#*", "/jobs/cook/", false],
    ["/vacancy/#", "/vacancy/12", true],
    ["/vacancy/#", "/vacancy/12/x", false],
    ["/*-#.html", "/a-b-7.html", true],
    ["/*-#.html", "/a-b.html", false],
  ])("%s and %s: %s", (pattern, path, fits) => {
    expect(fitsPath(pattern, path)).toBe(fits);
  });

  it("takes linear time on a path made to be slow", () => {
    expect(fitsPath(`/${"*a".repeat(40)}b`, `/${"a".repeat(20_000)}`)).toBe(false);
  });
});

it("fitsAnyPath: no patterns mean every page", () => {
  expect(fitsAnyPath(undefined, "/x")).toBe(true);
  expect(fitsAnyPath(["/a", "/b*"], "/bc")).toBe(true);
  expect(fitsAnyPath(["/a"], "/bc")).toBe(false);
});
