import { z } from "zod/mini";

/** How loud a listing, a flag or a combination is. `none` is never shown as "safe". */
export const Level = z.enum(["none", "info", "caution", "danger"]);
export type Level = z.infer<typeof Level>;

const order: Record<Level, number> = { none: 0, info: 1, caution: 2, danger: 3 };

/** Negative when `a` is quieter than `b`, zero when equal. */
export function compareLevels(a: Level, b: Level): number {
  return order[a] - order[b];
}

/** The louder of two levels. */
export function louder(a: Level, b: Level): Level {
  return compareLevels(a, b) >= 0 ? a : b;
}
