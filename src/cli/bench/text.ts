import { report } from "../output.ts";
import { loadRules } from "../rules-folder.ts";
import { makeCorpus } from "./corpus.ts";
import { hostileTexts } from "./hostile.ts";
import { type Contestant, type Result, race } from "./race.ts";
import { makeReaders, type Reader } from "./readers.ts";
import type { BenchRow } from "./row.ts";
import { rounded } from "./timing.ts";

/*
 * Whether a text's cost follows its length, and whether a text can be made that costs more. Lengths: the same 60,000 characters
 * of ads, cut into pieces of 30 to 60,000, or repeated up to 1,000,000, so that all lengths hold the same words. `ratio`: cost per
 * character beside pieces of 300. Hostile texts (hostile.ts): 200,000 characters of each; `ratio`: cost per character beside
 * ordinary ads of the same length. A text that takes more than 5 s (wall) is stopped; its ratio, of
 * the CPU time until then, is the least it can be.
 */

const BLOCK = 60_000;
const lengths = [30, 300, 1_500, 5_000, 60_000, 1_000_000] as const;
const BASE = 300;
const LINEAR = { atMost: 1.1 };
const HOSTILE_LENGTH = 200_000;
const HOSTILE = { atMost: 3 };
const PATIENCE = 5_000;

/** Rows of `text`: nanoseconds of CPU per character. */
export function benchText(root: string): BenchRow[] {
  const built = loadRules(root, true);
  const ads = makeCorpus(root, built);
  return makeReaders(built, ads).flatMap((reader) => [...benchLengths(reader, ads), ...benchHostile(reader, ads)]);
}

function benchLengths(reader: Reader, ads: readonly string[]): BenchRow[] {
  report(`  ${reader.name}: lengths`);
  const block = repeatTo(ads.join("\n\n").slice(0, BLOCK), BLOCK);
  const results = race(
    lengths.map((length) => ({ ...toContestant(reader, `${length} characters`, piecesOf(block, length)), limitTexts: [block] })),
  );
  const base = results[lengths.indexOf(BASE)];
  return results.map((result, at) => costRow(reader, result, base, (lengths[at] ?? 0) > BASE ? LINEAR : undefined));
}

function benchHostile(reader: Reader, ads: readonly string[]): BenchRow[] {
  report(`  ${reader.name}: hostile texts`);
  const limitTexts = [repeatTo(ads.join("\n\n"), HOSTILE_LENGTH)];
  const ordinary = toContestant(reader, "ordinary ads, 200,000 characters", limitTexts);
  const hostile = Object.entries(hostileTexts).map(([name, make]) => toContestant(reader, name, [flat(make(HOSTILE_LENGTH))]));
  const [base, ...results] = race([ordinary, ...hostile].map((one) => ({ ...one, limitTexts })));
  if (!base) return [];
  return [costRow(reader, base, base), ...results.map((result) => costRow(reader, result, base, HOSTILE))];
}

function toContestant({ name, read, renew, most }: Reader, what: string, texts: readonly string[]): Contestant {
  // What is not read costs nothing: cost is counted per character that is read.
  const within = texts.map((text) => (text.length > most ? flat(text.slice(0, most)) : text));
  const cut = texts.some(({ length }) => length > most) ? ` (the first ${most} are read)` : "";
  return { name: `${name}: ${what}${cut}`, texts: within, run: read, patience: PATIENCE, onStopped: renew };
}

function costRow({ name }: Reader, result: Result, base: Result | undefined, goal?: BenchRow["goal"]): BenchRow {
  const row = { bench: "text", contestant: result.name, unit: "ns CPU per character", ...(goal && { goal }) };
  if (!base || base.notRun) return { ...row, value: null, ratio: null, note: `not run: ${name} did not finish an ordinary text` };
  if (result.notRun) {
    const least = (result.first * 1e6) / HOSTILE_LENGTH;
    const ratio = rounded(least / (1e9 / base.unitsPerSecond));
    return { ...row, value: rounded(least), ratio, note: `stopped: ${result.notRun}; figures are the least they can be` };
  }
  const beside = (share: number) => rounded(base.share.median / share);
  const { p10, median, p90 } = result.share;
  return { ...row, value: rounded(1e9 / result.unitsPerSecond), ratio: beside(median), p10: beside(p90), p90: beside(p10) };
}

/** The block in pieces, the last one as long as the others; or repeated into one text. */
function piecesOf(block: string, length: number): string[] {
  if (length > block.length) return [repeatTo(block, length)];
  return Array.from({ length: Math.floor(block.length / length) }, (_, at) => flat(block.slice(at * length, (at + 1) * length)));
}

function repeatTo(text: string, length: number): string {
  return flat(text.repeat(Math.ceil(length / text.length)).slice(0, length));
}

/** The same text as one row of characters: V8 keeps slices and joins as references, which are slower to read. */
function flat(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}
