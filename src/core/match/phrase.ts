import { classOfLetter, OTHER } from "../text/fold.ts";
import type { Speller } from "../text/spellings.ts";
import { readWords, type Word } from "../text/words.ts";

/** One accepted spelling at one place of a phrase. */
export interface PhraseWord {
  readonly text: string;
  readonly prefix: boolean;
  /** Only endings of this language may follow the stem (`stem~kk`). */
  readonly chain?: string;
  readonly script: number;
}

export type Step =
  | { readonly kind: "words"; readonly words: readonly PhraseWord[] }
  | { readonly kind: "gap"; readonly most: number }
  | { readonly kind: "number" }
  | { readonly kind: "edge"; readonly of: "sentence" | "line" };

/** A phrase written out: steps in order, no options left. */
export type Sequence = readonly Step[];

/** Every way in which a phrase can be wrong; pages have words for each (`locales/`, `desk.phrase`). */
export const phraseErrorCodes = [
  "no-words",
  "gap-at-edge",
  "number-alone",
  "edge-inside",
  "many-gaps",
  "not-opened",
  "not-closed",
  "outside-brackets",
  "gap-size",
  "empty-choice",
  "star-inside",
  "optional-word",
  "no-letters",
  "script",
  "short-stem",
  "no-language",
  "many-choices",
] as const;
export type PhraseErrorCode = (typeof phraseErrorCodes)[number];

/** What is wrong with a phrase, where (index into it), and what to write instead (`message`, for authors of files). */
export interface PhraseError {
  readonly code: PhraseErrorCode;
  readonly message: string;
  readonly at: number;
}

export type ParsedPhrase = { ok: true; sequences: readonly Sequence[] } | { ok: false; error: PhraseError };

/** More written-out forms than this from one phrase means it should be several phrases. */
const MAX_SEQUENCES = 256;
const GAP_WORDS = 3;
const MAX_GAPS = 4;
const MIN_STEM = 3;

class Failure {
  readonly code: PhraseErrorCode;
  readonly message: string;
  readonly at: number;
  constructor(code: PhraseErrorCode, message: string, at: number) {
    this.code = code;
    this.message = message;
    this.at = at;
  }
}

/**
 * Reads a phrase as authors write it: words, `stem*`, `stem~kk` (endings of that language), `(a|b c)`, `(a)?`, `…` (up to three
 * words), `…5` (up to five), `#` (a number), `^` and `$` (beginning and end of a sentence; `^^`, `$$` of a line).
 *
 * @param spell gives other spellings of a word, each accepted in its place
 * @example parsePhrase("pay* for (your|the)? visa")
 */
export function parsePhrase(phrase: string, spell?: Speller): ParsedPhrase {
  try {
    const parser = new Parser(phrase.replaceAll("...", "…"), spell);
    const sequences = parser.parse();
    for (const sequence of sequences) checkSequence(sequence);
    return { ok: true, sequences };
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    return { ok: false, error: { code: failure.code, message: failure.message, at: failure.at } };
  }
}

function checkSequence(sequence: Sequence): void {
  const first = sequence[0];
  const last = sequence.at(-1);
  if (!first || !last) throw new Failure("no-words", "the phrase has no words; write at least one", 0);
  const [inner, innerLast] = [first.kind === "edge" ? sequence[1] : first, last.kind === "edge" ? sequence.at(-2) : last];
  if (inner?.kind === "gap" || innerLast?.kind === "gap") {
    throw new Failure("gap-at-edge", "a gap (…) stands between words; take it away from the beginning or end", 0);
  }
  if (!sequence.some((step) => step.kind === "words")) throw new Failure("number-alone", "a number alone is no phrase; add a word", 0);
  if (sequence.some((step, at) => step.kind === "edge" && at > 0 && at < sequence.length - 1)) {
    throw new Failure("edge-inside", "^ stands at the beginning of a phrase and $ at its end", 0);
  }
  if (sequence.filter((step) => step.kind === "gap").length > MAX_GAPS) {
    throw new Failure("many-gaps", `more than ${MAX_GAPS} gaps; split the phrase or use near`, 0);
  }
}

class Parser {
  private at = 0;
  private readonly source: string;
  private readonly spell: Speller | undefined;

  constructor(source: string, spell: Speller | undefined) {
    this.source = source;
    this.spell = spell;
  }

  parse(): Sequence[] {
    const sequences = this.sequence(false);
    if (this.at < this.source.length)
      throw new Failure("not-opened", `"${this.source[this.at]}" has no opening bracket before it`, this.at);
    return sequences;
  }

  private sequence(inside: boolean): Sequence[] {
    let found: Sequence[] = [[]];
    while (this.at < this.source.length) {
      const character = this.source[this.at] ?? "";
      if (character === ")" || character === "|") {
        if (inside) break;
        throw new Failure("outside-brackets", `"${character}" stands outside brackets; write (a|b)`, this.at);
      }
      if (/\s/.test(character)) this.at++;
      else if (character === "…") {
        this.at++;
        found = append(found, [[{ kind: "gap", most: this.gapSize() }]], this.at);
      } else if (character === "#") {
        this.at++;
        found = append(found, [[{ kind: "number" }]], this.at);
      } else if (character === "^" || character === "$") found = append(found, [[this.edge(character)]], this.at);
      else if (character === "(") found = append(found, this.group(), this.at);
      else found = append(found, [this.word()], this.at);
    }
    return found;
  }

  /** A digit directly after the dots says how many words; three otherwise. */
  private gapSize(): number {
    const digits = /^\d+/.exec(this.source.slice(this.at, this.at + 4))?.[0];
    if (!digits) return GAP_WORDS;
    if (!/^[1-9]$/.test(digits)) throw new Failure("gap-size", "a gap holds 1 to 9 words; write …5, or a space before a number", this.at);
    this.at++;
    return Number(digits);
  }

  private edge(sign: string): Step {
    const before = this.source.slice(0, this.at).replace(/[\^\s(]/g, "");
    const after = this.source.slice(this.at).replace(/[$\s)]/g, "");
    if ((sign === "^" && before !== "") || (sign === "$" && after !== "")) {
      throw new Failure("edge-inside", "^ stands at the beginning of a phrase and $ at its end", this.at);
    }
    this.at++;
    if (this.source[this.at] !== sign) return { kind: "edge", of: "sentence" };
    this.at++;
    return { kind: "edge", of: "line" };
  }

  private group(): Sequence[] {
    const opened = this.at;
    this.at++;
    const options: Sequence[] = [];
    for (;;) {
      const option = this.sequence(true);
      if (option.some((sequence) => sequence.length === 0)) {
        throw new Failure("empty-choice", "an empty choice in brackets; write (a|b)? when it may be missing", this.at);
      }
      options.push(...option);
      const character = this.source[this.at];
      if (character === undefined) throw new Failure("not-closed", "this bracket is never closed; add )", opened);
      this.at++;
      if (character === ")") break;
    }
    if (this.source[this.at] !== "?") return mergeSingleWords(options);
    this.at++;
    return [...mergeSingleWords(options), []];
  }

  /** A run of word characters, possibly several words ("колл-центр"), possibly with a star at the end. */
  private word(): Sequence {
    const start = this.at;
    while (this.at < this.source.length && !/[\s()|…#*?~^$]/.test(this.source[this.at] ?? "")) this.at++;
    const raw = this.source.slice(start, this.at);
    const prefix = this.source[this.at] === "*";
    if (prefix) this.at++;
    const chain = prefix ? undefined : this.chainLanguage();
    const follows = this.source[this.at];
    if (prefix && follows !== undefined && !/[\s()|…$]/.test(follows)) {
      throw new Failure("star-inside", "a star stands only at the end of a word; write stem*", this.at - 1);
    }
    if (follows === "?") throw new Failure("optional-word", "only brackets can be optional; write (word)?", this.at);
    const words = readWords(raw).words;
    if (words.length === 0) {
      throw new Failure("no-letters", prefix ? "a star needs a stem before it; write stem*" : `"${raw}" holds no letters or digits`, start);
    }
    const spellings = this.spellings(raw, words.length);
    return words.map((word, index): Step => {
      if (!isSpellable(word.skeleton)) throw new Failure("script", `"${raw}" has letters of a script that cannot be matched yet`, start);
      const isStem = (prefix || chain !== undefined) && index === words.length - 1;
      if (isStem && word.skeleton.length < MIN_STEM) {
        throw new Failure("short-stem", `the stem "${raw}" is too short; write at least ${MIN_STEM} letters before the star`, start);
      }
      const others = spellings.flatMap((other) => other[index] ?? []).filter(({ skeleton }) => !isStem || skeleton.length >= MIN_STEM);
      const accepted = [word, ...others].map(({ skeleton, script }) => ({
        text: skeleton,
        prefix: isStem,
        script,
        ...(isStem && chain && { chain }),
      }));
      return { kind: "words", words: accepted };
    });
  }

  /** Other spellings that fall into as many words, so that they can stand in the same places. */
  private spellings(raw: string, count: number): (readonly Word[])[] {
    const others = this.spell?.(raw).map((other) => readWords(other).words) ?? [];
    return others.filter((words) => words.length === count && words.every(({ skeleton }) => isSpellable(skeleton)));
  }

  /** `~kk` after a stem. */
  private chainLanguage(): string | undefined {
    if (this.source[this.at] !== "~") return undefined;
    const language = /^~([a-z]{2,3}(?:-[A-Z][a-z]{3})?)(?![\p{L}\p{N}])/u.exec(this.source.slice(this.at))?.[1];
    if (!language) throw new Failure("no-language", "after ~ stands a language: write stem~kk", this.at);
    this.at += language.length + 1;
    return language;
  }
}

/** Can every letter of a folded word be told apart by the engine's tables? */
function isSpellable(skeleton: string): boolean {
  return [...skeleton].every((letter) => classOfLetter(letter) !== OTHER);
}

/** Choices of one word each become one step, so that (a|b|c) does not multiply the sequences. */
function mergeSingleWords(options: readonly Sequence[]): Sequence[] {
  const words: PhraseWord[] = [];
  const rest: Sequence[] = [];
  for (const option of options) {
    const only = option.length === 1 ? option[0] : undefined;
    if (only?.kind === "words") words.push(...only.words);
    else rest.push(option);
  }
  return words.length > 0 ? [[{ kind: "words", words }], ...rest] : rest;
}

function append(heads: readonly Sequence[], tails: readonly Sequence[], at: number): Sequence[] {
  if (heads.length * tails.length > MAX_SEQUENCES) {
    throw new Failure("many-choices", `too many combinations of choices (over ${MAX_SEQUENCES}); split the phrase`, at);
  }
  return heads.flatMap((head) => tails.map((tail) => [...head, ...tail]));
}
