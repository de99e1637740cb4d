import { CYRILLIC, FOREIGN, GREEK, LATIN, NO_LETTER } from "./language-letters.ts";
import { addScores, countScripts, isLetter, LANES, windowEnd } from "./language-score.ts";
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

/** Where pieces begin, white space left to the piece before; one without letters belongs to the piece before it too. */
function pieceStarts(text: string): number[] {
  const starts = [0];
  let letters = false;
  let ended = false;
  for (let at = 0; at < text.length; at++) {
    if (ended && !isSpace(text.charCodeAt(at))) {
      starts.push(at);
      letters = false;
      ended = false;
    }
    letters ||= isLetter(text, at);
    ended ||= letters && endsPiece(text, at);
  }
  return starts;
}

function endsPiece(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character === "\n") return true;
  if (sentenceEnds.includes(character)) return isSpace(text.charCodeAt(at + 1));
  return dividers.includes(character) && isSpace(text.charCodeAt(at - 1)) && isSpace(text.charCodeAt(at + 1));
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d || code === 0xa0;
}

/** How likely a piece is in each of the states, or nothing when it has no letters we can tell apart. */
function pieceOdds(text: string, start: number, end: number): Float64Array | undefined {
  const counts = new Int32Array(NO_LETTER + 1);
  countScripts(text, start, end, 1, counts);
  if ((counts[NO_LETTER] ?? 0) === end - start) return undefined;
  const odds = new Float64Array(states.length);
  const sums = [scoreOf(text, start, end, LATIN, counts), scoreOf(text, start, end, CYRILLIC, counts)];
  for (const [state, { script, lane }] of states.entries()) {
    odds[state] = (counts[script] ?? 0) * PER_LETTER + (sums[script]?.[lane] ?? 0);
  }
  return odds;
}

/** Odds of the languages of one script against the likeliest of them. */
function scoreOf(text: string, start: number, end: number, script: typeof LATIN | typeof CYRILLIC, counts: Int32Array): Float64Array {
  const odds = new Float64Array(LANES);
  if (!counts[script]) return odds;
  const points = new Int32Array(LANES);
  const unusual = readAll(text, start, end, script, points);
  if (unusual) {
    const plain = text.slice(start, end).normalize("NFKC");
    points.fill(0);
    readAll(plain, 0, plain.length, script, points);
  }
  const { languages, start: first, step } = languageTables[script];
  for (const lane of languages.keys()) points[lane] = (points[lane] ?? 0) + (first[lane] ?? 0);
  const most = points.subarray(0, languages.length).reduce((a, b) => Math.max(a, b));
  for (const lane of languages.keys()) odds[lane] = ((points[lane] ?? 0) - most) * step;
  return odds;
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
  const total = new Float64Array(states.length);
  /** For each piece and state: the state of the piece before. */
  const from = pieces.map((odds) => {
    const best = total.indexOf(total.reduce((a, b) => Math.max(a, b)));
    const over = (total[best] ?? 0) - GOING_OVER;
    const origin = new Uint8Array(states.length);
    for (let state = 0; state < states.length; state++) {
      const stays = (total[state] ?? 0) >= over;
      origin[state] = stays ? state : best;
      total[state] = (stays ? (total[state] ?? 0) : over) + (odds?.[state] ?? 0);
    }
    return origin;
  });
  const chosen = new Int32Array(pieces.length).fill(-1);
  if (pieces.every((odds) => !odds)) return chosen;
  let state = total.indexOf(total.reduce((a, b) => Math.max(a, b)));
  for (let index = pieces.length - 1; index >= 0; index--) {
    chosen[index] = state;
    state = from[index]?.[state] ?? state;
  }
  return chosen;
}
