import type { Compiled } from "./compiled.ts";
import { checkReferences } from "./references.ts";

/*
 * Compiled phrases as a file. The background opens it whenever it wakes, so opening is a few plain loops; packages are zipped, so
 * the file is laid out for that: lists that only grow are kept as differences, and the low bytes of all numbers of a list stand
 * before their high bytes, which are nearly all alike.
 *
 * Header, four bytes each, low byte first: "SLC2"; mark of the pack (see rule-set.ts); seal of the pack's text ({@link sealOf});
 * length of the file; hash of all that follows. Then each list: how many numbers, the least of them, bytes a number, the bytes.
 */

const MAGIC = 0x32434c53; // "SLC2"
const [MARK_AT, SEAL_AT, LENGTH_AT, HASH_AT, HEADER] = [4, 8, 12, 16, 20];
const LIST_HEADER = 9;

type Field = keyof Compiled;
type Kind = "uint8" | "uint16" | "int32";
type List = Uint8Array | Uint16Array | Int32Array;

/** Fields in the order of the file, and whether each number is kept as the difference to the one before. */
const fields: readonly (readonly [name: Field, kind: Kind, grows: boolean])[] = [
  ["labels", "uint8", false],
  ["firstChild", "int32", true],
  ["firstEntry", "int32", true],
  ["entryElement", "int32", true],
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
  ["endKey", "int32", true],
];

/** The file of compiled phrases is damaged or belongs to another pack; the message says which. */
export class UnusableRules extends Error {
  override readonly name = "UnusableRules";
}

/**
 * Writes compiled phrases as bytes. The same phrases give the same bytes.
 *
 * @param mark of the pack they belong to
 * @param seal of the text of that pack; with it the pack need not be checked again when it is loaded
 * @throws when the tables contradict themselves: whoever reads them relies on it
 */
export function packRules(compiled: Compiled, mark: number, seal = 0): Uint8Array {
  if (!checkReferences(compiled)) throw new Error("the compiled phrases point outside their own tables");
  return packTables(compiled, mark, seal);
}

/** The same for tables that nobody reads but to compare them (see trust/tables-delta.ts). */
export function packTables(compiled: Compiled, mark: number, seal: number): Uint8Array {
  const lists = fields.map(([name, , grows]) => packList(compiled[name], grows));
  const bytes = new Uint8Array(lists.reduce((sum, { length }) => sum + length, HEADER));
  let at = HEADER;
  for (const list of lists) {
    bytes.set(list, at);
    at += list.length;
  }
  putNumber(bytes, 0, MAGIC);
  putNumber(bytes, MARK_AT, mark);
  putNumber(bytes, SEAL_AT, seal);
  putNumber(bytes, LENGTH_AT, bytes.length);
  putNumber(bytes, HASH_AT, hashOf(bytes, HEADER));
  return bytes;
}

function packList(list: List, grows: boolean): Uint8Array {
  const values = Array.from(list, (value, at) => (grows && at > 0 ? value - (list[at - 1] as number) : value));
  let [least, most] = [0, 0];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const width = most - least < 1 << 8 ? 1 : most - least < 1 << 16 ? 2 : 4;
  const bytes = new Uint8Array(LIST_HEADER + values.length * width);
  putNumber(bytes, 0, values.length);
  putNumber(bytes, 4, least);
  bytes[8] = width;
  values.forEach((value, at) => {
    for (let byte = 0; byte < width; byte++) bytes[LIST_HEADER + byte * values.length + at] = (value - least) >>> (8 * byte);
  });
  return bytes;
}

/**
 * Reads compiled phrases again.
 *
 * @param mark of the pack they must belong to (see rule-set.ts)
 * @throws {UnusableRules} when the bytes are cut off, altered, or of another pack
 */
export function unpackRules(bytes: Uint8Array, mark: number): Compiled {
  if (bytes.length >= HEADER && numberAt(bytes, 0) === MAGIC && numberAt(bytes, MARK_AT) >>> 0 !== mark >>> 0)
    throw new UnusableRules("the compiled rules belong to another pack");
  return unpackAny(bytes);
}

/**
 * Reads them whatever pack they are of.
 *
 * @throws {UnusableRules} when the bytes are cut off or altered
 */
export function unpackAny(bytes: Uint8Array): Compiled {
  if (bytes.length >= MARK_AT && numberAt(bytes, 0) !== MAGIC) throw new UnusableRules("these bytes are no compiled rules");
  if (bytes.length < HEADER) throw new UnusableRules("the compiled rules are cut off");
  const length = numberAt(bytes, LENGTH_AT) >>> 0;
  if (bytes.length < length) throw new UnusableRules("the compiled rules are cut off");
  if (bytes.length > length) throw new UnusableRules("the compiled rules have bytes left over");
  // Whoever wrote the hash has checked the tables too, see packRules.
  if (numberAt(bytes, HASH_AT) !== hashOf(bytes, HEADER)) throw new UnusableRules("the compiled rules are damaged");
  const lists: Partial<Record<Field, List>> = {};
  let at = HEADER;
  for (const [name, kind, grows] of fields) {
    const count = numberAt(bytes, at);
    const width = bytes[at + 8] ?? 1;
    const list = new Int32Array(count);
    unpackList(bytes, at, width, list);
    if (grows) addUp(list);
    lists[name] = kind === "uint8" ? new Uint8Array(list) : kind === "uint16" ? new Uint16Array(list) : list;
    at += LIST_HEADER + count * width;
  }
  return lists as unknown as Compiled;
}

/** Where such a file may be cut: after its header and after every list. Only for bytes that {@link packTables} wrote or {@link unpackAny} read. */
export function cutsOf(bytes: Uint8Array): number[] {
  const cuts = [HEADER];
  for (const _field of fields) {
    const at = cuts.at(-1) ?? HEADER;
    cuts.push(at + LIST_HEADER + numberAt(bytes, at) * (bytes[at + 8] ?? 1));
  }
  return cuts;
}

function unpackList(bytes: Uint8Array, at: number, width: number, list: Int32Array): void {
  const count = list.length;
  const least = numberAt(bytes, at + 4);
  const from = at + LIST_HEADER;
  for (let index = 0; index < count; index++) list[index] = (bytes[from + index] as number) + least;
  for (let byte = 1; byte < width; byte++) {
    const plane = from + byte * count;
    for (let index = 0; index < count; index++) list[index] = (list[index] as number) + ((bytes[plane + index] as number) << (8 * byte));
  }
}

function addUp(list: Int32Array): void {
  let sum = 0;
  for (let index = 0; index < list.length; index++) {
    sum += list[index] as number;
    list[index] = sum;
  }
}

/** The seal that compiled rules carry: of the text of the pack they were written with; undefined when they are none. */
export function sealIn(bytes: Uint8Array): number | undefined {
  return bytes.length >= HEADER && numberAt(bytes, 0) === MAGIC ? numberAt(bytes, SEAL_AT) : undefined;
}

/** A number that tells whether a text is still the one that was sealed. Against damage, not against forgers. */
export function sealOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ text.length) | 0;
}

function hashOf(bytes: Uint8Array, from: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < bytes.length; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return hash | 0;
}

function putNumber(bytes: Uint8Array, at: number, value: number): void {
  for (let byte = 0; byte < 4; byte++) bytes[at + byte] = value >>> (8 * byte);
}

function numberAt(bytes: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]];
  return a | (b << 8) | (c << 16) | (d << 24);
}
