import { canonicalJson } from "../../core/canonical-json.ts";
import type { PackParts } from "../../core/pack-parts.ts";
import type { ByteStore } from "../../platform/byte-store.ts";
import { type Subtle, sha256, toBytes } from "../../trust/bytes.ts";
import { type Believed, believeManifest, believeRetractions } from "../../trust/judge.ts";
import type { Manifest } from "../../trust/manifest.ts";
import type { Retractions } from "../../trust/retractions.ts";
import { followRoot, type Root } from "../../trust/root.ts";
import type { Envelope } from "../../trust/signed.ts";
import { type Kept, type PackState, parseState, stateBytes } from "./pack-state.ts";

/** What a depot needs of the world. */
export interface DepotTools {
  readonly subtle: Subtle;
  readonly store: ByteStore;
  /** Name of the pack's record in the store. */
  readonly name: string;
  /** Whom the build, or the person who added the pack, trusts. */
  readonly trusted: Root;
}

/** A kept pack whose signatures hold now. */
export interface KeptPack extends Believed {
  readonly kept: Kept;
}

/** The record with everything in it that cannot be believed left out. */
export interface TrustedState {
  readonly state: PackState;
  /** The last root of the chain. */
  readonly root: Root;
  readonly current: KeptPack | undefined;
  readonly previous: KeptPack | undefined;
  readonly seen: Believed | undefined;
  /** The list of what is taken back, if those trusted now signed it: a newer one must go forward from it. */
  readonly retractions: Envelope<Retractions> | undefined;
  /** The list that is obeyed: the same, else the one that those trusted before signed, until it is signed anew. */
  readonly obeyed: Retractions | undefined;
}

const partKey = (hash: string) => `part/${hash}`;
const stateKey = (name: string) => `state/${name}`;
const STATES = /^state\//;
const PARTS = /^part\//;

/** Where one pack is kept: a record and parts by hash. Whatever is read from it is verified again. */
export class Depot {
  private readonly tools: DepotTools;

  constructor(tools: DepotTools) {
    this.tools = tools;
  }

  /** Reads and verifies the record. A root that no longer follows ends the chain there; what its keys signed is then not believed. */
  async open(): Promise<TrustedState> {
    const { subtle, store, name, trusted } = this.tools;
    const state = parseState(await store.get(stateKey(name)).catch(() => undefined));
    let root = trusted;
    const chain = [trusted];
    const roots: unknown[] = [];
    for (const stored of state.roots) {
      const next = await followRoot(subtle, root, bytesOf(stored));
      if (!next.ok) continue;
      root = next.value.signed;
      chain.push(root);
      roots.push(stored);
    }
    const believe = async (manifest: unknown) => {
      const believed = manifest === undefined ? undefined : await believeManifest(subtle, root, bytesOf(manifest));
      return believed?.ok ? believed.value : undefined;
    };
    const keep = async (kept: Kept | undefined): Promise<KeptPack | undefined> => {
      const believed = await believe(kept?.manifest);
      return kept && believed && { ...believed, kept };
    };
    const listBy = async (one: Root) => {
      const list = state.retractions === undefined ? undefined : await believeRetractions(subtle, one, bytesOf(state.retractions));
      return list?.ok ? list.value : undefined;
    };
    const retractions = await listBy(root);
    let obeyed = retractions;
    for (const older of chain.slice(0, -1).reverse()) obeyed ??= await listBy(older);
    const current = await keep(state.current);
    return {
      state: { ...state, roots },
      root,
      current,
      previous: await keep(state.previous),
      seen: (await believe(state.seen)) ?? current,
      retractions,
      obeyed: obeyed?.signed,
    };
  }

  /** Replaces the record: the one step that makes a pack active. */
  save(state: PackState): Promise<void> {
    return this.tools.store.put(stateKey(this.tools.name), stateBytes(state));
  }

  /** A part by its hash; nothing when it is not there or no longer what it was. */
  async part(hash: string): Promise<Uint8Array | undefined> {
    const bytes = await this.tools.store.get(partKey(hash)).catch(() => undefined);
    return bytes && (await sha256(this.tools.subtle, bytes)) === hash ? bytes : undefined;
  }

  keepPart(hash: string, bytes: Uint8Array): Promise<void> {
    return this.tools.store.put(partKey(hash), bytes);
  }

  /** All parts of a manifest, each held against its hash; nothing when one is missing or damaged. */
  async parts({ parts }: Manifest): Promise<PackParts | undefined> {
    const entries = Object.entries(parts);
    const found = await Promise.all(entries.map(([, { sha256: hash }]) => this.part(hash)));
    if (found.some((bytes) => bytes === undefined)) return undefined;
    return new Map(entries.map(([name], at) => [name, found[at] as Uint8Array]));
  }

  /** Forgets the pack and what only it needs. */
  async remove(): Promise<void> {
    await this.tools.store.delete(stateKey(this.tools.name));
    await sweepParts(this.tools.store);
  }
}

/** Deletes parts that no record of any pack names. Killed half-way, it leaves what the next sweep takes. */
export async function sweepParts(store: ByteStore): Promise<void> {
  const keys = await store.keys();
  const wanted = new Set<string>();
  for (const key of keys.filter((one) => STATES.test(one))) {
    const { current, previous } = parseState(await store.get(key));
    for (const kept of [current, previous]) for (const hash of hashesIn(kept?.manifest)) wanted.add(partKey(hash));
  }
  for (const key of keys) if (PARTS.test(key) && !wanted.has(key)) await store.delete(key);
}

function hashesIn(manifest: unknown): string[] {
  const { signed } = (manifest ?? {}) as { signed?: Pick<Manifest, "parts"> };
  return Object.values(signed?.parts ?? {}).map(({ sha256: hash }) => hash);
}

function bytesOf(statement: unknown): Uint8Array {
  try {
    return toBytes(canonicalJson(statement));
  } catch {
    return new Uint8Array();
  }
}
