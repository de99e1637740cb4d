import { describe, expect, it, vi } from "vitest";
import { all, bare, click, first, full, root, second, show, status, texts, unfold } from "../../../tests/show-card.tsx";
import type { CardView, Quote } from "../../core/card-view.ts";
import type { CardProps } from "./card.tsx";

describe("Card: what a person can do", () => {
  it("closes", async () => {
    const { onClose } = show();
    await click(all(".close")[0]);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("shows quoted words in the ad", async () => {
    const { onReveal } = show();
    await click(all(".quotes button")[1]);
    expect(onReveal.mock.calls).toEqual([[second]]);
    expect(root.textContent).not.toContain("These words are gone");
  });

  it("says when quoted words are gone, until others are found", async () => {
    const onReveal = vi.fn((quote: Quote) => quote !== first);
    show(full, { onReveal });
    await click(all(".quotes button")[0]);
    expect(texts(".reasons [role=status]")).toEqual(["These words are gone"]);
    await click(all(".quotes button")[1]);
    expect(root.textContent).not.toContain("These words are gone");
  });

  it("goes to the help page for this route, where there is one", async () => {
    const onHelp = vi.fn();
    show(full, { onHelp });
    await click(all("section > .plain").find(({ textContent }) => textContent === "All help"));
    expect(onHelp).toHaveBeenCalledTimes(1);
    show(full);
    expect(texts("button")).not.toContain("All help");
  });

  it("copies a question in either language and says so", async () => {
    const { onCopy } = show();
    expect(status()).toBe("");
    await click(all(".questions .copy")[1]);
    expect(onCopy.mock.calls).toEqual([["Кто платит за визу?"]]);
    expect(texts(".questions .copy")).toEqual(["Copy the question", "Copied", "Copy the question"]);
    expect(status()).toBe("Copied");
    await click(all(".questions .copy")[0]);
    expect(onCopy.mock.lastCall).toEqual(["Who pays the visa?"]);
  });

  it("says beside the button, and aloud, that it could not copy, until something was copied", async () => {
    const onCopy = vi.fn(async () => false);
    show(full, { onCopy });
    await click(all(".questions .copy")[0]);
    expect(texts(".questions .copy")).toEqual(Array(3).fill("Copy the question"));
    expect(texts(".questions .copy + .small")).toEqual([" Copy by hand"]);
    expect(status()).toBe("Copy by hand");
    onCopy.mockResolvedValue(true);
    await click(all(".questions .copy")[0]);
    expect(texts(".questions .copy + .small")).toEqual([]);
    expect(status()).toBe("Copied");
  });

  it.each([
    ["in full", full],
    ["bare", bare],
  ])("finds a name on every button and link, %s", (_name, view) => {
    show(view);
    unfold();
    const named = all("button, a").map((element) => (element.getAttribute("aria-label") ?? element.textContent ?? "").trim());
    expect(named.length).toBeGreaterThan(1);
    expect(named.filter((name) => name === "")).toEqual([]);
    expect(all<HTMLButtonElement>("button").map(({ type }) => type)).toEqual(all("button").map(() => "button"));
  });

  it("tells copy buttons apart by what they copy", () => {
    show();
    unfold();
    const names = all(".copy").map((button) => button.getAttribute("aria-label"));
    expect(names.slice(0, 2)).toEqual(["Copy the question: Who pays the visa?", "Copy the question: Кто платит за визу?"]);
    expect(new Set(names).size).toBe(names.length);
  });

  it("says what a quote does when it is pressed", () => {
    show();
    expect(all(".quotes button").map(({ title }) => title)).toEqual(["Show in the ad: keep your papers", "Show in the ad: Pay a fee"]);
  });
});

const named = (name: string) => all("button").find(({ textContent }) => textContent === name);

describe("Card: the contact in the ad", () => {
  it("is shown at once on a card that is not grave", () => {
    show({ ...full, level: "caution" });
    expect(texts(".reach bdi")).toEqual(full.contacts);
    expect(root.textContent).not.toContain("First show this to somebody.");
  });

  it("takes one step on the gravest card, and focus goes on to it", async () => {
    const { onCopy } = show();
    expect(texts(".reach bdi")).toEqual([]);
    expect(root.textContent).toContain("First show this to somebody.");
    await click(named("Show the contact"));
    expect(texts(".reach bdi")).toEqual(full.contacts);
    expect(texts(".after > ul:first-child li")).toEqual(["Talk with a worker."]);
    expect(document.activeElement?.className).toBe("after");
    await click(all(".reach .copy")[1]);
    expect(onCopy.mock.calls).toEqual([["+47 22 33 44 55"]]);
  });
});

describe("Card: the step before answering the gravest ads", () => {
  it("is there without a contact in the text too, and brings how to answer with care", async () => {
    show({ ...full, contacts: [] });
    expect(root.textContent).not.toContain("Talk with a worker.");
    await click(named("With care"));
    expect(texts(".after li")).toEqual(["Talk with a worker."]);
    expect(root.querySelector(".after")?.textContent).toContain("No contact.");
    expect(document.activeElement?.className).toBe("after");
    expect(named("With care")).toBeUndefined();
  });

  it("has at hand what it asks for: a message to somebody, word for word, to copy or for the reader's own mail", async () => {
    const { onCopy } = show();
    unfold();
    const part = all("details").find((item) => item.querySelector("summary")?.textContent === "Ask somebody");
    const area = part?.querySelector("textarea");
    expect([area?.value, area?.getAttribute("aria-label"), area?.readOnly]).toEqual(["What do you think?", "Message", true]);
    expect(part?.querySelector("a")?.getAttribute("href")).toBe("mailto:?subject=An%20ad&body=What%20do%20you%20think%3F");
    await click(part?.querySelector<HTMLElement>(".copy") ?? undefined);
    expect(onCopy.mock.calls).toEqual([["What do you think?"]]);
  });

  it.each(["caution", "info", "none"] as const)("is not asked of an ad of level %s", (level) => {
    show({ ...full, level, contacts: [] });
    expect(texts("h3")).not.toContain("Before you answer");
    expect(root.textContent).not.toContain("First show this to somebody.");
  });
});

describe("Card: what is folded away", () => {
  const shown = (view: CardView = full, change: Partial<CardProps> = {}) => {
    const callbacks = show(view, change);
    unfold();
    return callbacks;
  };
  const part = (heading: string) => all("details").find((item) => item.querySelector("summary")?.textContent === heading);

  it("is made when it is first unfolded, and stays", () => {
    show();
    expect(all("details .inside")).toEqual([]);
    unfold();
    expect(all("details .inside")).toHaveLength(4);
  });

  it("tells the rule, how far it was checked, its sources and what it does not see", () => {
    shown();
    const words = part("Why?")?.textContent ?? "";
    for (const said of [
      "They keep papers",
      "Nobody may.",
      "Papers and freedom · Draft.",
      "ILO: retention of documents",
      "Often only on arrival.",
    ])
      expect(words).toContain(said);
    expect([...(part("Why?")?.querySelectorAll("li") ?? [])].map(({ lang, textContent }) => [lang, textContent])).toEqual([
      ["en", "Often only on arrival."],
      ["en", "A list"],
      ["en", "A book"],
    ]);
  });

  it("hides this mark or all of its kind, where there is something to hide", async () => {
    const onHide = vi.fn();
    shown(full, { onHide });
    for (const button of part("Not for me")?.querySelectorAll<HTMLElement>("button") ?? []) await click(button);
    expect(onHide.mock.calls).toEqual([["here"], ["kind"]]);
    shown();
    expect(part("Not for me")).toBeUndefined();
    shown({ ...full, kinds: [] }, { onHide });
    expect(part("Not for me")).toBeUndefined();
  });

  it("shows the report word for word, and copies it; nothing is typed where the page could listen", async () => {
    const { onCopy } = shown();
    const area = part("A false alarm")?.querySelector("textarea");
    expect([area?.value, area?.getAttribute("aria-label")]).toEqual(["I think this is wrong.", "The text"]);
    expect(area?.readOnly).toBe(true);
    await click([...(part("A false alarm")?.querySelectorAll<HTMLElement>(".copy") ?? [])][0]);
    expect(onCopy.mock.calls).toEqual([["I think this is wrong."]]);
  });

  it("opens the reader's own mail only where the maker gives a mail address", () => {
    shown({ ...full, objection: "mailto:rules@maker.example" });
    expect(part("A false alarm")?.querySelector("a")?.getAttribute("href")).toBe(
      "mailto:rules@maker.example?subject=A%20false%20alarm&body=I%20think%20this%20is%20wrong.",
    );
    shown();
    expect(part("A false alarm")?.querySelector("a")).toBeNull();
  });

  it("says that the makers gave no address when they did not", () => {
    shown({ ...full, objection: "" });
    expect(part("A false alarm")?.textContent).toContain("No address.");
    expect(part("Object")?.textContent).toContain("No address.");
    expect(part("Object")?.querySelector("a")).toBeNull();
  });
});
