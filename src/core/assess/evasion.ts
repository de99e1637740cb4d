import type { FieldSpan } from "../extract/span.ts";
import type { Listing } from "../listing.ts";
import type { Match } from "../match/find.ts";

/** Latin letters that look like Cyrillic ones. Without "i" and "h": Kazakh and Ukrainian are often typed with these. */
const LIKE_CYRILLIC = new Set("aceopxyABCEHKMOPTXYuvrgnmktb");
/** Cyrillic letters that look like Latin ones. */
const LIKE_LATIN = new Set("асеорхуАВСЕНКМОРТХУіІјЈѕЅ");

/** Shorter words mix scripts by accident: units, model names, a slip of the keyboard. */
const LEAST_LETTERS = 4;

/** One mixed word is a slip; this many are a way of writing. */
const MIXED_WORDS = 2;

/**
 * Where an ad hides words from those who moderate (flag `style.evasion`): a phrase we look for was found only under its disguise, or
 * words mix look-alike letters of two scripts. Nothing where the writing is plain.
 */
export function findEvasion(listing: Listing, matches: readonly Match[]): FieldSpan[] {
  const disguised = matches.filter(({ cancelled, field, start, end }) => {
    const text = listing[field] ?? "";
    return !cancelled && !isPlain(text, start, end) && isDisguised(text.slice(start, end));
  });
  const mixed = (["title", "description"] as const).flatMap((field) =>
    mixedWords(listing[field] ?? "").map(({ start, end }) => ({ field, start, end })),
  );
  const spelled = new Set(mixed.map(({ field, start, end }) => (listing[field] ?? "").slice(start, end).toLowerCase()));
  if (disguised.length === 0 && spelled.size < MIXED_WORDS) return [];
  return [...disguised.map(({ field, start, end }) => ({ field, start, end })), ...mixed];
}

/** What a unit is to {@link isPlain}: anything else than these is looked at closely. */
const [LATIN, CYRILLIC, BETWEEN] = [1, 2, 4];
const plainUnits = new Uint8Array(0x530);
for (let unit = 0x41; unit <= 0x5a; unit++) plainUnits[unit] = plainUnits[unit + 32] = LATIN;
// Letters with marks and Greek ones are taken with the Latin: a text that mixes the two is looked at closely, that is all.
plainUnits.fill(LATIN, 0xc0, 0xd7);
plainUnits.fill(LATIN, 0xd8, 0xf7);
plainUnits.fill(LATIN, 0xf8, 0x250);
plainUnits.fill(LATIN, 0x388, 0x3f6);
plainUnits.fill(CYRILLIC, 0x400, 0x482);
plainUnits.fill(CYRILLIC, 0x48a, 0x530);
for (const sign of " \n,.;:!?()/-") plainUnits[sign.charCodeAt(0)] = BETWEEN;

/** Four letters set apart are a word in disguise. */
const APART = 4;

/** Letters of one script in words, and nothing between them that could hide one: nearly all that is found. A yes is certain. */
function isPlain(text: string, start: number, end: number): boolean {
  let scripts = 0;
  let letters = 0;
  let single = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const kind = unit < plainUnits.length ? (plainUnits[unit] as number) : 0;
    if (kind === 0) return false;
    if (kind === BETWEEN) {
      if (letters > 1) single = 0;
      letters = 0;
      continue;
    }
    scripts |= kind;
    letters++;
    if (letters === 1 && ++single >= APART) return false;
  }
  return scripts !== (LATIN | CYRILLIC);
}

/** Signs inside words, letters set apart, digits for letters, invisible characters, two scripts in one word. */
export function isDisguised(words: string): boolean {
  if (/\p{L}[\u200b-\u200f\u2060\u00ad\ufeff]+\p{L}/u.test(words)) return true;
  if (/(?:^|[^\p{L}])\p{L}(?:[\s._*|-]\p{L}){3,}(?![\p{L}])/u.test(words)) return true;
  if (/\p{L}(?:[*_|~^]|\p{Extended_Pictographic})+\p{L}/u.test(words)) return true;
  if (/\p{L}{2,}[0-9@$]\p{L}{2,}/u.test(words)) return true;
  return mixedWords(words).length > 0;
}

/** Letters of two scripts side by side: without them no word mixes any. */
const touching = /[A-Za-z][\u0400-\u052f]|[\u0400-\u052f][A-Za-z]/;

/** Words in which every letter of one script stands for its look-alike in the other. */
function mixedWords(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  if (!touching.test(text)) return found;
  let start = -1;
  let latin = 0;
  let cyrillic = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    const isLatin = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
    const isCyrillic = code >= 0x400 && code <= 0x52f;
    if (isLatin || isCyrillic) {
      if (start < 0) start = at;
      if (isLatin) latin++;
      else cyrillic++;
      continue;
    }
    if (latin > 0 && cyrillic > 0 && latin + cyrillic >= LEAST_LETTERS && imitates(text.slice(start, at))) found.push({ start, end: at });
    start = -1;
    latin = 0;
    cyrillic = 0;
  }
  return found;
}

function imitates(word: string): boolean {
  const latin = [...word].filter((letter) => letter < "\u0100");
  const cyrillic = [...word].filter((letter) => letter >= "\u0400");
  return cyrillic.length >= latin.length
    ? latin.every((letter) => LIKE_CYRILLIC.has(letter))
    : cyrillic.every((letter) => LIKE_LATIN.has(letter));
}
