import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { engine, freshBrowser, handlers, locales, norway, packsOf } from "../../../tests/handlers-world.ts";
import { service } from "../../../tests/help-example.ts";
import { createHandlers } from "../handlers.ts";
import type { LoadedExtra } from "../updates/extras.ts";

beforeEach(() => {
  freshBrowser();
});

describe("help", () => {
  const contacts = {
    organisation: "Our network",
    checked: "2026-11-01",
    contacts: [{ name: "Evening line", country: "KG", phones: ["000"] }],
  };

  it("opens in a tab of its own, with the person's country, else the page's, and what the card knows", async () => {
    const create = vi.fn(async (_tab: { url: string; openerTabId?: number }) => ({ id: 9 }));
    Object.assign(fakeBrowser.tabs, { create });
    await handlers().saveSettings({ homeCountry: "KG" }, norway);
    await handlers().openHelp({ to: "NO", need: "labour" }, norway);
    await handlers().openHelp({ to: "KG", need: "child" }, norway);
    await handlers().saveSettings({ homeCountry: null }, norway);
    await handlers().openHelp({ to: "KZ" }, norway);
    const hashes = create.mock.calls.map(([{ url }]) => url.replace(/^.*help\.html/, ""));
    expect(create.mock.calls.map(([{ openerTabId }]) => openerTabId)).toEqual([5, 5, 5]);
    expect(hashes).toEqual(["#from=KG&to=NO&need=labour", "#from=KG&need=child", "#from=NO&to=KZ"]);
  });

  it("opens without a tie to the ad's tab where that cannot be, as from a private window", async () => {
    const create = vi.fn(async ({ openerTabId }: { openerTabId?: number }) => {
      if (openerTabId !== undefined) throw new Error("another window");
    });
    Object.assign(fakeBrowser.tabs, { create });
    expect(await handlers().openHelp({}, norway)).toEqual({});
    expect(create).toHaveBeenCalledTimes(2);
  });

  it("is the part of the pack that helps: countries by name, the maker, no rule", async () => {
    const help = await handlers().getHelp({}, norway);
    expect(help).toEqual({
      services: [],
      added: [],
      facts: [],
      countries: [
        { code: "KZ", names: ["Almaty"] },
        { code: "NO", names: ["Oslo"] },
      ],
      version: "7",
      maker: "Maker",
      contact: "https://maker.example/object",
    });
  });

  it("does not hand out a service that was taken back", async () => {
    const help = [service("KG-LINE"), service("KG-OTHER")];
    const withHelp = { ...engine, pack: { ...engine.pack, help } };
    const packs = packsOf(async () => withHelp);
    const rules = async () => ({ ...(await packs.rules()), retracted: new Set(["KG-LINE"]) });
    const { services } = await createHandlers({ ...packs, rules }, locales).getHelp({}, norway);
    expect(services.map(({ id }) => id)).toEqual(["KG-OTHER"]);
  });

  it("hands out lines of extra packs apart, with who answers for them, but for those taken back or hidden", async () => {
    const help = [service("GE-LINE"), service("GE-GONE"), service("GE-STAFF", { display: "staff-only" })];
    const pack = { maker: { name: "Partner", objections: null }, help };
    const extra = { id: "partner-rules", pack, retracted: new Set(["GE-GONE"]) } as unknown as LoadedExtra;
    const packs = packsOf(async () => engine);
    const rules = async () => ({ ...(await packs.rules()), extras: [extra] });
    const directory = await createHandlers({ ...packs, rules }, locales).getHelp({}, norway);
    expect(directory.services).toEqual([]);
    expect(directory.added.map(({ id, maker, services }) => [id, maker, services.map((one) => one.id)])).toEqual([
      ["partner-rules", "Partner", ["GE-LINE"]],
    ]);
    expect(directory.countries.map(({ code }) => code)).toEqual(["GE", "KZ", "NO"]);
  });

  it("keeps contacts of an organisation on the device, and forgets them", async () => {
    const { saveOwnContacts, getOwnContacts } = handlers();
    await saveOwnContacts({ contacts }, norway);
    expect(await getOwnContacts({}, norway)).toEqual({ managed: null, own: contacts });
    await saveOwnContacts({ contacts: null }, norway);
    expect(await getOwnContacts({}, norway)).toEqual({ managed: null, own: null });
  });

  it("takes what storage holds in another shape for nothing", async () => {
    await fakeBrowser.storage.local.set({ ownContacts: { organisation: "x", contacts: "all" } });
    expect((await handlers().getOwnContacts({}, norway)).own).toBeNull();
  });
});
