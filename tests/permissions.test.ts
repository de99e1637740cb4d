import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const config = readFileSync("wxt.config.ts", "utf8");
const page = readFileSync("docs/permissions.md", "utf8");

/** Names in code spans at the beginning of the table's rows. */
const explained = [...page.matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1] ?? "");
/** Named permissions of the manifest, of every browser; the build adds the side panel's, because there is such a page. */
const line = /PERMISSIONS = (\[.*\])/.exec(config)?.[1] ?? "";
const named = [...line.matchAll(/"(\w+)"/g)].map((match) => match[1] ?? "");
const asked = [...named, ...(existsSync("entrypoints/sidepanel") ? ["sidePanel"] : [])];
const hosts = [...new Set([...config.matchAll(/\b((?:optional_)?host_permissions)\b/g)].map((match) => match[1] ?? ""))];

describe("docs/permissions.md", () => {
  it("explains every permission that is asked for, and none that is not", () => {
    expect(named.length).toBeGreaterThan(2);
    expect([...explained].sort()).toEqual([...asked, ...hosts].sort());
  });

  it("says for each what for, and what happens without", () => {
    const rows = page.split("\n").filter((line) => /^\| `/.test(line));
    expect(rows.filter((row) => row.split("|").filter((cell) => cell.trim().length > 15).length < 2)).toEqual([]);
  });
});
