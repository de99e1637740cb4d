// @vitest-environment node
import { describe, expect, it } from "vitest";
import { kept, lines, meet, nobody, signers, update } from "../../../../tests/attack-world.ts";
import { levelOf } from "../../../../tests/pack-world.ts";
import type { Signer } from "../../../../tests/signers.ts";

/* Attacks with the list of rules that are taken back. */

describe("retractions", () => {
  const name = "test.bait/en/words";

  it("are checked before every warning, follow the list, and can be taken back", async () => {
    const { device, host } = await meet();
    await update(device);
    await host.retract([name], {}, signers(0, 2));
    await update(device);
    expect(await levelOf(device, "A crate waits.")).toBe("none");
    expect(await lines(device)).toContain("1 rule is taken back at the moment.");
    expect(await levelOf(device.wakeAnew(), "A crate waits.")).toBe("none");
    expect((await device.packs.handlers.getPackHistory({}, nobody)).retracted).toEqual([
      { name, date: "2026-11-10T00:00:00Z", reason: { en: "It fired on honest ads." } },
    ]);
    await host.retract([], { version: 2 }, signers(0, 2));
    await update(device);
    expect(await levelOf(device, "A crate waits.")).toBe("danger");
  });

  it.each<[string, object, () => Signer[], string]>([
    ["below the threshold", {}, () => signers(1), "unsigned"],
    ["past their last day", { expires: "2026-11-12T00:00:00Z" }, () => signers(0, 1), "expired"],
    ["of another pack", { id: "other-rules" }, () => signers(0, 1), "other-pack"],
  ])("%s silence nothing", async (_name, change, by, problem) => {
    const { device, host } = await meet();
    await host.retract([name], change, by());
    expect(await update(device)).toBe(kept(problem));
    expect(await levelOf(device, "A crate waits.")).toBe("danger");
  });

  it("do not go back to an older list", async () => {
    const { device, host } = await meet();
    await host.retract([], { version: 5 }, signers(0, 1));
    await update(device);
    await host.retract([name], { version: 4 }, signers(0, 1));
    expect(await update(device)).toBe(kept("older"));
    expect(await levelOf(device, "A crate waits.")).toBe("danger");
  });
});
