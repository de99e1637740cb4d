// @vitest-environment node
import { describe, expect, it } from "vitest";
import { expectOld, expectYoung, kept, meet, nobody, signers, third, update, young } from "../../../../tests/attack-world.ts";
import { type Device, levelOf, MemoryStore } from "../../../../tests/pack-world.ts";
import { manifestOf } from "../../../../tests/signers.ts";
import { toBytes } from "../../../trust/bytes.ts";

/* What may happen to a pack where it is kept. */

/** Which of the three words warn. */
async function warned(device: Device): Promise<string> {
  const found: string[] = [];
  for (const word of ["crate", "barrel", "chest"]) if ((await levelOf(device, `A ${word} waits.`)) === "danger") found.push(word);
  return found.join(" ");
}

/**
 * Goes through the same story again and again: each time the store writes one step further before every write fails, until the story
 * ends without a failure.
 *
 * @param story is given a store, and a way to do the one thing during which it fails
 * @returns how many writes that thing makes
 */
async function atEveryStep(
  story: (store: MemoryStore, run: (work: () => Promise<unknown>) => Promise<void>) => Promise<void>,
  failure: () => Error = () => new Error("the power is gone"),
): Promise<number> {
  for (let most = 0; ; most++) {
    const store = new MemoryStore();
    let writes = 0;
    await story(store, async (work) => {
      store.before = () => {
        if (++writes > most) throw failure();
      };
      await work().catch(() => undefined);
      store.before = () => undefined;
    });
    if (writes <= most) return writes;
  }
}

describe("a store", () => {
  it("that ends in the middle of an activation, at every step, leaves the old pack or the new one, whole", async () => {
    const outcomes = new Set<string>();
    const steps = await atEveryStep(async (store, run) => {
      const { device } = await meet(undefined, { store });
      await run(() => device.packs.handlers.updateNow({}, nobody));
      const after = device.wakeAnew();
      outcomes.add(await warned(after));
      await update(after);
      await expectYoung(after.wakeAnew());
    });
    expect(steps).toBeGreaterThan(5);
    expect([...outcomes].sort()).toEqual(["crate", "crate barrel"]);
  });

  it("that ends so while one arrived pack takes the place of another leaves one of these two, never a third", async () => {
    const outcomes = new Set<string>();
    const steps = await atEveryStep(async (store, run) => {
      const { device, host } = await meet(undefined, { store });
      await update(device);
      await host.publish(third, await manifestOf(third, { version: 3 }), signers(0, 1));
      await run(() => device.packs.handlers.updateNow({}, nobody));
      const after = device.wakeAnew();
      outcomes.add(await warned(after));
      await update(after);
      expect(await warned(after.wakeAnew())).toBe("crate barrel chest");
    });
    expect(steps).toBeGreaterThan(5);
    expect([...outcomes].sort()).toEqual(["crate barrel", "crate barrel chest"]);
  });

  it("that has no room any more, from whichever step on, keeps a whole pack, says so, and takes the new one when there is room", async () => {
    const said = new Set<string>();
    const full = () => new DOMException("no room", "QuotaExceededError");
    const steps = await atEveryStep(async (store, run) => {
      const { device } = await meet(undefined, { store });
      await run(async () => said.add(`${await update(device)} ${await warned(device)}`));
      const after = device.wakeAnew();
      await update(after);
      await expectYoung(after.wakeAnew());
    }, full);
    expect(steps).toBeGreaterThan(5);
    expect([...said].sort()).toEqual(["New rules are in use. crate barrel", `${kept("full")} crate`]);
  });

  it("whose parts are damaged falls back to the pack before, then to the package's", async () => {
    const { device, host } = await meet();
    await update(device);
    await host.publish(third, await manifestOf(third, { version: 3 }), signers(0, 1));
    await update(device);
    const damage = async (parts: Map<string, Uint8Array>) => {
      const hash = (await manifestOf(parts)).parts["pack.json"]?.sha256;
      const bytes = device.store.kept.get(`part/${hash}`) as Uint8Array;
      bytes[100] = (bytes[100] ?? 0) ^ 1;
    };
    await damage(third);
    await expectYoung(device.wakeAnew());
    await damage(young);
    await expectOld(device.wakeAnew());
  });

  it("whose record is damaged or forged means the package's pack", async () => {
    const { device } = await meet();
    await update(device);
    const record = device.store.kept.get("state/main") as Uint8Array;
    for (const forged of [
      new Uint8Array(),
      record.slice(0, 300),
      toBytes("{}"),
      toBytes('{"roots":[],"refused":[],"current":{"manifest":{},"origin":"update","checkedBy":"1.0.0"}}'),
    ]) {
      device.store.kept.set("state/main", forged);
      await expectOld(device.wakeAnew());
    }
    device.store.kept.set("state/main", record);
    await expectYoung(device.wakeAnew());
  });

  it("that does not answer at all does not silence the rules", async () => {
    const { device } = await meet();
    const fails = () => Promise.reject(new Error("the database cannot be opened"));
    const broken = device.wakeAnew({
      store: Object.assign(new MemoryStore(), { get: fails, keys: fails }),
    });
    expect(await levelOf(broken, "A crate waits.")).toBe("danger");
  });
});
