import { buildPack } from "../../pack/build.ts";
import { packParts } from "../../pack/pack-parts.ts";
import { sha256, toHex } from "../../trust/bytes.ts";
import { believeManifest } from "../../trust/judge.ts";
import { keyIdOf, type PublicKey, type Root } from "../../trust/root.ts";
import { type Envelope, envelopeBytes, signedBytes } from "../../trust/signed.ts";
import { CannotRun } from "../output.ts";
import { describePack } from "../pack/describe.ts";
import { packSmall } from "../pack/folder.ts";
import { makeDelta } from "../pack/make-delta.ts";
import { readRuleFiles } from "../rules-folder.ts";
import type { BenchRow } from "./row.ts";
import { cpuNow, rounded } from "./timing.ts";

/*
 * What updates cost: checking two signatures and the hash of every part, as each start of the background does with a pack that arrived
 * (median of nine); and the bytes that travel when one phrase is added to the real rules, for a device that has the pack before.
 */

const { subtle } = globalThis.crypto;
const ROUNDS = 9;
const P256 = { name: "ECDSA", namedCurve: "P-256" } as const;
const PHRASE = "zorbular deposit before the first day";

type Parts = ReadonlyMap<string, Uint8Array>;

/** Rows of `pack` about updates. */
export async function benchUpdate(rulesFolder: string): Promise<BenchRow[]> {
  const files = readRuleFiles(rulesFolder);
  const built = buildPack(files);
  const release = built.sources.release?.value;
  if (!release) throw new CannotRun("rules/pack.yaml is missing: it says which pack the rules become");
  const before = packParts(built);
  const after = packParts(buildPack(withOnePhraseMore(files)));
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
  return [row("two signatures and all hashes, warm", rounded(median), "ms CPU"), ...costOfUpdate(before, after, bytes.length, row)];
}

function costOfUpdate(
  before: Parts,
  after: Parts,
  manifest: number,
  row: (name: string, value: number, unit: string) => BenchRow,
): BenchRow[] {
  const costs = [...after].map(([name, bytes]) => {
    const old = before.get(name);
    const whole = packSmall(bytes).length;
    if (old && Buffer.from(old).equals(Buffer.from(bytes))) return { name, whole, cost: 0 };
    return { name, whole, cost: old ? Math.min(whole, packSmall(makeDelta(old, bytes)).length) : whole };
  });
  const sum = (of: "whole" | "cost") => costs.reduce((total, one) => total + one[of], manifest);
  return [
    ...costs.map(({ name, cost }) => row(`one phrase more, ${name}`, cost, "bytes")),
    row("one phrase more, all", sum("cost"), "bytes"),
    row("a whole pack", sum("whole"), "bytes"),
  ];
}

/** The same rules with one more phrase in the first group that has a list of them. */
function withOnePhraseMore(files: ReadonlyMap<string, string>): Map<string, string> {
  const [path, text] = [...files].find(([name, content]) => name.endsWith("/en.yaml") && /^\s+any:\s*\n\s+- /m.test(content)) ?? [];
  if (!path || !text) throw new CannotRun("no English phrase file with a list of phrases; the update cannot be measured");
  return new Map(files).set(path, text.replace(/^(\s+any:\s*\n)(\s+- )/m, `$1$2"${PHRASE}"\n$2`));
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
