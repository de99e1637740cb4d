import { ENGINE_VERSION } from "../../core/engine-version.ts";
import type { Release } from "../../core/release.ts";
import { sha256 } from "../../trust/bytes.ts";
import { Manifest } from "../../trust/manifest.ts";
import { issueOf } from "../../trust/signed.ts";
import { CannotRun } from "../output.ts";

const { subtle } = globalThis.crypto;
const DAYS = 30;
const DAY = 86_400_000;

/** What may differ from what pack.yaml says, as it is written on the command line. */
export interface MakeOptions {
  readonly version?: string | undefined;
  readonly created?: string | undefined;
  readonly days?: string | undefined;
  readonly rollout?: string | undefined;
}

/** The manifest of parts that are built; nothing in it comes from a clock. */
export async function describePack(
  release: Release,
  maker: string,
  parts: ReadonlyMap<string, Uint8Array>,
  options: MakeOptions = {},
): Promise<Manifest> {
  const created = options.created ?? `${release.created}T00:00:00Z`;
  const hashes = await Promise.all(
    [...parts].map(async ([name, bytes]) => [name, { bytes: bytes.length, sha256: await sha256(subtle, bytes) }]),
  );
  const manifest = Manifest.safeParse({
    type: "pack",
    format: 1,
    id: release.id,
    version: options.version ? Number(options.version) : release.version,
    created,
    expires: momentOf(new Date(Date.parse(created) + wholeNumber(options.days, "--days", DAYS) * DAY).toISOString()),
    minEngine: release.minEngine,
    kind: release.kind,
    maker,
    parts: Object.fromEntries(hashes) as unknown,
    ...(options.rollout && { rollout: rolloutOf(options.rollout, created) }),
  });
  if (!manifest.success) throw new CannotRun(`this cannot be a pack: ${issueOf(manifest.error)}`);
  if (manifest.data.minEngine > ENGINE_VERSION)
    throw new CannotRun(`minEngine ${manifest.data.minEngine} is beyond this engine, ${ENGINE_VERSION}`);
  return manifest.data;
}

/**
 * What a roll-out comes to, for whoever builds: it counts from the moment the pack says it was made, not from when it is uploaded.
 *
 * @param now milliseconds since 1970; only said, never written into the pack
 */
export function rolloutLines({ created, rollout }: Manifest, now: number): string[] {
  if (!rollout) return [];
  if (now < Date.parse(rollout.fullAt)) return [`until ${rollout.fullAt} only ${rollout.percent} of 100 devices take it`];
  return [
    `the roll-out is over already: it counts from ${created} and ended at ${rollout.fullAt}, so all devices take the pack at once`,
    `say when it is published, with the hour: --created ${momentOf(new Date(now).toISOString())} (whoever builds it too writes the same)`,
  ];
}

/** `2026-11-28`, or a moment; seconds are the finest that is kept. */
export function momentOf(text: string): string {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new CannotRun(`"${text}" is no date; write 2026-11-28 or 2026-11-28T09:00:00Z`);
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

function wholeNumber(text: string | undefined, name: string, fallback: number): number {
  const value = text === undefined ? fallback : Number(text);
  if (!Number.isInteger(value) || value < 1) throw new CannotRun(`${name} takes a whole number from 1, not "${text}"`);
  return value;
}

/** `10:24`: a tenth of all devices at once, the rest after a day. */
function rolloutOf(text: string, created: string): Manifest["rollout"] {
  const [percent, hours] = text.split(":").map(Number);
  if (percent === undefined || hours === undefined || !Number.isInteger(percent) || !(hours > 0)) {
    throw new CannotRun(`--rollout takes percent and hours, such as 10:24, not "${text}"`);
  }
  return { percent, fullAt: momentOf(new Date(Date.parse(created) + hours * 3_600_000).toISOString()) };
}
