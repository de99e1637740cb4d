import type { Level } from "../../core/level.ts";
import { levelShapes } from "../inline/level-shapes.ts";

/** The picture beside a level's word; the word says it, so it is hidden from screen readers. */
export function Shape({ level }: { level: Level }) {
  return (
    <svg class="shape" viewBox="0 0 16 16" aria-hidden="true">
      <path d={levelShapes[level]} fill-rule="evenodd" />
    </svg>
  );
}
