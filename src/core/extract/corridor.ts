import type { Directions } from "../extractor-tables.ts";
import type { TableHit } from "../match/find.ts";
import { NOWHERE, type TextView } from "../text/text-view.ts";
import { wordBeforeOnLine } from "./near.ts";
import type { FieldSpan } from "./span.ts";
import { WordTable } from "./word-table.ts";

/** A place named in an ad, and whether people come from it or go to it, where that is said. */
export interface DirectedPlace extends FieldSpan {
  readonly country: string;
  readonly direction: "from" | "to" | undefined;
}

/** From where to where the ad leads, as far as it is known (ISO codes). */
export interface Corridor {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly spans: readonly FieldSpan[];
}

const compiled = new WeakMap<Directions, WordTable<"from" | "to">>();

function wordsOf(directions: Directions): WordTable<"from" | "to"> {
  const known = compiled.get(directions);
  if (known) return known;
  const list = (words: readonly string[], meaning: "from" | "to") => words.map((word) => [word, meaning] as const);
  const made = new WordTable([...list(directions.from, "from"), ...list(directions.to, "to")]);
  compiled.set(directions, made);
  return made;
}

/**
 * Places of one field with their directions: "из Бишкека в Стамбул", "from Kyiv to Kraków", "Toshkentdan Dubayga".
 *
 * @param hits table hits of this field; places and origins are used
 */
export function findDirections(view: TextView, directions: Directions | undefined, hits: readonly TableHit[]): DirectedPlace[] {
  const places: DirectedPlace[] = [];
  for (const { target, field, start, end } of hits) {
    if (target.kind === "origin") places.push({ field, start, end, country: target.country, direction: "from" });
    if (target.kind !== "place") continue;
    places.push({ field, start, end, country: target.country, direction: directions && directionOf(view, directions, start, end) });
  }
  return directions?.joiners ? shareDirections(view, directions.joiners, places) : places;
}

/** No joiner with its spaces is longer than this. */
const LONGEST_JOINER = 10;

/** "From Albania or India": a place of a list goes where the one before it does, when nothing else is said of it. */
function shareDirections(view: TextView, joiners: readonly string[], places: readonly DirectedPlace[]): DirectedPlace[] {
  const shared: DirectedPlace[] = [];
  for (const place of [...places].sort((a, b) => a.start - b.start)) {
    const before = shared.at(-1);
    const inherits = before?.direction && !place.direction && isJoined(view.text, joiners, before.end, place.start);
    shared.push(inherits ? { ...place, direction: before.direction } : place);
  }
  return shared;
}

function isJoined(text: string, joiners: readonly string[], end: number, start: number): boolean {
  if (end > start || start - end > LONGEST_JOINER) return false;
  const between = text.slice(end, start).trim().toLowerCase();
  return between === "," || between === "/" || joiners.includes(between);
}

function directionOf(view: TextView, directions: Directions, start: number, end: number): "from" | "to" | undefined {
  const before = wordBeforeOnLine(view.text, start, 2);
  const said = before === NOWHERE ? undefined : wordsOf(directions).find(view, before);
  if (said) return said;
  const tail = view.text.slice(Math.max(start, end - 8), end).toLowerCase();
  return directions.fromEndings.some((ending) => tail.endsWith(ending)) ? "from" : undefined;
}

/**
 * Where people are to come from and go to: places with a direction first; else home, and the first other country named.
 *
 * @param homeCountry of the reader, when known
 * @param pageCountry of the board: a hint where the ad's readers are at home
 */
export function corridorOf(places: readonly DirectedPlace[], homeCountry: string | undefined, pageCountry: string | undefined): Corridor {
  const origin = places.find(({ direction }) => direction === "from");
  const from = origin?.country ?? homeCountry ?? pageCountry;
  const elsewhere = places.filter(({ direction, country }) => direction !== "from" && country !== from);
  const goal = elsewhere.find(({ direction }) => direction === "to") ?? elsewhere[0];
  return { from, to: goal?.country, spans: [origin, goal].filter((place) => place !== undefined) };
}
