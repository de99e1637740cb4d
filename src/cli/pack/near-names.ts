const MOST = 5;
/** Fewer letters in common say nothing. */
const LEAST_COMMON = 3;

/** Names that begin most like one that is not there, those with the most in common first. */
export function nearNames(name: string, names: Iterable<string>): string[] {
  return [...names]
    .map((other) => ({ other, common: commonBeginning(name, other) }))
    .filter(({ common }) => common >= LEAST_COMMON)
    .sort((a, b) => b.common - a.common || (a.other < b.other ? -1 : 1))
    .slice(0, MOST)
    .map(({ other }) => other);
}

/** Letters that both begin with: names go from flag to language to group, so this is how near they stand. */
function commonBeginning(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}
