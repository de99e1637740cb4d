import { createReadStream } from "node:fs";

/*
 * NDJSON as bytes: cut into stretches of whole lines without looking at anything but line breaks, so that they can be handed to
 * workers as they lie and are decoded and parsed where they are assessed.
 */

/** One record as it came, or why it could not be read. `line` is 1-based, of its first line. */
export type FeedItem = { line: number; value: unknown } | { line: number; error: string };

/** Whole lines as bytes; `line` is the number of the first, from 1. `error` stands for a line that is not even kept. */
export type Stretch = { readonly line: number; readonly bytes: Uint8Array } | { readonly line: number; readonly error: string };

/** A longer line is no listing; it is skipped without being parsed. */
export const MAX_LINE = 5_000_000;
/** No character takes more bytes of UTF-8 for each of its UTF-16 units. */
const MAX_BYTES = MAX_LINE * 3;
const tooLong = `longer than ${MAX_LINE} characters`;

const LINE_BREAK = 10;
const READ_AT_ONCE = 1 << 20;
/** Large enough to be worth handing over, small enough that all workers have something to do. */
const STRETCH = 1 << 18;

/** The lines of a file, or of standard input for "-". */
export async function* readStretches(file: string): AsyncGenerator<Stretch> {
  const input: AsyncIterable<Uint8Array> = file === "-" ? process.stdin : createReadStream(file, { highWaterMark: READ_AT_ONCE });
  let line = 1;
  let kept: Uint8Array[] = [];
  let size = 0;
  let skipping = false;
  for await (const block of input) {
    let from = 0;
    if (skipping) {
      const end = block.indexOf(LINE_BREAK);
      if (end < 0) continue;
      skipping = false;
      from = end + 1;
      line++;
    }
    while (from < block.length) {
      const end = endOfStretch(block, from);
      if (end === from) break;
      const bytes = joined(kept, block.subarray(from, end));
      const first = line;
      line += breaksIn(bytes);
      [kept, size, from] = [[], 0, end];
      // Whoever gets the bytes may give them away.
      yield { line: first, bytes };
    }
    if (from === block.length) continue;
    kept.push(block.slice(from));
    size += block.length - from;
    if (size <= MAX_BYTES) continue;
    yield { line, error: tooLong };
    [kept, size, skipping] = [[], 0, true];
  }
  if (size > 0) yield { line, bytes: joined(kept, new Uint8Array(0)) };
}

/** After the last line break within reach; for a longer line after its own; `from` when no line ends in this block. */
function endOfStretch(block: Uint8Array, from: number): number {
  const last = block.subarray(from, from + STRETCH).lastIndexOf(LINE_BREAK);
  return last >= 0 ? from + last + 1 : block.indexOf(LINE_BREAK, from) + 1 || from;
}

function joined(kept: readonly Uint8Array[], rest: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(kept.reduce((sum, { length }) => sum + length, rest.length));
  let at = 0;
  for (const part of [...kept, rest]) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function breaksIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_BREAK); at >= 0; at = bytes.indexOf(LINE_BREAK, at + 1)) count++;
  return count;
}

/** The records of a stretch; empty lines are none. */
export function* parseStretch(stretch: Stretch): Generator<FeedItem> {
  if ("error" in stretch) {
    yield stretch;
    return;
  }
  const bytes = Buffer.from(stretch.bytes.buffer, stretch.bytes.byteOffset, stretch.bytes.length);
  let { line } = stretch;
  for (let from = 0; from < bytes.length; line++) {
    const found = bytes.indexOf(LINE_BREAK, from);
    const end = found < 0 ? bytes.length : found;
    // A byte order mark counts as white space here.
    const text = bytes.toString("utf8", from, end).trim();
    from = end + 1;
    if (text.length > MAX_LINE) yield { line, error: tooLong };
    else if (text !== "") yield parseLine(text, line);
  }
}

function parseLine(text: string, line: number): FeedItem {
  try {
    return { line, value: JSON.parse(text) as unknown };
  } catch {
    return { line, error: "not valid JSON; one object a line is needed" };
  }
}
