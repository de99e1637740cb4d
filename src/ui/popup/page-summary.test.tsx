import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readLocales, wordsFromFiles } from "../../cli/locale-files.ts";
import type { PageListing, PageStatus } from "../../platform/messages/protocol.ts";
import { PageSummary, type PageSummaryProps } from "./page-summary.tsx";

const languages = [...readLocales(process.cwd()).keys()];

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement("main");
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const listing = (id: string, change: Partial<PageListing> = {}): PageListing => ({
  id,
  title: `Ad ${id}`,
  level: "none",
  reading: "full",
  offer: "job",
  ...change,
});
const pageOf = (listings: PageListing[], pending = 0): PageStatus => ({ route: "site", site: "board", listings, beyondLimit: 0, pending });

function show(change: Partial<PageSummaryProps> = {}) {
  const callbacks = { onJump: vi.fn(), onWhy: vi.fn(), onRead: vi.fn() };
  const props: PageSummaryProps = { t: wordsFromFiles("en").t, page: pageOf([]), problem: "", ...callbacks, ...change };
  act(() => render(<PageSummary {...props} />, root));
  return callbacks;
}

const en = wordsFromFiles("en").t;
const states = () => [...root.querySelectorAll(".state")].map(({ textContent }) => textContent);
const buttons = () => [...root.querySelectorAll("button")];
const buttonNamed = (name: string) => buttons().find((button) => (button.getAttribute("aria-label") ?? button.textContent) === name);

describe("PageSummary: this page at a glance", () => {
  it("names the three honest states, each with its number", () => {
    show({
      page: pageOf([
        listing("1", { level: "danger" }),
        listing("2", { level: "caution" }),
        listing("3"),
        listing("4", { reading: "partial" }),
        listing("5", { reading: "partial" }),
        listing("6", { reading: "unread", level: null, offer: null }),
      ]),
    });
    expect(states()).toEqual([
      en("popup.signs", { count: 2 }),
      en("popup.read", { count: 1 }),
      en("popup.partial", { count: 2 }),
      `${en("popup.unread", { count: 1 })}. ${en("popup.selectHint")}`,
    ]);
  });

  it("lists ads with signs by weight and jumps to them", () => {
    const { onJump } = show({ page: pageOf([listing("1", { level: "caution" }), listing("2", { level: "danger" })]) });
    const listed = [...root.querySelectorAll<HTMLButtonElement>(".listings .listing")];
    expect(listed.map((button) => button.querySelector("bdi")?.textContent)).toEqual(["Ad 2", "Ad 1"]);
    expect(listed.map((button) => button.querySelector("small")?.textContent)).toEqual([en("level.danger"), en("level.caution")]);
    listed[1]?.click();
    expect(onJump.mock.calls).toMatchObject([[{ id: "1" }]]);
  });

  it("keeps small signs folded away", () => {
    show({ page: pageOf([listing("1", { level: "info" })]) });
    const folded = root.querySelector("details");
    expect(folded?.open).toBe(false);
    expect(folded?.querySelector("summary")?.textContent).toBe(en("popup.small", { count: 1 }));
    expect(folded?.querySelector("bdi")?.textContent).toBe("Ad 1");
  });

  it("offers to say why, for every ad that is listed, small signs too", () => {
    const { onWhy } = show({ page: pageOf([listing("1", { level: "info" }), listing("2", { level: "danger" })]) });
    buttonNamed(`${en("popup.why")} Ad 2`)?.click();
    buttonNamed(`${en("popup.why")} Ad 1`)?.click();
    expect(onWhy.mock.calls).toMatchObject([[{ id: "2" }], [{ id: "1" }]]);
  });

  it("says what of the ads could not be read, in every language", () => {
    for (const code of languages) {
      const { t } = wordsFromFiles(code);
      show({ t, page: { ...pageOf([listing("1")]), missing: ["title", "text", "contact"] } });
      expect(states()).toEqual([
        t("popup.read", { count: 1 }),
        t("popup.missing.title"),
        t("popup.missing.text"),
        t("popup.missing.contact"),
      ]);
    }
  });

  it("says that posts could not be read, instead of that there is no ad, and how to have one checked; in every language", () => {
    for (const code of languages) {
      const { t } = wordsFromFiles(code);
      show({ t, page: { ...pageOf([]), missing: ["posts"] } });
      expect(states()).toEqual([t("popup.missing.posts")]);
      expect(states()[0]).toContain(t("popup.check"));
    }
  });

  it("says that a part from another site was not read, and how to have it checked; in every language", () => {
    for (const code of languages) {
      const { t } = wordsFromFiles(code);
      show({ t, page: { ...pageOf([listing("1")]), closedFrames: 1 } });
      expect(states()).toEqual([t("popup.read", { count: 1 }), t("popup.frames")]);
      expect(states()[1]).toContain(t("check.menu"));
    }
  });

  it("names an ad without a title", () => {
    show({ page: pageOf([listing("1", { level: "danger", title: "" })]) });
    expect(root.querySelector("bdi")?.textContent).toBe(en("popup.untitled"));
    expect(buttonNamed(`${en("popup.jump", { title: en("popup.untitled") })}. ${en("level.danger")}`)?.className).toContain("danger");
  });

  it("shows a title as text, whatever it holds", () => {
    show({ page: pageOf([listing("1", { level: "danger", title: "<img src=x onerror=alert(1)>" })]) });
    expect(root.querySelector("bdi")?.textContent).toBe("<img src=x onerror=alert(1)>");
    expect(root.querySelector("img")).toBeNull();
  });

  it("says that it is still reading, and says nothing about what is not known yet", () => {
    show({ page: pageOf([], 4) });
    expect(states()).toEqual([en("popup.pending")]);
  });

  it("says when a page holds no ads, and offers to read it", () => {
    const { onRead } = show({ page: pageOf([]) });
    expect(states()).toEqual([en("popup.nothing")]);
    buttonNamed(en("popup.readThisPage"))?.click();
    expect(onRead).toHaveBeenCalledOnce();
  });
});

describe("PageSummary: a page that is not read", () => {
  it("says so and offers to read it", () => {
    const { onRead } = show({ page: undefined });
    expect(states()).toEqual([en("popup.notHere")]);
    buttonNamed(en("popup.readThisPage"))?.click();
    expect(onRead).toHaveBeenCalledOnce();
  });

  it.each([
    ["a page closed to extensions", "closed", en("popup.cannotRead")],
    ["another failure", "no answer", en("common.failed", { message: "no answer" })],
  ])("explains %s", (_name, problem, text) => {
    show({ page: undefined, problem });
    expect(states()).toEqual([text]);
    show({ page: pageOf([listing("1")]), problem });
    expect(root.querySelector(".notice")?.textContent).toBe(text);
  });
});

describe("PageSummary: every way it can look", () => {
  const pages: [string, PageStatus | undefined][] = [
    ["no page", undefined],
    ["an empty page", pageOf([])],
    ["all states", pageOf([listing("1", { level: "danger" }), listing("2", { level: "info" }), listing("3", { reading: "partial" })])],
  ];

  it.each(pages)("with %s every button and field has a name, in all languages", (_name, page) => {
    for (const code of languages) {
      show({ page, t: wordsFromFiles(code).t });
      expect(buttons().filter((button) => !(button.getAttribute("aria-label") ?? button.textContent)?.trim())).toEqual([]);
      expect(buttons().map(({ type }) => type)).toEqual(buttons().map(() => "button"));
    }
  });

  it.each(pages)("with %s it calls nothing safe", (_name, page) => {
    for (const code of languages) {
      show({ page, t: wordsFromFiles(code).t });
      expect(root.textContent).not.toMatch(/\bsafe|безопас/i);
    }
  });
});

describe("PageSummary: a page that offers other things", () => {
  it("says that no job ads were found", () => {
    const { onRead } = show({ page: pageOf([listing("1", { offer: "other" }), listing("2", { offer: "other", level: "danger" })]) });
    expect(states()).toEqual([en("popup.nothing")]);
    expect(root.querySelector(".listings")).toBeNull();
    buttonNamed(en("popup.readThisPage"))?.click();
    expect(onRead).toHaveBeenCalledOnce();
  });
});
