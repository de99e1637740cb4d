import type { Subtle } from "./bytes.ts";
import { Manifest } from "./manifest.ts";
import { accept, type Checked, refuse } from "./problem.ts";
import { Retractions } from "./retractions.ts";
import type { Root } from "./root.ts";
import { digestOf, type Envelope, readEnvelope } from "./signed.ts";
import { hasThreshold } from "./verify.ts";

/** Against what a statement that arrives is held. */
export interface Standpoint {
  readonly root: Root;
  /** Milliseconds since 1970, see {@link soundNow}. */
  readonly now: number;
  /** Number of the engine that would read the pack. */
  readonly engine: number;
  /** A person brought the file and agreed that it is old: then its last day does not matter. */
  readonly expiredIsFine?: boolean;
}

/** A manifest that was believed, and the hash that names it. */
export interface Believed {
  readonly envelope: Envelope<Manifest>;
  readonly digest: string;
}

/**
 * Is this a manifest of our pack, signed by enough of those we trust now? Says nothing about its age: what was taken once is opened
 * again by this, however old it grew.
 */
export async function believeManifest(subtle: Subtle, root: Root, bytes: Uint8Array): Promise<Checked<Believed>> {
  const read = readEnvelope(bytes, Manifest);
  if (!read.ok) return read;
  const envelope = read.value;
  if (envelope.signed.id !== root.id) return refuse("other-pack", `a pack "${envelope.signed.id}", not "${root.id}"`);
  if (!(await hasThreshold(subtle, envelope, root.keys, root.roles.pack))) {
    return refuse("unsigned", `fewer than ${root.roles.pack.threshold} of the trusted keys signed pack ${envelope.signed.version}`);
  }
  return accept({ envelope, digest: await digestOf(subtle, envelope) });
}

/**
 * May this manifest take the place of what is there? Checked from the outside in: who says it, whether it goes forward, whether it is
 * of today, whether we would understand it.
 *
 * @param seen the newest manifest ever believed, in use or not
 */
export async function judgeManifest(
  subtle: Subtle,
  bytes: Uint8Array,
  seen: Believed | undefined,
  { root, now, engine, expiredIsFine = false }: Standpoint,
): Promise<Checked<Believed>> {
  const believed = await believeManifest(subtle, root, bytes);
  if (!believed.ok) return believed;
  const { signed } = believed.value.envelope;
  const known = seen?.envelope.signed.version ?? 0;
  if (signed.version < known) return refuse("older", `pack ${signed.version}; pack ${known} was here already`);
  if (signed.version === known && believed.value.digest !== seen?.digest) {
    return refuse("same-version-differs", `another pack ${signed.version} than the one known`);
  }
  if (!expiredIsFine && hasExpired(signed, now)) return refuse("expired", `pack ${signed.version} was fresh until ${signed.expires}`);
  if (signed.minEngine > engine) return refuse("too-new", `pack ${signed.version} needs engine ${signed.minEngine}, this is ${engine}`);
  return believed;
}

/** Is this a list of retractions of our pack, signed by those who sign packs? */
export async function believeRetractions(subtle: Subtle, root: Root, bytes: Uint8Array): Promise<Checked<Envelope<Retractions>>> {
  const read = readEnvelope(bytes, Retractions);
  if (!read.ok) return read;
  if (read.value.signed.id !== root.id) return refuse("other-pack", `retractions of "${read.value.signed.id}", not of "${root.id}"`);
  if (!(await hasThreshold(subtle, read.value, root.keys, root.roles.pack))) {
    return refuse("unsigned", `fewer than ${root.roles.pack.threshold} of the trusted keys signed the retractions`);
  }
  return read;
}

/** May this list take the place of the one we have? */
export async function judgeRetractions(
  subtle: Subtle,
  bytes: Uint8Array,
  present: Retractions | undefined,
  { root, now }: Standpoint,
): Promise<Checked<Envelope<Retractions>>> {
  const believed = await believeRetractions(subtle, root, bytes);
  if (!believed.ok) return believed;
  const { signed } = believed.value;
  if (present && signed.version < present.version)
    return refuse("older", `retractions ${signed.version}; ${present.version} were here already`);
  // A list that is obeyed already stays in force when its last day is over; one that arrives late could silence what was restored since.
  if (signed.version !== present?.version && hasExpired(signed, now))
    return refuse("expired", `the retractions were fresh until ${signed.expires}`);
  return believed;
}

/** Is its last day over? */
export function hasExpired({ expires }: { readonly expires: string }, now: number): boolean {
  return now >= Date.parse(expires);
}

/**
 * The time, as far as it can be known: a clock that stands before something we hold was signed is wrong, and the moment of signing is
 * nearer the truth. A clock that runs ahead cannot be told from a late day: then packs look old, and that is said.
 *
 * @param clock what the device says, milliseconds since 1970
 * @param signed moments at which what we hold was made
 */
export function soundNow(clock: number, signed: readonly string[]): number {
  return Math.max(clock, ...signed.map((moment) => Date.parse(moment)));
}

/**
 * Does this device take a pack already? Each device draws a number once and keeps it to itself.
 *
 * @param bucket 0…99
 */
export function isRolledOut({ rollout }: Manifest, bucket: number, now: number): boolean {
  return !rollout || bucket < rollout.percent || now >= Date.parse(rollout.fullAt);
}
