import { describe, expect, it } from "vitest";
import { mergeFrames, splitFramedId } from "./frames.ts";
import type { PageListing, PageStatus } from "./protocol.ts";

const listing = (id: string): PageListing => ({ id, title: "Cook", level: "none", reading: "full", offer: "job" });
const status = (site: string, ids: string[], change: Partial<PageStatus> = {}): PageStatus => ({
  route: "site",
  site,
  listings: ids.map(listing),
  beyondLimit: 0,
  pending: 0,
  ...change,
});

describe("mergeFrames", () => {
  it("puts the listings of all frames together, the page's own first, and adds up what is counted", () => {
    const merged = mergeFrames([
      { frameId: 7, result: status("inner", ["b"], { pending: 2, beyondLimit: 5 }) },
      { frameId: 0, result: status("outer", ["a"], { pending: 1, beyondLimit: 1 }) },
    ]);
    expect(merged).toMatchObject({ site: "outer", pending: 3, beyondLimit: 6 });
    expect(merged?.listings.map(({ id }) => id)).toEqual(["0:a", "7:b"]);
  });

  it("names the site of the frame that holds ads, when the page around it holds none", () => {
    const merged = mergeFrames([
      { frameId: 0, result: status("", [], { route: "" }) },
      { frameId: 3, result: status("board", ["a"]) },
    ]);
    expect(merged).toMatchObject({ site: "board", route: "site" });
  });

  it("counts frames of other sites that nobody could read: those that answered were", () => {
    const page = { frameId: 0, result: status("", [], { closedFrames: 2 }) };
    const inner = { frameId: 5, result: status("board", ["a"], { isForeign: true }) };
    expect(mergeFrames([page])).toMatchObject({ closedFrames: 2 });
    expect(mergeFrames([page, inner])).toMatchObject({ closedFrames: 1 });
    expect(mergeFrames([page, inner, { ...inner, frameId: 6 }])).not.toHaveProperty("closedFrames");
  });

  it.each([
    ["no frame answered", []],
    ["no frame has a scanner", [{ frameId: 0 }, { frameId: 4, result: null }]],
    ["an answer has a wrong shape", [{ frameId: 0, result: { listings: "all" } }]],
  ])("is nothing when %s", (_name, answers) => {
    expect(mergeFrames(answers)).toBeUndefined();
  });

  it("passes over a frame that answers nonsense and keeps the others", () => {
    const merged = mergeFrames([
      { frameId: 0, result: status("board", ["a"]) },
      { frameId: 1, result: 7 },
    ]);
    expect(merged?.listings.map(({ id }) => id)).toEqual(["0:a"]);
  });
});

describe("splitFramedId", () => {
  it.each([
    ["0:abc", 0, "abc"],
    ["12:abc", 12, "abc"],
    ["3:unread:1", 3, "unread:1"],
    ["abc", 0, "abc"],
  ])("%s", (framed, frameId, id) => {
    expect(splitFramedId(framed)).toEqual({ frameId, id });
  });
});
