// @vitest-environment node
import { describe, expect, it } from "vitest";
import { expectOld, expectYoung, kept, meet, part, partPath, refuses, update } from "../../../../tests/attack-world.ts";
import { toBytes } from "../../../trust/bytes.ts";
import { deflate } from "../../../trust/inflate.ts";

/* Attacks on bytes and on the way they take. */

const answer =
  (body: BodyInit | null, init: ResponseInit = {}) =>
  () =>
    new Response(body, init);
const page = answer("<!doctype html><title>Log in to this network</title>", { headers: { "content-type": "text/html" } });

/** A body that never ends, a piece at a time. */
function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(65_536)) });
}

describe("an update that is right", () => {
  it("is taken, changes what warns at once, and is there after a restart", async () => {
    const { device } = await meet();
    await expectOld(device);
    expect(await update(device)).toBe("New rules are in use.");
    expect(device.announced).toHaveLength(1);
    await expectYoung(device);
    await expectYoung(device.wakeAnew());
    expect(await update(device)).toBe("You have the newest rules.");
  });

  it("is fetched without cookies, referrer, cache or anything of the device", async () => {
    const { device, host } = await meet();
    await update(device);
    expect(host.asked.length).toBeGreaterThan(3);
    for (const { path, options } of host.asked) {
      expect(options).toMatchObject({ credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store", redirect: "manual" });
      expect(Object.keys(options).sort()).toEqual(["cache", "credentials", "redirect", "referrerPolicy", "signal"]);
      expect(path).not.toContain("?");
    }
  });
});

refuses([
  ["a part that was cut off", part(() => new Uint8Array(20)), "damaged"],
  ["a part of other bytes, well packed", async (host) => void host.files.set(partPath, await deflate(toBytes('{"format":1}'))), "damaged"],
  [
    "a part that unpacks to more than it should",
    async (host) => void host.files.set(partPath, await deflate(new Uint8Array(900_000))),
    "damaged",
  ],
  ["a part that never ends", part(() => answer(endless())), "too-large"],
  ["a manifest that never ends", (host) => void host.files.set("pack.json", answer(endless())), "too-large"],
  ["a manifest of ten million entries", (host) => void host.files.set("pack.json", toBytes(`[${"1,".repeat(10_000_000)}1]`)), "too-large"],
  ["a login page in place of the manifest", (host) => void host.files.set("pack.json", page), "wrong-type"],
  ["a login page in place of a part", part(() => page), "wrong-type"],
  [
    "another address in place of the manifest",
    (host) => void host.files.set("pack.json", answer(null, { status: 302, headers: { location: "https://evil.example/" } })),
    "moved",
  ],
  ["a host that fails", (host) => void host.files.set("pack.json", answer("", { status: 503 })), "unreachable"],
  ["a host without a pack", (host) => void host.files.delete("pack.json"), "not-found"],
  [
    "a link that breaks in the middle",
    part(
      () => () =>
        new Response(
          new ReadableStream({
            start: (controller) => {
              controller.enqueue(new Uint8Array(10));
            },
            pull: (controller) => controller.error(new TypeError("network error")),
          }),
        ),
    ),
    "unreachable",
  ],
]);

describe("a bit that flipped", () => {
  it("in a thousand places of a part is noticed every time", async () => {
    const { device, host } = await meet();
    const path = partPath;
    const good = host.files.get(path) as Uint8Array;
    let state = 7;
    let harmless = 0;
    for (let count = 0; count < 1000; count++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const bytes = good.slice();
      // The first ten bytes are the head of the packing, where some bits mean nothing for what is inside.
      const at = 10 + (state % (bytes.length - 10));
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (state >>> 29));
      host.files.set(path, bytes);
      const said = await update(device);
      if (said !== kept("damaged")) {
        // Bits that fill up the last byte of the packing say nothing: then what is inside is the pack itself.
        expect(said).toBe("New rules are in use.");
        await expectYoung(device);
        await device.packs.forget();
        harmless++;
      }
    }
    expect(harmless).toBeLessThan(20);
    await expectOld(device);
  });
});
