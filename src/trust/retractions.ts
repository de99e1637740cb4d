import { z } from "zod/mini";
import { Moment, PackId, Version } from "./signed.ts";

/** A text by language. */
const Texts = z.record(z.string().check(z.regex(/^[a-z]{2,3}$/)), z.string().check(z.minLength(2), z.maxLength(400)));

/**
 * One thing taken back before the next pack: a rule (`flag/language/group`), a flag (`fee.upfront`), a combination (`C04`) or a help
 * service (`KZ-111`), and why.
 */
export const Retraction = z.strictObject({
  name: z.string().check(z.regex(/^([a-z][a-z0-9-]*\.[a-z][a-z0-9-]*(\/[a-z]{2,3}\/[a-z][a-z0-9-]*)?|C\d{2}[a-z]?|[A-Z]{2}-[A-Z0-9-]+)$/)),
  date: Moment,
  reason: Texts,
});
export type Retraction = z.infer<typeof Retraction>;

/** More than this is a new pack, not a correction. */
const MAX_RETRACTIONS = 200;

/** What must not be shown, whatever pack says it. A newer list replaces the older one whole. */
export const Retractions = z.strictObject({
  type: z.literal("retractions"),
  format: z.literal(1),
  id: PackId,
  version: Version,
  created: Moment,
  /** From then on the list is called old; what it takes back stays taken back. */
  expires: Moment,
  entries: z.array(Retraction).check(z.maxLength(MAX_RETRACTIONS)),
});
export type Retractions = z.infer<typeof Retractions>;
