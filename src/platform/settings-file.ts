import { z } from "zod/mini";
import { type PublicSettings, PublicSettings as Settings } from "./settings.ts";

/** Says what a file is, so that another file is not taken for it. */
const FORMAT = "second-look-settings";
const VERSION = 1;
/** A file of settings is a few kB; more than this is something else. Characters. */
const MAX_FILE = 1_000_000;

/** Was the first-run page seen here? That is about this browser, so it does not travel. */
const travelling = z.omit(Settings, { introduced: true });
const File = z.object({ format: z.literal(FORMAT), version: z.int(), settings: z.record(z.string(), z.unknown()) });

/** Why a file cannot be taken in. `field` names the setting that is wrong. */
export type FileProblem = { readonly code: "not-settings" | "newer" } | { readonly code: "bad-field"; readonly field: string };
export type ParsedFile =
  | { readonly ok: true; readonly settings: Partial<PublicSettings> }
  | { readonly ok: false; readonly problem: FileProblem };

/** The settings as a file that a person keeps or gives to another. */
export function toSettingsFile({ introduced: _, ...settings }: PublicSettings): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, settings }, null, 2)}\n`;
}

/**
 * Reads such a file. All of it must be right: half of a file taken in would be worse than none. Settings it does not name
 * are left as they are; names it has and we do not know are passed over.
 */
export function parseSettingsFile(text: string): ParsedFile {
  const file = File.safeParse(text.length > MAX_FILE ? undefined : parseJson(text));
  if (!file.success) return { ok: false, problem: { code: "not-settings" } };
  if (file.data.version > VERSION) return { ok: false, problem: { code: "newer" } };
  const settings: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(travelling.shape)) {
    if (!Object.hasOwn(file.data.settings, key)) continue;
    const field = schema.safeParse(file.data.settings[key]);
    if (!field.success) return { ok: false, problem: { code: "bad-field", field: key } };
    settings[key] = field.data;
  }
  return { ok: true, settings };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}
