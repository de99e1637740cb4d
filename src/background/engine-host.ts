import { createEngine, type Engine } from "../core/engine.ts";
import { sealIn, UnusableRules } from "../core/match/packed.ts";
import { type CompiledRules, unpackCompiled } from "../core/match/rule-set.ts";
import { Pack } from "../core/pack.ts";
import type { StoredPack } from "../core/pack-parts.ts";
import { fetchBundledPack } from "../platform/tabs.ts";
import type { Manifest } from "../trust/manifest.ts";

export type { StoredPack };

/** Gives the engine of the pack in use. */
export interface EngineHost {
  load(): Promise<Engine>;
  /** The pack the engine was made of. */
  origin(): Promise<PackOrigin>;
  /** Another pack may be in use now: the next request looks. */
  reset(): void;
}

/** Where a pack came from; what its manifest says, where it has one. */
export interface PackOrigin {
  readonly from: "bundled" | "update" | "import";
  readonly manifest?: Manifest | undefined;
}

/** A pack with where it came from. */
export interface OfferedPack extends StoredPack {
  readonly origin?: PackOrigin;
}

interface Loaded {
  readonly engine: Engine;
  readonly origin: PackOrigin;
}

/**
 * Loads the pack once per life of the background, on first need. Packs that arrived are tried first; one that cannot be opened is
 * passed over, and the bundled one is there for when none can. A failed load is tried again with the next request.
 */
export function createEngineHost(
  fetchPack: () => Promise<OfferedPack> = fetchBundledPack,
  arrived: () => AsyncIterable<OfferedPack> = nothing,
): EngineHost {
  let loading: Promise<Loaded> | undefined;
  const build = async (): Promise<Loaded> => {
    try {
      for await (const stored of arrived()) {
        const loaded = tryOpen(stored);
        if (loaded) return loaded;
      }
    } catch {
      // A store that cannot be read must not silence the rules that came with the extension.
    }
    return open(await fetchPack());
  };
  const load = () => {
    loading ??= build();
    const started = loading;
    started.catch(() => {
      if (loading === started) loading = undefined;
    });
    return started;
  };
  return {
    load: async () => (await load()).engine,
    origin: async () => (await load()).origin,
    reset() {
      loading = undefined;
    },
  };
}

async function* nothing(): AsyncIterable<OfferedPack> {
  // The bundled pack alone.
}

function tryOpen(stored: OfferedPack): Loaded | undefined {
  try {
    return open(stored);
  } catch {
    return undefined;
  }
}

function open(stored: OfferedPack): Loaded {
  const pack = readPack(stored);
  const engine = createEngine(pack, stored.compiled && usable(pack, stored.compiled));
  return { engine, origin: stored.origin ?? { from: "bundled" } };
}

/** A pack that is still, letter by letter, what the build checked and sealed is not checked again: that would take half of the start. */
function readPack({ pack, compiled, seal }: StoredPack): Pack {
  const isSealed = seal !== undefined && compiled !== undefined && sealIn(compiled) === seal;
  return isSealed ? (pack as Pack) : Pack.parse(pack);
}

/** Damaged tables cost time, not warnings: without them the phrases are compiled here. */
function usable(pack: Pack, bytes: Uint8Array): CompiledRules | undefined {
  try {
    return unpackCompiled(pack, bytes);
  } catch (error) {
    if (error instanceof UnusableRules) return undefined;
    throw error;
  }
}
