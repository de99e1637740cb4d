// @vitest-environment node
import { describe, expect, it } from "vitest";
import { expectOld, lines, meet, nobody, old, root, signers, status, update } from "../../../tests/attack-world.ts";
import { levelOf, makeDevice } from "../../../tests/pack-world.ts";

/* Packs in one file, carried by hand. */

describe("files", () => {
  it("carry the pack in use to a device without internet, and never further back", async () => {
    const { device, host } = await meet((own) => own.retract(["test.bait/en/words"], {}, signers(0, 1)));
    await update(device);
    const { file } = await device.packs.handlers.exportPack({}, nobody);
    const offline = await makeDevice({ root, bundled: old, fetcher: () => Promise.reject(new TypeError("no internet")) });
    offline.state.settings = { allowed: null, mirrors: null };
    expect(await offline.packs.handlers.importPack({ file: file ?? "", expiredIsFine: false }, nobody)).toEqual({
      outcome: "taken",
      problem: null,
    });
    expect((await status(offline)).pack).toMatchObject({ version: 2, from: "import" });
    expect(await levelOf(offline, "A barrel waits.")).toBe("none");
    expect(host.asked.length).toBeGreaterThan(0);
  });

  it("that are old are taken only when the person agrees, and are called old then", async () => {
    const { device } = await meet();
    await update(device);
    const file = (await device.packs.handlers.exportPack({}, nobody)).file ?? "";
    const offline = await makeDevice({
      root,
      bundled: old,
      fetcher: () => Promise.reject(new TypeError("no internet")),
      clock: "2027-02-01T00:00:00Z",
    });
    expect(await offline.packs.handlers.importPack({ file, expiredIsFine: false }, nobody)).toEqual({
      outcome: "refused",
      problem: "expired",
    });
    expect(await offline.packs.handlers.importPack({ file, expiredIsFine: true }, nobody)).toEqual({ outcome: "taken", problem: null });
    expect(await lines(offline)).toContain("These rules are old");
  });

  it.each([
    ["nothing", "", "wrong-type"],
    ["no file of ours", btoa("hello"), "wrong-type"],
    ["no text of bytes", "!!!", "damaged"],
  ])("that are %s are refused", async (_name, file, problem) => {
    const { device } = await meet();
    expect(await device.packs.handlers.importPack({ file, expiredIsFine: false }, nobody)).toEqual({ outcome: "refused", problem });
    await expectOld(device);
  });
});
