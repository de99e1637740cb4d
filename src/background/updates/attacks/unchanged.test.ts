// @vitest-environment node
import { describe, expect, it } from "vitest";
import { expectYoung, meet, signers, stranger, update, young } from "../../../../tests/attack-world.ts";
import { type Host, levelOf } from "../../../../tests/pack-world.ts";
import { manifestOf, rootOf, signedBy } from "../../../../tests/signers.ts";

/*
 * Hosts that give their files names (ETag) say nothing new as long as the names stay: that must not keep a device from mending what it
 * lost, nor hide that a host stands still (versions.test.ts).
 */

const retractedRule = "test.bait/en/words";
const NEWEST = "You have the newest rules.";
const TAKEN = "New rules are in use.";

/** A next root in which a stranger takes the place of one of us, signed by all. */
async function replace(host: Host, gone: number): Promise<void> {
  const left = [0, 1, 2].filter((number) => number !== gone);
  host.files.set("root/2.json", await signedBy(rootOf([...signers(...left), stranger], { version: 2 }), [...signers(0, 1, 2), stranger]));
}

/** How often a file was sent whole. */
const sent = (host: Host, path: string) => (host.sent.get(path) ?? 0) / (host.files.get(path) as Uint8Array).length;

describe("a host where nothing changed", () => {
  it.each([
    ["by the names of its files", (headers: Headers) => headers],
    ["by when they were changed, where it shows no names", withoutNames],
  ])("is not read again (%s)", async (_how, change) => {
    const { device, host } = await meet(undefined, {});
    const read: string[] = [];
    const awake = device.wakeAnew({ fetcher: fetcherOf(host, change, read) });
    expect(await update(awake)).toBe(TAKEN);
    read.length = 0;
    expect(await update(awake)).toBe(NEWEST);
    expect(read).not.toContain("pack.json");
  });

  it("gives a device again what was damaged there", async () => {
    const { device, host } = await meet();
    await update(device);
    const key = [...device.store.kept.keys()].find((one) => one.startsWith("part/")) ?? "";
    device.store.kept.get(key)?.fill(0, 10, 20);
    const awake = device.wakeAnew();
    expect(await levelOf(awake, "A barrel waits.")).toBe("none");
    expect(await update(awake)).toBe(TAKEN);
    await expectYoung(awake.wakeAnew());
    expect(sent(host, "pack.json")).toBe(2);
  });

  it("gives pack and retractions again to a device that lost its record", async () => {
    const { device, host } = await meet();
    await host.retract([retractedRule], {}, signers(0, 1));
    await update(device);
    device.store.kept.delete("state/main");
    const awake = device.wakeAnew();
    expect(await levelOf(awake, "A crate waits.")).toBe("danger");
    expect(await update(awake)).toBe(TAKEN);
    expect(await levelOf(awake, "A crate waits.")).toBe("none");
  });
});

describe("keys that are replaced", () => {
  it("do no harm to a pack that enough others signed later", async () => {
    const { device, host } = await meet();
    await update(device);
    await host.publish(young, await manifestOf(young, { version: 2 }), signers(0, 1, 2));
    expect(await update(device)).toBe(NEWEST);
    await replace(host, 0);
    expect(await update(device)).toBe(NEWEST);
    await expectYoung(device.wakeAnew());
  });

  it("leave taken back what was taken back, until the list is signed anew", async () => {
    const { device, host } = await meet();
    await host.publish(young, await manifestOf(young, { version: 2 }), signers(0, 1, 2));
    await host.retract([retractedRule], { version: 4 }, signers(0, 1));
    await update(device);
    await replace(host, 0);
    host.files.delete("retractions.json");
    await update(device);
    expect(await levelOf(device.wakeAnew(), "A crate waits.")).toBe("none");
    // Those trusted now begin where they like: keys that were stolen may have counted up to the end.
    await host.retract([], { version: 1 }, [...signers(1), stranger]);
    await update(device);
    expect(await levelOf(device.wakeAnew(), "A crate waits.")).toBe("danger");
  });
});

describe("a list that is obeyed", () => {
  it("is obeyed after its last day, and is no reason to call an update failed", async () => {
    const { device, host } = await meet();
    await host.retract([retractedRule], { expires: "2026-11-20T00:00:00Z" }, signers(0, 1));
    await update(device);
    device.state.clock = Date.parse("2026-11-21T00:00:00Z");
    expect(await update(device)).toBe(NEWEST);
    expect(await levelOf(device.wakeAnew(), "A crate waits.")).toBe("none");
  });
});

function withoutNames(headers: Headers): Headers {
  headers.set("last-modified", headers.get("etag") ?? "");
  headers.delete("etag");
  return headers;
}

/** The host with other headers; `read` gets the paths whose bodies were read. */
function fetcherOf(host: Host, change: (headers: Headers) => Headers, read: string[]): typeof fetch {
  return async (input, options) => {
    const response = await host.fetch(input, options);
    const path = String(input).slice(host.base.length);
    const body = new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          read.push(path);
          controller.enqueue(new Uint8Array(await response.arrayBuffer()));
          controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    return new Response(response.ok ? body : null, { status: response.status, headers: change(new Headers(response.headers)) });
  };
}
