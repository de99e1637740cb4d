// @vitest-environment node
import { beforeAll, describe, expect, it } from "vitest";
import { type Device, Host, levelOf, makeDevice, packOf, partsOfPack, subtle } from "../../../tests/pack-world.ts";
import { makeSigners, manifestOf, rootOf, type Signer, signedBy } from "../../../tests/signers.ts";
import { wordsFromFiles } from "../../cli/locale-files.ts";
import { canonicalJson } from "../../core/canonical-json.ts";
import { toBase64 } from "../../platform/base64.ts";
import { toBytes } from "../../trust/bytes.ts";
import { deflate } from "../../trust/inflate.ts";
import type { Manifest } from "../../trust/manifest.ts";
import { writePackFile } from "../../trust/pack-file.ts";
import { resultLines } from "../../words/update-words.ts";
import { cardByAll } from "../assess-all.ts";

const words = wordsFromFiles("en", process.cwd());
const main = partsOfPack(packOf(["crate"]));
const nobody = { url: "", tabId: undefined, frameId: undefined };
const address = "https://partner.example/pack/";
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
let team: Signer[];
let partner: Signer[];

beforeAll(async () => {
  team = await makeSigners("Anna", "Boris", "Cholpon");
  partner = await makeSigners("Pia", "Quentin", "Rosa");
});

const site = {
  id: "partner-board",
  name: "Board",
  hosts: ["board.partner.example"],
  countries: {},
  content: "jobs",
  lists: [{ card: ".card", fields: { title: ["h3"] } }],
  proven: { state: "untested" },
};

/** What a partner adds: a flag of the same name as the main pack's, with other phrases. */
function extraParts(phrases: readonly string[], change: object = {}): Map<string, Uint8Array> {
  const { flags, rules, combinations, help, format, version } = packOf(phrases);
  const pack = { format, version, maker: { name: "Partner", objections: null }, flags, rules, combinations, help, sites: [], ...change };
  return new Map([["extra.json", toBytes(canonicalJson(pack))]]);
}

const manifest = (parts: Map<string, Uint8Array>, change: Partial<Manifest> = {}) =>
  manifestOf(parts, { id: "partner-rules", kind: "extra", maker: "Partner", ...change });

async function meet(
  parts = extraParts(["barrel"]),
  change: Partial<Manifest> = {},
  isRooted = true,
): Promise<{ device: Device; host: Host; sites: Map<string, readonly string[]>; given: string[] }> {
  const host = new Host(address);
  host.files.set("root/1.json", await signedBy(rootOf(partner, { id: "partner-rules" }), partner));
  await host.publish(parts, await manifest(parts, change), partner.slice(0, 2));
  const sites = new Map<string, readonly string[]>();
  const given: string[] = [];
  const device = await makeDevice({
    root: isRooted ? rootOf(team) : undefined,
    bundled: main,
    fetcher: host.fetch,
    mirrors: ["https://none.example/"],
  });
  const seeing = device.wakeAnew({
    giveBack: async (hosts) => void given.push(...hosts),
    readSites: async (read) => {
      sites.clear();
      for (const [id, hosts] of read) sites.set(id, hosts);
    },
  });
  return { device: seeing, host, sites, given };
}

const preview = ({ packs }: Device) => packs.handlers.previewExtra({ address }, nobody);
async function add(device: Device) {
  const fingerprint = (await preview(device)).preview?.fingerprint ?? "";
  return device.packs.handlers.addExtra({ from: { address }, fingerprint }, nobody);
}
const extras = async ({ packs }: Device) => (await packs.handlers.getUpdateStatus({}, nobody)).extras;
const levelIs = async (device: Device, text: string, level: string) => (await levelOf(device, text)) === level;

/** Uses the browser until something is so, a day at most: the clock goes from alarm to alarm. Gives the pauses. */
async function use(device: Device, until: () => Promise<boolean>): Promise<number[]> {
  const pauses: number[] = [];
  const end = device.state.clock + 24 * HOUR;
  while (!(await until()) && device.state.clock < end) {
    const next = device.state.alarm ?? end;
    pauses.push(next - device.state.clock);
    device.state.clock = next;
    device.state.random = (device.state.random * 7.3) % 1;
    await device.packs.wake();
  }
  return pauses;
}

describe("a host that names ever new signers", () => {
  it("is not followed for ever", async () => {
    const { device, host } = await meet();
    for (let version = 2; version <= 80; version++)
      host.files.set(`root/${version}.json`, await signedBy(rootOf(partner, { id: "partner-rules", version }), partner));
    await preview(device);
    const roots = host.asked.filter(({ path }) => path.startsWith("root/")).length;
    expect(roots).toBeGreaterThan(60);
    expect(roots).toBeLessThan(70);
  });
});

describe("hosts of an extra pack", () => {
  const remove = (device: Device) => device.packs.handlers.removeExtra({ id: "partner-rules" }, nobody);

  it("are given back when it is removed, and when all traces are cleared", async () => {
    const { device, given } = await meet(extraParts(["barrel"], { sites: [site] }));
    await add(device);
    expect(given).toEqual([]);
    await remove(device);
    expect(given).toEqual(["board.partner.example"]);
    await add(device);
    await device.packs.forget();
    expect(given).toEqual(["board.partner.example", "board.partner.example"]);
  });

  it("stay where the organisation set the pack: the person cannot remove it", async () => {
    const { device, given } = await meet(extraParts(["barrel"], { sites: [site] }));
    const fingerprint = (await preview(device)).preview?.fingerprint ?? "";
    await add(device);
    device.state.policy = { extraPacks: [{ address, fingerprint }] };
    expect((await remove(device)).extras).toMatchObject([{ id: "partner-rules", byPolicy: true }]);
    expect(given).toEqual([]);
    expect(await levelOf(device, "A barrel waits.")).toBe("danger");
    device.state.policy = {};
    expect((await remove(device)).extras).toEqual([]);
    expect(given).toEqual(["board.partner.example"]);
  });
});

describe("an extra pack", () => {
  it("is shown with who signs it before anything is added", async () => {
    const { device } = await meet(extraParts(["barrel"], { sites: [site] }));
    expect(await preview(device)).toMatchObject({
      problem: null,
      preview: {
        id: "partner-rules",
        maker: "Partner",
        owners: ["Pia", "Quentin", "Rosa"],
        needed: 2,
        flags: [{ id: "test.bait", titles: { en: "Bait" } }],
        hosts: ["board.partner.example"],
      },
    });
    expect(await extras(device)).toEqual([]);
    expect([...device.store.kept.keys()]).toEqual([]);
  });

  it("adds its flags, says who says so, and leaves nothing when it is removed", async () => {
    const { device, sites } = await meet(extraParts(["barrel"], { sites: [site] }));
    expect(await levelOf(device, "A barrel waits.")).toBe("none");
    expect(await add(device)).toEqual({ outcome: "taken", problem: null });
    expect(await levelOf(device, "A barrel waits.")).toBe("danger");
    expect([...sites]).toEqual([["partner-rules", ["board.partner.example"]]]);
    const listing = { id: "1", title: "A crate and a barrel", reading: "full", fromJobBoard: true } as const;
    const card = await cardByAll(await device.packs.rules(), listing, words, {});
    expect(card.reasons.map(({ id, quotes }) => [id, quotes[0]?.text])).toEqual([
      ["test.bait", "crate"],
      ["partner-rules:test.bait", "barrel"],
    ]);
    expect(card.meanings.find(({ id }) => id === "partner-rules:test.bait")?.why).toContain("(Says Partner.)");
    expect(card.kinds).toEqual(["test.bait", "partner-rules:test.bait"]);
    expect(await levelOf(device.wakeAnew(), "A barrel waits.")).toBe("danger");
    await device.packs.handlers.removeExtra({ id: "partner-rules" }, nobody);
    expect(await levelOf(device, "A barrel waits.")).toBe("none");
    expect([[...sites], await extras(device)]).toEqual([[], []]);
    expect([...device.store.kept.keys()].filter((key) => key !== "journal")).toEqual([]);
  });

  it("cannot silence the main pack: not by counter-evidence, by a rule of the same name, by protection or by retractions", async () => {
    const hush = extraParts(["barrel"], {
      flags: [
        { id: "test.bait", role: "flag", level: "none", status: "deprecated", derived: false, references: [] },
        { id: "context.hush", role: "context", level: "none", status: "stable", derived: false, references: [] },
        { id: "offer.other", role: "offer", level: "none", status: "stable", derived: false, references: [] },
        ...["a", "b", "c", "d"].map((id) => ({
          id: `protective.${id}`,
          role: "protective",
          level: "none",
          status: "stable",
          derived: false,
          references: [],
        })),
      ],
      rules: ["context.hush", "offer.other", "test.bait", "protective.a", "protective.b", "protective.c", "protective.d"].map((flag) => ({
        flag,
        language: "en",
        reviewed: "none",
        groups: [{ id: "words", any: ["crate", "waits"], unlessAnywhere: ["crate"], negation: "ignored" }],
      })),
    });
    const { device, host } = await meet(hush);
    await host.retract(["test.bait/en/words", "test.bait"], { id: "partner-rules" }, partner);
    expect((await add(device)).outcome).toBe("taken");
    expect(await levelOf(device, "A crate waits.")).toBe("danger");
  });

  it.each<[string, (host: Host) => Promise<void>, string]>([
    [
      "with the main pack's name",
      async (host) => {
        host.files.set("root/1.json", await signedBy(rootOf(partner, { id: "second-look" }), partner));
      },
      "other-pack",
    ],
    [
      "that one person signed",
      async (host) => {
        host.files.set("pack.json", await signedBy(await manifest(extraParts(["barrel"])), partner.slice(0, 1)));
      },
      "unsigned",
    ],
    [
      "whose root nobody signed",
      async (host) => {
        host.files.set("root/1.json", await signedBy(rootOf(partner, { id: "partner-rules" }), []));
      },
      "bad-root",
    ],
    [
      "that is a main pack",
      async (host) => {
        await host.publish(main, await manifestOf(main, { id: "partner-rules" }), partner);
      },
      "damaged",
    ],
  ])("%s is refused", async (_name, prepare, problem) => {
    const { device, host } = await meet();
    await prepare(host);
    expect(await preview(device)).toEqual({ preview: null, problem });
    expect((await device.packs.handlers.addExtra({ from: { address }, fingerprint: "0" }, nobody)).outcome).toBe("refused");
    expect(await extras(device)).toEqual([]);
  });

  it("of other keys than were shown is refused, and so is one that would take the place of another", async () => {
    const { device, host } = await meet();
    const shown = (await preview(device)).preview?.fingerprint ?? "";
    host.files.set("root/1.json", await signedBy(rootOf(team, { id: "partner-rules" }), team));
    await host.publish(extraParts(["chest"]), await manifest(extraParts(["chest"])), team);
    expect(await device.packs.handlers.addExtra({ from: { address }, fingerprint: shown }, nobody)).toEqual({
      outcome: "refused",
      problem: "bad-root",
    });
    expect((await add(device)).outcome).toBe("taken");
    host.files.set("root/1.json", await signedBy(rootOf(partner, { id: "partner-rules" }), partner));
    await host.publish(extraParts(["barrel"]), await manifest(extraParts(["barrel"])), partner);
    expect(await add(device)).toEqual({ outcome: "refused", problem: "bad-root" });
    expect(await levelOf(device, "A chest waits.")).toBe("danger");
  });

  describe.each([
    ["whatever becomes of the main one", true],
    ["in a build that takes no main ones", false],
  ])("%s", (_name, isRooted) => {
    it("gets updates within six hours of use and retractions within one, at random times", async () => {
      const { device, host } = await meet(undefined, {}, isRooted);
      await add(device);
      const next = extraParts(["barrel", "chest"]);
      await host.publish(next, await manifest(next, { version: 2 }), partner.slice(1));
      const begun = device.state.clock;
      const pauses = await use(device, () => levelIs(device, "A chest waits.", "danger"));
      expect(device.state.clock - begun).toBeLessThanOrEqual(6 * HOUR);
      await host.retract(["test.bait/en/words"], { id: "partner-rules" }, partner);
      const retracted = device.state.clock;
      pauses.push(...(await use(device, () => levelIs(device, "A chest waits.", "none"))));
      expect(device.state.clock - retracted).toBeLessThanOrEqual(HOUR);
      expect(await levelOf(device, "A crate waits.")).toBe("danger");
      expect(Math.max(...pauses)).toBeLessThanOrEqual(40 * MINUTE);
      expect(new Set(pauses).size).toBeGreaterThan(3);
      expect((await extras(device))[0]).toMatchObject({ version: 2, lastGood: device.state.clock, problem: null });
    });

    it("is asked at once when the person asks, and says what went wrong", async () => {
      const { device, host } = await meet(undefined, {}, isRooted);
      await add(device);
      const next = extraParts(["barrel", "chest"]);
      await host.publish(next, await manifest(next, { version: 2 }), partner.slice(1, 2));
      const own = isRooted ? "unreachable" : "unsigned";
      expect(await device.packs.handlers.updateNow({}, nobody)).toEqual({ outcome: "refused", problem: own });
      expect((await extras(device))[0]).toMatchObject({ version: 1, problem: "unsigned" });
      await host.publish(next, await manifest(next, { version: 2 }), partner.slice(1));
      await device.packs.handlers.updateNow({}, nobody);
      expect((await extras(device))[0]).toMatchObject({ version: 2, problem: null });
    });

    it("is not asked for while updates are not allowed", async () => {
      const { device, host } = await meet(undefined, {}, isRooted);
      await add(device);
      device.state.settings = { allowed: null, mirrors: null };
      await device.packs.handlers.saveUpdateSettings({ allowed: false }, nobody);
      const before = host.asked.length;
      device.state.clock += 7 * HOUR;
      await device.packs.wake();
      await device.packs.handlers.updateNow({}, nobody);
      expect([host.asked.length, device.state.alarm]).toEqual([before, undefined]);
      expect(await device.packs.handlers.getUpdateStatus({}, nobody)).toMatchObject({ possible: isRooted, fetchable: true });
    });
  });

  it("that came as a file has nobody to ask", async () => {
    const { device, host } = await meet(undefined, {}, false);
    const file = await writePackFile(subtle, {
      roots: [host.files.get("root/1.json") as Uint8Array],
      manifest: host.files.get("pack.json") as Uint8Array,
      retractions: undefined,
      parts: new Map(await Promise.all([...extraParts(["barrel"])].map(async ([name, bytes]) => [name, await deflate(bytes)] as const))),
    });
    const from = { file: toBase64(file) };
    const fingerprint = (await device.packs.handlers.previewExtra(from, nobody)).preview?.fingerprint ?? "";
    expect((await device.packs.handlers.addExtra({ from, fingerprint }, nobody)).outcome).toBe("taken");
    await device.packs.wake();
    expect([host.asked, device.state.alarm]).toEqual([[], undefined]);
    expect(await device.packs.handlers.getUpdateStatus({}, nobody)).toMatchObject({ fetchable: false, extras: [{ address: "" }] });
    expect(await levelOf(device, "A barrel waits.")).toBe("danger");
  });

  it("heeds within the hour what new keys take back, whether or not a pack is due", async () => {
    const { device, host } = await meet();
    await add(device);
    const heirs = await makeSigners("Sam", "Tess", "Uma");
    const next = rootOf(partner, { id: "partner-rules", version: 2, packSigners: heirs });
    host.files.set("root/2.json", await signedBy(next, partner));
    const parts = extraParts(["barrel"]);
    await host.publish(parts, await manifest(parts), heirs);
    await host.retract(["test.bait/en/words"], { id: "partner-rules" }, heirs);
    device.state.clock += HOUR;
    await device.packs.wake();
    expect(await levelOf(device, "A barrel waits.")).toBe("none");
  });

  describe("that makes matching blow up", () => {
    const heavy = extraParts(["barrel", "chest …9 chest …9 chest …9 chest …9 chest"]);

    it("is refused when it is added, by counted steps", async () => {
      const { device } = await meet(heavy);
      const still = device.wakeAnew({ elapsed: () => 0 });
      expect(await add(still)).toEqual({ outcome: "refused", problem: "too-heavy" });
      expect(resultLines({ outcome: "refused", problem: "too-heavy" }, words).join(" ")).toBe(
        "These rules took too long when they were tried out. The rules you had stay in use.",
      );
      expect(await extras(still)).toEqual([]);
      expect(await levelOf(still, "A barrel waits.")).toBe("none");
    });

    it("is refused when it arrives as an update; the one before stays, and that is said", async () => {
      const { device, host } = await meet();
      const still = device.wakeAnew({ elapsed: () => 0 });
      await add(still);
      await host.publish(heavy, await manifest(heavy, { version: 2 }), partner);
      still.state.clock += 7 * HOUR;
      await still.packs.wake();
      expect((await extras(still))[0]).toMatchObject({ version: 1, problem: "too-heavy" });
      expect(await levelOf(still, "A barrel waits.")).toBe("danger");
      expect(await levelOf(still, "A chest chest chest chest chest.")).toBe("none");
    });

    it("is refused by the clock too, and not fetched again", async () => {
      let now = 0;
      const { device, host } = await meet();
      const slow = device.wakeAnew({ elapsed: () => (now += 2_000) });
      expect((await add(slow)).problem).toBe("too-heavy");
      const before = host.asked.length;
      expect((await add(slow)).problem).toBe("too-heavy");
      expect(host.asked.slice(before).filter(({ path }) => path.startsWith("parts/"))).toHaveLength(1); // the look at it alone
    });
  });

  it.each([true, false])("may be added by an organisation, which names its fingerprint (main updates: %s)", async (isRooted) => {
    const { device } = await meet(undefined, {}, isRooted);
    const fingerprint = (await preview(device)).preview?.fingerprint ?? "";
    device.state.policy = { updates: "on", extraPacks: [{ address, fingerprint: "0".repeat(64) }] };
    await device.packs.wake();
    expect(await extras(device)).toEqual([]);
    device.state.policy = { updates: "on", extraPacks: [{ address, fingerprint }] };
    device.state.clock += 7 * 3_600_000;
    await device.packs.wake();
    expect(await extras(device)).toMatchObject([{ id: "partner-rules", maker: "Partner", address }]);
  });
});
