import { type ParsedPhrase, type PhraseWord, parsePhrase, type Sequence, type Step } from "../../src/core/match/phrase.ts";
import type { FoundPhrase } from "../../src/core/match/phrase-finder.ts";
import { CYRILLIC, OTHER_SCRIPT } from "../../src/core/text/characters.ts";
import { readWords, type Word, type Words } from "../../src/core/text/words.ts";

/*
 * What a phrase means, written down as plainly as it can be and independent of any engine. Slow on purpose: it tries every
 * sequence at every word. Plain words only; disguises (unmask.ts) have their own tests.
 */

const parsedBefore = new Map<string, readonly Sequence[]>();

/** Written-out sequences of one phrase. A phrase that cannot be read is a mistake of the test, so it throws. */
export function sequencesOf(phrase: string): readonly Sequence[] {
  const known = parsedBefore.get(phrase);
  if (known) return known;
  const parsed: ParsedPhrase = parsePhrase(phrase);
  if (!parsed.ok) throw new Error(`phrase "${phrase}": ${parsed.error.message}`);
  parsedBefore.set(phrase, parsed.sequences);
  return parsed.sequences;
}

/** Every (phrase, start, end) that is in the text, once each, in order of the text. */
export function findAll(phrases: readonly (readonly Sequence[])[], text: string): FoundPhrase[] {
  const read = readWords(text);
  const seats = new Seats(read.words, read.mainScript);
  const found: FoundPhrase[] = [];
  phrases.forEach((sequences, phrase) => {
    for (const sequence of sequences) {
      for (const first of seats.of(withoutEdges(sequence)[0])) {
        for (const last of lastWords(sequence, first, read.words, seats)) {
          if (!edgesHold(sequence, first, last, read)) continue;
          found.push({ phrase, start: read.words[first]?.start ?? 0, end: read.words[last]?.end ?? 0 });
        }
      }
    }
  });
  return inOrder(found);
}

/** Does the sequence, from its first step to its last, take exactly all of these words? */
function takesAll(sequence: Sequence, words: readonly Word[], mainScript: number): boolean {
  const seats = new Seats(words, mainScript);
  return seats.of(withoutEdges(sequence)[0]).has(0) && lastWords(sequence, 0, words, seats).has(words.length - 1);
}

/** Indexes of the words on which the sequence can end when its first word is `first`. */
function lastWords(sequence: Sequence, first: number, words: readonly Word[], seats: Seats): Set<number> {
  const sentence = words[first]?.sentence;
  let reached = new Set([first]);
  for (const step of withoutEdges(sequence).slice(1)) {
    const next = new Set<number>();
    for (const at of reached) {
      if (step.kind === "gap") {
        for (let taken = 0; taken <= step.most; taken++) if (words[at + taken]?.sentence === sentence) next.add(at + taken);
      } else if (words[at + 1]?.sentence === sentence && seats.of(step).has(at + 1)) next.add(at + 1);
    }
    reached = next;
  }
  return reached;
}

const cores = new WeakMap<Sequence, Sequence>();

/** `^` and `$` take no word; they say what must not stand before the first and after the last. */
function withoutEdges(sequence: Sequence): Sequence {
  const known = cores.get(sequence);
  if (known) return known;
  const core = sequence.filter(({ kind }) => kind !== "edge");
  cores.set(sequence, core);
  return core;
}

function edgesHold(sequence: Sequence, first: number, last: number, { text, words }: Words): boolean {
  const [begin, end] = [sequence[0], sequence.at(-1)];
  return (begin?.kind !== "edge" || isCut(first - 1, begin.of)) && (end?.kind !== "edge" || isCut(last, end.of));

  /** Does a sentence or line end after this word? Before the first and after the last word everything does. */
  function isCut(after: number, what: "sentence" | "line"): boolean {
    const [word, next] = [words[after], words[after + 1]];
    if (!word || !next) return true;
    return what === "sentence" ? word.sentence !== next.sentence : /[\n\r\u2028\u2029]/.test(text.slice(word.end, next.start));
  }
}

/** Which words of one text each step takes, worked out once per step: written-out sequences of a phrase share theirs. */
class Seats {
  private readonly known = new Map<Step, ReadonlySet<number>>();
  private readonly words: readonly Word[];
  private readonly mainScript: number;
  /** Indexes of words by skeleton, and by every beginning of it: thousands of phrases are asked of one text. */
  private readonly spelled = new Map<string, number[]>();
  private readonly begun = new Map<string, number[]>();

  constructor(words: readonly Word[], mainScript: number) {
    this.words = words;
    this.mainScript = mainScript;
    words.forEach(({ skeleton }, index) => {
      push(this.spelled, skeleton, index);
      for (let length = 1; length <= skeleton.length; length++) push(this.begun, skeleton.slice(0, length), index);
    });
  }

  of(step: Step | undefined): ReadonlySet<number> {
    if (step === undefined || step.kind === "gap" || step.kind === "edge") return new Set();
    let seats = this.known.get(step);
    if (!seats) {
      seats = new Set(step.kind === "number" ? this.numbers() : step.words.flatMap((choice) => this.taking(choice)));
      this.known.set(step, seats);
    }
    return seats;
  }

  private numbers(): number[] {
    return this.words.flatMap(({ isNumber }, index) => (isNumber ? [index] : []));
  }

  private taking(choice: PhraseWord): number[] {
    const alike = (choice.prefix ? this.begun : this.spelled).get(choice.text) ?? [];
    return alike.filter((index) => scriptFits(choice, this.words[index]?.script ?? 0, this.mainScript));
  }
}

function push(map: Map<string, number[]>, key: string, index: number): void {
  const known = map.get(key);
  if (known) known.push(index);
  else map.set(key, [index]);
}

/** Equal skeletons are not yet the same word: «бот» is not "bot". */
function scriptFits(choice: PhraseWord, script: number, mainScript: number): boolean {
  const hasNone = script === 0;
  // Letters of no known script neither make a word mixed nor belong to any.
  const known = script & ~OTHER_SCRIPT;
  const isMixed = ![0, 1, 2, 4].includes(known);
  if (known === choice.script || hasNone || isMixed) return true;
  // A stem that itself mixes scripts is content with one of them.
  if (choice.prefix) return (script & choice.script) !== 0;
  // Wholly in other letters: a disguise only when it is long and the text is written in the phrase's script.
  return script !== OTHER_SCRIPT && choice.text.length >= 4 && mainScript === choice.script;
}

/**
 * How an engine's finds depart from the reference; nothing when they agree. An engine reports the shortest gap of a place only,
 * so a find of a phrase with a gap may stand for others it overlaps. What is no reading of plain words must rest on a
 * word that can be a disguise.
 */
export function differences(phrases: readonly string[], text: string, found: readonly FoundPhrase[]): string[] {
  const sequences = phrases.map(sequencesOf);
  const wanted = findAll(sequences, text);
  const wantedKeys = new Set(wanted.map(keyOf));
  const foundKeys = new Set(found.map(keyOf));
  const words = readWords(text);
  const hiding = mayHide(words);
  const rests = ({ start, end }: FoundPhrase) => words.words.some((word, at) => word.start >= start && word.end <= end && hiding.has(at));
  const hasGap = (phrase: number) => sequences[phrase]?.some((steps) => steps.some(({ kind }) => kind === "gap"));
  const stoodFor = (one: FoundPhrase) =>
    hasGap(one.phrase) && found.some((other) => other.phrase === one.phrase && other.start < one.end && one.start < other.end);
  // The reference cuts sentences in the text as it is given. An engine reads mathematical digits as digits, and "7." may end a sentence.
  const isCutByDigit = ({ start, end }: FoundPhrase) => /[\u{1D7CE}-\u{1D7FF}]\p{M}*\./u.test(text.slice(start, end));
  const tell = (what: string, one: FoundPhrase) =>
    `${what} "${phrases[one.phrase]}" at ${one.start}: ${JSON.stringify(text.slice(one.start, one.end))}`;
  return [
    ...found.filter((one) => !wantedKeys.has(keyOf(one)) && !rests(one)).map((one) => tell("not there:", one)),
    ...wanted.filter((one) => !foundKeys.has(keyOf(one)) && !stoodFor(one) && !isCutByDigit(one)).map((one) => tell("missed:", one)),
  ];
}

/**
 * Words that an engine may read in another way too: stretched, with digits, in mixed scripts, single letters in a row,
 * signs inside, parts with a sign between them. Generous: it only says where the reference has no say about further finds.
 */
export function mayHide({ text, words }: Words): Set<number> {
  const hiding = new Set<number>();
  words.forEach((word, at) => {
    const { skeleton, script, isNumber } = word;
    if (!isNumber && /\d/.test(skeleton)) hiding.add(at);
    // An elided article before the word: "l'argent" is read as "argent" too.
    if (/[^\p{L}\p{M}\p{N}]/u.test(text.slice(word.start, word.end))) hiding.add(at);
    if (/(.)\1\1/u.test(skeleton)) hiding.add(at);
    if ((script & CYRILLIC) !== 0 && script !== CYRILLIC) hiding.add(at);
    const next = words[at + 1];
    if (!next) return;
    const gap = text.slice(word.end, next.start);
    const bothSingle = skeleton.length === 1 && next.skeleton.length === 1;
    if (bothSingle || !/\s/.test(gap)) hiding.add(at).add(at + 1);
  });
  return hiding;
}

/** What is wrong with the spans: each must be whole words of the text, inside it, that satisfy the phrase. */
export function faultsOf(phrases: readonly string[], text: string, found: readonly FoundPhrase[]): string[] {
  const { mainScript } = readWords(text);
  return found.flatMap(({ phrase, start, end }) => {
    if (!(Number.isInteger(start) && 0 <= start && start < end && end <= text.length)) return `${start}-${end} is outside`;
    const slice = JSON.stringify(text.slice(start, end));
    const plain = text
      .slice(start, end)
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "");
    if (!/^[\p{L}\p{N}]/u.test(plain) || !/[\p{L}\p{N}]$/u.test(plain)) return `${slice} has no letter or digit at an end`;
    const inside = readWords(text.slice(start, end));
    // A find that rests on a disguise is not made of plain words.
    if (mayHide(inside).size > 0) return [];
    const fits = sequencesOf(phrases[phrase] ?? "").some((sequence) => takesAll(sequence, inside.words, mainScript));
    return fits ? [] : `${slice} is not "${phrases[phrase]}"`;
  });
}

function keyOf({ phrase, start, end }: FoundPhrase): string {
  return `${phrase}@${start}-${end}`;
}

/** Finds in the order of the text, then of the phrases, each once. */
function inOrder(found: readonly FoundPhrase[]): FoundPhrase[] {
  const once = [...new Map(found.map((one) => [keyOf(one), one])).values()];
  return once.sort((a, b) => a.start - b.start || a.end - b.end || a.phrase - b.phrase);
}

/** Finds as a set that can be compared: one line each, in order, none twice. */
export function keysOf(found: readonly FoundPhrase[]): string[] {
  return inOrder(found).map(keyOf);
}
