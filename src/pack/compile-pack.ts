import { Frequency } from "../core/match/frequency.ts";
import { packRules, sealOf } from "../core/match/packed.ts";
import { type CompiledRules, compileRules, packMark } from "../core/match/rule-set.ts";
import { readWords } from "../core/text/words.ts";
import type { BuiltPack } from "./build.ts";
import { commonWords } from "./common-words.ts";
import { readMarks } from "./examples.ts";

/**
 * Compiles the phrases of a built pack. Phrases are filed under words that ordinary text seldom holds: those that are not common
 * (common-words.ts). Among them the examples of the rules decide (a few thousand short texts about just these matters), but
 * count for less: an example of a warning is no ordinary text.
 */
export function compilePack({ pack, sources }: Pick<BuiltPack, "pack" | "sources">): CompiledRules {
  const groups = sources.phrases.flatMap(({ file }) => file.value.phrases);
  const texts = groups.flatMap((group) => [...group.should_flag, ...group.should_pass]).map((text) => readMarks(text).text);
  return compileRules(pack, new Frequency(inMillion(texts)));
}

/** What an example counts beside an ordinary text of its length. */
const EXAMPLE_WEIGHT = 0.2;

/** Folded word → how often it is met in a million characters, near enough. */
function inMillion(examples: readonly string[]): Map<string, number> {
  const units = examples.reduce((sum, { length }) => sum + length, 0);
  const counts = new Map([...countWords(examples)].map(([word, count]) => [word, (count / units) * 1e6 * EXAMPLE_WEIGHT]));
  for (const [power, words] of commonWords) {
    for (const word of words.split(/\s/)) counts.set(word, (counts.get(word) ?? 0) + 2 ** power);
  }
  return counts;
}

/**
 * The compiled phrases of a built pack as bytes. The same rules give the same bytes.
 *
 * @param beside text they ship beside, which they seal
 */
export function packCompiled(built: Pick<BuiltPack, "pack" | "sources">, beside = JSON.stringify(built.pack)): Uint8Array {
  return packRules(compilePack(built).compiled, packMark(built.pack), sealOf(beside));
}

/** Folded word → number of texts it stands in. */
export function countWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(readWords(text).words.map(({ skeleton }) => skeleton))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
