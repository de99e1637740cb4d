// @vitest-environment node
import { describe, expect, it } from "vitest";
import { expectOld, expectYoung, kept, meet, nobody, signers, third, update, young } from "../../../../tests/attack-world.ts";
import { levelOf, MemoryStore } from "../../../../tests/pack-world.ts";
import { manifestOf } from "../../../../tests/signers.ts";
import { toBytes } from "../../../trust/bytes.ts";

/* What may happen to a pack where it is kept. */

describe("a store", () => {
  it("that ends in the middle of an activation, at every step, leaves the old pack or the new one, whole", async () => {
    const outcomes = new Set<string>();
    let steps = 0;
    for (let at = 1; at < 40; at++) {
      const store = new MemoryStore();
      const { device } = await meet(undefined, { store });
      let ended = false;
      store.before = (write) => {
        steps = Math.max(steps, write);
        if (write >= at) {
          ended = true;
          throw new Error("the power is gone");
        }
      };
      await device.packs.handlers.updateNow({}, nobody).catch(() => undefined);
      store.before = () => undefined;
      const after = device.wakeAnew();
      const levels = [await levelOf(after, "A crate waits."), await levelOf(after, "A barrel waits.")].join();
      outcomes.add(levels);
      await after.packs.handlers.updateNow({}, nobody);
      await expectYoung(after.wakeAnew());
      if (!ended) break;
    }
    expect(steps).toBeGreaterThan(5);
    expect([...outcomes].sort()).toEqual(["danger,danger", "danger,none"]);
  });

  it("without room keeps the old pack and says so", async () => {
    const { device } = await meet();
    device.store.before = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
    expect(await update(device)).toBe(kept("full"));
    device.store.before = () => undefined;
    await expectOld(device.wakeAnew());
    expect(await update(device)).toBe("New rules are in use.");
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
