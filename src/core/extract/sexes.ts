import type { People } from "../extractor-tables.ts";
import type { ListingField } from "../listing-fields.ts";
import type { TableHit } from "../match/find.ts";
import { DIGIT } from "../text/fold.ts";
import { isWordClass, NOWHERE, type TextView } from "../text/text-view.ts";
import { skipSpaces, wordBeforeOnLine } from "./near.ts";
import { classAt } from "./points.ts";
import type { FieldSpan } from "./span.ts";
import { WordTable } from "./word-table.ts";

/** Whom an ad asks for, where it names a sex. */
export interface WantedSex extends FieldSpan {
  readonly wanted: "women" | "men" | "any";
}

/** Words on either side that may say the people are wanted, or that they are customers or clothes. */
const REACH = 4;
/** "девушки и парни": both within so many units are wanted alike. */
const BESIDE = 40;

type Role = "wanted" | "unwanted";

const compiled = new WeakMap<People, WordTable<Role>>();

function wordsOf(people: People): WordTable<Role> {
  const known = compiled.get(people);
  if (known) return known;
  const list = (words: readonly string[], role: Role) => words.map((word) => [word, role] as const);
  const made = new WordTable<Role>([...list(people.unwanted, "unwanted"), ...list(people.wanted, "wanted")]);
  compiled.set(people, made);
  return made;
}

/**
 * Women or men who are asked for: a word for them beside one that says somebody is wanted ("нужны девушки", "ayollar kerak"), or in
 * the title. "Одежда для женщин" is no such place. Both side by side are `any`.
 *
 * @param hits table hits of this field; words for women and men are used
 */
export function findSexes(view: TextView, field: ListingField, people: People | undefined, hits: readonly TableHit[]): WantedSex[] {
  const found: WantedSex[] = [];
  if (!people) return found;
  const words = wordsOf(people);
  let last: { readonly wanted: "women" | "men"; readonly end: number; readonly index: number } | undefined;
  for (const { target, start, end } of hits) {
    if (target.kind !== "people" || start < (last?.end ?? 0)) continue;
    const { wanted } = target;
    const before = last;
    if (before && before.wanted !== wanted && start - before.end <= BESIDE && !endsBetween(view, before.end, start)) {
      const known = found[before.index];
      if (known) found[before.index] = { ...known, wanted: "any", end };
      last = { wanted, end, index: before.index };
      continue;
    }
    const role = roleNear(view, words, start, end);
    const index = found.length;
    if (role === "wanted" || (role === undefined && field === "title")) found.push({ field, start, end, wanted });
    last = { wanted, end, index };
  }
  return found;
}

function endsBetween(view: TextView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ("\n.!?;".includes(view.text.charAt(at))) return true;
  return false;
}

/** What the words around say; that the people are something else counts more. */
function roleNear(view: TextView, words: WordTable<Role>, start: number, end: number): Role | undefined {
  const { text } = view;
  let role: Role | undefined;
  // The phrase itself may say it: "hiring men".
  for (let at = end, count = 0; count < REACH; ) {
    at = wordBeforeOnLine(text, at, 3);
    if (at === NOWHERE) break;
    if (at < start) count++;
    const found = classAt(text, at) === DIGIT ? undefined : words.find(view, at);
    if (found === "unwanted") return found;
    role ??= found;
  }
  let at = skipSpaces(text, end, 3);
  for (let count = 0; count < REACH && isWordClass(classAt(text, at)); count++) {
    const found = classAt(text, at) === DIGIT ? undefined : words.find(view, at);
    if (found === "unwanted") return found;
    role ??= found;
    at = skipSpaces(text, view.wordEnd(at), 2);
  }
  return role;
}
