/*
 * Check digits of company numbers. The methods are published by the registers; python-stdnum (arthurdejong.org/python-stdnum)
 * names the sources for all but the Kazakh one (Government decree 406 of 22 May 2007, adilet.zan.kz/rus/docs/P070000406_; OECD
 * TIN sheet Kazakhstan). Written anew here from those descriptions. No method is published for UZ STIR, TJ РМА, PL KRS, GR ΓΕΜΗ and GB;
 * KG ИНН holds a date.
 */

/** Tells whether a number of ASCII digits is well formed; `undefined` when nobody has published how to tell. */
export type Check = (digits: string) => boolean | undefined;

/** Each scheme with the numbers of digits it may have. */
export const schemes: ReadonlyMap<string, { readonly lengths: readonly number[]; readonly check: Check }> = new Map([
  ["KZ-BIN", { lengths: [12], check: kazakh }],
  ["RU-INN", { lengths: [10, 12], check: russianInn }],
  ["RU-OGRN", { lengths: [13, 15], check: russianOgrn }],
  ["BY-UNP", { lengths: [9], check: belarusian }],
  ["KG-INN", { lengths: [14], check: kyrgyz }],
  ["UZ-STIR", { lengths: [9], check: unknown }],
  ["TJ-INN", { lengths: [9], check: unknown }],
  ["UA-EDRPOU", { lengths: [8], check: ukrainian }],
  ["PL-NIP", { lengths: [10], check: polishNip }],
  ["PL-REGON", { lengths: [9, 14], check: polishRegon }],
  ["PL-KRS", { lengths: [10], check: (digits: string) => (digits.startsWith("0") ? undefined : false) }],
  ["IT-PIVA", { lengths: [11], check: luhn }],
  ["FR-SIREN", { lengths: [9], check: luhn }],
  ["FR-SIRET", { lengths: [14], check: (digits: string) => luhn(digits) && luhn(digits.slice(0, 9)) }],
  ["GR-AFM", { lengths: [9], check: greek }],
  ["TR-VKN", { lengths: [10], check: turkish }],
  ["CZ-ICO", { lengths: [8], check: czech }],
  ["MD-IDNO", { lengths: [13], check: moldovan }],
  ["KR-BRN", { lengths: [10], check: korean }],
  ["GR-GEMI", { lengths: [12], check: unknown }],
  ["GB-CRN", { lengths: [8], check: unknown }],
  // A company's MERSİS number is 0, its tax number and five digits for the branch.
  ["TR-MERSIS", { lengths: [16], check: (digits: string) => digits.startsWith("0") && turkish(digits.slice(1, 11)) }],
]);

function unknown(): undefined {
  return undefined;
}

/** Sum of digits times weights, from the left. */
function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);
}

/** All digits the same: a placeholder. */
function isFilled(digits: string): boolean {
  return /^(\d)\1*$/.test(digits);
}

function kazakh(digits: string): boolean {
  if (isFilled(digits)) return false;
  const last = Number(digits[11]);
  const first = weighted(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11;
  if (first < 10) return first === last;
  const second = weighted(digits, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11;
  return second === last;
}

function russianInn(digits: string): boolean {
  if (isFilled(digits)) return false;
  const holds = (weights: readonly number[]) => (weighted(digits, weights) % 11) % 10 === Number(digits[weights.length]);
  if (digits.length === 10) return holds([2, 4, 10, 3, 5, 9, 4, 6, 8]);
  return holds([7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) && holds([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]);
}

/** The number without its last digit, modulo its length less two (11 or 13). */
function russianOgrn(digits: string): boolean {
  if (isFilled(digits)) return false;
  const body = digits.slice(0, -1);
  return (Number(body) % (digits.length - 2)) % 10 === Number(digits.at(-1));
}

function belarusian(digits: string): boolean {
  return /^[1-7]/.test(digits) && !isFilled(digits) && weighted(digits, [29, 23, 19, 17, 13, 7, 5, 3]) % 11 === Number(digits[8]);
}

/** Kind of person (0 company, 1 woman, 2 man), a date DDMMYYYY, five digits: only the date can be checked. */
function kyrgyz(digits: string): boolean {
  const [day, month, year] = [digits.slice(1, 3), digits.slice(3, 5), digits.slice(5, 9)].map(Number) as [number, number, number];
  return /^[012]/.test(digits) && day >= 1 && day <= 31 && month >= 1 && month <= 12 && year >= 1900 && year <= 2100;
}

function ukrainian(digits: string): boolean {
  if (isFilled(digits)) return false;
  const weights = /^[345]/.test(digits) ? [7, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7];
  const first = weighted(digits, weights) % 11;
  const sum =
    first < 10
      ? first
      : weighted(
          digits,
          weights.map((weight) => weight + 2),
        ) % 11;
  return sum % 10 === Number(digits[7]);
}

function polishNip(digits: string): boolean {
  return !isFilled(digits) && weighted(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === Number(digits[9]);
}

function polishRegon(digits: string): boolean {
  if (isFilled(digits)) return false;
  const nine = (weighted(digits, [8, 9, 2, 3, 4, 5, 6, 7]) % 11) % 10 === Number(digits[8]);
  if (digits.length === 9) return nine;
  return nine && (weighted(digits, [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]) % 11) % 10 === Number(digits[13]);
}

/** ISO/IEC 7812-1, annex B: every second digit from the right doubled. */
function luhn(digits: string): boolean {
  if (isFilled(digits)) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]) * (index % 2 === 1 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

function greek(digits: string): boolean {
  return !isFilled(digits) && (weighted(digits, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === Number(digits[8]);
}

function turkish(digits: string): boolean {
  if (isFilled(digits)) return false;
  let sum = 0;
  for (let index = 0; index < 9; index++) {
    const shifted = (Number(digits[index]) + 9 - index) % 10;
    if (shifted > 0) sum += (shifted * 2 ** (9 - index)) % 9 || 9;
  }
  return (10 - (sum % 10)) % 10 === Number(digits[9]);
}

function czech(digits: string): boolean {
  return !isFilled(digits) && (11 - (weighted(digits, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === Number(digits[7]);
}

function moldovan(digits: string): boolean {
  return !isFilled(digits) && weighted(digits, [7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]) % 10 === Number(digits[12]);
}

/** The ninth digit counts with both digits of its product. */
function korean(digits: string): boolean {
  const sum = weighted(digits, [1, 3, 7, 1, 3, 7, 1, 3, 5]) + Math.floor((Number(digits[8]) * 5) / 10);
  return !isFilled(digits) && (10 - (sum % 10)) % 10 === Number(digits[9]);
}
