import { z } from "zod/mini";
import { canonicalJson } from "../../core/canonical-json.ts";
import { createEngine } from "../../core/engine.ts";
import { checkReferences } from "../../core/match/references.ts";
import { unpackCompiled } from "../../core/match/rule-set.ts";
import { Pack } from "../../core/pack.ts";
import type { PackParts } from "../../core/pack-parts.ts";
import { isLean, splitPack } from "../../core/split-pack.ts";
import type { Manifest } from "../../trust/manifest.ts";
import { openExtra, openParts, wholeOf } from "../../trust/open-parts.ts";
import { accept, type Checked, refuse } from "../../trust/problem.ts";
import { issueOf } from "../../trust/signed.ts";

/**
 * Do these parts make a pack of today's form that an engine opens? What a device asks before it uses one
 * (background/updates/try-out.ts), but for how long texts take to read.
 */
export async function tryToOpen(kind: Manifest["kind"], parts: PackParts): Promise<Checked<unknown>> {
  try {
    return kind === "extra" ? openExtra(parts) : await openMain(parts);
  } catch (error) {
    return refuse("bad-shape", reasonOf(error));
  }
}

/** Why something could not be opened, in one line. */
export function reasonOf(error: unknown): string {
  if (error instanceof z.core.$ZodError) return issueOf(error);
  return error instanceof Error ? error.message : String(error);
}

async function openMain(parts: PackParts): Promise<Checked<Pack>> {
  const stored = openParts(parts);
  const { pack: first, compiled } = stored;
  const parsed = Pack.safeParse(await wholeOf(stored));
  if (!parsed.success) return refuse("bad-shape", issueOf(parsed.error));
  if (isLean(first) && canonicalJson(splitPack(parsed.data).lean) !== canonicalJson(first)) {
    return refuse("bad-shape", "the parts of the pack do not belong together");
  }
  const rules = compiled && unpackCompiled(parsed.data, compiled);
  if (rules && !checkReferences(rules.compiled)) return refuse("damaged", "the compiled phrases point outside their own tables");
  createEngine(parsed.data, rules);
  return accept(parsed.data);
}
