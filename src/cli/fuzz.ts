import { parseArgs } from "node:util";
import { assess } from "../core/assess/assess.ts";
import type { Engine, WholeEngine } from "../core/engine.ts";
import type { Listing } from "../core/listing.ts";
import { listingFields } from "../core/listing-fields.ts";
import { disguises } from "./disguises.ts";
import { CannotRun, EXIT, print, report } from "./output.ts";
import { loadEngine } from "./rules-folder.ts";

/*
 * Hostile texts for a while. Two questions by turns: does any text break the promises of an assessment, and does any text make
 * time grow faster than its length? Case n of seed s has the seed s + n, so that a failure is case 0 of its own seed.
 */

/** Exit code when a text was found that breaks a promise. */
const FOUND = 1;
/** Hostile texts for each text that is grown. */
const TEXTS_PER_GROWTH = 25;
const GROWTH = { from: 1_000, to: 128_000, tooFast: 3.5, measurable: 5, longEnough: 1_500, tries: 3 } as const;

type Random = () => number;

/** `npm run fuzz -- [--seconds 60] [--seed N]` */
export function fuzz(args: readonly string[], root: string): number {
  const { values } = parseArgs({ args: [...args], options: { seconds: { type: "string", default: "60" }, seed: { type: "string" } } });
  const seconds = Number(values.seconds);
  const first = values.seed === undefined ? Date.now() % 1e9 : Number(values.seed);
  if (!(seconds > 0) || !Number.isSafeInteger(first)) throw new CannotRun("--seconds needs a number above 0, --seed a whole number");
  const engine = loadEngine(root);
  const words = wordsOf(engine);
  const until = Date.now() + seconds * 1000;
  const done = { texts: 0, growths: 0, worst: 0, piece: "" };
  report(`fuzz: ${seconds} s, seed ${first}`);
  // The first case is always run whole, however short the time: it may be there to be reproduced.
  for (let at = 0; at === 0 || Date.now() < until; at++) {
    const random = randomFrom(first + at);
    const piece = growingPiece(words, random);
    const { ratio, failure } = grow(engine, piece);
    done.growths++;
    if (ratio > done.worst) Object.assign(done, { worst: ratio, piece });
    // Other work on the machine can slow one measurement, hardly the same doublings three times over.
    if (failure && grow(engine, piece).failure && grow(engine, piece).failure) {
      return tell(first + at, `time grows faster than length: ${failure}`, shorterPiece(engine, piece));
    }
    for (let text = 0; text < TEXTS_PER_GROWTH; text++) {
      const listing = hostileListing(words, random);
      const broken = brokenPromise(engine, listing);
      done.texts++;
      if (broken) return tell(first + at, broken, JSON.stringify(smallest(listing, (one) => brokenPromise(engine, one) !== undefined)));
    }
  }
  print(`${done.texts} texts kept every promise; ${done.growths} were grown, worst ratio of a doubling ${done.worst.toFixed(2)}`);
  if (done.piece) print(`worst grown: ${JSON.stringify(done.piece)}`);
  return EXIT.done;
}

function tell(seed: number, what: string, text: string): number {
  print(`FAILED: ${what}\nagain with: npm run fuzz -- --seed ${seed} --seconds 1\n${text}`);
  return FOUND;
}

/** What is wrong with the assessment of a listing, if anything. */
function brokenPromise(engine: Engine, listing: Listing): string | undefined {
  try {
    const { findings, because } = assess(engine, listing, { pageCountry: "KZ" });
    const grounds = because.flatMap(({ evidence }) =>
      evidence.map(({ text, ...place }) => ({ ...place, evidence: text, rule: "because" })),
    );
    for (const { field, start, end, evidence, rule } of [...findings, ...grounds]) {
      const text = listing[field] ?? "";
      // What is calculated from something missing stands nowhere.
      const least = rule.includes("/calculated/") ? 0 : 1;
      const inside = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start + least <= end && end <= text.length;
      if (!inside) return `${rule}: ${field} ${start}-${end} is not inside its ${text.length} characters`;
      if (evidence !== text.slice(start, end)) return `${rule}: the evidence is not what stands at ${field} ${start}-${end}`;
    }
    return undefined;
  } catch (error) {
    return `assess threw ${error instanceof Error ? (error.stack?.split("\n").slice(0, 3).join(" ") ?? error.message) : String(error)}`;
  }
}

/** Takes away pieces of the texts, large ones first, as long as the fault remains. */
function smallest(listing: Listing, isFaulty: (listing: Listing) => boolean): Listing {
  let best = listing;
  const keep = (candidate: Listing) => {
    const faulty = isFaulty(candidate);
    if (faulty) best = candidate;
    return faulty;
  };
  for (const field of listingFields) {
    if (best[field] === undefined || keep({ ...best, [field]: undefined })) continue;
    for (let size = Math.ceil((best[field]?.length ?? 0) / 2); size >= 1; size = size > 1 ? size >> 1 : 0) {
      for (let at = 0; at < (best[field]?.length ?? 0); ) {
        const text = best[field] ?? "";
        if (!keep({ ...best, [field]: text.slice(0, at) + text.slice(at + size) })) at += size;
      }
    }
  }
  return best;
}

interface Growth {
  /** Highest ratio of CPU times at a doubling of the length, where there was enough to measure. */
  readonly ratio: number;
  /** Set when the time clearly grows with the square of the length: two doublings in a row. */
  readonly failure?: string;
}

/** Repeats a piece to ever longer texts and compares the times. */
function grow(engine: Engine, piece: string): Growth {
  let before = timeOf(engine, piece, GROWTH.from);
  let worst = 0;
  let fast: string[] = [];
  for (let length: number = GROWTH.from * 2; length <= GROWTH.to; length *= 2) {
    let time = timeOf(engine, piece, length);
    // One slow run proves nothing: other work on the machine, a collection of garbage.
    for (let again = 1; again < GROWTH.tries && time > GROWTH.tooFast * before && before >= GROWTH.measurable; again++) {
      time = Math.min(time, timeOf(engine, piece, length));
    }
    const ratio = before >= GROWTH.measurable ? time / before : 0;
    worst = Math.max(worst, ratio);
    fast = ratio > GROWTH.tooFast ? [...fast, `${length} characters ${time.toFixed(0)} ms (× ${ratio.toFixed(1)})`] : [];
    if (fast.length === 2) return { ratio: worst, failure: fast.join(", ") };
    // Long enough to wait for, unless it is about to be proven.
    if (time > GROWTH.longEnough && fast.length === 0) break;
    before = time;
  }
  return { ratio: worst };
}

/** CPU milliseconds for one assessment. */
function timeOf(engine: Engine, piece: string, length: number): number {
  const description = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const start = process.cpuUsage();
  assess(engine, { id: "fuzz", description, reading: "full" });
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The shortest part of a piece, in words, whose repetition is still too slow; given up early where that takes long. */
function shorterPiece(engine: Engine, piece: string): string {
  const until = Date.now() + 20_000;
  let best = piece;
  for (let at = 0; at < best.split(" ").length && Date.now() < until; ) {
    const shorter = best
      .split(" ")
      .filter((_, index) => index !== at)
      .join(" ");
    if (shorter.trim() !== "" && grow(engine, shorter).failure) best = shorter;
    else at++;
  }
  return `repeat ${JSON.stringify(best)}`;
}

/** Words and signs that mean something to the engine: from phrases and tables, and what extractors look for. */
function wordsOf({ pack }: WholeEngine): string[] {
  const groups = pack.rules.flatMap((rules) => rules.groups);
  const written = groups.flatMap(({ any = [], unless = [], near = [] }) => [
    ...any,
    ...unless,
    ...near.flatMap(([one, other]) => [other, one]),
  ]);
  const tables = [...pack.money.periods, ...pack.money.trades].flatMap(({ phrases }) => Object.values(phrases).flat());
  const places = pack.places.flatMap(({ names }) => Object.values(names).flat());
  const negators = pack.languages.flatMap((language) => language.negators);
  const money = pack.money.currencies.flatMap(({ symbols, words, code }) => [...symbols, ...words, code]);
  const messengers = pack.contacts.messengers.flatMap(({ words, hosts }) => [...words, ...hosts]);
  return [...written, ...tables, ...places, ...negators, ...money, ...messengers, ...extras];
}

const extras = [
  ...["500", "1 500 000", "3.500", "70-100", "2 млн", "50000тг", "+7 700 000 00 11", "8 (700) 000-00-11", "0", "9".repeat(30)],
  ...["a@example.com", "@example_handle", "https://t.me/example", "www.example.kz/x?y", "t.me/+x", "hr.firma.kz", "a@", "@", "http://"],
  ...[
    "п а с п о р т",
    "п.а.с.п.о.р.т",
    "кур🔥ьер",
    "сроооочно",
    "0пыт",
    "т.р.",
    "и т. д.",
    "U.S.A.",
    "🇰🇿",
    "✅",
    "•",
    "№",
    "…",
    "а",
    "п",
    "р",
  ],
];

const separators = [
  ..." \n\t.,;:!?-–—/|()[]'\"’…•_*+=#@&%$€₸\0\u00a0\u2028\u200b\u00ad\u200f\u0301\ufe0f\u3164🔥✅➡",
  " ",
  " ",
  " ",
  " ",
  ". ",
  ", ",
];

function pick<T>(items: readonly T[], random: Random, none: T): T {
  return items[Math.floor(random() * items.length)] ?? none;
}

/** A phrase as somebody might write it: one of the choices, the signs of the phrase language gone, sometimes cut or disguised. */
function wording(words: readonly string[], random: Random): string {
  const plain = pick(words, random, "")
    .replace(/\(([^()]*)\)\??/g, (_, choices: string) => pick(choices.split("|"), random, ""))
    .replace(/~[a-z]+/g, "")
    .replace(/#/g, () => String(Math.floor(random() * 1000)))
    .replace(/[()|?^$*]/g, "")
    .replace(/…\d?/g, () => pick(["", "x", "не", "a b c", "раз два три четыре"], random, ""));
  const turn = random();
  if (turn < 0.1) return plain.slice(Math.floor(random() * plain.length));
  if (turn < 0.15) return plain.replace(/ /g, () => pick(separators, random, " "));
  if (turn < 0.35) return pick(Object.values(shortDisguises), random, (text: string) => text)(plain, random);
  return plain;
}

/** Without those that add prose of their own. */
const shortDisguises = Object.fromEntries(Object.entries(disguises).filter(([name]) => !name.startsWith("padding")));

/** A few wordings to be repeated; a sign between them or none. */
function growingPiece(words: readonly string[], random: Random): string {
  const kind = random();
  if (kind < 0.1) return anyUnits(1 + Math.floor(random() * 3), random) || "x";
  const count = 1 + Math.floor(random() * 3);
  const sign = random() < 0.6 ? " " : pick(separators, random, " ");
  const piece = Array.from({ length: count }, () => wording(words, random) + sign).join("");
  return piece || " ";
}

function hostileListing(words: readonly string[], random: Random): Listing {
  const texts = listingFields.flatMap((field) => {
    if (field !== "description" && random() < 0.6) return [];
    return [[field, hostileText(words, random, field === "description" ? 60 : 8)] as const];
  });
  return { id: "fuzz", reading: random() < 0.8 ? "full" : "partial", fromJobBoard: random() < 0.5, ...Object.fromEntries(texts) };
}

function hostileText(words: readonly string[], random: Random, most: number): string {
  const length = 1 + Math.floor(random() * most);
  const parts = Array.from({ length }, () => hostilePart(words, random));
  const text = parts.join("");
  return random() < 0.1 ? pick(Object.values(disguises), random, (same: string) => same)(text, random) : text;
}

function hostilePart(words: readonly string[], random: Random): string {
  const kind = random();
  const after = pick(separators, random, " ");
  if (kind < 0.6) return wording(words, random) + after;
  if (kind < 0.7) return anyUnits(1 + Math.floor(random() * 20), random);
  if (kind < 0.8) return pick(separators, random, " ").repeat(1 + Math.floor(random() * 12));
  if (kind < 0.9) return wording(words, random).repeat(1 + Math.floor(random() * 6)) + after;
  return pick([..."аaпρ0١字\ud83d\ude00"], random, "a").repeat(1 + Math.floor(random() ** 6 * 3000)) + after;
}

/** Any UTF-16 units, halves of pairs included; by turns of the whole range, of one block, and whole code points. */
function anyUnits(count: number, random: Random): string {
  const kind = random();
  const block = Math.floor(random() * 256) * 256;
  return Array.from({ length: count }, () => {
    if (kind < 0.3) return String.fromCharCode(Math.floor(random() * 0x10000));
    if (kind < 0.6) return String.fromCharCode(block + Math.floor(random() * 256));
    if (kind < 0.8) return String.fromCharCode(0xd800 + Math.floor(random() * 0x800));
    return String.fromCodePoint(Math.floor(random() * 0x110000));
  }).join("");
}

/** The same numbers for the same seed (mulberry32 by Tommy Ettinger, public domain). */
function randomFrom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
