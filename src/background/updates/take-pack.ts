import { canonicalJson } from "../../core/canonical-json.ts";
import type { PackParts } from "../../core/pack-parts.ts";
import type { ByteStore } from "../../platform/byte-store.ts";
import { isFull } from "../../platform/byte-store.ts";
import { type Subtle, sha256 } from "../../trust/bytes.ts";
import { type Believed, hasExpired, isRolledOut, judgeManifest, judgeRetractions, soundNow } from "../../trust/judge.ts";
import type { Manifest } from "../../trust/manifest.ts";
import { accept, type Checked, type ProblemCode, refuse } from "../../trust/problem.ts";
import { followRoot } from "../../trust/root.ts";
import type { Envelope, Signature } from "../../trust/signed.ts";
import type { Depot, KeptPack, TrustedState } from "./depot.ts";
import { sweepParts } from "./depot.ts";
import { statementBytes } from "./file-source.ts";
import type { PackState } from "./pack-state.ts";
import type { OldPart, PackSource } from "./source.ts";

/** A pack that is there without being kept: the one in the package. */
export interface BundledPack {
  readonly manifest: Manifest;
  /** Of those who published the same pack, where the build was given them: other devices ask for them. */
  readonly signatures?: readonly Signature[];
  /** A part of it; nothing when it cannot be read. */
  part(name: string): Promise<Uint8Array | undefined>;
}

/** What taking a pack needs beside the pack. */
export interface TakeTools {
  readonly subtle: Subtle;
  readonly store: ByteStore;
  readonly depot: Depot;
  /** Nothing for packs that did not come with the extension. */
  readonly bundled: BundledPack | undefined;
  /** What the device's clock says, milliseconds since 1970. */
  readonly clock: number;
  readonly engine: number;
  /** Version of the extension. */
  readonly build: string;
  /** 0…99, drawn once on this device. */
  readonly bucket: number;
  /** Would this pack open and read ads in bearable time? */
  tryOut(parts: PackParts, manifest: Manifest): Checked<unknown> | Promise<Checked<unknown>>;
}

export interface TakeOptions {
  readonly origin: "update" | "import";
  /** The person asked for it: a staged roll-out does not hold it back. */
  readonly asked?: boolean;
  /** The person agreed that the file is old. */
  readonly expiredIsFine?: boolean;
}

/** `taken`: another pack is in use now. `current`: it was in use already. `waiting`: this device's turn comes later. */
export type Taking = "taken" | "current" | "waiting";

/** More roots than this nobody can have missed. */
export const MAX_NEW_ROOTS = 64;
const MAX_REFUSED = 8;
/** A trial may be cut short by a browser that closes; twice is no accident. */
const MAX_TRIALS = 2;

/**
 * Takes a pack from a source: follows the roots, judges the manifest, brings the parts that are not here yet, tries it out, and then
 * changes one record. Wherever this is broken off, the pack in use before is in use after.
 */
export async function takePack(source: PackSource, tools: TakeTools, options: TakeOptions): Promise<Checked<Taking>> {
  try {
    const trusted = await followRoots(source, tools);
    if (!trusted.ok) return trusted;
    return await takeManifest(source, tools, options, trusted.value);
  } catch (error) {
    if (isFull(error)) {
      await sweepParts(tools.store).catch(() => undefined);
      return refuse("full", "no room to keep the pack");
    }
    throw error;
  }
}

/** Every new root is kept at once: what is learned of keys does not wait for a pack. */
export async function followRoots(source: PackSource, { subtle, depot }: TakeTools): Promise<Checked<TrustedState>> {
  let trusted = await depot.open();
  for (let count = 0; count < MAX_NEW_ROOTS; count++) {
    const arrived = await source.root(trusted.root.version + 1);
    if (!arrived.ok) {
      if (arrived.problem.code === "not-found") break;
      return arrived;
    }
    const next = await followRoot(subtle, trusted.root, arrived.value);
    if (!next.ok) return next;
    await depot.save({ ...trusted.state, roots: [...trusted.state.roots, next.value] });
    trusted = await depot.open();
  }
  return accept(trusted);
}

/** The time as this device can know it (see trust/judge.ts). */
export function timeOf({ current, seen, retractions }: TrustedState, { clock, bundled }: Pick<TakeTools, "clock" | "bundled">): number {
  const signed = [bundled?.manifest, current?.envelope.signed, seen?.envelope.signed, retractions?.signed];
  return soundNow(
    clock,
    signed.flatMap((statement) => (statement ? [statement.created] : [])),
  );
}

async function takeManifest(source: PackSource, tools: TakeTools, options: TakeOptions, trusted: TrustedState): Promise<Checked<Taking>> {
  const { subtle, depot, bundled, engine } = tools;
  const now = timeOf(trusted, tools);
  if (hasExpired(trusted.root, now) && !options.expiredIsFine)
    return refuse("root-expired", `root ${trusted.root.version}, ${trusted.root.expires}`);
  const held = trusted.current && (await depot.parts(trusted.current.envelope.signed)) ? trusted.current : undefined;
  const answer = await source.manifest(held !== undefined);
  // What stands still is judged as if it had come again: a host that stands still for too long must be noticed.
  const arrived = answer === "unchanged" ? accept(statementBytes(held?.envelope)) : answer;
  if (!arrived.ok) return arrived;
  const standpoint = { root: trusted.root, now, engine, expiredIsFine: options.expiredIsFine ?? false };
  const judged = await judgeManifest(subtle, arrived.value, trusted.seen, standpoint);
  if (!judged.ok) return judged;
  const { envelope, digest } = judged.value;
  const { signed } = envelope;
  const beside = bundled && besideBundled(signed, bundled.manifest);
  if (beside) return beside;
  if (held?.digest === digest) {
    await keepSignatures(depot, trusted.state, held, envelope);
    return accept("current");
  }
  if (options.origin === "update" && !options.asked && !isRolledOut(signed, tools.bucket, now)) return accept("waiting");
  const before = trusted.state.refused.find((one) => one.digest === digest && one.by === tools.build);
  if (before) return refuse(before.code, `pack ${signed.version} was tried before`);
  return activate(source, tools, options, trusted, judged.value);
}

/** Others may have signed the same pack since: it stays believed when keys of those who signed first are replaced. */
async function keepSignatures(depot: Depot, state: PackState, current: KeptPack, envelope: Envelope<Manifest>): Promise<void> {
  if (canonicalJson(envelope.signatures) === canonicalJson(current.envelope.signatures)) return;
  await depot.save({ ...state, current: { ...current.kept, manifest: envelope }, seen: envelope });
}

/** What a manifest is to the pack in the package; nothing when it is newer. */
function besideBundled(signed: Manifest, bundled: Manifest): Checked<Taking> | undefined {
  if (signed.version > bundled.version) return undefined;
  if (signed.version < bundled.version) return refuse("older", `pack ${signed.version}; ${bundled.version} came with the extension`);
  const isSame = canonicalJson(signed.parts) === canonicalJson(bundled.parts);
  return isSame ? accept("current") : refuse("same-version-differs", `another pack ${signed.version} than the one in the extension`);
}

async function activate(
  source: PackSource,
  tools: TakeTools,
  { origin }: TakeOptions,
  trusted: TrustedState,
  believed: Believed,
): Promise<Checked<Taking>> {
  const { depot, store, build } = tools;
  const { digest, envelope } = believed;
  const { state } = trusted;
  const times = state.trying?.digest === digest ? state.trying.times : 0;
  const failed = (code: ProblemCode) => ({
    ...withoutTrying(state),
    refused: [...state.refused, { digest, code, by: build }].slice(-MAX_REFUSED),
  });
  if (times >= MAX_TRIALS) {
    await depot.save(failed("too-heavy"));
    return refuse("too-heavy", `trying out pack ${envelope.signed.version} did not end`);
  }
  const parts = await bringParts(source, tools, trusted, envelope.signed);
  if (!parts.ok) return parts;
  await depot.save({ ...state, trying: { digest, times: times + 1 } });
  const tried = await tools.tryOut(parts.value, envelope.signed);
  if (!tried.ok) {
    await depot.save(failed(tried.problem.code));
    await sweepParts(store);
    return tried;
  }
  const replaced = trusted.current && trusted.current.digest !== digest ? trusted.current.kept : state.previous;
  await depot.save({
    ...withoutTrying(state),
    current: { manifest: envelope, origin, checkedBy: build },
    ...(replaced && { previous: replaced }),
    seen: envelope,
  });
  await sweepParts(store);
  return accept("taken");
}

function withoutTrying({ trying: _trying, ...state }: PackState): PackState {
  return state;
}

/** Brings what is not here yet; every part is kept as soon as its hash is right, so that a link that breaks loses little. */
async function bringParts(source: PackSource, tools: TakeTools, trusted: TrustedState, manifest: Manifest): Promise<Checked<PackParts>> {
  const { depot, bundled, subtle } = tools;
  const parts = new Map<string, Uint8Array>();
  for (const [name, part] of Object.entries(manifest.parts)) {
    const kept = (await depot.part(part.sha256)) ?? (await bundledPart(tools, name, part.sha256));
    if (kept) {
      await depot.keepPart(part.sha256, kept);
      parts.set(name, kept);
      continue;
    }
    const brought = await source.part(name, part, await findOldPart(depot, trusted, bundled, name));
    if (!brought.ok) return brought;
    if (brought.value.length !== part.bytes || (await sha256(subtle, brought.value)) !== part.sha256) {
      return refuse("damaged", `part "${name}" is not the one of pack ${manifest.version}`);
    }
    await depot.keepPart(part.sha256, brought.value);
    parts.set(name, brought.value);
  }
  return accept(parts);
}

async function bundledPart({ bundled, subtle }: TakeTools, name: string, hash: string): Promise<Uint8Array | undefined> {
  if (bundled?.manifest.parts[name]?.sha256 !== hash) return undefined;
  const bytes = await bundled.part(name);
  return bytes && (await sha256(subtle, bytes)) === hash ? bytes : undefined;
}

/** The version of a part that is here: of the pack in use, else of the package. */
async function findOldPart(
  depot: Depot,
  { current }: TrustedState,
  bundled: BundledPack | undefined,
  name: string,
): Promise<OldPart | undefined> {
  const hash = current?.envelope.signed.parts[name]?.sha256;
  const bytes = hash === undefined ? undefined : await depot.part(hash);
  if (hash && bytes) return { hash, bytes };
  const own = bundled?.manifest.parts[name]?.sha256;
  const packaged = own && (await bundled?.part(name));
  return own && packaged ? { hash: own, bytes: packaged } : undefined;
}

/** Takes the list of what is taken back, when there is a newer one. True when it changed. */
export async function takeRetractions(source: PackSource, tools: TakeTools): Promise<Checked<boolean>> {
  try {
    return await takeList(source, tools);
  } catch (error) {
    if (isFull(error)) return refuse("full", "no room to keep the retractions");
    throw error;
  }
}

async function takeList(source: PackSource, tools: TakeTools): Promise<Checked<boolean>> {
  const { subtle, depot, engine } = tools;
  const held = await depot.open();
  const arrived = await source.retractions(held.retractions !== undefined);
  if (arrived === "unchanged") return accept(false);
  if (!arrived.ok) return arrived.problem.code === "not-found" ? accept(false) : arrived;
  const judge = ({ root, ...trusted }: TrustedState) =>
    judgeRetractions(subtle, arrived.value, trusted.retractions?.signed, { root, now: timeOf({ root, ...trusted }, tools), engine });
  let trusted = held;
  let judged = await judge(trusted);
  if (!judged.ok && judged.problem.code === "unsigned") {
    // Those who sign may have changed since a pack was last asked for: what they take back must not wait for its turn.
    const followed = await followRoots(source, tools);
    if (!followed.ok) return followed;
    trusted = followed.value;
    judged = await judge(trusted);
  }
  if (!judged.ok) return judged;
  if (trusted.retractions?.signed.version === judged.value.signed.version) return accept(false);
  await depot.save({ ...trusted.state, retractions: judged.value });
  return accept(true);
}
