import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/** What Chromium 109, the oldest browser we run on, does not have. `z.union` and `z.intersection` are zod's, not a Set's. */
const newer: Record<string, RegExp> = {
  canParse: /\bURL\.canParse\b/g,
  groupBy: /\b(?:Object|Map)\.groupBy\b/g,
  withResolvers: /\bPromise\.withResolvers\b/g,
  try: /\bPromise\.try\b/g,
  fromAsync: /\bArray\.fromAsync\b/g,
  any: /\bAbortSignal\.any\b/g,
  escape: /\bRegExp\.escape\b/g,
  toSorted: /\.toSorted\b/g,
  toReversed: /\.toReversed\b/g,
  toSpliced: /\.toSpliced\b/g,
  isWellFormed: /\.isWellFormed\b/g,
  toWellFormed: /\.toWellFormed\b/g,
  union: /(?<!\bz)\.union\(/g,
  intersection: /(?<!\bz)\.intersection\(/g,
  difference: /\.difference\(/g,
  symmetricDifference: /\.symmetricDifference\(/g,
  isSubsetOf: /\.isSubsetOf\(/g,
  isSupersetOf: /\.isSupersetOf\(/g,
  isDisjointFrom: /\.isDisjointFrom\(/g,
  "iterator helpers": /\.(?:values|keys|entries)\(\)\s*\.(?:map|filter|flatMap|some|every|find|reduce|forEach|take|drop|toArray)\(/g,
};

/** Comments give way to as many lines, so that places stay right. `https://` begins none. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, "")).replace(/(?<![:"'`\\])\/\/.*$/gm, "");
}

/** Uses without a guard, as `line: words`. A guard is `typeof X.name`, `"name" in X` or a call by `?.(`. */
function newerThanFloor(source: string): string[] {
  const code = withoutComments(source);
  return Object.entries(newer).flatMap(([name, use]) => {
    if (new RegExp(`typeof [\\w.]*\\.${name}\\b|["']${name}["'] in `).test(code)) return [];
    return [...code.matchAll(use)]
      .filter(({ index, 0: words }) => !code.startsWith("?.(", index + words.length))
      .map(({ index, 0: words }) => `${code.slice(0, index).split("\n").length}: ${words}`);
  });
}

/** Sources that run in a browser. The command line runs on Node 20 and is left out. */
function sourcesBelow(folder: string): string[] {
  return readdirSync(join(process.cwd(), folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return path === "src/cli" ? [] : sourcesBelow(path);
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

describe("the oldest browser", () => {
  const sources = [...sourcesBelow("src"), ...sourcesBelow("entrypoints")];

  it("is asked about every source but those of the command line", () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources).toEqual(expect.arrayContaining(["src/background/handlers.ts", "src/ui/popup/popup.tsx", "entrypoints/scan.ts"]));
    expect(sources.filter((path) => /\.test\.|^src\/cli\//.test(path))).toEqual([]);
  });

  it("has all that they use", () => {
    const found = sources.flatMap((path) => newerThanFloor(readFileSync(join(process.cwd(), path), "utf8")).map((use) => `${path}:${use}`));
    expect(found).toEqual([]);
  });

  it.each([
    ["if (URL.canParse(url)) return;", "URL.canParse"],
    ["const grouped = Object.groupBy(ads, kind);", "Object.groupBy"],
    ["const grouped = Map.groupBy(ads, kind);", "Map.groupBy"],
    ["const { promise } = Promise.withResolvers<void>();", "Promise.withResolvers"],
    ["const ads = await Array.fromAsync(feed);", "Array.fromAsync"],
    ["const signal = AbortSignal.any([one, other]);", "AbortSignal.any"],
    ["return ads.toSorted(byLevel);", ".toSorted"],
    ["return ads.toReversed();", ".toReversed"],
    ["return ads.toSpliced(0, 1);", ".toSpliced"],
    ["return seen.union(known);", ".union("],
    ["return seen.isSubsetOf(known);", ".isSubsetOf("],
    ["return byId.values().map(name);", ".values().map("],
  ])("is missing what is planted: %s", (code, use) => {
    expect(newerThanFloor(`/* a\n b */\n${code}\n`)).toEqual([`3: ${use}`]);
  });

  it.each([
    "// Not URL.canParse: it is newer.",
    "/** Not ads.toSorted(). */",
    'const site = "https://example"; // URL.canParse',
    "const schema = z.union([a, b]);",
    "const copy = structuredClone(ad);",
    "const last = ads.findLast(isRead);",
    "const names = Object.values(ads).map(name);",
    'const sorted = typeof ads.toSorted === "function" ? ads.toSorted() : [...ads].sort();',
    'if ("canParse" in URL) return URL.canParse(url);',
    "return URL.canParse?.(url) ?? parse(url);",
  ])("has, or is asked first about: %s", (code) => {
    expect(newerThanFloor(code)).toEqual([]);
  });
});
