import { DIGIT } from "../text/fold.ts";
import { isWordClass, NOWHERE, type TextView } from "../text/text-view.ts";
import { endsInFrom, skipSpaces, wordBeforeOnLine } from "./near.ts";
import { classAt, unitAt } from "./points.ts";
import type { FieldSpan } from "./span.ts";
import type { WordTable } from "./word-table.ts";

/** The age of the people wanted, as written: at least one end. */
export interface StatedAge extends FieldSpan {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** What a word near a number of years says. */
export type AgeWord = "from" | "to" | "since" | "joiner" | "negator" | "guard";

/** Nobody younger or older is asked for by an ad; other numbers of years are something else. */
const YOUNGEST = 14;
const OLDEST = 80;
/** Words on either side that may tell years of experience or of a firm from years of age. */
const GUARD_WORDS = 3;

type Found = Omit<StatedAge, "field">;

interface Years {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

function opposite(meaning: AgeWord): "from" | "to" {
  return meaning === "to" ? "from" : "to";
}

function isLower(meaning: AgeWord | undefined): boolean {
  return meaning === "from" || meaning === "since";
}

/** Ages of majority and of permission, which ads name alone; others after "over" are years of something. */
const sinceAges = new Set([16, 18, 21]);

/** Reads ages of one text around given offsets; looks at a few words on either side. */
export class AgeReader {
  private readonly view: TextView;
  private readonly words: WordTable<AgeWord>;

  constructor(view: TextView, words: WordTable<AgeWord>) {
    this.view = view;
    this.words = words;
  }

  /** "от 18 до 35 лет", "18–35 лет", "до 35 лет", "35 жасқа дейін". */
  beforeUnit(unit: number, end: number): Found | undefined {
    const last = this.yearsBefore(unit, 3);
    if (!last || this.isGuarded(last.start, end)) return undefined;
    const first = this.rangeBefore(last);
    if (first) return this.checked(first.value, last.value, this.withWord(first.start), end);
    const said = this.wordBefore(last.start) ?? this.wordAfter(end) ?? this.saidByEnding(unit, end);
    if (said?.meaning === "since" && !(sinceAges.has(last.value) || this.view.text.slice(unit, end).includes(" "))) return undefined;
    if (said?.meaning === "from" || said?.meaning === "since")
      return this.checked(last.value, undefined, Math.min(said.start, last.start), Math.max(said.end, end));
    if (said?.meaning === "to") return this.checked(undefined, last.value, Math.min(said.start, last.start), Math.max(said.end, end));
    return undefined;
  }

  /** "возраст 18-35", "aged 20 to 30", "wiek: od 18 lat". */
  afterLabel(start: number, end: number): Found | undefined {
    const { text } = this.view;
    let at = this.skipSigns(end);
    let meaning: AgeWord | undefined;
    let turned = false;
    for (let words = 0; words < 3 && isWordClass(classAt(text, at)) && classAt(text, at) !== DIGIT; words++) {
      const word = this.words.find(this.view, at);
      if (word === undefined || word === "guard") return undefined;
      if (word === "negator") turned = true;
      else if (word === "since") meaning ??= "from";
      else if (word !== "joiner") meaning ??= turned ? opposite(word) : word;
      at = this.skipSigns(this.words.end);
    }
    const first = this.yearsAt(at);
    if (!first) return undefined;
    const second = this.rangeAfter(first);
    if (second) return this.checked(first.value, second.value, start, second.end);
    const said = meaning ?? (unitAt(text, first.end) === 0x2b ? "from" : undefined);
    if (said === "to") return this.checked(undefined, first.value, start, first.end);
    return said === "from" ? this.checked(first.value, undefined, start, first.end) : undefined;
  }

  /** "18+" where nothing is counted: "18+ вакансий" and "+18+" are something else. */
  plus(at: number): Found | undefined {
    const { text, view } = { text: this.view.text, view: this.view };
    const value = view.numberAt(at);
    if (value !== 16 && value !== 18 && value !== 21) return undefined;
    const next = skipSpaces(text, at + 3, 2);
    return isWordClass(classAt(text, next)) ? undefined : { from: value, to: undefined, start: at, end: at + 3 };
  }

  private checked(from: number | undefined, to: number | undefined, start: number, end: number): Found | undefined {
    const fits = (age: number | undefined) => age === undefined || (age >= YOUNGEST && age <= OLDEST);
    return fits(from) && fits(to) && (from ?? 0) < (to ?? 999) ? { from, to, start, end } : undefined;
  }

  /** The number of two digits that ends within `reach` units before an offset. */
  private yearsBefore(offset: number, reach: number): Years | undefined {
    const start = wordBeforeOnLine(this.view.text, offset, reach);
    return start === NOWHERE ? undefined : this.yearsAt(start);
  }

  private yearsAt(start: number): Years | undefined {
    const { text } = this.view;
    if (classAt(text, start) !== DIGIT || classAt(text, start + 1) !== DIGIT || classAt(text, start + 2) === DIGIT) return undefined;
    return { value: this.view.numberAt(start), start, end: start + 2 };
  }

  /** "18-" or "18 до" before the second number. */
  private rangeBefore(last: Years): Years | undefined {
    const { text } = this.view;
    const before = wordBeforeOnLine(text, last.start, 5);
    if (before === NOWHERE) return undefined;
    if (classAt(text, before) === DIGIT) {
      const gap = text.slice(before + 2, last.start).trim();
      // "18-35", "18ден 35": the ending is glued to the number.
      const isRange = /^(?:[-–—−/]|\+?-)$/.test(gap) || (gap.length === 3 && endsInFrom(gap, 3));
      return isRange ? this.yearsAt(before) : undefined;
    }
    const word = this.words.find(this.view, before);
    if ((word === undefined || word === "from") && endsInFrom(text, last.start - 1)) return this.yearsBefore(before, 2);
    if (word !== "to" && word !== "joiner") return undefined;
    const first = this.yearsBefore(before, 2);
    // "35 и 50 лет" are two people; "между 35 и 50" is a range.
    if (first && word === "joiner") {
      const opening = this.wordStart(first.start);
      return opening !== NOWHERE && this.words.find(this.view, opening) ? first : undefined;
    }
    if (first) return first;
    // "от 18 лет до 35 лет": a unit between.
    const unit = wordBeforeOnLine(text, before, 2);
    const earlier = unit === NOWHERE || classAt(text, unit) === DIGIT ? undefined : this.yearsBefore(unit, 2);
    return earlier && isLower(this.wordBefore(earlier.start)?.meaning) ? earlier : undefined;
  }

  /** "18 yoshdan", "35 yoshgacha": the unit's own ending. */
  private saidByEnding(unit: number, end: number): { meaning: AgeWord; start: number; end: number } | undefined {
    if (endsInFrom(this.view.text, end)) return { meaning: "from", start: unit, end };
    return /(?:gacha|гача)$/i.test(this.view.text.slice(unit, end)) ? { meaning: "to", start: unit, end } : undefined;
  }

  private rangeAfter(first: Years): Years | undefined {
    const { text } = this.view;
    let at = skipSpaces(text, first.end, 2);
    if ("-–—−/".includes(text.charAt(at) || " ")) at = skipSpaces(text, at + 1, 2);
    else {
      const word = isWordClass(classAt(text, at)) && classAt(text, at) !== DIGIT ? this.words.find(this.view, at) : undefined;
      if (word !== "to" && word !== "joiner") return undefined;
      at = skipSpaces(text, this.words.end, 2);
    }
    return this.yearsAt(at);
  }

  private withWord(start: number): number {
    const before = this.wordBefore(start);
    return before && isLower(before.meaning) ? before.start : start;
  }

  /** "от", "older than", "не старше" before an offset. */
  private wordBefore(offset: number): { meaning: AgeWord; start: number; end: number } | undefined {
    let start = this.wordStart(offset);
    let meaning = start === NOWHERE ? undefined : this.words.find(this.view, start);
    if (meaning === "joiner") {
      start = this.wordStart(start);
      meaning = start === NOWHERE ? undefined : this.words.find(this.view, start);
    }
    if (meaning !== "from" && meaning !== "to" && meaning !== "since") return undefined;
    const { end } = this.words;
    const before = this.wordStart(start);
    if (before === NOWHERE || this.words.find(this.view, before) !== "negator") return { meaning, start, end };
    return { meaning: opposite(meaning), start: before, end };
  }

  private wordStart(offset: number): number {
    const start = wordBeforeOnLine(this.view.text, offset, 2);
    return start !== NOWHERE && classAt(this.view.text, start) === DIGIT ? NOWHERE : start;
  }

  private wordAfter(end: number): { meaning: AgeWord; start: number; end: number } | undefined {
    const start = skipSpaces(this.view.text, end, 2);
    const meaning = isWordClass(classAt(this.view.text, start)) ? this.words.find(this.view, start) : undefined;
    return meaning && { meaning, start, end: this.words.end };
  }

  private skipSigns(end: number): number {
    let at = end;
    while (at - end < 4 && " :-–—.\u00a0(".includes(this.view.text.charAt(at) || "x")) at++;
    return at;
  }

  /** Is experience, a firm's history or a child spoken of within a few words? */
  private isGuarded(start: number, end: number): boolean {
    const { text } = this.view;
    for (let at = start, words = 0; words < GUARD_WORDS + 2; words++) {
      at = wordBeforeOnLine(text, at, 3);
      if (at === NOWHERE) break;
      if (classAt(text, at) !== DIGIT && this.words.find(this.view, at) === "guard") return true;
    }
    let at = skipSpaces(text, end, 3);
    for (let words = 0; words < GUARD_WORDS && isWordClass(classAt(text, at)); words++) {
      if (classAt(text, at) !== DIGIT && this.words.find(this.view, at) === "guard") return true;
      at = skipSpaces(text, this.view.wordEnd(at), 2);
    }
    return false;
  }
}
