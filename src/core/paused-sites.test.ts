import { describe, expect, it } from "vitest";
import { isPaused, pausedName, withPaused } from "./paused-sites.ts";

describe("isPaused", () => {
  it.each([
    ["the site itself", "board.kz", true],
    ["its www spelling", "www.board.kz", true],
    ["a host below it", "almaty.board.kz", true],
    ["capitals", "Board.KZ", true],
    ["another site that ends alike", "skateboard.kz", false],
    ["the site above it", "kz", false],
    ["a page without a host", "", false],
  ])("knows %s", (_name, host, paused) => {
    expect(isPaused(host, ["board.kz"])).toBe(paused);
  });

  it("is false when nothing is paused", () => {
    expect(isPaused("board.kz", [])).toBe(false);
  });
});

describe("withPaused", () => {
  it("adds a site once, as the newest", () => {
    expect(withPaused(["a.kz", "b.kz"], ["www.a.kz"], true)).toEqual(["b.kz", "a.kz"]);
  });

  it("adds and takes away all hosts of a site", () => {
    const paused = withPaused(["x.example"], ["hh.kz", "hh.ru"], true);
    expect(paused).toEqual(["x.example", "hh.kz", "hh.ru"]);
    expect(withPaused(paused, ["hh.kz", "hh.ru"], false)).toEqual(["x.example"]);
  });

  it("reads a page again even when a host above it was paused", () => {
    const resumed = withPaused(["board.kz"], ["almaty.board.kz"], false);
    expect(isPaused("almaty.board.kz", resumed)).toBe(false);
  });
});

describe("pausedName", () => {
  it("drops www only in front", () => {
    expect(pausedName("www.www2.board.kz")).toBe("www2.board.kz");
  });
});
