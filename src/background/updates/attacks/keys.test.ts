// @vitest-environment node
import { describe, expect, it } from "vitest";
import {
  expectOld,
  expectYoung,
  kept,
  manifest,
  meet,
  refuses,
  signers,
  stranger,
  team,
  update,
  young,
} from "../../../../tests/attack-world.ts";
import { makeSigners, manifestOf, rootOf, signedBy } from "../../../../tests/signers.ts";

/* Attacks with keys and with the list of who may sign. */

refuses([
  ["a manifest below the threshold", manifest({}, signers(0)), "unsigned"],
  ["one key that signed twice", manifest({}, signers(0, 0)), "unsigned"],
  ["a key nobody knows beside a known one", manifest({}, [...signers(0), stranger]), "unsigned"],
  ["no signature at all", manifest({}, []), "unsigned"],
  [
    "a next root that asks for no signature",
    async (host) => {
      const weak = {
        ...rootOf([stranger], { version: 2 }),
        roles: { root: { keyids: [stranger.keyid], threshold: 0 }, pack: { keyids: [stranger.keyid], threshold: 0 } },
      };
      host.files.set("root/2.json", await signedBy(weak, []));
    },
    "bad-shape",
  ],
  [
    "a next root that only a stranger signed",
    async (host) => void host.files.set("root/2.json", await signedBy(rootOf([stranger], { version: 2 }), [stranger])),
    "bad-root",
  ],
]);

describe("keys", () => {
  it("that were rotated out count no more, and what only they signed is no longer opened", async () => {
    const { device, host } = await meet();
    await update(device);
    await expectYoung(device);
    const next = rootOf([...signers(0), stranger, ...signers(2)], { version: 2 });
    host.files.set("root/2.json", await signedBy(next, [...signers(0, 1, 2), stranger]));
    expect(await update(device)).toBe(kept("unsigned"));
    await expectOld(device.wakeAnew());
    await host.publish(young, await manifestOf(young, { version: 2 }), [...signers(0), stranger]);
    expect(await update(device)).toBe("New rules are in use.");
    await expectYoung(device.wakeAnew());
  });

  it("are followed across three roots that were missed", async () => {
    const crowd = await makeSigners("D", "E", "F", "G", "H", "I");
    const [two, three, four] = [crowd.slice(0, 3), crowd.slice(2, 5), crowd.slice(3, 6)];
    const { device, host } = await meet(async (own) => {
      own.files.set("root/2.json", await signedBy(rootOf(two, { version: 2 }), [...team, ...two]));
      own.files.set("root/3.json", await signedBy(rootOf(three, { version: 3 }), [...two, ...three]));
      own.files.set("root/4.json", await signedBy(rootOf(four, { version: 4 }), [...three, ...four]));
    });
    await host.publish(young, await manifestOf(young, { version: 2 }), four.slice(1));
    expect(await update(device)).toBe("New rules are in use.");
    host.files.clear();
    await expectYoung(device.wakeAnew());
  });

  it("of a chain with a gap lead nowhere", async () => {
    const crowd = await makeSigners("D", "E", "F");
    const { device } = await meet(async (host) => {
      host.files.set("root/2.json", await signedBy(rootOf(crowd, { version: 3 }), [...team, ...crowd]));
    });
    expect(await update(device)).toBe(kept("bad-root"));
    await expectOld(device);
  });

  it("of a root that ran out sign nothing new", async () => {
    const { device } = await meet(undefined, { root: rootOf(team, { expires: "2026-11-14T00:00:00Z" }) });
    expect(await update(device)).toBe(kept("root-expired"));
    await expectOld(device);
  });
});
