import type { Points } from "../extract/points.ts";
import { FIRST_TRIGGER } from "../text/disguise-automaton.ts";
import { APOSTROPHE, FOLD, fillBlock, GAP, SLOW } from "../text/fold.ts";
import { needsRewriting, type PlainText, rewrite } from "../text/plain.ts";
import { isWordClass, NOWHERE, TextView } from "../text/text-view.ts";
import { findDisguised } from "../text/unmask.ts";
import type { Compiled } from "./compiled.ts";
import { AFTER_WORD, buildFilter, EVENTS, type Filter, mayFollow, SPECIALS } from "./filter.ts";
import { FoundWords, type Readings } from "./found-words.ts";
import type { Wanted } from "./guards.ts";
import { Lexicon } from "./lexicon.ts";
import { Meanings } from "./meanings.ts";
import { EVENT_SIZE, Events, runPass } from "./pass.ts";
import type { Suffixes } from "./suffixes.ts";
import { Trees } from "./trees.ts";
import { type Occurrence, TooTangled, Walk } from "./walk.ts";

/** What one pass over a text found. Words and view are good until the matcher reads the next text. */
export interface Read {
  readonly view: TextView;
  /** The way back to the text as given, when letters had to be rewritten; offsets here are those of `view.text`. */
  readonly rewritten: PlainText | undefined;
  readonly occurrences: readonly Occurrence[];
  /** Guards (see compiled.ts) in a sentence, from its first word to the first word of the next; looked for when asked. */
  guardsIn(from: number, to: number, wanted?: Wanted): readonly Occurrence[];
  /** Where extractors have reason to look. */
  readonly points: Points;
  /** Offsets of units that may end a sentence, ascending. */
  readonly ends: readonly number[];
  readonly words: FoundWords;
}

/** All phrases of all languages, found in one pass over a text. */
export class Matcher {
  private readonly filter: Filter;
  private readonly events = new Events();
  private readonly compiled: Compiled;
  private readonly meanings: Meanings;
  private readonly lexicon: Lexicon;
  private readonly words: FoundWords;
  private readonly walk: Walk;
  /** Events of the present text that are no hints, by what they call for; kept, so that reading an ad leaves little to clear away. */
  private readonly sorted = {
    triggers: [] as number[],
    ends: [] as number[],
    points: { numbers: [], ats: [], dots: [], money: [] } as { -readonly [Key in keyof Points]: number[] },
  };

  /** @param ruleBits of each key (see guards.ts), so that guards of other rules are refused early */
  constructor(compiled: Compiled, suffixes: readonly (Suffixes | undefined)[] = [], ruleBits?: Int32Array) {
    this.compiled = compiled;
    this.filter = buildFilter(compiled);
    const trees = new Trees(compiled, ruleBits);
    this.meanings = new Meanings(compiled, trees);
    this.lexicon = new Lexicon(compiled, suffixes, this.meanings);
    this.words = new FoundWords(this.lexicon);
    this.walk = new Walk(compiled, trees, this.meanings, this.words);
  }

  /** Sets a limit to how many steps phrases are followed from now on; beyond it reading throws {@link TooManySteps}. */
  limitSteps(most: number): void {
    this.walk.stepsLeft = most;
  }

  /** Every occurrence of every phrase, disguised words included. Phrases do not cross sentences. */
  read(given: string): Read {
    const rewritten = this.runOver(given);
    const view = new TextView(rewritten?.text ?? given, true);
    this.words.begin(view);
    this.sortEvents(view.text);
    const { triggers, ends, points } = this.sorted;
    if (triggers.length > 0) this.words.readings = this.addReadings(view, triggers);
    this.walk.begin(view.text.length);
    const occurrences = this.withoutTangles((found) => this.followAll(found));
    const guardsIn = (from: number, to: number, wanted?: Wanted) => this.withoutTangles((found) => this.guardsIn(from, to, found, wanted));
    return { view, rewritten, occurrences, guardsIn, points, ends, words: this.words };
  }

  /** A text in which disguises stand so thick that nobody could read it is read as it stands, from there on and as a whole. */
  private withoutTangles(look: (found: Occurrence[]) => void): Occurrence[] {
    const found: Occurrence[] = [];
    try {
      look(found);
      return found;
    } catch (error) {
      if (!(error instanceof TooTangled)) throw error;
    }
    this.words.readings = undefined;
    const plain: Occurrence[] = [];
    look(plain);
    return plain;
  }

  private followAll(found: Occurrence[]): void {
    const { readings } = this.words;
    this.follow(found);
    if (readings) for (const list of readings.from.values()) for (const record of list) this.walk.around(record, false, found);
  }

  /** In a sentence that matters every word is asked: a filter of their own would spare little and weigh as much as the other. */
  private guardsIn(from: number, to: number, found: Occurrence[], wanted?: Wanted): void {
    const { words, walk, meanings } = this;
    const { view, readings } = words;
    for (let start = view.wordFrom(from); start !== NOWHERE && start < to; ) {
      const record = words.wordAt(start);
      const rules = meanings.guardRules(words.meaningOf(record));
      if (wanted ? (rules & wanted.mask) !== 0 : rules !== 0) walk.around(record, true, found, wanted);
      start = view.wordFrom(words.endOf(record));
    }
    if (!readings) return;
    for (const [start, list] of readings.from) {
      if (start >= from && start < to) for (const record of list) walk.around(record, true, found, wanted);
    }
  }

  /** Looks at every word that phrases may be filed under. */
  private follow(found: Occurrence[]): void {
    const { words, walk, filter } = this;
    const { view } = words;
    const { list, count } = this.events;
    const stems = filter.firstEvent + SPECIALS;
    const wholeWords = filter.firstEvent + AFTER_WORD;
    const number = filter.firstEvent + EVENTS.number;
    for (let index = 0; index < count; index += EVENT_SIZE) {
      const state = list[index + 1] as number;
      if (state < wholeWords && (state !== number || !filter.anchorsNumbers)) continue;
      const at = list[index] as number;
      const isStem = state >= stems;
      const cut = filter.cutAt[state] as number;
      if (cut !== 0 && !mayFollow(this.compiled, filter, cut, view.text, at + 1)) continue;
      const letters = filter.lettersOf[isStem ? state : (list[index + 2] as number)] as number;
      const start = state === number ? at : this.startOf(view, isStem ? at + 1 : at, letters);
      if (start !== NOWHERE) walk.around(words.wordAt(start), false, found);
    }
  }

  /** Where the word begins of which so many letters end here: nearly always so many units before. */
  private startOf(view: TextView, end: number, letters: number): number {
    const start = end - letters;
    const isPlain = letters > 0 && (start === 0 || isBoundary(view.text.charCodeAt(start - 1)));
    return isPlain ? start : view.wordBefore(end);
  }

  /** Runs the pass; a text with letters that are not one unit each is rewritten and run again. */
  private runOver(given: string): PlainText | undefined {
    const { filter, events } = this;
    for (;;) {
      runPass(given, filter.table, filter.firstEvent, events);
      const verdict = this.slowUnits(given);
      if (verdict === "fine") return undefined;
      if (verdict === "filled") continue;
      const plain = rewrite(given);
      do runPass(plain.text, filter.table, filter.firstEvent, events);
      while (this.slowUnits(plain.text) === "filled");
      return plain;
    }
  }

  private slowUnits(text: string): "fine" | "filled" | "rewrite" {
    const { filter, events } = this;
    let filled = false;
    let rewriting = false;
    for (let index = 0; index < events.count; index += EVENT_SIZE) {
      const event = (events.list[index + 1] as number) - filter.firstEvent;
      if (event !== EVENTS.slow && event !== EVENTS.slow + AFTER_WORD) continue;
      const at = events.list[index] as number;
      const unit = text.charCodeAt(at);
      if (fillBlock(unit)) filled = true;
      else if (((FOLD[unit] as number) & 63) === SLOW && needsRewriting(text.codePointAt(at) ?? 0)) rewriting = true;
    }
    return filled ? "filled" : rewriting ? "rewrite" : "fine";
  }

  private sortEvents(text: string): void {
    const { filter, events } = this;
    const { list, count } = events;
    const { triggers, ends, points } = this.sorted;
    for (const emptied of [triggers, ends, points.numbers, points.ats, points.dots, points.money]) emptied.length = 0;
    for (let index = 0; index < count; index += EVENT_SIZE) {
      const at = list[index] as number;
      if ((list[index + 3] as number) >= FIRST_TRIGGER) triggers.push(at);
      const event = (list[index + 1] as number) - filter.firstEvent;
      if (event < 0 || event >= SPECIALS) continue;
      switch (event >= AFTER_WORD ? event - AFTER_WORD : event) {
        case EVENTS.end:
          ends.push(at);
          if (text.charCodeAt(at) === DOT && isInside(text, at)) points.dots.push(at);
          break;
        case EVENTS.at:
          points.ats.push(at);
          break;
        case EVENTS.money:
          points.money.push(at);
          break;
        case EVENTS.number:
          points.numbers.push(at);
          break;
      }
    }
  }

  private addReadings(view: TextView, triggers: readonly number[]): Readings | undefined {
    const from = new Map<number, number[]>();
    const to = new Map<number, number[]>();
    const lengths = (start: number, end: number) => this.lexicon.lengthsFrom(view, start, end);
    for (const disguised of findDisguised(view, triggers, lengths)) {
      const record = this.words.addReading(disguised);
      if (record === 0) continue;
      push(from, disguised.first, record);
      push(to, disguised.last, record);
    }
    return from.size > 0 ? { from, to } : undefined;
  }
}

const DOT = 0x2e;

function isInside(text: string, at: number): boolean {
  return at > 0 && at + 1 < text.length && isWordUnit(text.charCodeAt(at - 1)) && isWordUnit(text.charCodeAt(at + 1));
}

function isWordUnit(unit: number): boolean {
  return isWordClass((FOLD[unit] as number) & 63);
}

/** Neither part of a word nor anything invisible inside one. */
function isBoundary(unit: number): boolean {
  const letter = (FOLD[unit] as number) & 63;
  return letter === GAP || letter > APOSTROPHE;
}

function push(map: Map<number, number[]>, key: number, value: number): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
