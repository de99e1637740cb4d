import { createEngine, type Engine } from "../core/engine.ts";
import { sealIn, UnusableRules } from "../core/match/packed.ts";
import { type CompiledRules, unpackCompiled } from "../core/match/rule-set.ts";
import { Pack } from "../core/pack.ts";
import type { StoredPack } from "../core/pack-parts.ts";
import { type EnginePack, isLean } from "../core/split-pack.ts";
import { fetchBundledPack } from "../platform/tabs.ts";
import type { Manifest } from "../trust/manifest.ts";
import { jsonReader, wholeOf } from "../trust/open-parts.ts";
import { createWordLender, type WordLender } from "./lent-words.ts";

export type { StoredPack };

/** Gives the engine of the pack in use. */
export interface EngineHost {
  load(): Promise<Engine>;
  /** The same with all that people read of the rules in these languages, and in English, and with what the rules rest on. */
  withTexts(languages: readonly string[]): Promise<Engine>;
  /** The pack in use with every phrase and word, read anew: it is large, keep it no longer than needed. */
  whole(): Promise<Pack>;
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
  readonly lend: WordLender;
  readonly origin: PackOrigin;
  readonly stored: StoredPack;
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
        const loaded = await open(stored).catch(() => undefined);
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
    async withTexts(languages) {
      try {
        return await (await load()).lend(languages);
      } catch {
        // A part was damaged since the pack was opened. Opened anew, a damaged pack is passed over.
        loading = undefined;
        return (await load()).lend(languages);
      }
    },
    whole: async () => Pack.parse(await wholeOf((await load()).stored)),
    origin: async () => (await load()).origin,
    reset() {
      loading = undefined;
    },
  };
}

async function* nothing(): AsyncIterable<OfferedPack> {
  // The bundled pack alone.
}

async function open(stored: OfferedPack): Promise<Loaded> {
  const { compiled, origin = { from: "bundled" } } = stored;
  const { pack, part } = stored;
  const loaded = (engine: Engine): Loaded => ({
    engine,
    lend: createWordLender(engine, part && jsonReader(part)),
    origin,
    stored: { pack, ...(part && { part }) },
  });
  // What is still, letter by letter, what the build checked and sealed is not checked again: that would take half of the start.
  const isSealed = stored.seal !== undefined && compiled !== undefined && sealIn(compiled) === stored.seal;
  if (isSealed && isLean(pack)) {
    const tables = usable(pack, compiled);
    if (tables) return loaded(createEngine(pack, tables));
  }
  const whole = isSealed && !isLean(pack) ? (pack as Pack) : Pack.parse(await wholeOf(stored));
  return loaded(createEngine(whole, compiled && usable(whole, compiled)));
}

/** Damaged tables cost time, not warnings: without them the phrases are compiled here. */
function usable(pack: EnginePack, bytes: Uint8Array): CompiledRules | undefined {
  try {
    return unpackCompiled(pack, bytes);
  } catch (error) {
    if (error instanceof UnusableRules) return undefined;
    throw error;
  }
}
