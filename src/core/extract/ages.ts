import type { People } from "../extractor-tables.ts";
import type { ListingField } from "../listing-fields.ts";
import type { TableHit } from "../match/find.ts";
import { DIGIT } from "../text/fold.ts";
import type { TextView } from "../text/text-view.ts";
import { AgeReader, type AgeWord, type StatedAge } from "./age-reader.ts";
import { classAt, type Points, unitAt } from "./points.ts";
import { WordTable } from "./word-table.ts";

export type { StatedAge } from "./age-reader.ts";

const compiled = new WeakMap<People, WordTable<AgeWord>>();

function wordsOf(people: People): WordTable<AgeWord> {
  const known = compiled.get(people);
  if (known) return known;
  const { from, to, since, joiners, negators, guards } = people.ages;
  const list = (words: readonly string[], meaning: AgeWord) => words.map((word) => [word, meaning] as const);
  const made = new WordTable<AgeWord>([
    ...list(guards, "guard"),
    ...list(from, "from"),
    ...list(to, "to"),
    ...list(since, "since"),
    ...list(negators, "negator"),
    ...list(joiners, "joiner"),
  ]);
  compiled.set(people, made);
  return made;
}

/**
 * Ages asked for in one field: "от 18 до 35 лет", "18-35 жас", "aged 20 to 30", "18+". Not years of experience ("опыт от 2 лет"),
 * of a firm ("20 лет на рынке") or of children; a number with a unit alone ("25 лет") says nothing about who is wanted.
 *
 * @param hits table hits of this field; age words are used
 */
export function findAges(
  view: TextView,
  field: ListingField,
  people: People | undefined,
  hits: readonly TableHit[],
  { numbers }: Points,
): StatedAge[] {
  if (!people || numbers.length === 0) return [];
  const found: StatedAge[] = [];
  let reader: AgeReader | undefined;
  const add = (age: Omit<StatedAge, "field"> | undefined) => {
    if (age) found.push({ field, ...age });
  };
  for (const { target, start, end } of hits) {
    if (target.kind !== "age") continue;
    reader ??= new AgeReader(view, wordsOf(people));
    add(target.side === "unit" ? reader.beforeUnit(start, end) : reader.afterLabel(start, end));
  }
  for (const at of numbers) {
    if (!isPlus(view.text, at)) continue;
    reader ??= new AgeReader(view, wordsOf(people));
    add(reader.plus(at));
  }
  if (found.length < 2) return found;
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let taken = 0;
  return found.filter(({ start, end }) => {
    if (start < taken) return false;
    taken = end;
    return true;
  });
}

/** Two digits and a plus. */
function isPlus(text: string, at: number): boolean {
  return unitAt(text, at + 2) === 0x2b && classAt(text, at + 1) === DIGIT;
}
