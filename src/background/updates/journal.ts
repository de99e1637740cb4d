import { z } from "zod/mini";
import { canonicalJson } from "../../core/canonical-json.ts";
import type { ByteStore } from "../../platform/byte-store.ts";
import { toBytes, toText } from "../../trust/bytes.ts";
import { problemCodes } from "../../trust/problem.ts";

/** What is remembered of asking for packs. Nothing here is trusted, and losing it costs nothing. */
const Journal = z.object({
  /** 0…99: this device's place in a staged roll-out. Never sent. */
  bucket: z.optional(z.int().check(z.minimum(0), z.maximum(99))),
  /** When a host last answered with something that held, milliseconds since 1970. */
  lastGood: z.optional(z.number()),
  lastTried: z.optional(z.number()),
  /** Why the last try failed; gone after one that did not. */
  problem: z.optional(z.enum(problemCodes)),
  nextPack: z.optional(z.number()),
  nextRetractions: z.optional(z.number()),
  /** What hosts called the statements last read, by address. */
  tags: z.optional(z.record(z.string(), z.string())),
});
export type Journal = z.infer<typeof Journal>;

/** Whose journal it is: the main pack's, or that of an extra pack, named by the fingerprint that people and policies know it by. */
export type JournalName = "journal" | `journal/${string}`;
const MAIN: JournalName = "journal";

/** Reads it; an empty one when there is none. */
export async function readJournal(store: ByteStore, name: JournalName = MAIN): Promise<Journal> {
  try {
    const bytes = await store.get(name);
    return Journal.parse(JSON.parse((bytes && toText(bytes)) ?? ""));
  } catch {
    return {};
  }
}

/** Changes some of it. A store without room loses the journal, not the work. */
export async function writeJournal(store: ByteStore, change: Partial<Journal>, name: JournalName = MAIN): Promise<Journal> {
  const journal = { ...(await readJournal(store, name)), ...change };
  const present = Object.fromEntries(Object.entries(journal).filter(([, value]) => value !== undefined));
  await store.put(name, toBytes(canonicalJson(present))).catch(() => undefined);
  return journal;
}
