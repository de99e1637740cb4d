import { z } from "zod/mini";
import { Moment, PackId, Sha256, Version } from "./signed.ts";

/** Bytes one part of a pack may have, and all of them together. */
export const MAX_PART = 24 * 1024 * 1024;
export const MAX_PACK = 48 * 1024 * 1024;

/** Longest time a pack may call itself fresh. */
const MAX_DAYS = 100;
const DAY = 86_400_000;

/** A part by its name: how long, and which bytes. */
export const Part = z.strictObject({ bytes: z.int().check(z.minimum(1), z.maximum(MAX_PART)), sha256: Sha256 });
export type Part = z.infer<typeof Part>;

const Parts = z.record(z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{0,60}$/)), Part).check(
  z.refine((parts) => Object.keys(parts).length >= 1 && Object.keys(parts).length <= 64, "from 1 to 64 parts"),
  z.refine((parts) => Object.values(parts).reduce((sum, { bytes }) => sum + bytes, 0) <= MAX_PACK, "the parts are too large together"),
);

/** A share of all devices that take a pack at once; the rest waits until `fullAt`. */
export const Rollout = z.strictObject({ percent: z.int().check(z.minimum(0), z.maximum(100)), fullAt: Moment });

/** What a pack is: signed, and everything else follows from it by hashes. */
export const Manifest = z
  .strictObject({
    type: z.literal("pack"),
    format: z.literal(1),
    id: PackId,
    /** Only grows. */
    version: Version,
    created: Moment,
    /** From then on its rules are called old. They go on warning. */
    expires: Moment,
    /** Number of the oldest engine that understands it (core/engine-version.ts). */
    minEngine: z.int().check(z.minimum(1), z.maximum(10_000)),
    /** `main` stands alone; `extra` adds to it. */
    kind: z.enum(["main", "extra"]),
    /** Who answers for it, as people read it. */
    maker: z.string().check(z.minLength(1), z.maxLength(80)),
    parts: Parts,
    rollout: z.optional(Rollout),
  })
  .check(
    z.refine(({ created, expires }) => {
      const span = Date.parse(expires) - Date.parse(created);
      return span > 0 && span <= MAX_DAYS * DAY;
    }, `a pack is fresh for at most ${MAX_DAYS} days`),
  );
export type Manifest = z.infer<typeof Manifest>;
