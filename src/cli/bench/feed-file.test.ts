import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readFeedOnly, writeFeed } from "./feed-file.ts";

const folder = mkdtempSync(join(tmpdir(), "second-look-feed-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a feed for measuring", () => {
  it("has one listing a line, all of which are read again, whatever chunk they end in", () => {
    const file = join(folder, "feed.ndjson");
    const ads = Array.from({ length: 1_203 }, (_, at) => `Работа ${at}. ${"я".repeat(at)}\nsecond line`);
    expect(writeFeed(file, ads)).toBe(readFileSync(file).length);
    expect(readFeedOnly(file)).toBe(1_203);
    const [line = ""] = readFileSync(file, "utf8").split("\n").slice(7);
    expect(JSON.parse(line)).toEqual({ id: "8", title: "Работа 7", description: ads[7] });
  });
});
