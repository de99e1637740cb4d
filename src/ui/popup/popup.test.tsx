import { afterEach, describe, expect, it, vi } from "vitest";
import { type Answers, updateStatus } from "../../../tests/fake-port.ts";
import { settle, showFace } from "../../../tests/show-face.tsx";
import { smallEngine } from "../../../tests/small-pack.ts";
import { wordsFromFiles } from "../../cli/locale-files.ts";
import { assess } from "../../core/assess/assess.ts";
import type { Listing } from "../../core/listing.ts";
import type { PageStatus } from "../../platform/messages/protocol.ts";
import type { PagePort } from "../../platform/page-port.ts";
import { toCardView } from "../../words/card-view.ts";
import type { Face } from "../face/face.ts";
import { Popup } from "./popup.tsx";

const en = wordsFromFiles("en").t;
const engine = smallEngine();
const checkListing: NonNullable<Answers["checkListing"]> = ({ listing }) =>
  toCardView(engine, listing, assess(engine, listing, {}), wordsFromFiles("en"), {});

const page: PageStatus = {
  route: "site",
  site: "board",
  beyondLimit: 0,
  pending: 0,
  listings: [
    { id: "quiet", title: "Baker", level: "none", reading: "full", offer: "job" },
    { id: "loud", title: "Waitress, Dubai", level: "danger", reading: "full", offer: "job" },
  ],
};
const waitress: Listing = { id: "loud", title: "Waitress, Dubai", description: "Call +7 700 000 00 11 or @anna_hr.", reading: "full" };

let shown: Awaited<ReturnType<typeof showFace>>;
async function show(change: Partial<PagePort> = {}, answers: Answers = {}, stays = false) {
  const View = ({ face }: { face: Face }) => <Popup face={face} stays={stays} />;
  shown = await showFace(View, { findPageStatus: async () => page, ...change }, { checkListing, ...answers });
  return shown;
}
afterEach(() => {
  shown?.close();
  vi.unstubAllGlobals();
});

describe("Popup: the page", () => {
  it("lists ads with signs and goes to one, closing itself", async () => {
    const { root, port } = await show();
    root.querySelector<HTMLElement>(".listing")?.click();
    await settle();
    expect(vi.mocked(port.jumpTo).mock.calls).toEqual([[5, "loud"]]);
    expect(port.closeWindow).toHaveBeenCalledOnce();
  });

  it("beside the page it stays open", async () => {
    const { root, port } = await show({}, {}, true);
    root.querySelector<HTMLElement>(".listing")?.click();
    await settle();
    expect(port.jumpTo).toHaveBeenCalledOnce();
    expect(port.closeWindow).not.toHaveBeenCalled();
  });

  it("follows the tab in front", async () => {
    let url = "https://www.board.example/";
    const { root, listeners } = await show({
      findActiveTab: async () => ({ id: 5, windowId: 1, url }),
      findPageStatus: async () => (url.includes("board") ? page : undefined),
    });
    expect(root.textContent).toContain(en("popup.signs", { count: 1 }));
    url = "https://elsewhere.example/";
    listeners.tab();
    await settle();
    expect(root.textContent).toContain(en("popup.notHere"));
  });

  it("says that a page closed to everybody cannot be read", async () => {
    const refuse: NonNullable<Answers["readThisPage"]> = () => {
      throw new Error("Cannot access chrome:// URLs");
    };
    const { root, press } = await show({ findPageStatus: async () => undefined }, { readThisPage: refuse });
    await press(en("popup.readThisPage"));
    expect(root.textContent).toContain(en("popup.cannotRead"));
  });

  it("says that pages carry no marks in low-trace mode", async () => {
    const { root, port } = await show();
    expect(root.textContent).not.toContain(en("popup.noMarks"));
    shown.close();
    await port.ask("saveSettings", { lowTrace: true });
    const again = await show({ ask: port.ask });
    expect(again.root.textContent).toContain(en("popup.noMarks"));
  });
});

describe("Popup: the rules", () => {
  const old = en("updates.old", { date: "July 9, 2026" });

  it("are named with their maker and date", async () => {
    const { root } = await show();
    expect(root.textContent).toContain(en("updates.rules", { maker: "Maker", date: "June 9, 2026" }));
    expect(root.textContent).not.toContain(old);
  });

  it("say so when they are old", async () => {
    const { root } = await show({}, { getUpdateStatus: () => ({ ...updateStatus, pack: { ...updateStatus.pack, isOld: true } }) });
    expect(root.textContent).toContain(old);
  });

  it("are named by their number when no more is known", async () => {
    const fail: NonNullable<Answers["getUpdateStatus"]> = () => {
      throw new Error("damaged");
    };
    const { root } = await show({}, { getUpdateStatus: fail });
    expect(root.textContent).toContain(en("popup.pack", { version: "7" }));
  });
});

describe("Popup: pausing", () => {
  it("leaves the site alone and reads it again", async () => {
    const { press, root, settings, asked } = await show();
    await press(en("popup.pause", { site: "board.example" }));
    expect(settings().pausedSites).toEqual(["board.example"]);
    expect(root.textContent).toContain(en("popup.paused", { site: "board.example" }));
    expect(root.querySelector(".listing")).toBeNull();
    await press(en("popup.resume"));
    expect(settings().pausedSites).toEqual([]);
    expect(asked.at(-1)).toEqual({ name: "readThisPage", input: { tabId: 5 } });
  });

  it("is not offered where an organisation decided, and says so", async () => {
    const { root, has } = await show({}, { getManaged: () => ({ sitesOff: ["board.example"] }) });
    expect(root.textContent).toContain(en("popup.off", { site: "board.example" }));
    expect(root.textContent).toContain(en("common.byOrganisation"));
    expect(has(en("popup.resume"))).toBe(false);
  });

  it.each(["chrome://extensions", "about:blank", "file:///home/ad.html", ""])("is not offered on %j", async (url) => {
    const { root } = await show({ findActiveTab: async () => ({ id: 5, windowId: 1, url }) });
    expect(root.textContent).not.toContain(en("popup.pause", { site: "" }).trim());
  });
});

describe("Popup: checking a text", () => {
  it("checks what is selected at once, as an ad", async () => {
    const { press, root, asked } = await show({ findSelection: async () => "Cook wanted in Poland" });
    await press(en("popup.check"));
    expect(asked.find(({ name }) => name === "checkListing")?.input).toMatchObject({
      listing: { description: "Cook wanted in Poland", fromJobBoard: true },
    });
    expect(root.querySelector("article")?.textContent).toContain("Cook wanted in Poland");
  });

  it("says what speaks for the ad, last", async () => {
    const forThisAd = [{ title: "A contract is named", why: "It can be asked for.", language: "en" }];
    const { press, root } = await show(
      { findSelection: async () => "Cook wanted" },
      { checkListing: (input) => ({ ...checkListing(input), forThisAd }) },
    );
    await press(en("popup.check"));
    const last = [...root.querySelectorAll("article > section")].at(-1);
    expect(last?.querySelector("h3")?.textContent).toBe(en("card.for"));
    expect(last?.textContent).toContain("A contract is named. It can be asked for.");
  });

  it("has the rules, the report of a false alarm and the way to object below, as a card has, and no mark to hide", async () => {
    const alarm: typeof checkListing = (input) => ({
      ...checkListing(input),
      level: "caution",
      kinds: ["test.papers"],
      report: "It is wrong.",
    });
    const { press, root } = await show({ findSelection: async () => "Cook wanted" }, { checkListing: alarm });
    await press(en("popup.check"));
    const folded = [...root.querySelectorAll<HTMLDetailsElement>("article footer details")];
    expect(folded.map((part) => part.querySelector("summary")?.textContent)).toEqual([
      en("card.report.heading"),
      en("card.object.heading"),
    ]);
    for (const part of folded) part.open = true;
    await settle();
    expect(folded[0]?.querySelector("textarea")?.value).toBe("It is wrong.");
    expect(folded[1]?.textContent).toContain(en("card.report.noAddress"));
  });

  it("waits for the tab when it is not known at first", async () => {
    let known = false;
    const { press, root, listeners } = await show({
      findActiveTab: async () => (known ? { id: 5, windowId: 1, url: "" } : undefined),
      findSelection: async () => "Cook wanted in Poland",
    });
    await press(en("popup.check"));
    expect(root.querySelector("article")).toBeNull();
    known = true;
    listeners.tab();
    await settle();
    expect(root.querySelector("article")?.textContent).toContain("Cook wanted in Poland");
  });

  it("tells the country of the page by its address", async () => {
    const { press, asked } = await show({ findSelection: async () => "Cook" });
    await press(en("popup.check"));
    expect(asked.find(({ name }) => name === "checkListing")?.input).toMatchObject({ pageUrl: "https://www.board.example/jobs" });
  });

  it.each([
    ["nothing is selected", "", "check.nothingSelected"],
    ["the page is closed", undefined, "check.closed"],
  ])("says what to do when %s, and takes a pasted text", async (_name, selection, said) => {
    const { press, root, fill } = await show({ findSelection: async () => selection });
    await press(en("popup.check"));
    expect(root.textContent).toContain(en(said));
    await press(en("check.do"));
    expect(root.textContent).toContain(en("check.empty"));
    await fill(root.querySelector("textarea"), "Baker wanted");
    await press(en("check.do"));
    expect(root.querySelector("article")?.textContent).toContain("Baker wanted");
  });

  it("reads the beginning of a huge paste and says so", async () => {
    const { press, root, fill } = await show();
    await press(en("popup.check"));
    await fill(root.querySelector("textarea"), "word ".repeat(200_000));
    await press(en("check.do"));
    expect(root.textContent).toContain(en("check.cut", { number: "100,000" }));
  });

  it("beside the page it takes the text chosen in the browser's menu, at the start and later", async () => {
    let waiting: string | null = "Baker wanted";
    const takeWaitingText: NonNullable<Answers["takeWaitingText"]> = () => {
      const text = waiting;
      waiting = null;
      return { text };
    };
    const { root, listeners } = await show({}, { takeWaitingText }, true);
    expect(root.querySelector("article")?.textContent).toContain("Baker wanted");
    waiting = "Driver wanted";
    listeners.waiting();
    await settle();
    expect(root.querySelector("article")?.textContent).toContain("Driver wanted");
  });

  it("says it anew in another language", async () => {
    const { press, fill, root, asked } = await show({ findSelection: async () => "Cook wanted" });
    await press(en("popup.check"));
    await fill(root.querySelector("select"), "ru");
    expect(asked.filter(({ name }) => name === "checkListing")).toHaveLength(2);
  });

  it("says when the check failed", async () => {
    const fail: typeof checkListing = () => {
      throw new Error("no rules");
    };
    const { press, root } = await show({ findSelection: async () => "Cook" }, { checkListing: fail });
    await press(en("popup.check"));
    expect(root.textContent).toContain(en("common.failed", { message: "no rules" }));
  });
});

describe("Popup: why an ad is listed", () => {
  const small: PageStatus = { ...page, listings: [{ id: "small", title: "Driver", level: "info", reading: "full", offer: "job" }] };
  const why = (title: string) => `${en("popup.why")} ${title}`;
  const ofWaitress: Partial<PagePort> = { findListing: async (_tab, id) => (id === "loud" ? waitress : undefined) };

  it("shows what a checked text shows, the focus on the ad's name", async () => {
    const { press, root, asked } = await show(ofWaitress);
    await press(why("Waitress, Dubai"));
    expect(asked.find(({ name }) => name === "checkListing")?.input).toEqual({
      listing: waitress,
      pageUrl: "https://www.board.example/jobs",
    });
    expect(root.querySelector("article .marked-text")?.textContent).toBe(waitress.description);
    expect(document.activeElement).toBe(root.querySelector("h1"));
    expect(document.activeElement?.textContent).toBe("Waitress, Dubai");
  });

  it("goes back to the list, the focus on the button it came from", async () => {
    const { press, find } = await show(ofWaitress);
    await press(why("Waitress, Dubai"));
    await press(en("common.back"));
    expect(document.activeElement).toBe(find(why("Waitress, Dubai")));
  });

  it("goes back into the folded list of small signs, which is open then", async () => {
    const { press, root, find } = await show({ findPageStatus: async () => small, findListing: async () => waitress });
    await press(why("Driver"));
    await press(en("common.back"));
    expect(root.querySelector("details")?.open).toBe(true);
    expect(document.activeElement).toBe(find(why("Driver")));
  });

  it("goes back to the heading when the ad has left the list meanwhile", async () => {
    let now = page;
    const { press, root, listeners } = await show({ ...ofWaitress, findPageStatus: async () => now });
    await press(why("Waitress, Dubai"));
    now = { ...page, listings: [] };
    listeners.tab();
    await settle();
    await press(en("common.back"));
    expect(document.activeElement).toBe(root.querySelector("h1"));
  });

  it.each([
    ["this mark", "card.hide.here", []],
    ["all of its kind", "card.hide.kind", ["test.papers"]],
  ])("hides %s and goes back to the list", async (_name, label, kinds) => {
    const alarm: typeof checkListing = (input) => ({ ...checkListing(input), level: "danger", kinds: ["test.papers"] });
    const { press, root, port } = await show(ofWaitress, { checkListing: alarm });
    await press(why("Waitress, Dubai"));
    for (const part of root.querySelectorAll<HTMLDetailsElement>("article footer details")) part.open = true;
    await settle();
    await press(en(label));
    expect(vi.mocked(port.hideListing).mock.calls).toEqual([[5, "loud", kinds]]);
    expect(root.querySelector("h1")?.textContent).toBe(en("popup.heading"));
  });

  it("hides nothing where pages carry no marks", async () => {
    const alarm: typeof checkListing = (input) => ({ ...checkListing(input), level: "danger", kinds: ["test.papers"] });
    await show();
    await shown.port.ask("saveSettings", { lowTrace: true });
    shown.close();
    const { press, root } = await show(ofWaitress, { checkListing: alarm, getSettings: () => ({ ...shown.settings(), lowTrace: true }) });
    await press(why("Waitress, Dubai"));
    expect(root.textContent).toContain(en("card.report.heading"));
    expect(root.textContent).not.toContain(en("card.hide.heading"));
  });

  it("says when the ad is gone", async () => {
    const { press, root } = await show({ findListing: async () => undefined });
    await press(why("Waitress, Dubai"));
    expect(root.querySelector("[role=status]")?.textContent).toBe(en("ask.gone"));
    expect(root.querySelector("article")).toBeNull();
  });

  it("says it anew in another language", async () => {
    const { press, root, fill, asked } = await show(ofWaitress);
    await press(why("Waitress, Dubai"));
    await fill(root.querySelector("select"), "ru");
    expect(asked.filter(({ name }) => name === "checkListing")).toHaveLength(2);
  });

  it("leads on: to the ad, and to a message about this very ad", async () => {
    const two: PageStatus = { ...page, listings: [...page.listings, ...small.listings] };
    const driver: Listing = { id: "small", title: "Driver", description: "Driver for a van.", reading: "full" };
    const { press, root, port } = await show({ findPageStatus: async () => two, findListing: async () => driver }, {}, true);
    await press(why("Driver"));
    await press(en("popup.goToAd"));
    expect(vi.mocked(port.jumpTo).mock.calls).toEqual([[5, "small"]]);
    await press(en("popup.ask"));
    expect(root.querySelector("textarea")?.value).toContain("Driver for a van.");
  });

  it("leaves the last checked text out of it", async () => {
    const { press, root } = await show({ ...ofWaitress, findSelection: async () => "Cook wanted" });
    await press(why("Waitress, Dubai"));
    await press(en("common.back"));
    await press(en("popup.check"));
    expect(root.querySelector("article .marked-text")?.textContent).toBe("Cook wanted");
  });
});

describe("Popup: reading aloud", () => {
  const speech: Answers = { speak: () => ({ start: "speaking" }), isSpeaking: () => ({ speaking: true }), stopSpeaking: () => ({}) };
  const names = () => shown.asked.map(({ name }) => name);

  it("reads a result by the services, and stops with it", async () => {
    const { press, root } = await show({ findSelection: async () => "Cook wanted" }, speech);
    await press(en("popup.check"));
    expect(names()).not.toContain("speak");
    await press(en("card.read"));
    const said = shown.asked.find(({ name }) => name === "speak")?.input as { parts: string[]; language: string };
    expect(said.language).toBe("en");
    expect(said.parts[0]).toBe(root.querySelector("article .level")?.textContent);
    await press(en("common.back"));
    expect(names().filter((name) => name === "stopSpeaking")).toHaveLength(1);
  });

  it("stops when the window goes", async () => {
    const { press } = await show({ findSelection: async () => "Cook wanted" }, speech);
    await press(en("popup.check"));
    await press(en("card.read"));
    window.dispatchEvent(new Event("pagehide"));
    expect(names()).toContain("stopSpeaking");
  });

  it("falls silent when somebody leaves", async () => {
    const { press } = await show({}, speech);
    await press(en("popup.leave"));
    expect(names()).toContain("stopSpeaking");
  });
});

describe("Popup: asking a person", () => {
  it("shows a message without contacts about the loudest ad, word for word", async () => {
    const { press, root } = await show({ findListing: async (_tab, id) => (id === "loud" ? waitress : undefined) });
    await press(en("popup.ask"));
    const message = root.querySelector("textarea")?.value ?? "";
    expect(message).toContain("Waitress, Dubai");
    expect(message).toContain("Call […] or […]");
    expect(message).not.toMatch(/700|anna/);
  });

  it("copies and mails what the person made of it, and sends nothing itself", async () => {
    const writeText = vi.fn(async () => undefined);
    vi.stubGlobal("navigator", { ...navigator, clipboard: { writeText } });
    const { press, root, fill, find, asked } = await show({ findListing: async () => waitress });
    await press(en("popup.ask"));
    await fill(root.querySelector("textarea"), "Look & tell me");
    await press(en("common.copy"));
    expect(writeText.mock.calls).toEqual([["Look & tell me"]]);
    expect(root.textContent).toContain(en("common.copied"));
    expect(find(en("ask.mail")).getAttribute("href")).toBe(
      `mailto:?subject=${encodeURIComponent(en("ask.subject"))}&body=Look%20%26%20tell%20me`,
    );
    const known = ["getSettings", "getManaged", "getPackStatus", "getUpdateStatus", "checkListing"];
    expect(asked.filter(({ name }) => !known.includes(name))).toEqual([]);
  });

  it("says when the ad is gone, and when there is none", async () => {
    const { press, root } = await show({ findListing: async () => undefined });
    await press(en("popup.ask"));
    expect(root.textContent).toContain(en("ask.gone"));
    shown.close();
    const empty = await show({ findPageStatus: async () => ({ ...page, listings: [] }) });
    await empty.press(en("popup.ask"));
    expect(empty.root.textContent).toContain(en("ask.none"));
  });
});

describe("Popup: leaving and clearing", () => {
  it("leaves at once, from every view", async () => {
    const { press, port } = await show();
    await press(en("popup.leave"));
    await press(en("popup.check"));
    await press(en("popup.leave"));
    expect(vi.mocked(port.leave).mock.calls).toEqual([[5], [5]]);
  });

  it("leaves the page in front when pressed before it is known which one that is", async () => {
    let find = (_tab: { id: number; windowId: number; url: string }): void => undefined;
    const findActiveTab = vi.fn(() => new Promise<{ id: number; windowId: number; url: string }>((resolve) => (find = resolve)));
    const { press, port } = await show({ findActiveTab });
    await press(en("popup.leave"));
    expect(vi.mocked(port.leave).mock.calls).toEqual([]);
    find({ id: 7, windowId: 1, url: "https://board.example/" });
    await vi.waitFor(() => expect(vi.mocked(port.leave).mock.calls).toEqual([[7]]));
  });

  it("says that the browser's history is not cleared", async () => {
    expect((await show()).root.textContent).toContain("does not clear the browser's history");
  });

  it("clears after one step that says what goes and what stays", async () => {
    const { press, root, settings, asked } = await show();
    await press(en("popup.pause", { site: "board.example" }));
    await press(en("clear.open"));
    expect(root.textContent).toContain(en("clear.removed"));
    expect(root.textContent).toContain(en("clear.kept"));
    expect(asked.some(({ name }) => name === "clearTraces")).toBe(false);
    await press(en("common.cancel"));
    expect(settings().pausedSites).toHaveLength(1);
    await press(en("clear.open"));
    await press(en("clear.do"));
    expect(settings().pausedSites).toEqual([]);
    expect(root.textContent).toContain(en("clear.done"));
  });
});

describe("Popup: words and ways", () => {
  it("opens help and settings, and the panel where there is one", async () => {
    const { press, port, has } = await show();
    await press(en("popup.help"));
    await press(en("popup.settings"));
    expect(vi.mocked(port.openPage).mock.calls.map(([name]) => name)).toEqual(["help", "options"]);
    await press(en("popup.panel"));
    expect(vi.mocked(port.openSidePanel).mock.calls).toEqual([[1]]);
    expect(has(en("popup.panel"))).toBe(true);
    shown.close();
    expect((await show({ hasSidePanel: false })).has(en("popup.panel"))).toBe(false);
  });

  it("changes its language, and notes that nobody checked it", async () => {
    const { fill, root, settings } = await show();
    expect(root.textContent).not.toContain(en("common.unreviewed"));
    await fill(root.querySelector("select"), "ru");
    expect(settings().language).toBe("ru");
    expect(document.documentElement.lang).toBe("ru");
    const ru = wordsFromFiles("ru").t;
    expect(root.textContent).toContain(ru("popup.help"));
    expect(root.textContent).toContain(ru("common.unreviewed"));
    expect(root.textContent).toContain(ru("common.unreviewedHelpNoContact"));
  });

  it("says when a choice could not be kept, and shows what still holds", async () => {
    const fail: NonNullable<Answers["saveSettings"]> = () => {
      throw new Error("QuotaExceededError");
    };
    const { fill, root } = await show({}, { saveSettings: fail });
    await fill(root.querySelector("select"), "ru");
    expect(root.textContent).toContain(en("common.notKept", { message: "QuotaExceededError" }));
    expect(root.querySelector("select")?.value).toBe("");
  });

  it("works while the rules cannot be read", async () => {
    const broken: NonNullable<Answers["getPackStatus"]> = () => {
      throw new Error("no pack");
    };
    expect((await show({}, { getPackStatus: broken })).root.textContent).toContain(en("popup.help"));
  });
});
