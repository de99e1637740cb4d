import { canonicalJson } from "../../core/canonical-json.ts";
import { createEngine, type Engine } from "../../core/engine.ts";
import { ENGINE_VERSION } from "../../core/engine-version.ts";
import type { ExtraPack } from "../../core/extra-pack.ts";
import type { Pack } from "../../core/pack.ts";
import type { EnginePack, LeanPack } from "../../core/split-pack.ts";
import type { ExtraPreview } from "../../core/update-status.ts";
import { Mirror } from "../../platform/update-settings.ts";
import { toBytes, toText } from "../../trust/bytes.ts";
import { hasExpired, judgeManifest } from "../../trust/judge.ts";
import type { Manifest } from "../../trust/manifest.ts";
import { openExtra } from "../../trust/open-parts.ts";
import { readPackFile } from "../../trust/pack-file.ts";
import { accept, type Checked, refuse } from "../../trust/problem.ts";
import { followRoot, type Root, readRoot } from "../../trust/root.ts";
import { digestOf, type Envelope } from "../../trust/signed.ts";
import { Depot } from "./depot.ts";
import { createFileSource, statementBytes } from "./file-source.ts";
import { createMirror } from "./mirror.ts";
import type { PackSource } from "./source.ts";
import { type TakeTools, type Taking, takePack, takeRetractions } from "./take-pack.ts";
import type { ServiceTools } from "./tools.ts";

/** Where an extra pack comes from: a file, or the folder it lies in on a web host. */
export type ExtraFrom = { readonly file: Uint8Array } | { readonly address: string };

/** An extra pack in use: an engine of its own, so that nothing in it can reach the main one. */
export interface LoadedExtra {
  readonly id: string;
  readonly engine: Engine;
  readonly pack: ExtraPack;
  readonly manifest: Manifest;
  readonly retracted: ReadonlySet<string>;
  readonly address: string;
  /** Names its first root, as policies do. */
  readonly fingerprint: string;
}

/** What a person agreed to: whom to trust for this pack, and where its updates come from. */
interface Pinned {
  readonly root: Envelope<Root>;
  readonly address: string;
}

const PIN = "pin/";
const MAX_EXTRAS = 16;

/** Adds, opens and removes packs of partner organisations. */
export type ExtraService = ReturnType<typeof createExtraService>;

/** @param mainId id of the main pack, which no extra pack may take */
export function createExtraService(tools: ServiceTools, mainId: string) {
  const { subtle, store } = tools;
  const depotOf = (id: string, { root }: Pinned) => new Depot({ subtle, store, name: `extra/${id}`, trusted: root.signed });

  const takeToolsOf = (depot: Depot): TakeTools => ({
    subtle,
    store,
    depot,
    bundled: undefined,
    clock: tools.clock(),
    engine: ENGINE_VERSION,
    build: tools.build,
    bucket: 99,
    tryOut: (parts, manifest) => {
      if (manifest.kind !== "extra") return refuse("other-pack", "a main pack, not one that adds to it");
      return openExtra(parts);
    },
  });

  const pinned = async (): Promise<ReadonlyMap<string, Pinned>> => {
    const found = new Map<string, Pinned>();
    for (const key of (await store.keys()).filter((one) => one.startsWith(PIN))) {
      const pin = await readPin(await store.get(key));
      if (pin && `${PIN}${pin.root.signed.id}` === key) found.set(pin.root.signed.id, pin);
    }
    return found;
  };
  const readPin = async (bytes: Uint8Array | undefined): Promise<Pinned | undefined> => {
    try {
      const { root, address } = JSON.parse((bytes && toText(bytes)) ?? "") as { root?: unknown; address?: unknown };
      const read = await readRoot(subtle, statementBytes(root));
      return read.ok && typeof address === "string" ? { root: read.value, address } : undefined;
    } catch {
      return undefined;
    }
  };

  const sourceOf = async (from: ExtraFrom): Promise<Checked<{ source: PackSource; first: Uint8Array; address: string }>> => {
    if ("address" in from) {
      if (!Mirror.safeParse(from.address).success) return refuse("not-found", "no address of a folder beginning with https://");
      const source = createMirror(tools, from.address, new Map());
      const first = await source.root(1);
      return first.ok ? accept({ source, first: first.value, address: from.address }) : first;
    }
    const read = await readPackFile(subtle, from.file);
    if (!read.ok) return read;
    const [first] = read.value.roots;
    return first
      ? accept({ source: createFileSource(read.value), first, address: "" })
      : refuse("bad-root", "the file does not say who signs it");
  };

  /** Looks at an extra pack without adding anything. */
  const look = async (from: ExtraFrom) => {
    const found = await sourceOf(from);
    if (!found.ok) return found;
    const first = await readRoot(subtle, found.value.first);
    if (!first.ok) return first;
    if (first.value.signed.id === mainId) return refuse("other-pack", "it has the name of the main pack");
    let root = first.value.signed;
    for (;;) {
      const bytes = await found.value.source.root(root.version + 1);
      if (!bytes.ok) break;
      const next = await followRoot(subtle, root, bytes.value);
      if (!next.ok) return next;
      root = next.value.signed;
    }
    const manifest = await found.value.source.manifest();
    if (manifest === "unchanged") return refuse("unreachable", "no manifest");
    if (!manifest.ok) return manifest;
    const judged = await judgeManifest(subtle, manifest.value, undefined, { root, now: tools.clock(), engine: ENGINE_VERSION });
    if (!judged.ok) return judged;
    return accept({ ...found.value, root, pin: first.value, manifest: judged.value.envelope.signed });
  };

  const loadOne = async (id: string, pin: Pinned, main: EnginePack): Promise<LoadedExtra | undefined> => {
    const depot = depotOf(id, pin);
    const { current, previous, retractions } = await depot.open();
    for (const kept of [current, previous]) {
      const parts = kept && (await depot.parts(kept.envelope.signed));
      const pack = parts && openExtra(parts);
      if (!kept || !pack?.ok) continue;
      return {
        id,
        engine: createEngine(withTablesOf(main, pack.value)),
        pack: pack.value,
        manifest: kept.envelope.signed,
        retracted: new Set(retractions?.signed.entries.map(({ name }) => name) ?? []),
        address: pin.address,
        fingerprint: await digestOf(subtle, pin.root),
      };
    }
    return undefined;
  };

  return {
    /** What a pack would add and who signs it. */
    async preview(from: ExtraFrom): Promise<Checked<ExtraPreview>> {
      const seen = await look(from);
      if (!seen.ok) return seen;
      const { source, root, pin, manifest } = seen.value;
      const part = manifest.parts["extra.json"];
      const brought = part && (await source.part("extra.json", part, undefined));
      if (!part || !brought?.ok) return refuse("damaged", "the pack has no rules");
      const pack = openExtra(new Map([["extra.json", brought.value]]));
      if (!pack.ok) return pack;
      return accept({
        id: root.id,
        maker: manifest.maker,
        version: manifest.version,
        created: manifest.created,
        owners: root.roles.pack.keyids.map((keyid) => root.keys[keyid]?.owner ?? keyid),
        needed: root.roles.pack.threshold,
        fingerprint: await digestOf(subtle, pin),
        flags: pack.value.flags.map(({ id, texts = {} }) => ({
          id,
          titles: Object.fromEntries(Object.entries(texts).map(([language, { title }]) => [language, title])),
        })),
        help: pack.value.help.length,
        hosts: pack.value.sites.flatMap(({ hosts }) => hosts),
      });
    },

    /** Adds it, if it is still the one whose fingerprint the person saw. */
    async add(from: ExtraFrom, fingerprint: string): Promise<Checked<Taking>> {
      const seen = await look(from);
      if (!seen.ok) return seen;
      const { source, pin, address } = seen.value;
      if ((await digestOf(subtle, pin)) !== fingerprint) return refuse("bad-root", "another one signs it than was shown");
      const others = await pinned();
      const { id } = pin.signed;
      if (!others.has(id) && others.size >= MAX_EXTRAS) return refuse("full", `more than ${MAX_EXTRAS} extra packs`);
      const known = others.get(id);
      if (known && (await digestOf(subtle, known.root)) !== fingerprint)
        return refuse("bad-root", "a pack of that name is here, trusted by other keys");
      const own = takeToolsOf(depotOf(id, { root: pin, address }));
      const taken = await takePack(source, own, { origin: "import" });
      if (!taken.ok) return taken;
      await store.put(`${PIN}${id}`, toBytes(canonicalJson({ root: pin, address })));
      await takeRetractions(source, own);
      return taken;
    },

    /** Removes a pack with everything it added. */
    async remove(id: string): Promise<void> {
      const pin = (await pinned()).get(id);
      if (!pin) return;
      await store.delete(`${PIN}${id}`);
      await depotOf(id, pin).remove();
    },

    /** Asks for news of every pack that came from a web host. True when any changed. */
    async update(): Promise<boolean> {
      let changed = false;
      for (const [id, pin] of await pinned()) {
        if (pin.address === "") continue;
        const source = createMirror(tools, pin.address, new Map());
        const own = takeToolsOf(depotOf(id, pin));
        const list = await takeRetractions(source, own);
        const taken = await takePack(source, own, { origin: "update" });
        changed ||= (list.ok && list.value) || (taken.ok && taken.value === "taken");
      }
      return changed;
    },

    /** All that can be opened, each beside the tables of the main pack. */
    async load(main: EnginePack): Promise<readonly LoadedExtra[]> {
      const loaded: LoadedExtra[] = [];
      for (const [id, pin] of await pinned()) {
        const extra = await loadOne(id, pin, main).catch(() => undefined);
        if (extra) loaded.push(extra);
      }
      return loaded;
    },

    /** Fingerprints of what is added. */
    async fingerprints(): Promise<ReadonlySet<string>> {
      const roots = [...(await pinned()).values()].map(({ root }) => digestOf(subtle, root));
      return new Set(await Promise.all(roots));
    },
  };
}

/** The main pack's tables and its sense for what is an offer and what a warning, with nothing but the extra pack's own signs. */
function withTablesOf(main: EnginePack & Partial<Pick<LeanPack, "texts">>, extra: ExtraPack): Pack {
  const { flags, rules, combinations, help, sites, maker, version } = extra;
  const { score: _score, texts: _texts, ...tables } = main;
  return { ...tables, flags, rules, combinations, help, sites, maker, version, questions: [], advice: [] };
}

/** Is a pack past its last day? */
export function isOldExtra({ manifest }: LoadedExtra, now: number): boolean {
  return hasExpired(manifest, now);
}
