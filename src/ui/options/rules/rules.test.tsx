import { afterEach, describe, expect, it, vi } from "vitest";
import { type Answers, updateStatus } from "../../../../tests/fake-port.ts";
import { settle } from "../../../../tests/show-face.tsx";
import { bytes, on, showRules } from "../../../../tests/show-rules.tsx";
import { wordsFromFiles } from "../../../cli/locale-files.ts";
import { fromBase64, toBase64 } from "../../../platform/base64.ts";

const en = wordsFromFiles("en").t;

let shown: Awaited<ReturnType<typeof showRules>>;
const show = async (...given: Parameters<typeof showRules>) => {
  shown = await showRules(...given);
  return shown;
};
afterEach(() => {
  shown?.close();
  vi.restoreAllMocks();
});

describe("Rules in use", () => {
  it("are named with maker, date and where they came from", async () => {
    const { says } = await show(updateStatus);
    expect(says(en("updates.rules", { maker: "Maker", date: "June 9, 2026" }))).toBe(true);
    expect(says(en("updates.from.bundled"))).toBe(true);
  });

  it("say that they are old, that the clock is in doubt and what is taken back", async () => {
    const { root } = await show({ ...on, pack: { ...on.pack, isOld: true }, clockInDoubt: true, retracted: 2 });
    const notice = root.querySelector(".notice")?.textContent;
    expect(notice).toContain(en("updates.old", { date: "July 9, 2026" }));
    expect(notice).toContain("The date on this device may be wrong");
    expect(notice).toContain(en("updates.retracted", { count: 2 }));
  });

  it("have no notice when nothing is amiss", async () => {
    expect((await show(on)).root.querySelector(".notice")).toBeNull();
  });
});

describe("Updates", () => {
  it("are off until allowed; what is asked and from whom is said before", async () => {
    const { consent, says, has, inputs } = await show(updateStatus, {
      saveUpdateSettings: ({ allowed }) => ({ ...on, allowed: allowed ?? null }),
    });
    expect(consent()?.checked).toBe(false);
    expect(says(en("updates.allowNote"))).toBe(true);
    expect(says(en("updates.allowFrom", { mirrors: "https://rules.example/" }))).toBe(true);
    expect(has(en("updates.now"))).toBe(false);
    consent()?.click();
    await settle();
    expect(inputs("saveUpdateSettings")).toEqual([{ allowed: true }]);
    expect(says(en("updates.lastGood", { date: "June 20, 2026" }))).toBe(true);
    expect(has(en("updates.now"))).toBe(true);
  });

  it("stay off when the choice could not be kept, and say so", async () => {
    const fail: NonNullable<Answers["saveUpdateSettings"]> = () => {
      throw new Error("disk full");
    };
    const { consent, says } = await show(updateStatus, { saveUpdateSettings: fail });
    consent()?.click();
    await settle();
    expect(says(en("common.failed", { message: "disk full" }))).toBe(true);
    expect(consent()?.checked).toBe(false);
  });

  it("come from another address when the person says so, and from the usual ones again", async () => {
    const { write, press, inputs, says } = await show(on, {
      saveUpdateSettings: ({ mirrors }) => ({ ...on, mirrors: mirrors ?? on.mirrors }),
    });
    await write("rules.example");
    await press(en("updates.useAddress"));
    expect(says(en("updates.badAddress"))).toBe(true);
    await write(" https://near.example/rules/ ");
    await press(en("updates.useAddress"));
    expect(says(en("updates.on", { mirrors: "https://near.example/rules/" }))).toBe(true);
    await press(en("updates.usualAddress"));
    expect(inputs("saveUpdateSettings")).toEqual([{ mirrors: ["https://near.example/rules/"] }, { mirrors: null }]);
    expect(says(en("updates.on", { mirrors: "https://rules.example/" }))).toBe(true);
  });

  it("come from no other address where an organisation gave one", async () => {
    const { says } = await show(on, { getManaged: () => ({ updatesMirror: "https://rules.example/" }) });
    expect(says(en("updates.otherAddress"))).toBe(false);
  });

  it("cannot be chosen where an organisation decided", async () => {
    const { consent, says } = await show({ ...on, byPolicy: true });
    expect([consent()?.checked, consent()?.disabled]).toEqual([true, true]);
    expect(says(en("updates.onByPolicy", { mirrors: "https://rules.example/" }))).toBe(true);
  });

  it("are not offered by a build that trusts nobody, nor is taking files: rules can only be saved", async () => {
    const { consent, says, has } = await show({ ...updateStatus, possible: false, fetchable: false });
    expect(consent()).toBeNull();
    expect(says(en("updates.impossible"))).toBe(true);
    expect(says(en("updates.noTake"))).toBe(true);
    expect([has(en("updates.save")), says(en("updates.take"))]).toEqual([true, false]);
  });

  it.each([
    ["taken", null, "updates.taken"],
    ["current", null, "updates.current"],
    ["waiting", null, "updates.waiting"],
    ["refused", "unsigned", "updates.problem.unsigned"],
  ] as const)("asked for at once end as %s, and the rules are looked at anew", async (outcome, problem, key) => {
    const { press, says, inputs } = await show(on, { updateNow: () => ({ outcome, problem }) });
    const before = inputs("getUpdateStatus").length;
    await press(en("updates.now"));
    expect(says(en(key))).toBe(true);
    expect(inputs("getUpdateStatus")).toHaveLength(before + 1);
  });
});

describe("History of the rules", () => {
  const open = async (root: HTMLElement) => {
    const details = [...root.querySelectorAll("details")].find(({ textContent }) => textContent?.startsWith(en("updates.history")));
    if (!details) throw new Error("no history");
    details.open = true;
    details.dispatchEvent(new Event("toggle"));
    await settle();
  };

  it("is asked for when opened, and given in words with what was taken back", async () => {
    const { root, inputs, says } = await show(on, {
      getPackHistory: () => ({
        changes: [{ date: "2026-06-01", version: 6, words: { en: "New phrases about deposits." }, withdrawn: [] }],
        retracted: [{ name: "visa/en/fee", date: "2026-06-10", reason: { en: "It marked honest ads." } }],
      }),
    });
    expect(inputs("getPackHistory")).toEqual([]);
    await open(root);
    expect(says("New phrases about deposits.")).toBe(true);
    expect(says(en("updates.takenBack", { name: "visa/en/fee", reason: "It marked honest ads." }))).toBe(true);
    expect([...root.querySelectorAll(".changes .small")].map(({ textContent }) => textContent)).toEqual(["June 10, 2026", "June 1, 2026"]);
  });

  it("says when there is none", async () => {
    const { root, says } = await show(on, { getPackHistory: () => ({ changes: [], retracted: [] }) });
    await open(root);
    expect(says(en("updates.noHistory"))).toBe(true);
  });
});

describe("Rules as a file", () => {
  it("are taken in as they are", async () => {
    const { giveFile, inputs, says } = await show(on, { importPack: () => ({ outcome: "taken", problem: null }) });
    await giveFile(en("updates.take"));
    expect(inputs("importPack")).toEqual([{ file: toBase64(bytes), expiredIsFine: false }]);
    expect(says(en("updates.taken"))).toBe(true);
  });

  it("past their last day are asked about once", async () => {
    const { giveFile, press, has, inputs, says } = await show(on, {
      importPack: ({ expiredIsFine }) => (expiredIsFine ? { outcome: "taken", problem: null } : { outcome: "refused", problem: "expired" }),
    });
    await giveFile(en("updates.take"));
    expect(says(en("updates.problem.expired"))).toBe(true);
    await press(en("updates.takeOld"));
    expect(inputs("importPack").at(-1)).toEqual({ file: toBase64(bytes), expiredIsFine: true });
    expect(says(en("updates.taken"))).toBe(true);
    expect(has(en("updates.takeOld"))).toBe(false);
  });

  it("past their last day are left when the person says no", async () => {
    const { giveFile, press, has, inputs, says } = await show(on, { importPack: () => ({ outcome: "refused", problem: "expired" }) });
    await giveFile(en("updates.take"));
    await press(en("common.cancel"));
    expect(inputs("importPack")).toHaveLength(1);
    expect(has(en("updates.takeOld"))).toBe(false);
    expect(says(en("updates.kept"))).toBe(true);
  });

  it.each([
    [true, "second-look-rules.slpack", false],
    [false, "second-look-rules-unsigned.slpack", true],
  ])("are saved byte by byte (signed: %s), and what other devices will not take is said", async (isSigned, name, isSaid) => {
    let saved: Blob | undefined;
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      saved = blob as Blob;
      return "blob:rules";
    });
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    const { press, says } = await show(on, { exportPack: () => ({ file: toBase64(bytes), isSigned }) });
    await press(en("updates.save"));
    expect(new Uint8Array((await saved?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(fromBase64(toBase64(bytes)));
    expect(names).toEqual([name]);
    expect(says(en("updates.savedUnsigned"))).toBe(isSaid);
  });
});
