import { z } from "zod/mini";
import { Pack } from "./pack.ts";

const { format, version, maker, flags, rules, combinations, help, sites } = Pack.shape;

/** Most an extra pack may add: its phrases are compiled on the device. */
const MAX_GROUPS = 500;

/**
 * What an organisation may add to the main pack: flags with their phrases, combinations, help lines and readers for sites. It has no
 * tables, questions or advice: those are the main pack's.
 */
export const ExtraPack = z
  .strictObject({ format, version, maker, flags, rules, combinations, help, sites })
  .check(
    z.refine(
      ({ rules }) => rules.reduce((sum, { groups }) => sum + groups.length, 0) <= MAX_GROUPS,
      `more than ${MAX_GROUPS} phrase groups`,
    ),
  );
export type ExtraPack = z.infer<typeof ExtraPack>;
