import { describe, expect, it } from "vitest";
import type { PageListing, PageStatus } from "../../platform/messages/protocol.ts";
import { countPage } from "./counts.ts";

const listing = (id: string, change: Partial<PageListing> = {}): PageListing => ({
  id,
  title: `Ad ${id}`,
  level: "none",
  reading: "full",
  offer: "job",
  ...change,
});
const status = (listings: PageListing[], pending = 0): PageStatus => ({ route: "site", site: "board", listings, beyondLimit: 0, pending });
const nothing = { signs: [], small: [], read: 0, partial: 0, unread: 0, pending: false };

describe("countPage", () => {
  it("counts nothing on an empty page", () => {
    expect(countPage(status([]))).toEqual(nothing);
  });

  it("puts danger before caution and keeps the order of the page within each", () => {
    const listings = [
      listing("1", { level: "caution" }),
      listing("2", { level: "danger" }),
      listing("3", { level: "info" }),
      listing("4", { level: "danger" }),
      listing("5", { level: "caution" }),
    ];
    const { signs, small } = countPage(status(listings));
    expect(signs.map(({ id }) => id)).toEqual(["2", "4", "1", "5"]);
    expect(small.map(({ id }) => id)).toEqual(["3"]);
  });

  it.each<[string, Partial<PageListing>, object]>([
    ["an ad read in full without signs as read", {}, { read: 1 }],
    ["a card read in part without signs as partial, never as read", { reading: "partial" }, { partial: 1 }],
    ["an ad that could not be read as unread", { reading: "unread", level: null, offer: null }, { unread: 1 }],
    ["an ad that was never answered as unread", { reading: "unread", level: null, offer: "job" }, { unread: 1 }],
    ["an ad of unsure kind like an ad", { offer: "unsure" }, { read: 1 }],
    ["an ad that still waits as nothing yet", { level: null, offer: null }, {}],
    ["a flat for rent as nothing", { offer: "other" }, {}],
    ["an unread flat for rent as nothing", { offer: "other", reading: "unread" }, {}],
  ])("counts %s", (_name, change, counted) => {
    expect(countPage(status([listing("1", change)]))).toEqual({ ...nothing, ...counted });
  });

  it.each<[string, Partial<PageListing>]>([
    ["signs", { level: "danger", reading: "partial" }],
    ["small signs", { level: "info", reading: "partial" }],
  ])("counts a card read in part once, by its %s", (_name, change) => {
    const { signs, small, read, partial, unread } = countPage(status([listing("1", change)]));
    expect(signs.length + small.length + read + partial + unread).toBe(1);
    expect(partial).toBe(0);
  });

  it("says whether anything still waits", () => {
    expect(countPage(status([], 3)).pending).toBe(true);
  });
});
