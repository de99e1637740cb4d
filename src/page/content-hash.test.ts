import { describe, expect, it } from "vitest";
import type { Listing } from "../core/listing.ts";
import { listingFields } from "../core/listing-fields.ts";
import { hashOf } from "./content-hash.ts";

const listing: Listing = {
  id: "1",
  title: "Cook",
  description: "Soup",
  hiringOrganization: "Cafe",
  jobLocation: "Oslo",
  baseSalary: "30 000 NOK",
  reading: "full",
};

describe("hashOf", () => {
  it("is the same for the same words", () => {
    expect(hashOf({ ...listing })).toBe(hashOf(listing));
  });

  it.each([
    ["id", { id: "2" }],
    ["url", { url: "https://board.example" }],
    ["route", { route: "site" as const }],
  ])("does not change with the %s, which says nothing", (_name, change) => {
    expect(hashOf({ ...listing, ...change })).toBe(hashOf(listing));
  });

  it.each(listingFields)("changes with every letter of %s", (field) => {
    const text = listing[field] ?? "";
    const changed = [...text].map((_, at) => hashOf({ ...listing, [field]: `${text.slice(0, at)}x${text.slice(at + 1)}` }));
    const cut = hashOf({ ...listing, [field]: text.slice(0, -1) });
    expect(new Set([...changed, cut, hashOf(listing)]).size).toBe(text.length + 2);
  });

  it("changes with how much was read", () => {
    const hashes = (["full", "partial", "unread"] as const).map((reading) => hashOf({ ...listing, reading }));
    expect(new Set(hashes).size).toBe(3);
  });

  it("tells apart the same words in other fields", () => {
    const moved = listingFields.map((field) => hashOf({ id: "1", [field]: "Cook", reading: "full" }));
    expect(new Set(moved).size).toBe(listingFields.length);
  });

  it("tells apart words that merely run together", () => {
    expect(hashOf({ id: "1", title: "ab", baseSalary: "c", reading: "full" })).not.toBe(
      hashOf({ id: "1", title: "a", baseSalary: "bc", reading: "full" }),
    );
  });

  it("treats a missing field like an empty one", () => {
    expect(hashOf({ id: "1", title: "Cook", description: "", reading: "full" })).toBe(hashOf({ id: "1", title: "Cook", reading: "full" }));
  });

  it("has no two equal names among 20,000 similar ads", () => {
    const hashes = Array.from({ length: 20_000 }, (_, index) => hashOf({ ...listing, description: `Soup ${index}` }));
    expect(new Set(hashes).size).toBe(20_000);
  });

  it("is short and plain", () => {
    expect(hashOf(listing)).toMatch(/^[0-9a-z]{1,11}$/);
  });
});
