import type { Level } from "../../core/level.ts";

/**
 * One shape per level (16 × 16), told apart without colour: octagon with a bar, circle with a question, a dot, an open ring.
 * The octagon belongs to `danger` and stands nowhere else.
 */
export const levelShapes: Record<Level, string> = {
  danger: "M5 1h6l4 4v6l-4 4H5l-4-4V5zM7 4v5h2V4zm0 6v2h2v-2z",
  caution:
    "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm0 2.6A2.7 2.7 0 0 0 5.3 6.3h1.6c0-.7.4-1.2 1.1-1.2s1.1.5 1.1 1.1c0 1-1.9 1.2-1.9 3.2h1.6c0-1.3 1.9-1.5 1.9-3.3A2.6 2.6 0 0 0 8 3.6zM7.2 10.6v1.6h1.6v-1.6z",
  info: "M8 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6z",
  none: "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zm0 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9z",
};
