import { assessByAll } from "../src/background/assess-all.ts";
import type { OfferedPack } from "../src/background/engine-host.ts";
import { createPacks, type Packs, type PackTools } from "../src/background/packs.ts";
import { canonicalJson } from "../src/core/canonical-json.ts";
import type { PackParts } from "../src/core/pack-parts.ts";
import type { ByteStore } from "../src/platform/byte-store.ts";
import type { ManagedSettings } from "../src/platform/managed.ts";
import { defaultUpdateSettings, type UpdateSettings } from "../src/platform/update-settings.ts";
import { type Subtle, sha256, toBytes } from "../src/trust/bytes.ts";
import { deflate } from "../src/trust/inflate.ts";
import type { Manifest } from "../src/trust/manifest.ts";
import { openParts } from "../src/trust/open-parts.ts";
import type { Retractions } from "../src/trust/retractions.ts";
import type { Root } from "../src/trust/root.ts";
import type { Envelope } from "../src/trust/signed.ts";
import { manifestOf, retractionsOf, rootOf, type Signer, signBy, signedBy } from "./signers.ts";

export const { subtle } = globalThis.crypto;

/** A store in memory; `failing` breaks a write off, as a full disk or a sudden end does. */
export class MemoryStore implements ByteStore {
  readonly kept = new Map<string, Uint8Array>();
  /** Called before each write and delete; throws to break it off. */
  before: (write: number) => void = () => undefined;
  private writes = 0;

  async get(key: string): Promise<Uint8Array | undefined> {
    return this.kept.get(key)?.slice();
  }
  async put(key: string, bytes: Uint8Array): Promise<void> {
    this.before(++this.writes);
    this.kept.set(key, bytes.slice());
  }
  async delete(key: string): Promise<void> {
    this.before(++this.writes);
    this.kept.delete(key);
  }
  async keys(): Promise<readonly string[]> {
    return [...this.kept.keys()];
  }
}

type Answer = () => Response | Promise<Response>;

/** A web host in memory: files by path, each answered as the host would, or as an attacker likes. */
export class Host {
  readonly files = new Map<string, Uint8Array | Answer>();
  readonly asked: { readonly path: string; readonly options: RequestInit }[] = [];
  readonly base: string;

  constructor(base = "https://rules.example/pack/") {
    this.base = base;
  }

  /** Puts a signed pack on the host. */
  async publish(parts: PackParts, manifest: Manifest, signers: readonly Signer[]): Promise<void> {
    for (const bytes of parts.values()) this.files.set(`parts/${await sha256(subtle as Subtle, bytes)}.bin`, await deflate(bytes));
    this.files.set("pack.json", await signedBy(manifest, signers));
  }

  async retract(names: readonly string[], change: Partial<Retractions>, signers: readonly Signer[]): Promise<void> {
    this.files.set("retractions.json", await signedBy(retractionsOf(names, change), signers));
  }

  /** Bytes sent so far for paths that begin so. */
  readonly sent = new Map<string, number>();

  readonly fetch: typeof fetch = async (input, options = {}) => {
    const url = String(input);
    if (!url.startsWith(this.base)) throw new TypeError("Failed to fetch");
    const path = url.slice(this.base.length);
    this.asked.push({ path, options });
    const file = this.files.get(path);
    if (!file) return new Response("", { status: 404 });
    if (typeof file === "function") return file();
    this.sent.set(path, (this.sent.get(path) ?? 0) + file.length);
    const type = path.endsWith(".json") ? "application/json" : "application/octet-stream";
    const tag = await sha256(subtle as Subtle, file);
    return new Response(file as Uint8Array<ArrayBuffer>, { headers: { "content-type": type, etag: `"${tag}"` } });
  };
}

/** A device with the extension, made of memory. */
export interface Device {
  readonly packs: Packs;
  readonly store: MemoryStore;
  readonly state: { clock: number; settings: UpdateSettings; policy: ManagedSettings; alarm: number | undefined; random: number };
  readonly announced: number[];
  /** The same device after the background was put to sleep and woken. */
  wakeAnew(change?: Partial<PackTools>): Device;
}

export interface DeviceOptions {
  readonly root?: Root | undefined;
  readonly signers?: readonly Signer[];
  readonly bundled: PackParts;
  readonly bundledManifest?: Partial<Manifest>;
  /** Who signed the bundled pack; nobody when left out. */
  readonly bundledBy?: readonly Signer[];
  readonly fetcher: typeof fetch;
  readonly mirrors?: readonly string[];
  readonly clock?: string;
  readonly store?: MemoryStore;
}

/** Makes a device whose person allowed updates. */
export async function makeDevice(options: DeviceOptions): Promise<Device> {
  const { root, bundled, fetcher, mirrors = ["https://rules.example/pack/"], clock = "2026-11-15T00:00:00Z" } = options;
  const manifest = await manifestOf(bundled, options.bundledManifest ?? {});
  const { signatures } = await signBy(manifest, options.bundledBy ?? []);
  const state: Device["state"] = {
    clock: Date.parse(clock),
    settings: { ...defaultUpdateSettings, allowed: true },
    policy: {},
    alarm: undefined,
    random: 0.5,
  };
  const store = options.store ?? new MemoryStore();
  const announced: number[] = [];
  const make = (change: Partial<PackTools>): Device => {
    const packs = createPacks({
      subtle,
      store,
      fetcher,
      clock: () => state.clock,
      elapsed: () => performance.now(),
      random: () => state.random,
      build: "1.0.0",
      config: async () => ({ root, mirrors, bundled: { manifest, signatures, part: async (name) => bundled.get(name) } }),
      settings: async () => state.settings,
      saveSettings: async (settings) => {
        state.settings = { ...state.settings, ...settings };
        return state.settings;
      },
      policy: async () => state.policy,
      setAlarm: async (when) => {
        state.alarm = when;
      },
      clearAlarm: async () => {
        state.alarm = undefined;
      },
      stayAwake: (work) => work(),
      fetchBundled: async (): Promise<OfferedPack> => openParts(bundled),
      announce: async () => {
        announced.push(state.clock);
      },
      giveBack: async () => undefined,
      readSites: async () => undefined,
      ...change,
    });
    return { packs, store, state, announced, wakeAnew: (more = {}) => make({ ...change, ...more }) };
  };
  return make({});
}

/** A root that these people sign, with its signatures. */
export function signedRoot(signers: readonly Signer[], change: Parameters<typeof rootOf>[1] = {}): Promise<Envelope<Root>> {
  return signBy(rootOf(signers, change), signers);
}

/** The parts of a pack that is only data, without compiled tables. */
export function partsOfPack(pack: object): Map<string, Uint8Array> {
  return new Map([["pack.json", toBytes(canonicalJson(pack))]]);
}

const words = (title: string) => ({ en: { title, why: `${title}, and that matters to you.` } });

/** Rules whose one flag is grave and looks for these phrases. */
export function packOf(phrases: readonly string[], change: object = {}): Record<string, unknown> {
  return {
    format: 1,
    version: "test",
    maker: { name: "Test rules", objections: null },
    flags: [
      {
        id: "test.bait",
        role: "flag",
        level: "danger",
        strength: "S",
        status: "stable",
        derived: false,
        references: [],
        texts: words("Bait"),
      },
    ],
    rules: [{ flag: "test.bait", language: "en", reviewed: "none", groups: [{ id: "words", any: phrases, negation: "cancels" }] }],
    combinations: [],
    questions: [],
    advice: [],
    languages: [{ language: "en", negators: ["not"], negatorsAfter: [], negativeSuffixes: [], suffixes: [], homeCountries: [] }],
    places: [],
    money: { currencies: [], periods: [], multipliers: [], usualPay: [], trades: [] },
    contacts: { messengers: [], freeMail: [], shorteners: [] },
    help: [],
    sites: [],
    ...change,
  };
}

/** The level of an ad on a job board with these words, by all packs of a device. */
export async function levelOf({ packs }: Device, description: string): Promise<string> {
  const listing = { id: "1", title: "Cook", description, reading: "full", fromJobBoard: true } as const;
  return assessByAll(await packs.rules(), listing, {}).level;
}
