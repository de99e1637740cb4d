import { assess } from "../../core/assess/assess.ts";
import { MAX_FIELD } from "../../core/assess/read-listing.ts";
import { createEngine } from "../../core/engine.ts";
import { compilePhrases } from "../../core/match/phrase-finder.ts";
import type { loadRules } from "../rules-folder.ts";
import { makePhrases } from "./phrases.ts";

/** One of our ways of reading a text, for the benches about texts. */
export interface Reader {
  readonly name: string;
  readonly read: (text: string) => number;
  /** Makes it anew: after a run was stopped in the middle, what it kept is unusable. */
  readonly renew: () => void;
  /** No more of a text than this is read. */
  readonly most: number;
}

/** `find` with 1,000 phrases, and `assess` with the project's pack. */
export function makeReaders({ pack }: ReturnType<typeof loadRules>, ads: readonly string[]): Reader[] {
  const phrases = makePhrases(pack, ads, 1_000);
  let finder = compilePhrases(phrases);
  let engine = createEngine(pack);
  return [
    {
      name: "find, 1,000 phrases",
      read: (text) => finder.find(text).length,
      renew: () => {
        finder = compilePhrases(phrases);
      },
      most: Number.POSITIVE_INFINITY,
    },
    {
      name: "assess, the project's pack",
      read: (text) => assess(engine, { id: "x", description: text, reading: "full" }).findings.length,
      renew: () => {
        engine = createEngine(pack);
      },
      most: MAX_FIELD,
    },
  ];
}
