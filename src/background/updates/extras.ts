import type { Engine } from "../../core/engine.ts";
import { ENGINE_VERSION } from "../../core/engine-version.ts";
import type { ExtraPack } from "../../core/extra-pack.ts";
import type { EnginePack } from "../../core/split-pack.ts";
import type { ExtraPreview } from "../../core/update-status.ts";
import { hasExpired } from "../../trust/judge.ts";
import type { Manifest } from "../../trust/manifest.ts";
import { openExtra } from "../../trust/open-parts.ts";
import { accept, type Checked, refuse } from "../../trust/problem.ts";
import { noteAnswer } from "./ask-mirrors.ts";
import { Depot } from "./depot.ts";
import { createExtraEngine } from "./extra-engine.ts";
import { type ExtraFrom, lookAtExtra } from "./extra-look.ts";
import { createExtraNews } from "./extra-news.ts";
import { dropPin, keepPin, type Pin, readPins } from "./extra-pins.ts";
import { type JournalName, readJournal } from "./journal.ts";
import type { Queue } from "./queue.ts";
import { nextPack, nextRetractions, whatIsDue } from "./schedule.ts";
import { type TakeTools, type Taking, takePack, takeRetractions } from "./take-pack.ts";
import type { ServiceTools } from "./tools.ts";
import { tryOutExtra } from "./try-out.ts";

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

/** What extra packs need of the world. */
export type ExtraTools = ServiceTools & {
  /** The pack they stand beside, whose tables they read ads by. */
  readonly main: () => Promise<EnginePack>;
};

/** An extra pack that an organisation wants on its computers. */
export interface WantedExtra {
  readonly address: string;
  readonly fingerprint: string;
}

const MAX_EXTRAS = 16;

/** Adds, opens, updates and removes packs of partner organisations. */
export type ExtraService = ReturnType<typeof createExtraService>;

/**
 * @param mainId id of the main pack, which no extra pack may take
 * @param alone what it shares with the service of the main pack: both write to one store
 */
export function createExtraService(tools: ExtraTools, mainId: string, alone: Queue) {
  const { subtle, store } = tools;
  const depotOf = (id: string, { root }: Pick<Pin, "root">) => new Depot({ subtle, store, name: `extra/${id}`, trusted: root.signed });
  const journalOf = (fingerprint: string): JournalName => `journal/${fingerprint}`;
  const pins = () => readPins(store, subtle);

  const takeToolsOf = (depot: Depot, bucket: number): TakeTools => ({
    subtle,
    store,
    depot,
    bundled: undefined,
    clock: tools.clock(),
    engine: ENGINE_VERSION,
    build: tools.build,
    bucket,
    async tryOut(parts, manifest) {
      if (manifest.kind !== "extra") return refuse("other-pack", "a main pack, not one that adds to it");
      return tryOutExtra(parts, await presentOf(depot), tools);
    },
  });
  const presentOf = async (depot: Depot): Promise<ExtraPack | undefined> => {
    const { current } = await depot.open();
    const parts = current && (await depot.parts(current.envelope.signed));
    const opened = parts && openExtra(parts);
    return opened?.ok ? opened.value : undefined;
  };
  const news = createExtraNews(tools, {
    pins,
    alone,
    journalOf,
    takeTools: (id, pin, bucket) => takeToolsOf(depotOf(id, pin), bucket),
  });

  const loadOne = async (id: string, pin: Pin, main: EnginePack): Promise<LoadedExtra | undefined> => {
    const depot = depotOf(id, pin);
    const { current, previous, obeyed } = await depot.open();
    for (const kept of [current, previous]) {
      const parts = kept && (await depot.parts(kept.envelope.signed));
      const pack = parts && openExtra(parts);
      if (!kept || !pack?.ok) continue;
      return {
        id,
        engine: createExtraEngine(main, pack.value),
        pack: pack.value,
        manifest: kept.envelope.signed,
        retracted: new Set(obeyed?.entries.map(({ name }) => name) ?? []),
        address: pin.address,
        fingerprint: pin.fingerprint,
      };
    }
    return undefined;
  };

  const add = (from: ExtraFrom, fingerprint: string): Promise<Checked<Taking>> =>
    alone(async () => {
      const seen = await lookAtExtra(tools, from, mainId);
      if (!seen.ok) return seen;
      const { source, pin, address } = seen.value;
      if (seen.value.fingerprint !== fingerprint) return refuse("bad-root", "another one signs it than was shown");
      const others = await pins();
      const { id } = pin.signed;
      const known = others.get(id);
      if (!known && others.size >= MAX_EXTRAS) return refuse("full", `more than ${MAX_EXTRAS} extra packs`);
      if (known && known.fingerprint !== fingerprint) return refuse("bad-root", "a pack of that name is here, trusted by other keys");
      // No staged roll-out: somebody asks for it now.
      const own = takeToolsOf(depotOf(id, { root: pin }), 0);
      const taken = await takePack(source, own, { origin: "import" });
      if (!taken.ok) return taken;
      // A file that is newer than what its host had does not end the updates from there.
      await keepPin(store, { root: pin, address: address || (known?.address ?? "") });
      await takeRetractions(source, own);
      if (address) await note(fingerprint, taken);
      return taken;
    });

  const note = (fingerprint: string, answer: Checked<unknown>) => {
    const [now, random] = [tools.clock(), tools.random()];
    const next = { nextPack: nextPack(now, random, !answer.ok), nextRetractions: nextRetractions(now, random) };
    return noteAnswer({ ...tools, journal: journalOf(fingerprint) }, answer, next);
  };

  /** Packs that an organisation wants and that are not here. */
  const missing = async (wanted: readonly WantedExtra[]): Promise<readonly WantedExtra[]> => {
    const known = new Set([...(await pins()).values()].map(({ fingerprint }) => fingerprint));
    return wanted.filter(({ fingerprint }) => !known.has(fingerprint));
  };

  return {
    /** What a pack would add and who signs it. */
    async preview(from: ExtraFrom): Promise<Checked<ExtraPreview>> {
      const seen = await lookAtExtra(tools, from, mainId);
      if (!seen.ok) return seen;
      const { source, root, fingerprint, manifest } = seen.value;
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
        fingerprint,
        flags: pack.value.flags.map(({ id, texts = {} }) => ({
          id,
          titles: Object.fromEntries(Object.entries(texts).map(([language, { title }]) => [language, title])),
        })),
        help: pack.value.help.length,
        hosts: pack.value.sites.flatMap(({ hosts }) => hosts),
      });
    },

    /** Adds it, if it is still the one whose fingerprint the person saw. */
    add,

    /** Adds what an organisation wants and what is not here, at pauses like those between updates. True when something was added. */
    async addWanted(wanted: readonly WantedExtra[]): Promise<boolean> {
      let added = false;
      for (const { address, fingerprint } of await missing(wanted)) {
        if (!whatIsDue(await readJournal(store, journalOf(fingerprint)), tools.clock()).pack) continue;
        const answer = await add({ address }, fingerprint);
        if (!answer.ok) await note(fingerprint, answer);
        added ||= answer.ok;
      }
      return added;
    },

    /** Removes a pack with everything it added. */
    remove: (id: string): Promise<void> =>
      alone(async () => {
        const pin = (await pins()).get(id);
        if (!pin) return;
        await dropPin(store, id);
        await store.delete(journalOf(pin.fingerprint));
        await depotOf(id, pin).remove();
      }),

    /**
     * Asks the hosts of packs for what is due: each pack has times and keys of its own, whatever becomes of the main one.
     *
     * @param asked the person asks: all is due
     */
    update: (asked = false) => news.fetch(asked),

    /** When to ask again; nothing when there is nobody to ask. */
    async nextDue(wanted: readonly WantedExtra[]): Promise<number | undefined> {
      const fetched = [...(await pins()).values()].filter(({ address }) => address !== "");
      const waiting = [...fetched, ...(await missing(wanted))].map(async ({ fingerprint }) => {
        const now = tools.clock();
        const { nextPack: pack = now, nextRetractions: list = now } = await readJournal(store, journalOf(fingerprint));
        return Math.min(pack, list);
      });
      return waiting.length > 0 ? Math.min(...(await Promise.all(waiting))) : undefined;
    },

    /** How asking for a pack went. */
    journal: ({ fingerprint }: Pick<LoadedExtra, "fingerprint">) => readJournal(store, journalOf(fingerprint)),

    /** All that can be opened, each beside the tables of the main pack. */
    async load(main: EnginePack): Promise<readonly LoadedExtra[]> {
      const loaded: LoadedExtra[] = [];
      for (const [id, pin] of await pins()) {
        const extra = await loadOne(id, pin, main).catch(() => undefined);
        if (extra) loaded.push(extra);
      }
      return loaded;
    },
  };
}

/** Is a pack past its last day? */
export function isOldExtra({ manifest }: LoadedExtra, now: number): boolean {
  return hasExpired(manifest, now);
}
