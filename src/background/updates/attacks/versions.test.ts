// @vitest-environment node
import { describe, expect, it } from "vitest";
import {
  expectOld,
  expectYoung,
  kept,
  lines,
  manifest,
  meet,
  old,
  partPath,
  refuses,
  root,
  signers,
  status,
  team,
  third,
  update,
  young,
} from "../../../../tests/attack-world.ts";
import { Host, levelOf, MemoryStore, makeDevice, packOf, partsOfPack } from "../../../../tests/pack-world.ts";
import { manifestOf, rootOf } from "../../../../tests/signers.ts";
import { toBytes } from "../../../trust/bytes.ts";
import { deflate } from "../../../trust/inflate.ts";
import type { Manifest } from "../../../trust/manifest.ts";

/* Attacks with packs of another time or name, and with the clock. */

refuses([
  ["an expired pack", manifest({ created: "2026-10-01T00:00:00Z", expires: "2026-11-01T00:00:00Z" }), "expired"],
  ["a pack of another name", manifest({ id: "other-rules" }), "other-pack"],
  ["a pack for an engine of the future", manifest({ minEngine: 99 }), "too-new"],
  ["a manifest of a future form", manifest({ format: 2 } as unknown as Partial<Manifest>), "too-new"],
  ["another pack 1 than the one in the package", manifest({ version: 1 }), "same-version-differs"],
]);

describe("a pack that goes back", () => {
  it("is not taken: an older one after a newer one (rollback)", async () => {
    const { device, host } = await meet();
    await update(device);
    await host.publish(third, await manifestOf(third, { version: 3 }), signers(0, 1));
    await update(device);
    await host.publish(young, await manifestOf(young, { version: 2 }), signers(1, 2));
    expect(await update(device)).toBe(kept("older"));
    expect(await levelOf(device.wakeAnew(), "A chest waits.")).toBe("danger");
  });

  it("is not put together of two packs (mix and match)", async () => {
    const more = new Map([...young, ["changes.json", toBytes('{"changes":[]}')]]);
    const { device, host } = await meet();
    await host.publish(more, await manifestOf(more, { version: 2 }), signers(0, 1));
    host.files.set(partPath, await deflate(old.get("pack.json") as Uint8Array));
    expect(await update(device)).toBe(kept("damaged"));
    await expectOld(device);
  });

  it("leaves a newer extension's own pack in use", async () => {
    const { device, host } = await meet();
    await update(device);
    const third = partsOfPack(packOf(["crate", "chest"]));
    const newer = await makeDevice({ root, bundled: third, bundledManifest: { version: 3 }, fetcher: host.fetch, store: device.store });
    expect(await levelOf(newer, "A chest waits.")).toBe("danger");
    expect((await status(newer)).pack).toMatchObject({ version: 3, from: "bundled" });
  });
});

describe("a host that stands still (freeze)", () => {
  it("is noticed when the pack has passed its last day: the rules go on warning and are called old", async () => {
    const { device } = await meet();
    await update(device);
    const made = Date.parse("2026-11-01T00:00:00Z");
    device.state.clock = made + 30 * 86_400_000 - 1;
    expect(await update(device)).toBe("You have the newest rules.");
    expect(await lines(device)).not.toContain("old");
    device.state.clock = made + 30 * 86_400_000;
    expect(await update(device)).toBe(kept("expired"));
    expect(await lines(device)).toContain("These rules are old: they counted as fresh until December 1, 2026. They still warn");
    await expectYoung(device.wakeAnew());
  });

  it("does not hide what another host has", async () => {
    const { device, host } = await meet(manifest({ version: 1 }), { mirrors: ["https://rules.example/pack/", "https://second.example/"] });
    const second = new Host("https://second.example/");
    await second.publish(young, await manifestOf(young, { version: 2 }), signers(0, 1));
    const both: typeof fetch = (input, options) =>
      String(input).startsWith(second.base) ? second.fetch(input, options) : host.fetch(input, options);
    for (const random of [0.1, 0.9]) {
      const other = device.wakeAnew({ fetcher: both, store: new MemoryStore() });
      device.state.random = random;
      await update(other);
      await expectYoung(other);
    }
  });
});

describe("a clock", () => {
  it("that is years behind does not make old packs fresh, and is told", async () => {
    const { device, host } = await meet(undefined, { clock: "2026-11-15T00:00:00Z" });
    await update(device);
    device.state.clock = Date.parse("2019-01-01T00:00:00Z");
    const third = partsOfPack(packOf(["chest"]));
    const change = { version: 3, created: "2026-09-01T00:00:00Z", expires: "2026-10-01T00:00:00Z" };
    await host.publish(third, await manifestOf(third, change), signers(0, 1));
    expect(await update(device)).toBe(kept("expired"));
    expect(await lines(device)).toContain("The date on this device may be wrong: it says January 1, 2019.");
    await expectYoung(device);
  });

  it("that is years ahead stops updates, says why, and leaves the warnings", async () => {
    const { device } = await meet(undefined, {
      clock: "2036-05-01T00:00:00Z",
      root: rootOf(team, { expires: "2040-01-01T00:00:00Z" }),
    });
    expect(await update(device)).toBe(kept("expired"));
    expect(await lines(device)).toContain("The date on this device may be wrong: it says May 1, 2036.");
    await expectOld(device);
    device.state.clock = Date.parse("2026-11-15T00:00:00Z");
    expect(await update(device)).toBe("New rules are in use.");
  });
});
