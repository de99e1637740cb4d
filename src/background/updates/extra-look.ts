import { ENGINE_VERSION } from "../../core/engine-version.ts";
import { Mirror } from "../../platform/update-settings.ts";
import { judgeManifest } from "../../trust/judge.ts";
import type { Manifest } from "../../trust/manifest.ts";
import { readPackFile } from "../../trust/pack-file.ts";
import { accept, type Checked, refuse } from "../../trust/problem.ts";
import { followRoot, type Root, readRoot } from "../../trust/root.ts";
import { digestOf, type Envelope } from "../../trust/signed.ts";
import { createFileSource } from "./file-source.ts";
import { createMirror } from "./mirror.ts";
import type { PackSource } from "./source.ts";
import { MAX_NEW_ROOTS } from "./take-pack.ts";
import type { ServiceTools } from "./tools.ts";

/** Where an extra pack comes from: a file, or the folder it lies in on a web host. */
export type ExtraFrom = { readonly file: Uint8Array } | { readonly address: string };

/** An extra pack that was looked at. */
export interface Seen {
  readonly source: PackSource;
  readonly address: string;
  /** Its first root, which whoever adds it agrees to. */
  readonly pin: Envelope<Root>;
  readonly fingerprint: string;
  /** The last root of its chain. */
  readonly root: Root;
  readonly manifest: Manifest;
}

/**
 * Looks at an extra pack without adding anything.
 *
 * @param mainId id of the main pack, which no extra pack may take
 */
export async function lookAtExtra(tools: ServiceTools, from: ExtraFrom, mainId: string): Promise<Checked<Seen>> {
  const { subtle } = tools;
  const found = await sourceOf(tools, from);
  if (!found.ok) return found;
  const { source, address } = found.value;
  const first = await readRoot(subtle, found.value.first);
  if (!first.ok) return first;
  if (first.value.signed.id === mainId) return refuse("other-pack", "it has the name of the main pack");
  let root = first.value.signed;
  for (let count = 0; count < MAX_NEW_ROOTS; count++) {
    const bytes = await source.root(root.version + 1);
    if (!bytes.ok) break;
    const next = await followRoot(subtle, root, bytes.value);
    if (!next.ok) return next;
    root = next.value.signed;
  }
  const manifest = await source.manifest(false);
  if (manifest === "unchanged") return refuse("unreachable", "no manifest");
  if (!manifest.ok) return manifest;
  const judged = await judgeManifest(subtle, manifest.value, undefined, { root, now: tools.clock(), engine: ENGINE_VERSION });
  if (!judged.ok) return judged;
  const fingerprint = await digestOf(subtle, first.value);
  return accept({ source, address, pin: first.value, fingerprint, root, manifest: judged.value.envelope.signed });
}

async function sourceOf(
  tools: ServiceTools,
  from: ExtraFrom,
): Promise<Checked<{ readonly source: PackSource; readonly first: Uint8Array; readonly address: string }>> {
  if ("address" in from) {
    if (!Mirror.safeParse(from.address).success) return refuse("not-found", "no address of a folder beginning with https://");
    const source = createMirror(tools, from.address, new Map());
    const first = await source.root(1);
    return first.ok ? accept({ source, first: first.value, address: from.address }) : first;
  }
  const read = await readPackFile(tools.subtle, from.file);
  if (!read.ok) return read;
  const [first] = read.value.roots;
  return first
    ? accept({ source: createFileSource(read.value), first, address: "" })
    : refuse("bad-root", "the file does not say who signs it");
}
