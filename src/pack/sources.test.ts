import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Flag } from "../core/flag.ts";
import type { Combination } from "../core/pack.ts";
import { parseSources, sourcesNamed } from "./sources.ts";

const markdown = `# Sources

| key | sure | source |
|---|---|---|
| \`LIST\` | H | A list of signs, with a | in it (2020). https://list.example/signs?a=1 |
| \`BOOK\` | M | A book (1999). |
| \`TWO\` | L | Two pages. https://one.example https://two.example |
| \`BAD\` | X | Not a row. |
`;

describe("parseSources", () => {
  it("reads title and address of each row", () => {
    expect([...parseSources(markdown)]).toEqual([
      ["LIST", { title: "A list of signs, with a | in it (2020).", url: "https://list.example/signs?a=1" }],
      ["BOOK", { title: "A book (1999)." }],
      ["TWO", { title: "Two pages. https://one.example", url: "https://two.example" }],
    ]);
  });

  it("gives every source of the project a title", () => {
    const sources = parseSources(readFileSync("rules/SOURCES.md", "utf8"));
    expect(sources.size).toBeGreaterThan(50);
    expect([...sources].filter(([, { title }]) => title === "" || title.startsWith("http"))).toEqual([]);
  });
});

describe("sourcesNamed", () => {
  it("takes what flags and combinations name, by the order of their keys", () => {
    const named = (...references: string[]) => ({ references });
    const pack = { flags: [named("LIST", "GONE") as Flag], combinations: [named("BOOK") as Combination] };
    expect(Object.keys(sourcesNamed(pack, parseSources(markdown)))).toEqual(["BOOK", "LIST"]);
  });
});
