import { KIND_SIGN } from "../text/fold.ts";

/** What is counted while a field is read. Sentences end at line breaks and between glued words too. */
export interface Shape {
  words: number;
  numbers: number;
  sentences: number;
  /** Words of the longest sentence. */
  longest: number;
  /** Words of three letters or more in capitals. */
  capitals: number;
  /** Words that begin with a capital. */
  started: number;
  /** Words of ten letters or more. */
  long: number;
  /** Words with letters of two alphabets. */
  mixed: number;
  /** Places where a new line or item begins: line breaks, and capitals right behind a small letter or a sign ("skillsMust have"). */
  breaks: number;
  /** Commas and full stops without a space behind them, and with one before them. */
  tight: number;
  loose: number;
  /** Links, and marks that publishers put in their place ("#URL_…#"). */
  links: number;
  exclamations: number;
  questions: number;
  money: number;
  percents: number;
  pictographs: number;
  lines: number;
  colons: number;
  commas: number;
  brackets: number;
  slashes: number;
  semicolons: number;
  ampersands: number;
  apostrophes: number;
  hyphens: number;
  bullets: number;
  /** Typographic quotation marks. */
  quotes: number;
  /** The last sign that is no letter ends a sentence. */
  closed: boolean;
}

export function emptyShape(): Shape {
  return {
    words: 0,
    numbers: 0,
    sentences: 0,
    longest: 0,
    capitals: 0,
    started: 0,
    long: 0,
    mixed: 0,
    breaks: 0,
    tight: 0,
    loose: 0,
    links: 0,
    exclamations: 0,
    questions: 0,
    money: 0,
    percents: 0,
    pictographs: 0,
    lines: 0,
    colons: 0,
    commas: 0,
    brackets: 0,
    slashes: 0,
    semicolons: 0,
    ampersands: 0,
    apostrophes: 0,
    hyphens: 0,
    bullets: 0,
    quotes: 0,
    closed: false,
  };
}

/** Counts one sign that is no letter. `kind` is that of the fold table. */
export function countSign(text: string, at: number, kind: number, shape: Shape): void {
  const unit = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  switch (unit) {
    case SPACE:
      return;
    case 0x21:
      shape.exclamations++;
      break;
    case 0x3f:
      shape.questions++;
      break;
    case 0x25:
      shape.percents++;
      break;
    case 0x3a:
      shape.colons++;
      if (next === SLASH && text.charCodeAt(at + 2) === SLASH) shape.links++;
      break;
    case 0x2c:
      shape.commas++;
      countGap(text, at, shape);
      break;
    case 0x2e:
      countGap(text, at, shape);
      break;
    case 0x28:
      shape.brackets++;
      break;
    case SLASH:
      shape.slashes++;
      break;
    case 0x3b:
      shape.semicolons++;
      break;
    case 0x26:
      shape.ampersands++;
      break;
    case 0x27:
      shape.apostrophes++;
      break;
    case 0x23:
      if (isUpper(next) && isMark(text, at + 1)) shape.links++;
      break;
    case 0x2d:
    case 0x2013:
    case 0x2014:
      shape.hyphens++;
      if (next === SPACE) shape.bullets++;
      break;
    case 0x2a:
    case 0xb7:
    case 0x2022:
      shape.bullets++;
      break;
    case 0x2018:
    case 0x2019:
    case 0x201c:
    case 0x201d:
      shape.quotes++;
      break;
    case LINE:
      shape.lines++;
      shape.breaks++;
      break;
    default:
      if (kind === KIND_SIGN && (unit >= 0xd800 || (unit >= 0x2600 && unit < 0x2800))) shape.pictographs++;
  }
  if (unit !== LINE) shape.closed = unit === 0x21 || unit === 0x2e || unit === 0x3f;
}

/** Latin and Cyrillic capitals without marks: others are counted as small. */
export function isUpper(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 0x410 && unit <= 0x42f) || unit === 0x401;
}

/** Latin and Cyrillic small letters without marks. */
export function isLower(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 0x430 && unit <= 0x44f) || unit === 0x451;
}

const SPACE = 32;
const SLASH = 0x2f;
const LINE = 0x0a;

function countGap(text: string, at: number, shape: Shape): void {
  const before = text.charCodeAt(at - 1);
  if (before === SPACE) shape.loose++;
  else if (isLower(before) && isLower(text.charCodeAt(at + 1))) shape.tight++;
}

/** "URL_", "EMAIL_": three capitals or more and a low line. */
function isMark(text: string, from: number): boolean {
  let at = from;
  while (isUpper(text.charCodeAt(at))) at++;
  return at - from >= 3 && text.charCodeAt(at) === 0x5f;
}
