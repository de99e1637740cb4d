import type { Pack } from "../../core/pack.ts";
import type { ByteStore } from "../../platform/byte-store.ts";
import type { ManagedSettings } from "../../platform/managed.ts";
import type { UpdateSettings } from "../../platform/update-settings.ts";
import type { Subtle } from "../../trust/bytes.ts";
import type { UpdateConfig } from "./config.ts";
import type { Pace } from "./fetch-capped.ts";

/** What updates need of the world; tests bring their own. */
export interface ServiceTools {
  readonly subtle: Subtle;
  readonly store: ByteStore;
  readonly fetcher: typeof fetch;
  /** How slow a host may be; the usual when left out. */
  readonly pace?: Pace;
  /** Milliseconds since 1970, as the device says. */
  readonly clock: () => number;
  /** Milliseconds since any fixed moment. */
  readonly elapsed: () => number;
  /** From 0 to below 1. */
  readonly random: () => number;
  /** Version of the extension. */
  readonly build: string;
  readonly config: () => Promise<UpdateConfig>;
  readonly settings: () => Promise<UpdateSettings>;
  readonly policy: () => Promise<ManagedSettings>;
  readonly setAlarm: (when: number) => Promise<void>;
  readonly clearAlarm: () => Promise<void>;
  /** The pack in use now. */
  readonly present: () => Promise<Pack | undefined>;
  /** Another pack, or another list of retractions, is in use now. */
  readonly changed: () => Promise<void>;
  readonly stayAwake: <Value>(work: () => Promise<Value>) => Promise<Value>;
}
