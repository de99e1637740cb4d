// @vitest-environment node
import { describe, expect, it } from "vitest";
import { expectOld, lines, meet, nobody, old, root, signers, status, stranger, update, young } from "../../../tests/attack-world.ts";
import { type DeviceOptions, levelOf, makeDevice, subtle } from "../../../tests/pack-world.ts";
import { fromBase64 } from "../../platform/base64.ts";
import { readPackFile } from "../../trust/pack-file.ts";

/* Packs in one file, carried by hand. */

describe("files", () => {
  it("carry the pack in use to a device without internet, and never further back", async () => {
    const { device, host } = await meet((own) => own.retract(["test.bait/en/words"], {}, signers(0, 1)));
    await update(device);
    const { file } = await device.packs.handlers.exportPack({}, nobody);
    const offline = await makeDevice({ root, bundled: old, fetcher: () => Promise.reject(new TypeError("no internet")) });
    offline.state.settings = { allowed: null, mirrors: null };
    expect(await offline.packs.handlers.importPack({ file, expiredIsFine: false }, nobody)).toEqual({
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
    const file = (await device.packs.handlers.exportPack({}, nobody)).file;
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

  it("carry the bundled pack too, to a device with an older extension, where the build was given its signatures", async () => {
    const { device } = await meet(undefined, { bundled: young, bundledManifest: { version: 2 }, bundledBy: signers(0, 1) });
    const { file, isSigned } = await device.packs.handlers.exportPack({}, nobody);
    expect(isSigned).toBe(true);
    const offline = await makeDevice({ root, bundled: old, fetcher: () => Promise.reject(new TypeError("no internet")) });
    expect((await offline.packs.handlers.importPack({ file, expiredIsFine: false }, nobody)).outcome).toBe("taken");
    expect(await levelOf(offline, "A barrel waits.")).toBe("danger");
  });

  it.each<[string, Partial<DeviceOptions>]>([
    ["no signatures", {}],
    ["too few signatures", { bundledBy: signers(0) }],
    ["signatures of strangers", { bundledBy: [stranger] }],
    ["signatures, in a build that trusts nobody", { bundledBy: signers(0, 1), root: undefined }],
  ])("of a bundled pack with %s are written all the same, say so, and are believed nowhere unless the keys are", async (_name, change) => {
    const { device } = await meet(undefined, { bundled: young, bundledManifest: { version: 2 }, ...change });
    const { file, isSigned } = await device.packs.handlers.exportPack({}, nobody);
    expect(isSigned).toBe(false);
    const read = await readPackFile(subtle, fromBase64(file) ?? new Uint8Array());
    expect(read.ok && [...read.value.parts.keys()]).toEqual([...young.keys()]);
    const offline = await makeDevice({ root, bundled: old, fetcher: () => Promise.reject(new TypeError("no internet")) });
    const result = await offline.packs.handlers.importPack({ file, expiredIsFine: false }, nobody);
    expect(result).toEqual("root" in change ? { outcome: "taken", problem: null } : { outcome: "refused", problem: "unsigned" });
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
