import { buildPack } from "../../pack/build.ts";
import { packParts } from "../../pack/pack-parts.ts";
import { sha256, toHex } from "../../trust/bytes.ts";
import { believeManifest } from "../../trust/judge.ts";
import { keyIdOf, type PublicKey, type Root } from "../../trust/root.ts";
import { type Envelope, envelopeBytes, signedBytes } from "../../trust/signed.ts";
import { CannotRun } from "../output.ts";
import { describePack } from "../pack/describe.ts";
import { packSmall } from "../pack/folder.ts";
import { partDeltas } from "../pack/part-deltas.ts";
import { readRuleFiles } from "../rules-folder.ts";
import type { BenchRow } from "./row.ts";
import { cpuNow, rounded } from "./timing.ts";

/*
 * What updates cost: checking two signatures and the hash of every part, as each start of the background does with a pack that arrived
 * (median of nine); and the bytes that travel when the real rules are mended in one place, for a device that has the pack before: one
phrase more, a text in other words, a help line more.
 */

const { subtle } = globalThis.crypto;
const ROUNDS = 9;
const P256 = { name: "ECDSA", namedCurve: "P-256" } as const;
const PHRASE = "zorbular deposit before the first day";

type Parts = ReadonlyMap<string, Uint8Array>;

/**
 * Rows of `pack` about updates.
 *
 * @param before the parts of the pack as the rules are
 */
export async function benchUpdate(rulesFolder: string, before: Parts): Promise<BenchRow[]> {
  const files = readRuleFiles(rulesFolder);
  const built = buildPack(files);
  const release = built.sources.release?.value;
  if (!release) throw new CannotRun("rules/pack.yaml is missing: it says which pack the rules become");
  const row = (contestant: string, value: number, unit: string): BenchRow => ({ bench: "pack", contestant, value, unit, ratio: null });
  const { root, bytes } = await sign(await describePack(release, built.pack.maker.name, before));
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const from = cpuNow();
    const believed = await believeManifest(subtle, root, bytes);
    if (!believed.ok) throw new Error(believed.problem.detail);
    for (const [name, part] of before) {
      if ((await sha256(subtle, part)) !== believed.value.envelope.signed.parts[name]?.sha256)
        throw new Error(`part ${name} is another one`);
    }
    times.push(cpuNow() - from);
  }
  const median = times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  const whole = [...before.values()].reduce((sum, part) => sum + packSmall(part).length, bytes.length);
  const rows = [row("two signatures and all hashes, warm", rounded(median), "ms CPU"), row("a whole pack", whole, "bytes")];
  for (const { name, change } of changes) {
    const after = packParts(buildPack(change(files)));
    rows.push(...(await costOfUpdate(before, after, bytes.length, (part, cost) => row(`${name}, ${part}`, cost, "bytes"))));
  }
  return rows;
}

async function costOfUpdate(
  before: Parts,
  after: Parts,
  manifest: number,
  row: (part: string, cost: number) => BenchRow,
): Promise<BenchRow[]> {
  const costs = [...(await partDeltas(before, after))].map(([name, delta]) => {
    const whole = packSmall(after.get(name) ?? new Uint8Array()).length;
    return { name, cost: Math.min(whole, packSmall(delta).length) };
  });
  costs.push({ name: "manifest", cost: manifest });
  return [
    ...costs.map(({ name, cost }) => row(name, cost)),
    row(
      "all",
      costs.reduce((total, { cost }) => total + cost, 0),
    ),
  ];
}

type Files = ReadonlyMap<string, string>;

/** What is mended most: each is done to the first file that has such a place. */
const changes: readonly { readonly name: string; readonly change: (files: Files) => Files }[] = [
  {
    name: "one phrase more",
    change: (files) => edit(files, /\/en\.yaml$/, /^(\s+any:\s*\n)(\s+- )/m, `$1$2"${PHRASE}"\n$2`),
  },
  { name: "one text in other words", change: (files) => edit(files, /\/flag\.yaml$/, /^(\s+why: \S+)/m, "$1 zorbular") },
  { name: "one help line more", change: withHelpLine },
];

function edit(files: Files, path: RegExp, place: RegExp, text: string): Files {
  const [name, content] = [...files].find(([one, content]) => path.test(one) && place.test(content)) ?? [];
  if (!name || !content) throw new CannotRun(`no file of the rules has a place ${place}; the update cannot be measured`);
  return new Map(files).set(name, content.replace(place, text));
}

/** A copy of the first service, under another name. */
function withHelpLine(files: Files): Files {
  const [name, content] = [...files].find(([one]) => /^help\/[A-Z]{2}\.yaml$/.test(one)) ?? [];
  const first = /^ {2}- id: [\s\S]*?(?=^ {2}- id: |(?![\s\S]))/m.exec(content ?? "")?.[0];
  if (!name || !content || !first) throw new CannotRun("no list of services in rules/help; the update cannot be measured");
  return new Map(files).set(name, content + first.replace(/id: (\S+)/, "id: $1-MORE"));
}

async function sign(manifest: { readonly id: string }): Promise<{ root: Root; bytes: Uint8Array }> {
  const signers = await Promise.all([1, 2].map(() => subtle.generateKey(P256, true, ["sign", "verify"])));
  const keys: Record<string, PublicKey & { owner: string }> = {};
  const signatures: Envelope<unknown>["signatures"][number][] = [];
  for (const { publicKey, privateKey } of signers) {
    const key = { scheme: "ecdsa-p256-sha256" as const, public: toHex(new Uint8Array(await subtle.exportKey("raw", publicKey))) };
    const keyid = await keyIdOf(subtle, key);
    keys[keyid] = { ...key, owner: "bench" };
    const signature = await subtle.sign({ name: "ECDSA", hash: "SHA-256" }, privateKey, signedBytes({ signed: manifest }));
    signatures.push({ keyid, sig: toHex(new Uint8Array(signature)) });
  }
  const role = { keyids: Object.keys(keys), threshold: 2 };
  const moments = { created: "2026-01-01T00:00:00Z", expires: "2036-01-01T00:00:00Z" };
  const root: Root = { type: "root", format: 1, id: manifest.id, version: 1, ...moments, keys, roles: { root: role, pack: role } };
  return { root, bytes: envelopeBytes({ signed: manifest, signatures }) };
}
