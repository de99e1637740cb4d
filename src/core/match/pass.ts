import { FIRST_TRIGGER, TRIGGERS } from "../text/disguise-automaton.ts";
import { CLASSES, FOLD, GAP } from "../text/fold.ts";

/** Numbers an event takes in {@link Events.list}: place, state of the filter, its state before, state for disguises. */
export const EVENT_SIZE = 4;

/** Events of one pass. */
export class Events {
  list = new Int32Array(EVENT_SIZE * 1024);
  count = 0;

  /** Makes room for a text whose every unit is an event. */
  reserve(units: number): void {
    if (this.list.length < (units + 1) * EVENT_SIZE) this.list = new Int32Array((units + 1) * EVENT_SIZE);
  }
}

/**
 * The one pass over a text: a table look-up to fold each unit, one step of the filter automaton, one of the disguise
 * automaton, and a single branch that is seldom taken. Nothing is decided here; events are judged afterwards.
 *
 * @param filter rows of {@link CLASSES} next states
 * @param firstEvent states from this number on are events
 */
export function runPass(text: string, filter: Uint16Array, firstEvent: number, events: Events): void {
  events.reserve(text.length);
  const { list } = events;
  const { length } = text;
  let count = 0;
  let state = 0;
  let disguise = 0;
  let before = 0;
  for (let at = 0; at < length; at++) {
    const entry = FOLD[text.charCodeAt(at)] as number;
    const next = filter[state * CLASSES + (entry & (CLASSES - 1))] as number;
    disguise = TRIGGERS[disguise | ((entry >> 6) & 7) | (entry === before ? 8 : 0)] as number;
    before = entry;
    if (next >= firstEvent || disguise >= FIRST_TRIGGER) {
      list[count] = at;
      list[count + 1] = next;
      list[count + 2] = state;
      list[count + 3] = disguise;
      count += EVENT_SIZE;
    }
    state = next;
  }
  // A word may end with the text.
  list[count] = length;
  list[count + 1] = filter[state * CLASSES + GAP] as number;
  list[count + 2] = state;
  list[count + 3] = 0;
  events.count = count + EVENT_SIZE;
}
