import { afterEach, describe, expect, it, vi } from "vitest";
import type { Answers } from "../../../../tests/fake-port.ts";
import { settle } from "../../../../tests/show-face.tsx";
import { bytes, on, showRules } from "../../../../tests/show-rules.tsx";
import { wordsFromFiles } from "../../../cli/locale-files.ts";
import type { ExtraPreview } from "../../../core/update-status.ts";
import { toBase64 } from "../../../platform/base64.ts";

const en = wordsFromFiles("en").t;
const extra = {
  id: "partner",
  maker: "Partner",
  version: 2,
  created: "2026-05-01T00:00:00Z",
  isOld: false,
  hosts: ["jobs.example"],
  address: "",
  byPolicy: false,
  lastGood: null,
  problem: null,
};
const preview: ExtraPreview = {
  id: "partner",
  maker: "Partner",
  version: 2,
  created: "2026-05-01T00:00:00Z",
  owners: ["Ann", "Ben"],
  needed: 2,
  fingerprint: "abcd1234ef567890",
  flags: [{ id: "partner.sign", titles: { en: "A sign of partners" } }],
  help: 3,
  hosts: ["jobs.example"],
};

let shown: Awaited<ReturnType<typeof showRules>>;
const show = async (...given: Parameters<typeof showRules>) => {
  shown = await showRules(...given);
  return shown;
};
afterEach(() => {
  shown?.close();
});

describe("Extra packs", () => {
  const answers: Answers = {
    previewExtra: () => ({ preview, problem: null }),
    addExtra: () => ({ outcome: "taken", problem: null }),
    removeExtra: () => on,
  };
  const address = "https://partner.example/rules/";

  it("are shown before they are added: signers, fingerprint, all they add", async () => {
    const { write, press, says, inputs } = await show(on, answers);
    await write(address, -1);
    await press(en("updates.look"));
    expect(inputs("previewExtra")).toEqual([{ address }]);
    for (const text of [
      en("updates.rules", { maker: "Partner", date: "May 1, 2026" }),
      en("updates.signers", { owners: "Ann, Ben", needed: 2 }),
      "abcd 1234 ef56 7890",
      en("updates.addsSigns", { names: "A sign of partners" }),
      en("updates.addsHelp", { number: 3 }),
      en("updates.addsSites", { sites: "jobs.example" }),
    ])
      expect([text, says(text)]).toEqual([text, true]);
    expect(inputs("addExtra")).toEqual([]);
  });

  it("are added as they were seen, after the browser asked for their sites", async () => {
    const { giveFile, press, port, inputs, says, root } = await show(on, answers);
    await giveFile(en("updates.lookFile"));
    await press(en("updates.add"));
    expect(vi.mocked(port.allowHosts).mock.calls).toEqual([[["jobs.example"]]]);
    expect(inputs("addExtra")).toEqual([{ from: { file: toBase64(bytes) }, fingerprint: preview.fingerprint }]);
    expect(says(en("updates.taken"))).toBe(true);
    expect(root.querySelector("code")).toBeNull();
  });

  it("are added without their sites when the person refuses these, and say so", async () => {
    const { giveFile, press, inputs, says } = await show(on, answers, { allowHosts: vi.fn(async () => false) });
    await giveFile(en("updates.lookFile"));
    await press(en("updates.add"));
    expect(inputs("addExtra")).toHaveLength(1);
    expect(says(en("updates.sitesRefused"))).toBe(true);
  });

  it("without sites ask the browser nothing", async () => {
    const { giveFile, press, port } = await show(on, {
      ...answers,
      previewExtra: () => ({ preview: { ...preview, hosts: [] }, problem: null }),
    });
    await giveFile(en("updates.lookFile"));
    await press(en("updates.add"));
    expect(port.allowHosts).not.toHaveBeenCalled();
  });

  it("are not added when the person thinks better of it", async () => {
    const { giveFile, press, inputs, has } = await show(on, answers);
    await giveFile(en("updates.lookFile"));
    await press(en("common.cancel"));
    expect(inputs("addExtra")).toEqual([]);
    expect(has(en("updates.add"))).toBe(false);
  });

  it("stay on the screen when they were refused, with the reason", async () => {
    const { giveFile, press, has, says } = await show(on, { ...answers, addExtra: () => ({ outcome: "refused", problem: "bad-root" }) });
    await giveFile(en("updates.lookFile"));
    await press(en("updates.add"));
    expect(says(en("updates.problem.bad-root"))).toBe(true);
    expect(has(en("updates.add"))).toBe(true);
  });

  it.each(["partner.example", "http://partner.example/", "ftp://partner.example/"])("are not looked for at %j", async (wrong) => {
    const { write, press, inputs, says } = await show(on, answers);
    await write(wrong, -1);
    await press(en("updates.look"));
    expect(inputs("previewExtra")).toEqual([]);
    expect(says(en("updates.badAddress"))).toBe(true);
  });

  it("that cannot be read say why", async () => {
    const { write, press, says } = await show(on, { previewExtra: () => ({ preview: null, problem: "not-found" }) });
    await write(address, -1);
    await press(en("updates.look"));
    expect(says(en("updates.problem.not-found"))).toBe(true);
  });

  it("that the organisation set say so and cannot be removed", async () => {
    const { has, says } = await show({ ...on, extras: [{ ...extra, byPolicy: true }] }, answers);
    expect(says(en("common.byOrganisation"))).toBe(true);
    expect(has(en("updates.remove", { maker: "Partner" }))).toBe(false);
  });

  it("that came as a file say that only another file brings news", async () => {
    const { says } = await show({ ...on, extras: [extra] }, answers);
    expect(says(en("updates.extraByFile"))).toBe(true);
    expect(says(en("updates.extraOff"))).toBe(false);
  });

  it("from a host say when it was asked and what went wrong, and that nothing arrives while updates are off", async () => {
    const fetched = { ...extra, address, lastGood: Date.UTC(2026, 5, 19), problem: "too-heavy" };
    const { says, close } = await show({ ...on, extras: [fetched] }, answers);
    for (const text of [en("updates.lastGood", { date: "June 19, 2026" }), en("updates.problem.too-heavy"), en("updates.kept")])
      expect([text, says(text)]).toEqual([text, true]);
    expect(says(en("updates.on", { mirrors: `https://rules.example/, ${address}` }))).toBe(true);
    close();
    const off = await show({ ...on, allowed: false, extras: [fetched] }, answers);
    expect(off.says(en("updates.extraOff"))).toBe(true);
    expect(off.says(en("updates.problem.too-heavy"))).toBe(false);
  });

  it("can be allowed updates by a build that takes no main ones, which says so", async () => {
    const none = { ...on, possible: false, mirrors: [], lastGood: null, extras: [{ ...extra, address }] };
    const { consent, says, inputs, press } = await show(
      { ...none, allowed: null },
      { ...answers, saveUpdateSettings: () => none, updateNow: () => ({ outcome: "current", problem: null }) },
    );
    for (const text of [en("updates.impossibleMain"), en("updates.notAsked"), en("updates.extraOff")])
      expect([text, says(text)]).toEqual([text, true]);
    consent()?.click();
    await settle();
    expect(inputs("saveUpdateSettings")).toEqual([{ allowed: true }]);
    expect(says(en("updates.on", { mirrors: address }))).toBe(true);
    await press(en("updates.now"));
    expect(says(en("updates.current"))).toBe(true);
  });

  it("in use are listed with maker, date and sites, and removed", async () => {
    const { press, says, inputs } = await show({ ...on, extras: [{ ...extra, isOld: true }] }, answers);
    expect(says(en("updates.rules", { maker: "Partner", date: "May 1, 2026" }))).toBe(true);
    expect(says(en("updates.oldExtra"))).toBe(true);
    await press(en("updates.remove", { maker: "Partner" }));
    expect(inputs("removeExtra")).toEqual([{ id: "partner" }]);
    expect(says(en("updates.removed"))).toBe(true);
    expect(says(en("updates.remove", { maker: "Partner" }))).toBe(false);
  });
});
