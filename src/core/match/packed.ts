import type { Compiled } from "./compiled.ts";

/*
 * Compiled phrases as a file. Lists that only grow are kept as differences, everything as numbers of as few bytes as they need
 * (LEB128), so that compression has little left to do and reading is one loop into typed arrays.
 */

const MAGIC = [0x53, 0x4c, 0x43, 0x31]; // "SLC1"

type Field = keyof Compiled;
type Kind = "uint8" | "uint16" | "int32";

/** Fields in the order of the file, and whether each number is kept as the difference to the one before. */
const fields: readonly (readonly [name: Field, kind: Kind, grows: boolean])[] = [
  ["labels", "uint8", false],
  ["firstChild", "int32", true],
  ["firstEntry", "int32", true],
  ["entryElement", "int32", false],
  ["entryFlags", "uint16", false],
  ["rootOf", "int32", false],
  ["guardRootOf", "int32", false],
  ["negates", "int32", false],
  ["negatesBefore", "int32", false],
  ["firstEdge", "int32", true],
  ["edgeElement", "int32", false],
  ["edgeChild", "int32", true],
  ["firstStep", "int32", true],
  ["stepKind", "uint8", false],
  ["stepChild", "int32", true],
  ["firstEnd", "int32", true],
  ["endPattern", "int32", true],
  ["keyOf", "int32", true],
];

/** The file of compiled phrases is damaged or belongs to another pack; the message says which. */
export class UnusableRules extends Error {
  override readonly name = "UnusableRules";
}

/** Writes compiled phrases as bytes. The same phrases give the same bytes. */
export function packRules(compiled: Compiled, digest: number): Uint8Array {
  const bytes: number[] = [...MAGIC];
  const put = (value: number) => {
    let rest = value >>> 0;
    while (rest > 0x7f) {
      bytes.push((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes.push(rest);
  };
  put(digest);
  for (const [name, , grows] of fields) {
    const list = compiled[name];
    put(list.length);
    let before = 0;
    for (const value of list) {
      put(zigzag(grows ? value - before : value));
      before = value;
    }
  }
  return Uint8Array.from(bytes);
}

/**
 * Reads compiled phrases again.
 *
 * @param digest of the pack they must belong to (see rule-set.ts)
 * @throws {UnusableRules} when the bytes are cut off, altered, or of another pack
 */
export function unpackRules(bytes: Uint8Array, digest: number): Compiled {
  const reader = new Reader(bytes);
  for (const byte of MAGIC) if (reader.byte() !== byte) throw new UnusableRules("these bytes are no compiled rules");
  if (reader.number() >>> 0 !== digest >>> 0) throw new UnusableRules("the compiled rules belong to another pack");
  const lists: Partial<Record<Field, Uint8Array | Uint16Array | Int32Array>> = {};
  for (const [name, kind, grows] of fields) lists[name] = reader.list(kind, grows);
  if (!reader.atEnd) throw new UnusableRules("the compiled rules have bytes left over");
  const compiled = lists as unknown as Compiled;
  checkReferences(compiled);
  return compiled;
}

class Reader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get atEnd(): boolean {
    return this.at === this.bytes.length;
  }

  byte(): number {
    const byte = this.bytes[this.at++];
    if (byte === undefined) throw new UnusableRules("the compiled rules are cut off");
    return byte;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    throw new UnusableRules("the compiled rules hold a number that is too long");
  }

  list(kind: Kind, grows: boolean): Uint8Array | Uint16Array | Int32Array {
    const length = this.number();
    if (length < 0 || length > this.bytes.length - this.at) throw new UnusableRules("the compiled rules are cut off");
    const list = kind === "uint8" ? new Uint8Array(length) : kind === "uint16" ? new Uint16Array(length) : new Int32Array(length);
    let before = 0;
    for (let index = 0; index < length; index++) {
      const value = this.number();
      const plain = (value >>> 1) ^ -(value & 1);
      before = grows ? before + plain : plain;
      list[index] = before;
    }
    return list;
  }
}

function zigzag(value: number): number {
  return (value << 1) ^ (value >> 31);
}

/** Every number that points somewhere must point into the tables: a damaged file must not send the matcher astray. */
function checkReferences(compiled: Compiled): void {
  const { labels, firstChild, firstEntry, entryElement, entryFlags, rootOf, keyOf, endPattern } = compiled;
  const elements = rootOf.length;
  const nodes = compiled.firstEdge.length - 1;
  const fine =
    ascends(firstChild, labels.length, labels.length) &&
    isBreadthFirst(firstChild) &&
    ascends(firstEntry, labels.length, entryElement.length) &&
    entryFlags.length === entryElement.length &&
    within(entryElement, 0, elements) &&
    [rootOf, compiled.guardRootOf].every((roots) => roots.length === elements && within(roots, -1, nodes)) &&
    compiled.negates.length === elements &&
    compiled.negatesBefore.length === elements &&
    ascends(compiled.firstEdge, nodes, compiled.edgeElement.length) &&
    within(compiled.edgeElement, 0, elements) &&
    compiled.edgeChild.length === compiled.edgeElement.length &&
    leadsDown(compiled.firstEdge, compiled.edgeChild, nodes) &&
    ascends(compiled.firstStep, nodes, compiled.stepKind.length) &&
    compiled.stepChild.length === compiled.stepKind.length &&
    leadsDown(compiled.firstStep, compiled.stepChild, nodes) &&
    ascends(compiled.firstEnd, nodes, endPattern.length) &&
    within(endPattern, 0, keyOf.length);
  if (!fine) throw new UnusableRules("the compiled rules point outside their own tables");
}

function ascends(list: Int32Array, count: number, last: number): boolean {
  if (list.length !== count + 1 || list[count] !== last || (list[0] as number) < 0) return false;
  for (let at = 1; at < list.length; at++) if ((list[at] as number) < (list[at - 1] as number)) return false;
  return true;
}

/** Children come after their parents, so following them ends. */
function isBreadthFirst(firstChild: Int32Array): boolean {
  for (let node = 0; node < firstChild.length - 1; node++) if ((firstChild[node] as number) <= node) return false;
  return true;
}

function leadsDown(first: Int32Array, child: Int32Array, nodes: number): boolean {
  for (let node = 0; node < nodes; node++) {
    for (let at = first[node] as number; at < (first[node + 1] as number); at++) {
      if ((child[at] as number) <= node || (child[at] as number) >= nodes) return false;
    }
  }
  return true;
}

function within(list: Int32Array, least: number, below: number): boolean {
  for (let at = 0; at < list.length; at++) if ((list[at] as number) < least || (list[at] as number) >= below) return false;
  return true;
}
