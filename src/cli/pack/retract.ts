import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Pack } from "../../core/pack.ts";
import { namesOf } from "../../pack/withdrawn.ts";
import { openExtra, openParts, wholeOf } from "../../trust/open-parts.ts";
import { Retractions } from "../../trust/retractions.ts";
import { envelopeBytes, issueOf, readEnvelope } from "../../trust/signed.ts";
import { CannotRun, EXIT, report } from "../output.ts";
import { RETRACTIONS, readFileOf, readManifest, readParts, writeFileOf } from "./folder.ts";

const DAYS = 30;
const DAY = 86_400_000;

/**
 * `pack retract DIR NAME --reason TEXT [--language xx] [--undo] [--now DATE]`: takes a rule, a flag, a combination or a help service
 * back before the next pack. The new list must be signed.
 */
export async function retractCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      reason: { type: "string" },
      language: { type: "string", default: "en" },
      undo: { type: "boolean" },
      now: { type: "string" },
    },
    allowPositionals: true,
  });
  const [target, name] = positionals;
  if (!target || !name || (!values.undo && !values.reason))
    throw new CannotRun('write `second-look pack retract DIR NAME --reason "TEXT"`');
  const folder = resolve(target);
  const { signed } = readManifest(folder);
  const parts = readParts(folder, signed);
  if (!values.undo && !(await namesIn(parts)).has(name))
    throw new CannotRun(`pack ${signed.version} has nothing named "${name}"; names look like fee.upfront/en/visa`);
  const before = presentList(folder);
  const now = `${new Date(values.now ?? Date.now()).toISOString().slice(0, 19)}Z`;
  const others = (before?.entries ?? []).filter((entry) => entry.name !== name);
  const list = Retractions.safeParse({
    type: "retractions",
    format: 1,
    id: signed.id,
    version: (before?.version ?? 0) + 1,
    created: now,
    expires: `${new Date(Date.parse(now) + DAYS * DAY).toISOString().slice(0, 19)}Z`,
    entries: values.undo ? others : [...others, { name, date: now, reason: { [values.language]: values.reason } }],
  });
  if (!list.success) throw new CannotRun(`this cannot be taken back: ${issueOf(list.error)}`);
  writeFileOf(folder, RETRACTIONS, envelopeBytes({ signed: list.data, signatures: [] }));
  report(`list ${list.data.version} with ${list.data.entries.length} names; sign it with \`second-look pack sign ${target} --key FILE\``);
  return EXIT.done;
}

async function namesIn(parts: ReadonlyMap<string, Uint8Array>): Promise<Set<string>> {
  const extra = openExtra(parts);
  return namesOf(extra.ok ? extra.value : ((await wholeOf(openParts(parts))) as Pack));
}

function presentList(folder: string): Retractions | undefined {
  const bytes = readFileOf(folder, RETRACTIONS);
  if (!bytes) return undefined;
  const read = readEnvelope(bytes, Retractions);
  if (!read.ok) throw new CannotRun(`the list in ${folder} cannot be read (${read.problem.code}): ${read.problem.detail}`);
  return read.value.signed;
}
