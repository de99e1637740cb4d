import { describe, expect, it } from "vitest";
import { wordsFromFiles } from "../src/cli/locale-files.ts";
import type { Manifest } from "../src/trust/manifest.ts";
import { resultLines, updateLines } from "../src/words/update-words.ts";
import { type Device, type DeviceOptions, Host, levelOf, makeDevice, packOf, partsOfPack } from "./pack-world.ts";
import { makeSigners, manifestOf, rootOf, type Signer, signedBy } from "./signers.ts";

/*
 * What tests of the table of attacks share (docs/security-packs.md): what may happen to a pack on its way, and what the person sees.
 * Each attack meets a device that has pack 1 in the package and allowed updates; "crate" is in pack 1, "barrel" comes with pack 2.
 */

export const words = wordsFromFiles("en", process.cwd());
export const old = partsOfPack(packOf(["crate"]));
export const young = partsOfPack(packOf(["crate", "barrel"]));
export const third = partsOfPack(packOf(["crate", "barrel", "chest"]));

export const team = await makeSigners("Anna", "Boris", "Cholpon");
export const [stranger] = (await makeSigners("Stranger")) as [Signer];
export const root = rootOf(team);
export const signers = (...numbers: number[]) => numbers.map((number) => team[number]) as Signer[];

/** What is done to a host that has pack 2, rightly signed. */
export type Attack = (host: Host) => Promise<void> | void;

/** A device in front of a host that was attacked. */
export async function meet(attack: Attack = () => undefined, change: Partial<DeviceOptions> = {}) {
  const host = new Host();
  await host.publish(young, await manifestOf(young, { version: 2 }), signers(0, 1));
  await attack(host);
  const device = await makeDevice({ root, bundled: old, fetcher: host.fetch, ...change });
  return { host, device };
}

/** The page of ours that asks. */
export const nobody = { url: "", tabId: undefined, frameId: undefined };

/** Asks for an update and tells what the person reads. */
export async function update({ packs }: Device): Promise<string> {
  const result = await packs.handlers.updateNow({}, nobody);
  return resultLines(result, words).join(" ");
}
export const status = ({ packs }: Device) => packs.handlers.getUpdateStatus({}, nobody);

/** What the settings say of the rules in use and their updates. */
export const lines = async (device: Device) => updateLines(await status(device), device.state.clock, words).join(" ");

/** What is read when an update was refused. */
export const kept = (problem: string) => `${words.t(`updates.problem.${problem}`)} The rules you had stay in use.`;

/** The old rules warn, the new ones are not there, and the package's pack is in use. */
export async function expectOld(device: Device): Promise<void> {
  expect([await levelOf(device, "A crate waits."), await levelOf(device, "A barrel waits.")]).toEqual(["danger", "none"]);
  expect((await status(device)).pack).toMatchObject({ version: 1, from: "bundled" });
}

/** Pack 2 warns and is in use. */
export async function expectYoung(device: Device): Promise<void> {
  expect([await levelOf(device, "A crate waits."), await levelOf(device, "A barrel waits.")]).toEqual(["danger", "danger"]);
  expect((await status(device)).pack).toMatchObject({ version: 2, from: "update" });
}

/** Replaces the manifest by another one. */
export const manifest =
  (change: Partial<Manifest>, by: readonly Signer[] = signers(0, 1)): Attack =>
  async (host) => {
    host.files.set("pack.json", await signedBy(await manifestOf(young, { version: 2, ...change }), by));
  };

/** Where the one part of pack 2 lies. */
export const partPath = `parts/${(await manifestOf(young)).parts["pack.json"]?.sha256}.bin`;

/** Replaces the part by other bytes or another answer. */
export const part =
  (make: () => Uint8Array | Promise<Uint8Array> | (() => Response)): Attack =>
  async (host) => {
    host.files.set(partPath, await make());
  };

/** Each attack with the code of what the person reads: it is refused, nothing changes, and nothing is kept of what nobody signed. */
export function refuses(rows: readonly (readonly [name: string, attack: Attack, problem: string])[]): void {
  describe.each(rows)("%s", (_name, attack, problem) => {
    it(`is refused with "${words.t(`updates.problem.${problem}`)}", and the rules stay`, async () => {
      const { device } = await meet(attack);
      expect(await update(device)).toBe(kept(problem));
      expect(await lines(device)).toContain(words.t(`updates.problem.${problem}`));
      await expectOld(device);
      await expectOld(device.wakeAnew());
      expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
      expect([...device.store.kept.keys()].filter((key) => key.startsWith("state/") && problem === "unsigned")).toEqual([]);
    });
  });
}
