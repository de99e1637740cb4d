import { describe, expect, it } from "vitest";
import { countryOfHost, findReader } from "./find-reader.ts";
import { SiteReader } from "./site-reader.ts";

const site = (id: string, more: object = {}): SiteReader =>
  SiteReader.parse({ id, name: id, hosts: ["shared.example"], content: "jobs", proven: { state: "untested" }, ...more });
const view = (card: string, more: object = {}) => ({ card, fields: { title: ["h3"] }, ...more });

const jobs = site("jobs", { paths: ["/jobs/*"], lists: [view(".job")] });
const feed = site("feed", { content: "mixed", permission: "ask", paths: ["/feed/*", "/"], lists: [view(".post", { paths: ["/feed/*"] })] });
const other = site("other", { hosts: ["other.example"], countries: { "other.example": "KZ" } });
const sites = [jobs, feed, other];

describe("findReader", () => {
  it("finds the reader of a host and of all below it, and of no host that only looks alike", () => {
    expect(findReader(sites, "other.example")?.id).toBe("other");
    expect(findReader(sites, "a.b.other.example")?.id).toBe("other");
    expect(findReader(sites, "another.example")).toBeUndefined();
    expect(findReader(sites, "other.example.org")).toBeUndefined();
  });

  it("tells readers of one host apart by the path", () => {
    expect(findReader(sites, "shared.example", "/jobs/1")?.id).toBe("jobs");
    expect(findReader(sites, "shared.example", "/feed/")?.id).toBe("feed");
  });

  it("carries the others along, each view with its own paths and content", () => {
    expect(findReader(sites, "shared.example", "/jobs/1")?.lists).toMatchObject([
      { card: ".job", paths: ["/jobs/*"], content: "jobs" },
      { card: ".post", paths: ["/feed/*"], content: "mixed" },
    ]);
  });

  it("is for the parts of the host that its readers name, and for all of it where one names none", () => {
    expect(findReader(sites, "shared.example", "/jobs/1")?.paths).toEqual(["/jobs/*", "/feed/*", "/"]);
    expect(findReader([jobs, site("whole")], "shared.example", "/jobs/1")?.paths).toBeUndefined();
  });

  it("uses none that was not allowed, wherever on the host the person is", () => {
    const isAllowed = ({ permission }: SiteReader) => permission === "install";
    for (const path of ["/jobs/1", "/feed/", "/elsewhere"]) {
      expect(findReader(sites, "shared.example", path, isAllowed)).toMatchObject({
        id: "jobs",
        paths: ["/jobs/*"],
        lists: [{ card: ".job" }],
      });
    }
    expect(findReader([feed], "shared.example", "/elsewhere", isAllowed)).toBeUndefined();
  });
});

it("countryOfHost knows the country of a host and of those below it", () => {
  expect(countryOfHost(sites, "a.other.example")).toBe("KZ");
  expect(countryOfHost(sites, "shared.example")).toBeUndefined();
});
