import { render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import { all, bare, full, root, show, texts, unfold } from "../../../tests/show-card.tsx";
import { Card } from "./card.tsx";

describe("Card: what it says", () => {
  it("tells its language, direction and level", () => {
    show({ ...full, language: "ar", direction: "rtl" });
    const article = root.querySelector("article");
    expect([article?.lang, article?.dir, article?.className]).toEqual(["ar", "rtl", "card danger"]);
  });

  it("begins with the level in words and the ad's title", () => {
    show();
    expect(root.querySelector("#heading")?.textContent).toBe("Serious signs");
    expect(root.querySelector(".ad-title")?.textContent).toBe("Cook, Oslo");
    expect(root.querySelector(".lead")?.textContent).toBe("Check first.");
  });

  it("has its parts in order: noticed, may mean, ask, call, next, for the ad; below what is folded away", () => {
    show(full, { onHide: vi.fn() });
    expect(texts("h3")).toEqual([
      "What was noticed",
      "What it may mean",
      "What to ask",
      "Who can help",
      "What to do next",
      "Before you answer",
      "What speaks for the ad",
    ]);
    expect(texts("summary")).toEqual(["Ask somebody", "Why?", "Not for me", "A false alarm", "Object"]);
    expect(all<HTMLDetailsElement>("details").filter(({ open }) => open)).toEqual([]);
  });

  it("leaves out parts that are empty", () => {
    show(bare);
    expect(texts("h3")).toEqual([]);
    expect(root.querySelector(".ad-title")).toBeNull();
  });

  it("shows each sign with its picture and words, then what it may mean and what to do about it", () => {
    show();
    expect(texts(".reasons strong")).toEqual(["They keep papers", "No duties named"]);
    expect(texts(".reasons q")).toEqual(["keep your papers", "Pay a fee"]);
    expect(all(".reasons svg")).toHaveLength(2);
    expect(all(".meanings li").map((item) => [...item.querySelectorAll("strong,p")].map(({ textContent }) => textContent))).toEqual([
      ["Papers and a fee", "It binds people.", "Keep yours."],
      ["It hides the work."],
    ]);
  });

  it("shows each question in both languages where they differ, in its language's name", () => {
    show();
    expect(all(".asked p").map((line) => [line.querySelector("bdi")?.lang, line.textContent])).toEqual([
      ["en", "Who pays the visa? English"],
      ["ru", "Кто платит за визу? Russian"],
      ["en", "Where is the work?"],
    ]);
  });

  it("puts help under the place it is for, after what to do in danger", () => {
    show();
    expect(texts(".place h4")).toEqual(["Norway · where the job is"]);
    expect(root.querySelector(".first")?.textContent).toBe("In danger? Call.");
  });

  it("never shows a number without its source and whether a call confirmed it", () => {
    show();
    const [item] = all(".help > li");
    expect(item?.querySelector(".phone")?.textContent).toBe("22 33 44");
    expect(item?.querySelector(".source")?.textContent).toBe("Source: Board, 2026; not yet confirmed");
  });

  it("makes numbers and addresses links, which tell the site nothing of this page", () => {
    show();
    unfold();
    const links = all<HTMLAnchorElement>("a").map((link) => [link.getAttribute("href"), link.rel]);
    expect(links).toEqual([
      ["tel:+47223344", ""],
      ["https://help.example/en", "noreferrer noopener"],
      ["mailto:?subject=An%20ad&body=What%20do%20you%20think%3F", ""],
      ["https://list.example/a", "noreferrer noopener"],
      ["https://maker.example/object", "noreferrer noopener"],
    ]);
    expect(root.querySelector(".phone")?.getAttribute("aria-label")).toBe("Call 22 33 44");
    expect(root.querySelector('a[href="https://help.example/en"]')?.textContent).toBe("Website: help.example");
  });

  it("shows a number for later as text that cannot be dialled", () => {
    show({ ...full, help: full.help.map((line) => ({ ...line, phones: [{ text: "157", note: "only from inside Norway", href: "" }] })) });
    expect(texts(".phone")).toEqual(["157"]);
    expect(texts(".number .small")).toEqual(["only from inside Norway"]);
    expect(all("a.phone, a[href^='tel:']")).toEqual([]);
  });

  it("shows official sites one line each, as links which tell the site nothing of this page", () => {
    const sites = [{ text: "IOM, all countries", url: "https://www.iom.example/list" }];
    show({ ...full, help: [], official: { ...full.official, sites } });
    expect(texts(".place h4")).toEqual(["Official addresses"]);
    expect(texts(".official li")).toEqual(["IOM, all countries: iom.example"]);
    expect(all<HTMLAnchorElement>(".official a").map(({ href, rel, target }) => [href, rel, target])).toEqual([
      ["https://www.iom.example/list", "noreferrer noopener", "_blank"],
    ]);
    expect(root.textContent).toContain("Make sure that the site is the real one.");
  });

  it("has a button to copy a long number, none for a short one, and links to write to", () => {
    const phones = ["22 33 44 55", "112"].map((text) => ({ text, note: "", href: `tel:${text}` }));
    const links = [{ text: "WhatsApp", href: "https://wa.example/1" }];
    show({ ...full, help: full.help.map((line) => ({ ...line, phones, links, confirmed: "" })) });
    expect(all(".help .copy").map((button) => button.getAttribute("aria-label"))).toEqual(["Copy: 22 33 44 55"]);
    expect(root.querySelector<HTMLAnchorElement>('a[href="https://wa.example/1"]')?.rel).toBe("noreferrer noopener");
    expect(root.querySelector(".help .source")?.textContent).toBe("Source: Board, 2026");
  });

  it("says in which language the name of a service is", () => {
    show({ ...full, help: full.help.map((line) => ({ ...line, nameLanguage: "ru", name: "Линия" })) });
    expect(root.querySelector(".help li [lang=ru]")?.textContent).toBe("Линия");
  });

  it("shows a service without a web address", () => {
    show({ ...full, help: full.help.map((line) => ({ ...line, web: "", details: "" })) });
    expect(texts(".contacts")).toEqual(["22 33 44"]);
  });

  it("shows steps, what speaks for the ad, and the way to object", () => {
    show();
    unfold();
    expect(texts(".steps li")).toEqual(full.steps.map(({ text }) => text));
    expect(root.textContent).toContain("A contract. It can be shown.");
    expect(texts("footer a").at(-1)).toBe("Write to Maker");
    expect(texts("footer > p")).toEqual(full.footer);
  });
});

describe("Card: text is shown as text", () => {
  const hostile = "<img src=x onerror=alert(1)>";

  /** The same view with the hostile words in every text; addresses and fixed words stay. */
  function poison<T>(value: T, key = ""): T {
    if (typeof value === "string") {
      const fixed = ["level", "direction", "language", "href", "web", "url", "objection", "field", "id", "family"].includes(key);
      return (fixed ? value : `${value} ${hostile}`) as T;
    }
    if (Array.isArray(value)) return value.map((item) => poison(item, key)) as T;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, poison(inner, name)])) as T;
  }

  it("wherever a page or a pack may bring words", () => {
    show(poison(full));
    unfold();
    expect(root.querySelector("img")).toBeNull();
    expect(all("*").filter((element) => [...element.attributes].some(({ name }) => name.startsWith("on")))).toEqual([]);
    for (const selector of [
      ".ad-title",
      ".lead",
      "#heading",
      ".reasons strong",
      ".reasons q",
      ".questions",
      ".help",
      ".steps li",
      "footer",
    ]) {
      expect(root.querySelector(selector)?.textContent).toContain(hostile);
    }
  });
});

describe("Card: quotes where no ad is at hand", () => {
  it("are words, not buttons", () => {
    act(() => render(<Card view={full} headingId="h" onClose={() => undefined} onCopy={async () => true} />, root));
    expect(texts(".quotes q")).toEqual(["keep your papers", "Pay a fee"]);
    expect(all(".quotes button")).toEqual([]);
  });
});
