import { APOSTROPHE, AT, CLASSES, DIGIT, DROP, END, FOLD, GAP, MONEY, SLOW } from "../text/fold.ts";
import { isWordClass } from "../text/text-view.ts";
import { type Compiled, DIGIT_LABEL, EXACT } from "./compiled.ts";

/*
 * The filter: a dense automaton (one row of 64 next states a state) that knows only the words phrases are filed under. In
 * ordinary text it spends its time in two states: between words, and in a word that is nobody's. Events are states with the
 * highest numbers. What it reports is only a hint (the word is looked up in full afterwards), so it may be cut short.
 */

export interface Filter {
  readonly table: Uint16Array;
  /**
   * States from this number on are events: first the five of {@link EVENTS}, then the same five at the end of a word that
   * phrases are filed under ({@link AFTER_WORD} is added), then all others: inside a word with a stem phrases are filed under.
   */
  readonly firstEvent: number;
  /** Letters read of a word, by state; 0 when it stands for several words. */
  readonly lettersOf: Uint8Array;
  /** Where the filter goes no deeper, the node (see compiled.ts) it stopped at, by state: see {@link mayFollow}. 0 for other states. */
  readonly cutAt: Int32Array;
  /** By node: does a word or a stem end here that phrases are filed under, or further on? */
  readonly anchored: Uint8Array;
  /** Phrases are filed under numbers too: look every number up. */
  readonly anchorsNumbers: boolean;
}

/** Events by what stands there. A plain gap is an event only after a word. */
export const EVENTS = { gap: 0, end: 1, at: 2, money: 3, slow: 4, number: 5 } as const;
/** Added to an event when a word that phrases are filed under ends before it. */
export const AFTER_WORD = 6;
export const SPECIALS = 12;

const ROOT = 0;
const NOBODY = 1;
const IN_NUMBER = 2;
const MOST_STATES = 0x10000;
/** A table of no more states stays near the processor; a deeper one is read slower than words are looked up. */
const GOOD_STATES = 0x4000;
const DEEPEST = 32;
/** Words are followed this far, with how many states at most. */
const DEPTHS: readonly (readonly [depth: number, states: number])[] = [
  [DEEPEST, GOOD_STATES],
  [8, GOOD_STATES],
  [6, GOOD_STATES],
  [5, GOOD_STATES],
  [4, MOST_STATES],
  [3, MOST_STATES],
];

/** Builds the filter for the words that phrases are filed under. Done at every start of the background, so it works on whole stretches of its table. */
export function buildFilter(compiled: Compiled): Filter {
  const anchored = markAnchored(compiled);
  const depthOf = depthsOf(compiled);
  const plan = planStates(compiled, anchored, depthOf);
  return { ...fill(compiled, plan, depthOf), anchored, anchorsNumbers: anchorsNumbers(compiled, anchored) };
}

/** Nodes come in breadth-first order, so those of one depth are one stretch. */
function depthsOf({ labels, firstChild }: Compiled): Uint16Array {
  const depths = new Uint16Array(labels.length);
  let [from, to] = [0, 1];
  for (let depth = 0; from < to; depth++) {
    depths.fill(depth, from, to);
    [from, to] = [to, firstChild[to] as number];
  }
  return depths;
}

/**
 * Where the filter stopped in a word: does the word itself go on to one that phrases are filed under? If not, it need not be looked at.
 *
 * @param at offset of the unit after the letter of the node
 */
export function mayFollow({ labels, firstChild }: Compiled, { anchored }: Filter, node: number, text: string, at: number): boolean {
  let reached = node;
  for (let next = at; next < text.length; next++) {
    const entry = FOLD[text.charCodeAt(next)] as number;
    const letter = entry & 63;
    if (letter === DROP || letter === APOSTROPHE) continue;
    if (!isWordClass(letter)) break;
    const label = letter === DIGIT ? DIGIT_LABEL + (entry >> 9) : letter;
    let child = firstChild[reached] as number;
    const last = firstChild[reached + 1] as number;
    while (child < last && (labels[child] as number) < label) child++;
    if (child === last || labels[child] !== label) return false;
    reached = child;
    if (((anchored[child] as number) & ENDS_STEM) !== 0) return true;
  }
  return ((anchored[reached] as number) & ENDS_EXACT) !== 0;
}

const ENDS_EXACT = 1;
const ENDS_STEM = 2;
const LEADS_ON = 4;

/** For each node of the words: does a word end or a stem end here that phrases are filed under, or further on? */
function markAnchored({ firstChild, firstEntry, entryElement, entryFlags, labels, rootOf }: Compiled): Uint8Array {
  const anchored = new Uint8Array(labels.length);
  for (let node = labels.length - 1; node >= 0; node--) {
    let mark = 0;
    for (let entry = firstEntry[node] as number; entry < (firstEntry[node + 1] as number); entry++) {
      if ((rootOf[entryElement[entry] as number] as number) < 0) continue;
      mark |= ((entryFlags[entry] as number) & 3) === EXACT ? ENDS_EXACT : ENDS_STEM;
    }
    for (let next = firstChild[node] as number; next < (firstChild[node + 1] as number); next++) if (anchored[next]) mark |= LEADS_ON;
    anchored[node] = mark;
  }
  return anchored;
}

function anchorsNumbers({ firstChild, labels }: Compiled, anchored: Uint8Array): boolean {
  for (let child = firstChild[0] as number; child < (firstChild[1] as number); child++) {
    if ((labels[child] as number) >= DIGIT_LABEL && anchored[child]) return true;
  }
  return false;
}

/** What becomes of a node in the filter. */
const LEFT_OUT = 0;
const ON_THE_WAY = 1;
/** A word may end here; told by what follows it. */
const WORD_END = 2;
/** A stem: told by its last letter, and nothing below is needed, for the whole word is looked up then. */
const STEM_END = 3;
/** Told because the filter goes no deeper. */
const CUT = 4;

interface Plan {
  readonly states: number;
  readonly firstEvent: number;
  readonly roles: Uint8Array;
  /** State of each node; quiet ones first, then the events. */
  readonly stateOf: Uint32Array;
}

function planStates({ labels, firstChild }: Compiled, anchored: Uint8Array, depthOf: Uint16Array): Plan {
  const roles = assignRoles(firstChild, anchored);
  cutBelow(depthThatFits(roles, depthOf), roles, anchored, depthOf);
  const stateOf = new Uint32Array(labels.length);
  let states = IN_NUMBER + 1;
  for (let node = 1; node < labels.length; node++) {
    const role = roles[node] as number;
    if (role === ON_THE_WAY || role === WORD_END) stateOf[node] = states++;
  }
  const firstEvent = states;
  states += SPECIALS + 1;
  for (let node = 1; node < labels.length; node++) if ((roles[node] as number) >= STEM_END) stateOf[node] = states++;
  return { states, firstEvent, roles, stateOf };
}

/** Nodes come in breadth-first order: whether one is reached is known before its turn. */
function assignRoles(firstChild: Int32Array, anchored: Uint8Array): Uint8Array {
  const roles = new Uint8Array(anchored.length);
  roles[0] = ON_THE_WAY;
  for (let node = 0; node < anchored.length; node++) {
    if (roles[node] === LEFT_OUT) continue;
    const mark = node > 0 ? (anchored[node] as number) : LEADS_ON;
    if ((mark & ENDS_STEM) !== 0) {
      roles[node] = STEM_END;
      continue;
    }
    if ((mark & ENDS_EXACT) !== 0) roles[node] = WORD_END;
    if ((mark & LEADS_ON) === 0) continue;
    const last = firstChild[node + 1] as number;
    for (let next = firstChild[node] as number; next < last; next++) if (anchored[next]) roles[next] = ON_THE_WAY;
  }
  return roles;
}

/** The depth to which the filter can follow words. */
function depthThatFits(roles: Uint8Array, depthOf: Uint16Array): number {
  const nodes = new Int32Array(DEEPEST + 1);
  for (let node = 1; node < roles.length; node++) {
    const depth = depthOf[node] as number;
    if (depth > DEEPEST) break;
    if (roles[node] !== LEFT_OUT) nodes[depth] = (nodes[depth] as number) + 1;
  }
  for (const [depth, most] of DEPTHS) {
    const states = nodes.subarray(0, depth + 1).reduce((sum, count) => sum + count, IN_NUMBER + 2 + SPECIALS);
    if (states <= most) return depth;
  }
  throw new Error("the filter cannot be built: three letters deep it still has too many states");
}

function cutBelow(depth: number, roles: Uint8Array, anchored: Uint8Array, depthOf: Uint16Array): void {
  for (let node = roles.length - 1; node > 0; node--) {
    if ((depthOf[node] as number) < depth) return;
    if ((depthOf[node] as number) > depth) roles[node] = LEFT_OUT;
    else if (roles[node] !== LEFT_OUT && roles[node] !== STEM_END && ((anchored[node] as number) & LEADS_ON) !== 0) roles[node] = CUT;
  }
}

function fill(
  compiled: Compiled,
  { states, firstEvent, roles, stateOf }: Plan,
  depthOf: Uint16Array,
): Pick<Filter, "table" | "firstEvent" | "lettersOf" | "cutAt"> {
  const { labels, firstChild } = compiled;
  const table = new Uint16Array(states * CLASSES);
  const lettersOf = new Uint8Array(states);
  const cutAt = new Int32Array(states);
  // A word with a digit in it is told by the digit, whatever it is: digits share a class.
  const withDigit = firstEvent + SPECIALS;
  repeat(table, templateRow(firstEvent));
  const afterWord = outside(firstEvent + AFTER_WORD).flat();
  for (let node = 1; node < labels.length; node++) {
    const role = roles[node] as number;
    if (role === LEFT_OUT) continue;
    const state = stateOf[node] as number;
    lettersOf[state] = depthOf[node] as number;
    if (role === CUT) cutAt[state] = node;
    if (role >= STEM_END) continue;
    const base = state * CLASSES;
    table[base + DROP] = state;
    table[base + APOSTROPHE] = state;
    if (role === WORD_END)
      for (let sign = 0; sign < afterWord.length; sign += 2) table[base + (afterWord[sign] as number)] = afterWord[sign + 1] as number;
    for (let next = firstChild[node] as number; next < (firstChild[node + 1] as number); next++) {
      if (roles[next] === LEFT_OUT) continue;
      const label = labels[next] as number;
      if (label >= DIGIT_LABEL) table[base + DIGIT] = withDigit;
      else table[base + label] = stateOf[next] as number;
    }
  }
  fillBetweenWords(compiled, { table, firstEvent, roles, stateOf });
  return { table, firstEvent, lettersOf, cutAt };
}

interface Filling {
  readonly table: Uint16Array;
  readonly firstEvent: number;
  readonly roles: Uint8Array;
  readonly stateOf: Uint32Array;
}

/** Between words, whatever sign stands there, and after a number, which ends before a letter: a word may begin. */
function fillBetweenWords({ labels, firstChild }: Compiled, { table, firstEvent, roles, stateOf }: Filling): void {
  const number = firstEvent + EVENTS.number;
  const between = [ROOT, IN_NUMBER];
  for (let event = 0; event < SPECIALS; event++) between.push(firstEvent + event);
  for (const state of between) {
    const base = state * CLASSES;
    const inNumber = state === number || state === IN_NUMBER;
    for (let next = firstChild[0] as number; next < (firstChild[1] as number); next++) {
      if (roles[next] !== LEFT_OUT && (labels[next] as number) < DIGIT_LABEL)
        table[base + (labels[next] as number)] = stateOf[next] as number;
    }
    table[base + DIGIT] = inNumber ? IN_NUMBER : number;
    table[base + DROP] = inNumber ? IN_NUMBER : ROOT;
    table[base + APOSTROPHE] = ROOT;
  }
}

/** Where signs lead, as events counted from a first one. */
function outside(first: number): readonly (readonly [letter: number, state: number])[] {
  return [
    [GAP, first + EVENTS.gap],
    [END, first + EVENTS.end],
    [AT, first + EVENTS.at],
    [MONEY, first + EVENTS.money],
    [SLOW, first + EVENTS.slow],
  ];
}

/** A row inside a word that is nobody's. */
function templateRow(firstEvent: number): Uint16Array {
  const row = new Uint16Array(CLASSES).fill(ROOT);
  row.fill(NOBODY, 1, DIGIT + 1);
  for (const [letter, event] of outside(firstEvent)) row[letter] = event;
  row[GAP] = ROOT;
  row[DROP] = NOBODY;
  row[APOSTROPHE] = NOBODY;
  return row;
}

/** Fills a table with one row, doubling what is there. */
function repeat(table: Uint16Array, row: Uint16Array): void {
  table.set(row);
  for (let filled = row.length; filled < table.length; filled *= 2) table.copyWithin(filled, 0, Math.min(filled, table.length - filled));
}
