import { bridge } from "./bridge.ts";
import { createMarks } from "./marks.ts";

/** Makes marks available to the scanner of this frame. Runs once; a second injection changes nothing. */
export function startMarks(): void {
  bridge().marks ??= { create: createMarks };
}
