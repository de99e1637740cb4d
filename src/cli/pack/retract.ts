import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Pack } from "../../core/pack.ts";
import { namesOf } from "../../pack/withdrawn.ts";
import type { Manifest } from "../../trust/manifest.ts";
import { openExtra, openParts, wholeOf } from "../../trust/open-parts.ts";
import { Retractions } from "../../trust/retractions.ts";
import { envelopeBytes, issueOf, readEnvelope } from "../../trust/signed.ts";
import { CannotRun, EXIT, report } from "../output.ts";
import { momentOf } from "./describe.ts";
import { RETRACTIONS, readFileOf, readManifest, readParts, writeFileOf } from "./folder.ts";
import { nearNames } from "./near-names.ts";
import { reasonOf } from "./open-pack.ts";

const DAYS = 30;
const DAY = 86_400_000;

/**
 * `pack retract DIR NAME --reason TEXT [--language xx] [--force] [--now DATE]`: takes a rule, a flag, a combination or a help service back
 * before the next pack; `--undo` in place of a reason lets it count again. `pack retract DIR --renew` makes the same list anew, for it
 * runs out. The new list must be signed.
 */
export async function retractCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      reason: { type: "string" },
      language: { type: "string", default: "en" },
      undo: { type: "boolean" },
      renew: { type: "boolean" },
      force: { type: "boolean" },
      now: { type: "string" },
    },
    allowPositionals: true,
  });
  const [target, name] = positionals;
  if (!target || (values.renew ? name !== undefined : !name || (!values.undo && !values.reason)))
    throw new CannotRun('write `second-look pack retract DIR NAME --reason "TEXT"`, or `second-look pack retract DIR --renew`');
  const folder = resolve(target);
  const { signed } = readManifest(folder);
  const now = momentOf(values.now ?? new Date().toISOString());
  const before = presentList(folder);
  if (values.renew && !before) throw new CannotRun(`${folder} holds no ${RETRACTIONS}: there is nothing to renew`);
  if (name && !values.undo) await checkName(name, folder, signed, values.force ?? false);
  const kept = (before?.entries ?? []).filter((entry) => entry.name !== name);
  if (values.undo && kept.length === before?.entries.length) report(`"${name}" was not in the list`);
  const list = Retractions.safeParse({
    type: "retractions",
    format: 1,
    id: signed.id,
    version: (before?.version ?? 0) + 1,
    created: now,
    expires: momentOf(new Date(Date.parse(now) + DAYS * DAY).toISOString()),
    entries: values.renew || values.undo ? kept : [...kept, { name, date: now, reason: { [values.language]: values.reason } }],
  });
  if (!list.success) throw new CannotRun(`this cannot be taken back: ${issueOf(list.error)}`);
  writeFileOf(folder, RETRACTIONS, envelopeBytes({ signed: list.data, signatures: [] }));
  const { version, entries, expires } = list.data;
  report(
    `list ${version} with ${entries.length} names, fresh until ${expires}: before then, renew it (\`pack retract ${target} --renew\`)`,
  );
  report(`sign it with \`second-look pack sign ${target} --key FILE\``);
  return EXIT.done;
}

/** Is there such a thing in the pack? Ordinary builds can hold more than a published pack, such as help nobody confirmed. */
async function checkName(name: string, folder: string, manifest: Manifest, force: boolean): Promise<void> {
  const names = await namesIn(folder, manifest);
  if (names.has(name)) return;
  const missing = `pack ${manifest.version} has nothing named "${name}"`;
  if (force) {
    report(`${missing}; it is taken back all the same: make sure that it is spelt as on the devices it is meant for`);
    return;
  }
  const near = nearNames(name, names);
  throw new CannotRun(
    `${missing}; ${near.length > 0 ? `near it are ${near.join(", ")}` : "names look like FLAG/LANGUAGE/GROUP"}. --force takes it back all the same`,
  );
}

async function namesIn(folder: string, manifest: Manifest): Promise<Set<string>> {
  const parts = readParts(folder, manifest);
  try {
    const extra = openExtra(parts);
    return namesOf(extra.ok ? extra.value : ((await wholeOf(openParts(parts))) as Pack));
  } catch (error) {
    throw new CannotRun(`the pack in ${folder} cannot be read (${reasonOf(error)}); build it again`);
  }
}

function presentList(folder: string): Retractions | undefined {
  const bytes = readFileOf(folder, RETRACTIONS);
  if (!bytes) return undefined;
  const read = readEnvelope(bytes, Retractions);
  if (!read.ok) throw new CannotRun(`the list in ${folder} cannot be read (${read.problem.code}): ${read.problem.detail}`);
  return read.value.signed;
}
