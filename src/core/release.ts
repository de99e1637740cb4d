import { z } from "zod/mini";

const Text = z.string().check(z.minLength(2), z.maxLength(400));
const Day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));

/** `rules/pack.yaml`: which pack these rules become. */
export const Release = z.strictObject({
  /** Name of the pack, for ever. */
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,40}$/)),
  /** `main` stands alone; `extra` adds flags, help and readers to a main pack. */
  kind: z._default(z.enum(["main", "extra"]), "main"),
  /** Grows by one with every pack that is published. */
  version: z.int().check(z.minimum(1), z.maximum(1_000_000_000)),
  /** Day it was made; written down, never taken from a clock, so that everybody builds the same bytes. */
  created: Day,
  /** Number of the oldest engine that understands it (see engine-version.ts). */
  minEngine: z._default(z.int().check(z.minimum(1)), 1),
});
export type Release = z.infer<typeof Release>;

/** A rule that was taken back for good: it must not return under this name. */
export const Tombstone = z.strictObject({
  /** `flag/language/group`, a flag, a combination or a help service. */
  name: z.string().check(z.minLength(3), z.maxLength(120)),
  /** By language, for anybody to read. Names nobody. */
  reason: z.record(z.string().check(z.regex(/^[a-z]{2,3}$/)), Text),
});
export type Tombstone = z.infer<typeof Tombstone>;

/** One entry of `rules/changes.yaml`, newest first: what changed, in words for readers, and what was taken back. */
export const Change = z.strictObject({
  date: Day,
  /** Number of the pack that brought it. */
  version: z.int().check(z.minimum(1)),
  words: z.record(z.string().check(z.regex(/^[a-z]{2,3}$/)), Text),
  withdrawn: z._default(z.array(Tombstone), []),
});
export type Change = z.infer<typeof Change>;

/** The history as it travels with a pack. */
export const Changes = z.strictObject({ changes: z.array(Change).check(z.maxLength(500)) });
export type Changes = z.infer<typeof Changes>;
