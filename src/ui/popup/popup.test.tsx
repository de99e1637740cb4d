import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PageListing, PageStatus } from "../../platform/messages/protocol.ts";
import { languages, loadWords } from "../../words/i18n.ts";
import { Popup, type PopupProps } from "./popup.tsx";

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

function show(change: Partial<PopupProps> = {}) {
  const callbacks = { onJump: vi.fn(), onRead: vi.fn(), onChange: vi.fn() };
  const props: PopupProps = {
    words: loadWords("en"),
    settings: { language: null, homeCountry: null, lowTrace: false },
    pack: { version: "7", maker: "Maker", flags: 3, skippedPhrases: 0 },
    page: pageOf([]),
    problem: "",
    ...callbacks,
    ...change,
  };
  act(() => render(<Popup {...props} />, root));
  return callbacks;
}

const en = loadWords("en").t;
const states = () => [...root.querySelectorAll(".state")].map(({ textContent }) => textContent);
const buttons = () => [...root.querySelectorAll("button")];
const buttonNamed = (name: string) => buttons().find((button) => (button.getAttribute("aria-label") ?? button.textContent) === name);

/** Picks an option as a person does. */
function choose(select: Element | null | undefined, value: string): void {
  if (!(select instanceof HTMLSelectElement)) throw new Error("no select here");
  select.value = value;
  act(() => void select.dispatchEvent(new Event("change", { bubbles: true })));
}

describe("Popup: this page at a glance", () => {
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
    const listed = [...root.querySelectorAll<HTMLButtonElement>(".listings button")];
    expect(listed.map((button) => button.querySelector("bdi")?.textContent)).toEqual(["Ad 2", "Ad 1"]);
    expect(listed.map((button) => button.querySelector("small")?.textContent)).toEqual([en("level.danger"), en("level.caution")]);
    listed[1]?.click();
    expect(onJump.mock.calls).toEqual([["1"]]);
  });

  it("keeps small signs folded away", () => {
    show({ page: pageOf([listing("1", { level: "info" })]) });
    const folded = root.querySelector("details");
    expect(folded?.open).toBe(false);
    expect(folded?.querySelector("summary")?.textContent).toBe(en("popup.small", { count: 1 }));
    expect(folded?.querySelector("bdi")?.textContent).toBe("Ad 1");
  });

  it("names an ad without a title", () => {
    show({ page: pageOf([listing("1", { level: "danger", title: "" })]) });
    expect(root.querySelector("bdi")?.textContent).toBe(en("popup.untitled"));
    expect(buttonNamed(en("popup.jump", { title: en("popup.untitled") }))?.className).toContain("danger");
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

describe("Popup: a page that is not read", () => {
  it("says so and offers to read it", () => {
    const { onRead } = show({ page: undefined });
    expect(states()).toEqual([en("popup.notHere")]);
    buttonNamed(en("popup.readThisPage"))?.click();
    expect(onRead).toHaveBeenCalledOnce();
  });

  it.each([
    ["a page closed to extensions", "closed", en("popup.cannotRead")],
    ["another failure", "no answer", en("popup.failed", { message: "no answer" })],
  ])("explains %s", (_name, problem, text) => {
    show({ page: undefined, problem });
    expect(states()).toEqual([text]);
    show({ page: pageOf([listing("1")]), problem });
    expect(root.querySelector(".problem")?.textContent).toBe(text);
  });
});

describe("Popup: settings", () => {
  const [language, home] = [0, 1].map((at) => () => root.querySelectorAll("select")[at]);

  it("shows what is chosen", () => {
    show({ settings: { language: "ru", homeCountry: "KZ", lowTrace: false } });
    expect([language?.()?.value, home?.()?.value]).toEqual(["ru", "KZ"]);
    show({ settings: { language: null, homeCountry: null, lowTrace: false } });
    expect([language?.()?.value, home?.()?.value]).toEqual(["", ""]);
  });

  it("offers every interface language under its own name, and the browser's", () => {
    show();
    const offered = [...(language?.()?.options ?? [])].map((option) => [option.value, option.textContent]);
    expect(offered).toEqual([
      ["", en("popup.automatic")],
      ["en", "English"],
      ["ru", "русский"],
    ]);
  });

  it("offers Uzbekistan, Turkmenistan and not saying", () => {
    show();
    const offered = [...(home?.()?.options ?? [])].map(({ value }) => value);
    expect(offered).toEqual(expect.arrayContaining(["", "KZ", "UZ", "TM"]));
    expect(new Set(offered).size).toBe(offered.length);
  });

  it.each([
    ["ru", { language: "ru" }],
    ["", { language: null }],
  ])("tells the choice of language %j", (value, change) => {
    const { onChange } = show({ settings: { language: "en", homeCountry: null, lowTrace: false } });
    choose(language?.(), value);
    expect(onChange.mock.calls).toEqual([[change]]);
  });

  it.each([
    ["UZ", { homeCountry: "UZ" }],
    ["", { homeCountry: null }],
  ])("tells the choice of country %j", (value, change) => {
    const { onChange } = show({ settings: { language: null, homeCountry: "KZ", lowTrace: false } });
    choose(home?.(), value);
    expect(onChange.mock.calls).toEqual([[change]]);
  });
});

describe("Popup: every way it can look", () => {
  const pages: [string, PageStatus | undefined][] = [
    ["no page", undefined],
    ["an empty page", pageOf([])],
    ["all states", pageOf([listing("1", { level: "danger" }), listing("2", { level: "info" }), listing("3", { reading: "partial" })])],
  ];

  it.each(pages)("with %s every button and field has a name, in all languages", (_name, page) => {
    for (const code of languages) {
      show({ page, words: loadWords(code) });
      expect(buttons().filter((button) => !(button.getAttribute("aria-label") ?? button.textContent)?.trim())).toEqual([]);
      expect(buttons().map(({ type }) => type)).toEqual(buttons().map(() => "button"));
      const labels = [...root.querySelectorAll("select")].map((select) => select.closest("label")?.firstChild?.textContent);
      expect(labels).toEqual([loadWords(code).t("popup.language"), loadWords(code).t("popup.home")]);
    }
  });

  it.each(pages)("with %s it calls nothing safe", (_name, page) => {
    for (const code of languages) {
      show({ page, words: loadWords(code) });
      expect(root.textContent).not.toMatch(/\bsafe|безопас/i);
    }
  });

  it("says which rules it uses, once they are known", () => {
    show();
    expect(root.querySelector("footer")?.textContent).toContain(en("popup.pack", { version: "7" }));
    show({ pack: undefined });
    expect(root.querySelector("footer")?.textContent).toBe(en("popup.private"));
  });
});

describe("Popup: a page that offers other things", () => {
  it("says that no job ads were found", () => {
    const { onRead } = show({ page: pageOf([listing("1", { offer: "other" }), listing("2", { offer: "other", level: "danger" })]) });
    expect(states()).toEqual([en("popup.nothing")]);
    expect(root.querySelector(".listings")).toBeNull();
    buttonNamed(en("popup.readThisPage"))?.click();
    expect(onRead).toHaveBeenCalledOnce();
  });
});
