import type { LanguageWords } from "../pack.ts";
import { foldCodePoint } from "../text/characters.ts";

/** Endings of one language, folded. */
export interface Suffixes {
  readonly chain: ReadonlySet<string>;
  readonly longest: number;
  /** Endings that turn the word before them into its absence. */
  readonly negative: readonly string[];
}

/** A rest of a word longer than this is no chain of endings. */
const LONGEST_REST = 18;

/** Endings by number of the language, 1 the first in the list; languages without any are `undefined`. */
export function foldSuffixes(languages: readonly LanguageWords[]): (Suffixes | undefined)[] {
  const folded = languages.map(({ suffixes, negativeSuffixes }): Suffixes | undefined => {
    if (suffixes.length + negativeSuffixes.length === 0) return undefined;
    const chain = new Set(suffixes.map(fold));
    return { chain, longest: Math.max(0, ...[...chain].map(({ length }) => length)), negative: [...new Set(negativeSuffixes.map(fold))] };
  });
  return [undefined, ...folded];
}

function fold(suffix: string): string {
  return [...suffix].map((letter) => foldCodePoint(letter.codePointAt(0) ?? 0).skeleton ?? "").join("");
}

/** Can the rest of a word be cut into endings? An empty rest can. */
export function isChain({ chain, longest }: Suffixes, rest: string): boolean {
  if (rest.length > LONGEST_REST) return false;
  // reached[n]: the first n letters can be cut into endings.
  let reached = 1;
  for (let from = 0; from < rest.length; from++) {
    if ((reached & (1 << from)) === 0) continue;
    for (let length = 1; length <= longest && from + length <= rest.length; length++) {
      if (chain.has(rest.slice(from, from + length))) reached |= 1 << (from + length);
    }
  }
  return (reached & (1 << rest.length)) !== 0;
}

/** Does an ending of absence stand directly after the stem ("төлем" + "сіз")? */
export function isNegative({ negative }: Suffixes, rest: string): boolean {
  return negative.some((suffix) => rest.startsWith(suffix));
}
