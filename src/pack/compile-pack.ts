import { Frequency } from "../core/match/frequency.ts";
import { packRules } from "../core/match/packed.ts";
import { type CompiledRules, compileRules, packMark } from "../core/match/rule-set.ts";
import { readWords } from "../core/text/words.ts";
import type { BuiltPack } from "./build.ts";
import { readMarks } from "./examples.ts";

/**
 * Compiles the phrases of a built pack. Words are counted in the examples of the rules themselves (a few thousand short texts
 * in the language of ads), so that phrases are filed under words that ordinary text seldom holds.
 */
export function compilePack({ pack, sources }: Pick<BuiltPack, "pack" | "sources">): CompiledRules {
  const texts = sources.phrases.flatMap(({ file }) => file.value.phrases.flatMap((group) => [...group.should_flag, ...group.should_pass]));
  return compileRules(pack, new Frequency(countWords(texts.map((text) => readMarks(text).text))));
}

/** The compiled phrases of a built pack as bytes, to ship beside it. The same rules give the same bytes. */
export function packCompiled(built: Pick<BuiltPack, "pack" | "sources">): Uint8Array {
  return packRules(compilePack(built).compiled, packMark(built.pack));
}

/** Folded word → number of texts it stands in. */
export function countWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(readWords(text).words.map(({ skeleton }) => skeleton))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
