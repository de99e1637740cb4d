import {
  ensureFolded,
  FOLD,
  KIND_CYRILLIC,
  KIND_DIGIT,
  KIND_DROP,
  KIND_GAP,
  KIND_GREEK,
  KIND_LATIN,
  KIND_OTHER,
  KIND_SIGN,
} from "./fold.ts";

/*
 * A small automaton over the kinds of characters that notices where a word may be disguised: two scripts in one word, a digit,
 * a sign or an apostrophe between letters, one letter three times in a row, four single letters in a row. It only points; unmask.ts reads.
 * Columns: kind (0–7), plus 8 when the character folds like the one before it.
 */

type State =
  | { readonly at: "gap"; readonly run: number }
  | { readonly at: "letter"; readonly run: number; readonly script: number }
  | { readonly at: "word"; readonly script: number; readonly twice: boolean }
  | { readonly at: "elided"; readonly run: number }
  | { readonly at: "sign"; readonly run: number; readonly signs: number }
  | { readonly at: "digit" }
  | { readonly at: "number" }
  | { readonly at: "done" }
  | { readonly at: "trigger"; readonly next: State };

const RUN = 4;
const MOST_SIGNS = 4;
const COLUMNS = 16;

const gap = (run: number): State => ({ at: "gap", run });
const done: State = { at: "done" };
const trigger: State = { at: "trigger", next: done };

function isLetter(kind: number): boolean {
  return kind === KIND_LATIN || kind === KIND_CYRILLIC || kind === KIND_GREEK || kind === KIND_OTHER;
}

function step(state: State, kind: number, same: boolean): State {
  if (state.at === "trigger") return step(state.next, kind, same);
  if (kind === KIND_DROP) {
    if (state.at === "letter") return { at: "elided", run: state.run };
    return state.at === "word" ? { at: "elided", run: 0 } : state;
  }
  switch (state.at) {
    case "gap":
      if (kind === KIND_GAP || kind === KIND_SIGN) return state;
      if (kind === KIND_DIGIT) return { at: "digit" };
      return firstLetter(state.run + 1, kind);
    case "letter":
      if (kind === KIND_GAP) return gap(state.run);
      if (kind === KIND_SIGN) return { at: "sign", run: state.run, signs: 1 };
      if (kind === KIND_DIGIT || differ(state.script, kind)) return trigger;
      return { at: "word", script: kind, twice: same };
    case "word":
      if (kind === KIND_GAP) return gap(0);
      if (kind === KIND_SIGN) return { at: "sign", run: 0, signs: 1 };
      if (kind === KIND_DIGIT || differ(state.script, kind) || (same && state.twice)) return trigger;
      return { at: "word", script: kind, twice: same };
    case "elided":
      // "l'argent", and what is invisible between letters: unmask.ts tells them apart.
      if (isLetter(kind) || kind === KIND_DIGIT) return trigger;
      return kind === KIND_SIGN ? { at: "sign", run: state.run, signs: 1 } : gap(state.run);
    case "sign":
      if (isLetter(kind)) return trigger;
      if (kind === KIND_DIGIT) return { at: "digit" };
      return kind === KIND_GAP || state.signs === MOST_SIGNS ? gap(state.run) : { at: "sign", run: state.run, signs: state.signs + 1 };
    case "digit":
      if (isLetter(kind)) return trigger;
      return kind === KIND_DIGIT ? { at: "number" } : gap(0);
    case "number":
      if (isLetter(kind)) return firstLetter(1, kind);
      return kind === KIND_DIGIT ? state : gap(0);
    case "done":
      return kind === KIND_GAP ? gap(0) : state;
  }
}

function firstLetter(run: number, kind: number): State {
  const next: State = { at: "letter", run: Math.min(run, RUN - 1), script: kind };
  return run >= RUN ? { at: "trigger", next } : next;
}

function differ(script: number, kind: number): boolean {
  return script !== kind && script !== KIND_OTHER && kind !== KIND_OTHER;
}

function build(): { table: Uint8Array; firstTrigger: number } {
  const states = new Map<string, State>();
  const queue: State[] = [gap(0)];
  for (let state = queue.pop(); state; state = queue.pop()) {
    const name = JSON.stringify(state);
    if (states.has(name)) continue;
    states.set(name, state);
    for (let column = 0; column < COLUMNS; column++) queue.push(step(state, column & 7, column >= 8));
  }
  // Triggers come last, so that one comparison tells them.
  const ordered = [...states].sort(([, a], [, b]) => Number(a.at === "trigger") - Number(b.at === "trigger"));
  const number = new Map(ordered.map(([name], index) => [name, index]));
  const table = new Uint8Array(ordered.length * COLUMNS);
  ordered.forEach(([, state], index) => {
    for (let column = 0; column < COLUMNS; column++) {
      table[index * COLUMNS + column] = number.get(JSON.stringify(step(state, column & 7, column >= 8))) ?? 0;
    }
  });
  return { table, firstTrigger: ordered.findIndex(([, { at }]) => at === "trigger") };
}

const built = build();

/** Next state by `state | column`; states are multiples of 16, 0 is the beginning of a text. */
export const TRIGGERS: Uint16Array = Uint16Array.from(built.table, (state) => state * COLUMNS);
/** States from this number on say: look here. */
export const FIRST_TRIGGER: number = built.firstTrigger * COLUMNS;

/** The places the automaton points at, one text at a time; the engine's pass finds them on its way. */
export function findTriggers(text: string): number[] {
  ensureFolded(text);
  const places: number[] = [];
  let state = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const entry = FOLD[text.charCodeAt(at)] ?? 0;
    state = TRIGGERS[state | ((entry >> 6) & 7) | (entry === before ? 8 : 0)] ?? 0;
    before = entry;
    if (state >= FIRST_TRIGGER) places.push(at);
  }
  return places;
}
