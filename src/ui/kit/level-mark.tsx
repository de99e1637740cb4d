import type { Level } from "../../core/level.ts";
import { levelShapes } from "../inline/level-shapes.ts";

/** A level's shape; its word stands beside it, so it is hidden from screen readers. */
export function LevelShape({ level }: { level: Level }) {
  return (
    <svg class="shape" viewBox="0 0 16 16" aria-hidden="true">
      <path d={levelShapes[level]} fill-rule="evenodd" />
    </svg>
  );
}

/** Shape and word of a level, as on a mark. */
export function LevelMark({ level, words }: { level: Level; words: string }) {
  return (
    <span class={`level ${level}`}>
      <LevelShape level={level} />
      <span>{words}</span>
    </span>
  );
}
