import type { Pack, RuleSource } from "../core/pack.ts";

/** Where the sources stand, below `rules/`. */
export const SOURCES_FILE = "SOURCES.md";

const ROW = /^\| `([^`]+)` \| [HML] \| (.*) \|$/gm;
/** An address at the end of a row; what follows the last one is never words. */
const ADDRESS = /\s*(https?:\/\/\S+)\s*$/;

/** Rows of the table of sources: key → title and, where there is one, address. */
export function parseSources(markdown: string): Map<string, RuleSource> {
  return new Map([...markdown.matchAll(ROW)].map(([, key = "", row = ""]) => [key, parseRow(row)]));
}

function parseRow(row: string): RuleSource {
  const url = ADDRESS.exec(row)?.[1];
  const title = row.replace(ADDRESS, "").trim() || row.trim();
  return url ? { title, url } : { title };
}

/** The sources that rules of a pack name, in the order of their keys, so that the same rules give the same bytes. */
export function sourcesNamed(pack: Pick<Pack, "flags" | "combinations">, all: ReadonlyMap<string, RuleSource>): Record<string, RuleSource> {
  const named = new Set([...pack.flags, ...pack.combinations].flatMap(({ references }) => references));
  return Object.fromEntries([...all].filter(([key]) => named.has(key)).sort(([a], [b]) => (a < b ? -1 : 1)));
}
