import { z } from "zod/mini";
import { Change } from "./release.ts";

/** The pack in use, as people are told of it. */
export const PackInUse = z.object({
  /** 0 for rules that do not say which pack they are. */
  version: z.int(),
  maker: z.string(),
  /** When it was made and until when it counts as fresh; empty when it does not say. */
  created: z.string(),
  expires: z.string(),
  from: z.enum(["bundled", "update", "import"]),
  isOld: z.boolean(),
});
export type PackInUse = z.infer<typeof PackInUse>;

/** An extra pack that was added. */
export const ExtraInUse = z.object({
  id: z.string(),
  maker: z.string(),
  version: z.int(),
  created: z.string(),
  isOld: z.boolean(),
  /** Sites it brings readers for. */
  hosts: z.array(z.string()),
  /** Where its updates come from; empty when it came as a file. */
  address: z.string(),
  /** The organisation set it: the person cannot remove it. */
  byPolicy: z.boolean(),
  /** When its host last answered with something that held, milliseconds since 1970; null: never. */
  lastGood: z.nullable(z.number()),
  /** Why the last try to update it failed; null when it did not. */
  problem: z.nullable(z.string()),
});
export type ExtraInUse = z.infer<typeof ExtraInUse>;

/** All that can be said of packs and their updates. */
export const UpdateStatus = z.object({
  /** This build trusts somebody for packs. */
  possible: z.boolean(),
  /** There is something to fetch: packs of those, or an extra pack with a host of its own, here or wanted by an organisation. */
  fetchable: z.boolean(),
  /** null: the person was not asked yet. */
  allowed: z.nullable(z.boolean()),
  /** An organisation decided, not the person. */
  byPolicy: z.boolean(),
  mirrors: z.array(z.string()),
  pack: PackInUse,
  /** The device's date is before the rules were made, or years after. */
  clockInDoubt: z.boolean(),
  /** Milliseconds since 1970; null: never. */
  lastGood: z.nullable(z.number()),
  lastTried: z.nullable(z.number()),
  /** Why the last try failed (trust/problem.ts); null when it did not. */
  problem: z.nullable(z.string()),
  /** How many rules are taken back at the moment. */
  retracted: z.int(),
  extras: z.array(ExtraInUse),
});
export type UpdateStatus = z.infer<typeof UpdateStatus>;

/** How taking a pack ended. */
export const TakeResult = z.object({
  outcome: z.enum(["taken", "current", "waiting", "refused"]),
  problem: z.nullable(z.string()),
});
export type TakeResult = z.infer<typeof TakeResult>;

/** Changes of the rules in words, newest first, and what is taken back before the next pack. */
export const PackHistory = z.object({
  changes: z.array(Change),
  retracted: z.array(z.object({ name: z.string(), date: z.string(), reason: z.record(z.string(), z.string()) })),
});
export type PackHistory = z.infer<typeof PackHistory>;

/** What an extra pack would add, before it is added. */
export const ExtraPreview = z.object({
  id: z.string(),
  maker: z.string(),
  version: z.int(),
  created: z.string(),
  /** Names of those who may sign it, as it says itself. */
  owners: z.array(z.string()),
  needed: z.int(),
  /** Names the keys; to be compared with what its makers publish. */
  fingerprint: z.string(),
  /** What it calls its signs, by language. */
  flags: z.array(z.object({ id: z.string(), titles: z.record(z.string(), z.string()) })),
  help: z.int(),
  hosts: z.array(z.string()),
});
export type ExtraPreview = z.infer<typeof ExtraPreview>;
