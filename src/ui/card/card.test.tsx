import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { CardView, Quote } from "../../core/card-view.ts";
import { Card, type CardProps } from "./card.tsx";

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement("div");
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const first: Quote = { field: "description", start: 3, end: 19, text: "keep your papers" };
const second: Quote = { field: "description", start: 30, end: 39, text: "Pay a fee" };

const full: CardView = {
  level: "danger",
  language: "en",
  direction: "ltr",
  heading: "Serious signs",
  adTitle: "Cook, Oslo",
  lead: "Check first.",
  reasonsHeading: "What was noticed",
  reasons: [
    { id: "C01", level: "danger", title: "Papers and a fee", why: "It binds people.", advice: "Keep yours.", quotes: [first, second] },
    { id: "job.vague", level: "info", title: "No duties named", why: "It hides the work.", advice: "", quotes: [] },
  ],
  questionsHeading: "What to ask",
  questions: [
    { text: "Who pays the visa?", copy: "Кто платит за визу?", copyLanguage: "ru" },
    { text: "Where is the work?", copy: "Where is the work?", copyLanguage: "en" },
  ],
  helpHeading: "Who can help",
  help: [
    {
      id: "NO-LINE",
      country: "Norway",
      name: "Help line",
      serves: "for anyone",
      phones: [{ text: "22 33 44", href: "tel:+47223344" }],
      web: "https://help.example/en",
      details: "free",
      source: "Source: Board, 2026",
      confirmed: "not yet confirmed",
    },
  ],
  helpNotes: ["In danger? Call."],
  stepsHeading: "What to do next",
  steps: ["Take your papers back.", "Tell somebody."],
  forHeading: "What speaks for the ad",
  forNote: "Facts to verify.",
  forThisAd: [{ title: "A contract", why: "It can be shown." }],
  footer: ["Read on this device.", "Rules of Maker"],
  objection: "https://maker.example/object",
  objectionLabel: "Is this your ad?",
  labels: {
    close: "Close",
    copy: "Copy the question",
    copied: "Copied",
    showInAd: "Show in the ad: {{words}}",
    quoteNotFound: "These words are gone",
    call: "Call {{number}}",
    website: "Website",
  },
};
const bare: CardView = { ...full, adTitle: "", reasons: [], questions: [], help: [], helpNotes: [], steps: [], forThisAd: [] };

function show(view: CardView = full, change: Partial<CardProps> = {}) {
  const callbacks = { onClose: vi.fn(), onReveal: vi.fn(() => true), onCopy: vi.fn(async () => true) };
  act(() => render(<Card view={view} headingId="heading" {...callbacks} {...change} />, root));
  return callbacks;
}

const all = <T extends Element = HTMLElement>(selector: string): T[] => [...root.querySelectorAll<T>(selector)];
const texts = (selector: string): (string | null)[] => all(selector).map(({ textContent }) => textContent);
const click = (element: HTMLElement | undefined) => act(async () => element?.click());

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

  it("has its parts in order: noticed, ask, help, next, for the ad", () => {
    show();
    expect(texts("h3")).toEqual(["What was noticed", "What to ask", "Who can help", "What to do next", "What speaks for the ad"]);
  });

  it("leaves out parts that are empty", () => {
    show(bare);
    expect(texts("h3")).toEqual([]);
    expect(root.querySelector(".ad-title")).toBeNull();
  });

  it("shows each reason with its words, why and advice", () => {
    show();
    expect(texts(".reasons strong")).toEqual(["Papers and a fee", "No duties named"]);
    expect(texts(".reasons q")).toEqual(["keep your papers", "Pay a fee"]);
    expect(root.querySelector(".reasons li")?.textContent).toContain("It binds people. Keep yours.");
  });

  it("shows the question to copy in the ad's language where it differs", () => {
    show();
    const copies = all(".questions p.small").map((line) => [line.lang, line.textContent]);
    expect(copies).toEqual([["ru", "Кто платит за визу?"]]);
  });

  it("never shows a number without its source and whether a call confirmed it", () => {
    show();
    const [item] = all(".help > li");
    expect(item?.querySelector(".phone")?.textContent).toBe("22 33 44");
    expect(item?.querySelector(".source")?.textContent).toBe("Source: Board, 2026; not yet confirmed");
  });

  it("makes numbers and addresses links, which tell the site nothing of this page", () => {
    show();
    const links = all<HTMLAnchorElement>("a").map((link) => [link.getAttribute("href"), link.rel]);
    expect(links).toEqual([
      ["tel:+47223344", ""],
      ["https://help.example/en", "noreferrer noopener"],
      ["https://maker.example/object", "noreferrer noopener"],
    ]);
    expect(root.querySelector(".phone")?.getAttribute("aria-label")).toBe("Call 22 33 44");
    expect(root.querySelector('a[href="https://help.example/en"]')?.textContent).toBe("Website: help.example");
  });

  it("shows a service without a web address", () => {
    show({ ...full, help: full.help.map((line) => ({ ...line, web: "", details: "" })) });
    expect(texts(".contacts")).toEqual(["22 33 44"]);
  });

  it("shows steps, what speaks for the ad, and the way to object", () => {
    show();
    expect(texts(".steps li")).toEqual(full.steps);
    expect(root.textContent).toContain("A contract. It can be shown.");
    expect(root.querySelector("footer a")?.textContent).toBe("Is this your ad?");
    expect(texts("footer p").slice(0, 2)).toEqual(full.footer);
  });
});

describe("Card: text is shown as text", () => {
  const hostile = "<img src=x onerror=alert(1)>";

  /** The same view with the hostile words in every text; addresses and fixed words stay. */
  function poison<T>(value: T, key = ""): T {
    if (typeof value === "string") {
      const fixed = ["level", "direction", "language", "copyLanguage", "href", "web", "objection", "field", "id"].includes(key);
      return (fixed ? value : `${value} ${hostile}`) as T;
    }
    if (Array.isArray(value)) return value.map((item) => poison(item, key)) as T;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, poison(inner, name)])) as T;
  }

  it("wherever a page or a pack may bring words", () => {
    show(poison(full));
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
    expect(all(".reasons li").map((item) => item.textContent?.includes("These words are gone"))).toEqual([true, false]);
    await click(all(".quotes button")[1]);
    expect(root.textContent).not.toContain("These words are gone");
  });

  it("copies the question in the ad's language and says so", async () => {
    const { onCopy } = show();
    expect(root.querySelector("[role=status]")?.textContent).toBe("");
    await click(all(".copy")[0]);
    expect(onCopy.mock.calls).toEqual([["Кто платит за визу?"]]);
    expect(texts(".copy")).toEqual(["Copied", "Copy the question"]);
    expect(root.querySelector("[role=status]")?.textContent).toBe("Copied");
  });

  it("does not say that it copied when it could not", async () => {
    show(full, { onCopy: async () => false });
    await click(all(".copy")[0]);
    expect(texts(".copy")).toEqual(["Copy the question", "Copy the question"]);
    expect(root.querySelector("[role=status]")?.textContent).toBe("");
  });

  it.each([
    ["in full", full],
    ["bare", bare],
  ])("finds a name on every button and link, %s", (_name, view) => {
    show(view);
    const named = all("button, a").map((element) => (element.getAttribute("aria-label") ?? element.textContent ?? "").trim());
    expect(named.length).toBeGreaterThan(1);
    expect(named.filter((name) => name === "")).toEqual([]);
    expect(all<HTMLButtonElement>("button").map(({ type }) => type)).toEqual(all("button").map(() => "button"));
  });

  it("tells copy buttons apart by what they copy", () => {
    show();
    const names = all(".copy").map((button) => button.getAttribute("aria-label"));
    expect(names).toEqual(["Copy the question: Who pays the visa?", "Copy the question: Where is the work?"]);
  });

  it("says what a quote does when it is pressed", () => {
    show();
    expect(all(".quotes button").map(({ title }) => title)).toEqual(["Show in the ad: keep your papers", "Show in the ad: Pay a fee"]);
  });
});
