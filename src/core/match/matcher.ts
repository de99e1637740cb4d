import type { Points } from "../extract/points.ts";
import { FIRST_TRIGGER } from "../text/disguise-automaton.ts";
import { APOSTROPHE, FOLD, fillBlock, GAP, SLOW } from "../text/fold.ts";
import { needsRewriting, type PlainText, rewrite } from "../text/plain.ts";
import { isWordClass, NOWHERE, TextView } from "../text/text-view.ts";
import { findDisguised } from "../text/unmask.ts";
import { type Beginnings, Beside, beginningsOf } from "./beside.ts";
import type { Compiled } from "./compiled.ts";
import { AFTER_WORD, buildFilter, EVENTS, type Filter, followFurther, SPECIALS } from "./filter.ts";
import { FoundWords, type Readings } from "./found-words.ts";
import type { Wanted } from "./guards.ts";
import { Lexicon } from "./lexicon.ts";
import { EVENT_SIZE, Events, runPass, runPassOver } from "./pass.ts";
import type { Suffixes } from "./suffixes.ts";
import { type Occurrence, Walk } from "./walk.ts";

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

/** One set of phrases with what makes finding them cheap. */
interface Index {
  readonly filter: Filter;
  readonly beside: Beside;
  readonly events: Events;
  readonly guards: boolean;
}

function makeIndex(compiled: Compiled, roots: Int32Array, beginnings: Beginnings, rulesBelow?: Int32Array): Index {
  const beside = new Beside(compiled, roots, beginnings, rulesBelow);
  return { filter: buildFilter(compiled, roots), beside, events: new Events(), guards: rulesBelow !== undefined };
}

/** All phrases of all languages, found in one pass over a text. */
export class Matcher {
  private readonly phrases: Index;
  /** Made with the first text that calls for a guard: the start of the background need not wait for it. */
  private guardIndex: Index | undefined;
  private readonly compiled: Compiled;
  private readonly beginnings: Beginnings;
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
    this.beginnings = beginningsOf(compiled);
    this.phrases = makeIndex(compiled, compiled.rootOf, this.beginnings);
    this.lexicon = new Lexicon(compiled, suffixes);
    this.words = new FoundWords(this.lexicon);
    this.walk = new Walk(compiled, this.words, ruleBits);
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
    const { readings } = this.words;
    const occurrences: Occurrence[] = [];
    this.follow(this.phrases, occurrences, undefined);
    if (readings) for (const list of readings.from.values()) for (const record of list) this.walk.around(record, false, occurrences);
    const guardsIn = (from: number, to: number, wanted?: Wanted) => this.guardsIn(from, to, wanted);
    return { view, rewritten, occurrences, guardsIn, points, ends, words: this.words };
  }

  private guardsIn(from: number, to: number, wanted?: Wanted): Occurrence[] {
    this.guardIndex ??= makeIndex(this.compiled, this.compiled.guardRootOf, this.beginnings, this.walk.rulesBelow);
    const { filter, events } = this.guardIndex;
    const { view, readings } = this.words;
    const found: Occurrence[] = [];
    runPassOver(view.text, from, to, filter.table, filter.firstEvent, events);
    this.follow(this.guardIndex, found, wanted);
    if (!readings) return found;
    for (const [start, list] of readings.from) {
      if (start >= from && start < to) for (const record of list) this.walk.around(record, true, found, wanted);
    }
    return found;
  }

  /** Looks at every word that phrases are filed under, unless its neighbours rule them all out. */
  private follow({ filter, beside, events, guards }: Index, found: Occurrence[], wanted: Wanted | undefined): void {
    const { words, walk } = this;
    const { view } = words;
    const { list, count } = events;
    const stems = filter.firstEvent + SPECIALS;
    const wholeWords = filter.firstEvent + AFTER_WORD;
    const number = filter.firstEvent + EVENTS.number;
    const disguised = (start: number, side: 1 | -1) => words.readings !== undefined && words.readingsAt(start, side).length > 0;
    for (let index = 0; index < count; index += EVENT_SIZE) {
      const state = list[index + 1] as number;
      if (state < wholeWords && (state !== number || !filter.anchorsNumbers)) continue;
      const at = list[index] as number;
      const isStem = state >= stems;
      const hinted = state === number ? 0 : (filter.nodeOf[isStem ? state : (list[index + 2] as number)] as number);
      if (wanted && !beside.isOf(Math.abs(hinted), wanted.mask)) continue;
      const node = hinted < 0 ? followFurther(this.compiled, filter, -hinted, view.text, at + 1) : hinted;
      if (hinted < 0 && node === 0) continue;
      const letters = filter.depthOf[Math.abs(hinted)] as number;
      const start = state === number ? at : this.startOf(view, isStem ? at + 1 : at, letters);
      if (start === NOWHERE) continue;
      if (!beside.mayBegin(node, view, start, isStem ? NOWHERE : at, disguised)) continue;
      walk.around(isStem ? words.wordAt(start) : words.wordEndingAt(start, node), guards, found, wanted);
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
    const { filter, events } = this.phrases;
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
    const { filter, events } = this.phrases;
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
    const { filter, events } = this.phrases;
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
