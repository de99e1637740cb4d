import { createEngine, type Engine } from "../core/engine.ts";
import { Pack } from "../core/pack.ts";
import { fetchBundledPack } from "../platform/tabs.ts";

/** Gives the engine of the pack in use. */
export interface EngineHost {
  load(): Promise<Engine>;
}

/**
 * Loads and compiles the bundled pack once per life of the background, on first need. A failed load is tried again with
 * the next request.
 */
export function createEngineHost(fetchPack: () => Promise<unknown> = fetchBundledPack): EngineHost {
  let loading: Promise<Engine> | undefined;
  const build = async (): Promise<Engine> => createEngine(Pack.parse(await fetchPack()));
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
