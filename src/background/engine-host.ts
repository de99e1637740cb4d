import { createEngine, type Engine } from "../core/engine.ts";
import { sealIn, UnusableRules } from "../core/match/packed.ts";
import { type CompiledRules, unpackCompiled } from "../core/match/rule-set.ts";
import { Pack } from "../core/pack.ts";
import { fetchBundledPack } from "../platform/tabs.ts";

/** Gives the engine of the pack in use. */
export interface EngineHost {
  load(): Promise<Engine>;
}

/** A pack as it lies in the package: the data, and its phrases compiled when it was built. */
export interface StoredPack {
  readonly pack: unknown;
  readonly compiled?: Uint8Array;
  /** Seal of the text the pack was read from (see packed.ts). */
  readonly seal?: number;
}

/**
 * Loads the bundled pack once per life of the background, on first need. A failed load is tried again with the next request.
 */
export function createEngineHost(fetchPack: () => Promise<StoredPack> = fetchBundledPack): EngineHost {
  let loading: Promise<Engine> | undefined;
  const build = async (): Promise<Engine> => {
    const stored = await fetchPack();
    const pack = readPack(stored);
    return createEngine(pack, stored.compiled && usable(pack, stored.compiled));
  };
  return {
    load() {
      loading ??= build().catch((error: unknown) => {
        loading = undefined;
        throw error;
      });
      return loading;
    },
  };
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
