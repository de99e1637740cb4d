import type { Engine } from "../core/engine.ts";
import type { Level } from "../core/level.ts";
import { type FeedItem, parseStretch, type Stretch } from "./lines.ts";
import { scanRecord } from "./scan-record.ts";

export interface ScanOptions {
  readonly country: string | undefined;
  readonly minLevel: Level;
}

/** A part of a feed: lines as they lie, or records already read. */
export type Work = { readonly stretch: Stretch } | { readonly items: readonly FeedItem[] };

/** What became of it: the lines to write, joined, and which input lines were skipped and why. */
export interface Done {
  readonly out: Uint8Array;
  readonly read: number;
  readonly skipped: readonly { readonly line: number; readonly error: string }[];
}

/** Assesses a part of a feed. */
export function scanWork(engine: Engine, work: Work, options: ScanOptions): Done {
  const lines: string[] = [];
  const skipped: { line: number; error: string }[] = [];
  let read = 0;
  for (const item of "stretch" in work ? parseStretch(work.stretch) : work.items) {
    read++;
    const scanned = "error" in item ? item : scanRecord(engine, item.value, item.line, options);
    if ("error" in scanned) skipped.push({ line: item.line, error: scanned.error });
    else if (scanned.out !== undefined) lines.push(scanned.out);
  }
  return { out: new TextEncoder().encode(lines.length > 0 ? `${lines.join("\n")}\n` : ""), read, skipped };
}
