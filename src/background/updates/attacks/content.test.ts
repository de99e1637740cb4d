// @vitest-environment node
import { describe, expect, it } from "vitest";
import { expectOld, kept, meet, nobody, refuses, signers, update, words } from "../../../../tests/attack-world.ts";
import { packOf, partsOfPack } from "../../../../tests/pack-world.ts";
import { manifestOf } from "../../../../tests/signers.ts";
import { Pack } from "../../../core/pack.ts";
import { toBytes } from "../../../trust/bytes.ts";

/* Attacks by what stands in a pack that is rightly signed. */

refuses([
  [
    "a manifest that would change what objects are",
    (host) => void host.files.set("pack.json", toBytes('{"signatures":[],"signed":{"__proto__":{"isAdmin":true}}}')),
    "damaged",
  ],
]);

describe("a pack that arrived", () => {
  it("is what the rule desk is given, whole, and the package's own is not sent twice", async () => {
    const { device } = await meet();
    const inUse = () => device.packs.handlers.getRulesInUse({}, nobody);
    expect(await inUse()).toEqual({ arrived: null });
    expect(await update(device)).toBe("New rules are in use.");
    const { arrived } = await inUse();
    const rules = Pack.parse(JSON.parse(arrived?.rules ?? ""));
    expect(rules.rules[0]?.groups[0]?.any).toEqual(["crate", "barrel"]);
    expect(rules.flags[0]?.texts?.en?.why).toBe("Bait, and that matters to you.");
    await device.packs.forget();
    expect(await inUse()).toEqual({ arrived: null });
  });
});

describe("what a pack says", () => {
  it("in HTML or script stays text", async () => {
    const text = '<img src=x onerror="alert(1)"><script>alert(1)</script>';
    const rules = packOf(["crate", "barrel"]);
    const [flag] = rules.flags as { texts: { en: { title: string; why: string } } }[];
    if (flag) flag.texts.en = { title: text, why: text };
    const parts = partsOfPack(rules);
    const { device, host } = await meet();
    await host.publish(parts, await manifestOf(parts, { version: 2 }), signers(0, 1));
    expect(await update(device)).toBe("New rules are in use.");
    const { cardByAll } = await import("../../assess-all.ts");
    const card = await cardByAll(
      await device.packs.rules(),
      { id: "1", title: "A barrel", reading: "full", fromJobBoard: true },
      words,
      {},
    );
    expect([card.reasons[0]?.title, card.meanings[0]?.why]).toEqual([text, text]);
  });

  it.each([
    ["has a part the schema does not know", { script: "run()" }],
    ["is of a format of the future", { format: 2 }],
    ["lacks what every pack has", { money: undefined }],
    ["has a help line with a script for an address", { help: [{ id: "KZ-X", web: "javascript:alert(1)" }] }],
  ])("that %s is refused", async (_name, change) => {
    const parts = partsOfPack(JSON.parse(JSON.stringify(packOf(["barrel"], change))));
    const { device, host } = await meet();
    await host.publish(parts, await manifestOf(parts, { version: 2 }), signers(0, 1));
    expect(await update(device)).toBe(kept("bad-shape"));
    await expectOld(device);
  });

  it("and makes matching blow up is refused by counted steps, however fast the clock says it was", async () => {
    const heavy = partsOfPack(packOf(["crate", "barrel …9 barrel …9 barrel …9 barrel …9 barrel"]));
    const { device, host } = await meet();
    await host.publish(heavy, await manifestOf(heavy, { version: 2 }), signers(0, 1));
    const still = device.wakeAnew({ elapsed: () => 0 });
    expect(await update(still)).toBe(kept("too-heavy"));
    await expectOld(still.wakeAnew());
    const usual = partsOfPack(packOf(["crate", "barrel … barrel … barrel"]));
    await host.publish(usual, await manifestOf(usual, { version: 3 }), signers(0, 1));
    expect(await update(still)).toBe("New rules are in use.");
  });

  it("and takes too long to match is refused before it is in use, and not tried again", async () => {
    let now = 0;
    const { device, host } = await meet();
    const slow = device.wakeAnew({ elapsed: () => (now += 2_000) });
    expect(await update(slow)).toBe(kept("too-heavy"));
    const before = host.asked.length;
    expect(await update(slow)).toBe(kept("too-heavy"));
    expect(host.asked.slice(before).some(({ path }) => path.startsWith("parts/"))).toBe(false);
    await expectOld(slow.wakeAnew());
  });

  it("and ends the background twice while it is tried is not tried a third time", async () => {
    const { device } = await meet();
    const dying = device.wakeAnew({
      elapsed: () => {
        throw new DOMException("the background was ended", "AbortError");
      },
    });
    // The end of a process is no exception that anything could catch: the record of the trial is put back as it was in its midst.
    const { store } = device;
    let inTheMidst = new Uint8Array();
    const put = store.put.bind(store);
    store.put = async (key, bytes) => {
      await put(key, bytes);
      if (key === "state/main" && new TextDecoder().decode(bytes).includes('"trying"')) inTheMidst = bytes.slice();
    };
    for (let time = 0; time < 2; time++) {
      await update(dying);
      store.kept.set("state/main", inTheMidst);
    }
    store.put = put;
    const again = device.wakeAnew();
    expect(await update(again)).toBe(kept("too-heavy"));
    await expectOld(again);
  });
});
