import { isSupportedCountry, type CountryCode as PhoneCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { DIGIT, FOLD, MONEY } from "../text/fold.ts";
import type { TextView } from "../text/text-view.ts";
import type { Span } from "./contact-hosts.ts";
import { wordBeforeOnLine } from "./near.ts";
import { classAt, unitAt } from "./points.ts";
import { WordTable } from "./word-table.ts";

/** Digits of a telephone number with or without its country (ITU-T E.164: at most 15). */
const FEWEST = 9;
const MOST = 15;
/** Units between two groups of one number: ") ", " - ". */
const LONGEST_GAP = 3;
/** No ad has more telephone numbers; asking the library is slow, so that this bounds hostile texts. */
const MOST_QUESTIONS = 200;

/** A number after one of these is no telephone number. */
const otherNumbers = new WordTable(
  "инн бин иин жсн бсн огрн огрнип унп кпп снилс едрпоу єдрпоу стир stir inn nip regon krs siret siren vat iban iva vkn mersis бик счёт счета р/с артикул код code ref id"
    .split(" ")
    .map((word) => [word, true] as const),
);

/** Digit groups that belong together, and their digits in ASCII. */
interface Run extends Span {
  readonly digits: string;
  readonly hasPlus: boolean;
  /** Ends of the groups and how many digits there are up to them. */
  readonly groups: readonly { readonly end: number; readonly digits: number }[];
  readonly looksLikeSums: boolean;
}

/**
 * Telephone numbers. Runs of 9 to 15 digits that are no sums are given to libphonenumber, which knows the numbering plans.
 *
 * @param country ISO code that numbers without an international prefix are read by
 * @param numbers starts of the words of digits
 */
export function findPhones(view: TextView, country: string | undefined, numbers: readonly number[]): Span[] {
  const { text } = view;
  const found: Span[] = [];
  let questions = 0;
  for (let index = 0; index < numbers.length; ) {
    const from = index;
    // Most numbers stand alone and are short: leave them quickly.
    let last = from;
    let digits = countDigits(text, numbers[from] ?? 0);
    while (last + 1 < numbers.length && digits < MOST + 1) {
      const next = numbers[last + 1] ?? 0;
      if (next - (numbers[last] ?? 0) > MOST + LONGEST_GAP || !isPhoneGap(text, numbers[last] ?? 0, next)) break;
      const more = countDigits(text, next);
      if (digits + more > MOST) break;
      digits += more;
      last++;
    }
    index = last + 1;
    if (digits < FEWEST || digits > MOST || questions >= MOST_QUESTIONS) continue;
    const run = readRun(text, numbers, from, last);
    if (run.looksLikeSums || hasOtherMeaning(view, run)) continue;
    questions++;
    const phone = longestPhone(run, country);
    if (!phone) continue;
    found.push(phone);
    while (index > from + 1 && (numbers[index - 1] ?? 0) >= phone.end) index--;
  }
  return found;
}

function countDigits(text: string, start: number): number {
  let count = 0;
  for (let at = start; count <= MOST && classAt(text, at) === DIGIT; at++) count++;
  return count;
}

/** Only spaces, brackets, dots and hyphens between two groups of digits, and few of them. */
function isPhoneGap(text: string, start: number, next: number): boolean {
  let at = start;
  while (at < next && classAt(text, at) === DIGIT) at++;
  if (next - at > LONGEST_GAP || at === next) return false;
  for (; at < next; at++) {
    const unit = unitAt(text, at);
    const isSign = unit === 0x20 || unit === 0x2d || unit === 0x28 || unit === 0x29 || unit === 0x2e || unit === 0xa0;
    if (!isSign && !(unit >= 0x2010 && unit <= 0x2014)) return false;
  }
  return true;
}

function readRun(text: string, numbers: readonly number[], from: number, last: number): Run {
  const groups: { end: number; digits: number }[] = [];
  let digits = "";
  let isThrees = true;
  for (let index = from; index <= last; index++) {
    let at = numbers[index] ?? 0;
    const before = digits.length;
    for (; classAt(text, at) === DIGIT; at++) digits += String((FOLD[unitAt(text, at)] ?? 0) >> 9);
    groups.push({ end: at, digits: digits.length });
    const isNewSum = text.slice(at, numbers[index + 1] ?? at).includes("-") || text.slice(at, numbers[index + 1] ?? at).includes("–");
    const size = digits.length - before;
    if (index > from && size !== 3 && !isNewSum && size > 3) isThrees = false;
    if (index > from && size < 3 && !startsSum(text, numbers[index] ?? 0)) isThrees = false;
  }
  let start = numbers[from] ?? 0;
  if (text.charAt(start - 1) === "(") start--;
  const hasPlus = text.charAt(start - 1) === "+";
  if (hasPlus) start--;
  const end = groups.at(-1)?.end ?? start;
  const endsRound = digits.endsWith("000");
  const money = classAt(text, end) === MONEY || classAt(text, end + 1) === MONEY || classAt(text, start - 1) === MONEY;
  const isRange = groups.length === 2 && groups[0]?.digits === digits.length / 2 && /00[-–— ]{1,3}\d+00$/.test(text.slice(start, end));
  const isSum = groups.length > 1 && isThrees && endsRound && (groups[0]?.digits ?? 0) <= 3;
  return { start, end, digits, hasPlus, groups, looksLikeSums: !hasPlus && (isSum || isRange || money) };
}

/** Does a dash stand before the group, so that it begins the second sum of a range? */
function startsSum(text: string, at: number): boolean {
  return /[-–—]\s?$/.test(text.slice(at - 2, at));
}

function hasOtherMeaning(view: TextView, { start }: Run): boolean {
  const before = wordBeforeOnLine(view.text, start, 4);
  return before >= 0 && otherNumbers.find(view, before) === true;
}

/** The whole run, or as many of its first groups as make a number. */
function longestPhone(run: Run, country: string | undefined): Span | undefined {
  const last = run.groups.length - 1;
  for (let index = last; index >= Math.max(0, last - 3); index--) {
    const group = run.groups[index];
    if (!group || group.digits < FEWEST) return undefined;
    if (isPhone(run.digits.slice(0, group.digits), run.hasPlus, country)) return { start: run.start, end: group.end };
  }
  return undefined;
}

/** Answers of the library, which takes a thousand times longer than to remember one. Never more than a few. */
const remembered = new Map<string, boolean>();
const MOST_REMEMBERED = 256;

function isPhone(digits: string, hasPlus: boolean, country: string | undefined): boolean {
  const key = `${hasPlus ? "+" : ""}${digits}${country ?? ""}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const answer = askLibrary(digits, hasPlus, country);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(key, answer);
  return answer;
}

function askLibrary(digits: string, hasPlus: boolean, country: string | undefined): boolean {
  const isValid = (number: string, home?: PhoneCountry) => parsePhoneNumberFromString(number, home)?.isValid() ?? false;
  if (hasPlus) return isValid(`+${digits}`);
  const home = country && isSupportedCountry(country) ? (country as PhoneCountry) : undefined;
  if (home && isValid(digits, home)) return true;
  return looksLikeMobile(digits) || (digits.length >= 11 && isRegional(digits) && isValid(`+${digits}`));
}

/** National habits of the region where no country is known: 8 7XX… / 8 9XX… (KZ, RU), 0XXX XXX XXX (KG), 05XX… (TR). */
function looksLikeMobile(digits: string): boolean {
  return /^8[79]\d{9}$/.test(digits) || /^0[2579]\d{8}$/.test(digits) || /^05\d{9}$/.test(digits);
}

/** Country codes of the region, written without "+": "77012345678" (red-flags 3.1). */
function isRegional(digits: string): boolean {
  return /^(?:7[79]|996|992|998|993|380|48[4-8]|39[03]|306|33[67]|905|9715|82)/.test(digits);
}
