import type { Engine } from "../core/engine.ts";
import type { Change } from "../core/release.ts";
import type { UpdateStatus } from "../core/update-status.ts";
import { fromBase64, toBase64 } from "../platform/base64.ts";
import type { Handlers } from "../platform/messages/server.ts";
import type { UpdateSettings } from "../platform/update-settings.ts";
import { type Checked, refuse } from "../trust/problem.ts";
import type { RulesInUse } from "./assess-all.ts";
import { createEngineHost, type EngineHost, type OfferedPack } from "./engine-host.ts";
import { extraInUse, inShort, inUse, toResult } from "./pack-answers.ts";
import type { ExtraFrom } from "./updates/extra-look.ts";
import { createExtraService, type LoadedExtra, type WantedExtra } from "./updates/extras.ts";
import { createQueue } from "./updates/queue.ts";
import { createPackService } from "./updates/service.ts";
import { type Taking, timeOf } from "./updates/take-pack.ts";
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
  const alone = createQueue();
  const service = createPackService({ ...tools, changed, present: () => engines.whole().catch(() => undefined) }, alone);
  const engines = createEngineHost(tools.fetchBundled, () => service.arrived());
  const main = async () => (await engines.load()).pack;
  const extraService = createExtraService({ ...tools, changed, present: async () => undefined, main }, MAIN_ID, alone);
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
  const wantedExtras = async (): Promise<readonly WantedExtra[]> => (await tools.policy()).extraPacks ?? [];
  const isByPolicy = async ({ fingerprint }: LoadedExtra) => (await wantedExtras()).some((one) => one.fingerprint === fingerprint);

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
    const extraPacks = await loadExtras(engine);
    const made = Date.parse(pack.created);
    return {
      ...sources,
      fetchable: sources.possible || extraPacks.some(({ address }) => address !== "") || (await wantedExtras()).length > 0,
      mirrors: [...sources.mirrors],
      pack,
      clockInDoubt: clock < made - DAY || clock > made + UNLIKELY_AGE,
      lastGood: journal.lastGood ?? null,
      lastTried: journal.lastTried ?? null,
      problem: journal.problem ?? null,
      retracted: trusted?.obeyed?.entries.length ?? 0,
      extras: await Promise.all(
        extraPacks.map(async (extra) => ({
          ...extraInUse(extra, await extraService.journal(extra), now),
          byPolicy: await isByPolicy(extra),
        })),
      ),
    };
  };

  const isAllowed = async () => (await service.sources()).allowed === true;

  /** Sets the alarm for what is due next. */
  const plan = async (): Promise<void> => {
    const moments = (await isAllowed()) ? [await service.nextDue(), await extraService.nextDue(await wantedExtras())] : [];
    const next = moments.filter((moment) => moment !== undefined);
    if (next.length === 0) return tools.clearAlarm();
    await tools.setAlarm(Math.max(tools.clock() + 60_000, Math.min(...next)));
  };

  /** Packs an organisation wants, and news of all extra packs. Each trusts keys of its own: a build without a root updates them too. */
  const updateExtras = async (asked: boolean) => {
    const isNew = await extraService.addWanted(await wantedExtras());
    const { changed: isOther, answers } = await extraService.update(asked);
    if (isNew || isOther) await extrasChanged();
    return answers;
  };

  const updateNow = async (): Promise<Checked<Taking>> => {
    if (!(await isAllowed())) return refuse("not-found", "updates are off");
    const own = (await service.sources()).possible ? await service.updateNow() : undefined;
    const answer = inShort(own, await updateExtras(true));
    await plan();
    return answer;
  };

  return {
    engines,
    async rules() {
      const engine = await engines.load();
      const [retracted, others] = await Promise.all([service.retracted(), loadExtras(engine)]);
      return { engine, retracted, extras: others, withTexts: (languages) => engines.withTexts(languages) };
    },
    async wake() {
      if (await isAllowed()) {
        await tools.stayAwake(async () => {
          await service.update();
          await updateExtras(false);
        });
      }
      await plan();
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
        await plan();
        return status();
      },
      updateNow: async () => toResult(await tools.stayAwake(updateNow)),
      async importPack({ file, expiredIsFine }) {
        const bytes = fromBase64(file);
        return bytes ? toResult(await service.importFile(bytes, expiredIsFine)) : { outcome: "refused", problem: "damaged" };
      },
      async exportPack() {
        const { file, isSigned } = await service.exportFile();
        return { file: toBase64(file), isSigned };
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
        await plan();
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
        await plan();
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

function fromInput(input: { readonly file: string } | { readonly address: string }): ExtraFrom | undefined {
  if ("address" in input) return input;
  const file = fromBase64(input.file);
  return file && { file };
}
