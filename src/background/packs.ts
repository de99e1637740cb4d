import type { Engine } from "../core/engine.ts";
import type { Change } from "../core/release.ts";
import type { ExtraInUse, PackInUse, TakeResult, UpdateStatus } from "../core/update-status.ts";
import { fromBase64, toBase64 } from "../platform/base64.ts";
import type { Handlers } from "../platform/messages/server.ts";
import type { UpdateSettings } from "../platform/update-settings.ts";
import { hasExpired } from "../trust/judge.ts";
import type { Checked } from "../trust/problem.ts";
import type { RulesInUse } from "./assess-all.ts";
import { createEngineHost, type EngineHost, type OfferedPack, type PackOrigin } from "./engine-host.ts";
import { createExtraService, type ExtraFrom, isOldExtra, type LoadedExtra } from "./updates/extras.ts";
import { createPackService } from "./updates/service.ts";
import { timeOf } from "./updates/take-pack.ts";
import type { ServiceTools } from "./updates/tools.ts";

/** The messages about packs. */
export type PackHandlers = Pick<
  Handlers,
  | "getUpdateStatus"
  | "saveUpdateSettings"
  | "updateNow"
  | "importPack"
  | "exportPack"
  | "getRulesInUse"
  | "getPackHistory"
  | "previewExtra"
  | "addExtra"
  | "removeExtra"
>;

/** All packs in use and what can be done with them. */
export interface Packs {
  readonly engines: EngineHost;
  /** The rules to assess by: looked up anew for every batch, so that what was taken back is never shown. */
  rules(): Promise<RulesInUse>;
  readonly handlers: PackHandlers;
  /** Does what is due (an alarm went off, the browser started). */
  wake(): Promise<void>;
  /** Forgets all that arrived. */
  forget(): Promise<void>;
}

/** What packs need of the world besides the engine that this makes. */
export type PackTools = Omit<ServiceTools, "present" | "changed"> & {
  readonly fetchBundled: () => Promise<OfferedPack>;
  readonly saveSettings: (change: Partial<UpdateSettings>) => Promise<UpdateSettings>;
  /** Pages that are open read anew. */
  readonly announce: () => Promise<void>;
  /** Hosts that no pack needs any more are given back to the browser. */
  readonly giveBack: (hosts: readonly string[]) => Promise<void>;
  /** Sites of extra packs that the person let us read. */
  readonly readSites: (sites: ReadonlyMap<string, readonly string[]>) => Promise<void>;
};

const MAIN_ID = "second-look";
const DAY = 86_400_000;
/** Rules this old are not in use with a clock that is right. */
const UNLIKELY_AGE = 3 * 365 * DAY;

/** Puts the engine, updates and extra packs together. */
export function createPacks(world: PackTools): Packs {
  let config: ReturnType<PackTools["config"]> | undefined;
  const tools: PackTools = {
    ...world,
    config() {
      config ??= world.config();
      return config;
    },
  };
  let extras: Promise<readonly LoadedExtra[]> | undefined;
  const changed = async () => {
    extras = undefined;
    engines.reset();
    await tools.announce();
  };
  const service = createPackService({ ...tools, changed, present: () => engines.whole().catch(() => undefined) });
  const engines = createEngineHost(tools.fetchBundled, () => service.arrived());
  const extraService = createExtraService({ ...tools, changed, present: async () => undefined }, MAIN_ID);
  const loadExtras = (engine: Engine) => {
    extras ??= extraService.load(engine.pack).catch(() => []);
    return extras;
  };
  const showSites = async () => {
    const engine = await engines.load();
    const sites = (await loadExtras(engine)).map(({ id, pack }) => [id, pack.sites.flatMap(({ hosts }) => hosts)] as const);
    await tools.readSites(new Map(sites));
  };
  const extrasChanged = async () => {
    await changed();
    await showSites();
  };

  /** Does something that may take extra packs away, and gives back the hosts that only those needed. */
  const takingAway = async (work: () => Promise<void>): Promise<void> => {
    const hostsNow = async () => {
      const engine = await engines.load();
      const own = engine.pack.sites.flatMap(({ hosts }) => hosts);
      return { own, added: (await loadExtras(engine)).flatMap(({ pack }) => pack.sites.flatMap(({ hosts }) => hosts)) };
    };
    const before = await hostsNow();
    await work();
    const after = await hostsNow();
    const needed = new Set([...after.own, ...after.added]);
    const gone = [...new Set(before.added)].filter((host) => !needed.has(host));
    if (gone.length > 0) await tools.giveBack(gone);
  };
  const isByPolicy = async ({ fingerprint }: LoadedExtra) =>
    ((await tools.policy()).extraPacks ?? []).some((one) => one.fingerprint === fingerprint);

  const status = async (): Promise<UpdateStatus> => {
    const [origin, engine, sources, { trusted, journal, bundled }] = await Promise.all([
      engines.origin(),
      engines.load(),
      service.sources(),
      service.report(),
    ]);
    const clock = tools.clock();
    const now = trusted ? timeOf(trusted, { clock, bundled: bundled && { manifest: bundled, part: async () => undefined } }) : clock;
    const pack = inUse(origin, bundled, engine, now);
    const made = Date.parse(pack.created);
    return {
      ...sources,
      mirrors: [...sources.mirrors],
      pack,
      clockInDoubt: clock < made - DAY || clock > made + UNLIKELY_AGE,
      lastGood: journal.lastGood ?? null,
      lastTried: journal.lastTried ?? null,
      problem: journal.problem ?? null,
      retracted: trusted?.retractions?.signed.entries.length ?? 0,
      extras: await Promise.all(
        (await loadExtras(engine)).map(async (extra) => ({ ...extraInUse(extra, now), byPolicy: await isByPolicy(extra) })),
      ),
    };
  };

  const addPolicyExtras = async () => {
    const { extraPacks = [] } = await tools.policy();
    const known = extraPacks.length > 0 ? await extraService.fingerprints() : new Set();
    for (const { address, fingerprint } of extraPacks) {
      if (!known.has(fingerprint) && (await extraService.add({ address }, fingerprint)).ok) await extrasChanged();
    }
  };

  return {
    engines,
    async rules() {
      const engine = await engines.load();
      const [retracted, others] = await Promise.all([service.retracted(), loadExtras(engine)]);
      return { engine, retracted, extras: others, withTexts: (languages) => engines.withTexts(languages) };
    },
    async wake() {
      const asked = await service.wake();
      const { possible, allowed } = await service.sources();
      if (!asked || !possible || !allowed) return;
      await addPolicyExtras();
      if (await extraService.update()) await extrasChanged();
    },
    forget: () =>
      takingAway(async () => {
        await service.forget();
        await showSites();
      }),
    handlers: {
      getUpdateStatus: status,
      async saveUpdateSettings(change) {
        const given = Object.entries(change).filter(([, value]) => value !== undefined);
        await tools.saveSettings(Object.fromEntries(given));
        await service.plan();
        return status();
      },
      updateNow: async () => toResult(await service.updateNow()),
      async importPack({ file, expiredIsFine }) {
        const bytes = fromBase64(file);
        return bytes ? toResult(await service.importFile(bytes, expiredIsFine)) : { outcome: "refused", problem: "damaged" };
      },
      async exportPack() {
        const file = await service.exportFile();
        return { file: file ? toBase64(file) : null };
      },
      async getRulesInUse() {
        const { from, manifest } = await engines.origin();
        if (from === "bundled") return { arrived: null };
        const tables = await tablesOf(service.arrived(), manifest?.version);
        return { arrived: { rules: JSON.stringify(await engines.whole()), tables: tables ? toBase64(tables) : null } };
      },
      async getPackHistory() {
        const { changes, retracted } = await service.history();
        return { changes: [...changes] as Change[], retracted: retracted.map(({ name, date, reason }) => ({ name, date, reason })) };
      },
      async previewExtra(input) {
        const from = fromInput(input);
        const preview = from && (await extraService.preview(from));
        return preview?.ok ? { preview: preview.value, problem: null } : { preview: null, problem: preview?.problem.code ?? "damaged" };
      },
      async addExtra({ from: input, fingerprint }) {
        const from = fromInput(input);
        if (!from) return { outcome: "refused", problem: "damaged" };
        const added = await extraService.add(from, fingerprint);
        if (added.ok) await extrasChanged();
        return toResult(added);
      },
      async removeExtra({ id }) {
        const extra = (await loadExtras(await engines.load())).find((one) => one.id === id);
        // The organisation's choice goes before the person's, as in all its settings.
        if (extra && (await isByPolicy(extra))) return status();
        await takingAway(async () => {
          await extraService.remove(id);
          await extrasChanged();
        });
        return status();
      },
    },
  };
}

/** The compiled phrases of the pack of this number. */
async function tablesOf(packs: AsyncIterable<OfferedPack>, version: number | undefined): Promise<Uint8Array | undefined> {
  for await (const { origin, compiled } of packs) if (origin?.manifest?.version === version) return compiled;
  return undefined;
}

function inUse({ from, manifest }: PackOrigin, bundled: PackOrigin["manifest"], { pack }: Engine, now: number): PackInUse {
  const said = manifest ?? bundled;
  return {
    version: said?.version ?? 0,
    maker: pack.maker.name,
    created: said?.created ?? "",
    expires: said?.expires ?? "",
    from,
    isOld: said !== undefined && hasExpired(said, now),
  };
}

function extraInUse(extra: LoadedExtra, now: number): Omit<ExtraInUse, "byPolicy"> {
  const { id, pack, manifest, address } = extra;
  return {
    id,
    maker: pack.maker.name,
    version: manifest.version,
    created: manifest.created,
    isOld: isOldExtra(extra, now),
    hosts: pack.sites.flatMap(({ hosts }) => hosts),
    address,
  };
}

function fromInput(input: { readonly file: string } | { readonly address: string }): ExtraFrom | undefined {
  if ("address" in input) return input;
  const file = fromBase64(input.file);
  return file && { file };
}

function toResult(taken: Checked<"taken" | "current" | "waiting">): TakeResult {
  return taken.ok ? { outcome: taken.value, problem: null } : { outcome: "refused", problem: taken.problem.code };
}
