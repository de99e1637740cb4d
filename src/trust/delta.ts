/*
 * The difference between two runs of bytes, after bsdiff: stretches of the old, to which the difference is added byte by byte, and
 * bytes that are new. "SLD2"; number of stretches; for each how many bytes come from the old with a difference, how many are new, and
 * how far to go in the old before the next (numbers as LEB128, the last with its sign lowest); the differences, nearly all of them 0:
 * how many are, how many are not, and those, again and again; the new bytes.
 */

const MAGIC = [0x53, 0x4c, 0x44, 0x32];

/** One stretch: old bytes changed, bytes that are new, and how far to go on in the old. */
export interface Stretch {
  readonly changed: number;
  readonly added: number;
  readonly skip: number;
}

/** Writes a difference. */
export function writeDelta(stretches: readonly Stretch[], differences: Uint8Array, added: Uint8Array): Uint8Array {
  const head: number[] = [...MAGIC];
  putNumber(head, stretches.length);
  for (const one of stretches) {
    putNumber(head, one.changed);
    putNumber(head, one.added);
    putNumber(head, one.skip < 0 ? -2 * one.skip - 1 : 2 * one.skip);
  }
  for (let at = 0; at < differences.length; ) {
    const from = at;
    while (at < differences.length && differences[at] === 0) at++;
    const told = at;
    while (at < differences.length && differences[at] !== 0) at++;
    putNumber(head, told - from);
    putNumber(head, at - told);
    for (let index = told; index < at; index++) head.push(differences[index] as number);
  }
  const delta = new Uint8Array(head.length + added.length);
  delta.set(head);
  delta.set(added, head.length);
  return delta;
}

/** Adds a number as LEB128. */
export function putNumber(bytes: number[], value: number): void {
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  bytes.push(rest);
}

/**
 * Makes the new bytes of the old ones and a difference that may come from anybody: whether they are right is told by their hash.
 *
 * @param size how many there must be
 * @returns nothing when the difference does not fit the old bytes or the size
 */
export function applyDelta(old: Uint8Array, delta: Uint8Array, size: number): Uint8Array | undefined {
  if (!MAGIC.every((byte, at) => delta[at] === byte)) return undefined;
  const numbers = new Numbers(delta, MAGIC.length);
  const count = numbers.next();
  if (count > delta.length) return undefined;
  const stretches: Stretch[] = [];
  let [changed, added] = [0, 0];
  for (let index = 0; index < count; index++) {
    const stretch = { changed: numbers.next(), added: numbers.next(), skip: numbers.nextSigned() };
    changed += stretch.changed;
    added += stretch.added;
    stretches.push(stretch);
  }
  if (changed + added !== size) return undefined;
  const differences = readDifferences(numbers, delta, changed);
  if (!differences || numbers.at + added !== delta.length) return undefined;
  return build(old, stretches, differences, { delta, addedAt: numbers.at, size });
}

function readDifferences(numbers: Numbers, delta: Uint8Array, count: number): Uint8Array | undefined {
  const differences = new Uint8Array(count);
  for (let at = 0; at < count; ) {
    const [zeros, others] = [numbers.next(), numbers.next()];
    if (zeros + others === 0 || at + zeros + others > count || numbers.at + others > delta.length) return undefined;
    at += zeros;
    differences.set(delta.subarray(numbers.at, numbers.at + others), at);
    numbers.at += others;
    at += others;
  }
  return differences;
}

interface Rest {
  readonly delta: Uint8Array;
  readonly addedAt: number;
  readonly size: number;
}

function build(old: Uint8Array, stretches: readonly Stretch[], differences: Uint8Array, rest: Rest): Uint8Array | undefined {
  const { delta, size } = rest;
  const made = new Uint8Array(size);
  let { addedAt } = rest;
  let [at, from, told] = [0, 0, 0];
  for (const { changed, added, skip } of stretches) {
    if (from < 0 || from + changed > old.length) return undefined;
    for (let index = 0; index < changed; index++) made[at + index] = (old[from + index] as number) + (differences[told + index] as number);
    at += changed;
    told += changed;
    made.set(delta.subarray(addedAt, addedAt + added), at);
    at += added;
    addedAt += added;
    from += changed + skip;
  }
  return made;
}

/** Reads numbers; past the end or too long ones are more than anything fits. */
export class Numbers {
  at: number;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  next(): number {
    let value = 0;
    for (let power = 1; power < 2 ** 35; power *= 128) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) return Number.POSITIVE_INFINITY;
      value += (byte & 127) * power;
      if (byte < 128) return value;
    }
    return Number.POSITIVE_INFINITY;
  }

  nextSigned(): number {
    const value = this.next();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }
}
