// @vitest-environment node
import { beforeAll, describe, expect, it } from "vitest";
import { type Device, Host, levelOf, MemoryStore, makeDevice, packOf, partsOfPack } from "../../../tests/pack-world.ts";
import { makeSigners, manifestOf, rootOf, type Signer, signedBy } from "../../../tests/signers.ts";
import { wordsFromFiles } from "../../cli/locale-files.ts";
import { toBytes } from "../../trust/bytes.ts";
import { deflate } from "../../trust/inflate.ts";
import type { Manifest } from "../../trust/manifest.ts";
import type { Root } from "../../trust/root.ts";
import { resultLines, updateLines } from "../../words/update-words.ts";

/*
 * The table of attacks: what may happen to a pack on its way, and what the person sees. Each attack meets a device that has pack 1 in
 * the package and allowed updates; "crate" is in pack 1, "barrel" comes with pack 2.
 */

const words = wordsFromFiles("en", process.cwd());
const old = partsOfPack(packOf(["crate"]));
const young = partsOfPack(packOf(["crate", "barrel"]));
let team: Signer[];
let stranger: Signer;
let root: Root;

beforeAll(async () => {
  team = await makeSigners("Anna", "Boris", "Cholpon");
  stranger = (await makeSigners("Stranger"))[0] as Signer;
  root = rootOf(team);
});

const signers = (...numbers: number[]) => numbers.map((number) => team[number]) as Signer[];

async function meet(prepare: (host: Host) => Promise<void> | void, change: Partial<Parameters<typeof makeDevice>[0]> = {}) {
  const host = new Host();
  await host.publish(young, await manifestOf(young, { version: 2 }), signers(0, 1));
  await prepare(host);
  const device = await makeDevice({ root, bundled: old, fetcher: host.fetch, ...change });
  return { host, device };
}

/** Asks for an update and tells what the person reads. */
async function update({ packs }: Device): Promise<string> {
  const result = await packs.handlers.updateNow({}, nobody);
  return resultLines(result, words).join(" ");
}
const nobody = { url: "", tabId: undefined, frameId: undefined };
const status = ({ packs }: Device) => packs.handlers.getUpdateStatus({}, nobody);
const lines = async (device: Device) => updateLines(await status(device), device.state.clock, words).join(" ");
const kept = (problem: string) => `${words.t(`updates.problem.${problem}`)} The rules you had stay in use.`;

/** The old rules warn, the new ones are not there, and the package's pack is in use. */
async function expectOld(device: Device): Promise<void> {
  expect([await levelOf(device, "A crate waits."), await levelOf(device, "A barrel waits.")]).toEqual(["danger", "none"]);
  expect((await status(device)).pack).toMatchObject({ version: 1, from: "bundled" });
}
async function expectYoung(device: Device): Promise<void> {
  expect([await levelOf(device, "A crate waits."), await levelOf(device, "A barrel waits.")]).toEqual(["danger", "danger"]);
  expect((await status(device)).pack).toMatchObject({ version: 2, from: "update" });
}

/** Replaces the manifest by another one. */
const manifest =
  (change: Partial<Manifest>, by: () => readonly Signer[] = () => signers(0, 1)) =>
  async (host: Host) => {
    host.files.set("pack.json", await signedBy(await manifestOf(young, { version: 2, ...change }), by()));
  };
const partPath = async () => `parts/${(await manifestOf(young)).parts["pack.json"]?.sha256}.bin`;
const part = (answer: () => Uint8Array | (() => Response)) => async (host: Host) => {
  host.files.set(await partPath(), answer());
};
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
    const { device } = await meet(() => undefined);
    await expectOld(device);
    expect(await update(device)).toBe("New rules are in use.");
    expect(device.announced).toHaveLength(1);
    await expectYoung(device);
    await expectYoung(device.wakeAnew());
    expect(await update(device)).toBe("You have the newest rules.");
  });

  it("is fetched without cookies, referrer, cache or anything of the device", async () => {
    const { device, host } = await meet(() => undefined);
    await update(device);
    expect(host.asked.length).toBeGreaterThan(3);
    for (const { path, options } of host.asked) {
      expect(options).toMatchObject({ credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store", redirect: "manual" });
      expect(Object.keys(options).sort()).toEqual(["cache", "credentials", "redirect", "referrerPolicy", "signal"]);
      expect(path).not.toContain("?");
    }
  });
});

describe.each<[string, (host: Host) => Promise<void> | void, string]>([
  ["a manifest below the threshold", manifest({}, () => signers(0)), "unsigned"],
  ["one key that signed twice", manifest({}, () => signers(0, 0)), "unsigned"],
  ["a key nobody knows beside a known one", manifest({}, () => [...signers(0), stranger]), "unsigned"],
  ["no signature at all", manifest({}, () => []), "unsigned"],
  ["an expired pack", manifest({ created: "2026-10-01T00:00:00Z", expires: "2026-11-01T00:00:00Z" }), "expired"],
  ["a pack of another name", manifest({ id: "other-rules" }), "other-pack"],
  ["a pack for an engine of the future", manifest({ minEngine: 99 }), "too-new"],
  ["a manifest of a future form", manifest({ format: 2 } as unknown as Partial<Manifest>), "too-new"],
  ["another pack 1 than the one in the package", manifest({ version: 1 }), "same-version-differs"],
  ["a part that was cut off", part(() => new Uint8Array(20)), "damaged"],
  [
    "a part of other bytes, well packed",
    async (host) => void host.files.set(await partPath(), await deflate(toBytes('{"format":1}'))),
    "damaged",
  ],
  [
    "a part that unpacks to more than it should",
    async (host) => void host.files.set(await partPath(), await deflate(new Uint8Array(900_000))),
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
    "a manifest that would change what objects are",
    (host) => void host.files.set("pack.json", toBytes('{"signatures":[],"signed":{"__proto__":{"isAdmin":true}}}')),
    "damaged",
  ],
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
  [
    "a next root that asks for no signature",
    async (host) => {
      const weak = {
        ...rootOf([stranger], { version: 2 }),
        roles: { root: { keyids: [stranger.keyid], threshold: 0 }, pack: { keyids: [stranger.keyid], threshold: 0 } },
      };
      host.files.set("root/2.json", await signedBy(weak, []));
    },
    "bad-shape",
  ],
  [
    "a next root that only a stranger signed",
    async (host) => void host.files.set("root/2.json", await signedBy(rootOf([stranger], { version: 2 }), [stranger])),
    "bad-root",
  ],
])("%s", (_name, prepare, problem) => {
  it(`is refused with "${words.t(`updates.problem.${problem}`)}", and the rules stay`, async () => {
    const { device } = await meet(prepare);
    expect(await update(device)).toBe(kept(problem));
    expect(await lines(device)).toContain(words.t(`updates.problem.${problem}`));
    await expectOld(device);
    await expectOld(device.wakeAnew());
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    expect([...device.store.kept.keys()].filter((key) => key.startsWith("state/") && problem === "unsigned")).toEqual([]);
  });
});

describe("a pack that goes back", () => {
  it("is not taken: an older one after a newer one (rollback)", async () => {
    const { device, host } = await meet(() => undefined);
    await update(device);
    const third = partsOfPack(packOf(["crate", "barrel", "chest"]));
    await host.publish(third, await manifestOf(third, { version: 3 }), signers(0, 1));
    await update(device);
    await host.publish(young, await manifestOf(young, { version: 2 }), signers(1, 2));
    expect(await update(device)).toBe(kept("older"));
    expect(await levelOf(device.wakeAnew(), "A chest waits.")).toBe("danger");
  });

  it("is not put together of two packs (mix and match)", async () => {
    const more = new Map([...young, ["changes.json", toBytes('{"changes":[]}')]]);
    const { device, host } = await meet(() => undefined);
    await host.publish(more, await manifestOf(more, { version: 2 }), signers(0, 1));
    host.files.set(await partPath(), await deflate(old.get("pack.json") as Uint8Array));
    expect(await update(device)).toBe(kept("damaged"));
    await expectOld(device);
  });

  it("leaves a newer extension's own pack in use", async () => {
    const { device, host } = await meet(() => undefined);
    await update(device);
    const third = partsOfPack(packOf(["crate", "chest"]));
    const newer = await makeDevice({ root, bundled: third, bundledManifest: { version: 3 }, fetcher: host.fetch, store: device.store });
    expect(await levelOf(newer, "A chest waits.")).toBe("danger");
    expect((await status(newer)).pack).toMatchObject({ version: 3, from: "bundled" });
  });
});

describe("a host that stands still (freeze)", () => {
  it("is noticed when the pack has passed its last day: the rules go on warning and are called old", async () => {
    const { device } = await meet(() => undefined);
    await update(device);
    device.state.clock = Date.parse("2026-12-02T00:00:00Z");
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

describe("keys", () => {
  it("that were rotated out count no more, and what only they signed is no longer opened", async () => {
    const { device, host } = await meet(() => undefined);
    await update(device);
    await expectYoung(device);
    const next = rootOf([...signers(0), stranger, ...signers(2)], { version: 2 });
    host.files.set("root/2.json", await signedBy(next, [...signers(0, 1, 2), stranger]));
    expect(await update(device)).toBe(kept("unsigned"));
    await expectOld(device.wakeAnew());
    await host.publish(young, await manifestOf(young, { version: 2 }), [...signers(0), stranger]);
    expect(await update(device)).toBe("New rules are in use.");
    await expectYoung(device.wakeAnew());
  });

  it("are followed across three roots that were missed", async () => {
    const crowd = await makeSigners("D", "E", "F", "G", "H", "I");
    const [two, three, four] = [crowd.slice(0, 3), crowd.slice(2, 5), crowd.slice(3, 6)];
    const { device, host } = await meet(async (own) => {
      own.files.set("root/2.json", await signedBy(rootOf(two, { version: 2 }), [...team, ...two]));
      own.files.set("root/3.json", await signedBy(rootOf(three, { version: 3 }), [...two, ...three]));
      own.files.set("root/4.json", await signedBy(rootOf(four, { version: 4 }), [...three, ...four]));
    });
    expect(await update(device)).toBe(kept("unsigned"));
    await host.publish(young, await manifestOf(young, { version: 2 }), four.slice(1));
    expect(await update(device.wakeAnew())).toBe("New rules are in use.");
    host.files.clear();
    await expectYoung(device.wakeAnew());
  });

  it("of a chain with a gap lead nowhere", async () => {
    const crowd = await makeSigners("D", "E", "F");
    const { device } = await meet(async (host) => {
      host.files.set("root/2.json", await signedBy(rootOf(crowd, { version: 3 }), [...team, ...crowd]));
    });
    expect(await update(device)).toBe(kept("bad-root"));
    await expectOld(device);
  });

  it("of a root that ran out sign nothing new", async () => {
    const { device } = await meet(() => undefined, { root: rootOf(team, { expires: "2026-11-14T00:00:00Z" }) });
    expect(await update(device)).toBe(kept("root-expired"));
    await expectOld(device);
  });
});

describe("a clock", () => {
  it("that is years behind does not make old packs fresh, and is told", async () => {
    const { device, host } = await meet(() => undefined, { clock: "2026-11-15T00:00:00Z" });
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
    const { device } = await meet(() => undefined, {
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

describe("what a pack says", () => {
  it("in HTML or script stays text", async () => {
    const text = '<img src=x onerror="alert(1)"><script>alert(1)</script>';
    const rules = packOf(["crate", "barrel"]);
    const [flag] = rules.flags as { texts: { en: { title: string; why: string } } }[];
    if (flag) flag.texts.en = { title: text, why: text };
    const parts = partsOfPack(rules);
    const { device, host } = await meet(() => undefined);
    await host.publish(parts, await manifestOf(parts, { version: 2 }), signers(0, 1));
    expect(await update(device)).toBe("New rules are in use.");
    const { cardByAll } = await import("../assess-all.ts");
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
    const { device, host } = await meet(() => undefined);
    await host.publish(parts, await manifestOf(parts, { version: 2 }), signers(0, 1));
    expect(await update(device)).toBe(kept("bad-shape"));
    await expectOld(device);
  });

  it("and takes too long to match is refused before it is in use, and not tried again", async () => {
    let now = 0;
    const { device, host } = await meet(() => undefined);
    const slow = device.wakeAnew({ elapsed: () => (now += 2_000) });
    expect(await update(slow)).toBe(kept("too-heavy"));
    const before = host.asked.length;
    expect(await update(slow)).toBe(kept("too-heavy"));
    expect(host.asked.slice(before).some(({ path }) => path.startsWith("parts/"))).toBe(false);
    await expectOld(slow.wakeAnew());
  });

  it("and ends the background twice while it is tried is not tried a third time", async () => {
    const { device } = await meet(() => undefined);
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

describe("a store", () => {
  it("that ends in the middle of an activation, at every step, leaves the old pack or the new one, whole", async () => {
    const outcomes = new Set<string>();
    let steps = 0;
    for (let at = 1; at < 40; at++) {
      const store = new MemoryStore();
      const { device } = await meet(() => undefined, { store });
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
    const { device } = await meet(() => undefined);
    device.store.before = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
    expect(await update(device)).toBe(kept("full"));
    device.store.before = () => undefined;
    await expectOld(device.wakeAnew());
    expect(await update(device)).toBe("New rules are in use.");
  });

  it("whose parts are damaged falls back to the pack before, then to the package's", async () => {
    const { device, host } = await meet(() => undefined);
    await update(device);
    const third = partsOfPack(packOf(["crate", "barrel", "chest"]));
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
    const { device } = await meet(() => undefined);
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
    const { device } = await meet(() => undefined);
    const fails = () => Promise.reject(new Error("the database cannot be opened"));
    const broken = device.wakeAnew({
      store: Object.assign(new MemoryStore(), { get: fails, keys: fails }),
    });
    expect(await levelOf(broken, "A crate waits.")).toBe("danger");
  });
});

describe("a bit that flipped", () => {
  it("in a thousand places of a part is noticed every time", async () => {
    const { device, host } = await meet(() => undefined);
    const path = await partPath();
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

describe("retractions", () => {
  const name = "test.bait/en/words";

  it("are checked before every warning, follow the list, and can be taken back", async () => {
    const { device, host } = await meet(() => undefined);
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
    const { device, host } = await meet(() => undefined);
    await host.retract([name], change, by());
    expect(await update(device)).toBe(kept(problem));
    expect(await levelOf(device, "A crate waits.")).toBe("danger");
  });

  it("do not go back to an older list", async () => {
    const { device, host } = await meet(() => undefined);
    await host.retract([], { version: 5 }, signers(0, 1));
    await update(device);
    await host.retract([name], { version: 4 }, signers(0, 1));
    expect(await update(device)).toBe(kept("older"));
    expect(await levelOf(device, "A crate waits.")).toBe("danger");
  });
});

describe("consent", () => {
  it.each([null, false])("of %s means that nothing is ever fetched", async (allowed) => {
    const { device, host } = await meet(() => undefined);
    device.state.settings = { allowed, mirrors: null };
    await device.packs.wake();
    await device.packs.handlers.updateNow({}, nobody);
    expect([host.asked, device.state.alarm]).toEqual([[], undefined]);
  });

  it("without anybody the build trusts means the same, and is said", async () => {
    const { device, host } = await meet(() => undefined, { root: undefined });
    await device.packs.wake();
    await device.packs.handlers.updateNow({}, nobody);
    expect(host.asked).toEqual([]);
    expect(await lines(device)).toContain("This version does not fetch updates.");
  });

  it("of an organisation goes before the person's, both ways", async () => {
    const { device, host } = await meet(() => undefined);
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
    const { device, host } = await meet(() => undefined);
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
    expect(Math.max(...pauses)).toBeLessThanOrEqual(55);
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
    const { device } = await meet(() => undefined);
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
    const { device } = await meet(() => undefined);
    expect(await device.packs.handlers.importPack({ file, expiredIsFine: false }, nobody)).toEqual({ outcome: "refused", problem });
    await expectOld(device);
  });
});
