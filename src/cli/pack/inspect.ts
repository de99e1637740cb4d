import { resolve } from "node:path";
import type { z } from "zod/mini";
import { Manifest } from "../../trust/manifest.ts";
import { Retractions } from "../../trust/retractions.ts";
import { Root } from "../../trust/root.ts";
import { type Envelope, readEnvelope } from "../../trust/signed.ts";
import { CannotRun, EXIT, print, table } from "../output.ts";
import { readAnyPack } from "./any-pack.ts";
import { describe, readStatement } from "./sign.ts";

/** `pack inspect DIR|FILE.slpack|STATEMENT.json`: what it says, believed or not. */
export async function inspectCommand(args: readonly string[]): Promise<number> {
  const [target] = args;
  if (!target) throw new CannotRun("write `second-look pack inspect DIR|FILE`");
  if (target.endsWith(".json")) {
    const statement = readStatement(resolve(target));
    print(await describe(statement));
    print(statement.signed.type === "root" ? rootLines(statement.signed) : JSON.stringify(statement.signed, null, 2));
    printSigners(statement);
    return EXIT.done;
  }
  const pack = await readAnyPack(resolve(target));
  for (const bytes of pack.roots) await show(bytes, Root, (signed) => print(rootLines(signed)));
  await show(pack.manifest, Manifest, (signed) => {
    const rows = Object.entries(signed.parts).map(([name, { bytes, sha256 }]) => [name, bytes, pack.parts.get(name)?.length ?? 0, sha256]);
    print(table([["part", "bytes", "packed", "sha256"], ...rows]));
    if (signed.rollout) print(`${signed.rollout.percent} % of devices at once, all from ${signed.rollout.fullAt}`);
  });
  if (pack.retractions) {
    await show(pack.retractions, Retractions, (signed) => {
      for (const { name, date, reason } of signed.entries)
        print(`  taken back ${date}: ${name}: ${reason.en ?? Object.values(reason)[0] ?? ""}`);
    });
  }
  return EXIT.done;
}

async function show<Schema extends typeof Root | typeof Manifest | typeof Retractions>(
  bytes: Uint8Array,
  schema: Schema,
  say: (signed: z.infer<Schema>) => void,
): Promise<void> {
  const read = readEnvelope(bytes, schema);
  if (!read.ok) throw new CannotRun(`a statement in it cannot be read (${read.problem.code}: ${read.problem.detail})`);
  const envelope = read.value as Envelope<z.infer<Schema>>;
  print(await describe(envelope));
  say(envelope.signed);
  printSigners(envelope);
}

function printSigners({ signatures }: Envelope<unknown>): void {
  print(
    signatures.length === 0
      ? "no signatures"
      : `signatures (not checked; see verify): ${signatures.map(({ keyid }) => keyid.slice(0, 16)).join(", ")}`,
  );
}

function rootLines({ keys, roles }: Root): string {
  const may = (keyid: string) => (["root", "pack"] as const).filter((role) => roles[role].keyids.includes(keyid)).join(", ");
  const rows = Object.entries(keys).map(([keyid, { owner }]) => [keyid.slice(0, 16), owner, may(keyid)]);
  return `${table([["key", "owner", "may sign"], ...rows])}\nneeded: ${roles.root.threshold} for roots, ${roles.pack.threshold} for packs`;
}
