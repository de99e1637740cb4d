// @vitest-environment node
import { describe, expect, it } from "vitest";
import { expectOld, expectYoung, lines, manifest, meet, nobody, update } from "../../../tests/attack-world.ts";

/* When packs are fetched, and when they are not. */

describe("consent", () => {
  it.each([null, false])("of %s means that nothing is ever fetched", async (allowed) => {
    const { device, host } = await meet();
    device.state.settings = { allowed, mirrors: null };
    await device.packs.wake();
    await device.packs.handlers.updateNow({}, nobody);
    expect([host.asked, device.state.alarm]).toEqual([[], undefined]);
  });

  it("without anybody the build trusts means the same, and is said", async () => {
    const { device, host } = await meet(undefined, { root: undefined });
    await device.packs.wake();
    await device.packs.handlers.updateNow({}, nobody);
    expect(host.asked).toEqual([]);
    expect(await lines(device)).toContain("This version does not fetch updates.");
  });

  it("of an organisation goes before the person's, both ways", async () => {
    const { device, host } = await meet();
    device.state.policy = { updates: "off" };
    await device.packs.wake();
    expect(host.asked).toEqual([]);
    expect(await lines(device)).toContain("Your organisation decided this.");
    device.state.settings = { allowed: null, mirrors: null };
    device.state.policy = { updates: "on", updatesMirror: "https://rules.example/pack" };
    await device.packs.wake();
    await expectYoung(device);
  });
});

describe("the pauses", () => {
  it("are random, at most six hours for packs and one for retractions", async () => {
    const { device, host } = await meet();
    const begun = device.state.clock;
    await device.packs.wake();
    const pauses: number[] = [];
    while (device.state.clock < begun + 48 * 3_600_000) {
      const next = device.state.alarm ?? 0;
      pauses.push((next - device.state.clock) / 60_000);
      device.state.clock = next;
      device.state.random = (device.state.random * 7.3) % 1;
      await device.packs.wake();
    }
    expect(Math.max(...pauses)).toBeLessThanOrEqual(40);
    expect(new Set(pauses.map(Math.round)).size).toBeGreaterThan(5);
    const packs = host.asked.filter(({ path }) => path === "pack.json").length;
    expect(packs).toBeGreaterThanOrEqual(8);
    expect(packs).toBeLessThanOrEqual(25);
  });

  it("let a staged roll-out reach each device at its turn, and at once when asked for", async () => {
    const rollout = { percent: 20, fullAt: "2026-11-16T00:00:00Z" };
    const { device } = await meet(manifest({ rollout }));
    await device.packs.wake();
    await expectOld(device);
    device.state.clock = Date.parse("2026-11-16T00:00:00Z");
    await device.packs.wake();
    await expectYoung(device);
    const { device: early } = await meet(manifest({ rollout }));
    early.state.random = 0.1;
    await early.packs.wake();
    await expectYoung(early);
    const { device: asking } = await meet(manifest({ rollout }));
    expect(await update(asking)).toBe("New rules are in use.");
  });
});
