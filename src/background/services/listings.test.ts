import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { freshBrowser, from, handlers, kazakhstan, locales, norway, packsOf, parcels, standIns } from "../../../tests/handlers-world.ts";
import type { Listing } from "../../core/listing.ts";
import type { Sender } from "../../platform/messages/server.ts";
import { createHandlers } from "../handlers.ts";

beforeEach(() => {
  freshBrowser();
});

describe("startScan", () => {
  it.each([
    ["the reader of the page's host", "https://board.kz/jobs", "board"],
    ["the reader of a host below it", "https://almaty.board.kz/jobs", "board"],
    ["another reader for another host", "https://other.example/", "other"],
    ["no reader for an unknown host", "https://unknown.example/", undefined],
    ["no reader for a host that only contains a known one", "https://board.kz.example/", undefined],
    ["no reader for an address that is none", "", undefined],
    ["no reader for a page without a host", "about:srcdoc", undefined],
  ])("gives %s", async (_name, url, id) => {
    const { reader } = await handlers().startScan({}, from(url));
    expect(reader?.id).toBe(id);
  });

  it("gives the reader of a site that is not allowed when the person asked for the page, for that part of the host alone", async () => {
    const start = (url: string, asked: boolean) => handlers().startScan(asked ? { asked } : {}, from(url));
    expect((await start("https://social.example/feed/1", false)).reader).toBeNull();
    expect((await start("https://social.example/feed/1", true)).reader?.id).toBe("social");
    expect((await start("https://social.example/chats", true)).reader).toBeNull();
  });

  it("gives the words of the browser's language", async () => {
    standIns("ru-KZ");
    const { language, direction, marks } = await handlers().startScan({}, norway);
    expect([language, direction]).toEqual(["ru", "ltr"]);
    expect(marks.danger).toMatch(/[а-я]/i);
    expect(marks.open).toContain("{{level}}");
  });

  it("gives the words of the language a person chose", async () => {
    standIns("ru-KZ");
    const { saveSettings, startScan } = handlers();
    await saveSettings({ language: "en" }, norway);
    expect((await startScan({}, norway)).language).toBe("en");
  });

  it("leaves a paused site alone, with all hosts below it, and no other", async () => {
    const { saveSettings, startScan } = handlers();
    await saveSettings({ pausedSites: ["board.kz"] }, norway);
    expect((await startScan({}, kazakhstan)).paused).toBe(true);
    expect((await startScan({}, from("https://www.board.kz/")))?.paused).toBe(true);
    expect((await startScan({}, from("https://almaty.board.kz/")))?.paused).toBe(true);
    expect((await startScan({}, norway)).paused).toBe(false);
  });

  it.each([
    ["some", "caution"],
    ["serious", "danger"],
  ] as const)("with the choice %j marks from %s on", async (sensitivity, quietest) => {
    const { saveSettings, startScan } = handlers();
    await saveSettings({ sensitivity }, norway);
    expect((await startScan({}, norway)).quietest).toBe(quietest);
  });
});

describe("low-trace mode", () => {
  it("is off until it is chosen, and told to every scanner that starts", async () => {
    const { saveSettings, startScan } = handlers();
    expect((await startScan({}, norway)).quiet).toBe(false);
    await saveSettings({ lowTrace: true }, norway);
    expect((await startScan({}, norway)).quiet).toBe(true);
    await saveSettings({ language: "ru" }, norway);
    expect((await startScan({}, norway)).quiet).toBe(true);
  });
});

describe("assessListings", () => {
  const levelFor = async (sender: Sender, listing: Listing = parcels) => {
    const [verdict] = await handlers().assessListings({ listings: [listing] }, sender);
    return verdict?.level;
  };

  it("takes the country of the page from the sender's address", async () => {
    expect(await levelFor(norway)).toBe("info");
    expect(await levelFor(kazakhstan)).toBe("danger");
  });

  it("believes no address inside the listing", async () => {
    expect(await levelFor(norway, { ...parcels, url: "https://board.kz/jobs/1" })).toBe("info");
    expect(await levelFor(kazakhstan, { ...parcels, url: "https://board.no/jobs/1" })).toBe("danger");
  });

  it("knows the reader's home when it was said", async () => {
    await handlers().saveSettings({ homeCountry: "KZ" }, norway);
    expect(await levelFor(norway)).toBe("danger");
  });

  it("answers each listing under its own name, with nothing but a verdict", async () => {
    const listings: Listing[] = [
      { id: "a", title: "Cook, Oslo", reading: "partial", fromJobBoard: true },
      { ...parcels, id: "b" },
      { id: "c", title: "Parcel for sale", reading: "full" },
    ];
    expect(await handlers().assessListings({ listings }, kazakhstan)).toEqual([
      { id: "a", level: "none", reading: "partial", offer: "job" },
      { id: "b", level: "danger", reading: "partial", offer: "job" },
      { id: "c", level: "none", reading: "full", offer: "other" },
    ]);
  });

  it("lowers ads whose signs are no problem to the reader, and keeps saying that there are some", async () => {
    const levels = await Promise.all(
      [["C99"], ["C99", "test.parcel"], ["other.flag"]].map((hidden) =>
        handlers().assessListings({ listings: [parcels], hidden }, kazakhstan),
      ),
    );
    expect(levels.map(([verdict]) => verdict?.level)).toEqual(["info", "info", "danger"]);
  });

  it("answers an empty batch", async () => {
    expect(await handlers().assessListings({ listings: [] }, norway)).toEqual([]);
  });

  it("fails when the pack cannot be loaded", async () => {
    const broken = createHandlers(
      packsOf(() => Promise.reject(new Error("no pack"))),
      locales,
    );
    await expect(broken.assessListings({ listings: [parcels] }, norway)).rejects.toThrow("no pack");
  });
});

describe("explainListing", () => {
  it("says why, with the quoted words, for the country of the sender's address", async () => {
    const view = await handlers().explainListing({ listing: parcels }, kazakhstan);
    expect(view.level).toBe("danger");
    expect(view.adTitle).toBe("Parcel packer, Oslo");
    expect(view.meanings).toMatchObject([{ id: "C99", title: "Parcels abroad" }]);
    expect(view.reasons.map(({ title, quotes }) => [title, ...quotes.map(({ text }) => text)])).toEqual([
      ["Parcels", "Parcel"],
      ["The work is in another country.", "Oslo"],
    ]);
    expect((await handlers().explainListing({ listing: parcels }, norway)).level).toBe("info");
  });

  it("puts the contacts an organisation added before all other help", async () => {
    const { saveOwnContacts, explainListing } = handlers();
    const contacts = [{ name: "Desk", country: "NO", phones: ["22 33 44 55"] }];
    await saveOwnContacts({ contacts: { organisation: "Helpers", checked: "2026-06-09", contacts } }, norway);
    const { help } = await explainListing({ listing: parcels }, kazakhstan);
    expect(help[0]).toMatchObject({ name: "Desk", place: "Contacts of Helpers" });
  });
});

describe("in a browser without URL.canParse (Chromium 109)", () => {
  const known = Object.getOwnPropertyDescriptor(URL, "canParse");
  beforeEach(() => void Object.defineProperty(URL, "canParse", { value: undefined, configurable: true }));
  afterEach(() => {
    if (known) Object.defineProperty(URL, "canParse", known);
    else Reflect.deleteProperty(URL, "canParse");
  });

  it("a page is read and its listings are assessed", async () => {
    expect(URL.canParse).toBeUndefined();
    expect((await handlers().startScan({}, kazakhstan)).reader?.id).toBe("board");
    expect((await handlers().startScan({}, from("no address"))).reader).toBeNull();
    expect(await handlers().assessListings({ listings: [parcels] }, kazakhstan)).toMatchObject([{ id: "1", level: "danger" }]);
  });
});
