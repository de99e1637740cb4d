import Fuse from "fuse.js";
import { toLatinKey } from "./latin-key.ts";

/** Something to be found, under all names it has in any language and script. */
export interface Entry {
  readonly id: string;
  readonly names: readonly string[];
}

/** Finds entries by what a person types. */
export interface Lookup {
  /** Ids of what fits, best first: names that begin so, else those that are like it. Nothing for an empty query. A query longer than 80 characters is cut. */
  find(query: string): string[];
}

/** How far a name may be off, as fuse.js counts: 0 is exact, 1 is anything. Tuned on misspelled names of countries. */
const THRESHOLD = 0.34;
const LONGEST = 80;

/** Builds the index once; each search then takes a few milliseconds over some thousands of names. */
export function createLookup(entries: readonly Entry[]): Lookup {
  const rows = entries.flatMap(({ id, names }) => [...new Set(names.map(toLatinKey))].filter(Boolean).map((key) => ({ id, key })));
  const fuse = new Fuse(rows, { keys: ["key"], includeScore: true, threshold: THRESHOLD, minMatchCharLength: 2, distance: 40 });
  return {
    find(query) {
      const wanted = toLatinKey(query.slice(0, LONGEST));
      if (wanted === "") return [];
      const best = new Map<string, number>();
      for (const { item, score = 1 } of fuse.search(wanted)) {
        const rank = rankOf(item.key, wanted, score);
        if (rank < (best.get(item.id) ?? Number.POSITIVE_INFINITY)) best.set(item.id, rank);
      }
      const sorted = [...best].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
      const begun = sorted.filter(([, rank]) => rank < 0);
      return (begun.length > 0 ? begun : sorted).map(([id]) => id);
    },
  };
}

/** The same word comes before one that begins so, and both before words that are only like it. */
function rankOf(key: string, wanted: string, score: number): number {
  if (key === wanted) return -2;
  return key.startsWith(wanted) ? -1 : score;
}
