import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { CardView, Quote } from "../../core/card-view.ts";
import { Card, type CardProps } from "./card.tsx";
import type { SpeechStart } from "./read-aloud.tsx";
import { partsToRead } from "./read-parts.ts";

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
    { id: "papers.kept", level: "danger", family: "B", title: "They keep papers", quotes: [first, second] },
    { id: "job.vague", level: "info", family: "E", title: "No duties named", quotes: [] },
  ],
  meaningsHeading: "What it may mean",
  meanings: [
    { id: "C01", level: "danger", family: "", title: "Papers and a fee", why: "It binds people.", advice: "Keep yours." },
    { id: "job.vague", level: "info", family: "E", title: "", why: "It hides the work.", advice: "" },
  ],
  questionsHeading: "What to ask",
  questions: [
    {
      id: "payer",
      mine: { text: "Who pays the visa?", language: "en", languageName: "English" },
      ad: { text: "Кто платит за визу?", language: "ru", languageName: "Russian" },
    },
    { id: "place", mine: { text: "Where is the work?", language: "en", languageName: "English" }, ad: null },
  ],
  helpHeading: "Who can help",
  help: [
    {
      id: "NO-LINE",
      place: "Norway · where the job is",
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
  helpNotes: ["In danger? Call.", "Check a number first."],
  stepsHeading: "What to do next",
  steps: ["Take your papers back.", "Tell somebody."],
  forHeading: "What speaks for the ad",
  forNote: "Facts to verify.",
  forThisAd: [{ title: "A contract", why: "It can be shown." }],
  contacts: ["t.me/example_x", "+47 22 33 44 55"],
  ruleCards: [
    {
      id: "papers.kept",
      title: "They keep papers",
      kind: "Papers and freedom",
      why: "Nobody may.",
      status: "Draft.",
      ilo: "retention of documents",
      sources: [
        { title: "A list", url: "https://list.example/a" },
        { title: "A book", url: "" },
      ],
      gaps: ["Often only on arrival."],
    },
  ],
  kinds: ["papers.kept"],
  report: "I think this is wrong.",
  footer: ["Read on this device.", "Rules of Maker"],
  objection: "https://maker.example/object",
  labels: {
    close: "Close",
    copy: "Copy the question",
    copied: "Copied",
    showInAd: "Show in the ad: {{words}}",
    quoteNotFound: "These words are gone",
    call: "Call {{number}}",
    website: "Website",
    why: "Why?",
    ilo: "ILO",
    sources: "Sources",
    gaps: "Gaps",
    hide: "Not for me",
    hideHere: "Hide this",
    hideKind: "Hide this kind",
    hideNote: "Until you leave.",
    report: "A false alarm",
    reportNote: "Nothing is sent.",
    reportText: "The text",
    copyText: "Copy",
    writeMail: "Mail",
    noAddress: "No address.",
    object: "Object",
    objectHow: "Say which ad.",
    objectTo: "Write to Maker",
    contact: "Reach them",
    contactPause: "First show this to somebody.",
    contactShow: "Show the contact",
    contactNote: "Look it up.",
    read: "Read aloud",
    stopReading: "Stop",
    noVoice: "No voice",
    cannotRead: "Cannot read",
  },
};
const empty = { reasons: [], meanings: [], questions: [], help: [], helpNotes: [], steps: [], forThisAd: [], contacts: [], ruleCards: [] };
const bare: CardView = { ...full, ...empty, adTitle: "", kinds: [] };

function show(view: CardView = full, change: Partial<CardProps> = {}) {
  const callbacks = { onClose: vi.fn(), onReveal: vi.fn(() => true), onCopy: vi.fn(async () => true) };
  act(() => render(<Card view={view} headingId="heading" {...callbacks} {...change} />, root));
  return callbacks;
}

const all = <T extends Element = HTMLElement>(selector: string): T[] => [...root.querySelectorAll<T>(selector)];
const texts = (selector: string): (string | null)[] => all(selector).map(({ textContent }) => textContent);
const status = () => root.querySelector(".visually-hidden[role=status]")?.textContent;
const click = (element: HTMLElement | undefined) => act(async () => element?.click());

/** Unfolds what is folded away, as a press on its heading does. */
function unfold(): void {
  act(() => {
    for (const part of all<HTMLDetailsElement>("details")) {
      part.open = true;
      part.dispatchEvent(new Event("toggle"));
    }
  });
}

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
      "Reach them",
      "What speaks for the ad",
    ]);
    expect(texts("summary")).toEqual(["Why?", "Not for me", "A false alarm", "Object"]);
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
      ["https://list.example/a", "noreferrer noopener"],
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
    unfold();
    expect(texts(".steps li")).toEqual(full.steps);
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

  it("does not say that it copied when it could not", async () => {
    show(full, { onCopy: async () => false });
    await click(all(".questions .copy")[0]);
    expect(texts(".questions .copy")).toEqual(Array(3).fill("Copy the question"));
    expect(status()).toBe("");
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
    await click(all("button").find(({ textContent }) => textContent === "Show the contact"));
    expect(texts(".reach bdi")).toEqual(full.contacts);
    expect(document.activeElement?.className).toBe("reach");
    await click(all(".reach .copy")[1]);
    expect(onCopy.mock.calls).toEqual([["+47 22 33 44 55"]]);
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
    expect(all("details .inside")).toHaveLength(3);
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

  it("shows the report word for word, and copies it as the reader changed it", async () => {
    const { onCopy } = shown();
    const area = root.querySelector<HTMLTextAreaElement>("textarea");
    expect([area?.value, area?.getAttribute("aria-label")]).toEqual(["I think this is wrong.", "The text"]);
    await act(async () => {
      if (area) area.value = "It is an honest ad.";
      area?.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await click([...(part("A false alarm")?.querySelectorAll<HTMLElement>(".copy") ?? [])][0]);
    expect(onCopy.mock.calls).toEqual([["It is an honest ad."]]);
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

describe("Card: quotes where no ad is at hand", () => {
  it("are words, not buttons", () => {
    act(() => render(<Card view={full} headingId="h" onClose={() => undefined} onCopy={async () => true} />, root));
    expect(texts(".quotes q")).toEqual(["keep your papers", "Pay a fee"]);
    expect(all(".quotes button")).toEqual([]);
  });
});

describe("Card: read aloud", () => {
  const speakerThat = (start: SpeechStart) => ({
    speak: vi.fn(async () => start),
    isSpeaking: vi.fn(async () => true),
    stop: vi.fn(async () => undefined),
  });
  const button = () => all(".read button")[0];

  it("is offered only where there is a speaker, and never begins by itself", () => {
    show();
    expect(button()).toBeUndefined();
    const speaker = speakerThat("speaking");
    show(full, { speaker });
    expect(button()?.textContent).toBe("Read aloud");
    expect(speaker.speak).not.toHaveBeenCalled();
  });

  it("reads headings and sentences in their order, and stops", async () => {
    const speaker = speakerThat("speaking");
    show(full, { speaker });
    await click(button());
    expect(speaker.speak.mock.calls).toEqual([[partsToRead(full), "en"]]);
    expect(button()?.textContent).toBe("Stop");
    await click(button());
    expect(speaker.stop).toHaveBeenCalledOnce();
    expect(button()?.textContent).toBe("Read aloud");
  });

  it("stops when the card closes", async () => {
    const speaker = speakerThat("speaking");
    show(full, { speaker });
    await click(button());
    act(() => render(null, root));
    expect(speaker.stop).toHaveBeenCalledOnce();
  });

  it.each([
    ["no-voice", "No voice"],
    ["failed", "Cannot read"],
  ] as const)("says so plainly when it is %s", async (start, said) => {
    show(full, { speaker: speakerThat(start) });
    await click(button());
    expect(root.querySelector(".read [role=status]")?.textContent).toBe(said);
    expect(button()?.textContent).toBe("Read aloud");
  });

  it("knows when the voice has come to the end", async () => {
    vi.useFakeTimers();
    const speaker = speakerThat("speaking");
    show(full, { speaker });
    await click(button());
    speaker.isSpeaking.mockResolvedValue(false);
    await act(async () => void (await vi.advanceTimersByTimeAsync(2_000)));
    vi.useRealTimers();
    expect(button()?.textContent).toBe("Read aloud");
  });
});

describe("partsToRead", () => {
  it("goes from heading to heading, with digits apart, and leaves out what is folded away", () => {
    const parts = partsToRead(full);
    expect(parts.slice(0, 5)).toEqual([
      "Serious signs",
      "Cook, Oslo",
      "Check first.",
      "What was noticed",
      "“keep your papers” “Pay a fee” They keep papers",
    ]);
    expect(parts).toContain("2 2 3 3 4 4");
    expect(parts.join(" ")).not.toContain("I think this is wrong.");
    expect(partsToRead(bare)).toEqual(["Serious signs", "Check first."]);
  });
});
