import { ENGINE_VERSION } from "../../core/engine-version.ts";
import { PARTS, type PackParts } from "../../core/pack-parts.ts";
import { openChanges, openParts } from "../../trust/open-parts.ts";
import { readPackFile } from "../../trust/pack-file.ts";
import { type Checked, refuse } from "../../trust/problem.ts";
import type { OfferedPack } from "../engine-host.ts";
import { askMirrors, journalWithBucket, noteAnswer } from "./ask-mirrors.ts";
import type { UpdateConfig } from "./config.ts";
import { Depot, type KeptPack, type TrustedState } from "./depot.ts";
import { bundledParts, type ExportedPack, exportPack } from "./export-file.ts";
import { createFileSource } from "./file-source.ts";
import { type Journal, readJournal } from "./journal.ts";
import type { Queue } from "./queue.ts";
import { nextPack, nextRetractions, whatIsDue } from "./schedule.ts";
import { type TakeTools, type Taking, takePack, takeRetractions } from "./take-pack.ts";
import type { ServiceTools } from "./tools.ts";
import { tryOut } from "./try-out.ts";

/** Whether packs are fetched, and from where. */
export interface Sources {
  /** This build trusts somebody for packs. */
  readonly possible: boolean;
  readonly allowed: boolean | null;
  readonly byPolicy: boolean;
  readonly mirrors: readonly string[];
}

/** Fetches, takes and offers packs: everything behind the messages about updates. */
export type PackService = ReturnType<typeof createPackService>;

const MAIN = "main";

/**
 * Makes it. One a background; what it keeps in memory may be lost at any time.
 *
 * @param alone what it shares with the service of extra packs: both write to one store
 */
export function createPackService(tools: ServiceTools, alone: Queue) {
  const { subtle, store } = tools;
  let retracted: Promise<ReadonlySet<string>> | undefined;
  const depotOf = (root: UpdateConfig["root"]) => root && new Depot({ subtle, store, name: MAIN, trusted: root });
  const open = async (): Promise<{ config: UpdateConfig; depot: Depot; trusted: TrustedState } | undefined> => {
    const config = await tools.config();
    const depot = depotOf(config.root);
    return depot && { config, depot, trusted: await depot.open() };
  };
  const takeTools = async (config: UpdateConfig, depot: Depot, journal: Journal): Promise<TakeTools> => {
    const present = await tools.present();
    return {
      subtle,
      store,
      depot,
      bundled: config.bundled,
      clock: tools.clock(),
      engine: ENGINE_VERSION,
      build: tools.build,
      bucket: journal.bucket ?? 99,
      tryOut: (parts) => tryOut(parts, present, tools.elapsed),
    };
  };
  const changed = async () => {
    retracted = undefined;
    await tools.changed();
  };

  const sources = async (): Promise<Sources> => {
    const [{ root, mirrors }, settings, policy] = await Promise.all([tools.config(), tools.settings(), tools.policy()]);
    return {
      possible: root !== undefined,
      allowed: policy.updates === undefined ? settings.allowed : policy.updates === "on",
      byPolicy: policy.updates !== undefined,
      mirrors: policy.updatesMirror ? [policy.updatesMirror] : (settings.mirrors ?? mirrors),
    };
  };

  const fetchRetractions = (mirrors: readonly string[]) =>
    alone(async () => {
      const opened = await open();
      if (!opened) return refuse("not-found", "no root");
      const own = await takeTools(opened.config, opened.depot, await journalWithBucket(tools));
      const answer = await askMirrors(
        tools,
        mirrors,
        (source) => takeRetractions(source, own),
        (news) => news,
      );
      await noteAnswer(tools, answer, { nextRetractions: nextRetractions(tools.clock(), tools.random()) });
      if (answer.ok && answer.value) await changed();
      return answer;
    });

  const fetchPack = (mirrors: readonly string[], asked: boolean) =>
    alone(async (): Promise<Checked<Taking>> => {
      const opened = await open();
      if (!opened) return refuse("not-found", "no root");
      const own = await takeTools(opened.config, opened.depot, await journalWithBucket(tools));
      const answer = await askMirrors(
        tools,
        mirrors,
        (source) => takePack(source, own, { origin: "update", asked }),
        (taking) => taking === "taken",
      );
      await noteAnswer(tools, answer, { nextPack: nextPack(tools.clock(), tools.random(), !answer.ok) });
      if (answer.ok && answer.value === "taken") await changed();
      return answer;
    });

  const service = {
    sources,

    /** When to ask for something again; nothing when this build trusts nobody. */
    async nextDue(): Promise<number | undefined> {
      if (!(await tools.config()).root) return undefined;
      const now = tools.clock();
      const { nextPack: pack = now, nextRetractions: list = now } = await readJournal(store);
      return Math.min(pack, list);
    },

    /** Fetches what is due. Only for a person (or an organisation) that allowed it. */
    async update(): Promise<void> {
      const { possible, mirrors } = await sources();
      const due = whatIsDue(await readJournal(store), tools.clock());
      if (possible && due.retractions) await fetchRetractions(mirrors);
      if (possible && due.pack) await fetchPack(mirrors, false);
    },

    /** "Update now": asks at once for both. Needs the same consent. */
    async updateNow(): Promise<Checked<Taking>> {
      const { mirrors } = await sources();
      const list = await fetchRetractions(mirrors);
      const pack = await fetchPack(mirrors, true);
      return pack.ok && !list.ok ? list : pack;
    },

    /** Takes a pack from a file. It needs no consent: the person brought it. */
    importFile: (file: Uint8Array, expiredIsFine: boolean) =>
      alone(async (): Promise<Checked<Taking>> => {
        const opened = await open();
        if (!opened) return refuse("not-found", "this build takes no packs");
        const read = await readPackFile(subtle, file);
        if (!read.ok) return read;
        const own = await takeTools(opened.config, opened.depot, await journalWithBucket(tools));
        const source = createFileSource(read.value);
        const taken = await takePack(source, own, { origin: "import", expiredIsFine });
        if (!taken.ok) return taken;
        const list = await takeRetractions(source, own);
        if (taken.value === "taken" || (list.ok && list.value)) await changed();
        return taken;
      }),

    /** The pack in use as a file to carry on. The bundled one has signatures only where the build was given them. */
    async exportFile(): Promise<ExportedPack> {
      const opened = await open();
      const best = opened && (await bestOf(opened.trusted, opened.config, opened.depot));
      if (best) return exportPack(subtle, opened.trusted, best.pack.envelope, best.parts);
      const { bundled } = await tools.config();
      if (!bundled) throw new Error("the package does not say which pack it holds");
      const envelope = { signed: bundled.manifest, signatures: bundled.signatures ?? [] };
      return exportPack(subtle, opened?.trusted, envelope, await bundledParts(bundled));
    },

    /** Packs that arrived and may be opened, best first. Everything is verified again here. */
    async *arrived(): AsyncIterable<OfferedPack> {
      const opened = await open();
      if (!opened) return;
      const { trusted, depot, config } = opened;
      for (const pack of newerThanBundled(trusted, config)) {
        const parts = await depot.parts(pack.envelope.signed);
        if (!parts) continue;
        const { seal, part: _inMemory, ...stored } = openParts(parts);
        const hashes = new Map(Object.entries(pack.envelope.signed.parts));
        const part = async (name: string) => depot.part(hashes.get(name)?.sha256 ?? "");
        // The seal spares checking what this very version checked when it came.
        const isChecked = pack.kept.checkedBy === tools.build && seal !== undefined;
        yield { ...stored, part, ...(isChecked && { seal }), origin: { from: pack.kept.origin, manifest: pack.envelope.signed } };
      }
    },

    /** Names of what is taken back now. */
    retracted(): Promise<ReadonlySet<string>> {
      retracted ??= open().then(
        (opened) => new Set(opened?.trusted.obeyed?.entries.map(({ name }) => name) ?? []),
        () => new Set<string>(),
      );
      return retracted;
    },

    /** What is kept and what is remembered of asking. */
    async report() {
      const [opened, journal, config] = await Promise.all([open(), readJournal(store), tools.config()]);
      return { trusted: opened?.trusted, journal, bundled: config.bundled?.manifest };
    },

    /** What a pack in use says of its changes, in its own bytes; the bundled one's where none arrived. */
    async history() {
      const opened = await open();
      const best = opened && (await bestOf(opened.trusted, opened.config, opened.depot));
      const bundled = best ? undefined : await (await tools.config()).bundled?.part(PARTS.changes);
      const parts: PackParts = best?.parts ?? new Map(bundled ? [[PARTS.changes, bundled]] : []);
      return { changes: openChanges(parts), retracted: opened?.trusted.obeyed?.entries ?? [] };
    },

    /** Forgets everything that arrived: the bundled pack is in use again. */
    forget: () =>
      alone(async () => {
        for (const key of await store.keys()) await store.delete(key);
        await tools.clearAlarm();
        await changed();
      }),
  };
  return service;
}

/** Packs kept that are newer than the one in the package: the one in use, then the one before it. */
function newerThanBundled({ current, previous }: TrustedState, { bundled }: UpdateConfig): KeptPack[] {
  const least = bundled?.manifest.version ?? 0;
  return [current, previous].filter((pack): pack is KeptPack => pack !== undefined && pack.envelope.signed.version > least);
}

async function bestOf(trusted: TrustedState, config: UpdateConfig, depot: Depot) {
  for (const pack of newerThanBundled(trusted, config)) {
    const parts = await depot.parts(pack.envelope.signed);
    if (parts) return { pack, parts };
  }
  return undefined;
}
