import { CYRILLIC, FOREIGN, GREEK, LATIN, NO_LETTER, scripts } from "./language-letters.ts";
import { addScores, countScripts, LANES, windowEnd } from "./language-score.ts";
import { languageTables } from "./language-tables.ts";

/** A stretch of a text in one language; offsets are UTF-16 units of the text. */
export interface LanguageSegment {
  readonly start: number;
  readonly end: number;
  readonly language: string;
}

/** Every language a piece can be in: those of the tables, Greek, and a script none of ours uses. */
const states: readonly { readonly language: string; readonly script: number; readonly lane: number }[] = [
  ...languageTables.flatMap(({ languages }, script) => languages.map((language, lane) => ({ language, script, lane }))),
  { language: "el", script: GREEK, lane: 0 },
  { language: "und", script: FOREIGN, lane: 0 },
];

const GREEK_STATE = states.length - 2;
const FOREIGN_STATE = states.length - 1;

/** What one letter says for the languages of its script, and what it costs to go over to another language: odds, natural logarithm. */
const PER_LETTER = 0.4;
const GOING_OVER = 4;

/** Ends of sentences, where white space follows; and what stands between the languages of an ad written twice. */
const sentenceEnds = ".!?…;";
const dividers = "|•/–—";

/**
 * The languages of a text, stretch by stretch: lines and sentences, joined where neighbours agree. The stretches cover the whole text. A
 * short piece says little, so it takes the language of its neighbours unless it is clearly in another one.
 */
export function identifySegments(text: string): LanguageSegment[] {
  if (text === "") return [];
  const starts = pieceStarts(text);
  const chosen = likeliest(starts.map((start, index) => pieceOdds(text, start, starts[index + 1] ?? text.length)));
  const segments: { start: number; end: number; language: string }[] = [];
  for (const [index, start] of starts.entries()) {
    const language = states[chosen[index] ?? -1]?.language ?? "und";
    const end = starts[index + 1] ?? text.length;
    const last = segments.at(-1);
    if (last?.language === language) last.end = end;
    else segments.push({ start, end, language });
  }
  return segments;
}

/** What a character may do to a piece, by UTF-16 unit: nothing for nearly all of them. */
const NEW_LINE = 1;
const SENTENCE_END = 2;
const DIVIDER = 3;
const endings = new Uint8Array(0x10000);
endings[0x0a] = NEW_LINE;
for (const sign of sentenceEnds) endings[sign.charCodeAt(0)] = SENTENCE_END;
for (const sign of dividers) endings[sign.charCodeAt(0)] = DIVIDER;

/** Where pieces begin, white space left to the piece before; one without letters belongs to the piece before it too. */
function pieceStarts(text: string): number[] {
  const starts = [0];
  let letters = false;
  let ended = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (ended && !isSpace(unit)) {
      starts.push(at);
      letters = false;
      ended = false;
    }
    if (!letters) letters = scripts[unit] !== NO_LETTER;
    const ending = endings[unit] as number;
    if (ending !== 0 && letters && !ended) ended = endsPiece(text, at, ending);
  }
  return starts;
}

function endsPiece(text: string, at: number, ending: number): boolean {
  if (ending === NEW_LINE) return true;
  if (!isSpace(text.charCodeAt(at + 1))) return false;
  return ending === SENTENCE_END || isSpace(text.charCodeAt(at - 1));
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d || code === 0xa0;
}

const counts = new Int32Array(NO_LETTER + 1);
const points = new Int32Array(LANES);
/** Where the states of each script begin in {@link states}. */
const firstState = [0, languageTables[0].languages.length] as const;

/** How likely a piece is in each of the states, or nothing when it has no letters we can tell apart. */
function pieceOdds(text: string, start: number, end: number): Float64Array | undefined {
  counts.fill(0);
  countScripts(text, start, end, 1, counts);
  if (counts[NO_LETTER] === end - start) return undefined;
  const odds = new Float64Array(states.length);
  addOdds(text, start, end, LATIN, odds);
  addOdds(text, start, end, CYRILLIC, odds);
  odds[GREEK_STATE] = (counts[GREEK] as number) * PER_LETTER;
  odds[FOREIGN_STATE] = (counts[FOREIGN] as number) * PER_LETTER;
  return odds;
}

/** Odds of the languages of one script against the likeliest of them. */
function addOdds(text: string, start: number, end: number, script: typeof LATIN | typeof CYRILLIC, odds: Float64Array): void {
  const letters = counts[script] as number;
  if (letters === 0) return;
  points.fill(0);
  if (readAll(text, start, end, script, points)) {
    const plain = text.slice(start, end).normalize("NFKC");
    points.fill(0);
    readAll(plain, 0, plain.length, script, points);
  }
  const { languages, start: first, step } = languageTables[script];
  let most = Number.NEGATIVE_INFINITY;
  for (let lane = 0; lane < languages.length; lane++) {
    const sum = (points[lane] as number) + (first[lane] as number);
    points[lane] = sum;
    if (sum > most) most = sum;
  }
  for (let lane = 0; lane < languages.length; lane++) {
    odds[firstState[script] + lane] = letters * PER_LETTER + ((points[lane] as number) - most) * step;
  }
}

function readAll(text: string, start: number, end: number, script: typeof LATIN | typeof CYRILLIC, points: Int32Array): boolean {
  let unusual = false;
  for (let from = start; from < end; ) {
    const to = windowEnd(text, from, end);
    unusual = addScores(text, from, to, script, points) || unusual;
    from = to;
  }
  return unusual;
}

/** The likeliest way through the pieces, where every change of language must be worth its cost (Viterbi). */
function likeliest(pieces: readonly (Float64Array | undefined)[]): Int32Array {
  const chosen = new Int32Array(pieces.length).fill(-1);
  if (pieces.every((odds) => !odds)) return chosen;
  const count = states.length;
  const total = new Float64Array(count);
  /** For each piece and state: the state of the piece before. */
  const from = new Uint8Array(pieces.length * count);
  pieces.forEach((odds, piece) => {
    const best = highest(total);
    const over = (total[best] as number) - GOING_OVER;
    for (let state = 0; state < count; state++) {
      const stays = (total[state] as number) >= over;
      from[piece * count + state] = stays ? state : best;
      total[state] = (stays ? (total[state] as number) : over) + (odds ? (odds[state] as number) : 0);
    }
  });
  let state = highest(total);
  for (let index = pieces.length - 1; index >= 0; index--) {
    chosen[index] = state;
    state = from[index * count + state] as number;
  }
  return chosen;
}

function highest(list: Float64Array): number {
  let best = 0;
  for (let at = 1; at < list.length; at++) if ((list[at] as number) > (list[best] as number)) best = at;
  return best;
}
