import { beforeAll, describe, expect, it } from "vitest";
import { type Device, Host, levelOf, makeDevice, packOf, partsOfPack, signedRoot } from "../../../tests/pack-world.ts";
import { makeSigners, manifestOf, type Signer } from "../../../tests/signers.ts";
import { localeFiles } from "../../cli/locale-files.ts";
import { canonicalJson } from "../../core/canonical-json.ts";
import { packRules, sealOf } from "../../core/match/packed.ts";
import { compileRules, packMark } from "../../core/match/rule-set.ts";
import { Pack } from "../../core/pack.ts";
import { PARTS, textsPart } from "../../core/pack-parts.ts";
import { type SplitPack, splitPack } from "../../core/split-pack.ts";
import { sha256, toBytes } from "../../trust/bytes.ts";
import type { Root } from "../../trust/root.ts";
import { loadWords, type Words } from "../../words/i18n.ts";
import { cardByAll } from "../assess-all.ts";

const { subtle } = globalThis.crypto;
let team: Signer[];
let root: Root;
let russian: Words;
beforeAll(async () => {
  team = await makeSigners("Anna", "Boris", "Cholpon");
  root = (await signedRoot(team)).signed;
  russian = await loadWords("ru", localeFiles(process.cwd()));
});

const flag = {
  id: "test.bait",
  role: "flag",
  level: "danger",
  strength: "S",
  status: "stable",
  derived: false,
  references: ["BOOK"],
  texts: {
    en: { title: "Bait", why: "Bait, and that matters to you." },
    ru: { title: "Приманка", why: "Приманка, и это важно для вас." },
    fr: { title: "Appât", why: "Un appât, et cela compte pour vous." },
  },
};
const whole = (phrases: readonly string[]) =>
  Pack.parse(packOf(phrases, { flags: [flag], sources: { BOOK: { title: "A book of baits" } } }));

/** Its parts as `pack build` makes them. */
function partsOf(pack: Pack, change: (split: SplitPack) => Partial<SplitPack> = () => ({})): Map<string, Uint8Array> {
  const made = splitPack(pack);
  const { lean, phrases, basis, texts } = { ...made, ...change(made) };
  const first = canonicalJson(lean);
  return new Map([
    [PARTS.rules, toBytes(first)],
    [PARTS.tables, packRules(compileRules(pack).compiled, packMark(pack), sealOf(first))],
    [PARTS.phrases, toBytes(canonicalJson(phrases))],
    [PARTS.basis, toBytes(canonicalJson(basis))],
    ...texts.map((one) => [textsPart(one.language), toBytes(canonicalJson(one))] as const),
  ]);
}

async function meet(young: Map<string, Uint8Array>, bundled = partsOfPack(packOf(["crate"]))): Promise<{ device: Device; answer: string }> {
  const host = new Host();
  const device = await makeDevice({ root, bundled, fetcher: host.fetch });
  await host.publish(young, await manifestOf(young, { version: 2 }), team.slice(0, 2));
  const { outcome, problem } = await device.packs.handlers.updateNow({}, { url: "", tabId: undefined, frameId: undefined });
  return { device, answer: problem ?? outcome };
}

const ad = { id: "1", title: "A barrel", reading: "full", fromJobBoard: true } as const;
const card = async ({ packs }: Device) => cardByAll(await packs.rules(), ad, russian, {});

describe("a pack in parts", () => {
  it("arrives, warns, and gives words in the reader's language with what they rest on", async () => {
    const { device, answer } = await meet(partsOf(whole(["barrel"])));
    expect(answer).toBe("taken");
    expect(await levelOf(device, "A barrel waits.")).toBe("danger");
    const shown = await card(device);
    expect(shown.reasons.map(({ title }) => title)).toEqual(["Приманка"]);
    expect(shown.ruleCards[0]?.sources).toEqual([{ title: "A book of baits", url: "" }]);
  });

  it("keeps no words in memory that nobody asked for", async () => {
    const { device } = await meet(partsOf(whole(["barrel"])));
    const awake = device.wakeAnew();
    const bare = JSON.stringify((await awake.packs.engines.load()).pack);
    for (const word of ["barrel", "Bait,", "Приманка", "book of baits"]) expect(bare).not.toContain(word);
    const lent = JSON.stringify((await awake.packs.engines.withTexts(["ru"])).pack);
    expect(lent).toContain("Приманка");
    expect(lent).not.toContain("Appât");
  });

  it("is bundled like any other", async () => {
    const device = await makeDevice({ root, bundled: partsOf(whole(["barrel"])), fetcher: new Host().fetch });
    expect((await card(device)).reasons.map(({ title }) => title)).toEqual(["Приманка"]);
    expect(canonicalJson(await device.packs.engines.whole())).toBe(canonicalJson(whole(["barrel"])));
  });

  it("compiles its phrases here when its tables are damaged", async () => {
    const parts = partsOf(whole(["barrel"]));
    parts.get(PARTS.tables)?.fill(7, 40);
    const device = await makeDevice({ root, bundled: parts, fetcher: new Host().fetch });
    expect(await levelOf(device, "A barrel waits.")).toBe("danger");
  });

  it.each<[string, (parts: Map<string, Uint8Array>) => void]>([
    ["whose phrases are missing", (parts) => parts.delete(PARTS.phrases)],
    ["that lacks the words of a language it has", (parts) => parts.delete(textsPart("fr"))],
    ["whose basis is no JSON", (parts) => parts.set(PARTS.basis, toBytes("{"))],
    [
      "whose words are an object's insides",
      (parts) => parts.set(textsPart("ru"), toBytes('{"__proto__":{"isAdmin":true},"language":"ru"}')),
    ],
  ])("%s is refused", async (_name, harm) => {
    const parts = partsOf(whole(["barrel"]));
    harm(parts);
    const { device, answer } = await meet(parts);
    expect(answer).toBe("bad-shape");
    expect(await levelOf(device, "A crate waits.")).toBe("danger");
    expect(Object.hasOwn(Object.prototype, "isAdmin")).toBe(false);
  });

  it("is refused when its first part says something else than its phrases", async () => {
    const parts = partsOf(whole(["barrel"]), ({ phrases }) => ({
      phrases: { ...phrases, "test.bait/en": { words: { any: ["barrel", "chest"] } } },
    }));
    expect((await meet(parts)).answer).toBe("bad-shape");
  });

  it("is passed over when a part was damaged after it was opened", async () => {
    const parts = partsOf(whole(["barrel"]));
    const bundled = partsOf(whole(["barrel", "crate"]));
    const { device } = await meet(parts, bundled);
    expect((await card(device)).reasons).toHaveLength(1);
    const awake = device.wakeAnew();
    await awake.packs.rules();
    const key = `part/${await sha256(subtle, parts.get(textsPart("ru")) as Uint8Array)}`;
    device.store.kept.set(key, toBytes("{}"));
    expect((await card(awake)).reasons.map(({ title }) => title)).toEqual(["Приманка"]);
    expect((await awake.packs.engines.origin()).from).toBe("bundled");
  });
});
